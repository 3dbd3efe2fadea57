import { afterEach, describe, expect, test } from 'vitest';
import { erasePerson } from '../../server/usecases/erase.ts';
import { type Jawort, phoneNumberId, siteId, startJawort } from '../support/jawort.ts';
import { isQuestion } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const numbers = Array.from({ length: 12 }, (_, position) => `+4917123456${String(position).padStart(2, '0')}`);

/** What Meta never promised not to send. */
const broken = [
  null,
  'text',
  {},
  { id: 'wamid.broken1', type: 'text' },
  { id: 'wamid.broken2', from: '491712345678', type: 'text', text: null, timestamp: 'yesterday' },
  { id: 'wamid.broken3', from: { deep: [] }, type: 'button', button: 'JA' },
];

describe('A webhook with many items', () => {
  test('a broken one does not harm those beside it', async () => {
    jawort = await startJawort();
    const good = numbers.slice(0, 3).map((number) => jawort.whatsapp.person(number).updates.write('START'));
    const envelope = (messages: unknown[]) => ({
      id: '1',
      changes: [
        {
          field: 'messages',
          value: { messaging_product: 'whatsapp', metadata: { phone_number_id: phoneNumberId }, messages },
        },
      ],
    });
    const text = (number: string, id: string) => ({
      from: number.slice(1),
      id,
      timestamp: '1790000000',
      type: 'text',
      text: { body: 'START' },
    });
    const body = {
      object: 'whatsapp_business_account',
      entry: [
        envelope([broken[0], text(numbers[5] ?? '', 'wamid.a'), ...broken.slice(1), text(numbers[6] ?? '', 'wamid.b')]),
        null,
        { id: '2', changes: 'none' },
        envelope([text(numbers[7] ?? '', 'wamid.c')]),
      ],
    };
    expect((await jawort.whatsapp.deliver(JSON.stringify(body))).status).toBe(200);
    expect((await jawort.whatsapp.deliver(good)).status).toBe(200);
    for (const phone of [...numbers.slice(0, 3), ...numbers.slice(5, 8)]) {
      expect(await jawort.check({ phone })).toMatchObject({ reason: 'requested' });
    }
  });

  test('one that breaks us is parked, encrypted, and its neighbours are worked on', async () => {
    jawort = await startJawort();
    const [broken = '', before = '', behind = ''] = numbers;
    await jawort.whatsapp.person(broken).write('START');
    await jawort.whatsapp.nextSend(isQuestion);
    await jawort.allSent();
    // What a damaged disk would do to one person's key.
    await jawort.run('UPDATE data_keys SET wrapped = (SELECT wrapped FROM keyring ORDER BY id LIMIT 1)');
    const says = (number: string, text: string) => jawort.whatsapp.person(number).updates.write(text);
    const batch = [says(before, 'START'), says(broken, 'Ja'), says(behind, 'START')];
    expect((await jawort.whatsapp.deliver(batch)).status).toBe(200);
    for (const phone of [before, behind]) expect(await jawort.check({ phone })).toMatchObject({ reason: 'requested' });
    const parked = await jawort.rows('SELECT sealed FROM parked');
    expect(parked).toHaveLength(1);
    expect(Buffer.from(parked[0]?.sealed as Uint8Array).toString('latin1')).not.toContain(broken.slice(3));
    expect(jawort.logged()).toContain('an inbound item was parked');
    expect(jawort.logged()).not.toContain(broken.slice(3));
  });

  test.each(['erased', 'left alone for a month'])('what is parked goes when the person is %s', async (what) => {
    jawort = await startJawort();
    const [broken = '', other = ''] = numbers;
    for (const number of [broken, other]) await jawort.whatsapp.person(number).write('START');
    await jawort.allSent();
    await jawort.run('UPDATE data_keys SET wrapped = (SELECT wrapped FROM keyring ORDER BY id LIMIT 1)');
    for (const number of [broken, other]) await jawort.whatsapp.person(number).write('Ja');
    expect(await jawort.rows('SELECT id FROM parked')).toHaveLength(2);
    if (what === 'erased') {
      await jawort.run('UPDATE data_keys SET wrapped = NULL');
      await erasePerson(jawort.server.context, { site: siteId, phone: broken }, 'owner');
    } else jawort.clock.advance({ days: 31 });
    const left = what === 'erased' ? 1 : 0;
    await expect.poll(() => jawort.rows('SELECT id FROM parked')).toHaveLength(left);
  });

  test('twice the same delivery, or the same message in two deliveries, has the effect of one', async () => {
    jawort = await startJawort();
    const [phone = ''] = numbers;
    const visitor = jawort.whatsapp.person(phone);
    const start = visitor.updates.write('START', { messageId: 'wamid.once' });
    await jawort.whatsapp.deliver([start, start], { times: 3 });
    const question = await jawort.whatsapp.nextSend(isQuestion);
    const tap = visitor.updates.tap(question, 'JA', { messageId: 'wamid.tap' });
    await Promise.all([
      jawort.whatsapp.deliver([tap]),
      jawort.whatsapp.deliver([tap]),
      jawort.whatsapp.deliver([tap, tap]),
    ]);
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isQuestion)).toHaveLength(1);
    const { items } = await (await jawort.asOwner('/v1/consents')).json();
    expect(items).toHaveLength(1);
    const { events } = await (await jawort.asOwner(`/v1/consents/${items[0].id}`)).json();
    expect(events.filter(({ type }: { type: string }) => type === 'consent.given')).toHaveLength(1);
  });

  test('two taps that arrive as two messages confirm once', async () => {
    jawort = await startJawort();
    const visitor = jawort.whatsapp.person(numbers[0] ?? '');
    await visitor.write('START');
    const question = await jawort.whatsapp.nextSend(isQuestion);
    await Promise.all([visitor.tap(question, 'JA'), visitor.tap(question, 'JA')]);
    const { items } = await (await jawort.asOwner('/v1/consents')).json();
    const { events } = await (await jawort.asOwner(`/v1/consents/${items[0].id}`)).json();
    expect(events.filter(({ type }: { type: string }) => type === 'consent.given')).toHaveLength(1);
  });

  test('a thousand items are taken in one go', async () => {
    jawort = await startJawort();
    const people = Array.from({ length: 1000 }, (_, turn) => jawort.whatsapp.person(`+49172${String(1000000 + turn)}`));
    const batch = people.map((person, turn) => person.updates.write(turn % 10 === 0 ? 'START' : 'Habt ihr Tulpen?'));
    expect((await jawort.whatsapp.deliver(batch)).status).toBe(200);
    await expect.poll(() => jawort.rows('SELECT id FROM intake'), { timeout: 50_000 }).toEqual([]);
    const { items, next } = await (await jawort.asOwner('/v1/consents?limit=60')).json();
    const second = await (await jawort.asOwner(`/v1/consents?limit=60&after=${next}`)).json();
    expect(items.length + second.items.length).toBe(100);
    expect(second.next).toBeNull();
  });

  test('messages to a number that is not ours are left alone', async () => {
    jawort = await startJawort();
    const value = {
      messaging_product: 'whatsapp',
      metadata: { phone_number_id: '999' },
      messages: [
        { from: '491712345678', id: 'wamid.z', timestamp: '1790000000', type: 'text', text: { body: 'START' } },
      ],
    };
    const body = { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] };
    expect((await jawort.whatsapp.deliver(JSON.stringify(body))).status).toBe(200);
    expect((await (await jawort.asOwner('/v1/consents')).json()).items).toHaveLength(0);
  });
});

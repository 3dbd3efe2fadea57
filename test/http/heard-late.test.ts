/** What is heard late, because Meta repeats it or because it was parked, can end something; it begins nothing behind a person's back. */
import { afterEach, describe, expect, test } from 'vitest';
import { park } from '../../server/usecases/parked.ts';
import { aboutIn } from '../../server/usecases/receive-batch.ts';
import type { InboundItem } from '../../server/whatsapp/port.ts';
import { run } from '../support/command.ts';
import { type Jawort, phoneNumberId, siteId, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';
import { isQuestion, isTemplate } from '../support/texts.ts';

const phone = '+491712345678';
let jawort: Jawort;
afterEach(() => jawort?.close());

/** Something broke when this message came in, so that it lies in the inbox. */
async function breaksWith(text: string): Promise<void> {
  const { context } = jawort.server;
  const item = {
    kind: 'message',
    phoneNumberId,
    messageId: `wamid.${text}`,
    from: { phone },
    type: 'text',
    content: { kind: 'text', text },
    sentAt: context.clock.now().toISOString(),
  } as const;
  await context.ledger.transact((books) =>
    park(context, books, { kind: 'item', item }, 'broken', aboutIn(context, books, [item])),
  );
  jawort.clock.advance({ seconds: 1 });
}
const retry = async () => {
  expect((await run(jawort.env, ['inbox', 'retry'], { clock: jawort.clock })).code).toBe(0);
  await jawort.allSent();
};

/** The question goes to the typed number by template. */
async function askedFirst() {
  await jawort.optIn(await jawort.form(), { phone });
  jawort.clock.advance({ seconds: 121 });
  await jawort.allSent();
  return jawort.whatsapp.nextSend(isTemplate);
}

describe('What was parked and is worked on later', () => {
  test('does not ask again whoever has said STOP since', async () => {
    jawort = await startJawort();
    const visitor = await subscribe(jawort, phone);
    await breaksWith('START');
    await visitor.write('STOP');
    await jawort.allSent();
    const before = jawort.whatsapp.sends.length;
    await retry();
    expect(jawort.whatsapp.sends.slice(before)).toEqual([]);
    expect((await jawort.check({ phone })).reason).toBe('withdrawn');
  });

  test('asks whoever has said nothing since', async () => {
    jawort = await startJawort();
    await breaksWith('START');
    await retry();
    await jawort.whatsapp.nextSend(isQuestion);
  });

  test('does not end a pause that began later', async () => {
    jawort = await startJawort();
    const visitor = await subscribe(jawort, phone);
    await breaksWith('START');
    await visitor.write('Das nervt');
    await jawort.allSent();
    await retry();
    expect((await jawort.check({ phone })).reason).toBe('paused');
  });

  test('is no JA to a question that was asked later', async () => {
    jawort = await startJawort();
    await breaksWith('Ja');
    await askedFirst();
    await retry();
    expect((await jawort.check({ phone })).reason).toBe('requested');
  });

  test('still ends what it ended; and until then nobody is told that this person may be written to', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone, ['offers', 'orders']);
    await subscribe(jawort, '+491609876543');
    await breaksWith('STOP');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'paused' });
    expect(await jawort.check({ phone }, 'orders')).toMatchObject({ allowed: false, reason: 'paused' });
    expect(await jawort.check({ phone: '+491609876543' })).toMatchObject({ allowed: true });
    await retry();
    expect((await jawort.check({ phone })).reason).toBe('withdrawn');
  });
});

describe('What WhatsApp reports of our own messages and cannot be worked on', () => {
  const lost = (): InboundItem => ({
    kind: 'status',
    phoneNumberId,
    messageId: 'wamid.lost',
    recipient: { phone },
    status: 'delivered',
    at: jawort.clock.now().toISOString(),
  });
  const parked = (items: readonly InboundItem[]) => {
    const { context } = jawort.server;
    return context.ledger.transact((books) =>
      park(context, books, { kind: 'part', webhook: {} }, 'broken', aboutIn(context, books, items)),
    );
  };

  test('keeps nothing back: nobody has said anything in it. It goes with an erasure all the same', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    await parked([lost()]);
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
    await erase();
    expect(await jawort.rows('SELECT id FROM parked')).toEqual([]);
  });

  test('keeps nobody back who said nothing in the same webhook, and whoever did', async () => {
    jawort = await startJawort();
    const other = '+491609876543';
    for (const person of [phone, other]) await subscribe(jawort, person);
    const stop: InboundItem = {
      kind: 'preference',
      phoneNumberId,
      from: { phone: other },
      value: 'stop',
      at: jawort.clock.now().toISOString(),
    };
    await parked([lost(), stop]);
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true });
    expect(await jawort.check({ phone: other })).toMatchObject({ allowed: false, reason: 'paused' });
  });
});

async function erase(): Promise<void> {
  const erased = await jawort.asOwner('/v1/subjects/erase', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ site: siteId, phone }),
  });
  expect(erased.status).toBe(200);
}

describe('A message of which only the sender can be read', () => {
  test('keeps back what is sent to this person, and goes with an erasure', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    await subscribe(jawort, '+491609876543');
    const strange = { from: phone.slice(1), id: 'wamid.strange', timestamp: '1790000000', type: 'text', text: 'STOP' };
    const value = { metadata: { phone_number_id: phoneNumberId }, messages: [strange] };
    const entry = [{ id: '102290129340398', changes: [{ field: 'messages', value }] }];
    await jawort.whatsapp.deliver(JSON.stringify({ object: 'whatsapp_business_account', entry }));
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'paused' });
    expect(await jawort.check({ phone: '+491609876543' })).toMatchObject({ allowed: true });
    await erase();
    expect(await jawort.rows('SELECT id FROM parked')).toEqual([]);
  });
});

describe('A typed JA that Meta delivers late', () => {
  test('is no answer to a question that was asked after it: the person is asked to say it again', async () => {
    jawort = await startJawort();
    const said = jawort.clock.now();
    jawort.clock.advance({ hours: 1 });
    const question = await askedFirst();
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write('Ja', { at: said });
    expect((await jawort.check({ phone })).reason).toBe('requested');
    await visitor.tap(question, 'JA');
    expect((await jawort.check({ phone })).reason).toBe('given');
  });

  test('counts if it was said after the question, though the clocks differ by minutes', async () => {
    jawort = await startJawort();
    await askedFirst();
    const metaTime = new Date(jawort.clock.now().getTime() - 5 * 60_000);
    await jawort.whatsapp.person(phone).write('Ja', { at: metaTime });
    expect((await jawort.check({ phone })).reason).toBe('given');
  });
});

/** What people do in a chat beside answering: none of it is a consent, and none of it takes one away. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Update } from '../../demo/whatsapp/updates.ts';
import { type Jawort, siteConfig, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';
import { isQuestion } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';

async function asked() {
  jawort = await startJawort();
  const visitor = jawort.whatsapp.person(phone);
  await visitor.write('START');
  const question = await jawort.whatsapp.nextSend(isQuestion);
  await jawort.allSent();
  return { visitor, question };
}

const reason = async () => (await jawort.check({ phone })).reason;
const own = () => jawort.whatsapp.options.businessNumber.slice(1);

/** The update with something else in its message, or in its change. */
function altered(
  { field, value }: Update,
  message: Record<string, unknown>,
  change: Record<string, unknown> = {},
): Update {
  const [first] = value.messages as Record<string, unknown>[];
  return { field, value: { ...value, messages: [{ ...first, ...message }], ...change } };
}

describe('To an open question, no answer is', () => {
  test('a thumb up, or taking it back', async () => {
    const { visitor, question } = await asked();
    await visitor.react(question, '👍');
    await visitor.react(question, '');
    await visitor.message('reaction', { reaction: { message_id: question.messageId } });
    expect(await reason()).toBe('requested');
  });

  test('a JA written in a group', async () => {
    const { visitor } = await asked();
    await jawort.whatsapp.deliver([altered(visitor.updates.write('Ja'), { group_id: 'Y2FwaV9ncm91cA==' })]);
    expect(await reason()).toBe('requested');
  });

  test('a JA of somebody else that was forwarded', async () => {
    const { visitor } = await asked();
    await jawort.whatsapp.deliver([altered(visitor.updates.write('Ja'), { context: { forwarded: true } })]);
    expect(await reason()).toBe('requested');
  });

  test('a JA that the company itself wrote, in the app on its telephone', async () => {
    const { visitor } = await asked();
    const { value } = visitor.updates.write('Ja');
    const [message] = value.messages as Record<string, unknown>[];
    const echo = { ...message, from: own(), to: phone.slice(1) };
    const { messages: _, ...rest } = value;
    await jawort.whatsapp.deliver([
      { field: 'smb_message_echoes', value: { ...rest, message_echoes: [echo] } },
      { field: 'smb_message_echoes', value: { ...rest, messages: [{ ...message, id: 'wamid.echo2' }] } },
      { field: 'messages', value: { ...rest, messages: [{ ...echo, id: 'wamid.echo3' }] } },
    ]);
    expect(await reason()).toBe('requested');
  });

  test('a JA out of the history of the chat, or under a field that nobody knows yet', async () => {
    const { visitor, question } = await asked();
    const ja = visitor.updates.write('Ja');
    const tap = visitor.updates.tap(question, 'JA');
    for (const field of ['history', 'field_of_next_year']) {
      const { value } = altered(ja, { id: `wamid.${field}` });
      const again = altered(tap, { id: `wamid.tap.${field}` });
      await jawort.whatsapp.deliver([
        { field, value },
        { field, value: again.value },
      ]);
    }
    expect(await reason()).toBe('requested');
  });

  test('a word that was edited into a JA; into STOP, it counts', async () => {
    const { visitor } = await asked();
    const edit = (body: string) => ({
      edit: { original_message_id: 'wamid.x', message: { type: 'text', text: { body } } },
    });
    await visitor.message('edit', edit('JA'));
    expect(await reason()).toBe('requested');
    await visitor.message('edit', edit('STOP'));
    expect(await reason()).toBe('refused');
  });

  test.each([
    ['sticker', { sticker: { id: '1' } }],
    ['audio', { audio: { id: '1', voice: true } }],
    ['location', { location: { latitude: 52.5, longitude: 13.4, name: 'JA' } }],
    ['contacts', { contacts: [{ name: { formatted_name: 'JA' } }] }],
    ['order', { order: { catalog_id: '1', text: 'JA', product_items: [] } }],
    ['unsupported', { errors: [{ code: 131051, title: 'JA' }] }],
    [
      'interactive',
      { interactive: { type: 'nfm_reply', nfm_reply: { name: 'flow', body: 'JA', response_json: '{}' } } },
    ],
    ['poll', { poll: { name: 'JA' } }],
  ])('a message of the kind %s', async (type, fields) => {
    const { visitor } = await asked();
    await visitor.message(type, fields);
    expect(await reason()).toBe('requested');
  });

  test('switching marketing messages on in WhatsApp itself', async () => {
    const { visitor } = await asked();
    await visitor.marketing('resume');
    expect(await reason()).toBe('requested');
  });
});

describe('A message that is deleted afterwards', () => {
  const revoke = (id: string) => ({ revoke: { original_message_id: id } });

  test('was said all the same: a JA stays a JA, until STOP', async () => {
    const { visitor } = await asked();
    await visitor.write('Ja', { messageId: 'wamid.ja' });
    await visitor.message('revoke', revoke('wamid.ja'));
    expect(await reason()).toBe('given');
    await visitor.write('STOP');
    expect(await reason()).toBe('withdrawn');
  });

  test('and a STOP stays a STOP', async () => {
    jawort = await startJawort();
    const visitor = await subscribe(jawort, phone);
    await visitor.write('STOP', { messageId: 'wamid.stop' });
    await visitor.message('revoke', revoke('wamid.stop'));
    expect(await reason()).toBe('withdrawn');
  });
});

describe('STOP counts however it comes', () => {
  const stops: Readonly<Record<string, (update: Update) => Update>> = {
    'while a robot of Meta’s has the conversation': ({ value }) => ({ field: 'standby', value }),
    'under a field that nobody knows yet': ({ value }) => ({ field: 'field_of_next_year', value }),
    'without the business number, from the only number of the account': ({
      field,
      value: { metadata: _, ...rest },
    }) => ({
      field,
      value: rest,
    }),
    'without contacts': ({ field, value: { contacts: _, ...rest } }) => ({ field, value: rest }),
    'from a number that is written as a number': (update) =>
      altered(update, { from: Number(phone.slice(1)), timestamp: 1 }),
  };

  test.each(Object.keys(stops))('%s', async (how) => {
    jawort = await startJawort();
    const visitor = await subscribe(jawort, phone);
    const update = stops[how]?.(visitor.updates.write('STOP'));
    if (!update) throw new Error(how);
    await jawort.whatsapp.deliver([update]);
    expect(await reason()).toBe('withdrawn');
  });

  test('by the switch in WhatsApp itself, with its time as text or number, and by user id alone', async () => {
    jawort = await startJawort();
    for (const [place, change] of [
      (entry: object) => ({ ...entry, timestamp: '1790000000' }),
      (entry: object) => ({ ...entry, wa_id: undefined }),
      (entry: object) => ({ ...entry, value: 'STOP' }),
    ].entries()) {
      const number = `+49171234567${place}`;
      const visitor = await subscribe(jawort, number);
      const { field, value } = visitor.updates.marketing('stop');
      const [entry = {}] = value.user_preferences as object[];
      await jawort.whatsapp.deliver([{ field, value: { ...value, user_preferences: [change(entry)] } }]);
      expect(await jawort.check({ phone: number })).toMatchObject({ reason: 'withdrawn' });
    }
  });

  test('from a number that WhatsApp writes in its older form, and a landline is no mobile for that', async () => {
    jawort = await startJawort();
    const forms = [
      ['+551187654321', '+5511987654321'],
      ['+5215512345678', '+525512345678'],
      ['+5491123456789', '+541123456789'],
    ] as const;
    for (const [written, dialled] of forms) {
      await jawort.whatsapp.person(written).write('STOP');
      expect(await jawort.check({ phone: dialled })).toMatchObject({ reason: 'suppressed' });
    }
    await jawort.whatsapp.person('+5511923456789').write('STOP');
    expect(await jawort.check({ phone: '+551123456789' })).toMatchObject({ reason: 'never' });
  });

  test('where nobody can tell for which of two companies it is meant, it is parked for a human to look at', async () => {
    const whatsapp = { number: '+493012345679', phoneNumberId: '2', businessAccountId: '102290129340398' };
    jawort = await startJawort({ file: { sites: [siteConfig(), { ...siteConfig(), id: 'second', whatsapp }] } });
    const visitor = await subscribe(jawort, phone);
    const { field, value } = visitor.updates.write('STOP');
    const { metadata: _, ...rest } = value;
    await jawort.whatsapp.deliver([{ field, value: rest }]);
    expect(await jawort.rows('SELECT reason FROM parked')).toEqual([{ reason: 'no business number' }]);
  });
});

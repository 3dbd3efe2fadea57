/** What people write, tap and switch, as it comes in from Meta. */
import { describe, expect, test } from 'vitest';
import { readWebhook } from '../../server/whatsapp/inbound.ts';
import type { InboundItem, InboundMessage } from '../../server/whatsapp/port.ts';
import {
  anna,
  ben,
  bodies,
  businessAccountId,
  change,
  contact,
  fromAnna,
  message,
  ownDigits,
  phoneNumberId,
  status,
  textJa,
  webhook,
} from './fixtures.ts';

function only(body: unknown): InboundItem {
  const { items, unreadable } = readWebhook(body);
  expect(unreadable).toEqual([]);
  const [item, ...others] = items;
  if (item === undefined || others.length > 0) throw new Error(`expected one item, found ${items.length}`);
  return item;
}

function onlyMessage(body: unknown): InboundMessage {
  const item = only(body);
  if (item.kind !== 'message') throw new Error(`expected a message, found a ${item.kind}`);
  return item;
}

const contentOf = (fields: Record<string, unknown>) => onlyMessage(fromAnna(fields)).content;

describe('what was said', () => {
  test('a typed JA arrives with sender, business number and time', () => {
    expect(only(bodies.text)).toEqual({
      kind: 'message',
      phoneNumberId,
      businessAccountId,
      messageId: 'wamid.m1',
      from: { phone: anna.phone, userId: anna.userId },
      sentAt: '2026-09-21T14:13:20.000Z',
      type: 'text',
      content: { kind: 'text', text: 'JA' },
    });
  });

  test('a tap counts in all its shapes, with our token as its payload, even without context', () => {
    expect(onlyMessage(bodies['template button']).content).toEqual({ kind: 'tap', payload: 'yes.1', title: 'JA' });
    expect(onlyMessage(bodies['interactive button without context']).content).toEqual({
      kind: 'tap',
      payload: 'no.1',
      title: 'NEIN',
    });
    expect(onlyMessage(bodies['list reply']).content).toEqual({ kind: 'tap', payload: 'pick.1', title: 'Angebote' });
  });

  test('a template button whose payload was lost still says what its label says', () => {
    expect(contentOf({ type: 'button', button: { text: 'NEIN' } })).toEqual({
      kind: 'tap',
      payload: 'NEIN',
      title: 'NEIN',
    });
  });

  test.each(['image', 'video', 'document'])('the caption of a %s is read like typed text', (type) => {
    expect(contentOf({ type, [type]: { id: '1', caption: 'Stop' } })).toEqual({ kind: 'text', text: 'Stop' });
    expect(contentOf({ type, [type]: { id: '1' } })).toEqual({ kind: 'none' });
  });

  test('an edited text or caption is told apart from a fresh one', () => {
    expect(onlyMessage(bodies['edited text']).content).toEqual({ kind: 'edited', text: 'STOP' });
    const caption = { type: 'image', image: { id: '1', caption: 'STOP' } };
    expect(contentOf({ type: 'edit', edit: { message: caption } })).toEqual({ kind: 'edited', text: 'STOP' });
    expect(contentOf({ type: 'edit', edit: { message: { type: 'image', image: { id: '1' } } } })).toEqual({
      kind: 'none',
    });
  });

  test.each([
    'reaction',
    'removed reaction',
    'location',
    'order',
    'unsupported',
    'revoked',
    'voice message',
    'flow answer',
    'document without caption',
    'message in a group',
    'forwarded text',
  ])('nobody agrees to anything by this: %s', (name) => {
    expect(onlyMessage(bodies[name]).content).toEqual({ kind: 'none' });
  });

  test.each(['sticker', 'contacts', 'audio', 'request_welcome'])('a %s is a message without an answer', (type) => {
    expect(contentOf({ type, [type]: {} })).toEqual({ kind: 'none' });
    expect(readWebhook(fromAnna({ type, [type]: {} })).ignored).toEqual({});
  });

  test('what was forwarded many times, or forwarded and then edited, is not the own word either', () => {
    expect(contentOf({ ...textJa, context: { frequently_forwarded: true } })).toEqual({ kind: 'none' });
    const edited = { type: 'text', text: { body: 'JA' }, context: { forwarded: true } };
    expect(contentOf({ type: 'edit', edit: { message: edited } })).toEqual({ kind: 'none' });
  });

  test('neither an advertisement nor a quoted message is taken for words of the person', () => {
    expect(onlyMessage(bodies['text from an advertisement']).content).toEqual({ kind: 'text', text: 'Hallo' });
    expect(contentOf({ type: 'text', text: { body: 'Hm' }, context: { id: 'x', text: { body: 'JA' } } })).toEqual({
      kind: 'text',
      text: 'Hm',
    });
  });

  test('a kind of message that is new to us is passed on without a meaning, and counted', () => {
    const { items, ignored } = readWebhook(fromAnna({ type: 'poll', poll: { name: 'JA?' } }));
    expect(items).toMatchObject([{ kind: 'message', type: 'poll', content: { kind: 'none' } }]);
    expect(ignored).toEqual({ 'message:poll': 1 });
    expect(readWebhook(fromAnna({ type: 'constructor' })).ignored).toEqual({ 'message:constructor': 1 });
  });
});

describe('who said it', () => {
  const from = (body: unknown) => onlyMessage(body).from;

  test('a person who hides the phone number is known by the user id', () => {
    expect(from(bodies['text by user id only'])).toEqual({ userId: anna.userId });
  });

  test('without contacts the phone alone is enough', () => {
    expect(from(bodies['text without contacts'])).toEqual({ phone: anna.phone });
  });

  test('numbers may come as numbers, with a plus or grouped', () => {
    for (const digits of [Number(anna.digits), `+${anna.digits}`, '+49 171 392-00 01']) {
      expect(from(webhook(change({ messages: [message({ from: digits, ...textJa })] })))).toEqual({
        phone: anna.phone,
      });
    }
  });

  test('among several contacts the one with the same number or user id is the sender', () => {
    const contacts = [contact(ben), contact(anna)];
    expect(from(webhook(change({ contacts, messages: [message(textJa)] })))).toEqual({
      phone: anna.phone,
      userId: anna.userId,
    });
    const byUserId = message({ from: undefined, from_user_id: ben.userId, ...textJa });
    expect(from(webhook(change({ contacts, messages: [byUserId] })))).toEqual({
      phone: ben.phone,
      userId: ben.userId,
    });
  });

  test('the only contact fills in what the message leaves out', () => {
    const messages = [message({ from: undefined, ...textJa })];
    expect(from(webhook(change({ contacts: [contact(anna)], messages })))).toEqual({
      phone: anna.phone,
      userId: anna.userId,
    });
    expect(
      from(webhook(change({ contacts: [contact({ userId: anna.userId })], messages: [message(textJa)] }))),
    ).toEqual({ phone: anna.phone, userId: anna.userId });
  });

  test("somebody else's contact never turns one person's JA into another person's", () => {
    expect(from(webhook(change({ contacts: [contact(ben)], messages: [message(textJa)] })))).toEqual({
      phone: anna.phone,
    });
    const mixed = [contact({ digits: anna.digits, userId: ben.userId })];
    const messages = [message({ from_user_id: anna.userId, ...textJa })];
    expect(from(webhook(change({ contacts: mixed, messages })))).toEqual({ phone: anna.phone, userId: anna.userId });
  });

  test("what the business wrote itself is nobody's answer", () => {
    expect(readWebhook(bodies['echo from the business app'])).toEqual({
      items: [],
      unreadable: [],
      ignored: { smb_message_echoes: 1 },
    });
    const own = readWebhook(fromAnna({ from: ownDigits, ...textJa }));
    expect(own).toMatchObject({ items: [{ content: { kind: 'none' } }], ignored: { 'message:own': 1 } });
    expect(own.items).toMatchObject([{ from: {} }]);
  });

  test("a notice of WhatsApp's own without a sender is no broken message", () => {
    const notice = message({ from: undefined, type: 'system', system: { type: 'customer_identity_changed' } });
    const { items, unreadable, ignored } = readWebhook(webhook(change({ messages: [notice] })));
    expect(items).toMatchObject([{ type: 'system', from: {}, content: { kind: 'none' } }]);
    expect({ unreadable, ignored }).toEqual({ unreadable: [], ignored: { 'message:system': 1 } });
  });

  test('from nobody: a picture is left alone, and what could be an answer is kept for somebody to look at', () => {
    const from = (fields: Record<string, unknown>) =>
      readWebhook(webhook(change({ messages: [message({ from: undefined, ...fields })] })));
    expect(from({ type: 'sticker', sticker: {} })).toMatchObject({ unreadable: [], ignored: { 'message:nobody': 1 } });
    expect(from(textJa)).toMatchObject({
      items: [{ messageId: 'wamid.m1', isUnreadable: true, content: { kind: 'none' } }],
      unreadable: [{ reason: 'message without a phone or user id' }],
    });
  });
});

describe('what became of our messages', () => {
  test('a status brings back our own mark and the identity of the person', () => {
    expect(only(bodies['status with callback data'])).toEqual({
      kind: 'status',
      phoneNumberId,
      businessAccountId,
      messageId: 'wamid.s1',
      status: 'sent',
      recipient: { phone: anna.phone, userId: anna.userId },
      at: '2026-09-21T14:13:20.000Z',
      callbackData: 'send-1',
    });
  });

  test('a failed status names the reason, also if Meta writes the code as text', () => {
    expect(only(bodies['failed status without contacts'])).toMatchObject({
      status: 'failed',
      errorCode: 131026,
      recipient: { phone: anna.phone, userId: anna.userId },
    });
    const asText = status({ status: 'failed', errors: [{ code: '131049' }] });
    expect(only(webhook(change({ statuses: [asText] })))).toMatchObject({ errorCode: 131049 });
  });

  test('a status without a recipient still settles the message it belongs to', () => {
    const bare = { id: 'wamid.s1', status: 'failed', biz_opaque_callback_data: 'send-1' };
    expect(only(webhook(change({ statuses: [bare] })))).toEqual({
      kind: 'status',
      phoneNumberId,
      businessAccountId,
      messageId: 'wamid.s1',
      status: 'failed',
      recipient: {},
      callbackData: 'send-1',
    });
  });

  test('states that are new to us and statuses of groups are counted, not guessed at', () => {
    const statuses = [status({ status: 'warning' }), status({ recipient_type: 'group' })];
    expect(readWebhook(webhook(change({ statuses })))).toMatchObject({
      items: [
        { kind: 'status', status: 'other' },
        { kind: 'status', status: 'other' },
      ],
      unreadable: [],
      ignored: { 'status:warning': 1, 'status:group': 1 },
    });
  });
});

describe('the marketing switch in the chat', () => {
  const preference = (fields: Record<string, unknown>) =>
    readWebhook(change0({ wa_id: anna.digits, category: 'marketing_messages', ...fields }));
  const change0 = (entry: unknown) => webhook(change({ user_preferences: [entry] }, 'user_preferences'));

  test('stop and resume arrive with person and time', () => {
    expect(only(bodies['marketing preference'])).toEqual({
      kind: 'preference',
      phoneNumberId,
      businessAccountId,
      value: 'stop',
      from: { phone: anna.phone, userId: anna.userId },
      at: '2026-09-21T14:13:20.000Z',
    });
    expect(preference({ value: 'resume' }).items).toMatchObject([{ value: 'resume' }]);
  });

  test('a stop by user id alone works', () => {
    expect(preference({ wa_id: undefined, user_id: ben.userId, value: 'stop' }).items).toMatchObject([
      { value: 'stop', from: { userId: ben.userId } },
    ]);
  });

  test('other switches are counted, a nameless one is unreadable', () => {
    expect(preference({ value: 'snooze' }).ignored).toEqual({ 'preference:snooze': 1 });
    expect(preference({ category: 'calls', value: 'stop' }).ignored).toEqual({ 'preference:calls': 1 });
    expect(preference({ wa_id: undefined, value: 'stop' }).unreadable).toHaveLength(1);
  });
});

describe('broken and foreign bodies', () => {
  test.each([
    ['without an id', { id: undefined, ...textJa }, 'message without an id'],
    ['without anybody', { from: undefined, ...textJa }, 'message without a phone or user id'],
    ['from something that is no number', { from: 'nobody', ...textJa }, 'message without a phone or user id'],
    ['without a type', { text: { body: 'JA' } }, 'message without a type'],
    ['of type text without text', { type: 'text' }, 'message of type text without its content'],
    ['of type button without a button', { type: 'button' }, 'message of type button without its content'],
  ])('a message %s says why it is unreadable, and the one beside it is read', (_, fields, reason) => {
    const broken = message(fields);
    const { items, unreadable } = readWebhook(
      webhook(change({ messages: [broken, null, message({ id: 'wamid.good', ...textJa })] })),
    );
    expect(items).toContainEqual(expect.objectContaining({ messageId: 'wamid.good' }));
    for (const item of items) {
      if (item.kind !== 'message' || item.messageId === 'wamid.good') continue;
      expect(item).toMatchObject({ messageId: 'wamid.m1', isUnreadable: true, content: { kind: 'none' } });
    }
    expect(unreadable).toEqual([
      { reason, raw: broken },
      { reason: 'message is not an object', raw: null },
    ]);
  });

  test('broken entries, changes and lists do not touch their neighbours', () => {
    const good = change({ messages: [message(textJa)] });
    const entry = [null, { id: '1' }, { id: '2', changes: [7, { value: {} }, change({ messages: 'x' }), good] }];
    const { items, unreadable } = readWebhook({ object: 'whatsapp_business_account', entry });
    expect(items).toMatchObject([{ messageId: 'wamid.m1' }]);
    expect(unreadable.map(({ reason }) => reason)).toEqual([
      'entry without changes',
      'entry without changes',
      'change without a field',
      'change without a field',
      'messages is not a list',
    ]);
  });

  test('messages for an unnamed business number say at least which account they belong to', () => {
    const nameless = change({ metadata: { display_phone_number: ownDigits }, messages: [message(textJa)] });
    const item = only(webhook(nameless));
    expect(item).toMatchObject({ businessAccountId, messageId: 'wamid.m1' });
    expect(item).not.toHaveProperty('phoneNumberId');
  });

  test('under a field that nobody knows yet, a text can only be an objection; under echoes and history, nothing', () => {
    const under = (field: string) => onlyMessage(webhook(change({ messages: [message(textJa)] }, field))).content;
    expect(under('standby')).toEqual({ kind: 'text', text: 'JA' });
    expect(under('field_of_next_year')).toEqual({ kind: 'edited', text: 'JA' });
    expect(under('smb_message_echoes')).toEqual({ kind: 'none' });
    expect(under('history')).toEqual({ kind: 'none' });
    const tap = message({ type: 'button', button: { payload: 'yes.1', text: 'JA' } });
    const tapped = onlyMessage(webhook(change({ messages: [tap] }, 'field_of_next_year')));
    expect(tapped.content).toEqual({ kind: 'edited', text: 'JA' });
  });

  test('whatever stands in "object": a message is not lost over it', () => {
    const { entry } = webhook(change({ messages: [message(textJa)] }));
    expect(readWebhook({ entry })).toMatchObject({
      items: [{ messageId: 'wamid.m1' }],
      ignored: { 'object:missing': 1 },
    });
  });

  test('a business number id that comes as a number is read like the text', () => {
    const numeric = change({ metadata: { phone_number_id: Number(phoneNumberId) }, messages: [message(textJa)] });
    expect(only(webhook(numeric))).toMatchObject({ phoneNumberId });
  });

  test('fields we do not use are counted by name', () => {
    const body = webhook(
      change({ errors: [{ code: 130429 }] }),
      change({}, 'calls'),
      change({}, 'calls'),
      change({}, '__proto__'),
    );
    const { items, unreadable, ignored } = readWebhook(body);
    expect({ items, unreadable }).toEqual({ items: [], unreadable: [] });
    expect(Object.entries(ignored)).toEqual([
      ['errors', 1],
      ['calls', 2],
      ['__proto__', 1],
    ]);
  });

  test('what is no WhatsApp webhook at all is said so', () => {
    expect(readWebhook({ object: 'page', entry: [] }).ignored).toEqual({ 'object:page': 1 });
    expect(readWebhook({}).ignored).toEqual({ 'object:missing': 1 });
    expect(readWebhook([1]).unreadable).toEqual([{ reason: 'body is no object', raw: [1] }]);
    expect(readWebhook({ object: 'whatsapp_business_account' }).unreadable).toHaveLength(1);
  });

  test.each([['-1'], ['soon'], [1e300], [null], ['99999999999999']])(
    'an unreadable time (%s) is left out',
    (timestamp) => {
      expect(onlyMessage(fromAnna({ timestamp, ...textJa })).sentAt).toBeUndefined();
    },
  );
});

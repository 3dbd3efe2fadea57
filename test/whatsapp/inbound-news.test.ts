/** News that WhatsApp and Meta tell by themselves: of another number, of templates, quality, limits and the account. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { webhookFields } from '../../server/cli/at-meta/webhooks.ts';
import { readWebhook } from '../../server/whatsapp/inbound.ts';
import { anna, ben, change, message, webhook } from './fixtures.ts';
import { accountEvent } from './payloads.ts';

const notice = (system: object, fields: object = {}) => {
  const [item] = readWebhook(webhook(change({ messages: [message({ type: 'system', system, ...fields })] }))).items;
  return item?.kind === 'message' ? item.identityChange : undefined;
};

describe('Another number', () => {
  const body = `User Anna changed from ${anna.digits} to ${ben.digits}`;

  test.each([
    ['as it is today', { type: 'user_changed_number', wa_id: ben.digits, body }],
    ['as it was in old versions', { type: 'customer_changed_number', new_wa_id: ben.digits, customer: anna.digits }],
    ['with the new number as a number', { type: 'user_changed_number', wa_id: Number(ben.digits) }],
    ['in words alone', { type: 'user_changed_number', body }],
  ])('is read %s', (_how, system) => {
    expect(notice(system)).toEqual({ before: { phone: anna.phone }, after: { phone: ben.phone } });
  });

  test('is read with the user ids that go with the numbers, and without a sender', () => {
    const ids = { user_id: 'DE.2', previous_user_id: anna.userId };
    expect(notice({ type: 'user_changed_number', wa_id: ben.digits, ...ids })).toEqual({
      before: { phone: anna.phone, userId: anna.userId },
      after: { phone: ben.phone, userId: 'DE.2' },
    });
    expect(notice({ type: 'user_changed_user_id', ...ids }, { from: undefined })).toEqual({
      before: { userId: anna.userId },
      after: { userId: 'DE.2' },
    });
    const words = { type: 'user_changed_user_id', body: `User changed from ${anna.userId} to DE.2` };
    expect(notice(words, { from: undefined })).toEqual({ before: { userId: anna.userId }, after: { userId: 'DE.2' } });
  });

  test('is none if nothing changed, or nobody is named', () => {
    expect(notice({ type: 'user_changed_number', wa_id: anna.digits })).toBeUndefined();
    expect(notice({ type: 'user_changed_number' })).toBeUndefined();
    expect(notice({ type: 'user_changed_user_id', user_id: 'DE.2' }, { from: undefined })).toBeUndefined();
    expect(notice({ type: 'customer_identity_changed', wa_id: ben.digits })).toBeUndefined();
  });

  test('cannot be put into the name that people give themselves', () => {
    const lie = `User x changed from ${ben.digits} to 49170000 changed from ${anna.digits} to 4917012345`;
    expect(notice({ type: 'user_changed_number', body: lie }, { from: undefined })).toEqual({
      before: { phone: anna.phone },
      after: { phone: '+4917012345' },
    });
  });

  test('under a field of its own is read with its time, or said to be unreadable', () => {
    const update = (entry: object) => readWebhook(webhook(change({ user_id_update: [entry] }, 'user_id_update')));
    const known = { wa_id: anna.digits, user_id: { previous: anna.userId, current: 'DE.2' }, timestamp: 1790000000 };
    expect(update(known).items).toMatchObject([
      {
        kind: 'identity-changed',
        change: { before: { userId: anna.userId }, after: { phone: anna.phone, userId: 'DE.2' } },
        at: '2026-09-21T14:13:20.000Z',
      },
    ]);
    expect(update({ user_id: { current: 'DE.2' } }).unreadable).toHaveLength(1);
  });
});

describe('News of the account', () => {
  const event = (field: string, value: Record<string, unknown>, time?: unknown) => {
    const [item] = readWebhook(accountEvent(field, value, time)).items;
    return item?.kind === 'account' ? item : undefined;
  };
  const template = { message_template_name: 'jawort_confirm', message_template_language: 'en-US' };

  test('say to which account they belong and when they were told, in seconds or milliseconds', () => {
    const told = (time: unknown) => event('account_update', { event: 'ACCOUNT_DELETED' }, time);
    for (const time of [1790000000, '1790000000', 1_790_000_000_123]) {
      expect(told(time)).toMatchObject({ businessAccountId: '800100', at: '2026-09-21T14:13:20.000Z' });
    }
    expect(told('soon')).not.toHaveProperty('at');
  });

  test('name the language of a template as it is written everywhere else', () => {
    const { event: read } =
      event('message_template_status_update', { event: 'PAUSED', reason: 'NONE', ...template }) ?? {};
    expect(read).toEqual({ what: 'template-status', name: 'jawort_confirm', language: 'en_US', status: 'PAUSED' });
  });

  test('tell a category that is from one that is only announced', () => {
    const read = (value: object) => event('template_category_update', { ...template, ...value })?.event;
    expect(read({ previous_category: 'UTILITY', new_category: 'MARKETING' })).toMatchObject({ category: 'MARKETING' });
    expect(read({ correct_category: 'MARKETING', new_category: 'UTILITY' })).toMatchObject({
      category: 'UTILITY',
      announced: 'MARKETING',
    });
  });

  test('hold no free text: what ends in alerts are Meta’s own constants', () => {
    const alert_info = {
      alert_type: 'OBA_APPROVED',
      alert_severity: 'CRITICAL',
      alert_description: 'Call +49 171 1234567',
    };
    expect(JSON.stringify(event('account_alerts', { alert_info }))).not.toContain('171');
    expect(event('account_update', { event: 'Call +49 171 1234567 now!' })).toBeUndefined();
  });

  test.each([
    ['message_template_status_update', { event: 'PAUSED' }],
    ['template_category_update', template],
    ['message_template_quality_update', template],
    ['phone_number_quality_update', {}],
    ['phone_number_name_update', {}],
    ['security', {}],
    ['account_update', { event: {} }],
    ['account_review_update', {}],
    ['business_capability_update', { max_phone_numbers_per_waba: 25 }],
    ['account_alerts', { alert_info: 'x' }],
  ])('of the field %s with nothing in them to act on are counted', (field, value) => {
    const { items, unreadable, ignored } = readWebhook(accountEvent(field, value as Record<string, unknown>));
    expect({ items, unreadable, ignored }).toEqual({ items: [], unreadable: [], ignored: { [field]: 1 } });
  });
});

test('The table in the code tells of every field that the setup subscribes to', () => {
  const source = readFileSync(new URL('../../server/whatsapp/inbound.ts', import.meta.url), 'utf8');
  const table = source.slice(0, source.indexOf('*/'));
  expect(webhookFields.length).toBeGreaterThan(5);
  for (const field of webhookFields) expect(table).toContain(field);
});

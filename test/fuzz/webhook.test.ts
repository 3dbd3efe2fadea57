/** Whatever comes in the name of Meta is read to its end, in time that grows with its length, and loses nothing beside it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWebhook } from '../../server/whatsapp/inbound.ts';
import { asMetaWrites, bodies, change, message, status, textJa, webhook } from '../whatsapp/fixtures.ts';
import { boundedly } from './boundedly.ts';
import { cases, patience } from './cases.ts';
import { mutated, nested, oddJson, oddText } from './hostile.ts';

const real = Object.values(bodies);
const anyBody = fc.oneof(oddJson, mutated(real), oddText);
const good = message({ id: 'wamid.good', ...textJa });
const goodStatus = status({ id: 'wamid.good-status', biz_opaque_callback_data: 'send-1' });

/** As it comes over the wire and back: no `undefined`, nothing that JSON cannot say. */
const received = (body: unknown) => JSON.parse(JSON.stringify(body) ?? 'null') as unknown;

function goodOnes(body: unknown): number {
  return readWebhook(body).items.filter(
    (item) =>
      (item.kind === 'message' && item.messageId === 'wamid.good') ||
      (item.kind === 'status' && item.messageId === 'wamid.good-status'),
  ).length;
}

describe('Any webhook', () => {
  test(
    'is read without an error, and every item read says whose it is',
    () => {
      fc.assert(
        fc.property(anyBody, (body) => {
          const { items, unreadable, ignored } = readWebhook(received(body));
          for (const item of items) {
            expect(item.phoneNumberId).not.toBe('');
            // A message to a group names nobody, and is nobody's answer.
            if (item.kind === 'message' && item.content.kind !== 'none')
              expect([item.messageId, item.from.phone ?? item.from.userId ?? '']).not.toContain('');
            if (item.kind === 'status') expect(item.messageId).not.toBe('');
          }
          for (const { reason } of unreadable) expect(reason).not.toBe('');
          for (const [name, count] of Object.entries(ignored)) {
            expect(name.length).toBeLessThanOrEqual(60);
            expect(count).toBeGreaterThan(0);
          }
        }),
        cases('webhook', 2),
      );
    },
    patience,
  );

  test(
    'loses no good message and no good status beside what is broken',
    () => {
      fc.assert(
        fc.property(fc.array(oddJson, { maxLength: 3 }), anyBody, (junk, other) => {
          const others = (received(other) as { entry?: unknown } | null)?.entry;
          const beside = [...junk, ...(Array.isArray(others) ? others : [])];
          const value = { messages: [...junk, good, ...junk], statuses: [...junk, goodStatus] };
          expect(goodOnes(webhook(...junk, change(value), ...junk))).toBe(2);
          const { entry } = webhook(change(value));
          expect(goodOnes({ object: 'whatsapp_business_account', entry: [...beside, ...entry, ...beside] })).toBe(2);
        }),
        cases('webhook', 2),
      );
    },
    patience,
  );
});

describe('A webhook made to be slow', () => {
  const sized = (count: number, one: unknown) => Array.from({ length: count }, () => one);
  const hostile: Readonly<Record<string, () => unknown>> = {
    'with 20,000 messages beside 20,000 contacts': () =>
      webhook(
        change({
          messages: sized(20_000, message(textJa)),
          contacts: Array.from({ length: 20_000 }, (_, place) => ({ wa_id: `4917${100_000 + place}` })),
        }),
      ),
    'with a million empty messages': () => webhook(change({ messages: sized(1_000_000, {}) })),
    'with 300,000 empty messages and 300,000 empty contacts': () =>
      webhook(change({ messages: sized(300_000, {}), contacts: sized(300_000, {}) })),
    'with 300,000 entries': () => ({ object: 'whatsapp_business_account', entry: sized(300_000, { changes: [{}] }) }),
    'with 100,000 unknown fields': () =>
      webhook(...Array.from({ length: 100_000 }, (_, place) => change({}, `field ${place}`))),
    'with a text of 4 MB': () =>
      webhook(change({ messages: [message({ type: 'text', text: { body: ' '.repeat(4e6) } })] })),
    'with ids of 4 MB': () =>
      webhook(change({ messages: [message({ id: ' 1'.repeat(1e6), from: '( 4'.repeat(1e6) })], statuses: [] })),
  };

  for (const [what, build] of Object.entries(hostile)) {
    test(`${what} is read in bounded time`, { timeout: patience }, () => {
      const body = received(build());
      const { items, unreadable, ignored } = boundedly(() => readWebhook(body));
      const read = items.length + unreadable.length + Object.values(ignored).reduce((sum, count) => sum + count, 0);
      expect(read).toBeGreaterThan(0);
    });
  }

  for (const depth of [10_000, 1_000_000]) {
    test(`nested ${depth} deep, in any place, is read, and nothing beside it is lost`, { timeout: patience }, () => {
      const deep = [nested(depth), nested(depth, '{"a":', '}', '1')];
      for (const bottomless of deep) {
        const text = asMetaWrites(
          webhook(
            'DEEP',
            change({ messages: ['DEEP', good, message({ text: 'DEEP' })], statuses: [goodStatus], contacts: 'DEEP' }),
          ),
        ).toString();
        const body = JSON.parse(text.replaceAll('"DEEP"', bottomless)) as unknown;
        expect(boundedly(() => goodOnes(body))).toBe(2);
      }
    });
  }
});

/** The promise that one bad item never fails the rest, held against bodies nobody thought of. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWebhook } from '../../server/whatsapp/inbound.ts';
import { bodies, change, message, textJa, webhook } from './fixtures.ts';
import { places } from './mutated.ts';

const json = fc.jsonValue({ maxDepth: 6 });
const realBody = fc.constantFrom(...Object.values(bodies));

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy: unknown = Array.isArray(value) ? [...value] : { ...(value as object) };
  const fields = copy as Record<string, unknown>;
  fields[key] = replaced(fields[key], rest, by);
  return copy;
}

/** A real body in which one place holds something else. */
const mutated = realBody.chain((body) =>
  fc
    .tuple(fc.constantFrom(...places(body)), fc.oneof(json, fc.constant(undefined), realBody))
    .map(([path, by]) => replaced(body, path, by)),
);

test('no JSON whatever makes reading fail', () => {
  fc.assert(
    fc.property(fc.oneof(json, mutated), (body) => {
      const { items, unreadable, ignored } = readWebhook(body);
      for (const item of items) {
        expect(item.phoneNumberId).not.toBe('');
        expect(item.businessAccountId).not.toBe('');
      }
      for (const { reason } of unreadable) expect(reason).not.toBe('');
      for (const count of Object.values(ignored)) expect(count).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});

test('every message that says something has an id and somebody who wrote it', () => {
  fc.assert(
    fc.property(mutated, (body) => {
      for (const item of readWebhook(body).items) {
        if (item.kind !== 'message') continue;
        expect(item.messageId).not.toBe('');
        if (item.content.kind === 'none') continue;
        expect(item.from.phone ?? item.from.userId ?? '').not.toBe('');
      }
    }),
    { numRuns: 1000 },
  );
});

test('a good message is found beside anything: in the same list, the same entry, another entry', () => {
  const good = message({ id: 'wamid.good', ...textJa });
  const found = (body: unknown) =>
    readWebhook(body).items.some((item) => item.kind === 'message' && item.messageId === 'wamid.good');
  fc.assert(
    fc.property(fc.array(json, { maxLength: 4 }), mutated, (junk, other) => {
      expect(found(webhook(change({ messages: [...junk, good] })))).toBe(true);
      expect(found(webhook(...junk, change({ messages: [good] })))).toBe(true);
      const entry = webhook(change({ messages: [good] })).entry;
      const others = (other as { entry?: unknown } | null | undefined)?.entry;
      const entries = [...junk, ...(Array.isArray(others) ? others : []), ...entry];
      expect(found({ object: 'whatsapp_business_account', entry: entries })).toBe(true);
    }),
    { numRuns: 500 },
  );
});

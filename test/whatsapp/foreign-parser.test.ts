/**
 * A foreign parser (`normalizeWebhook` of @kapso/whatsapp-cloud-api) as a peer: it lists whatever stands in `messages[]` and
 * `statuses[]`. What it finds, we find too, each with its id, whatever we make of it; and nothing else.
 */
import { normalizeWebhook } from '@kapso/whatsapp-cloud-api/server';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWebhook } from '../../server/whatsapp/inbound.ts';
import { bodies } from './fixtures.ts';
import { mutationsOf } from './mutated.ts';
import { morePayloads } from './payloads.ts';

interface Found {
  readonly messages: readonly string[];
  readonly statuses: readonly string[];
}

/** Ids as we compare them: theirs may be numbers, or have spaces around them. */
const asId = (id: unknown): string[] => {
  if (typeof id !== 'string' && typeof id !== 'number') return [];
  const text = String(id).trim();
  return text === '' ? [] : [text];
};

/** Undefined where their parser gives up: an entry of null in a list is too much for it. */
function theirs(body: unknown): Found | undefined {
  try {
    const { messages, statuses } = normalizeWebhook(body);
    return {
      // Echoes are the one difference: we count them, and do not list them.
      messages: messages.flatMap(({ id, kapso }) => (kapso?.source === 'smb_message_echo' ? [] : asId(id))),
      statuses: statuses.flatMap(({ id }) => asId(id)),
    };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function ours(body: unknown): Found {
  const { items } = readWebhook(body);
  return {
    messages: items.flatMap((item) => (item.kind === 'message' ? [item.messageId] : [])),
    statuses: items.flatMap((item) => (item.kind === 'status' ? [item.messageId] : [])),
  };
}

const all = { ...bodies, ...morePayloads };

describe('A foreign parser finds the same messages and statuses', () => {
  test.each(Object.entries(all))('%s', (_name, body) => {
    expect(theirs(body)).toBeDefined();
    expect(ours(body)).toEqual(theirs(body));
  });

  test('in their state, where it is one that we know', () => {
    for (const body of Object.values(all)) {
      const states = readWebhook(body).items.flatMap((item) => (item.kind === 'status' ? [item.status] : []));
      const known = ['sent', 'delivered', 'read', 'played', 'failed'];
      const expected = normalizeWebhook(body).statuses.map(({ status, ...rest }) => {
        const isOfGroup = (rest as { recipientType?: unknown }).recipientType === 'group';
        return known.includes(status) && !isOfGroup ? status : 'other';
      });
      expect(states).toEqual(expected);
    }
  });

  test('in bodies of which a part was dropped, renamed, doubled, turned round or written differently', () => {
    let compared = 0;
    let found = 0;
    fc.assert(
      fc.property(mutationsOf(Object.values(all)), (body) => {
        const expected = theirs(body);
        if (expected === undefined) return;
        compared += 1;
        found += expected.messages.length + expected.statuses.length;
        expect(ours(body)).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
    // A test that compares nothing with nothing shows nothing.
    expect(compared).toBeGreaterThan(2500);
    expect(found).toBeGreaterThan(1000);
  });
});

test('What has no id, or could not be read, is kept to be looked at instead of being dropped', () => {
  fc.assert(
    fc.property(mutationsOf(Object.values(all)), (body) => {
      const { items, unreadable, ignored } = readWebhook(body);
      const entries = listed(body);
      const told = items.length + unreadable.length + Object.values(ignored).reduce((sum, count) => sum + count, 0);
      expect(told).toBeGreaterThanOrEqual(entries);
    }),
    { numRuns: 1000 },
  );
});

/** Entries of the two lists, counted without our parser. */
function listed(body: unknown): number {
  const part = (value: unknown, key: string): unknown =>
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  const each = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  if (Array.isArray(body)) return 0;
  return each(part(body, 'entry'))
    .flatMap((entry) => (Array.isArray(entry) ? [] : each(part(entry, 'changes'))))
    .flatMap((change) => (Array.isArray(change) ? [] : [part(change, 'value')]))
    .filter((value) => !Array.isArray(value))
    .flatMap((value) => [...each(part(value, 'messages')), ...each(part(value, 'statuses'))]).length;
}

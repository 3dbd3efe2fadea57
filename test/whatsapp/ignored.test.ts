/** What is left alone on purpose has one list: the readers, their documentation and /metrics cannot drift apart. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ignoredKinds } from '../../server/whatsapp/ignored.ts';
import { readWebhook } from '../../server/whatsapp/inbound.ts';
import { change, fromAnna, ownDigits, status, textJa, webhook } from './fixtures.ts';

const counted = (body: unknown) => Object.keys(readWebhook(body).ignored);

/** What is no field but lies in one. */
const within: Readonly<Record<string, unknown>> = {
  errors: webhook(change({ errors: [{ code: 130429 }] })),
  'message:nobody': webhook(change({ messages: [{ id: 'wamid.1', type: 'sticker', sticker: {} }] })),
  'message:own': fromAnna({ from: ownDigits, ...textJa }),
  'message:system': fromAnna({ type: 'system', system: { type: 'customer_identity_changed' } }),
  'status:group': webhook(change({ statuses: [status({ recipient_type: 'group' })] })),
};

test.each([...ignoredKinds])('%s is counted under this name when it comes', (kind) => {
  expect(counted(within[kind] ?? webhook(change({}, kind)))).toEqual([kind]);
});

test('fields with lists of ours in them are not counted themselves, so that no number stays at zero for ever', () => {
  const read = ['messages', 'standby', 'user_preferences', 'user_id_update', 'statuses'];
  for (const field of read) expect(counted(webhook(change({}, field))), field).toEqual([]);
  expect(read.filter((field) => ignoredKinds.has(field))).toEqual([]);
});

test('every field that the documentation says is counted is in the list, and every one of the list is documented', () => {
  const source = readFileSync(new URL('../../server/whatsapp/inbound.ts', import.meta.url), 'utf8');
  const rows = [...source.matchAll(/^ \* \| (.+?) \| (.+) \|$/gm)].map(([, what = '', does = '']) => ({ what, does }));
  const fields = rows
    .slice(rows.findIndex(({ what }) => what === 'field') + 1)
    .filter(({ what }) => !what.includes(' of other '));
  const documented = fields
    .flatMap(({ what }) => what.replace(' and any other', '').split(', '))
    .filter((name) => /^[a-z_]+$/.test(name));
  const read = ['messages', 'standby', 'user_preferences', 'user_id_update'];
  const known = [...ignoredKinds].filter((kind) => !(kind in within));
  expect(documented.toSorted()).toEqual([...known, ...read].toSorted());
});

/** Every kind of webhook through the whole server: acknowledged, and nothing beside it is lost. */
import { afterEach, expect, test } from 'vitest';
import { type Jawort, phoneNumberId, siteId, startJawort } from '../support/jawort.ts';
import { isQuestion } from '../support/texts.ts';
import { bodies } from '../whatsapp/fixtures.ts';
import { morePayloads } from '../whatsapp/payloads.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

/** A large body takes its time on a busy machine; an owner who asks meanwhile hears "unavailable". */
const allWorked = () =>
  expect.poll(() => jawort.rows('SELECT id FROM intake'), { timeout: 90_000, interval: 200 }).toEqual([]);

/** The same bodies, addressed to the number and the account of the test's own site. */
const ours = Object.entries({ ...bodies, ...morePayloads }).map(([name, body]) => {
  const text = JSON.stringify(body)
    .replaceAll('700100200300400', phoneNumberId)
    .replaceAll('"800100"', '"102290129340398"')
    .replaceAll('493023125000', '493012345678');
  return [name, JSON.parse(text) as { entry: unknown[] }] as const;
});

const START = (turn: number) => ({
  from: `4917298${String(10_000 + turn)}`,
  id: `wamid.start.${turn}`,
  timestamp: '1790000000',
  type: 'text',
  text: { body: 'START' },
});
const change = (messages: unknown[]) => ({
  field: 'messages',
  value: { messaging_product: 'whatsapp', metadata: { phone_number_id: phoneNumberId }, messages },
});
const phoneOf = (turn: number) => `+${START(turn).from}`;

/** Asked in one go, as a tool does before it sends to many. */
async function reasons(count: number): Promise<string[]> {
  const checks = Array.from({ length: count }, (_, turn) => ({
    site: siteId,
    phone: phoneOf(turn),
    purpose: 'offers',
  }));
  const response = await jawort.asOwner('/v1/consent-checks', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ checks }),
  });
  const { results } = (await response.json()) as { results: { reason: string }[] };
  return results.map(({ reason }) => reason);
}

test('Each kind of webhook is taken, and the START beside it in the same body leads to a question', async () => {
  jawort = await startJawort({ whatsapp: { statuses: 'silent' } });
  for (const [turn, [name, body]] of ours.entries()) {
    const entry = [{ id: '1', changes: [change([START(turn)])] }, ...body.entry];
    const batch = turn % 2 === 0 ? entry : entry.toReversed();
    const { status } = await jawort.whatsapp.deliver(JSON.stringify({ ...body, entry: batch }));
    expect([name, status]).toEqual([name, 200]);
  }
  await allWorked();
  expect(await reasons(ours.length)).toEqual(ours.map(() => 'requested'));
  // Everything in them can be read: what is parked would be a failure of ours.
  expect(await jawort.rows('SELECT reason FROM parked')).toEqual([]);
});

test('All of them in one body, a thousand updates, any order, twice: every START leads to one question', async () => {
  jawort = await startJawort();
  const starts = Array.from({ length: 40 }, (_, turn) => ({ id: '1', changes: [change([START(turn)])] }));
  const chat = Array.from({ length: 880 }, (_, turn) => ({
    id: '1',
    changes: [change([{ ...START(1000 + turn), text: { body: 'Habt ihr Tulpen?' } }])],
  }));
  const others = ours.flatMap(([, body]) => body.entry);
  // Shuffled the same way each time.
  const entry = [...starts, ...chat, ...others].toSorted((a, b) => rank(a) - rank(b));
  const bytes = JSON.stringify({ object: 'whatsapp_business_account', entry });
  for (const _ of [1, 2]) expect((await jawort.whatsapp.deliver(bytes)).status).toBe(200);
  await allWorked();
  expect(entry.length).toBeGreaterThan(1000);
  expect(await reasons(40)).toEqual(starts.map(() => 'requested'));
  const twice = await jawort.rows('SELECT site FROM consents GROUP BY subject_id, purpose, site HAVING count(*) > 1');
  expect(twice).toEqual([]);
});

function rank(value: unknown): number {
  const text = JSON.stringify(value);
  let sum = 7;
  for (let place = 0; place < text.length; place += 1) sum = (sum * 31 + text.charCodeAt(place)) % 1_000_003;
  return sum;
}

test('A body of 3 MB is taken, with the STOP at its end', async () => {
  jawort = await startJawort();
  const visitor = jawort.whatsapp.person('+491712345678');
  await visitor.write('START');
  await jawort.whatsapp.nextSend(isQuestion);
  await jawort.allSent();
  // Most of it is what comes along with a message from an advertisement.
  const referral = { source_type: 'ad', body: 'Frische Tulpen. '.repeat(240), ctwa_clid: 'x'.repeat(200) };
  const messages = Array.from({ length: 700 }, (_, turn) => ({
    ...START(turn),
    text: { body: 'Habt ihr Tulpen?' },
    referral,
  }));
  const stop = { ...START(9999), from: '491712345678', text: { body: 'STOP' } };
  const bytes = JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [change([...messages, stop])] }],
  });
  expect(Buffer.byteLength(bytes)).toBeGreaterThan(2_800_000);
  expect((await jawort.whatsapp.deliver(bytes)).status).toBe(200);
  await allWorked();
  expect(await jawort.check({ phone: '+491712345678' })).toMatchObject({ reason: 'refused' });
});

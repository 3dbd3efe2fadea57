/** Somebody has everything erased while our question to them is still on its way: what comes back of it is kept by nobody. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SentMessage } from '../../demo/whatsapp/contract.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { isQuestion, isTemplate } from '../support/texts.ts';

let jawort: Jawort;
beforeEach(async () => {
  jawort = await startJawort({ whatsapp: { statuses: 'silent' } });
});
afterEach(() => jawort.close());

const phone = '+491712345678';
const facts = () => jawort.rows('SELECT type FROM events ORDER BY subject_id, seq');
const sends = () => jawort.rows('SELECT state, message_lookup, sealed_message_id, steps FROM outbox');
const told = (sent: SentMessage, status: 'sent' | 'delivered' | 'read' | 'failed', code?: number) =>
  jawort.whatsapp.deliver([jawort.whatsapp.person(phone).updates.status(sent, status, code)]);
const erase = () =>
  jawort.asOwner('/v1/subjects/erase', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ site: siteId, phone }),
  });
const asked = {
  async interactive() {
    await jawort.whatsapp.person(phone).write('START');
    return jawort.whatsapp.nextSend(isQuestion);
  },
  async template() {
    await jawort.optIn(await jawort.form(), { phone });
    jawort.clock.advance({ seconds: 121 });
    return jawort.whatsapp.nextSend(isTemplate);
  },
};

/** WhatsApp has taken the question, and its answer to our send comes when `answer` is called. */
async function erasedWhileAsked(kind: keyof typeof asked) {
  const { promise: until, resolve: answer } = Promise.withResolvers<void>();
  jawort.whatsapp.script({ kind: 'late-answer', until });
  const sent = await asked[kind]();
  await expect.poll(async () => (await sends()).map(({ state }) => state)).toContain('sending');
  expect((await erase()).status).toBe(200);
  return { sent, answer, before: await facts() };
}

async function expectNothingKept(state: string) {
  const settled = { state, message_lookup: null, sealed_message_id: null, steps: null };
  await expect.poll(sends).toEqual([settled]);
  expect(await jawort.rows('SELECT id FROM parked')).toEqual([]);
  expect(await jawort.rows('SELECT name FROM vault')).toEqual([]);
  expect(await jawort.rows('SELECT lookup FROM identities')).toEqual([]);
  expect(jawort.logged()).not.toMatch(/^error/m);
}

describe.each(['interactive', 'template'] as const)('Erased while the question (%s) is on its way', (kind) => {
  test('the late answer of the send settles it, and the reports after that add nothing', async () => {
    const { sent, answer, before } = await erasedWhileAsked(kind);
    answer();
    await expectNothingKept('sent');
    for (const status of ['sent', 'delivered', 'read'] as const) expect((await told(sent, status)).status).toBe(200);
    await expectNothingKept('sent');
    expect(await facts()).toEqual(before);
  });

  test('a report that overtakes the answer settles it, and so does one of failure', async () => {
    const { sent, answer } = await erasedWhileAsked(kind);
    expect((await told(sent, 'delivered')).status).toBe(200);
    await expectNothingKept('sent');
    answer();
    await jawort.allSent();
    await expectNothingKept('sent');
    expect((await told(sent, 'failed', 131026)).status).toBe(200);
    await expectNothingKept('sent');
  });
});

describe('Erased while the question is on its way, and it does not arrive', () => {
  test('the report of that settles it, and its code is not kept', async () => {
    const { sent, answer, before } = await erasedWhileAsked('interactive');
    expect((await told(sent, 'failed', 131026)).status).toBe(200);
    await expectNothingKept('failed');
    answer();
    await jawort.allSent();
    await expectNothingKept('failed');
    expect(await facts()).toEqual(before);
  });
});

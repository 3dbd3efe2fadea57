/** Somebody else holds the lock on writing, longer than anybody waits for it. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseFile } from '../../server/ledger/open-store.ts';
import { onPostgres } from '../support/database.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';
import { isQuestion } from '../support/texts.ts';

const phone = '+491712345678';
let jawort: Jawort;
beforeEach(async () => {
  jawort = await startJawort();
});
afterEach(() => jawort.close());

/** @returns what lets go of it. */
async function lock(): Promise<() => Promise<void>> {
  if (onPostgres) {
    const client = new Client({ connectionString: jawort.env.DATABASE_URL });
    await client.connect();
    // As another server would, that hangs in the middle of a transaction.
    await client.query('BEGIN; SELECT pg_advisory_xact_lock(1784772468)');
    return () => client.end();
  }
  const database = new DatabaseSync(join(jawort.folder, databaseFile));
  database.exec('BEGIN EXCLUSIVE');
  return async () => database.close();
}

describe('A database that somebody else keeps locked', () => {
  test('lets forms and messages come back later, answers the gate, and nothing is recorded twice or halfway', async () => {
    await subscribe(jawort, phone);
    const form = await jawort.form();
    const visitor = jawort.whatsapp.person('+491712345679');
    const unlock = await lock();
    let turnedAway = 0;
    const count = <T>(answer: T): T => {
      turnedAway += 1;
      return answer;
    };
    const waiting = Promise.all([
      jawort.optIn(form, { phone: '+491712345679' }).then(count),
      visitor.write('START', { messageId: 'wamid.start' }).then(count),
    ]);
    // They wait for the lock; whoever only asks does not wait with them.
    for (let asked = 0; asked < 2; asked += 1) expect(await jawort.check({ phone })).toMatchObject({ allowed: true });
    expect(turnedAway).toBe(0);
    const [optIn, message] = await waiting;
    expect([optIn.status, message.status]).toEqual([503, expect.toBeOneOf([0, 503])]);
    expect(optIn.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true });
    await unlock();
    await expect.poll(async () => (await jawort.get('/readyz')).status).toBe(200);
    expect((await jawort.optIn(form, { phone: '+491712345679' })).status).toBe(202);
    expect((await visitor.write(form.whatsapp.text)).status).toBe(200);
    await jawort.whatsapp.nextSend((sent) => isQuestion(sent) && sent.to === '+491712345679');
    expect(await jawort.rows('SELECT reference FROM opt_ins WHERE reference IS NOT NULL')).toHaveLength(2);
  });
});

/** The database can be read and not written: a file system that went read-only, a PostgreSQL that became a replica. */
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { onPostgres } from '../support/database.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';
import { isQuestion, isWelcome } from '../support/texts.ts';

const subscriber = '+491712345678';
const newcomer = '+491712345679';
let jawort: Jawort;
let opened: Set<DatabaseSync>;

beforeEach(async () => {
  opened = new Set();
  const exec = DatabaseSync.prototype.exec;
  // The only way to the connection of the server: nobody hands it out.
  vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql: string) {
    if (sql.includes('journal_mode')) opened.add(this);
    return exec.call(this, sql);
  });
  jawort = await startJawort();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await jawort.close();
});

async function makeReadOnly(isReadOnly: boolean): Promise<void> {
  const word = isReadOnly ? 'on' : 'off';
  if (!onPostgres) {
    for (const connection of opened) connection.exec(`PRAGMA query_only = ${word}`);
    return;
  }
  const name = new URL(jawort.env.DATABASE_URL ?? '').pathname.slice(1);
  await jawort.run(
    `BEGIN READ WRITE; ALTER DATABASE ${name} SET default_transaction_read_only = ${word}; COMMIT;
     SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND pid <> pg_backend_pid()`,
  );
}

describe('A database that cannot be written', () => {
  test('answers the gate, turns everything new away for now, and takes it as soon as it can', async () => {
    const regular = await subscribe(jawort, subscriber);
    const form = await jawort.form();
    await makeReadOnly(true);
    // The connections that were cut are noticed by whoever uses them first.
    await expect.poll(async () => (await jawort.get('/readyz')).status).toBe(503);
    const turnedAway = await jawort.optIn(form, { phone: newcomer });
    expect(turnedAway.status).toBe(503);
    expect(turnedAway.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(turnedAway.headers.get('content-type')).toContain('application/problem+json');
    expect((await regular.write('STOP', { messageId: 'wamid.stop' })).status).toBe(503);
    await expect.poll(() => jawort.check({ phone: subscriber })).toMatchObject({ allowed: true });
    expect((await jawort.get('/healthz')).status).toBe(200);

    await makeReadOnly(false);
    await expect.poll(async () => (await jawort.get('/readyz')).status).toBe(200);
    expect((await regular.write('STOP', { messageId: 'wamid.stop' })).status).toBe(200);
    await expect.poll(() => jawort.check({ phone: subscriber })).toMatchObject({ reason: 'withdrawn' });
    expect((await jawort.optIn(form, { phone: newcomer })).status).toBe(202);
    const visitor = jawort.whatsapp.person(newcomer);
    await visitor.write(form.whatsapp.text);
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    await jawort.whatsapp.nextSend((sent) => isWelcome(sent) && sent.to === newcomer);
    expect(await jawort.rows('SELECT reference FROM opt_ins WHERE reference IS NOT NULL')).toHaveLength(2);
  });
});

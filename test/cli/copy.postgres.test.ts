/** A shop outgrows the embedded database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../support/command.ts';
import { makeDatabase, sqliteIn, type TestDatabase } from '../support/database.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';

const anna = '+491712345678';
const ben = '+4915112345678';
let jawort: Jawort;
let target: TestDatabase;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jawort-copy-'));
  target = await makeDatabase(folder);
  jawort = await startJawort({ on: sqliteIn });
});
afterEach(async () => {
  await jawort.close();
  await target.drop();
  rmSync(folder, { recursive: true, force: true });
});

const type = (args: string, env = jawort.env) => run(env, args.split(' '), { clock: jawort.clock });
/** The data folder stays where the embedded database is. */
const towards = () => ({
  ...jawort.env,
  DATABASE_URL: target.env.DATABASE_URL ?? '',
  JAWORT_JOURNAL: join(jawort.folder, 'journal.jsonl'),
});

describe('jawort copy', () => {
  test('moves everything, chains and seals intact, and the server goes on where it was', async () => {
    await subscribe(jawort, anna);
    await type('seal');
    await subscribe(jawort, ben);
    await jawort.whatsapp.person(ben).write('STOP');
    await jawort.allSent();
    const exported = await type(`--json verify`);
    await jawort.restart({
      whileDown: async () => {
        const { code, said, noted } = await type('copy', towards());
        expect({ code, noted }).toEqual({ code: 0, noted: '' });
        expect(said).toContain('All chains and seals fit.');
      },
      env: towards(),
    });
    expect((await jawort.check({ phone: anna })).reason).toBe('given');
    expect((await jawort.check({ phone: ben })).reason).toBe('withdrawn');
    expect((await type('--json verify')).said).toBe(exported.said);
    // Moved, not shared: what happens now is written to PostgreSQL alone.
    await jawort.whatsapp.person(anna).write('STOP');
    expect((await jawort.check({ phone: anna })).reason).toBe('withdrawn');
    expect((await target.rows("SELECT id FROM consents WHERE state = 'withdrawn'")).length).toBe(2);
    expect((await type('verify')).code).toBe(0);
  });

  test('does not pour one ledger over another, nor copy while a server writes', async () => {
    await subscribe(jawort, anna);
    await expect.poll(() => jawort.rows('SELECT id FROM processes')).toHaveLength(1);
    expect((await type('copy', towards())).noted).toContain('Stop it first');
    expect((await type('copy')).noted).toContain('DATABASE_URL');
    await jawort.restart({
      whileDown: async () => {
        expect((await type('copy', towards())).code).toBe(0);
        expect((await type('copy', towards())).noted).toContain('not empty');
      },
    });
  });
});

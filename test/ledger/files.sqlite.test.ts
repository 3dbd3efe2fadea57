/** What is promised of the embedded database's own files. */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import { createIds } from '../../server/ids.ts';
import { type Ledger, openLedger } from '../../server/ledger/ledger.ts';
import { makeFastFolder } from '../support/fast-folder.ts';

let folder: string;
let ledger: Ledger;
const raw = () => new DatabaseSync(join(folder, 'jawort.sqlite'));
const number = { type: 'phone', value: '+491712345678' } as const;

beforeEach(async () => {
  folder = makeFastFolder('jawort-ledger-');
  const secret = 'the secret of this test, long enough 0123';
  ledger = await openLedger({ folder, secret, clock: systemClock, ids: createIds(systemClock) });
});
afterEach(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('The embedded database', () => {
  test('keeps nothing of a destroyed key, in any file', async () => {
    const subjectId = await ledger.transact(async (books) => {
      const id = await books.subjects.create('site');
      await books.subjects.addIdentity(id, 'site', number, true);
      return id;
    });
    const wrapped = () => {
      const database = raw();
      const row = database
        .prepare("SELECT wrapped FROM data_keys WHERE subject_id = ? AND kind = 'contact'")
        .get(subjectId);
      database.close();
      return row?.wrapped as Uint8Array | null;
    };
    const key = Buffer.from(wrapped() ?? []).toString('latin1');
    expect(key).not.toBe('');
    await ledger.transact((books) => books.vault.destroyKey(subjectId, 'contact'));
    await ledger.forgetDeletedPages();
    expect(wrapped()).toBeNull();
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name)).toString('latin1')).not.toContain(key);
  });

  test('the database is readable by its owner only', () => {
    expect(statSync(join(folder, 'jawort.sqlite')).mode & 0o077).toBe(0);
  });

  test('storage that cannot be written is told apart from a mistake, and works again afterwards', async () => {
    const database = raw();
    database.exec('PRAGMA journal_mode'); // opens the file
    database.exec('BEGIN IMMEDIATE');
    const blocked = ledger.transact((books) => books.subjects.create('site'));
    const error = await blocked.catch((reason: unknown) => reason);
    database.exec('ROLLBACK');
    database.close();
    expect(ledger.isUnavailable(error)).toBe(true);
    expect(await ledger.transact((books) => books.subjects.create('site'))).toMatch(/^sub_/);
  });
});

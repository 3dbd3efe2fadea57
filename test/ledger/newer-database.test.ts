/** A database that is as new as the program is opened without more ado; one that is newer is left alone. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../../server/ledger/migrate.ts';
import { openStore } from '../../server/ledger/open-store.ts';
import { makeDatabase, type TestDatabase } from '../support/database.ts';
import { makeFastFolder } from '../support/fast-folder.ts';

let folder: string;
let database: TestDatabase;

beforeEach(async () => {
  folder = makeFastFolder('jawort-newer-');
  database = await makeDatabase(folder);
});
afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  const store = openStore(database.place);
  try {
    await migrate(store.migrator);
  } finally {
    await store.close();
  }
}

describe('The database', () => {
  test('is given its tables at the first start, and at the next one stays as it is', async () => {
    await start();
    const taken = await database.rows('SELECT * FROM kysely_migration ORDER BY name');
    expect(taken.length).toBeGreaterThan(2);
    await start();
    expect(await database.rows('SELECT * FROM kysely_migration ORDER BY name')).toEqual(taken);
  });

  test('of a later Jawort is not opened by an earlier one', async () => {
    await start();
    await database.run("INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-of-a-later-one', '2030-01-01')");
    await expect(start()).rejects.toThrow('9999-of-a-later-one');
  });

  test('that lacks a step is not taken for a finished one', async () => {
    await start();
    await database.run('DELETE FROM kysely_migration WHERE name = (SELECT max(name) FROM kysely_migration)');
    // The step is begun, and finds what it would make.
    await expect(start()).rejects.toThrow(/exist|duplicate/);
  });
});

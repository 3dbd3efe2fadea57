/** PostgreSQL cuts a connection that is in use. The one who used it is told; the process must not end because of it. */
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Database, Store } from '../../server/ledger/dialect/dialect.ts';
import { isPostgresFault, openPostgresStore } from '../../server/ledger/dialect/postgres.ts';

const address = `${inject('postgresUrl')}/postgres`;
let store: Store;
let operator: Client;
let uncaught: unknown[];
const note = (error: unknown) => {
  uncaught.push(error);
};

beforeEach(async () => {
  store = openPostgresStore(address);
  operator = new Client({ connectionString: address });
  await operator.connect();
  uncaught = [];
  process.prependListener('uncaughtException', note);
});
afterEach(async () => {
  await operator.end();
  await store.close();
  process.off('uncaughtException', note);
});

/** Between two statements: nobody listens at that moment but the connection itself. */
async function cutBetween(db: Database): Promise<void> {
  const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(db);
  await operator.query('SELECT pg_terminate_backend($1, 10000)', [rows[0]?.pid]);
  const isUsable = () =>
    sql`SELECT 1`.execute(db).then(
      () => true,
      () => false,
    );
  await expect.poll(isUsable).toBe(false);
  await sql`SELECT 1`.execute(db);
}

describe('A connection that is cut while somebody has it', () => {
  test.each<[string, () => Promise<void>]>([
    ['reads', () => store.reader.connection().execute(cutBetween)],
    ['looks at one moment of the database', () => store.snapshot(cutBetween)],
    ['writes', () => store.transaction(({ db }) => cutBetween(db))],
  ])('who %s is told "not now", and the next one gets another connection', async (_who, use) => {
    const told = await use().then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(told).toBeInstanceOf(Error);
    expect(isPostgresFault(told)).toBe(true);
    expect((await sql`SELECT 1 AS one`.execute(store.reader)).rows).toEqual([{ one: 1 }]);
    expect(uncaught).toEqual([]);
  });
});

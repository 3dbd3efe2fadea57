/**
 * A database of its own for each test, of whichever kind the test run is about: the same tests run once on SQLite and once
 * on PostgreSQL.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { inject } from 'vitest';
import { migrate } from '../../server/ledger/migrate.ts';
import { databaseFile, openStore, type Place } from '../../server/ledger/open-store.ts';

export type Row = Record<string, unknown>;

export interface TestDatabase {
  readonly place: Place;
  /** For the server's environment. */
  readonly env: Readonly<Record<string, string>>;
  /** What lies in the tables, read beside the server. */
  rows(sql: string): Promise<Row[]>;
  /** A change behind the server's back. */
  run(sql: string): Promise<void>;
  drop(): Promise<void>;
}

/** Made once for a run: with all tables, and nothing in them. */
export const templateDatabase = 'jawort_template';

export async function makeTemplate(server: string): Promise<void> {
  await query(`${server}/postgres`, `CREATE DATABASE ${templateDatabase}`);
  const store = openStore({ databaseUrl: `${server}/${templateDatabase}` });
  try {
    await migrate(store.migrator);
  } finally {
    await store.close();
  }
}

export const onPostgres = process.env.JAWORT_TEST_DATABASE === 'postgres';

/** @param folder for SQLite, and for what lies beside the database. */
export async function makeDatabase(folder: string): Promise<TestDatabase> {
  return onPostgres ? postgresDatabase(folder, inject('postgresUrl')) : sqliteIn(folder);
}

export function sqliteIn(folder: string): TestDatabase {
  const open = (readOnly: boolean) => new DatabaseSync(join(folder, databaseFile), { readOnly });
  const using = <T>(database: DatabaseSync, work: (database: DatabaseSync) => T): T => {
    try {
      return work(database);
    } finally {
      database.close();
    }
  };
  return {
    place: { folder },
    env: { JAWORT_DATA: folder },
    rows: async (sql) => using(open(true), (database) => database.prepare(sql).all()),
    run: async (sql) => using(open(false), (database) => database.exec(sql)),
    drop: async () => {},
  };
}

/** @param server its address, without a database at its end. */
export async function postgresDatabase(folder: string, server: string): Promise<TestDatabase> {
  const name = `jawort_${randomBytes(6).toString('hex')}`;
  // By copying files: twice as fast as by way of the log, and to drop it again is too.
  await query(`${server}/postgres`, `CREATE DATABASE ${name} TEMPLATE ${templateDatabase} STRATEGY FILE_COPY`);
  const databaseUrl = `${server}/${name}`;
  return {
    place: { databaseUrl },
    env: { JAWORT_DATA: folder, DATABASE_URL: databaseUrl, JAWORT_JOURNAL: join(folder, 'journal.jsonl') },
    rows: (sql) => query(databaseUrl, sql),
    run: async (sql) => {
      await query(databaseUrl, sql);
    },
    drop: async () => {
      await query(`${server}/postgres`, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function query(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** The embedded database: SQLite through node:sqlite, in one file of the data folder. */
import { chmodSync, existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { LedgerUnavailable } from '../ledger-unavailable.ts';
import type { Tables } from '../schema.ts';
import type { ColumnTypes, Database, GrowingTable, Store } from './dialect.ts';
import { EmbeddedKysely } from './sqlite-driver.ts';

export const sqliteColumns: ColumnTypes = { text: 'text', bytes: 'blob', keptByKey: sql`WITHOUT ROWID` };

const cacheKilobytes = 16_000;
/** 16 megabytes. */
const pagesOfLog = 4000;
/** For somebody else's transaction: a command beside the server, a copy that is being made. */
const longestWaitMilliseconds = 5000;
const betweenTriesMilliseconds = 20;

/** @throws if the file is no database or cannot be written. */
export function openSqliteStore(path: string): Store {
  const { db, raw } = openSqlite(path, { readOnly: false });
  let reader: Database | undefined;
  /** Until the schema is there, nobody else is served. */
  let waitsBySleeping = true;
  return {
    kind: 'sqlite',
    // A second connection, so that a read never sees what another request has not committed yet. Opened once the file is there.
    get reader() {
      reader ??= openSqlite(path, { readOnly: true }).db;
      return reader;
    },
    migrator: db,
    async transaction(work) {
      if (!raw.isOpen) throw new LedgerUnavailable('The database is closed.');
      if (waitsBySleeping) raw.exec('PRAGMA busy_timeout = 0');
      waitsBySleeping = false;
      await beginWriting(raw);
      try {
        const result = await work({ db, isAlive: () => raw.isTransaction });
        raw.exec('COMMIT');
        return result;
      } catch (error) {
        // A full disk may already have rolled the transaction back.
        if (raw.isOpen && raw.isTransaction) raw.exec('ROLLBACK');
        throw error;
      }
    },
    async snapshot(work) {
      const own = openSqlite(path, { readOnly: true });
      try {
        own.raw.exec('BEGIN');
        return await work(own.db);
      } finally {
        await own.db.destroy();
      }
    },
    /** Moves what was deleted out of the write-ahead log too, where a destroyed key would otherwise survive. */
    async forgetDeletedPages() {
      return raw.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0;
    },
    async close() {
      await reader?.destroy();
      await db.destroy();
    },
  };
}

/** SQLite's own waiting would hold up the whole process: the gate, which only reads, and everybody's health checks. */
async function beginWriting(raw: DatabaseSync): Promise<void> {
  const until = performance.now() + longestWaitMilliseconds;
  for (;;) {
    try {
      return raw.exec('BEGIN IMMEDIATE');
    } catch (error) {
      if (!isBusy(error) || performance.now() >= until || !raw.isOpen) throw error;
      await pause(betweenTriesMilliseconds);
    }
  }
}

function openSqlite(path: string, options: { readonly readOnly: boolean }): { db: Database; raw: DatabaseSync } {
  const isNew = !existsSync(path);
  const raw = new DatabaseSync(path, { readOnly: options.readOnly, timeout: longestWaitMilliseconds });
  if (!options.readOnly) {
    if (isNew) chmodSync(path, 0o600);
    raw.exec('PRAGMA journal_mode = WAL');
    // An acknowledged opt-in survives power loss; NORMAL would lose the last commits.
    raw.exec('PRAGMA synchronous = FULL');
    // A page that changes again before it is moved into the file is moved once: every commit is on disk either way.
    raw.exec(`PRAGMA wal_autocheckpoint = ${pagesOfLog}`);
    // Otherwise a destroyed key stays readable in freed pages.
    raw.exec('PRAGMA secure_delete = ON');
  }
  raw.exec('PRAGMA foreign_keys = ON');
  // The upper parts of every tree, also of a million people. Two megabytes, as is usual, are read again and again then.
  raw.exec(`PRAGMA cache_size = -${cacheKilobytes}`);
  return { db: new EmbeddedKysely<Tables>(raw), raw };
}

export function refuseChangesInSqlite(table: GrowingTable): string[] {
  const refusal = `BEGIN SELECT RAISE(ABORT, '${table} are append-only'); END`;
  const same = keyOf[table].map((column) => `${column} = NEW.${column}`).join(' AND ');
  return [
    `CREATE TRIGGER ${table}_refuse_update BEFORE UPDATE ON ${table} ${refusal}`,
    `CREATE TRIGGER ${table}_refuse_delete BEFORE DELETE ON ${table} ${refusal}`,
    // REPLACE deletes without asking the trigger for deletes.
    `CREATE TRIGGER ${table}_refuse_replace BEFORE INSERT ON ${table}
     WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${same}) ${refusal}`,
  ];
}

const keyOf: Readonly<Record<GrowingTable, readonly string[]>> = {
  events: ['subject_id', 'seq'],
  seals: ['seq'],
  seal_leaves: ['seal_seq', 'position'],
};

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5;
}

export function isSqliteFault(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false;
  const primary = Number(error.errcode) & 0xff;
  // BUSY 5, LOCKED 6, READONLY 8, IOERR 10, CORRUPT 11, FULL 13, CANTOPEN 14, NOTADB 26
  return [5, 6, 8, 10, 11, 13, 14, 26].includes(primary);
}

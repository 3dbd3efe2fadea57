/** The embedded database: SQLite through node:sqlite, in one file of the data folder. */
import { chmodSync, existsSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely';
import { LedgerUnavailable } from '../ledger-unavailable.ts';
import type { Tables } from '../schema.ts';
import type { ColumnTypes, Database, GrowingTable, Store } from './dialect.ts';

export const sqliteColumns: ColumnTypes = { text: 'text', bytes: 'blob' };

const rememberedStatements = 300;

/** @throws if the file is no database or cannot be written. */
export function openSqliteStore(path: string): Store {
  const { db, raw } = openSqlite(path, { readOnly: false });
  let reader: Database | undefined;
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
      raw.exec('BEGIN IMMEDIATE');
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

function openSqlite(path: string, options: { readonly readOnly: boolean }): { db: Database; raw: DatabaseSync } {
  const isNew = !existsSync(path);
  const raw = new DatabaseSync(path, { readOnly: options.readOnly, timeout: 5000 });
  if (!options.readOnly) {
    if (isNew) chmodSync(path, 0o600);
    raw.exec('PRAGMA journal_mode = WAL');
    // An acknowledged opt-in survives power loss; NORMAL would lose the last commits.
    raw.exec('PRAGMA synchronous = FULL');
    // Otherwise a destroyed key stays readable in freed pages.
    raw.exec('PRAGMA secure_delete = ON');
  }
  raw.exec('PRAGMA foreign_keys = ON');
  return { db: new Kysely<Tables>({ dialect: new EmbeddedDialect({ database: asKyselyExpects(raw) }) }), raw };
}

/** SQLite can change its schema inside a transaction; Kysely does not use that unless told, and a killed migration would stay half done. */
class EmbeddedDialect extends SqliteDialect {
  override createAdapter() {
    return new TransactionalSchemaAdapter();
  }
}

class TransactionalSchemaAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

/** Kysely knows SQLite by better-sqlite3's interface; node:sqlite differs in how parameters are handed over. */
function asKyselyExpects(raw: DatabaseSync) {
  const statements = new Map<string, StatementSync>();
  const prepare = (text: string): StatementSync => {
    const known = statements.get(text);
    if (known) return known;
    if (statements.size >= rememberedStatements) statements.clear();
    const statement = raw.prepare(text);
    statements.set(text, statement);
    return statement;
  };
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    close: () => raw.close(),
    prepare: (text: string) => {
      const statement = prepare(text);
      return {
        reader: statement.columns().length > 0,
        all: (parameters: readonly unknown[]) => statement.all(...values(parameters)),
        run: (parameters: readonly unknown[]) => statement.run(...values(parameters)),
        iterate: (parameters: readonly unknown[]) => statement.iterate(...values(parameters)),
      };
    },
  };
}

export function refuseChangesInSqlite(table: GrowingTable): string[] {
  return ['UPDATE', 'DELETE'].map(
    (action) =>
      `CREATE TRIGGER ${table}_refuse_${action.toLowerCase()} BEFORE ${action} ON ${table}
       BEGIN SELECT RAISE(ABORT, '${table} are append-only'); END`,
  );
}

export function isSqliteFault(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false;
  const primary = Number(error.errcode) & 0xff;
  // BUSY 5, LOCKED 6, READONLY 8, IOERR 10, CORRUPT 11, FULL 13, CANTOPEN 14, NOTADB 26
  return [5, 6, 8, 10, 11, 13, 14, 26].includes(primary);
}

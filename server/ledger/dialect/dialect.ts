/**
 * What the two databases have in common, and the one place that knows there are two. Everything in which they differ stands
 * in sqlite.ts and postgres.ts beside this; nothing above this folder asks which one it is.
 */
import { type ColumnDataType, type Kysely, PostgresAdapter, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../schema.ts';
import { isPostgresFault, postgresColumns, refuseChangesInPostgres } from './postgres.ts';
import { isSqliteFault, refuseChangesInSqlite, sqliteColumns } from './sqlite.ts';

export type Database = Kysely<Tables>;

/** Tables that only ever grow. */
export type GrowingTable = 'events' | 'seals' | 'seal_leaves';

export interface ColumnTypes {
  /** Compared byte by byte: ids and times have to sort the same everywhere. */
  readonly text: ColumnDataType | RawBuilder<unknown>;
  readonly bytes: ColumnDataType;
  /** Ends a table whose rows are only ever found by their key: the embedded database then keeps them in it, and no second index. */
  readonly keptByKey: RawBuilder<unknown>;
}

/** A transaction beside which nobody else writes, in this process or another. */
export interface WriteTransaction {
  readonly db: Database;
  /** False once the database has given the transaction up, or the connection is gone. */
  isAlive(): boolean;
}

export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  /** Sees only what is committed. */
  readonly reader: Database;
  /** For changes of the schema. */
  readonly migrator: Database;
  /** Commits if `work` resolves, else undoes all of it. @throws what `work` throws, or a storage fault. */
  transaction<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T>;
  /** Reads one moment of the database for as long as `work` takes, while others go on writing. */
  snapshot<T>(work: (db: Database) => Promise<T>): Promise<T>;
  /** @returns false if it has to be done again, because somebody was reading. */
  forgetDeletedPages(): Promise<boolean>;
  close(): Promise<void>;
}

export function columnTypes(db: Kysely<unknown>): ColumnTypes {
  return isPostgres(db) ? postgresColumns : sqliteColumns;
}

/** The database itself refuses to change history, whoever asks: not only our code can reach it. */
export async function refuseChanges(db: Kysely<unknown>, table: GrowingTable): Promise<void> {
  for (const statement of isPostgres(db) ? refuseChangesInPostgres(table) : refuseChangesInSqlite(table)) {
    await sql.raw(statement).execute(db);
  }
}

/** True for "not now": busy, full, read-only, unreachable or broken storage, as opposed to a mistake in a statement. */
export function isStorageFault(error: unknown): boolean {
  return isSqliteFault(error) || isPostgresFault(error);
}

function isPostgres(db: Kysely<unknown>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

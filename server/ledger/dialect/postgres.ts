/** PostgreSQL, for more than one server process. Same schema, same promises as the embedded database. */
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, type PoolClient } from 'pg';
import type { Tables } from '../schema.ts';
import type { ColumnTypes, Database, GrowingTable, Store } from './dialect.ts';

/** `COLLATE "C"`: the language of the server must not decide in which order ids come. */
export const postgresColumns: ColumnTypes = { text: sql`text COLLATE "C"`, bytes: 'bytea', keptByKey: sql`` };

/**
 * One write transaction at a time, of all processes together, exactly as in the embedded database. So the rules that span
 * several rows (one open question, daily caps, one subject for one person) hold without any of them knowing about it.
 */
const writingLock = 0x6a617774;

const mostConnections = 10;
const connectMilliseconds = 5_000;
/** A database that hangs must become "not now", not a request that never ends. */
const statementMilliseconds = 20_000;

/** @throws nothing: the first use finds out whether the database can be reached. */
export function openPostgresStore(databaseUrl: string): Store {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: mostConnections,
    connectionTimeoutMillis: connectMilliseconds,
    statement_timeout: statementMilliseconds,
    query_timeout: statementMilliseconds + 5_000,
    application_name: 'jawort',
  });
  // A connection that breaks while nobody uses it; whoever asks next gets a new one.
  pool.on('error', () => {});
  // One that breaks while somebody has it, between two statements: without a listener Node would end the whole process. Who
  // has it is told by the next statement.
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('connect', takeAnyText);
  const reader = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const pinned = new WeakMap<PoolClient, Database>();
  const on = (client: PoolClient): Database => {
    const known = pinned.get(client) ?? onlyOn(client);
    pinned.set(client, known);
    return known;
  };

  return {
    kind: 'postgres',
    reader,
    migrator: reader,
    async transaction(work) {
      // One connection from BEGIN to COMMIT: a pool that swapped it silently would write outside of the transaction.
      const client = await pool.connect();
      let lost = false;
      const noticeLoss = () => {
        lost = true;
      };
      client.on('error', noticeLoss);
      try {
        await client.query('BEGIN');
        await client.query(`SELECT pg_advisory_xact_lock(${writingLock})`);
        const result = await work({ db: on(client), isAlive: () => !lost });
        await client.query('COMMIT');
        client.off('error', noticeLoss);
        client.release();
        return result;
      } catch (error) {
        const undone = await client.query('ROLLBACK').then(
          () => !lost,
          () => false,
        );
        client.off('error', noticeLoss);
        client.release(!undone);
        throw error;
      }
    },
    async snapshot(work) {
      const client = await pool.connect();
      try {
        await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
        return await work(on(client));
      } finally {
        // Nothing to commit: the connection is given up with whatever state it is in.
        client.release(true);
      }
    },
    /** Deleted rows stay in the table's file until they are vacuumed; the server's own log and backups are the operator's. */
    async forgetDeletedPages() {
      for (const table of ['data_keys', 'vault', 'identities', 'intake', 'parked']) await pool.query(`VACUUM ${table}`);
      return true;
    },
    async close() {
      await reader.destroy();
    },
  };
}

/** A Kysely whose every statement runs on this one connection. */
function onlyOn(client: PoolClient): Database {
  const query = client.query.bind(client);
  const pool = { connect: async () => ({ query, release: () => {} }), end: async () => {} };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as unknown as Pool }) });
}

/**
 * PostgreSQL knows no U+0000 in a text and fails. Nothing of ours has one, so whoever asks for an id with one finds nothing, as
 * in the embedded database.
 */
function takeAnyText(client: PoolClient): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  const storable = (value: unknown) => (typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value);
  const tolerant = (text: unknown, values: unknown, ...rest: unknown[]) =>
    query(text, Array.isArray(values) ? values.map(storable) : values, ...rest);
  Object.assign(client, { query: tolerant });
}

export function refuseChangesInPostgres(table: GrowingTable): string[] {
  return [
    `CREATE FUNCTION ${table}_refuse_changes() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION '${table} are append-only'; END $$`,
    `CREATE TRIGGER ${table}_refuse_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION ${table}_refuse_changes()`,
  ];
}

const unreachable = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH', 'EAI_AGAIN'];

/**
 * Classes of SQLSTATE: 08 connection, 53 resources (disk full, too many connections), 57P shutting down, 57014 timeout,
 * 25006 read-only, 40 serialisation and deadlock, 58 system error.
 */
export function isPostgresFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (/^(?:Connection terminated|Client has encountered|timeout exceeded|Query read timeout)/.test(error.message))
    return true;
  const code = 'code' in error ? String(error.code) : '';
  return unreachable.includes(code) || /^(?:08...|3D000|53...|55...|57P..|57014|25006|40...|58...)$/.test(code);
}

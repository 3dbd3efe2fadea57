/**
 * Kysely on node:sqlite. Its own dialect expects another library, and takes a lock and a description of every statement each
 * time one runs; here nothing can come between two calls of one connection, a statement is described once, and one that was
 * compiled before goes straight to the connection: asking for it and giving it back takes longer than most of them run.
 */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  type Compilable,
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

const rememberedStatements = 300;

export class EmbeddedKysely<Tables> extends Kysely<Tables> {
  readonly #connection: DatabaseConnection;

  constructor(raw: DatabaseSync) {
    const connection = connectionOn(raw);
    super({ dialect: dialectOn(raw, connection) });
    this.#connection = connection;
  }

  override executeQuery<Row>(query: CompiledQuery<Row> | Compilable<Row>): Promise<QueryResult<Row>> {
    return this.#connection.executeQuery<Row>('compile' in query ? query.compile() : query);
  }
}

function dialectOn(raw: DatabaseSync, connection: DatabaseConnection): Dialect {
  return {
    createAdapter: () => new EmbeddedAdapter(),
    createDriver: () => driverOn(raw, connection),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class EmbeddedAdapter extends SqliteAdapter {
  /** SQLite can change its schema inside a transaction; Kysely does not use that unless told, and a killed migration would stay half done. */
  override get supportsTransactionalDdl() {
    return true;
  }

  /** Not true, and not needed: it only spares the lock. Transactions are the store's own affair. */
  override get supportsMultipleConnections() {
    return true;
  }
}

function driverOn(raw: DatabaseSync, connection: DatabaseConnection): Driver {
  const run = (statement: string) => async () => {
    await connection.executeQuery(CompiledQuery.raw(statement));
  };
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: run('begin'),
    commitTransaction: run('commit'),
    rollbackTransaction: run('rollback'),
    destroy: async () => raw.close(),
  };
}

interface Described {
  readonly statement: StatementSync;
  readonly returnsRows: boolean;
}

function connectionOn(raw: DatabaseSync): DatabaseConnection {
  const statements = new Map<string, Described>();
  const describe = (text: string): Described => {
    const known = statements.get(text);
    if (known) return known;
    if (statements.size >= rememberedStatements) statements.clear();
    const statement = raw.prepare(text);
    const described = { statement, returnsRows: statement.columns().length > 0 };
    statements.set(text, described);
    return described;
  };

  return {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const { statement, returnsRows } = describe(sql);
      const values = parameters as readonly SQLInputValue[];
      if (returnsRows) return { rows: statement.all(...values) as R[] };
      const { changes, lastInsertRowid } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    },
    // biome-ignore lint/correctness/useYield: nothing is streamed; the interface asks for it.
    async *streamQuery() {
      throw new Error('The embedded database is read page by page.');
    },
  };
}

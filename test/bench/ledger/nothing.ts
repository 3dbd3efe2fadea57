/**
 * A store that keeps nothing: what one piece of work writes it can read back until it ends, and then it is gone. It stands where
 * our own code ends and the database begins, so that everything of ours runs (parsing, cryptography, the chain) and nothing
 * of theirs: no query builder, no SQL, no SQLite, no disk. That is the hardest comparison; any other cut would flatter us.
 */
import type { Database, Store } from '../../../server/ledger/dialect/dialect.ts';

type Row = Record<string, unknown>;

/** What is there before the first visitor comes, and stays. */
const kept = new Set(['keyring', 'wordings']);

/** @param real where the schema and the keyring are made; nothing is asked of it afterwards. */
export function storeThatKeepsNothing(real: Store): Store {
  const db = databaseOn(new Map());
  return { ...real, reader: db, transaction: (work) => work({ db, isAlive: () => true }) };
}

function databaseOn(tables: Map<string, Row[]>): Database {
  const forget = () => {
    for (const name of tables.keys()) if (!kept.has(name)) tables.delete(name);
    return [];
  };
  const query = (kind: Kind) => (table: string) => new Query(tables, kind, table);
  const db = {
    selectFrom: query('select'),
    insertInto: query('insert'),
    updateTable: query('update'),
    deleteFrom: query('delete'),
    /** Without a query it is a savepoint: the next piece of work begins, of somebody else. */
    async executeQuery({ query, parameters }: { readonly query?: unknown; readonly parameters: readonly unknown[] }) {
      return { rows: query instanceof Query ? query.run(parameters) : forget() };
    },
  };
  return db as unknown as Database;
}

type Kind = 'select' | 'insert' | 'update' | 'delete';

/** As much of a query as an opt-in needs: equality, and everything else left aside. Holds values by their number. */
class Query {
  readonly #tables;
  readonly #kind;
  readonly #table;
  readonly #parameters: unknown[] = [];
  readonly #wanted: [column: string, oneOf: readonly number[]][] = [];
  #given: [column: string, number][][] = [];

  constructor(tables: Map<string, Row[]>, kind: Kind, table: string) {
    this.#tables = tables;
    this.#kind = kind;
    this.#table = table;
  }

  values(rows: Row | readonly Row[]) {
    const all = Array.isArray(rows) ? rows : [rows];
    this.#given = all.map((row) => Object.entries(row).map(([column, value]) => [column, this.#hold(value)]));
    return this;
  }

  set(changes: Row) {
    return this.values(changes);
  }

  where(column: unknown, operator?: string, value?: unknown) {
    if (typeof column !== 'string') return this;
    if (operator === '=') this.#wanted.push([column, [this.#hold(value)]]);
    if (operator === 'in' && Array.isArray(value)) this.#wanted.push([column, value.map((one) => this.#hold(one))]);
    return this;
  }

  select() {
    return this;
  }

  selectAll() {
    return this;
  }

  distinct() {
    return this;
  }

  orderBy() {
    return this;
  }

  limit() {
    return this;
  }

  onConflict() {
    return this;
  }

  compile() {
    return { query: this, parameters: this.#parameters };
  }

  run(parameters: readonly unknown[]): readonly Row[] {
    const there = this.#tables.get(this.#table) ?? [];
    const rows = this.#given.map((row) =>
      Object.fromEntries(row.map(([column, place]) => [column, parameters[place]])),
    );
    if (this.#kind === 'insert') {
      there.push(...rows);
      this.#tables.set(this.#table, there);
      return [];
    }
    const found = there.filter((row) =>
      this.#wanted.every(([column, oneOf]) => oneOf.some((place) => parameters[place] === row[column])),
    );
    if (this.#kind === 'update') for (const row of found) Object.assign(row, rows[0]);
    return this.#kind === 'select' ? found : [];
  }

  async execute(): Promise<readonly Row[]> {
    return this.run(this.#parameters);
  }

  async executeTakeFirst(): Promise<Row | undefined> {
    return this.run(this.#parameters)[0];
  }

  #hold(value: unknown): number {
    return this.#parameters.push(value) - 1;
  }
}

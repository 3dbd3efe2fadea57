/**
 * A store that keeps nothing, for webhooks. An answer needs somebody who was asked, so every piece of work finds the same one
 * person with an open question, writes what it writes, reads that back until it ends, and then it is gone: the next finds the person as
 * before. All of ours runs (parsing, cryptography, the chain), and nothing of theirs: no query builder, no SQL, no disk. Only what
 * waits to be worked on outlives its commit, as it must; in memory.
 */
import type { Database, Store } from '../../../server/ledger/dialect/dialect.ts';

export type Row = Readonly<Record<string, unknown>>;
type Tables = ReadonlyMap<string, readonly Row[]>;

/** What happened in the store, since nothing can be looked up afterwards. */
export interface Effects {
  given: number;
  settled: number;
}

/** Outlives the piece of work that wrote it. */
const kept = new Set(['intake', 'keyring', 'wordings']);

/** @param asked the rows of a database in which one person was asked. @param real where the schema is made; never asked. */
export function storeOfOnePerson(real: Store, asked: Tables, effects: Effects): Store {
  const db = databaseOn(asked, effects);
  return { ...real, reader: db, transaction: (work) => work({ db, isAlive: () => true }) };
}

function databaseOn(asked: Tables, effects: Effects): Database {
  const written = new Map<string, Row[]>();
  const tables: Work = {
    read: (name) => written.get(name) ?? asked.get(name) ?? [],
    write: (name, rows) => written.set(name, rows),
  };
  const forget = () => {
    for (const name of written.keys()) if (!kept.has(name)) written.delete(name);
    return {};
  };
  const query = (kind: Kind) => (table: string) => new Query(tables, effects, kind, table);
  const db = {
    selectFrom: query('select'),
    insertInto: query('insert'),
    updateTable: query('update'),
    deleteFrom: query('delete'),
    /** Without a query it is a savepoint: the next piece of work begins, of somebody else. */
    async executeQuery({ query, parameters }: { readonly query?: unknown; readonly parameters: readonly unknown[] }) {
      return { rows: [], ...(query instanceof Query ? query.run(parameters) : forget()) };
    },
  };
  return db as unknown as Database;
}

interface Work {
  readonly read: (table: string) => readonly Row[];
  readonly write: (table: string, rows: Row[]) => void;
}

type Kind = 'select' | 'insert' | 'update' | 'delete';
type Test = (value: unknown, wanted: unknown) => boolean;

const tests: Readonly<Record<string, Test>> = {
  '=': (value, wanted) => value === wanted,
  '!=': (value, wanted) => value !== wanted,
  is: (value, wanted) => (value ?? null) === wanted,
  'is not': (value, wanted) => (value ?? null) !== wanted,
  in: (value, wanted) => (wanted as readonly unknown[]).includes(value),
  'not in': (value, wanted) => !(wanted as readonly unknown[]).includes(value),
  '<': (value, wanted) => String(value) < String(wanted),
  '<=': (value, wanted) => String(value) <= String(wanted),
  '>': (value, wanted) => String(value) > String(wanted),
  '>=': (value, wanted) => String(value) >= String(wanted),
};

interface Outcome {
  readonly rows: readonly Row[];
  readonly numInsertedOrUpdatedRows: bigint;
  readonly numUpdatedRows: bigint;
  readonly numDeletedRows: bigint;
}

/** As much of a query as messages and statuses need; what it does not know it says. Holds values by their number. */
class Query {
  readonly #tables;
  readonly #effects;
  readonly #kind;
  readonly #table;
  readonly #parameters: unknown[] = [];
  readonly #wanted: { readonly column: string; readonly holds: Test; readonly places: readonly number[] | number }[] =
    [];
  readonly #order: { readonly column: string; readonly down: boolean }[] = [];
  #most = Number.POSITIVE_INFINITY;
  #given: [column: string, number][][] = [];

  constructor(tables: Work, effects: Effects, kind: Kind, table: string) {
    this.#tables = tables;
    this.#effects = effects;
    this.#kind = kind;
    this.#table = table;
  }

  values(rows: Row | readonly Row[]) {
    const all: readonly Row[] = Array.isArray(rows) ? rows : [rows as Row];
    this.#given = all.map((row) => Object.entries(row).map(([column, value]) => [column, this.#hold(value)]));
    return this;
  }

  /** A change that counts ("attempts + 1") changes nothing that is read here. */
  set(changes: Row | (() => Row)) {
    return typeof changes === 'function' ? this : this.values(changes);
  }

  where(column: unknown, operator?: string, value?: unknown) {
    // A condition of several columns is about others than the one person there is.
    if (typeof column !== 'string' || operator === undefined) return this;
    const holds = tests[operator];
    if (!holds) throw new Error(`The store that keeps nothing does not know "${operator}".`);
    const places = Array.isArray(value) ? value.map((one) => this.#hold(one)) : this.#hold(value);
    this.#wanted.push({ column: column.replace(/^.*\./, ''), holds, places });
    return this;
  }

  orderBy(column: unknown, direction?: unknown) {
    if (typeof column === 'string') this.#order.push({ column, down: direction === 'desc' });
    return this;
  }

  limit(most: unknown) {
    if (typeof most === 'number') this.#most = most;
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

  returning() {
    return this;
  }

  returningAll() {
    return this;
  }

  onConflict() {
    return this;
  }

  compile() {
    return { query: this, parameters: this.#parameters };
  }

  run(parameters: readonly unknown[]): Outcome {
    const there = this.#tables.read(this.#table);
    const rows = this.#given.map((row) =>
      Object.fromEntries(row.map(([column, place]) => [column, parameters[place]])),
    );
    this.#count(rows);
    if (this.#kind === 'insert') {
      this.#tables.write(this.#table, [...there, ...rows]);
      return outcome(rows, rows.length);
    }
    const fits = (row: Row) =>
      this.#wanted.every(({ column, holds, places }) =>
        holds(row[column], typeof places === 'number' ? parameters[places] : places.map((place) => parameters[place])),
      );
    const found = there.filter(fits);
    if (this.#kind === 'update') {
      const changed = new Map(found.map((row) => [row, { ...row, ...rows[0] }]));
      if (found.length > 0)
        this.#tables.write(
          this.#table,
          there.map((row) => changed.get(row) ?? row),
        );
      return outcome([...changed.values()], found.length);
    }
    if (this.#kind === 'delete' && found.length > 0)
      this.#tables.write(
        this.#table,
        there.filter((row) => !fits(row)),
      );
    return outcome(this.#sorted(found).slice(0, this.#most), found.length);
  }

  async execute(): Promise<unknown> {
    const done = this.run(this.#parameters);
    return this.#kind === 'select' ? done.rows : [done];
  }

  async executeTakeFirst(): Promise<unknown> {
    const done = this.run(this.#parameters);
    return this.#kind === 'select' ? done.rows[0] : done;
  }

  async executeTakeFirstOrThrow(): Promise<unknown> {
    const [first] = this.run(this.#parameters).rows;
    if (!first) throw new Error(`The store that keeps nothing has no such row in ${this.#table}.`);
    return first;
  }

  #count(rows: readonly Row[]): void {
    for (const row of rows) {
      if (this.#table === 'consents' && row.state === 'given') this.#effects.given += 1;
      if (this.#table === 'outbox' && typeof row.delivery === 'string') this.#effects.settled += 1;
    }
  }

  #sorted(rows: readonly Row[]): Row[] {
    return rows.toSorted((a, b) => {
      for (const { column, down } of this.#order) {
        const [one, other] = [a[column] as string | number, b[column] as string | number];
        if (one !== other) return one < other === down ? 1 : -1;
      }
      return 0;
    });
  }

  #hold(value: unknown): number {
    return this.#parameters.push(value) - 1;
  }
}

function outcome(rows: readonly Row[], count: number): Outcome {
  const changed = BigInt(count);
  return { rows, numInsertedOrUpdatedRows: changed, numUpdatedRows: changed, numDeletedRows: changed };
}

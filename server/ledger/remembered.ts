/**
 * Statements that are built once. Kysely takes several times as long to build and compile a statement as SQLite takes to run
 * it; what every opt-in and every check needs is therefore remembered, and only given its values. All else is built anew.
 */
import type { Compilable, CompiledQuery, Insertable, QueryResult } from 'kysely';
import type { Database } from './dialect/dialect.ts';
import type { Tables } from './schema.ts';

/** Stands for a value while the statement is built. */
class Place {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

/** @param build hands its arguments on as values, each of them, and does nothing else with them: it never sees real ones. */
export function remembered<Values extends unknown[], Row>(
  db: Database,
  build: (...values: Values) => Compilable<Row>,
): (...values: Values) => Promise<QueryResult<Row>> {
  let known: CompiledQuery<Row> | undefined;
  const compile = () =>
    build(...(Array.from({ length: build.length }, (_, number) => new Place(number)) as Values)).compile();
  return (...values) => {
    known ??= compile();
    const parameters = known.parameters.map((one) => (one instanceof Place ? values[one.number] : one));
    return db.executeQuery({ ...known, parameters });
  };
}

/** @returns inserts one row. @throws if a row names other columns than the first one: null stands where there is nothing. */
export function rememberedInsert<Table extends keyof Tables>(
  db: Database,
  table: Table,
): (row: Insertable<Tables[Table]>) => Promise<void> {
  let columns: string[] | undefined;
  let known: CompiledQuery | undefined;
  return async (row) => {
    columns ??= Object.keys(row);
    known ??= db.insertInto(table).values(row).compile();
    const values = row as Readonly<Record<string, unknown>>;
    const parameters = columns.map((column) => values[column]);
    if (Object.keys(row).length !== columns.length || parameters.includes(undefined))
      throw new Error(`Every row of ${table} must name the same columns.`);
    await db.executeQuery({ ...known, parameters });
  };
}

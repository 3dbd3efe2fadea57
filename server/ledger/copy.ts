/**
 * Moves a whole ledger into an empty database of either kind, row by row, as it is: chains, seals and keys stay what they
 * were. Used to change to PostgreSQL, to back PostgreSQL up into one file, and to restore from it.
 */
import { type Kysely, sql } from 'kysely';
import type { Database, Store } from './dialect/dialect.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './schema.ts';

/** In an order in which what is referred to comes first; each with the columns that name a row. */
const tables: readonly (readonly [keyof Tables, readonly string[]])[] = [
  ['keyring', ['id']],
  ['wordings', ['id']],
  ['subjects', ['id']],
  ['data_keys', ['subject_id', 'kind']],
  ['vault', ['subject_id', 'id']],
  ['identities', ['id']],
  ['events', ['subject_id', 'seq']],
  ['consents', ['id']],
  ['opt_ins', ['id']],
  ['questions', ['id']],
  ['outbox', ['id']],
  ['inbound', ['site', 'lookup']],
  ['parked', ['id']],
  ['suppressions', ['site', 'lookup', 'scope']],
  ['first_contacts', ['site', 'lookup']],
  ['seals', ['seq']],
  ['seal_leaves', ['seal_seq', 'position']],
  ['owner_keys', ['id']],
  ['journal', ['id']],
  ['journal_mark', ['id']],
  ['endpoints', ['site', 'id']],
  ['notices', ['id']],
  ['deliveries', ['id']],
  ['intake', ['id']],
  ['holds', ['id']],
  ['alerts', ['id']],
  ['parcels', ['id']],
  ['meta_said', ['site', 'topic']],
  ['costs', ['site', 'day', 'category', 'type']],
  ['pace', ['site', 'tenth']],
  ['unanswered', ['site']],
  ['tally', ['site', 'day', 'source', 'state']],
  ['form_counts', ['site', 'day', 'source', 'wording']],
  ['trusted', ['site']],
];

export class CopyError extends Error {
  override readonly name = 'CopyError';
}

const rowsAtATime = 300;

type Row = Readonly<Record<string, unknown>>;
/** The tables are walked by name here, which no type can follow. */
type AnyDatabase = Kysely<Record<string, Record<string, unknown>>>;

/**
 * @param from must not change meanwhile: a snapshot, or a server that is stopped.
 * @throws CopyError if the target is not empty, or less arrived than was sent. Then nothing stays in the target.
 */
export async function copyLedger(
  from: Database,
  to: Store,
  onProgress: (table: string, rows: number) => void = () => {},
): Promise<number> {
  await migrate(to.migrator);
  return to.transaction(async ({ db }) => {
    const target = db as unknown as AnyDatabase;
    const source = from as unknown as AnyDatabase;
    for (const [table] of tables) {
      if ((await countOf(target, table)) > 0)
        throw new CopyError('The target is not empty. Name an empty database; nothing was changed.');
    }
    let all = 0;
    for (const [table, key] of tables) {
      let copied = 0;
      for (let last: Row | undefined; ; ) {
        const rows = await pageOf(source, table, key, last);
        if (rows.length === 0) break;
        await target.insertInto(table).values(rows).execute();
        copied += rows.length;
        last = rows.at(-1);
        onProgress(table, copied);
      }
      if (copied !== (await countOf(target, table))) throw new CopyError(`Not every row of ${table} has arrived.`);
      all += copied;
    }
    return all;
  });
}

async function pageOf(db: AnyDatabase, table: string, key: readonly string[], after: Row | undefined): Promise<Row[]> {
  let query = db.selectFrom(table).selectAll().limit(rowsAtATime);
  for (const column of key) query = query.orderBy(column);
  if (after) {
    const columns = sql.join(key.map((column) => sql.ref(column)));
    const values = sql.join(key.map((column) => after[column]));
    query = query.where(sql<boolean>`(${columns}) > (${values})`);
  }
  return query.execute();
}

async function countOf(db: AnyDatabase, table: string): Promise<number> {
  const { count } = await db.selectFrom(table).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow();
  return Number(count);
}

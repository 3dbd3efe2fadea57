/** What years with the real Cloud API need: intake, holds, alerts, parcels to the owner, and what messages cost. */
import { type Kysely, sql } from 'kysely';
import { columnTypes } from '../dialect/dialect.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { text, bytes, keptByKey } = columnTypes(db);
  const table = (name: string) => db.schema.createTable(name);

  await db.schema.alterTable('processes').addColumn('token_digest', text).execute();
  await db.schema.alterTable('outbox').addColumn('held_by', text).execute();
  await db.schema.alterTable('outbox').addColumn('nth_of_network', 'integer').execute();
  await db.schema
    .createIndex('outbox_held')
    .on('outbox')
    .columns(['held_by'])
    .where(sql<boolean>`held_by IS NOT NULL`)
    .execute();

  await table('intake')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('received_at', text, (c) => c.notNull())
    .addColumn('sealed', bytes, (c) => c.notNull())
    .addColumn('signature', text, (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('worked', 'integer', (c) => c.notNull())
    .execute();

  await db.schema
    .alterTable('parked')
    .addColumn('pausing', text, (c) => c.notNull().defaultTo(''))
    .execute();
  // What was parked before says not which of them it was.
  await sql`UPDATE parked SET pausing = lookups`.execute(db);

  await table('holds')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('about', text, (c) => c.notNull())
    .addColumn('code', 'integer')
    .addColumn('why', text, (c) => c.notNull())
    .addColumn('since', text, (c) => c.notNull())
    .addColumn('token_digest', text)
    .addColumn('template', text)
    .execute();
  // Two processes that meet the same error at once place one hold.
  await db.schema.createIndex('holds_once').on('holds').columns(['site', 'kind', 'about']).unique().execute();

  await table('pace')
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('tenth', text, (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('pace_pk', ['site', 'tenth'])
    .modifyEnd(keptByKey)
    .execute();

  await table('unanswered')
    .addColumn('site', text, (c) => c.primaryKey())
    .addColumn('in_a_row', 'integer', (c) => c.notNull())
    .addColumn('since', text, (c) => c.notNull())
    .execute();

  await table('tally')
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('day', text, (c) => c.notNull())
    .addColumn('source', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('tally_pk', ['site', 'day', 'source', 'state'])
    .modifyEnd(keptByKey)
    .execute();

  await table('form_counts')
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('day', text, (c) => c.notNull())
    .addColumn('source', text, (c) => c.notNull())
    .addColumn('wording', text, (c) => c.notNull())
    .addColumn('opened', 'integer', (c) => c.notNull())
    .addColumn('submitted', 'integer', (c) => c.notNull())
    .addColumn('given', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('form_counts_pk', ['site', 'day', 'source', 'wording'])
    .modifyEnd(keptByKey)
    .execute();

  await table('trusted')
    .addColumn('site', text, (c) => c.primaryKey())
    .addColumn('since', text, (c) => c.notNull())
    .execute();

  await table('alerts')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('about', text, (c) => c.notNull())
    .addColumn('severity', text, (c) => c.notNull())
    .addColumn('sentence', text, (c) => c.notNull())
    .addColumn('since', text, (c) => c.notNull())
    .addColumn('seen_at', text, (c) => c.notNull())
    .addColumn('times', 'integer', (c) => c.notNull())
    .addColumn('cleared_at', text)
    .execute();

  await table('parcels')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('sealed', bytes, (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('due_at', text, (c) => c.notNull())
    .addColumn('detail', text)
    .addColumn('created_at', text, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('parcels_due').on('parcels').columns(['kind', 'due_at']).execute();

  await table('meta_said')
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('topic', text, (c) => c.notNull())
    .addColumn('said', text, (c) => c.notNull())
    .addColumn('at', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('meta_said_pk', ['site', 'topic'])
    .modifyEnd(keptByKey)
    .execute();

  await table('costs')
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('day', text, (c) => c.notNull())
    .addColumn('category', text, (c) => c.notNull())
    .addColumn('type', text, (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('costs_pk', ['site', 'day', 'category', 'type'])
    .modifyEnd(keptByKey)
    .execute();
}

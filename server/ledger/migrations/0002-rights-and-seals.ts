/** Rights, retention, seals, owner webhooks, and what several processes need to share one database. */
import { type Kysely, sql } from 'kysely';
import { columnTypes, refuseChanges } from '../dialect/dialect.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { text, bytes, keptByKey } = columnTypes(db);
  const table = (name: string) => db.schema.createTable(name);
  const index = (name: string, on: string, columns: string[]) => db.schema.createIndex(name).on(on).columns(columns);

  await db.schema
    .alterTable('subjects')
    .addColumn('sealed_seq', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  for (const column of ['restricted_since', 'held_since']) {
    await db.schema.alterTable('subjects').addColumn(column, text).execute();
  }
  for (const column of ['last_used_on', 'retention']) {
    await db.schema.alterTable('consents').addColumn(column, text).execute();
  }
  for (const column of ['claimed_by', 'steps']) {
    await db.schema.alterTable('outbox').addColumn(column, text).execute();
  }
  await db.schema.alterTable('outbox').addColumn('sealed_message_id', bytes).execute();
  // Whose chain grew since the last seal: a handful among a million.
  await index('subjects_unsealed', 'subjects', ['id']).where(sql<boolean>`seq > sealed_seq`).execute();
  // Retention looks for what ended long ago.
  await index('consents_ended', 'consents', ['since'])
    .where(sql<boolean>`state IN ('withdrawn', 'refused', 'expired')`)
    .execute();

  await table('seals')
    .addColumn('seq', 'integer', (c) => c.primaryKey())
    .addColumn('at', text, (c) => c.notNull())
    .addColumn('key_id', text, (c) => c.notNull())
    .addColumn('leaves', 'integer', (c) => c.notNull())
    .addColumn('root', text, (c) => c.notNull())
    .addColumn('previous', text)
    .addColumn('hash', text, (c) => c.notNull())
    .addColumn('signature', text, (c) => c.notNull())
    .execute();
  await table('seal_leaves')
    .addColumn('seal_seq', 'integer', (c) => c.notNull().references('seals.seq'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('subject_id', text, (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('head', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('seal_leaves_pk', ['seal_seq', 'position'])
    .modifyEnd(keptByKey)
    .execute();
  await index('seal_leaves_subject', 'seal_leaves', ['subject_id']).execute();
  await refuseChanges(db, 'seals');
  await refuseChanges(db, 'seal_leaves');

  await table('owner_keys')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('digest', text, (c) => c.notNull().unique())
    .addColumn('created_at', text, (c) => c.notNull())
    .addColumn('revoked_at', text)
    .execute();

  await table('leases')
    .addColumn('name', text, (c) => c.primaryKey())
    .addColumn('holder', text, (c) => c.notNull())
    .addColumn('until', text, (c) => c.notNull())
    .execute();
  await table('processes')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('seen_at', text, (c) => c.notNull())
    .execute();

  await table('journal')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('at', text, (c) => c.notNull())
    .addColumn('entry', text, (c) => c.notNull())
    .addColumn('line', 'integer')
    .addColumn('written', 'integer', (c) => c.notNull())
    .execute();
  // Which number is the next.
  await index('journal_line', 'journal', ['line']).execute();
  await index('journal_unwritten', 'journal', ['id'])
    .where('written' as never, '=', 0)
    .execute();
  await table('journal_mark')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('mark', 'integer', (c) => c.notNull())
    .addColumn('at', text, (c) => c.notNull())
    .execute();

  await table('endpoints')
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('secret', bytes, (c) => c.notNull())
    .addColumn('previous_secret', bytes)
    .addColumn('previous_until', text)
    .addColumn('disabled_at', text)
    .addColumn('disabled_why', text)
    .addColumn('created_at', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('endpoints_pk', ['site', 'id'])
    .execute();
  await table('notices')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('subject_id', text, (c) => c.notNull())
    .addColumn('type', text, (c) => c.notNull())
    .addColumn('at', text, (c) => c.notNull())
    .addColumn('payload', text, (c) => c.notNull())
    .addColumn('sealed_number', bytes)
    .execute();
  await index('notices_subject', 'notices', ['subject_id']).execute();
  // The few that still wait with a number in them.
  await index('notices_numbered', 'notices', ['at'])
    .where('sealed_number' as never, 'is not', null)
    .execute();
  await table('deliveries')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('notice_id', text, (c) => c.notNull().references('notices.id'))
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('endpoint_id', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('due_at', text, (c) => c.notNull())
    .addColumn('status', 'integer')
    .addColumn('detail', text)
    .addColumn('settled_at', text)
    .addColumn('created_at', text, (c) => c.notNull())
    .execute();
  // Each endpoint is asked for its own, so that thousands that wait for a dead one are not read on the way to another.
  await index('deliveries_due', 'deliveries', ['site', 'endpoint_id', 'state', 'due_at']).execute();
  await index('deliveries_settled', 'deliveries', ['settled_at']).execute();
  await index('deliveries_notice', 'deliveries', ['notice_id']).execute();
}

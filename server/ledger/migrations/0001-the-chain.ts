/** The first schema: events and what is derived from them, the vault, the outbox. Never edited once released. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { columnTypes, refuseChanges } from '../dialect/dialect.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { text, bytes, keptByKey } = columnTypes(db);
  const table = (name: string) => db.schema.createTable(name);
  const index = (name: string, on: string, columns: string[]) => db.schema.createIndex(name).on(on).columns(columns);
  /** Of a table that grows for ever, only the rows that somebody looks for. */
  const indexSome = (name: string, on: string, columns: string[], which: RawBuilder<boolean>) =>
    index(name, on, columns).where(which);

  await table('keyring')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('purpose', text, (c) => c.notNull())
    .addColumn('wrapped', bytes, (c) => c.notNull())
    .addColumn('created_at', text, (c) => c.notNull())
    .execute();

  await table('wordings')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('language', text, (c) => c.notNull())
    .addColumn('content', text, (c) => c.notNull())
    .addColumn('created_at', text, (c) => c.notNull())
    .execute();

  await table('subjects')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('created_at', text, (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('head', text)
    .addColumn('merged_into', text)
    .addColumn('paused_since', text)
    .modifyEnd(keptByKey)
    .execute();
  await indexSome('subjects_merged_into', 'subjects', ['merged_into'], sql`merged_into IS NOT NULL`).execute();

  await table('data_keys')
    .addColumn('subject_id', text, (c) => c.notNull().references('subjects.id'))
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('master_id', text, (c) => c.notNull())
    .addColumn('wrapped', bytes)
    .addPrimaryKeyConstraint('data_keys_pk', ['subject_id', 'kind'])
    .modifyEnd(keptByKey)
    .execute();

  // What belongs to one person lies together, here and in the events: it is read together, and found by the person.
  await table('vault')
    .addColumn('subject_id', text, (c) => c.notNull().references('subjects.id'))
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('about', text, (c) => c.notNull())
    .addColumn('sealed', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('vault_pk', ['subject_id', 'id'])
    .modifyEnd(keptByKey)
    .execute();

  // A consent check looks here, then at the person and at the person's consents: each of these is one place in one tree.
  await table('identities')
    .addColumn('id', text, (c) => c.notNull().unique())
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('subject_id', text, (c) => c.notNull().references('subjects.id'))
    .addColumn('type', text, (c) => c.notNull())
    .addColumn('lookup', text, (c) => c.notNull())
    .addColumn('proven', 'integer', (c) => c.notNull())
    .addColumn('vault_id', text)
    .addColumn('created_at', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('identities_once', ['lookup', 'subject_id'])
    .modifyEnd(keptByKey)
    .execute();
  await index('identities_subject', 'identities', ['subject_id']).execute();

  await table('events')
    .addColumn('subject_id', text, (c) => c.notNull().references('subjects.id'))
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('type', text, (c) => c.notNull())
    .addColumn('at', text, (c) => c.notNull())
    .addColumn('data', text, (c) => c.notNull())
    .addColumn('hash', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('events_chain', ['subject_id', 'seq'])
    .modifyEnd(keptByKey)
    .execute();
  await refuseChanges(db, 'events');

  await table('consents')
    .addColumn('id', text, (c) => c.notNull().unique())
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('subject_id', text, (c) => c.notNull())
    .addColumn('purpose', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('since', text, (c) => c.notNull())
    .addColumn('requested_at', text, (c) => c.notNull())
    .addColumn('opt_in_id', text, (c) => c.notNull())
    .addColumn('source', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('consents_pk', ['subject_id', 'id'])
    .modifyEnd(keptByKey)
    .execute();
  await index('consents_opt_in', 'consents', ['opt_in_id']).execute();

  await table('opt_ins')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('subject_id', text, (c) => c.notNull().references('subjects.id'))
    .addColumn('channel', text, (c) => c.notNull())
    .addColumn('reference', text, (c) => c.unique())
    .addColumn('fingerprint', text)
    .addColumn('wording_id', text, (c) => c.notNull().references('wordings.id'))
    .addColumn('language', text, (c) => c.notNull())
    .addColumn('recorded_at', text, (c) => c.notNull())
    .addColumn('expires_at', text, (c) => c.notNull())
    .addColumn('claimed_at', text)
    .addColumn('ended_at', text)
    .addColumn('erase_at', text)
    .addColumn('template_at', text)
    .execute();
  await index('opt_ins_subject', 'opt_ins', ['subject_id']).execute();
  await indexSome('opt_ins_expiry', 'opt_ins', ['expires_at'], sql`ended_at IS NULL`).execute();
  await indexSome('opt_ins_erasure', 'opt_ins', ['erase_at'], sql`erase_at IS NOT NULL`).execute();

  await table('questions')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('subject_id', text, (c) => c.notNull().references('subjects.id'))
    .addColumn('opt_in_id', text)
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('language', text, (c) => c.notNull())
    .addColumn('wording_id', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('via', text)
    .addColumn('asked_lookup', text)
    .addColumn('asked_at', text)
    .addColumn('expires_at', text)
    .addColumn('reminded', 'integer', (c) => c.notNull())
    .addColumn('forget_at', text)
    .execute();
  await index('questions_subject', 'questions', ['subject_id']).execute();
  await indexSome('questions_asked', 'questions', ['asked_lookup'], sql`asked_lookup IS NOT NULL`).execute();
  await index('questions_opt_in', 'questions', ['opt_in_id']).execute();
  await indexSome('questions_forget', 'questions', ['forget_at'], sql`forget_at IS NOT NULL`).execute();

  await table('outbox')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('subject_id', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('question_id', text)
    .addColumn('identity_id', text, (c) => c.notNull())
    .addColumn('wording_id', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('doubts', 'integer', (c) => c.notNull())
    .addColumn('due_at', text, (c) => c.notNull())
    .addColumn('claimed_at', text)
    .addColumn('settled_at', text)
    .addColumn('message_lookup', text)
    .addColumn('delivery', text)
    .addColumn('detail', text)
    .addColumn('ip_lookup', text)
    .addColumn('created_at', text, (c) => c.notNull())
    .execute();
  await indexSome('outbox_due', 'outbox', ['state', 'due_at'], sql`settled_at IS NULL`).execute();
  await index('outbox_subject', 'outbox', ['subject_id']).execute();
  await indexSome('outbox_message', 'outbox', ['message_lookup'], sql`message_lookup IS NOT NULL`).execute();
  await index('outbox_question', 'outbox', ['question_id']).execute();
  // For the daily caps, which are counted while the writer waits.
  await indexSome('outbox_sent', 'outbox', ['site', 'claimed_at'], sql`kind = 'template' AND attempts > 0`).execute();
  await indexSome('outbox_network', 'outbox', ['created_at'], sql`ip_lookup IS NOT NULL`).execute();

  // Found by the index, not by check-then-set: two deliveries of one message cannot both pass.
  await table('inbound')
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('lookup', text, (c) => c.notNull())
    .addColumn('received_at', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('inbound_once', ['site', 'lookup'])
    .modifyEnd(keptByKey)
    .execute();
  await index('inbound_age', 'inbound', ['received_at']).execute();

  await table('parked')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('received_at', text, (c) => c.notNull())
    .addColumn('reason', text, (c) => c.notNull())
    .addColumn('lookups', text, (c) => c.notNull())
    .addColumn('sealed', bytes, (c) => c.notNull())
    .execute();

  await table('suppressions')
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('lookup', text, (c) => c.notNull())
    .addColumn('since', text, (c) => c.notNull())
    .addColumn('scope', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('suppressions_once', ['site', 'lookup', 'scope'])
    .modifyEnd(keptByKey)
    .execute();

  await table('first_contacts')
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('lookup', text, (c) => c.notNull())
    .addColumn('since', text, (c) => c.notNull())
    .addColumn('closed', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('first_contacts_once', ['site', 'lookup'])
    .modifyEnd(keptByKey)
    .execute();

  await table('heartbeat')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('at', text, (c) => c.notNull())
    .execute();
}

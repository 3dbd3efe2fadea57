/** The first schema: events and what is derived from them, the vault, the outbox. Never edited once released. */
import type { Kysely } from 'kysely';
import { columnTypes, refuseChanges } from '../dialect/dialect.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { text, bytes } = columnTypes(db);
  const table = (name: string) => db.schema.createTable(name);
  const index = (name: string, on: string, columns: string[]) => db.schema.createIndex(name).on(on).columns(columns);

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
    .execute();
  await index('subjects_merged_into', 'subjects', ['merged_into']).execute();

  await table('data_keys')
    .addColumn('subject_id', text, (c) => c.notNull().references('subjects.id'))
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('master_id', text, (c) => c.notNull())
    .addColumn('wrapped', bytes)
    .addPrimaryKeyConstraint('data_keys_pk', ['subject_id', 'kind'])
    .execute();

  await table('vault')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('subject_id', text, (c) => c.notNull().references('subjects.id'))
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('about', text, (c) => c.notNull())
    .addColumn('sealed', bytes, (c) => c.notNull())
    .addColumn('created_at', text, (c) => c.notNull())
    .execute();
  await index('vault_subject', 'vault', ['subject_id']).execute();

  await table('identities')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('subject_id', text, (c) => c.notNull().references('subjects.id'))
    .addColumn('type', text, (c) => c.notNull())
    .addColumn('lookup', text, (c) => c.notNull())
    .addColumn('proven', 'integer', (c) => c.notNull())
    .addColumn('vault_id', text)
    .addColumn('created_at', text, (c) => c.notNull())
    .addUniqueConstraint('identities_once', ['subject_id', 'lookup'])
    .execute();
  await index('identities_lookup', 'identities', ['site', 'lookup']).execute();

  await table('events')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('subject_id', text, (c) => c.notNull().references('subjects.id'))
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('type', text, (c) => c.notNull())
    .addColumn('at', text, (c) => c.notNull())
    .addColumn('data', text, (c) => c.notNull())
    .addColumn('previous', text)
    .addColumn('hash', text, (c) => c.notNull())
    .addUniqueConstraint('events_chain', ['subject_id', 'seq'])
    .execute();
  await refuseChanges(db, 'events');

  await table('consents')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('subject_id', text, (c) => c.notNull())
    .addColumn('purpose', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('since', text, (c) => c.notNull())
    .addColumn('requested_at', text, (c) => c.notNull())
    .addColumn('opt_in_id', text, (c) => c.notNull())
    .addColumn('source', text, (c) => c.notNull())
    .execute();
  await index('consents_subject', 'consents', ['subject_id']).execute();
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
  await index('opt_ins_expiry', 'opt_ins', ['ended_at', 'expires_at']).execute();
  await index('opt_ins_erasure', 'opt_ins', ['erase_at']).execute();

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
  await index('questions_asked', 'questions', ['asked_lookup']).execute();
  await index('questions_opt_in', 'questions', ['opt_in_id']).execute();
  await index('questions_forget', 'questions', ['forget_at']).execute();

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
  await index('outbox_due', 'outbox', ['state', 'due_at']).execute();
  await index('outbox_subject', 'outbox', ['subject_id']).execute();
  await index('outbox_message', 'outbox', ['message_lookup']).execute();
  await index('outbox_question', 'outbox', ['question_id']).execute();
  await index('outbox_identity', 'outbox', ['identity_id']).execute();
  // For the daily caps, which are counted while the writer waits.
  await index('outbox_sent', 'outbox', ['site', 'kind', 'claimed_at']).execute();
  await index('outbox_network', 'outbox', ['created_at'])
    .where('ip_lookup' as never, 'is not', null)
    .execute();

  // Found by the index, not by check-then-set: two deliveries of one message cannot both pass.
  await table('inbound')
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('lookup', text, (c) => c.notNull())
    .addColumn('received_at', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('inbound_once', ['site', 'lookup'])
    .execute();
  await index('inbound_age', 'inbound', ['received_at']).execute();

  await table('parked')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('received_at', text, (c) => c.notNull())
    .addColumn('reason', text, (c) => c.notNull())
    .addColumn('sealed', bytes, (c) => c.notNull())
    .execute();

  await table('suppressions')
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('lookup', text, (c) => c.notNull())
    .addColumn('since', text, (c) => c.notNull())
    .addColumn('scope', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('suppressions_once', ['site', 'lookup'])
    .execute();

  await table('first_contacts')
    .addColumn('site', text, (c) => c.notNull())
    .addColumn('lookup', text, (c) => c.notNull())
    .addColumn('since', text, (c) => c.notNull())
    .addColumn('closed', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('first_contacts_once', ['site', 'lookup'])
    .execute();

  await table('heartbeat')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('at', text, (c) => c.notNull())
    .execute();
}

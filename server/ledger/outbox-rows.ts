/** What still has to leave, and what became of it. Queued in the same transaction as the reason for it. */
import { type DeliveryStep, keptSteps } from './delivery-steps.ts';
import type { Database } from './dialect/dialect.ts';
import { outboxCounts } from './outbox-counts.ts';
import { outboxForgetting } from './outbox-forgetting.ts';
import { outboxHolds } from './outbox-holds.ts';
import { asOutboxRow, type OutboxKind, type OutboxRow, unsettled } from './outbox-row.ts';
import { outboxSending } from './outbox-sending.ts';
import { rememberedInsert } from './remembered.ts';
import type { Stamp } from './stamp.ts';

export { type MessageId, messageIdPlace, type OutboxKind, type OutboxRow } from './outbox-row.ts';

export type OutboxRows = ReturnType<typeof outboxRows>;

export function outboxRows(db: Database, stamp: Stamp) {
  const rows = () => db.selectFrom('outbox').selectAll();
  const insert = rememberedInsert(db, 'outbox');

  return {
    ...outboxSending(db),
    ...outboxHolds(db),
    ...outboxCounts(db),
    ...outboxForgetting(db),

    async queue(row: {
      site: string;
      subjectId: string;
      kind: OutboxKind;
      questionId: string | null;
      identityId: string;
      wordingId: string;
      dueAt: string;
      doubts?: number;
      ipLookup?: string | null;
    }): Promise<string> {
      const id = stamp.id('out');
      await insert({
        id,
        site: row.site,
        subject_id: row.subjectId,
        kind: row.kind,
        question_id: row.questionId,
        identity_id: row.identityId,
        wording_id: row.wordingId,
        state: 'queued',
        attempts: 0,
        doubts: row.doubts ?? 0,
        due_at: row.dueAt,
        claimed_at: null,
        settled_at: null,
        message_lookup: null,
        delivery: null,
        detail: null,
        ip_lookup: row.ipLookup ?? null,
        created_at: stamp.now(),
        claimed_by: null,
        held_by: null,
      });
      return id;
    },

    async get(id: string): Promise<OutboxRow | undefined> {
      const row = await rows().where('id', '=', id).executeTakeFirst();
      return row && asOutboxRow(row);
    },

    async byMessage(lookups: readonly string[]): Promise<OutboxRow | undefined> {
      const row = await rows().where('message_lookup', 'in', lookups).executeTakeFirst();
      return row && asOutboxRow(row);
    },

    async ofQuestion(questionId: string): Promise<OutboxRow[]> {
      return (await rows().where('question_id', '=', questionId).orderBy('id').execute()).map(asOutboxRow);
    },

    async ofSubjects(subjectIds: readonly string[]): Promise<OutboxRow[]> {
      if (subjectIds.length === 0) return [];
      return (await rows().where('subject_id', 'in', subjectIds).orderBy('id').execute()).map(asOutboxRow);
    },

    async hasUnsettled(subjectId: string): Promise<boolean> {
      const row = await db
        .selectFrom('outbox')
        .select('id')
        .where('subject_id', '=', subjectId)
        .where('state', 'in', unsettled)
        .executeTakeFirst();
      return row !== undefined;
    },

    async delivered(id: string, delivery: string): Promise<void> {
      await db.updateTable('outbox').set({ delivery }).where('id', '=', id).execute();
    },

    /** @param row as it stands now. */
    async addStep({ id, steps }: OutboxRow, step: DeliveryStep): Promise<void> {
      await db
        .updateTable('outbox')
        .set({ steps: keptSteps([...steps, step]) })
        .where('id', '=', id)
        .execute();
    },

    async moveToSubject(from: string, to: string): Promise<void> {
      await db.updateTable('outbox').set({ subject_id: to }).where('subject_id', '=', from).execute();
    },

    async moveToIdentity(subjectId: string, from: string, to: string): Promise<void> {
      await db
        .updateTable('outbox')
        .set({ identity_id: to })
        .where('subject_id', '=', subjectId)
        .where('identity_id', '=', from)
        .execute();
    },
  };
}

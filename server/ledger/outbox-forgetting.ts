/** What does not leave any more, and what of those that left is not kept. */
import type { Database } from './dialect/dialect.ts';
import { unsettled } from './outbox-row.ts';

export function outboxForgetting(db: Database) {
  return {
    async dropQueued(subjectId: string, at: string, why: string): Promise<void> {
      await db
        .updateTable('outbox')
        .set({ state: 'dropped', settled_at: at, detail: why })
        .where('subject_id', '=', subjectId)
        .where('state', '=', 'queued')
        .execute();
    },

    async dropQueuedOfQuestions(questionIds: readonly string[], at: string, why: string): Promise<void> {
      if (questionIds.length === 0) return;
      await db
        .updateTable('outbox')
        .set({ state: 'dropped', settled_at: at, detail: why })
        .where('question_id', 'in', questionIds)
        .where('state', '=', 'queued')
        .execute();
    },

    /** For a database that was set back in time: what waited then may have been sent since. @returns how many. */
    async dropAllUnsent(at: string, why: string): Promise<number> {
      const { numUpdatedRows } = await db
        .updateTable('outbox')
        .set({ state: 'dropped', settled_at: at, detail: why })
        .where('settled_at', 'is', null)
        .where('state', 'in', unsettled)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },

    /** The keyed hashes of addresses are needed for a day only. */
    async forgetNetworks(before: string): Promise<void> {
      await db
        .updateTable('outbox')
        .set({ ip_lookup: null })
        .where('ip_lookup', 'is not', null)
        .where('created_at', '<=', before)
        .execute();
    },

    /**
     * Meta's message ids contain the number: not even their keyed hashes stay. When it was read goes as well.
     * @param until only what was queued by then.
     */
    async forgetMessages(subjectId: string, until?: string): Promise<void> {
      const all = db
        .updateTable('outbox')
        .set({ message_lookup: null, sealed_message_id: null, steps: null, ip_lookup: null })
        .where('subject_id', '=', subjectId);
      await (until === undefined ? all : all.where('created_at', '<=', until)).execute();
    },

    /** The ids alone of what was sent about one question: times may stay as facts, as they do in the chain. */
    async forgetMessageIdsAbout(questionId: string): Promise<void> {
      await db
        .updateTable('outbox')
        .set({ message_lookup: null, sealed_message_id: null })
        .where('question_id', '=', questionId)
        .execute();
    },
  };
}

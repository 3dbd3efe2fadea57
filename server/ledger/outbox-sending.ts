/** The way of a message: due, claimed, and settled or looked at again. */
import type { Database } from './dialect/dialect.ts';
import { asOutboxRow, type MessageId, type OutboxRow } from './outbox-row.ts';

export function outboxSending(db: Database) {
  /** What is settled is in no index of states: these few are looked for every second, for ever. */
  const unsettledRows = () => db.selectFrom('outbox').selectAll().where('settled_at', 'is', null);

  return {
    /**
     * Due rows, oldest first; of one person only the first, and none while another is on its way.
     * @param without sites of which nothing more may leave now.
     */
    async due(now: string, most: number, without: readonly string[] = []): Promise<OutboxRow[]> {
      const all = unsettledRows();
      const found = await (without.length === 0 ? all : all.where('site', 'not in', without))
        .where('state', '=', 'queued')
        .where('due_at', '<=', now)
        .where('held_by', 'is', null)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('outbox as other')
                .select('other.id')
                .whereRef('other.subject_id', '=', 'outbox.subject_id')
                .where('other.state', '=', 'sending'),
            ),
          ),
        )
        .orderBy('due_at')
        .orderBy('id')
        .limit(most)
        .execute();
      const seen = new Set<string>();
      return found.map(asOutboxRow).filter(({ subjectId }) => !seen.has(subjectId) && seen.add(subjectId));
    },

    /** On their way since before that time. */
    async sendingSince(before: string): Promise<OutboxRow[]> {
      const found = await unsettledRows()
        .where('state', '=', 'sending')
        .where('claimed_at', '<=', before)
        .orderBy('id')
        .execute();
      return found.map(asOutboxRow);
    },

    async isSending(site: string): Promise<boolean> {
      const row = await unsettledRows().where('state', '=', 'sending').where('site', '=', site).executeTakeFirst();
      return row !== undefined;
    },

    /** On their way by the hand of a process that is not among these. */
    async sendingOfOthers(alive: readonly string[]): Promise<OutboxRow[]> {
      const found = await unsettledRows()
        .where('state', '=', 'sending')
        .where(({ eb, or }) => or([eb('claimed_by', 'is', null), eb('claimed_by', 'not in', alive)]))
        .orderBy('id')
        .execute();
      return found.map(asOutboxRow);
    },

    /** Of unknown outcome, and to be looked at by now. */
    async unknownDue(now: string): Promise<OutboxRow[]> {
      const found = await unsettledRows()
        .where('state', '=', 'unknown')
        .where('due_at', '<=', now)
        .orderBy('id')
        .execute();
      return found.map(asOutboxRow);
    },

    /** @param by the process that has it in hand. */
    async claim(id: string, at: string, by: string): Promise<void> {
      await db
        .updateTable('outbox')
        .set((eb) => ({ state: 'sending' as const, claimed_at: at, claimed_by: by, attempts: eb('attempts', '+', 1) }))
        .where('id', '=', id)
        .execute();
    },

    async sent(id: string, at: string, { lookup, sealed }: MessageId): Promise<void> {
      await db
        .updateTable('outbox')
        .set({
          state: 'sent',
          settled_at: at,
          claimed_by: null,
          message_lookup: lookup,
          sealed_message_id: sealed,
        })
        .where('id', '=', id)
        .execute();
    },

    async again(id: string, dueAt: string, detail: string): Promise<void> {
      await db.updateTable('outbox').set({ state: 'queued', due_at: dueAt, detail }).where('id', '=', id).execute();
    },

    /** It may or may not have been sent. */
    async unknown(id: string, lookAgainAt: string, detail: string): Promise<void> {
      await db
        .updateTable('outbox')
        .set((eb) => ({ state: 'unknown' as const, due_at: lookAgainAt, detail, doubts: eb('doubts', '+', 1) }))
        .where('id', '=', id)
        .execute();
    },

    /** While we were away nobody could tell us: the waiting for statuses begins anew. */
    async waitAgain(lookAgainAt: string): Promise<void> {
      await db
        .updateTable('outbox')
        .set({ due_at: lookAgainAt })
        .where('settled_at', 'is', null)
        .where('state', '=', 'unknown')
        .execute();
    },

    async end(id: string, state: 'failed' | 'dropped', at: string, detail: string): Promise<void> {
      await db
        .updateTable('outbox')
        .set({ state, settled_at: at, claimed_by: null, detail })
        .where('id', '=', id)
        .execute();
    },

    async putOff(id: string, dueAt: string): Promise<void> {
      await db.updateTable('outbox').set({ due_at: dueAt }).where('id', '=', id).execute();
    },

    /** How many messages have left for this person since then. */
    async claimedSince(subjectId: string, since: string): Promise<number> {
      const row = await db
        .selectFrom('outbox')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('subject_id', '=', subjectId)
        .where('claimed_at', '>', since)
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },
  };
}

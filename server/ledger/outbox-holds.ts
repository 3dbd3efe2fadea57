/** Messages that wait for a hold to be lifted. */
import type { Database } from './dialect/dialect.ts';
import { asOutboxRow, type OutboxRow } from './outbox-row.ts';

export function outboxHolds(db: Database) {
  return {
    /** It stays queued, but does not leave before the hold is lifted. */
    async hold(id: string, holdId: string, detail: string): Promise<void> {
      await db
        .updateTable('outbox')
        .set({ state: 'queued', held_by: holdId, claimed_by: null, detail })
        .where('id', '=', id)
        .execute();
    },

    /** @returns how many may leave again. */
    async release(holdId: string, now: string): Promise<number> {
      const { numUpdatedRows } = await db
        .updateTable('outbox')
        .set({ held_by: null, due_at: now })
        .where('held_by', '=', holdId)
        .where('settled_at', 'is', null)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },

    /** Held rows that were queued by then. In no order: sorted by id, all rows that ever were would be gone through. */
    async heldSince(queuedBy: string): Promise<OutboxRow[]> {
      const found = await db
        .selectFrom('outbox')
        .selectAll()
        .where('settled_at', 'is', null)
        .where('held_by', 'is not', null)
        .where('created_at', '<=', queuedBy)
        .execute();
      return found.map(asOutboxRow);
    },

    /** Held rows that wait for this hold. */
    async countHeld(holdId: string): Promise<number> {
      const row = await db
        .selectFrom('outbox')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('held_by', '=', holdId)
        .where('settled_at', 'is', null)
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },
  };
}

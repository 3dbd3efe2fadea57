/** What waits, fails or is doubtful: for alerts, metrics and the owner who asks. */
import type { Database } from './dialect/dialect.ts';
import { asOutboxRow, type OutboxKind, type OutboxRow } from './outbox-row.ts';

export function outboxCounts(db: Database) {
  return {
    /** Whether something of this site was tried more than once and has not left, for no reason that anybody could mend. */
    async isTriedInVain(
      site: string,
      { queuedBy, templatesQueuedBy }: { readonly queuedBy: string; readonly templatesQueuedBy: string },
    ): Promise<boolean> {
      const row = await db
        .selectFrom('outbox')
        .select('id')
        .where('settled_at', 'is', null)
        .where('held_by', 'is', null)
        .where('site', '=', site)
        // What is being tried once more has not left yet.
        .where(({ and, eb, or }) =>
          or([
            and([eb('state', '=', 'queued'), eb('attempts', '>=', 2)]),
            and([eb('state', '=', 'sending'), eb('attempts', '>=', 3)]),
          ]),
        )
        .where(({ and, eb, or }) =>
          or([
            and([eb('kind', '!=', 'template'), eb('created_at', '<=', queuedBy)]),
            and([eb('kind', '=', 'template'), eb('created_at', '<=', templatesQueuedBy)]),
          ]),
        )
        .executeTakeFirst();
      return row !== undefined;
    },

    /** By state, and whether a hold keeps them. */
    async countUnsettled(): Promise<{ readonly state: string; readonly held: boolean; readonly count: number }[]> {
      const found = await db
        .selectFrom('outbox')
        .select((eb) => ['state', eb.fn.countAll<number>().as('count'), eb.fn.count<number>('held_by').as('held')])
        .where('settled_at', 'is', null)
        .groupBy('state')
        .execute();
      return found.flatMap(({ state, count, held }) => [
        { state, held: false, count: Number(count) - Number(held) },
        { state, held: true, count: Number(held) },
      ]);
    },

    /** What has not become of anything yet, counted. */
    async waiting(): Promise<
      { site: string; kind: OutboxKind; state: string; heldBy: string | null; count: number }[]
    > {
      const found = await db
        .selectFrom('outbox')
        .select((eb) => ['site', 'kind', 'state', 'held_by', eb.fn.countAll<number>().as('count')])
        .where('settled_at', 'is', null)
        .groupBy(['site', 'kind', 'state', 'held_by'])
        .orderBy('site')
        .orderBy('kind')
        .execute();
      return found.map(({ site, kind, state, held_by, count }) => ({
        site,
        kind: kind as OutboxKind,
        state,
        heldBy: held_by,
        count: Number(count),
      }));
    },

    /** Of unknown outcome: those that are still looked at, and those given up since then. Reads all of them: not for every second. */
    async doubtful(givenUpSince: string): Promise<OutboxRow[]> {
      const found = await db
        .selectFrom('outbox')
        .selectAll()
        .where(({ eb, and, or }) =>
          or([
            eb('state', '=', 'unknown'),
            and([eb('state', '=', 'failed'), eb('doubts', '>', 0), eb('settled_at', '>=', givenUpSince)]),
          ]),
        )
        .orderBy('id')
        .execute();
      return found.map(asOutboxRow);
    },
  };
}

/**
 * One notice on its way to one endpoint. A delivery that somebody has in hand is `sending` until its due time: who is killed
 * meanwhile simply does not come back, and when that time has come anybody may take it over.
 */
import type { ExpressionBuilder } from 'kysely';
import type { Database } from './dialect/dialect.ts';
import type { Tables } from './schema.ts';
import type { Stamp } from './stamp.ts';

export interface Delivery {
  readonly id: string;
  readonly noticeId: string;
  readonly site: string;
  readonly endpointId: string;
  /** The attempt that is being made; whoever writes down an older one comes too late. */
  readonly attempts: number;
}

/** What came of an attempt. */
interface Outcome {
  readonly at: string;
  readonly status: number | null;
  readonly detail: string | null;
}

export type Deliveries = ReturnType<typeof deliveries>;

export function deliveries(db: Database, stamp: Stamp) {
  const unsettled = ['queued', 'sending'] as const;
  const told = () => db.selectFrom('deliveries').innerJoin('notices', 'notices.id', 'deliveries.notice_id');
  const ofEndpoint = (site: string, endpointId: string) =>
    db.selectFrom('deliveries').where('site', '=', site).where('endpoint_id', '=', endpointId);

  const settle = async (claimed: Delivery, state: 'delivered' | 'failed', { at, status, detail }: Outcome) => {
    const { numUpdatedRows } = await db
      .updateTable('deliveries')
      .set({ state, settled_at: at, status, detail })
      .where('id', '=', claimed.id)
      .where('state', '=', 'sending')
      .where('attempts', '=', claimed.attempts)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  };

  return {
    /** @param failed if it is known already that nobody is there to be told. */
    async queue(notice: { id: string; site: string }, endpointId: string, failed?: string): Promise<void> {
      const now = stamp.now();
      await db
        .insertInto('deliveries')
        .values({
          id: stamp.id('dlv'),
          notice_id: notice.id,
          site: notice.site,
          endpoint_id: endpointId,
          state: failed === undefined ? 'queued' : 'failed',
          attempts: 0,
          due_at: now,
          status: null,
          detail: failed ?? null,
          settled_at: failed === undefined ? null : now,
          created_at: now,
        })
        .execute();
    },

    /** The oldest that may be tried now; of one person only the first, and none while another of theirs is on its way. */
    async due(site: string, endpointId: string, now: string, most: number): Promise<Delivery[]> {
      const found = await told()
        .select(['deliveries.id', 'notice_id as noticeId', 'endpoint_id as endpointId', 'attempts'])
        .select(['deliveries.site as site', 'subject_id as subjectId'])
        .where('deliveries.site', '=', site)
        .where('endpoint_id', '=', endpointId)
        .where('state', 'in', unsettled)
        .where('due_at', '<=', now)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('notices as theirs')
                .innerJoin('deliveries as other', 'other.notice_id', 'theirs.id')
                .select('other.id')
                .whereRef('theirs.subject_id', '=', 'notices.subject_id')
                .where('other.endpoint_id', '=', endpointId)
                .where('other.state', '=', 'sending')
                .whereRef('other.id', '!=', 'deliveries.id'),
            ),
          ),
        )
        .orderBy('due_at')
        .orderBy('deliveries.id')
        .limit(most)
        .execute();
      const seen = new Set<string>();
      return found.filter(({ subjectId }) => !seen.has(subjectId) && seen.add(subjectId));
    },

    /** @param until longer than an attempt may take. */
    async claim(delivery: Delivery, until: string): Promise<Delivery> {
      const attempts = delivery.attempts + 1;
      await db
        .updateTable('deliveries')
        .set({ state: 'sending', due_at: until, attempts })
        .where('id', '=', delivery.id)
        .execute();
      return { ...delivery, attempts };
    },

    /** @returns false if it is not in this hand any more. */
    delivered: (claimed: Delivery, outcome: Outcome) => settle(claimed, 'delivered', outcome),
    failed: (claimed: Delivery, outcome: Outcome) => settle(claimed, 'failed', outcome),

    async again(claimed: Delivery, dueAt: string, { status, detail }: Omit<Outcome, 'at'>): Promise<void> {
      await db
        .updateTable('deliveries')
        .set({ state: 'queued', due_at: dueAt, status, detail })
        .where('id', '=', claimed.id)
        .where('state', '=', 'sending')
        .where('attempts', '=', claimed.attempts)
        .execute();
    },

    /**
     * Nobody is there any more.
     * @param sendingUntil also what is on its way and was claimed until then at most, because whoever had it in hand is gone;
     * otherwise they settle it. @returns the notices.
     */
    async giveUp(
      site: string,
      endpointId: string,
      { at, detail, sendingUntil = '' }: { at: string; detail: string; sendingUntil?: string },
    ): Promise<string[]> {
      const isLeft = ({ eb, or, and }: ExpressionBuilder<Tables, 'deliveries'>) =>
        or([eb('state', '=', 'queued'), and([eb('state', '=', 'sending'), eb('due_at', '<=', sendingUntil)])]);
      const waiting = await ofEndpoint(site, endpointId).select('notice_id').where(isLeft).execute();
      await db
        .updateTable('deliveries')
        .set({ state: 'failed', settled_at: at, detail })
        .where('site', '=', site)
        .where('endpoint_id', '=', endpointId)
        .where(isLeft)
        .execute();
      return waiting.map((row) => row.notice_id);
    },

    /** For a database that was set back in time: what waited then may have been told since. @returns how many. */
    async giveUpOlder(createdBefore: string, at: string, detail: string): Promise<number> {
      const { numUpdatedRows } = await db
        .updateTable('deliveries')
        .set({ state: 'failed', settled_at: at, detail })
        .where('state', 'in', unsettled)
        .where('created_at', '<', createdBefore)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },

    /** Endpoints that still have to be told of a notice. */
    async waitingFor(noticeId: string): Promise<string[]> {
      const rows = await db
        .selectFrom('deliveries')
        .select('endpoint_id')
        .where('notice_id', '=', noticeId)
        .where('state', 'in', unsettled)
        .execute();
      return rows.map((row) => row.endpoint_id);
    },

    /** Every endpoint that has not been told everything, whether the configuration still knows it or not. */
    async waitingEndpoints(): Promise<{ site: string; endpointId: string }[]> {
      return db
        .selectFrom('deliveries')
        .select(['site', 'endpoint_id as endpointId'])
        .distinct()
        .where('state', 'in', unsettled)
        .execute();
    },
  };
}

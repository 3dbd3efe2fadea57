/** What became of the deliveries, for the owner to read; telling once more what got lost, and forgetting what is old. */
import type { WebhookEvent } from '../consent/site.ts';
import type { Delivery } from './deliveries.ts';
import type { Database } from './dialect/dialect.ts';
import type { Tables } from './schema.ts';

export interface DeliveryEntry extends Delivery {
  readonly type: WebhookEvent;
  readonly subjectId: string;
  /** When it happened. */
  readonly at: string;
  readonly state: Tables['deliveries']['state'];
  /** HTTP status of the last answer. */
  readonly status: number | null;
  readonly detail: string | null;
  readonly createdAt: string;
  /** Null when there is none to come. */
  readonly nextAttemptAt: string | null;
  readonly settledAt: string | null;
}

export type DeliveryLog = ReturnType<typeof deliveryLog>;

export function deliveryLog(db: Database) {
  const ofEndpoint = (site: string, endpointId: string) =>
    db.selectFrom('deliveries').where('site', '=', site).where('endpoint_id', '=', endpointId);
  const entries = () =>
    db
      .selectFrom('deliveries')
      .innerJoin('notices', 'notices.id', 'deliveries.notice_id')
      .select(['deliveries.id', 'notice_id as noticeId', 'deliveries.site as site', 'endpoint_id as endpointId'])
      .select(['attempts', 'type', 'subject_id as subjectId', 'at', 'state', 'status', 'detail', 'due_at as dueAt'])
      .select(['created_at as createdAt', 'settled_at as settledAt']);

  return {
    async get(id: string): Promise<DeliveryEntry | undefined> {
      const row = await entries().where('deliveries.id', '=', id).executeTakeFirst();
      return row && asEntry(row);
    },

    /** Newest first. */
    async log(site: string, endpointId: string, most: number): Promise<DeliveryEntry[]> {
      const rows = await entries()
        .where('deliveries.site', '=', site)
        .where('endpoint_id', '=', endpointId)
        .orderBy('deliveries.id', 'desc')
        .limit(most)
        .execute();
      return rows.map(asEntry);
    },

    async failedSince(site: string, endpointId: string, since: string, most: number): Promise<Delivery[]> {
      return ofEndpoint(site, endpointId)
        .select(['id', 'notice_id as noticeId', 'site', 'endpoint_id as endpointId', 'attempts'])
        .where('state', '=', 'failed')
        .where('settled_at', '>=', since)
        .orderBy('id')
        .limit(most)
        .execute();
    },

    async summary(site: string, endpointId: string) {
      const { waiting, failed, lastDeliveredAt } = await ofEndpoint(site, endpointId)
        .select(({ fn }) => [
          fn.countAll<number | string>().filterWhere('state', 'in', ['queued', 'sending']).as('waiting'),
          fn.countAll<number | string>().filterWhere('state', '=', 'failed').as('failed'),
          fn.max('settled_at').filterWhere('state', '=', 'delivered').as('lastDeliveredAt'),
        ])
        .executeTakeFirstOrThrow();
      return { waiting: Number(waiting), failed: Number(failed), lastDeliveredAt };
    },

    /** Tells it once more, from the first attempt on. */
    async replay(id: string, dueAt: string): Promise<void> {
      await db
        .updateTable('deliveries')
        .set({ state: 'queued', attempts: 0, due_at: dueAt, settled_at: null })
        .where('id', '=', id)
        .execute();
    },

    /** @returns the notices that were told. */
    async forgetSettled(before: string, most: number): Promise<string[]> {
      const old = await db
        .selectFrom('deliveries')
        .select(['id', 'notice_id'])
        .where('settled_at', '<=', before)
        .limit(most)
        .execute();
      if (old.length > 0) {
        await db
          .deleteFrom('deliveries')
          .where(
            'id',
            'in',
            old.map(({ id }) => id),
          )
          .execute();
      }
      return old.map((row) => row.notice_id);
    },
  };
}

interface EntryRow extends Omit<DeliveryEntry, 'type' | 'nextAttemptAt'> {
  readonly type: string;
  readonly dueAt: string;
}

function asEntry({ dueAt, ...row }: EntryRow): DeliveryEntry {
  return { ...row, type: row.type as WebhookEvent, nextAttemptAt: row.state === 'queued' ? dueAt : null };
}

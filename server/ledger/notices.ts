/** What the owner's systems are told. Queued in the same transaction as the fact it tells. */
import type { KeyObject } from 'node:crypto';
import type { Notice } from '../consent/notice.ts';
import type { WebhookEvent } from '../consent/site.ts';
import type { Database } from './dialect/dialect.ts';
import { seal, unseal } from './sealing.ts';
import type { Stamp } from './stamp.ts';

/** Who it is about, for receivers that may know. */
export interface Reachable {
  readonly phone?: string;
  readonly userId?: string;
}

export interface KeptNotice {
  readonly id: string;
  readonly site: string;
  readonly subjectId: string;
  readonly notice: Notice;
}

export type Notices = ReturnType<typeof notices>;

export function notices(db: Database, sealingKey: KeyObject, stamp: Stamp) {
  const sealed = (id: string, who: Reachable) => seal(sealingKey, place(id), Buffer.from(JSON.stringify(who)));

  return {
    /** @param who sealed here because the contact data may be destroyed long before a receiver answers. */
    async add(notice: Notice, who: Reachable | undefined): Promise<string> {
      const id = stamp.id('ntc');
      await db
        .insertInto('notices')
        .values({
          id,
          site: notice.data.site,
          subject_id: notice.data.subjectId,
          type: notice.type,
          at: notice.data.at,
          payload: JSON.stringify(notice),
          sealed_number: who ? sealed(id, who) : null,
        })
        .execute();
      return id;
    },

    async get(id: string): Promise<KeptNotice | undefined> {
      const row = await db
        .selectFrom('notices')
        .select(['id', 'site', 'subject_id as subjectId', 'payload'])
        .where('id', '=', id)
        .executeTakeFirst();
      return row && { id, site: row.site, subjectId: row.subjectId, notice: JSON.parse(row.payload) as Notice };
    },

    /** Undefined if it was never kept, or is gone. */
    async whoIn(id: string): Promise<Reachable | undefined> {
      const row = await db.selectFrom('notices').select('sealed_number').where('id', '=', id).executeTakeFirst();
      if (!row?.sealed_number) return undefined;
      return JSON.parse(unseal(sealingKey, place(id), row.sealed_number).toString()) as Reachable;
    },

    async keepWho(id: string, who: Reachable): Promise<void> {
      await db
        .updateTable('notices')
        .set({ sealed_number: sealed(id, who) })
        .where('id', '=', id)
        .execute();
    },

    /** @returns whether there was one to forget. */
    async forgetWho(id: string): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('notices')
        .set({ sealed_number: null })
        .where('id', '=', id)
        .where('sealed_number', 'is not', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    /** Of these people, in what still waits to be told. @param except notices of these types keep it. */
    async forgetWhoOf(subjectIds: readonly string[], except: readonly WebhookEvent[]): Promise<void> {
      const all = db
        .updateTable('notices')
        .set({ sealed_number: null })
        .where('subject_id', 'in', subjectIds)
        .where('sealed_number', 'is not', null);
      await (except.length === 0 ? all : all.where('type', 'not in', except)).execute();
    },

    /** @param mayKnow the endpoints that are told who it is. @returns whether there was one that waited for none of them. */
    async forgetWhoWhereNobodyWaits(mayKnow: readonly { site: string; id: string }[]): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('notices')
        .set({ sealed_number: null })
        .where('sealed_number', 'is not', null)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('deliveries')
                .select('deliveries.id')
                .whereRef('notice_id', '=', 'notices.id')
                .where('state', 'in', ['queued', 'sending'])
                .where(({ eb, or, and }) =>
                  or(
                    mayKnow.map(({ site, id }) => and([eb('deliveries.site', '=', site), eb('endpoint_id', '=', id)])),
                  ),
                ),
            ),
          ),
        )
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    /** Told by nobody for so long, and still with the number. */
    async withWhoSince(time: string): Promise<{ id: string; subjectId: string }[]> {
      return db
        .selectFrom('notices')
        .select(['id', 'subject_id as subjectId'])
        .where('sealed_number', 'is not', null)
        .where('at', '<=', time)
        .execute();
    },

    /** Those of them that are delivered to nobody any more. */
    async removeUnaddressed(ids: readonly string[]): Promise<void> {
      if (ids.length === 0) return;
      await db
        .deleteFrom('notices')
        .where('id', 'in', ids)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('deliveries').select('deliveries.id').whereRef('notice_id', '=', 'notices.id'))),
        )
        .execute();
    },
  };
}

function place(id: string): string {
  return `notices|sealed_number|${id}`;
}

/** What goes to the owner: forwarded webhooks, mails, alerts. Sealed while it waits, and gone once it was delivered. */
import type { KeyObject } from 'node:crypto';
import type { Database } from './dialect/dialect.ts';
import type { Tables } from './schema.ts';
import { seal, unseal } from './sealing.ts';
import type { Stamp } from './stamp.ts';

/**
 * - `forward`: a webhook of Meta's, byte for byte, to the site's own inbox.
 * - `forward-mail`: a customer's message as a mail to the site.
 * - `alert`, `alert-mail`: trouble, to the owner's webhook and mailbox.
 */
export type ParcelKind = 'forward' | 'forward-mail' | 'alert' | 'alert-mail';

export interface Parcel {
  readonly id: string;
  readonly site: string;
  readonly kind: ParcelKind;
  readonly content: Buffer;
  readonly attempts: number;
  readonly createdAt: string;
}

export type Parcels = ReturnType<typeof parcels>;

export function parcels(db: Database, sealingKey: KeyObject, stamp: Stamp) {
  return {
    /** @param id of its own making, where the same must never be queued twice. */
    async queue(
      { site, kind, content }: Pick<Parcel, 'site' | 'kind' | 'content'>,
      id: string = stamp.id('pcl'),
    ): Promise<void> {
      const now = stamp.now();
      const sealed = seal(sealingKey, place(id), content);
      await db
        .insertInto('parcels')
        .values({ id, site, kind, sealed, attempts: 0, due_at: now, detail: null, created_at: now })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },

    async due(kind: ParcelKind, now: string, most: number): Promise<Parcel[]> {
      const rows = await db
        .selectFrom('parcels')
        .selectAll()
        .where('kind', '=', kind)
        .where('due_at', '<=', now)
        .orderBy('due_at')
        .orderBy('id')
        .limit(most)
        .execute();
      return rows.map((row) => asParcel(row, sealingKey));
    },

    /** In somebody's hand until then; after that, whoever looks finds it due again. */
    async claim(id: string, until: string): Promise<void> {
      await db
        .updateTable('parcels')
        .set((eb) => ({ due_at: until, attempts: eb('attempts', '+', 1) }))
        .where('id', '=', id)
        .execute();
    },

    async again(id: string, dueAt: string, detail: string): Promise<void> {
      await db.updateTable('parcels').set({ due_at: dueAt, detail }).where('id', '=', id).execute();
    },

    /** Delivered, or given up: nothing of it is kept. */
    async done(id: string): Promise<void> {
      await db.deleteFrom('parcels').where('id', '=', id).execute();
    },

    async count(kind: ParcelKind): Promise<number> {
      const row = await db
        .selectFrom('parcels')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('kind', '=', kind)
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },
  };
}

function place(id: string): string {
  return `parcels|sealed|${id}`;
}

function asParcel(row: Tables['parcels'], sealingKey: KeyObject): Parcel {
  return {
    id: row.id,
    site: row.site,
    kind: row.kind as ParcelKind,
    content: unseal(sealingKey, place(row.id), row.sealed),
    attempts: row.attempts,
    createdAt: row.created_at,
  };
}

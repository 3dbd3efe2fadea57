/** What goes to the owner: forwarded webhooks, mails, alerts. Sealed while it waits, and gone once it was delivered. */
import type { KeyObject } from 'node:crypto';
import type { Database } from './dialect/dialect.ts';
import type { Tables } from './schema.ts';
import { seal, tryUnseal } from './sealing.ts';
import type { Stamp } from './stamp.ts';

/**
 * - `forward`: a webhook of Meta's, byte for byte, to the site's own inbox.
 * - `forward-mail`: a customer's message as a mail to the site.
 * - `alert`, `alert-mail`: trouble, to the owner's webhook and mailbox.
 */
export type ParcelKind = 'forward' | 'forward-mail' | 'alert' | 'alert-mail';

/** `site` empty: the owner of the whole server. */
export interface ParcelTarget {
  readonly kind: ParcelKind;
  readonly site: string;
}

export interface Parcel extends ParcelTarget {
  readonly id: string;
  /** Null if what is stored cannot be opened any more: the others behind it must get their turn. */
  readonly content: Buffer | null;
  readonly attempts: number;
  readonly createdAt: string;
}

export type Parcels = ReturnType<typeof parcels>;

export function parcels(db: Database, sealingKey: KeyObject, stamp: Stamp) {
  return {
    async queue({ site, kind, content }: ParcelTarget & { readonly content: Buffer }): Promise<void> {
      const id = stamp.id('pcl');
      const now = stamp.now();
      const sealed = seal(sealingKey, place(id), content);
      await db
        .insertInto('parcels')
        .values({ id, site, kind, sealed, attempts: 0, due_at: now, detail: null, created_at: now })
        .execute();
    },

    /** Who has something waiting that is due. */
    async dueTargets(now: string): Promise<ParcelTarget[]> {
      const rows = await db
        .selectFrom('parcels')
        .select(['kind', 'site'])
        .distinct()
        .where('due_at', '<=', now)
        .orderBy('kind')
        .orderBy('site')
        .execute();
      return rows.map(({ kind, site }) => ({ kind: kind as ParcelKind, site }));
    },

    /** Of one target, oldest first. */
    async due({ kind, site }: ParcelTarget, now: string, most: number): Promise<Parcel[]> {
      const rows = await db
        .selectFrom('parcels')
        .selectAll()
        .where('kind', '=', kind)
        .where('site', '=', site)
        .where('due_at', '<=', now)
        .orderBy('created_at')
        .orderBy('id')
        .limit(most)
        .execute();
      return rows.map((row) => asParcel(row, sealingKey));
    },

    /** In somebody's hand until then; after that, whoever looks finds it due again. */
    async claim(parcel: Parcel, until: string): Promise<Parcel> {
      const attempts = parcel.attempts + 1;
      await db
        .updateTable('parcels')
        .set({ due_at: until, attempts, detail: null })
        .where('id', '=', parcel.id)
        .execute();
      return { ...parcel, attempts };
    },

    /** Since when the oldest that was tried in vain waits. */
    async failingSince({ kind, site }: ParcelTarget): Promise<string | undefined> {
      const row = await db
        .selectFrom('parcels')
        .select((eb) => eb.fn.min('created_at').as('since'))
        .where('kind', '=', kind)
        .where('site', '=', site)
        .where('attempts', '>', 0)
        .executeTakeFirst();
      return row?.since ?? undefined;
    },

    /** The target takes parcels again: those that failed need not wait for their turn. */
    async hurry({ kind, site }: ParcelTarget, now: string): Promise<void> {
      await db
        .updateTable('parcels')
        .set({ due_at: now })
        .where('kind', '=', kind)
        .where('site', '=', site)
        .where('detail', 'is not', null)
        .where('due_at', '>', now)
        .execute();
    },

    async again(id: string, dueAt: string, detail: string): Promise<void> {
      await db.updateTable('parcels').set({ due_at: dueAt, detail }).where('id', '=', id).execute();
    },

    /** Delivered, or given up: nothing of it is kept. */
    async done(id: string): Promise<void> {
      await db.deleteFrom('parcels').where('id', '=', id).execute();
    },

    /** In a database that was set back in time: it does not know what was delivered since. */
    async drop(queuedBefore: string): Promise<void> {
      await db.deleteFrom('parcels').where('created_at', '<', queuedBefore).execute();
    },

    async countByKind(): Promise<{ readonly kind: ParcelKind; readonly count: number }[]> {
      const rows = await db
        .selectFrom('parcels')
        .select((eb) => ['kind', eb.fn.countAll<number>().as('count')])
        .groupBy('kind')
        .execute();
      return rows.map(({ kind, count }) => ({ kind: kind as ParcelKind, count: Number(count) }));
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
    content: tryUnseal(sealingKey, place(row.id), row.sealed) ?? null,
    attempts: row.attempts,
    createdAt: row.created_at,
  };
}

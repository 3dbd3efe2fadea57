/** What came in: which messages were seen already, and what could not be worked on and is parked. */
import type { KeyObject } from 'node:crypto';
import type { Database } from './dialect/dialect.ts';
import { seal, tryUnseal } from './sealing.ts';
import type { Stamp } from './stamp.ts';

export interface Parked {
  readonly id: string;
  readonly since: string;
  /** What went wrong the last time. Never personal data. */
  readonly reason: string;
  /** What was parked; undefined if it does not open any more. */
  readonly what: unknown;
}

/** Of whom something is, as keyed hashes. */
export interface About {
  /** All of them, so that an erasure reaches it. */
  readonly lookups: readonly string[];
  /** Those of them who may have said something in it: what they said may be a STOP. */
  readonly pausing: readonly string[];
}

export const aboutNobody: About = { lookups: [], pausing: [] };

export type Inbox = ReturnType<typeof inbox>;

export function inbox(db: Database, parkingKey: KeyObject, stamp: Stamp) {
  return {
    /** @returns false for a duplicate, decided by a unique index. */
    async firstSeen(site: string, lookup: string): Promise<boolean> {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('inbound')
        .values({ site, lookup, received_at: stamp.now() })
        .onConflict((conflict) => conflict.columns(['site', 'lookup']).doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    /** Meta repeats for seven days; what is older cannot come again. */
    async forgetSeen(before: string): Promise<void> {
      await db.deleteFrom('inbound').where('received_at', '<=', before).execute();
    },

    /** Keeps something that broke us, encrypted, so that Meta need not repeat the whole batch for a week. */
    async park(what: unknown, reason: string, { lookups, pausing }: About = aboutNobody): Promise<string> {
      const id = stamp.id('prk');
      const sealed = seal(parkingKey, place(id), Buffer.from(JSON.stringify(what) ?? 'null'));
      await db
        .insertInto('parked')
        .values({
          id,
          received_at: stamp.now(),
          reason,
          lookups: lookups.join(' '),
          pausing: pausing.join(' '),
          sealed,
        })
        .execute();
      return id;
    },

    /** Oldest first. @param ids only these. */
    async parked(ids?: readonly string[]): Promise<Parked[]> {
      if (ids?.length === 0) return [];
      const all = db.selectFrom('parked').selectAll().orderBy('id');
      const rows = await (ids === undefined ? all : all.where('id', 'in', ids)).execute();
      return rows.map(({ id, received_at: since, reason, sealed }) => {
        const opened = tryUnseal(parkingKey, place(id), sealed);
        return { id, since, reason, what: opened && (JSON.parse(opened.toString('utf8')) as unknown) };
      });
    },

    async isAnythingParked(): Promise<boolean> {
      return (await db.selectFrom('parked').select('id').limit(1).executeTakeFirst()) !== undefined;
    },

    /** It failed once more, perhaps for another reason. */
    async stillParked(id: string, reason: string): Promise<void> {
      await db.updateTable('parked').set({ reason }).where('id', '=', id).execute();
    },

    /** @returns false if it was not there any more. */
    async unpark(id: string): Promise<boolean> {
      const { numDeletedRows } = await db.deleteFrom('parked').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },

    /** What is parked holds a whole message: it waits for a while for somebody to look at it, and not for ever. */
    async forgetParked(before: string): Promise<boolean> {
      const { numDeletedRows } = await db.deleteFrom('parked').where('received_at', '<=', before).executeTakeFirst();
      return numDeletedRows > 0n;
    },

    /** Since when something is parked in which one of these identities may have said something. There is rarely anything at all. */
    async parkedSince(lookups: readonly string[]): Promise<string | undefined> {
      const about = new Set(lookups);
      const parked = await db
        .selectFrom('parked')
        .select(['pausing', 'received_at'])
        .where('pausing', '!=', '')
        .orderBy('id')
        .execute();
      return parked.find(({ pausing: own }) => own.split(' ').some((one) => about.has(one)))?.received_at;
    },

    /** Everything parked that is about one of these identities. */
    async forgetParkedAbout(lookups: readonly string[]): Promise<void> {
      const about = new Set(lookups);
      const parked = await db.selectFrom('parked').select(['id', 'lookups']).where('lookups', '!=', '').execute();
      const ids = parked.filter(({ lookups: own }) => own.split(' ').some((one) => about.has(one))).map(({ id }) => id);
      if (ids.length > 0) await db.deleteFrom('parked').where('id', 'in', ids).execute();
    },
  };
}

function place(id: string): string {
  return `parked|sealed|${id}`;
}

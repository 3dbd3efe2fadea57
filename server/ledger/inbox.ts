/** What came in: which messages were seen already, and those that could not be worked on. */
import type { KeyObject } from 'node:crypto';
import type { Database } from './dialect/dialect.ts';
import { seal } from './sealing.ts';
import type { Stamp } from './stamp.ts';

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

    /** Keeps an item that broke us, encrypted, so that Meta need not repeat the whole batch for a week. */
    async park(raw: unknown, reason: string, lookups: readonly string[] = []): Promise<string> {
      const id = stamp.id('prk');
      const sealed = seal(parkingKey, `parked|sealed|${id}`, Buffer.from(JSON.stringify(raw) ?? 'null'));
      await db
        .insertInto('parked')
        .values({ id, received_at: stamp.now(), reason, lookups: lookups.join(' '), sealed })
        .execute();
      return id;
    },

    /** What is parked holds a whole message: it waits for a while for somebody to look at it, and not for ever. */
    async forgetParked(before: string): Promise<boolean> {
      const { numDeletedRows } = await db.deleteFrom('parked').where('received_at', '<=', before).executeTakeFirst();
      return numDeletedRows > 0n;
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

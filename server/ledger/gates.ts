/** Who must not be written to first: suppression (keyed hashes that outlive every erasure) and the one-template rule. */
import type { Database } from './dialect.ts';

export type Gates = ReturnType<typeof gates>;

export function gates(db: Database) {
  return {
    async suppress(site: string, lookups: readonly string[], since: string): Promise<void> {
      for (const lookup of lookups) {
        await db
          .insertInto('suppressions')
          .values({ site, lookup, since })
          .onConflict((conflict) => conflict.columns(['site', 'lookup']).doNothing())
          .execute();
      }
    },

    /** Only a JA of that very identity lifts it. */
    async lift(site: string, lookups: readonly string[]): Promise<void> {
      if (lookups.length === 0) return;
      await db.deleteFrom('suppressions').where('site', '=', site).where('lookup', 'in', lookups).execute();
    },

    async suppressedSince(site: string, lookups: readonly string[]): Promise<string | undefined> {
      if (lookups.length === 0) return undefined;
      const row = await db
        .selectFrom('suppressions')
        .select('since')
        .where('site', '=', site)
        .where('lookup', 'in', lookups)
        .orderBy('since')
        .executeTakeFirst();
      return row?.since;
    },

    /** Somebody was written to first. Closed at once: only the identity's own message opens the path again. */
    async recordFirstContact(site: string, lookup: string, since: string): Promise<void> {
      await db
        .insertInto('first_contacts')
        .values({ site, lookup, since, closed: 1 })
        .onConflict((conflict) => conflict.columns(['site', 'lookup']).doUpdateSet({ since, closed: 1 }))
        .execute();
    },

    /** The identity itself wrote (START or a reference): it may be written to first again one day. */
    async openFirstContact(site: string, lookups: readonly string[]): Promise<void> {
      if (lookups.length === 0) return;
      await db
        .updateTable('first_contacts')
        .set({ closed: 0 })
        .where('site', '=', site)
        .where('lookup', 'in', lookups)
        .execute();
    },

    /** NEIN closes the path even if nothing was ever sent over it. */
    async closeFirstContact(site: string, lookups: readonly string[], since: string): Promise<void> {
      for (const lookup of lookups) await this.recordFirstContact(site, lookup, since);
    },

    async firstContactClosed(site: string, lookups: readonly string[]): Promise<boolean> {
      const row = await db
        .selectFrom('first_contacts')
        .select('lookup')
        .where('site', '=', site)
        .where('lookup', 'in', lookups)
        .where('closed', '=', 1)
        .executeTakeFirst();
      return row !== undefined;
    },

    /** How many templates were sent since then, for the daily caps. @param ipLookup only those asked for from there. */
    async templatesSince(site: string, since: string, ipLookup?: string): Promise<number> {
      let query = db
        .selectFrom('outbox')
        .innerJoin('questions', 'questions.id', 'outbox.question_id')
        .innerJoin('opt_ins', 'opt_ins.id', 'questions.opt_in_id')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('outbox.site', '=', site)
        .where('outbox.kind', '=', 'template')
        .where('outbox.state', 'in', ['sending', 'unknown', 'sent', 'failed'])
        .where('outbox.claimed_at', '>=', since);
      if (ipLookup !== undefined) query = query.where('opt_ins.ip_lookup', '=', ipLookup);
      const row = await query.executeTakeFirstOrThrow();
      return Number(row.count);
    },
  };
}

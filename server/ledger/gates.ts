/** Who must not be written to first: suppression (keyed hashes that outlive every erasure) and the one-template rule. */
import { sql } from 'kysely';
import type { Database } from './dialect/dialect.ts';
import type { Journal } from './journal.ts';
import { remembered } from './remembered.ts';

export type Gates = ReturnType<typeof gates>;

export function gates(db: Database, journal: Journal) {
  const objection = remembered(db, (site: string, lookup: string) =>
    db.selectFrom('suppressions').select(['since', 'scope']).where('site', '=', site).where('lookup', '=', lookup),
  );
  /** The latest objection: a JA counts only if it was said after every one of them. */
  const latest = async (site: string, lookups: readonly string[], scopes: readonly ('all' | 'marketing')[]) => {
    const found: string[] = [];
    for (const lookup of lookups) {
      const { rows } = await objection(site, lookup);
      found.push(...rows.filter(({ scope }) => scopes.includes(scope)).map(({ since }) => since));
    }
    return found.toSorted().at(-1);
  };
  const sentSince = (site: string, since: string) =>
    db
      .selectFrom('outbox')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('site', '=', site)
      .where('claimed_at', '>=', since)
      // Written out, because the index over these few is only used where the statement itself says so.
      .where(sql<boolean>`kind = 'template' AND attempts > 0`);

  /** Whoever asks for many from one network counts once a day. */
  const firstOfNetwork = sql<boolean>`(outbox.nth_of_network IS NULL OR outbox.nth_of_network = 1)`;

  const insert = async (site: string, lookups: readonly string[], since: string, scope: 'all' | 'marketing') => {
    for (const lookup of lookups) {
      await db
        .insertInto('suppressions')
        .values({ site, lookup, since, scope })
        .onConflict((conflict) =>
          conflict.columns(['site', 'lookup', 'scope']).doUpdateSet({ since }).where('suppressions.since', '<', since),
        )
        .execute();
    }
  };
  /** @param until only objections from then or before. */
  const remove = async (site: string, lookups: readonly string[], until?: string) => {
    if (lookups.length === 0) return false;
    const all = db.deleteFrom('suppressions').where('site', '=', site).where('lookup', 'in', lookups);
    const { numDeletedRows } = await (until === undefined ? all : all.where('since', '<=', until)).executeTakeFirst();
    return numDeletedRows > 0n;
  };

  return {
    /** Again after a restore: what stands in the journal already is not noted twice. */
    applyAgain(site: string, lookups: readonly string[], since: string, scope: 'all' | 'marketing'): Promise<void> {
      return insert(site, lookups, since, scope);
    },

    /** Again after a restore, of a JA that was said then: whoever objected later has still objected. */
    liftAgain: (site: string, lookups: readonly string[], saidAt: string) => remove(site, lookups, saidAt),

    /** A STOP and Meta's marketing switch stand beside each other; of each, the last time it was said. */
    async suppress(
      site: string,
      lookups: readonly string[],
      since: string,
      scope: 'all' | 'marketing' = 'all',
    ): Promise<void> {
      if (lookups.length === 0) return;
      await insert(site, lookups, since, scope);
      await journal.note({ kind: 'suppressed', site, lookups, since, scope });
    },

    /** Only a JA of that very identity lifts it. */
    async lift(site: string, lookups: readonly string[]): Promise<void> {
      if (lookups.length === 0) return;
      if (await remove(site, lookups)) await journal.note({ kind: 'lifted', site, lookups });
    },

    /** Whoever objected to anything is not written to first. */
    async suppressedSince(site: string, lookups: readonly string[]): Promise<string | undefined> {
      return latest(site, lookups, ['all', 'marketing']);
    },

    /** STOP: an objection to everything. */
    async stoppedSince(site: string, lookups: readonly string[]): Promise<string | undefined> {
      return latest(site, lookups, ['all']);
    },

    /** Meta's switch in the chat: an objection to advertising. */
    async marketingStoppedSince(site: string, lookups: readonly string[]): Promise<string | undefined> {
      return latest(site, lookups, ['marketing']);
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

    /** The template certainly did not leave: the path is as it was. */
    async undoFirstContact(site: string, identityId: string): Promise<void> {
      const address = db.selectFrom('identities').select('lookup').where('id', '=', identityId);
      await db
        .updateTable('first_contacts')
        .set({ closed: 0 })
        .where('site', '=', site)
        .where('lookup', '=', address)
        .execute();
    },

    /** NEIN closes the path even if nothing was ever sent over it. */
    async closeFirstContact(site: string, lookups: readonly string[], since: string): Promise<void> {
      for (const lookup of lookups) await this.recordFirstContact(site, lookup, since);
    },

    /** Since when whoever has one of these may not be written to first. */
    async firstContactClosedSince(site: string, lookups: readonly string[]): Promise<string | undefined> {
      if (lookups.length === 0) return undefined;
      const rows = await db
        .selectFrom('first_contacts')
        .select('since')
        .where('site', '=', site)
        .where('lookup', 'in', lookups)
        .where('closed', '=', 1)
        .execute();
      return rows
        .map(({ since }) => since)
        .toSorted()
        .at(-1);
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

    /** How many templates were sent since then, for the daily caps. */
    async templatesSince(site: string, since: string): Promise<number> {
      const row = await sentSince(site, since).executeTakeFirstOrThrow();
      return Number(row.count);
    },

    /** The same, of those whom one network asked for in a day only the first: for noticing what is unusual. */
    async networksSince(site: string, since: string): Promise<number> {
      const row = await sentSince(site, since).where(firstOfNetwork).executeTakeFirstOrThrow();
      return Number(row.count);
    },

    /**
     * Whether the last people who were written to wanted it, the latest first: a JA is a yes, also if STOP came later. Of
     * those whom one network asked for in a day, only the first.
     * @param since only those written to after then. @param silentBefore whoever was written to by then has had the time.
     */
    async lastAnswered(
      site: string,
      { since, silentBefore, most }: { readonly since: string; readonly silentBefore: string; readonly most: number },
    ): Promise<('yes' | 'no')[]> {
      const rows = await db
        .selectFrom('outbox')
        .leftJoin('questions', 'questions.id', 'outbox.question_id')
        .select((eb) =>
          eb
            .exists(
              eb
                .selectFrom('consents')
                .select('consents.id')
                .whereRef('consents.opt_in_id', '=', 'questions.opt_in_id')
                .where('consents.state', 'in', ['given', 'withdrawn']),
            )
            .as('wanted'),
        )
        .where('outbox.site', '=', site)
        .where('outbox.claimed_at', '>', since)
        .where(sql<boolean>`outbox.kind = 'template' AND outbox.attempts > 0`)
        .where(firstOfNetwork)
        .where('outbox.state', 'in', ['sent', 'unknown'])
        // Meta took it and reported later that it did not arrive: whoever never saw it was not silent.
        .where((eb) => eb.or([eb('outbox.delivery', 'is', null), eb('outbox.delivery', '!=', 'failed')]))
        .where((eb) => eb.or([eb('questions.state', '=', 'answered'), eb('outbox.claimed_at', '<=', silentBefore)]))
        .orderBy('outbox.claimed_at', 'desc')
        .limit(most)
        .execute();
      // A flag in one database, a boolean in the other.
      return rows.map(({ wanted }) => (Number(wanted) === 1 ? 'yes' : 'no'));
    },

    /** The owner has looked into it: what happened before is not judged again. */
    async trust(site: string, since: string): Promise<void> {
      await db
        .insertInto('trusted')
        .values({ site, since })
        .onConflict((conflict) => conflict.column('site').doUpdateSet({ since }))
        .execute();
    },

    async trustedSince(site: string): Promise<string | undefined> {
      return (await db.selectFrom('trusted').select('since').where('site', '=', site).executeTakeFirst())?.since;
    },

    /** Writes down on this row, which is about to leave, the how-manieth of its network since then it is. */
    async countWithinNetwork(site: string, since: string, outboxId: string): Promise<void> {
      const before = await this.templatesFromSameNetwork(site, since, outboxId);
      await db
        .updateTable('outbox')
        .set((eb) => ({
          nth_of_network: eb
            .case()
            .when('ip_lookup', 'is', null)
            .then(0)
            .else(before + 1)
            .end(),
        }))
        .where('id', '=', outboxId)
        .execute();
    },

    /** How many templates were sent since then of those that were asked for from the address of this row. */
    async templatesFromSameNetwork(site: string, since: string, outboxId: string): Promise<number> {
      const network = db.selectFrom('outbox as own').select('own.ip_lookup').where('own.id', '=', outboxId);
      const row = await sentSince(site, since).where('ip_lookup', '=', network).executeTakeFirstOrThrow();
      return Number(row.count);
    },
  };
}

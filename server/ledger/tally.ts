/** Counters for the owner: how many consents came into which state, by day and source. Counted with the fact itself. */
import type { ConsentState } from '../consent/consent.ts';
import { onDays, sourceOn } from './counters.ts';
import type { Database } from './dialect/dialect.ts';
import { remembered } from './remembered.ts';

export interface Tally {
  /** YYYY-MM-DD, UTC. */
  readonly day: string;
  readonly source: string;
  readonly state: ConsentState;
  readonly count: number;
}

export type TallyBook = ReturnType<typeof tally>;

export function tally(db: Database) {
  /** Almost every time: somebody came by this way today already. */
  const more = remembered(db, (count: number, site: string, day: string, source: string, state: string) =>
    db
      .updateTable('tally')
      .set((eb) => ({ count: eb('count', '+', count) }))
      .where('site', '=', site)
      .where('day', '=', day)
      .where('source', '=', source)
      .where('state', '=', state),
  );

  const add = async (site: string, source: string, state: ConsentState, at: string, count: number) => {
    const key = { site, day: at.slice(0, 10), source, state };
    const { numAffectedRows = 0n } = await more(count, key.site, key.day, key.source, key.state);
    if (numAffectedRows > 0n) return;
    await db
      .insertInto('tally')
      .values({ ...key, source: await sourceOn(db, 'tally', key), count })
      .onConflict((conflict) =>
        conflict
          .columns(['site', 'day', 'source', 'state'])
          .doUpdateSet((eb) => ({ count: eb('tally.count', '+', count) })),
      )
      .execute();
  };

  return {
    async requested(site: string, source: string, at: string, count: number): Promise<void> {
      if (count > 0) await add(site, source, 'requested', at, count);
    },

    /** These consents have just come into this state. */
    async changed(ids: readonly string[], state: ConsentState, at: string): Promise<void> {
      if (ids.length === 0) return;
      const ways = await db
        .selectFrom('consents')
        .select((one) => ['site', 'source', one.fn.countAll().as('count')])
        .where('id', 'in', ids)
        .groupBy(['site', 'source'])
        .execute();
      for (const { site, source, count } of ways) await add(site, source, state, at, Number(count));
    },

    /** @param from, to days, both included. */
    async between(site: string, from: string, to: string): Promise<Tally[]> {
      const rows = await db
        .selectFrom('tally')
        .selectAll()
        .where(onDays(site, from, to))
        .orderBy('day')
        .orderBy('source')
        .execute();
      return rows.map(({ day, source, state, count }) => ({
        day,
        source,
        state: state as ConsentState,
        count: Number(count),
      }));
    },
  };
}

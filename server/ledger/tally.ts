/** Counters for the owner: how many consents came into which state, by day and source. Counted with the fact itself. */
import { sql } from 'kysely';
import type { ConsentState } from '../consent/consent.ts';
import type { Database } from './dialect/dialect.ts';

export interface Tally {
  /** YYYY-MM-DD, UTC. */
  readonly day: string;
  readonly source: string;
  readonly state: ConsentState;
  readonly count: number;
}

export type TallyBook = ReturnType<typeof tally>;

export function tally(db: Database) {
  const dayOf = (at: string) => at.slice(0, 10);

  return {
    async requested(site: string, source: string, at: string, count: number): Promise<void> {
      if (count === 0) return;
      await db
        .insertInto('tally')
        .values({ site, day: dayOf(at), source, state: 'requested', count })
        .onConflict((conflict) =>
          conflict
            .columns(['site', 'day', 'source', 'state'])
            .doUpdateSet((eb) => ({ count: eb('tally.count', '+', count) })),
        )
        .execute();
    },

    /** These consents have just come into this state. */
    async changed(ids: readonly string[], state: ConsentState, at: string): Promise<void> {
      if (ids.length === 0) return;
      await db
        .insertInto('tally')
        .columns(['site', 'day', 'source', 'state', 'count'])
        .expression((eb) =>
          eb
            .selectFrom('consents')
            .select((one) => [
              'site',
              sql<string>`${dayOf(at)}`.as('day'),
              'source',
              sql<string>`${state}`.as('state'),
              one.fn.countAll<number>().as('count'),
            ])
            .where('id', 'in', ids)
            .groupBy(['site', 'source']),
        )
        .onConflict((conflict) =>
          conflict
            .columns(['site', 'day', 'source', 'state'])
            .doUpdateSet({ count: sql<number>`tally.count + excluded.count` }),
        )
        .execute();
    },

    /** @param from, to days, both included. */
    async between(site: string, from: string, to: string): Promise<Tally[]> {
      const rows = await db
        .selectFrom('tally')
        .selectAll()
        .where('site', '=', site)
        .where('day', '>=', from)
        .where('day', '<=', to)
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

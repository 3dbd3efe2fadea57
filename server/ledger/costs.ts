/** How many messages Meta priced, by site, day and category. Prices change; counts do not. */
import { onDays } from './counters.ts';
import type { Database } from './dialect/dialect.ts';

export interface PricedMessages {
  readonly site: string;
  /** YYYY-MM-DD, UTC. */
  readonly day: string;
  /** As Meta names it: service, utility, marketing, authentication … */
  readonly category: string;
  /** As Meta names it: regular, free_customer_service, free_entry_point. */
  readonly type: string;
  readonly count: number;
}

export type Costs = ReturnType<typeof costs>;

export function costs(db: Database) {
  return {
    async add({ site, day, category, type }: Omit<PricedMessages, 'count'>): Promise<void> {
      await db
        .insertInto('costs')
        .values({ site, day, category, type, count: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['site', 'day', 'category', 'type'])
            .doUpdateSet((eb) => ({ count: eb('costs.count', '+', 1) })),
        )
        .execute();
    },

    /** @param from, to days, both included. */
    async between(site: string, from: string, to: string): Promise<PricedMessages[]> {
      const rows = await db
        .selectFrom('costs')
        .selectAll()
        .where(onDays(site, from, to))
        .orderBy('day')
        .orderBy('category')
        .orderBy('type')
        .execute();
      return rows.map((row) => ({ ...row, count: Number(row.count) }));
    },
  };
}

/**
 * How many messages a number has sent within the last second, by all processes together: counted in tenths of a second, so
 * that there are never more than a dozen rows, and no second ever holds more than Meta allows.
 */
import type { Database } from './dialect/dialect.ts';

export type Pace = ReturnType<typeof pace>;

const second = 1000;

export function pace(db: Database) {
  return {
    /** Claimed within the last second. What a clock that was set back has left in the future does not count. */
    async taken(site: string, now: Date): Promise<number> {
      const rows = await db
        .selectFrom('pace')
        .select('count')
        .where('site', '=', site)
        .where('tenth', '>=', tenthOf(now.getTime() - second))
        .where('tenth', '<=', tenthOf(now.getTime()))
        .execute();
      return rows.reduce((sum, { count }) => sum + Number(count), 0);
    },

    async take(site: string, now: Date, count: number): Promise<void> {
      const tenth = tenthOf(now.getTime());
      await db
        .deleteFrom('pace')
        .where('site', '=', site)
        .where(({ eb, or }) => or([eb('tenth', '<', tenthOf(now.getTime() - second)), eb('tenth', '>', tenth)]))
        .execute();
      await db
        .insertInto('pace')
        .values({ site, tenth, count })
        .onConflict((conflict) =>
          conflict.columns(['site', 'tenth']).doUpdateSet((eb) => ({ count: eb('pace.count', '+', count) })),
        )
        .execute();
    },
  };
}

/** Sorts as text: ISO 8601, cut after the tenth of a second. */
function tenthOf(time: number): string {
  return new Date(time).toISOString().slice(0, 21);
}

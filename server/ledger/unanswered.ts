/** Sends of a site that WhatsApp did not answer, in a row: no row at all as long as it answers. */
import type { Database } from './dialect/dialect.ts';

export type Unanswered = ReturnType<typeof unanswered>;

export function unanswered(db: Database) {
  return {
    async get(site: string): Promise<{ readonly inARow: number; readonly since: string } | undefined> {
      const row = await db.selectFrom('unanswered').selectAll().where('site', '=', site).executeTakeFirst();
      return row && { inARow: row.in_a_row, since: row.since };
    },

    /** @param since of the last one. */
    async count(site: string, inARow: number, since: string): Promise<void> {
      const values = { in_a_row: inARow, since };
      await db
        .insertInto('unanswered')
        .values({ site, ...values })
        .onConflict((conflict) => conflict.column('site').doUpdateSet(values))
        .execute();
    },

    /** It has answered. */
    async forget(site: string): Promise<void> {
      await db.deleteFrom('unanswered').where('site', '=', site).execute();
    },
  };
}

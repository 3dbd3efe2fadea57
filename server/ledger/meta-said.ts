/**
 * The last that Meta said of a thing (a template in one language, the account), with Meta's own time: its news come in any
 * order and more than once, and an old piece of news must not undo a newer one.
 */
import type { Database } from './dialect/dialect.ts';

export type MetaSaid = ReturnType<typeof metaSaid>;

export function metaSaid(db: Database) {
  const row = (site: string, topic: string) =>
    db.selectFrom('meta_said').select(['said', 'at']).where('site', '=', site).where('topic', '=', topic);

  return {
    async last(site: string, topic: string): Promise<string | undefined> {
      return (await row(site, topic).executeTakeFirst())?.said;
    },

    /** @returns false if something newer is known already; then this changes nothing. */
    async hear(site: string, topic: string, said: string, at: string): Promise<boolean> {
      const known = await row(site, topic).executeTakeFirst();
      if (known !== undefined && known.at > at) return false;
      await db
        .insertInto('meta_said')
        .values({ site, topic, said, at })
        .onConflict((conflict) => conflict.columns(['site', 'topic']).doUpdateSet({ said, at }))
        .execute();
      return true;
    },
  };
}

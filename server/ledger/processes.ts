/**
 * Several server processes on one database: who is alive, and who does a job that only one may do. All of it under the
 * write transaction, of which there is only one at a time.
 */
import type { Database } from './dialect/dialect.ts';

/** A process that has not shown itself for so long is gone, and what it had in hand was cut off. */
export const aliveSeconds = 15;

export type Processes = ReturnType<typeof processes>;

export function processes(db: Database) {
  const holderOf = async (name: string, now: string) => {
    const row = await db.selectFrom('leases').selectAll().where('name', '=', name).executeTakeFirst();
    return row && row.until > now ? row.holder : undefined;
  };
  const give = async (name: string, holder: string, until: string) => {
    await db
      .insertInto('leases')
      .values({ name, holder, until })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ holder, until }))
      .execute();
  };

  return {
    async beat(id: string, at: string, tokenDigest: string): Promise<void> {
      await db
        .insertInto('processes')
        .values({ id, seen_at: at, token_digest: tokenDigest })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at: at }))
        .execute();
    },

    async aliveSince(time: string): Promise<string[]> {
      const rows = await db.selectFrom('processes').select('id').where('seen_at', '>', time).execute();
      return rows.map(({ id }) => id);
    },

    /** With what tokens they were started: keyed hashes. */
    async tokensSince(time: string): Promise<string[]> {
      const rows = await db.selectFrom('processes').select('token_digest').where('seen_at', '>', time).execute();
      return rows.flatMap(({ token_digest }) => token_digest ?? []);
    },

    async leave(id: string): Promise<void> {
      await db.deleteFrom('processes').where('id', '=', id).execute();
      await db.deleteFrom('leases').where('holder', '=', id).where('name', 'not like', '% once %').execute();
    },

    /** Where there can be no other process, whatever stands here is from one that was killed. */
    async forgetOthers(id: string): Promise<void> {
      await db.deleteFrom('processes').where('id', '!=', id).execute();
      await db.deleteFrom('leases').where('holder', '!=', id).where('name', 'not like', '% once %').execute();
    },

    /** @returns whether this process may do the job until then; it may take it again before. */
    async take(job: string, id: string, now: string, until: string): Promise<boolean> {
      const holder = await holderOf(job, now);
      if (holder !== undefined && holder !== id) return false;
      await give(job, id, until);
      return true;
    },

    /** The job is done; the next one need not wait until the time is over. */
    async giveBack(job: string, id: string): Promise<void> {
      await db.deleteFrom('leases').where('name', '=', job).where('holder', '=', id).execute();
    },

    /** @returns true for the first who asks, and for nobody else until then. @param what of which day, for instance. */
    async takeOnce(job: string, what: string, id: string, now: string, until: string): Promise<boolean> {
      await db.deleteFrom('leases').where('until', '<=', now).execute();
      const name = `${job} once ${what}`;
      if ((await holderOf(name, now)) !== undefined) return false;
      await give(name, id, until);
      return true;
    },
  };
}

/** Wordings are kept for ever: a proof shows the texts as they were, not as they are. */
import type { Wording } from '../consent/wording.ts';
import type { Database } from './dialect/dialect.ts';
import { canonicalForm, sha256Of } from './digest.ts';
import type { Stamp } from './stamp.ts';

/** Lower-case hex SHA-256 of the RFC 8785 form. */
export function wordingId(wording: Wording): string {
  return sha256Of(wording);
}

export type Wordings = ReturnType<typeof wordings>;

export function wordings(db: Database, stamp: Stamp) {
  /** They never change, and there are few: every opt-in asks for one. */
  const known = new Map<string, Wording>();

  return {
    async keep(wording: Wording): Promise<string> {
      const id = wordingId(wording);
      await db
        .insertInto('wordings')
        .values({
          id,
          site: wording.site,
          language: wording.language,
          content: canonicalForm(wording),
          created_at: stamp.now(),
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
      return id;
    },

    async get(id: string): Promise<Wording | undefined> {
      const there = known.get(id);
      if (there) return there;
      const row = await db.selectFrom('wordings').select('content').where('id', '=', id).executeTakeFirst();
      if (!row) return undefined;
      const wording = JSON.parse(row.content) as Wording;
      known.set(id, wording);
      return wording;
    },

    /** @throws if a wording that the ledger refers to is missing. */
    async mustGet(id: string): Promise<Wording> {
      const wording = await this.get(id);
      if (!wording) throw new Error(`Wording ${id} is missing from the ledger.`);
      return wording;
    },
  };
}

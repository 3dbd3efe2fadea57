/** What must not leave for now: everything of a number, to a country, by a template in one language, or all writing first. */
import type { Database } from './dialect/dialect.ts';
import type { Tables } from './schema.ts';
import type { Stamp } from './stamp.ts';

export interface HoldTarget {
  readonly site: string;
  readonly kind: Tables['holds']['kind'];
  /** `country`: ISO 3166-1 alpha-2; `template`: our language; else empty. */
  readonly about: string;
}

export interface Hold extends HoldTarget {
  readonly id: string;
  readonly code: number | null;
  /** A sentence for the owner. */
  readonly why: string;
  readonly since: string;
  readonly tokenDigest: string | null;
  /** Of a template: its name at Meta. */
  readonly template: string | null;
}

export type Holds = ReturnType<typeof holds>;

export function holds(db: Database, stamp: Stamp) {
  const where = ({ site, kind, about }: HoldTarget) =>
    db.selectFrom('holds').selectAll().where('site', '=', site).where('kind', '=', kind).where('about', '=', about);

  return {
    async all(): Promise<Hold[]> {
      return (await db.selectFrom('holds').selectAll().orderBy('id').execute()).map(asHold);
    },

    async on(target: HoldTarget): Promise<Hold | undefined> {
      const row = await where(target).executeTakeFirst();
      return row && asHold(row);
    },

    /** @returns the hold that there is now; the first reason stands. */
    async place(
      target: HoldTarget,
      reason: {
        readonly code?: number | undefined;
        readonly why: string;
        readonly tokenDigest?: string | undefined;
        readonly template?: string | undefined;
      },
    ): Promise<Hold> {
      const known = await where(target).executeTakeFirst();
      if (known) return asHold(known);
      const row: Tables['holds'] = {
        id: stamp.id('hld'),
        site: target.site,
        kind: target.kind,
        about: target.about,
        code: reason.code ?? null,
        why: reason.why,
        since: stamp.now(),
        token_digest: reason.tokenDigest ?? null,
        template: reason.template ?? null,
      };
      await db
        .insertInto('holds')
        .values(row)
        .onConflict((conflict) => conflict.columns(['site', 'kind', 'about']).doNothing())
        .execute();
      return asHold((await where(target).executeTakeFirst()) ?? row);
    },

    async lift(id: string): Promise<void> {
      await db.deleteFrom('holds').where('id', '=', id).execute();
    },
  };
}

function asHold({ id, site, kind, about, code, why, since, token_digest, template }: Tables['holds']): Hold {
  return { id, site, kind, about, code, why, since, tokenDigest: token_digest, template };
}

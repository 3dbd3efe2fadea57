/** The table of consents: a copy of what the events tell, for fast questions. Can be rebuilt from them at any time. */
import { sql } from 'kysely';
import type { ConsentState } from '../consent/consent.ts';
import type { Consent } from '../consent/events.ts';
import { projectConsents } from '../consent/projection.ts';
import type { Retention } from '../consent/site.ts';
import type { Chain } from './chain.ts';
import type { Database } from './dialect/dialect.ts';
import { remembered, rememberedInsert } from './remembered.ts';
import type { Tables } from './schema.ts';

export interface ConsentFilter {
  readonly site?: string | undefined;
  readonly purpose?: string | undefined;
  readonly state?: ConsentState | undefined;
  readonly source?: string | undefined;
  /** Changed at or after this time. */
  readonly since?: string | undefined;
}

export type Consents = ReturnType<typeof consents>;

export function consents(db: Database, chain: Chain) {
  const rows = () => db.selectFrom('consents').selectAll();
  const insert = rememberedInsert(db, 'consents');
  const ofOne = remembered(db, (subjectId: string) => rows().where('subject_id', '=', subjectId).orderBy('id'));

  return {
    async add(consent: Consent): Promise<void> {
      await insert(asRow(consent));
    },

    async change(ids: readonly string[], state: ConsentState, since: string): Promise<void> {
      if (ids.length === 0) return;
      await db.updateTable('consents').set({ state, since }).where('id', 'in', ids).execute();
    },

    async get(id: string): Promise<Consent | undefined> {
      const row = await rows().where('id', '=', id).executeTakeFirst();
      return row && asConsent(row);
    },

    async ofSubjects(subjectIds: readonly string[]): Promise<Consent[]> {
      const found: Consent[] = [];
      for (const subjectId of subjectIds) found.push(...(await ofOne(subjectId)).rows.map(asConsent));
      return found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    },

    async ofOptIn(optInId: string): Promise<Consent[]> {
      return (await rows().where('opt_in_id', '=', optInId).orderBy('id').execute()).map(asConsent);
    },

    /** @param date YYYY-MM-DD; an earlier one than known changes nothing. */
    async used(ids: readonly string[], date: string): Promise<void> {
      if (ids.length === 0) return;
      await db
        .updateTable('consents')
        .set({ last_used_on: date })
        .where('id', 'in', ids)
        .where(({ eb, or }) => or([eb('last_used_on', 'is', null), eb('last_used_on', '<', date)]))
        .execute();
    },

    async moveToSubject(from: string, to: string): Promise<void> {
      await db.updateTable('consents').set({ subject_id: to }).where('subject_id', '=', from).execute();
    },

    /** Subjects that have a consent which ended by then, and evidence that can still be read. In the order of their ids. */
    async subjectsEndedBefore(time: string, after: string, most: number): Promise<string[]> {
      const found = await db
        .selectFrom('consents')
        .innerJoin('data_keys', (join) =>
          join
            .onRef('data_keys.subject_id', '=', 'consents.subject_id')
            .on('data_keys.kind', '=', 'evidence')
            .on('data_keys.wrapped', 'is not', null),
        )
        .select('consents.subject_id as id')
        .distinct()
        // Written out, because the index over these few is only used where the statement itself says so.
        .where(sql<boolean>`consents.state IN ('withdrawn', 'refused', 'expired')`)
        .where('consents.since', '<=', time)
        .where('consents.subject_id', '>', after)
        .orderBy('consents.subject_id')
        .limit(most)
        .execute();
      return found.map(({ id }) => id);
    },

    /** @param after the last id of the page before. */
    async page(filter: ConsentFilter, after: string | undefined, size: number): Promise<Consent[]> {
      let query = rows();
      if (filter.site !== undefined) query = query.where('site', '=', filter.site);
      if (filter.purpose !== undefined) query = query.where('purpose', '=', filter.purpose);
      if (filter.state !== undefined) query = query.where('state', '=', filter.state);
      if (filter.source !== undefined) query = query.where('source', '=', filter.source);
      if (filter.since !== undefined) query = query.where('since', '>=', filter.since);
      if (after !== undefined) query = query.where('id', '>', after);
      return (await query.orderBy('id').limit(size).execute()).map(asConsent);
    },

    /** Reads all of them: not for every second. */
    async countByState(): Promise<{ readonly site: string; readonly state: string; readonly count: number }[]> {
      const found = await db
        .selectFrom('consents')
        .select((eb) => ['site', 'state', eb.fn.countAll<number>().as('count')])
        .groupBy(['site', 'state'])
        .execute();
      return found.map(({ site, state, count }) => ({ site, state, count: Number(count) }));
    },

    /** Throws the table away and reads it out of the events again. */
    async rebuild(): Promise<void> {
      const sites = new Map(
        (await db.selectFrom('subjects').select(['id', 'site']).execute()).map(({ id, site }) => [id, site]),
      );
      const told = projectConsents(await chain.all(), (subjectId) => sites.get(subjectId) ?? '');
      await db.deleteFrom('consents').execute();
      for (const consent of told) await this.add(consent);
    },
  };
}

function asConsent(row: Tables['consents']): Consent {
  return {
    id: row.id,
    subjectId: row.subject_id,
    site: row.site,
    purpose: row.purpose,
    state: row.state as ConsentState,
    since: row.since,
    requestedAt: row.requested_at,
    optInId: row.opt_in_id,
    source: row.source,
    lastUsedOn: row.last_used_on,
    retention: row.retention === null ? null : (JSON.parse(row.retention) as Retention),
  };
}

function asRow(consent: Consent): Tables['consents'] {
  const { id, site, purpose, state, since, source } = consent;
  return {
    id,
    site,
    subject_id: consent.subjectId,
    purpose,
    state,
    since,
    requested_at: consent.requestedAt,
    opt_in_id: consent.optInId,
    source,
    last_used_on: consent.lastUsedOn,
    retention: consent.retention === null ? null : JSON.stringify(consent.retention),
  };
}

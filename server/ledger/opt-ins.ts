/** Opt-ins: one first step each, by form or by START, from its reference to its end. */
import type { Channel } from '../consent/events.ts';
import type { Language } from '../consent/site.ts';
import type { Database } from './dialect/dialect.ts';
import { remembered, rememberedInsert } from './remembered.ts';
import type { Tables } from './schema.ts';

export interface OptIn {
  readonly id: string;
  readonly site: string;
  readonly subjectId: string;
  readonly channel: Channel;
  readonly reference: string | null;
  readonly fingerprint: string | null;
  readonly wordingId: string;
  readonly language: Language;
  readonly recordedAt: string;
  readonly expiresAt: string;
  readonly claimedAt: string | null;
  readonly endedAt: string | null;
  /** When what is left of its data has to go. */
  readonly eraseAt: string | null;
  readonly templateAt: string | null;
}

export type OptIns = ReturnType<typeof optIns>;

export function optIns(db: Database) {
  const rows = () => db.selectFrom('opt_ins').selectAll();
  const insert = rememberedInsert(db, 'opt_ins');
  const withId = remembered(db, (id: string) => rows().where('id', '=', id));
  const withReference = remembered(db, (site: string, reference: string) =>
    rows().where('site', '=', site).where('reference', '=', reference),
  );

  return {
    async add(optIn: OptIn): Promise<void> {
      await insert(asRow(optIn));
    },

    async get(id: string): Promise<OptIn | undefined> {
      const row = (await withId(id)).rows[0];
      return row && asOptIn(row);
    },

    /** @param references canonical: ten characters, no dashes. The first stored one wins. */
    async byReference(site: string, references: readonly string[]): Promise<OptIn | undefined> {
      const found: OptIn[] = [];
      for (const reference of references) found.push(...(await withReference(site, reference)).rows.map(asOptIn));
      return found.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
    },

    async ofSubjects(subjectIds: readonly string[]): Promise<OptIn[]> {
      if (subjectIds.length === 0) return [];
      return (await rows().where('subject_id', 'in', subjectIds).orderBy('id').execute()).map(asOptIn);
    },

    async claim(id: string, at: string): Promise<void> {
      await db.updateTable('opt_ins').set({ claimed_at: at }).where('id', '=', id).execute();
    },

    /** @param eraseAt when what is left of its data has to go; null: as the retention of the evidence says. */
    async end(id: string, at: string, eraseAt: string | null): Promise<void> {
      await db.updateTable('opt_ins').set({ ended_at: at, erase_at: eraseAt }).where('id', '=', id).execute();
    },

    /** @param last of the page before. */
    async expired(now: string, most: number, last?: OptIn): Promise<OptIn[]> {
      let due = rows().where('ended_at', 'is', null).where('expires_at', '<=', now);
      if (last)
        due = due.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('expires_at', 'id'), '>', tuple(last.expiresAt, last.id)),
        );
      return (await due.orderBy('expires_at').orderBy('id').limit(most).execute()).map(asOptIn);
    },

    /** @param last of the page before. */
    async toErase(now: string, most: number, last?: OptIn): Promise<OptIn[]> {
      let due = rows().where('erase_at', '<=', now);
      if (last)
        due = due.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('erase_at', 'id'), '>', tuple(last.eraseAt ?? '', last.id)),
        );
      return (await due.orderBy('erase_at').orderBy('id').limit(most).execute()).map(asOptIn);
    },

    async templateLeft(id: string, at: string): Promise<void> {
      await db.updateTable('opt_ins').set({ template_at: at }).where('id', '=', id).execute();
    },

    /** They are keyed hashes over the number. */
    async forgetFingerprints(subjectId: string): Promise<void> {
      await db
        .updateTable('opt_ins')
        .set({ fingerprint: null, erase_at: null })
        .where('subject_id', '=', subjectId)
        .execute();
    },

    /** The fingerprint goes too: it is a keyed hash over the number. */
    async erased(id: string): Promise<void> {
      await db.updateTable('opt_ins').set({ erase_at: null, fingerprint: null }).where('id', '=', id).execute();
    },
  };
}

function asOptIn(row: Tables['opt_ins']): OptIn {
  return {
    id: row.id,
    site: row.site,
    subjectId: row.subject_id,
    channel: row.channel as Channel,
    reference: row.reference,
    fingerprint: row.fingerprint,
    wordingId: row.wording_id,
    language: row.language as Language,
    recordedAt: row.recorded_at,
    expiresAt: row.expires_at,
    claimedAt: row.claimed_at,
    endedAt: row.ended_at,
    eraseAt: row.erase_at,
    templateAt: row.template_at,
  };
}

function asRow(optIn: OptIn): Tables['opt_ins'] {
  return {
    id: optIn.id,
    site: optIn.site,
    subject_id: optIn.subjectId,
    channel: optIn.channel,
    reference: optIn.reference,
    fingerprint: optIn.fingerprint,
    wording_id: optIn.wordingId,
    language: optIn.language,
    recorded_at: optIn.recordedAt,
    expires_at: optIn.expiresAt,
    claimed_at: optIn.claimedAt,
    ended_at: optIn.endedAt,
    erase_at: optIn.eraseAt,
    template_at: optIn.templateAt,
  };
}

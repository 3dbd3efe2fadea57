/** Questions: at most one open for each opt-in, whichever path it took. The id rides in the buttons. */
import type { QuestionPath } from '../consent/events.ts';
import type { Language } from '../consent/site.ts';
import type { Database } from './dialect/dialect.ts';
import { rememberedInsert } from './remembered.ts';
import type { Tables } from './schema.ts';

export interface Question {
  readonly id: string;
  readonly site: string;
  readonly subjectId: string;
  readonly optInId: string | null;
  readonly kind: 'confirm' | 'pause';
  readonly language: Language;
  readonly wordingId: string;
  /** `leaving`: handed to WhatsApp, no answer yet; it may be with the person already. */
  readonly state: Tables['questions']['state'];
  readonly via: QuestionPath | null;
  /** Keyed hash of the identity that it was sent to. */
  readonly askedLookup: string | null;
  readonly askedAt: string | null;
  readonly expiresAt: string | null;
  readonly reminded: boolean;
}

export type Questions = ReturnType<typeof questions>;

export function questions(db: Database) {
  const rows = () => db.selectFrom('questions').selectAll();
  const insert = rememberedInsert(db, 'questions');

  return {
    async add(question: Question): Promise<void> {
      await insert({
        id: question.id,
        site: question.site,
        subject_id: question.subjectId,
        opt_in_id: question.optInId,
        kind: question.kind,
        language: question.language,
        wording_id: question.wordingId,
        state: question.state,
        via: question.via,
        asked_lookup: question.askedLookup,
        asked_at: question.askedAt,
        expires_at: question.expiresAt,
        reminded: question.reminded ? 1 : 0,
        forget_at: null,
      });
    },

    async get(id: string): Promise<Question | undefined> {
      const row = await rows().where('id', '=', id).executeTakeFirst();
      return row && asQuestion(row);
    },

    async ofOptIn(optInId: string): Promise<Question | undefined> {
      const row = await rows().where('opt_in_id', '=', optInId).executeTakeFirst();
      return row && asQuestion(row);
    },

    async ofSubjects(subjectIds: readonly string[]): Promise<Question[]> {
      if (subjectIds.length === 0) return [];
      return (await rows().where('subject_id', 'in', subjectIds).orderBy('asked_at').orderBy('id').execute()).map(
        asQuestion,
      );
    },

    /** Questions that this identity has on its screen, or is about to have. */
    async openTo(site: string, lookups: readonly string[]): Promise<Question[]> {
      const found = await rows()
        .where('asked_lookup', 'in', lookups)
        .where('site', '=', site)
        .where('state', 'in', ['leaving', 'open'])
        .execute();
      return found.map(asQuestion);
    },

    async leaving(id: string, via: QuestionPath, askedLookup: string): Promise<void> {
      await db
        .updateTable('questions')
        .set({ state: 'leaving', via, asked_lookup: askedLookup })
        .where('id', '=', id)
        .execute();
    },

    /** It was certainly not sent: room for the other path. */
    async backToPending(id: string): Promise<void> {
      await db
        .updateTable('questions')
        .set({ state: 'pending', via: null, asked_lookup: null, asked_at: null })
        .where('id', '=', id)
        .where('state', 'in', ['leaving', 'open'])
        .execute();
    },

    /** Perhaps it is with the person, perhaps not: an answer to it counts, and it may be asked again. */
    async doubted(id: string): Promise<void> {
      const isOpen = db.updateTable('questions').where('id', '=', id).where('state', '=', 'open');
      await isOpen.set({ state: 'leaving' }).execute();
    },

    async opened(id: string, at: string): Promise<void> {
      await db
        .updateTable('questions')
        .set({ state: 'open', asked_at: at })
        .where('id', '=', id)
        .where('state', 'in', ['pending', 'leaving'])
        .execute();
    },

    async close(ids: readonly string[], state: 'answered' | 'void'): Promise<void> {
      if (ids.length === 0) return;
      await db.updateTable('questions').set({ state }).where('id', 'in', ids).execute();
    },

    /** It was asked of somebody else: void, and no answer to it touches the opt-in any more. */
    async detach(id: string, forgetAt: string): Promise<void> {
      await db
        .updateTable('questions')
        .set({ state: 'void', opt_in_id: null, forget_at: forgetAt })
        .where('id', '=', id)
        .execute();
    },

    /** @returns how many keyed hashes of people who were asked by mistake were forgotten. */
    async forgetDue(now: string): Promise<number> {
      const { numUpdatedRows } = await db
        .updateTable('questions')
        .set({ asked_lookup: null, forget_at: null })
        .where('forget_at', '<=', now)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },

    /** @param after the last id of the page before. */
    async toForget(now: string, after: string, most: number): Promise<(Question & { forgetAt: string })[]> {
      const due = rows().where('forget_at', '<=', now).where('id', '>', after);
      const found = await due.orderBy('id').limit(most).execute();
      return found.map((row) => ({ ...asQuestion(row), forgetAt: row.forget_at ?? now }));
    },

    async someToForget(now: string): Promise<boolean> {
      const row = await db.selectFrom('questions').select('id').where('forget_at', '<=', now).executeTakeFirst();
      return row !== undefined;
    },

    async forgetAsked(id: string): Promise<void> {
      await db.updateTable('questions').set({ asked_lookup: null }).where('id', '=', id).execute();
    },

    async forgetAllAsked(subjectId: string): Promise<void> {
      await db.updateTable('questions').set({ asked_lookup: null }).where('subject_id', '=', subjectId).execute();
    },

    async reminded(id: string): Promise<void> {
      await db.updateTable('questions').set({ reminded: 1 }).where('id', '=', id).execute();
    },

    async moveToSubject(from: string, to: string): Promise<void> {
      await db.updateTable('questions').set({ subject_id: to }).where('subject_id', '=', from).execute();
    },
  };
}

function asQuestion(row: Tables['questions']): Question {
  return {
    id: row.id,
    site: row.site,
    subjectId: row.subject_id,
    optInId: row.opt_in_id,
    kind: row.kind,
    language: row.language as Language,
    wordingId: row.wording_id,
    state: row.state,
    via: row.via as QuestionPath | null,
    askedLookup: row.asked_lookup,
    askedAt: row.asked_at,
    expiresAt: row.expires_at,
    reminded: row.reminded === 1,
  };
}

/**
 * Evidence goes when nobody can raise a claim any more. First the plan (also as a dry run: what would go, and why), then the
 * deed, person by person; every deletion leaves a fact without personal data. A legal hold stops all of it.
 */
import { iso } from '../clock.ts';
import type { Consent } from '../consent/events.ts';
import { endOf, keptUntil, usualRetention } from '../consent/retention.ts';
import type { Books } from '../ledger/ledger.ts';
import { type Context, siteById } from './context.ts';
import { destroyData } from './destroy-data.ts';
import { familyOf } from './person.ts';

export interface Due {
  readonly subjectId: string;
  readonly site: string;
  /** `everything`: no consent needs the evidence any more. `opt-in`: only what belongs to these opt-ins. */
  readonly extent: 'everything' | 'opt-in';
  readonly optIns: readonly string[];
  readonly purposes: readonly string[];
  /** When the last of it ended, or was last used. */
  readonly since: string;
  readonly keptUntil: string;
}

const atATime = 200;

/** What is due now, without touching it. */
export async function* planRetention(context: Context): AsyncGenerator<Due> {
  const now = iso(context.clock.now());
  for (const source of ['ended', 'objections'] as const) {
    let after = '';
    for (;;) {
      const { ids, due } = await context.ledger.read(async (books) => {
        const ids = await candidates(books, source, now, after);
        const due: Due[] = [];
        for (const id of ids) due.push(...(await dueOf(context, books, id, now)));
        return { ids, due };
      });
      yield* due;
      const last = ids.at(-1);
      if (last === undefined) break;
      after = last;
    }
  }
}

/** @returns how many records were erased. Looks at each once more before it goes: a hold may have come meanwhile. */
export async function applyRetention(context: Context): Promise<number> {
  let erased = 0;
  for await (const { subjectId } of planRetention(context)) {
    erased += await context.ledger.transact(async (books) => {
      const still = await dueOf(context, books, subjectId, iso(context.clock.now()));
      for (const due of still) await apply(context, books, due);
      return still.length;
    });
  }
  return erased;
}

function candidates(books: Books, source: 'ended' | 'objections', now: string, after: string): Promise<string[]> {
  return source === 'ended'
    ? books.consents.subjectsEndedBefore(now, after, atATime)
    : books.subjects.withoutConsentsBefore(now, after, atATime);
}

async function dueOf(context: Context, books: Books, subjectId: string, now: string): Promise<Due[]> {
  const subject = await books.subjects.get(subjectId);
  if (!subject || subject.mergedInto !== null || subject.heldSince !== null) return [];
  // Erased since it was looked for, by another server or by the person.
  if (!(await books.vault.hasKey([subjectId], ['evidence']))) return [];
  const consents = await books.consents.ofSubjects([subjectId]);
  const about = { subjectId, site: subject.site };
  if (consents.length === 0) {
    const last = (await books.chain.ofSubject(subjectId)).at(-1)?.at ?? now;
    const until = endOf(last);
    return until <= now
      ? [{ ...about, extent: 'everything', optIns: [], purposes: [], since: last, keptUntil: until }]
      : [];
  }
  const endings = [...Map.groupBy(consents, ({ optInId }) => optInId)].map(([optIn, own]) => ({
    optIn,
    own,
    until: latestEnd(context, own),
  }));
  const past = endings.filter(({ until }) => until !== undefined && until <= now);
  if (past.length === 0) return [];
  const summary = (of: typeof past) => ({
    optIns: of.map(({ optIn }) => optIn),
    purposes: [...new Set(of.flatMap(({ own }) => own.map(({ purpose }) => purpose)))],
    since: latest(of.flatMap(({ own }) => own.map(({ since }) => since))),
    keptUntil: latest(of.flatMap(({ until }) => until ?? [])),
  });
  if (past.length === endings.length) return [{ ...about, extent: 'everything', ...summary(past) }];
  const family = await familyOf(books, subjectId);
  const unread: typeof past = [];
  for (const one of past) if (await books.vault.hasAbout(family, await aboutOf(books, one.optIn))) unread.push(one);
  return unread.length === 0 ? [] : [{ ...about, extent: 'opt-in', ...summary(unread) }];
}

/** Undefined while one of them lives. */
function latestEnd(context: Context, consents: readonly Consent[]): string | undefined {
  const ends = consents.map((consent) => {
    const purpose = siteById(context, consent.site)?.purposes.find(({ id }) => id === consent.purpose);
    return keptUntil(consent, purpose?.retention ?? usualRetention);
  });
  return ends.includes(undefined) ? undefined : latest(ends.flatMap((end) => end ?? []));
}

async function apply(context: Context, books: Books, due: Due): Promise<void> {
  const { subjectId, optIns } = due;
  if (due.extent === 'everything') {
    await destroyData(context, books, subjectId, ['contact', 'evidence'], 'retention');
    return;
  }
  for (const optIn of optIns) {
    const about = await aboutOf(books, optIn);
    for (const id of await familyOf(books, subjectId)) await books.vault.removeAbout(id, about);
    await books.optIns.erased(optIn);
  }
  await books.chain.append(subjectId, { type: 'data.erased', data: { what: ['evidence'], why: 'retention', optIns } });
  context.erased();
}

async function aboutOf(books: Books, optIn: string): Promise<string[]> {
  const question = await books.questions.ofOptIn(optIn);
  return question ? [optIn, question.id] : [optIn];
}

function latest(times: readonly string[]): string {
  return times.reduce((a, b) => (a > b ? a : b), '');
}

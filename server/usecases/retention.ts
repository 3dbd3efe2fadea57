/**
 * Evidence goes when nobody can raise a claim any more. First the plan (also as a dry run: what would go, and why), then the
 * deed, person by person; every deletion leaves a fact without personal data. A legal hold stops all of it. What became of
 * no answer goes with it: the server sees to that all the time, but where none runs it waits for this.
 */
import { after, iso } from '../clock.ts';
import type { Consent } from '../consent/events.ts';
import { endOf, keptUntil, ruleFor } from '../consent/retention.ts';
import type { Books } from '../ledger/ledger.ts';
import { aboutOf } from './about-opt-in.ts';
import { clearAlert } from './alert.ts';
import { type Context, siteById } from './context.ts';
import { destroyData } from './destroy-data.ts';
import { type Due, type DueKind, sumOf, type Tally, tally } from './due.ts';
import { expireSome } from './expire.ts';
import { familyOf } from './person.ts';
import { planSilence } from './plan-silence.ts';

const atATime = 200;
const job = 'retention';
/** Taken anew with every person: whoever was killed does not keep the others from it for long. */
const leaseSeconds = 60;

/** What is due now, without touching it. */
export async function* planRetention(context: Context): AsyncGenerator<Due> {
  yield* planSilence(context);
  yield* planEvidence(context);
}

async function* planEvidence(context: Context): AsyncGenerator<Due> {
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

/**
 * Never twice at the same time, however many servers and commands there are: one process has the lease, and stops where it
 * has lost it. Looks at each person once more before anything goes: a hold may have come meanwhile.
 * @returns how many records went; undefined if another process is at it.
 */
export async function applyRetention(
  context: Context,
  onProgress: (erased: number) => void = () => {},
): Promise<Tally | undefined> {
  if (!(await context.ledger.transact((books) => takeLease(context, books)))) return undefined;
  let gone: Tally = {};
  try {
    for (;;) {
      const silent = await expireSome(context);
      gone = tally(silent.gone, gone);
      onProgress(sumOf(gone));
      if (silent.seen === 0) break;
    }
    for await (const { subjectId } of planEvidence(context)) {
      const erased = await eraseDue(context, subjectId);
      if (!erased) break;
      gone = tally(erased, gone);
      onProgress(sumOf(gone));
    }
  } finally {
    await context.ledger.transact((books) => books.processes.giveBack(job, context.processId));
  }
  await context.ledger.transact((books) => clearAlert(context, books, { site: '', kind: 'retention', about: '' }));
  return gone;
}

/**
 * Once a day, by whichever server comes first.
 * @returns `not-yet` while another process is at it; `done` if today's turn was another one's; else what went.
 */
export async function retainOnceADay(context: Context): Promise<Tally | 'done' | 'not-yet'> {
  const now = context.clock.now();
  const until = iso(after(now, { days: 2 }));
  const today = iso(now).slice(0, 10);
  const turn = await context.ledger.transact(async (books) => {
    if (!(await takeLease(context, books))) return 'not-yet';
    if (await books.processes.takeOnce(job, today, context.processId, iso(now), until)) return 'mine';
    await books.processes.giveBack(job, context.processId);
    return 'done';
  });
  return turn === 'mine' ? ((await applyRetention(context)) ?? 'not-yet') : turn;
}

function takeLease({ clock, processId }: Context, books: Books): Promise<boolean> {
  const now = clock.now();
  return books.processes.take(job, processId, iso(now), iso(after(now, { seconds: leaseSeconds })));
}

/** Undefined once another process has taken over. */
function eraseDue(context: Context, subjectId: string): Promise<DueKind[] | undefined> {
  return context.ledger.transact(async (books) => {
    if (!(await takeLease(context, books))) return undefined;
    const still = await dueOf(context, books, subjectId, iso(context.clock.now()));
    for (const due of still) await apply(context, books, due);
    return still.map(({ kind }) => kind);
  });
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
      ? [{ ...about, kind: 'evidence', optIns: [], purposes: [], since: last, keptUntil: until }]
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
  if (past.length === endings.length) return [{ ...about, kind: 'evidence', ...summary(past) }];
  const family = await familyOf(books, subjectId);
  const unread: typeof past = [];
  for (const one of past) if (await books.vault.hasAbout(family, await aboutOf(books, one.optIn))) unread.push(one);
  return unread.length === 0 ? [] : [{ ...about, kind: 'evidence-in-part', ...summary(unread) }];
}

/** Undefined while one of them lives. */
function latestEnd(context: Context, consents: readonly Consent[]): string | undefined {
  const ends = consents.map((consent) => {
    return keptUntil(consent, ruleFor(consent, siteById(context, consent.site)?.purposes));
  });
  return ends.includes(undefined) ? undefined : latest(ends.flatMap((end) => end ?? []));
}

async function apply(context: Context, books: Books, due: Due): Promise<void> {
  const { subjectId, optIns } = due;
  if (due.kind === 'evidence') {
    await destroyData(context, books, subjectId, ['contact', 'evidence'], 'retention');
    return;
  }
  for (const optIn of optIns) {
    const about = await aboutOf(books, optIn);
    for (const id of await familyOf(books, subjectId)) await books.vault.removeAbout(id, about);
    for (const id of about) await books.outbox.forgetMessageIdsAbout(id);
    await books.optIns.erased(optIn);
  }
  await books.chain.append(subjectId, { type: 'data.erased', data: { what: ['evidence'], why: 'retention', optIns } });
  context.erased();
}

function latest(times: readonly string[]): string {
  return times.reduce((a, b) => (a > b ? a : b), '');
}

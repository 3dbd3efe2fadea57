/**
 * Silence: an opt-in that nobody confirmed ends, and what was recorded of it is deleted. Only where a template was sent,
 * a record without the number stays sealed for 90 days, to answer a complaint.
 */
import { after, iso } from '../clock.ts';
import { isAlive } from '../consent/consent.ts';
import type { Consent } from '../consent/events.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OptIn } from '../ledger/opt-ins.ts';
import { aboutOf } from './about-opt-in.ts';
import { changeState } from './change-state.ts';
import { complaintDays } from './claim-opt-in.ts';
import type { Context } from './context.ts';
import type { DueKind } from './due.ts';
import { forgetIdleContact } from './forget.ts';
import { familyOf } from './person.ts';

/** The keyed hash outlives the data by a day, so that a tool that asks is told "expired" and not "never". */
const markerDays = 1;
const atATime = 50;

/** @returns how many opt-ins expired or were erased; call again while it is not 0. */
export async function expireSilentOptIns(context: Context): Promise<number> {
  return (await expireSome(context)).seen;
}

/** @returns what went. Call again while something was seen: a legal hold keeps what it sees. */
export async function expireSome(context: Context): Promise<{ readonly seen: number; readonly gone: DueKind[] }> {
  const now = context.clock.now();
  const idle = await context.ledger.read(async (books) => {
    if ((await books.optIns.expired(iso(now), 1)).length > 0) return false;
    return (await books.optIns.toErase(iso(now), 1)).length === 0 && !(await books.questions.someToForget(iso(now)));
  });
  if (idle) return { seen: 0, gone: [] };
  return context.ledger.transact(async (books) => {
    const gone: (DueKind | undefined)[] = [];
    const expired = await books.optIns.expired(iso(now), atATime);
    for (const optIn of expired) gone.push(await expire(context, books, optIn, now));
    const due = await books.optIns.toErase(iso(now), atATime);
    for (const optIn of due) gone.push(await erase(context, books, optIn));
    const forgotten = await books.questions.forgetDue(iso(now));
    for (let count = 0; count < forgotten; count += 1) gone.push('asked-by-mistake');
    return { seen: expired.length + due.length + forgotten, gone: gone.flatMap((kind) => kind ?? []) };
  });
}

export function kindWhenExpired({ templateAt }: OptIn): DueKind {
  return templateAt === null ? 'unconfirmed' : 'unconfirmed-number';
}

export function kindWhenErased({ templateAt }: OptIn, consents: readonly Consent[]): DueKind {
  if (consents.some(({ state }) => state !== 'expired')) return 'refusal';
  return templateAt === null ? 'expired-marker' : 'complaint-record';
}

/** @returns what went of it; undefined under a legal hold. */
async function expire(context: Context, books: Books, optIn: OptIn, now: Date): Promise<DueKind | undefined> {
  const at = iso(now);
  const subjectId = await currentSubject(books, optIn);
  const consents = await books.consents.ofOptIn(optIn.id);
  const silent = consents.filter(({ state }) => state === 'requested').map(({ id }) => id);
  await changeState(books, subjectId, 'expired', silent);
  const question = await books.questions.ofOptIn(optIn.id);
  if (question) {
    await books.questions.close([question.id], 'void');
    await books.outbox.dropQueuedOfQuestions([question.id], at, 'expired');
  }
  const templateLeft = optIn.templateAt !== null;
  if (await isHeld(books, subjectId)) {
    await books.optIns.end(optIn.id, at, iso(after(now, { days: markerDays })));
    return undefined;
  }
  await books.optIns.end(optIn.id, at, iso(after(now, { days: templateLeft ? complaintDays : markerDays })));
  if (templateLeft) await deleteNumbers(books, optIn, question?.id);
  else await deleteRecord(books, optIn, question?.id);
  context.erased();
  await forgetIdleContact(context, books, subjectId);
  return kindWhenExpired(optIn);
}

/** The end of an opt-in that never became a consent: expired, or refused. @returns what went; undefined under a hold. */
async function erase(context: Context, books: Books, optIn: OptIn): Promise<DueKind | undefined> {
  const subjectId = await currentSubject(books, optIn);
  if (await isHeld(books, subjectId)) {
    const lookAgainAt = iso(after(context.clock.now(), { days: markerDays }));
    await books.optIns.end(optIn.id, optIn.endedAt ?? lookAgainAt, lookAgainAt);
    return undefined;
  }
  const question = await books.questions.ofOptIn(optIn.id);
  await deleteRecord(books, optIn, question?.id);
  if (question) await books.questions.forgetAsked(question.id);
  await books.optIns.erased(optIn.id);
  context.erased();

  const family = await familyOf(books, subjectId);
  const consents = await books.consents.ofSubjects(family);
  const optIns = await books.optIns.ofSubjects(family);
  const kind = kindWhenErased(optIn, await books.consents.ofOptIn(optIn.id));
  if ((await isNeeded(books, family, consents)) || optIns.some(({ eraseAt }) => eraseAt !== null)) return kind;
  for (const one of family)
    for (const kind of ['evidence', 'contact'] as const) await books.vault.destroyKey(one, kind);
  for (const one of family) await books.outbox.forgetMessages(one);
  // A refusal is reduced to a marker: the keyed hash, so that "refused" can still be told.
  if (consents.some(({ state }) => state === 'refused')) await books.subjects.forgetAllContacts(subjectId);
  else await books.subjects.removeAllIdentities(subjectId);
  await books.chain.append(subjectId, {
    type: 'data.erased',
    data: { what: ['contact', 'evidence'], why: 'never-confirmed' },
  });
  await books.journal.note({ kind: 'erased', subjects: family, what: ['contact', 'evidence'] });
  return kind;
}

/** What was given has to be provable, as long as there is something to prove it with: erasure may have come in between. */
async function isNeeded(books: Books, family: readonly string[], consents: readonly Consent[]): Promise<boolean> {
  for (const { state, optInId } of consents) {
    if (state === 'expired' || state === 'refused') continue;
    if (isAlive(state) || (await books.vault.hasAbout(family, await aboutOf(books, optInId)))) return true;
  }
  return false;
}

async function deleteRecord(books: Books, optIn: OptIn, questionId: string | undefined): Promise<void> {
  for (const subjectId of [optIn.subjectId, await currentSubject(books, optIn)]) {
    await books.vault.removeAbout(subjectId, questionId === undefined ? [optIn.id] : [optIn.id, questionId]);
  }
  if (questionId !== undefined) await books.outbox.forgetMessageIdsAbout(questionId);
}

/** All that names the number; Meta's message ids contain it too. Times, wording and address of the request stay. */
async function deleteNumbers(books: Books, optIn: OptIn, questionId: string | undefined): Promise<void> {
  for (const subjectId of [optIn.subjectId, await currentSubject(books, optIn)]) {
    for (const name of ['typed-number', 'message']) await books.vault.remove(subjectId, optIn.id, name);
    if (questionId !== undefined) await books.vault.remove(subjectId, questionId, 'acceptance');
  }
  if (questionId !== undefined) await books.outbox.forgetMessageIdsAbout(questionId);
}

/** A legal hold keeps even what nobody confirmed. */
export async function isHeld(books: Books, subjectId: string): Promise<boolean> {
  return ((await books.subjects.get(subjectId))?.heldSince ?? null) !== null;
}

export async function currentSubject(books: Books, optIn: OptIn): Promise<string> {
  return (await books.subjects.get(optIn.subjectId))?.mergedInto ?? optIn.subjectId;
}

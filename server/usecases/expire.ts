/**
 * Silence: an opt-in that nobody confirmed ends, and what was recorded of it is deleted. Only where a template was sent,
 * the record of it stays sealed for 90 days, to answer a complaint.
 */
import { after, iso } from '../clock.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OptIn } from '../ledger/opt-ins.ts';
import { changeState } from './change-state.ts';
import type { Context } from './context.ts';
import { forgetIdleContact } from './forget.ts';
import { familyOf } from './person.ts';

const complaintDays = 90;
/** The keyed hash outlives the data by a day, so that a tool that asks is told "expired" and not "never". */
const markerDays = 1;
const atATime = 50;

/** @returns how many opt-ins expired or were erased; call again while it is not 0. */
export async function expireSilentOptIns(context: Context): Promise<number> {
  const now = context.clock.now();
  const idle = await context.ledger.read(async (books) => {
    const someExpired = await books.optIns.expired(iso(now), 1);
    return someExpired.length === 0 && (await books.optIns.toErase(iso(now), 1)).length === 0;
  });
  if (idle) return 0;
  return context.ledger.transact(async (books) => {
    const expired = await books.optIns.expired(iso(now), atATime);
    for (const optIn of expired) await expire(context, books, optIn, now);
    const due = await books.optIns.toErase(iso(now), atATime);
    for (const optIn of due) await erase(context, books, optIn);
    return expired.length + due.length;
  });
}

async function expire(context: Context, books: Books, optIn: OptIn, now: Date): Promise<void> {
  const at = iso(now);
  const subjectId = await currentSubject(books, optIn);
  const silent = (await books.consents.ofOptIn(optIn.id))
    .filter(({ state }) => state === 'requested')
    .map(({ id }) => id);
  await changeState(books, subjectId, 'expired', silent);
  const question = await books.questions.ofOptIn(optIn.id);
  const templateLeft = question?.via === 'template';
  if (question) {
    await books.questions.close([question.id], 'void');
    for (const row of await books.outbox.ofQuestion(question.id)) {
      if (row.state === 'queued') await books.outbox.end(row.id, 'dropped', at, 'expired');
    }
  }
  await books.optIns.end(optIn.id, at, iso(after(now, { days: templateLeft ? complaintDays : markerDays })));
  if (!templateLeft) await deleteRecord(books, optIn, question?.id);
  await forgetIdleContact(context, books, subjectId);
}

async function erase(context: Context, books: Books, optIn: OptIn): Promise<void> {
  const subjectId = await currentSubject(books, optIn);
  await deleteRecord(books, optIn, (await books.questions.ofOptIn(optIn.id))?.id);
  await books.optIns.erased(optIn.id);
  const family = await familyOf(books, subjectId);
  const consents = await books.consents.ofSubjects(family);
  const optIns = await books.optIns.ofSubjects(family);
  const stillNeeded =
    consents.some(({ state }) => state !== 'expired') || optIns.some(({ eraseAt }) => eraseAt !== null);
  if (stillNeeded) return;
  await books.vault.destroyKey(subjectId, 'evidence');
  await books.vault.destroyKey(subjectId, 'contact');
  await books.subjects.removeAllIdentities(subjectId);
  await books.chain.append(subjectId, {
    type: 'data.erased',
    data: { what: ['contact', 'evidence'], why: 'never-confirmed' },
  });
  context.erased();
}

async function deleteRecord(books: Books, optIn: OptIn, questionId: string | undefined): Promise<void> {
  for (const subjectId of [optIn.subjectId, await currentSubject(books, optIn)]) {
    await books.vault.removeAbout(subjectId, questionId === undefined ? [optIn.id] : [optIn.id, questionId]);
  }
}

async function currentSubject(books: Books, optIn: OptIn): Promise<string> {
  return (await books.subjects.get(optIn.subjectId))?.mergedInto ?? optIn.subjectId;
}

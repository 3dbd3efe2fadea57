/**
 * The visitor's own message arrived with the reference of a form. From now on the identity that wrote counts: it is asked,
 * at once, inside the 24-hour window it has opened itself.
 */
import { after, iso } from '../clock.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OptIn } from '../ledger/opt-ins.ts';
import type { Question } from '../ledger/questions.ts';
import type { KnownIdentity } from '../ledger/subjects.ts';
import type { Encounter } from './encounter.ts';
import { addressOf, type Person, recognise, takeOver } from './person.ts';
import { queueInteractive } from './queue-interactive.ts';
import { recordMessage } from './record-message.ts';

/** How long it can be shown what was sent to somebody whose number another person typed. */
export const complaintDays = 90;

export async function claimOptIn(encounter: Encounter, optInId: string): Promise<void> {
  const { context, books, site, person } = encounter;
  const optIn = await books.optIns.get(optInId);
  const question = await books.questions.ofOptIn(optInId);
  if (!optIn || !question) throw new Error(`Opt-in ${optInId} has no question.`);

  const toAsk = await forgetTypedStranger(encounter, optIn, question);
  for (const lookup of person.lookups) await books.subjects.prove(optIn.subjectId, lookup);
  const subjectId = await takeOver(books, person, optIn.subjectId);
  const now = await recognise(books, site.id, person.identities);
  await books.optIns.claim(optIn.id, iso(context.clock.now()));
  await books.gates.openFirstContact(site.id, now.lookups);

  await recordMessage(encounter, subjectId, optIn.id);
  const isLost = toAsk.state === 'leaving' && !(await isOnItsWay(books, toAsk.id));
  if (toAsk.state !== 'pending' && !isLost) return;
  await books.outbox.dropQueuedOfQuestions([toAsk.id], iso(context.clock.now()), 'the visitor wrote first');
  const address = await addressOf(books, now, subjectId);
  await queueInteractive({ context, books }, { ...toAsk, subjectId }, address.id, isLost ? 1 : 0);
}

/** Or nobody knows yet; what was given up is not. */
async function isOnItsWay(books: Books, questionId: string): Promise<boolean> {
  const rows = await books.outbox.ofQuestion(questionId);
  return rows.some(({ state }) => state === 'queued' || state === 'sending' || state === 'unknown');
}

/**
 * Another number was typed than the one that wrote: it may be a stranger's. A question that has not left never leaves and
 * the number is forgotten; one that has left becomes void, and only its sealed record stays.
 * @returns the question that this identity will be asked.
 */
async function forgetTypedStranger(encounter: Encounter, optIn: OptIn, question: Question): Promise<Question> {
  const { context, books, person } = encounter;
  const rows = await books.subjects.identitiesOf(optIn.subjectId);
  const isTyped = rows.some((row) => !row.proven && row.type === 'phone');
  if (!isTyped || (await isSamePerson(books, person, rows))) return question;

  const now = context.clock.now();
  await books.outbox.dropQueuedOfQuestions([question.id], iso(now), 'another number wrote');
  for (const row of rows) if (!row.proven) await books.subjects.removeIdentity(row);
  await books.vault.remove(optIn.subjectId, optIn.id, 'typed-number');
  await books.chain.append(optIn.subjectId, {
    type: 'number.forgotten',
    data: { optIn: optIn.id, why: 'another-identity-wrote' },
  });
  context.erased();
  if (question.state === 'pending') return question;

  await books.questions.detach(question.id, iso(after(now, { days: complaintDays })));
  // Meta's message id contains the stranger's number.
  await books.vault.remove(optIn.subjectId, question.id, 'acceptance');
  await books.chain.append(optIn.subjectId, {
    type: 'question.voided',
    data: { question: question.id, why: 'another-identity-wrote' },
  });
  const own: Question = {
    ...question,
    id: context.ids.secret(),
    state: 'pending',
    via: null,
    askedLookup: null,
    askedAt: null,
    reminded: false,
  };
  await books.questions.add(own);
  return own;
}

/** The typed number, or what we learnt of it since, is among the identities of whoever wrote. */
async function isSamePerson(books: Books, person: Person, typed: readonly KnownIdentity[]): Promise<boolean> {
  if (typed.some(({ lookup }) => person.lookups.includes(lookup))) return true;
  if (person.subjectId === undefined) return false;
  const own = await books.subjects.identitiesOf(person.subjectId);
  return own.some((row) => row.proven && typed.some(({ lookup }) => lookup === row.lookup));
}

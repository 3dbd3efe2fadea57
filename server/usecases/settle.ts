/** What a send turned into, written down: accepted, or certainly not sent. */

import { iso } from '../clock.ts';
import type { Books } from '../ledger/ledger.ts';
import { type MessageId, messageIdPlace, type OutboxRow } from '../ledger/outbox-rows.ts';
import { asks, optInOf, questionOf } from './asked.ts';
import { type Context, siteById } from './context.ts';
import { forgetIdleContact } from './forget.ts';
import { lookupsOfPerson } from './person.ts';
import { queueInteractive } from './queue-interactive.ts';
import { endConsents } from './withdraw.ts';

/** Meta's code for "this person has opted out of your messages". */
const optedOut = 131050;
/** The person has not written for 24 hours: only a template can be sent. */
const windowClosed = 131047;

/** Meta took it. Called by the answer to the send or by a status that overtook it; the second one changes nothing. */
export async function settleAccepted(context: Context, books: Books, id: string, messageId: string): Promise<void> {
  const row = await books.outbox.get(id);
  if (!row || !mayHaveLeft(row)) return;
  const at = iso(context.clock.now());
  await books.outbox.sent(row.id, at, await keptId(books, row, messageId));
  await books.unanswered.forget(row.site);
  if (asks(row)) await openQuestion(books, row, messageId, at);
  await forgetIdleContact(context, books, row.subjectId);
}

/**
 * Meta's id contains the number, so that it lives and dies with the evidence: as a keyed hash, and sealed. That of a
 * confirmation question is sealed in the evidence itself, which the chain commits to.
 */
async function keptId(books: Books, row: OutboxRow, messageId: string): Promise<MessageId> {
  // Everything was erased while this was on its way.
  if (!(await books.vault.canOpen(row.subjectId, 'evidence'))) return { lookup: null, sealed: null };
  const lookup = books.keyring.lookup(row.site, 'message', messageId);
  if (row.kind === 'template' || row.kind === 'interactive') return { lookup, sealed: null };
  return {
    lookup,
    sealed: await books.vault.sealInRow(row.subjectId, 'evidence', messageIdPlace(row.id), messageId),
  };
}

/** On its way, of unknown outcome, or waiting to be tried once more after an attempt of unknown outcome. */
function mayHaveLeft({ state, doubts }: OutboxRow): boolean {
  return state === 'sending' || state === 'unknown' || (state === 'queued' && doubts > 0);
}

async function openQuestion(books: Books, row: OutboxRow, messageId: string, at: string): Promise<void> {
  const question = await questionOf(books, row);
  if (!question) return;
  await books.questions.opened(question.id, at);
  // Of a question that has become void meanwhile nothing is kept: the id contains the number of whoever was asked.
  if (question.kind !== 'confirm' || question.optInId === null) return;
  // Or everything was erased.
  if (!(await books.vault.canOpen(question.subjectId, 'evidence'))) return;
  const evidence = await books.vault.put({
    subjectId: question.subjectId,
    kind: 'evidence',
    name: 'acceptance',
    about: question.id,
    value: { messageId, acceptedAt: at },
  });
  await books.chain.append(question.subjectId, {
    type: 'question.delivery',
    data: { question: question.id, status: 'accepted', evidence: { acceptance: evidence.commitment } },
  });
}

/** It certainly never left, or never arrived, and never will. */
export async function settleNotSent(
  context: Context,
  books: Books,
  row: OutboxRow,
  why: { readonly code?: number | undefined; readonly detail: string },
): Promise<void> {
  if (row.state !== 'sent') await books.outbox.end(row.id, 'failed', iso(context.clock.now()), why.detail);
  if (asks(row) && row.state !== 'sent') await tellNotSent(books, row);
  if (why.code === optedOut) await respectOptOut(context, books, row);
  if (asks(row)) await makeRoom(context, books, row);
  if (why.code === windowClosed) await askByTemplate(context, books, row);
  await forgetIdleContact(context, books, row.subjectId);
}

/**
 * The person wrote and was not asked in time. The question goes to the identity that wrote, by the other path, where the
 * owner allows that path at all; every guard on it holds. Otherwise it waits until the person writes again.
 */
async function askByTemplate(context: Context, books: Books, row: OutboxRow): Promise<void> {
  if (row.kind !== 'interactive' || siteById(context, row.site)?.confirmation.templateAfterSeconds === 'never') return;
  const question = await questionOf(books, row);
  if (question?.state !== 'pending' || (await isAskedByAnother(books, row))) return;
  const { site, subjectId, questionId, identityId, wordingId } = row;
  const dueAt = iso(context.clock.now());
  await books.outbox.queue({ site, subjectId, kind: 'template', questionId, identityId, wordingId, dueAt });
  context.wakeOutbox();
}

/** The proof says that the question was handed over; it has to say as well that nothing came of it. */
async function tellNotSent(books: Books, row: OutboxRow): Promise<void> {
  const question = await questionOf(books, row);
  if (question?.kind !== 'confirm') return;
  // Of somebody of whom everything was erased there is nothing left to prove.
  if (!(await books.vault.canOpen(question.subjectId, 'evidence'))) return;
  const status = row.doubts > 0 ? 'unknown' : 'not-sent';
  await books.chain.append(question.subjectId, {
    type: 'question.delivery',
    data: { question: question.id, status },
  });
}

/**
 * The question is on nobody's screen: it has to be asked by its other path, or again. If the visitor has written, and only
 * the template failed, it goes into the chat at once.
 * @returns true if it does.
 */
export async function makeRoom(context: Context, books: Books, row: OutboxRow): Promise<boolean> {
  const question = await questionOf(books, row);
  if (!question || (question.state !== 'leaving' && question.state !== 'open')) return false;
  if (await isAskedByAnother(books, row)) return false;
  // Of an earlier attempt nobody knows whether it arrived: a question that may be on the screen stays answerable.
  if (row.doubts > 0) await books.questions.doubted(question.id);
  else await books.questions.backToPending(question.id);
  const optIn = await optInOf(books, question);
  if (row.kind !== 'template' || !optIn || optIn.claimedAt === null || optIn.endedAt !== null) return false;
  if (await hasFailedInChat(books, row)) return false;
  await queueInteractive({ context, books }, question, row.identityId, row.doubts > 0 ? 1 : 0);
  return true;
}

/** This template took the place of a question in the chat: without a new message of the person that would only fail again. */
async function hasFailedInChat(books: Books, { id, questionId }: OutboxRow): Promise<boolean> {
  const rows = questionId === null ? [] : await books.outbox.ofQuestion(questionId);
  return rows.some(
    (other) =>
      other.kind === 'interactive' && other.id < id && (other.state === 'failed' || other.delivery === 'failed'),
  );
}

/** Another send of the same question is with the person, or may be: a failure of this one changes nothing. */
export async function isAskedByAnother(books: Books, { id, questionId }: OutboxRow): Promise<boolean> {
  const rows = questionId === null ? [] : await books.outbox.ofQuestion(questionId);
  return rows.some((other) => {
    if (other.id === id || !asks(other)) return false;
    return other.state === 'sent' ? other.delivery !== 'failed' : other.state !== 'failed' && other.state !== 'dropped';
  });
}

async function respectOptOut(context: Context, books: Books, row: OutboxRow): Promise<void> {
  const address = await books.subjects.identity(row.identityId);
  const lookups = await lookupsOfPerson(books, row.subjectId, address ? [address.lookup] : []);
  await books.gates.suppress(row.site, lookups, iso(context.clock.now()));
  await endConsents({ context, books }, row.subjectId, { channel: 'whatsapp-settings' });
}

/** What a send turned into, written down: accepted, or certainly not sent. */

import { iso } from '../clock.ts';
import type { Books } from '../ledger/ledger.ts';
import { type MessageId, messageIdPlace, type OutboxRow } from '../ledger/outbox-rows.ts';
import { asks, optInOf, questionOf } from './asked.ts';
import type { Context } from './context.ts';
import { forgetIdleContact } from './forget.ts';
import { queueInteractive } from './queue-interactive.ts';
import { endConsents } from './withdraw.ts';

/** Meta's code for "this person has opted out of your messages". */
const optedOut = 131050;

/** Meta took it. Called by the answer to the send or by a status that overtook it; the second one changes nothing. */
export async function settleAccepted(context: Context, books: Books, id: string, messageId: string): Promise<void> {
  const row = await books.outbox.get(id);
  if (!row || !mayHaveLeft(row)) return;
  const at = iso(context.clock.now());
  await books.outbox.sent(row.id, at, await keptId(books, row, messageId));
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
  await forgetIdleContact(context, books, row.subjectId);
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
  await books.questions.backToPending(question.id);
  const optIn = await optInOf(books, question);
  if (row.kind !== 'template' || !optIn || optIn.claimedAt === null || optIn.endedAt !== null) return false;
  await queueInteractive({ context, books }, question, row.identityId);
  return true;
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
  if (address) await books.gates.suppress(row.site, [address.lookup], iso(context.clock.now()));
  await endConsents({ context, books }, row.subjectId, { channel: 'whatsapp-settings' });
}

/** What a send turned into, written down: accepted, not sent, or unknown. */
import { iso } from '../clock.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OutboxRow } from '../ledger/outbox-rows.ts';
import type { Context } from './context.ts';
import { forgetIdleContact } from './forget.ts';
import { queueInteractive } from './queue-interactive.ts';

/** Meta took it. Called by the answer to the send or by a status that overtook it; the second one changes nothing. */
export async function settleAccepted(
  context: Context,
  books: Books,
  claimed: OutboxRow,
  accepted: { readonly messageId: string },
): Promise<void> {
  const row = await books.outbox.get(claimed.id);
  if (!row || (row.state !== 'sending' && row.state !== 'unknown')) return;
  const at = iso(context.clock.now());
  await books.outbox.sent(row.id, at, books.keyring.lookup(row.site, 'message', accepted.messageId));
  if (row.questionId !== null && row.kind !== 'welcome' && row.kind !== 'refused' && row.kind !== 'remind') {
    await openQuestion(books, row, accepted.messageId, at);
  }
  await forgetIdleContact(context, books, row.subjectId);
}

async function openQuestion(books: Books, row: OutboxRow, messageId: string, at: string): Promise<void> {
  const question = row.questionId === null ? undefined : await books.questions.get(row.questionId);
  if (!question) return;
  await books.questions.opened(question.id, at);
  if (question.kind !== 'confirm') return;
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

/** It certainly never left, and never will: the question has room for its other path again. */
export async function settleNotSent(context: Context, books: Books, row: OutboxRow, detail: string): Promise<void> {
  await books.outbox.end(row.id, 'failed', iso(context.clock.now()), detail);
  await makeRoom(context, books, row);
  await forgetIdleContact(context, books, row.subjectId);
}

/** Meta took it, and later said that it could not be delivered. */
export async function certainlyNotDelivered(
  context: Context,
  books: Books,
  row: OutboxRow,
  errorCode: number | undefined,
): Promise<void> {
  context.log.warn({ outbox: row.id, kind: row.kind, code: errorCode ?? null }, 'a message was not delivered');
  if (row.state === 'sending' || row.state === 'unknown') {
    await settleNotSent(context, books, row, `failed ${errorCode ?? ''}`.trim());
    return;
  }
  await makeRoom(context, books, row);
}

/** A template that failed makes room for the interactive question, if the visitor has written meanwhile. */
async function makeRoom(context: Context, books: Books, row: OutboxRow): Promise<void> {
  if (row.kind !== 'template' || row.questionId === null) return;
  const question = await books.questions.get(row.questionId);
  const optIn = question?.optInId ? await books.optIns.get(question.optInId) : undefined;
  if (!question || !optIn || (question.state !== 'leaving' && question.state !== 'open')) return;
  await books.questions.backToPending(question.id);
  if (optIn.claimedAt === null || optIn.endedAt !== null) return;
  await queueInteractive({ context, books }, question, row.identityId);
}

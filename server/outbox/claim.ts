/** Takes due rows out of the queue: after this commit they count as being on their way, whatever happens to the process. */

import { iso } from '../clock.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OutboxRow } from '../ledger/outbox-rows.ts';
import type { KnownIdentity } from '../ledger/subjects.ts';
import { asks } from '../usecases/asked.ts';
import { type ComposedMessage, composeMessage } from '../usecases/compose-message.ts';
import { type Context, siteById } from '../usecases/context.ts';
import { forgetIdleContact } from '../usecases/forget.ts';
import { type Withheld, whyNotLeave } from '../usecases/leave.ts';
import type { OutgoingMessage, Recipient } from '../whatsapp/port.ts';

export interface Claimed {
  readonly row: OutboxRow;
  readonly message: OutgoingMessage;
}

/** @param most rows, of as many persons. */
export async function claimDue(context: Context, most: number): Promise<Claimed[]> {
  const now = iso(context.clock.now());
  const idle = await context.ledger.read(async (books) => (await books.outbox.due(now, 1)).length === 0);
  if (idle) return [];
  return context.ledger.transact(async (books) => {
    const claimed: Claimed[] = [];
    for (const row of await books.outbox.due(now, most)) {
      // One row that cannot be composed must not keep all others back, again and again.
      try {
        const one = await books.isolated(() => claimOne(context, books, row, now));
        if (one) claimed.push(one);
      } catch (error) {
        if (context.ledger.isUnavailable(error)) throw error;
        await books.outbox.end(row.id, 'failed', now, 'could not be composed');
        context.log.error({ outbox: row.id, kind: row.kind, err: error }, 'a message could not be composed');
      }
    }
    return claimed;
  });
}

async function claimOne(context: Context, books: Books, row: OutboxRow, now: string): Promise<Claimed | undefined> {
  const address = await books.subjects.identity(row.identityId);
  const identity = address && (await books.subjects.reveal(address));
  if (!address || !identity) {
    await books.outbox.end(row.id, 'dropped', now, 'the contact data has been erased');
    return undefined;
  }
  const reason = await whyNotLeave(context, books, row, address);
  if (reason !== undefined) {
    await withhold(context, books, row, address, reason, now);
    return undefined;
  }
  const composed = await composeMessage(context, books, row);
  if (row.kind === 'template') await books.gates.recordFirstContact(row.site, address.lookup, now);
  if (row.questionId !== null && asks(row)) await recordAsked(books, row, row.questionId, address, composed, now);
  if (row.questionId !== null && row.kind === 'remind') await recordRepeated(books, row.questionId, composed, now);
  await books.outbox.claim(row.id, now, context.processId);
  const to: Recipient = identity.type === 'phone' ? { phone: identity.value } : { userId: identity.value };
  const phoneNumberId = siteById(context, row.site)?.whatsapp.phoneNumberId ?? '';
  return {
    row: { ...row, state: 'sending', attempts: row.attempts + 1, claimedAt: now },
    message: { phoneNumberId, to, callbackData: row.id, content: composed.content },
  };
}

async function withhold(
  context: Context,
  books: Books,
  row: OutboxRow,
  address: KnownIdentity,
  reason: Withheld,
  now: string,
): Promise<void> {
  await books.outbox.end(row.id, 'dropped', now, reason);
  if (row.kind === 'template' && row.questionId !== null) {
    const subjectId = (await books.questions.get(row.questionId))?.subjectId ?? row.subjectId;
    await books.chain.append(subjectId, { type: 'question.withheld', data: { question: row.questionId, why: reason } });
    // Nothing will ever be sent to this number unless its owner writes, and then the number comes along.
    if (!address.proven) await books.subjects.forgetContact(address);
  }
  await forgetIdleContact(context, books, row.subjectId);
}

/** Written before the send: a process that dies now has still recorded what the person may be reading. */
async function recordAsked(
  books: Books,
  row: OutboxRow,
  questionId: string,
  address: KnownIdentity,
  composed: ComposedMessage,
  now: string,
): Promise<void> {
  const question = await books.questions.get(questionId);
  if (!question) return;
  const via = row.kind === 'template' ? 'template' : 'interactive';
  const again = question.state === 'leaving' && question.via === via;
  await books.questions.leaving(questionId, via, address.lookup);
  if (via === 'template' && question.optInId !== null) await books.optIns.templateLeft(question.optInId, now);
  if (again || question.optInId === null) return;
  const evidence = await books.vault.put({
    subjectId: question.subjectId,
    kind: 'evidence',
    name: 'question',
    about: questionId,
    value: { ...composed.asShown, via, leftAt: now, wording: question.wordingId },
  });
  await books.chain.append(question.subjectId, {
    type: 'question.asked',
    data: { question: questionId, optIn: question.optInId, via, evidence: { question: evidence.commitment } },
  });
}

async function recordRepeated(books: Books, questionId: string, composed: ComposedMessage, now: string): Promise<void> {
  const question = await books.questions.get(questionId);
  if (!question) return;
  const { subjectId } = question;
  const value = { ...composed.asShown, leftAt: now };
  const evidence = await books.vault.put({ subjectId, kind: 'evidence', name: 'reminder', about: questionId, value });
  await books.chain.append(subjectId, {
    type: 'question.repeated',
    data: { question: questionId, evidence: { reminder: evidence.commitment } },
  });
}

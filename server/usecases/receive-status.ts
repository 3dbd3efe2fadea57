/** What became of a message of ours: settles sends whose answer was lost, and tells the proof when it was delivered. */
import { iso } from '../clock.ts';
import type { Identity } from '../consent/identity.ts';
import type { Site } from '../consent/site.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OutboxRow } from '../ledger/outbox-rows.ts';
import { classify } from '../whatsapp/error-classes.ts';
import type { DeliveryStatus, InboundStatus } from '../whatsapp/port.ts';
import { asks } from './asked.ts';
import type { Context } from './context.ts';
import { countCosts } from './count-costs.ts';
import { holdBecauseOf, sendAgainAfter } from './held-sends.ts';
import { recognise, remember } from './person.ts';
import { queueInteractive } from './queue-interactive.ts';
import type { Belongs } from './receive-batch.ts';
import { isAskedByAnother, settleAccepted, settleNotSent } from './settle.ts';

/** Meta may go on failing; at some point the person's next message is the better moment. */
const mostQuestions = 3;

/** Later states never go back, and `failed` never overwrites a delivery. */
const rank: Readonly<Record<DeliveryStatus, number>> = { sent: 1, failed: 2, delivered: 3, read: 4, played: 5 };

export async function receiveStatus(
  context: Context,
  books: Books,
  site: Site,
  status: InboundStatus,
): Promise<Belongs> {
  const charged = await countCosts(context, books, site, status);
  const row = await findRow(books, site, status);
  // Of a message that the company sent itself.
  if (!row || row.site !== site.id) return 'passed-on';
  if (row.kind === 'template' && charged?.category === 'marketing') await stopCostlyTemplate(context, books, row);
  if (!isOfEarlierAttempt(books, row, status)) await settleBy(context, books, site, row, status);
  return 'ours';
}

/** Meta has made marketing of it without a word that reached us: four times the price, and kept from many people. */
async function stopCostlyTemplate(context: Context, books: Books, row: OutboxRow): Promise<void> {
  const why =
    'Meta charges the confirmation template as marketing, not as utility. Ask for a review of its category in the WhatsApp Manager, or create it anew under another name.';
  await holdBecauseOf(context, books, row, { scope: 'template', isAboutToken: false, why });
}

async function settleBy(
  context: Context,
  books: Books,
  site: Site,
  row: OutboxRow,
  status: InboundStatus,
): Promise<void> {
  if (status.status !== 'failed') await settleAccepted(context, books, row.id, status.messageId);
  const before = row.delivery === null ? 0 : rank[row.delivery as DeliveryStatus];
  if (rank[status.status] <= before) return;
  await books.outbox.delivered(row.id, status.status);
  // Everything was erased meanwhile: the send is settled, and what is left of the person grows by nothing.
  if (await books.vault.canOpen(row.subjectId, 'evidence')) await keepForProof(context, books, site, row, status);
  if (status.status !== 'failed') return;
  const code = status.errorCode;
  context.log.warn({ outbox: row.id, kind: row.kind, code: code ?? null }, 'a message was not delivered');
  const found = code === undefined ? undefined : classify(code);
  const hold =
    found?.outcome === 'hold'
      ? await holdBecauseOf(context, books, row, { ...found, code, why: found.sentence })
      : undefined;
  // Before it is settled: then nobody would need the data any more of whom it is an answer to.
  if (hold && !asks(row)) await sendAgainAfter(books, hold, row);
  await settleNotSent(context, books, row, { code, detail: `failed ${code ?? ''}`.trim() });
  if (hold && asks(row)) await sendAgainAfter(books, hold, row);
  if (found?.outcome === 'retry') await askOnceMore(context, books, row);
}

/** With both times. */
async function keepForProof(
  context: Context,
  books: Books,
  site: Site,
  row: OutboxRow,
  told: InboundStatus,
): Promise<void> {
  const metaTime = told.at !== undefined && { metaTime: told.at };
  await books.outbox.addStep(row, {
    status: told.status,
    at: iso(context.clock.now()),
    ...metaTime,
    ...(told.errorCode !== undefined && { code: told.errorCode }),
  });
  await learnUserId(books, site, row, told);
  if (row.questionId === null || (row.kind !== 'template' && row.kind !== 'interactive')) return;
  const question = await books.questions.get(row.questionId);
  await books.chain.append(question?.subjectId ?? row.subjectId, {
    type: 'question.delivery',
    data: { question: row.questionId, status: told.status, ...metaTime },
  });
}

/** A send of unknown outcome that was tried once more: what became of the first attempt says nothing of the second. */
function isOfEarlierAttempt(books: Books, row: OutboxRow, { messageId, status }: InboundStatus): boolean {
  if (row.messageLookup === null) return row.state === 'sending' && row.doubts > 0 && status === 'failed';
  return !books.keyring.lookups(row.site, 'message', messageId).includes(row.messageLookup);
}

/** Meta took the question and dropped it for a passing reason: the person, who has written, is asked once more. */
async function askOnceMore(context: Context, books: Books, row: OutboxRow): Promise<void> {
  if (row.kind !== 'interactive' || row.questionId === null) return;
  const question = await books.questions.get(row.questionId);
  const earlier = (await books.outbox.ofQuestion(row.questionId)).filter(({ kind }) => kind === 'interactive');
  const isToAsk = question?.state === 'pending' || question?.state === 'leaving';
  if (!isToAsk || earlier.length >= mostQuestions) return;
  if (await isAskedByAnother(books, row)) return;
  await queueInteractive({ context, books }, question, row.identityId, row.doubts > 0 ? 1 : 0);
}

async function findRow(books: Books, site: Site, status: InboundStatus): Promise<OutboxRow | undefined> {
  const byCallback = status.callbackData === undefined ? undefined : await books.outbox.get(status.callbackData);
  return byCallback ?? books.outbox.byMessage(books.keyring.lookups(site.id, 'message', status.messageId));
}

/** The cheapest place to learn which user id belongs to a phone number: Meta names both for what we sent to the number. */
async function learnUserId(books: Books, site: Site, row: OutboxRow, status: InboundStatus): Promise<void> {
  const { userId, phone } = status.recipient;
  const address = await books.subjects.identity(row.identityId);
  if (userId === undefined || address?.type !== 'phone') return;
  const samePhone = phone === undefined || books.keyring.lookups(site.id, 'phone', phone).includes(address.lookup);
  if (!samePhone) return;
  const suppressedSince = await books.gates.suppressedSince(site.id, [address.lookup]);
  if (suppressedSince !== undefined) {
    await books.gates.suppress(site.id, books.keyring.lookups(site.id, 'user-id', userId), suppressedSince);
  }
  // Erased contact data must not come back with a late delivery report.
  if (address.vaultId === null) return;
  const learnt: Identity = { type: 'user-id', value: userId };
  const known = await books.subjects.reveal(address);
  if (!address.proven || !known) {
    await books.subjects.addIdentity(address.subjectId, site.id, learnt, false);
    return;
  }
  const person = await recognise(books, site.id, [known, learnt]);
  if (person.subjectId !== undefined) await remember(books, person, person.subjectId);
}

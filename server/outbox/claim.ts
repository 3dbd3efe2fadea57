/** Takes due rows out of the queue: after this commit they count as being on their way, whatever happens to the process. */

import { after, iso } from '../clock.ts';
import type { Hold } from '../ledger/holds.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OutboxRow } from '../ledger/outbox-rows.ts';
import type { KnownIdentity } from '../ledger/subjects.ts';
import { asks } from '../usecases/asked.ts';
import { composeMessage } from '../usecases/compose-message.ts';
import { type Context, siteById } from '../usecases/context.ts';
import { forgetIdleContact } from '../usecases/forget.ts';
import { holdOn } from '../usecases/held-sends.ts';
import { type Withheld, whyNotLeave } from '../usecases/leave.ts';
import { countWithinNetwork, stopWritingFirst } from '../usecases/stop-writing-first.ts';
import type { OutgoingMessage, Recipient } from '../whatsapp/port.ts';
import { recordAsked, recordRepeated } from './record-asked.ts';
import { createThrottle, isTooFastForOne, secondsBetweenForOne } from './throttle.ts';

export interface Claimed {
  readonly row: OutboxRow;
  readonly message: OutgoingMessage;
}

export interface Round {
  readonly claimed: readonly Claimed[];
  /** More is due, but has to wait for the next second. */
  readonly isThrottled: boolean;
  /** Sites of which nothing leaves before WhatsApp has answered anything. */
  readonly toAsk: readonly string[];
}

/** One round takes no longer than this many looks: others wait for the database too. */
const mostLooks = 20;

/** @param most rows, of as many persons. @param answered see `createThrottle`. */
export async function claimDue(context: Context, most: number, answered = new Set<string>()): Promise<Round> {
  const nothing = { claimed: [], isThrottled: false, toAsk: [] };
  const looked = iso(context.clock.now());
  if (await context.ledger.read(async (books) => (await books.outbox.due(looked, 1)).length === 0)) return nothing;
  return context.ledger.transact(async (books) => {
    // A STOP that was acknowledged a moment ago may lie there.
    if (!(await context.backlog.workOff(books))) return nothing;
    // Here and not before: others may have been in front of us for a while.
    const at = context.clock.now();
    const now = iso(at);
    const claimed: Claimed[] = [];
    const throttle = createThrottle(context, books, at, answered);
    const holds = [...(await books.holds.all())];
    // What is held or dropped makes room for others.
    for (let look = 0; look < mostLooks && claimed.length < most; look += 1) {
      const due = await books.outbox.due(now, most - claimed.length, throttle.full);
      if (due.length === 0) break;
      for (const row of due) {
        if (!(await throttle.hasRoom(row.site))) continue;
        const one = await claimIsolated(context, books, holds, row, now);
        if (!one) continue;
        claimed.push(one);
        throttle.took(row.site);
      }
    }
    await throttle.writeDown();
    return { claimed, isThrottled: throttle.isForAMoment(), toAsk: throttle.toAsk };
  });
}

/** One row that cannot be composed must not keep all others back, again and again. */
async function claimIsolated(
  context: Context,
  books: Books,
  holds: Hold[],
  row: OutboxRow,
  now: string,
): Promise<Claimed | undefined> {
  try {
    return await books.isolated(() => claimOne(context, books, holds, row, now));
  } catch (error) {
    if (context.ledger.isUnavailable(error)) throw error;
    await books.outbox.end(row.id, 'failed', now, 'could not be composed');
    context.log.error({ outbox: row.id, kind: row.kind, err: error }, 'a message could not be composed');
    return undefined;
  }
}

async function claimOne(
  context: Context,
  books: Books,
  holds: Hold[],
  row: OutboxRow,
  now: string,
): Promise<Claimed | undefined> {
  const address = await books.subjects.identity(row.identityId);
  const identity = address && (await books.subjects.reveal(address));
  if (!address || !identity) {
    await books.outbox.end(row.id, 'dropped', now, 'the contact data has been erased');
    return undefined;
  }
  const hold = await holdOn(books, holds, row);
  if (hold) {
    await books.outbox.hold(row.id, hold.id, `waits for ${hold.kind} ${hold.about}`.trim());
    return undefined;
  }
  if (await isTooFastForOne(context, books, row)) {
    await books.outbox.putOff(row.id, iso(after(context.clock.now(), { seconds: secondsBetweenForOne })));
    return undefined;
  }
  const reason = await whyNotLeave(context, books, row, address);
  if (reason !== undefined) {
    await withhold(context, books, row, address, reason, now);
    return undefined;
  }
  const stop = row.kind === 'template' ? await stopWritingFirst(context, books, row) : undefined;
  if (stop) {
    holds.push(stop);
    await books.outbox.hold(row.id, stop.id, 'waits: writing first was stopped');
    return undefined;
  }
  const composed = await composeMessage(context, books, row);
  if (row.kind === 'template') {
    await books.gates.recordFirstContact(row.site, address.lookup, now);
    await countWithinNetwork(context, books, row);
  }
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

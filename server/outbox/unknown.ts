/**
 * Sends of which nobody knows whether they happened: the connection broke after the request was written, or the process
 * died. Never resent blindly. They wait for a status with their id; without one, they are tried once more.
 */

import { after, iso } from '../clock.ts';
import type { Alert } from '../ledger/alerts.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OutboxRow } from '../ledger/outbox-rows.ts';
import { aliveSeconds } from '../ledger/processes.ts';
import { type AlertAbout, clearAlert, raiseAlert } from '../usecases/alert.ts';
import { optInOf, questionOf } from '../usecases/asked.ts';
import type { Context } from '../usecases/context.ts';
import { makeRoom, settleNotSent } from '../usecases/settle.ts';
import { countUnanswered } from '../usecases/whatsapp-silent.ts';

/** Meta's statuses come within seconds; its repetitions, if we were away, within minutes. */
export const waitForStatusSeconds = 180;

/**
 * Of a send that our own end cut off: the process had it in hand for moments only, so that it may well never have been
 * written, and of one that was Meta reports within seconds.
 */
const waitAfterCutOffSeconds = 20;

/** Longer than any send may take (the client gives up before). */
const leaseSeconds = 90;
const mostDoubts = 2;

/** At start: what is marked as on its way by nobody who is alive was cut off. */
export async function recoverCutOffSends(context: Context): Promise<void> {
  const now = context.clock.now();
  await context.ledger.transact(async (books) => {
    await books.outbox.waitAgain(iso(after(now, { seconds: waitForStatusSeconds })));
    if (!context.ledger.isShared) await books.processes.forgetOthers(context.processId);
    await books.processes.beat(context.processId, iso(now), context.tokenDigest);
    await doubtCutOff(context, books);
  });
}

async function doubtCutOff(context: Context, books: Books): Promise<void> {
  const now = context.clock.now();
  const soon = iso(after(now, { seconds: waitAfterCutOffSeconds }));
  for (const row of await books.outbox.sendingOfOthers(await alive(context, books))) {
    await books.outbox.unknown(row.id, soon, 'the process ended');
  }
}

async function alive({ clock, processId }: Context, books: Books): Promise<string[]> {
  const others = await books.processes.aliveSince(iso(after(clock.now(), { seconds: -aliveSeconds })));
  return [processId, ...others];
}

export async function resolveUnknownSends(context: Context): Promise<void> {
  const now = context.clock.now();
  const cutOff = iso(after(now, { seconds: -leaseSeconds }));
  const idle = await context.ledger.read(async (books) => {
    const sending = await books.outbox.sendingSince(cutOff);
    const ownerless = await books.outbox.sendingOfOthers(await alive(context, books));
    return sending.length + ownerless.length === 0 && (await books.outbox.unknownDue(iso(now))).length === 0;
  });
  if (idle) return;
  await context.ledger.transact(async (books) => {
    // The status that is missed may lie there.
    if (!(await context.backlog.workOff(books))) return;
    const lookAgainAt = iso(after(now, { seconds: waitForStatusSeconds }));
    await doubtCutOff(context, books);
    for (const row of await books.outbox.sendingSince(cutOff)) {
      await countUnanswered(context, books, row);
      await books.outbox.unknown(row.id, lookAgainAt, 'no answer');
    }
    for (const row of await books.outbox.unknownDue(iso(now))) await resolve(context, books, row, iso(now));
  });
  context.wakeOutbox();
}

async function resolve(context: Context, books: Books, row: OutboxRow, now: string): Promise<void> {
  // The visitor has written meanwhile and waits for the question; the chat is the better place to ask once more.
  if (row.kind === 'template' && (await makeRoomIfClaimed(context, books, row))) {
    return books.outbox.end(row.id, 'failed', now, 'unknown: no status came, and the visitor wrote');
  }
  if (row.doubts < mostDoubts) return books.outbox.again(row.id, now, 'unknown: no status came, tried once more');
  context.log.error(
    { outbox: row.id, kind: row.kind },
    'a message may or may not have been sent, twice; it is not tried again',
  );
  await raiseAlert(context, books, unknownSends(row.site), {
    severity: 'warning',
    sentence:
      'A message may or may not have been sent: WhatsApp answered neither attempt, and no status came. It is not sent a third time. "jawort outbox" lists such messages; look into the chat, and at https://metastatus.com.',
  });
  // Whoever never wrote is asked in the chat as soon as a message comes; whoever has it can say JA, or START once more.
  return settleNotSent(context, books, row, { detail: 'unknown: no status came, twice' });
}

function unknownSends(site: string): AlertAbout {
  return { site, kind: 'unknown-send', about: '' };
}

/** Nothing tells us when somebody has looked: a day after the last one it is old news. */
export async function forgetUnknownSends(context: Context): Promise<void> {
  const dayAgo = iso(after(context.clock.now(), { days: -1 }));
  const isOver = ({ kind, seenAt }: Alert) => kind === 'unknown-send' && seenAt <= dayAgo;
  const over = (await context.ledger.read((books) => books.alerts.open())).filter(isOver);
  if (over.length === 0) return;
  await context.ledger.transact(async (books) => {
    for (const { site } of over) await clearAlert(context, books, unknownSends(site));
  });
}

async function makeRoomIfClaimed(context: Context, books: Books, row: OutboxRow): Promise<boolean> {
  const question = await questionOf(books, row);
  const optIn = await optInOf(books, question);
  return optIn?.claimedAt != null && makeRoom(context, books, row);
}

/** Sends one claimed row and writes down what became of it. */

import { after, iso } from '../clock.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OutboxRow } from '../ledger/outbox-rows.ts';
import { asks } from '../usecases/asked.ts';
import type { Context } from '../usecases/context.ts';
import { holdBecauseOf } from '../usecases/held-sends.ts';
import { sendsAgain } from '../usecases/sends-again.ts';
import { makeRoom, settleAccepted, settleNotSent } from '../usecases/settle.ts';
import { countUnanswered } from '../usecases/whatsapp-silent.ts';
import { classify } from '../whatsapp/error-classes.ts';
import type { SendResult, WhatsApp } from '../whatsapp/port.ts';
import type { Claimed } from './claim.ts';
import { isWorthRetrying, secondsUntilRetry } from './retry.ts';
import { waitForStatusSeconds } from './unknown.ts';

type Unsent = Extract<SendResult, { outcome: 'retry' | 'hold' }>;
const templatePaused = 132015;

export async function post(context: Context, whatsapp: WhatsApp, { row, message }: Claimed): Promise<void> {
  const result = await whatsapp.send(message);
  context.count({ send: result.outcome });
  await context.ledger.transact(async (books) => {
    if (result.outcome === 'accepted') {
      if (result.isPaused) await holdPaused(context, books, row);
      else await sendsAgain(context, books, row);
      return settleAccepted(context, books, row.id, result.messageId);
    }
    const current = await books.outbox.get(row.id);
    // A status may have overtaken the answer to our own send, and settled it.
    if (current?.state !== 'sending') return;
    if (result.outcome === 'unknown') {
      const lookAgainAt = iso(after(context.clock.now(), { seconds: waitForStatusSeconds }));
      await countUnanswered(context, books, current);
      return books.outbox.unknown(row.id, lookAgainAt, describe(result));
    }
    if (result.outcome === 'final' || !isWorthRetrying(current, result, context.clock.now())) {
      await keepRefusal(context, books, current, result.code);
      return settleNotSent(context, books, current, { code: result.code, detail: describe(result) });
    }
    return tryAgainLater(context, books, current, result);
  });
  report(context, row, result);
}

/**
 * Meta's own code belongs to the story, unless everything was erased meanwhile. After an attempt of unknown outcome nobody
 * can say that this was the end of it.
 */
async function keepRefusal(context: Context, books: Books, row: OutboxRow, code: number | undefined): Promise<void> {
  if (code === undefined || row.doubts > 0) return;
  if (!(await books.vault.canOpen(row.subjectId, 'evidence'))) return;
  await books.outbox.addStep(row, { status: 'failed', at: iso(context.clock.now()), code });
}

/** Meta has taken this one and keeps it back; a status will tell that it failed. The next ones need not be tried. */
async function holdPaused(context: Context, books: Books, row: OutboxRow): Promise<void> {
  const found = classify(templatePaused);
  if (found.outcome !== 'hold') return;
  await holdBecauseOf(context, books, row, { ...found, code: templatePaused, why: found.sentence });
}

async function tryAgainLater(context: Context, books: Books, row: OutboxRow, result: Unsent): Promise<void> {
  const now = context.clock.now();
  const hold = result.outcome === 'hold' ? await holdBecauseOf(context, books, row, result) : undefined;
  // After an attempt of unknown outcome the person may be reading the question: it must stay answerable.
  if (asks(row) && row.doubts === 0) {
    if (row.kind === 'template') await books.gates.undoFirstContact(row.site, row.identityId);
    if (await makeRoom(context, books, row)) {
      return books.outbox.end(row.id, 'dropped', iso(now), `the visitor wrote first (${describe(result)})`);
    }
  }
  if (hold) return books.outbox.hold(row.id, hold.id, describe(result));
  if (result.outcome === 'hold') return;
  const seconds = secondsUntilRetry(result, row.attempts, Math.random());
  return books.outbox.again(row.id, iso(after(now, { seconds })), describe(result));
}

function describe(result: Exclude<SendResult, { outcome: 'accepted' }>): string {
  const code = 'code' in result && result.code !== undefined ? ` ${result.code}` : '';
  return `${result.outcome}${code}: ${result.detail}`;
}

function report(context: Context, row: OutboxRow, result: SendResult): void {
  if (result.outcome === 'accepted') return;
  const code = 'code' in result ? (result.code ?? null) : null;
  const about = { outbox: row.id, kind: row.kind, outcome: result.outcome, code };
  if (result.outcome === 'retry') context.log.warn(about, `a send failed and will be tried again: ${result.detail}`);
  else context.log.error(about, `a send did not succeed: ${result.detail}`);
}

/** Sends one claimed row and writes down what became of it. */
import { after, iso } from '../clock.ts';
import type { Context } from '../usecases/context.ts';
import { settleAccepted, settleNotSent } from '../usecases/settle.ts';
import type { SendResult, WhatsApp } from '../whatsapp/port.ts';
import type { Claimed } from './claim.ts';
import { secondsUntilRetry } from './retry.ts';

/** An answer to somebody's message makes no sense a day later, and the 24-hour window has closed anyway. */
const longestTry = { hours: 24 } as const;

export async function post(context: Context, whatsapp: WhatsApp, { row, message }: Claimed): Promise<void> {
  const result = await whatsapp.send(message);
  await context.ledger.transact(async (books) => {
    const now = context.clock.now();
    const current = await books.outbox.get(row.id);
    // A status may have overtaken the answer to our own send, and settled it.
    if (current?.state !== 'sending') return;
    switch (result.outcome) {
      case 'accepted':
        await settleAccepted(context, books, current, result);
        return;
      case 'final':
        await settleNotSent(context, books, current, describe(result));
        return;
      case 'unknown':
        await books.outbox.unknown(row.id, describe(result));
        return;
      case 'retry':
      case 'hold': {
        const dueAt = after(now, { seconds: secondsUntilRetry(result, row.attempts, Math.random()) });
        const givenUp = row.questionId === null && iso(dueAt) > iso(after(new Date(row.dueAt), longestTry));
        if (givenUp) return settleNotSent(context, books, current, describe(result));
        await books.outbox.again(row.id, iso(dueAt), describe(result));
        // Certainly not sent: the other path of the question may go first.
        if (row.questionId !== null) await books.questions.backToPending(row.questionId);
        return;
      }
    }
  });
  report(context, row.id, row.kind, result);
}

function describe(result: Exclude<SendResult, { outcome: 'accepted' }>): string {
  const code = 'code' in result && result.code !== undefined ? ` ${result.code}` : '';
  return `${result.outcome}${code}: ${result.detail}`;
}

function report(context: Context, outbox: string, kind: string, result: SendResult): void {
  if (result.outcome === 'accepted') return;
  const about = { outbox, kind, outcome: result.outcome, code: 'code' in result ? (result.code ?? null) : null };
  if (result.outcome === 'retry') context.log.warn(about, `a send failed and will be tried again: ${result.detail}`);
  else context.log.error(about, `a send did not succeed: ${result.detail}`);
}

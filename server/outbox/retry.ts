/** Whether and when to try again. */

import { after } from '../clock.ts';
import type { OutboxRow } from '../ledger/outbox-rows.ts';
import { asks } from '../usecases/asked.ts';
import { classify } from '../whatsapp/error-classes.ts';
import type { SendResult } from '../whatsapp/port.ts';

type Unsent = Extract<SendResult, { outcome: 'retry' | 'hold' }>;

const firstSeconds = 2;
const longestSeconds = 300;
/** An answer to somebody's message makes no sense a day later, and the 24-hour window has closed anyway. */
const answerHours = 24;

/** A question is worth it until its opt-in expires (the claim looks at that); an answer for a day. */
export function isWorthRetrying(row: OutboxRow, result: Unsent, now: Date): boolean {
  const class_ = result.code === undefined ? undefined : classify(result.code);
  if (class_?.outcome === 'retry' && class_.atMost !== undefined && row.attempts > class_.atMost) return false;
  return asks(row) || now < after(new Date(row.createdAt), { hours: answerHours });
}

/** @param attempts so far. @param chance between 0 and 1: spreads retries, so that they do not all return at once. */
export function secondsUntilRetry(result: Unsent, attempts: number, chance: number): number {
  // Held until the owner acts; looked at again now and then, because nobody tells us when that was.
  if (result.outcome === 'hold') return longestSeconds;
  const class_ = result.code === undefined ? undefined : classify(result.code);
  const asked = class_?.outcome === 'retry' ? class_.wait?.(attempts) : undefined;
  const own = Math.min(firstSeconds * 2 ** Math.max(0, attempts - 1), longestSeconds);
  const seconds = asked === undefined ? (result.afterSeconds ?? own) : Math.max(asked, result.afterSeconds ?? 0);
  return seconds * (1 + chance / 4);
}

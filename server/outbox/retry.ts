/** Whether and when to try again. */

import { after } from '../clock.ts';
import type { OutboxRow } from '../ledger/outbox-rows.ts';
import { asks } from '../usecases/asked.ts';
import { answerHours } from '../usecases/leave.ts';
import { classify } from '../whatsapp/error-classes.ts';
import type { SendResult } from '../whatsapp/port.ts';

type Unsent = Extract<SendResult, { outcome: 'retry' | 'hold' }>;
type Passing = Extract<SendResult, { outcome: 'retry' }>;

const firstSeconds = 2;
const longestSeconds = 300;

/** A question is worth it until its opt-in expires (the claim looks at that); an answer for a day. */
export function isWorthRetrying(row: OutboxRow, result: Unsent, now: Date): boolean {
  const class_ = result.code === undefined ? undefined : classify(result.code);
  if (class_?.outcome === 'retry' && class_.atMost !== undefined && row.attempts > class_.atMost) return false;
  return asks(row) || now < after(new Date(row.createdAt), { hours: answerHours });
}

/** @param attempts so far. @param chance between 0 and 1: spreads retries, so that they do not all return at once. */
export function secondsUntilRetry(result: Passing, attempts: number, chance: number): number {
  const class_ = result.code === undefined ? undefined : classify(result.code);
  const asked = class_?.outcome === 'retry' ? class_.wait?.(attempts) : undefined;
  const own = Math.min(firstSeconds * 2 ** Math.max(0, attempts - 1), longestSeconds);
  const seconds = Math.max(asked ?? own, result.afterSeconds ?? 0);
  return seconds * (1 + chance / 4);
}

/** How long to wait before trying again. */
import type { SendResult } from '../whatsapp/port.ts';

const firstSeconds = 2;
const longestSeconds = 300;

/** @param attempts so far. @param chance between 0 and 1: spreads retries, so that they do not all return at once. */
export function secondsUntilRetry(
  result: Extract<SendResult, { outcome: 'retry' | 'hold' }>,
  attempts: number,
  chance: number,
): number {
  // Held until the owner acts; looked at again now and then, because nobody tells us when that was.
  if (result.outcome === 'hold') return longestSeconds;
  const asked = result.afterSeconds ?? Math.min(firstSeconds * 2 ** Math.max(0, attempts - 1), longestSeconds);
  return asked * (1 + chance / 4);
}

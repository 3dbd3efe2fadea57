/** When a delivery is tried again: the schedule that the Standard Webhooks specification proposes, 75 hours in all. */

const minute = 60;
const hour = 60 * minute;
/** Seconds after the first, second, … attempt. */
const waits = [5, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour];
/** Many that failed together must not come back together. */
const jitter = 0.1;

/** From the first attempt to the last one, with an hour for the attempts themselves. */
export const longestWaitSeconds = waits.reduce((sum, wait) => sum + wait, 0) * (1 + jitter) + hour;

/** @returns seconds until the next attempt, or undefined if this was the last. @param chance from 0 to 1. */
export function secondsUntilNext(attempts: number, chance: number): number | undefined {
  const wait = waits[attempts - 1];
  return wait === undefined ? undefined : wait * (1 + jitter * chance);
}

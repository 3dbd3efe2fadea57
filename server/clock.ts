/** Time comes in as an argument everywhere, so that tests can tell a week in a millisecond. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

export function iso(date: Date): string {
  return date.toISOString();
}

export function after(
  date: Date,
  time: { readonly days?: number; readonly hours?: number; readonly seconds?: number },
): Date {
  const seconds = (time.days ?? 0) * 86_400 + (time.hours ?? 0) * 3_600 + (time.seconds ?? 0);
  return new Date(date.getTime() + seconds * 1000);
}

/**
 * Whether so much time has passed between two times in milliseconds. Also if the clock was set back meanwhile: whatever
 * waited for the old time to come again would wait for days.
 */
export function hasPassed(milliseconds: number, since: number, now: number): boolean {
  return now < since || now - since >= milliseconds;
}

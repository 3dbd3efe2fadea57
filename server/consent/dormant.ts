/**
 * Consent does not lapse by time alone (BGH III ZR 196/17), but may after years without use (AG München 161 C 12736/22):
 * then nobody should write on the strength of it without asking again.
 */
import { plusMonths } from './calendar.ts';
import type { Consent } from './events.ts';

/** When this consent fell asleep, or undefined if it has not yet. */
export function dormantSince(
  consent: Pick<Consent, 'since' | 'lastUsedOn'>,
  months: number | 'never',
  now: string,
): string | undefined {
  if (months === 'never') return undefined;
  const used = consent.lastUsedOn === null ? '' : `${consent.lastUsedOn}T00:00:00.000Z`;
  const sleepsFrom = plusMonths(used > consent.since ? used : consent.since, months);
  return sleepsFrom <= now ? sleepsFrom : undefined;
}

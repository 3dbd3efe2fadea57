/** How long the evidence of an ended consent is kept: long enough to answer a claim, and no longer (GDPR 5, 17). */
import { endOfYear, plusMonths } from './calendar.ts';
import type { Consent } from './events.ts';
import type { Retention } from './site.ts';

/** For purposes that are no longer in the configuration, and for objections without any consent. */
export const usualRetention: Retention = { years: 3, from: 'withdrawal', to: 'year-end' };

/** Undefined while the consent lives: what is given must stay provable. */
export function keptUntil(
  consent: Pick<Consent, 'state' | 'since' | 'lastUsedOn'>,
  rule: Retention = usualRetention,
): string | undefined {
  if (consent.state === 'requested' || consent.state === 'given') return undefined;
  const used = consent.lastUsedOn === null ? undefined : `${consent.lastUsedOn}T23:59:59.999Z`;
  return endOf(rule.from === 'last-use' && used !== undefined ? used : consent.since, rule);
}

export function endOf(from: string, rule: Retention = usualRetention): string {
  const exact = plusMonths(from, rule.years * 12);
  return rule.to === 'exact' ? exact : endOfYear(exact);
}

/** How long the evidence of an ended consent is kept: long enough to answer a claim, and no longer (GDPR 5, 17). */
import { endOfYear, plusMonths } from './calendar.ts';
import type { Consent } from './events.ts';
import type { Purpose, Retention } from './site.ts';

/**
 * Where nothing else was configured, and for objections without any consent. Never to be changed: a consent that was asked
 * for under it says so by saying nothing.
 */
export const usualRetention: Retention = { years: 3, from: 'withdrawal', to: 'year-end' };

/**
 * The rule that counts for a consent. While its purpose is configured that is today's configuration, for older consents too:
 * how long evidence is necessary is judged now and not when it was collected (GDPR 5(1)(e), 17(3)(e)), and the owner answers
 * for it, whether the period becomes longer or shorter. A purpose that is gone from the configuration has no today: nobody
 * decided anything about its evidence, so what was configured when the consent was asked for stands.
 */
export function ruleFor(
  consent: Pick<Consent, 'purpose' | 'retention'>,
  purposes: readonly Pick<Purpose, 'id' | 'retention'>[] = [],
): Retention {
  return purposes.find(({ id }) => id === consent.purpose)?.retention ?? consent.retention ?? usualRetention;
}

/** What has to be remembered of the rule under which a consent is asked for: undefined if it is the usual one. */
export function unusual(rule: Retention): Retention | undefined {
  const { years, from, to } = rule;
  const isUsual = years === usualRetention.years && from === usualRetention.from && to === usualRetention.to;
  return isUsual ? undefined : { years, from, to };
}

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

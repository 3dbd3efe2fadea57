/** "May I write to this person about this?" Answered from everything known of one person and one purpose. Pure. */
import type { Consent } from './events.ts';

export type CheckReason =
  | 'restricted'
  | 'paused'
  | 'dormant'
  | 'given'
  | 'requested'
  | 'withdrawn'
  | 'refused'
  | 'expired'
  | 'suppressed'
  | 'never';

export interface CheckAnswer {
  readonly allowed: boolean;
  readonly reason: CheckReason;
  readonly consentId?: string;
  readonly since?: string;
}

/** The first of these that the person has decides: a permission outranks an open request, a withdrawal a refusal. */
const order = ['given', 'requested', 'withdrawn', 'refused', 'expired'] as const;

export interface Known {
  /** Every consent of this person for this purpose. */
  readonly consents: readonly Consent[];
  /** When an unclear message made us ask back, and no answer came yet; or when a message came in that could not be read. */
  readonly pausedSince?: string;
  /** GDPR 18. */
  readonly restrictedSince?: string;
  /** Since when a *given* has not been used for too long; undefined while it is awake. */
  readonly dormantSince?: (consent: Consent) => string | undefined;
  readonly suppressedSince?: string;
}

export function answerCheck(known: Known): CheckAnswer {
  for (const state of order) {
    const latest = known.consents
      .filter((consent) => consent.state === state)
      .reduce<Consent | undefined>(
        (newest, consent) => (newest && newest.since >= consent.since ? newest : consent),
        undefined,
      );
    if (!latest) continue;
    const about = { consentId: latest.id, since: latest.since };
    if (state === 'given') return answerGiven(known, about);
    return { ...about, allowed: false, reason: state };
  }
  if (known.suppressedSince) return { allowed: false, reason: 'suppressed', since: known.suppressedSince };
  return { allowed: false, reason: 'never' };
}

/** Restricted, paused, dormant: each only over a *given*, in this order. */
function answerGiven(known: Known, about: { readonly consentId: string; readonly since: string }): CheckAnswer {
  const { restrictedSince, pausedSince } = known;
  if (restrictedSince) return { ...about, allowed: false, reason: 'restricted', since: restrictedSince };
  if (pausedSince) return { ...about, allowed: false, reason: 'paused', since: pausedSince };
  // One that is still awake is enough.
  const given = known.consents.filter(({ state }) => state === 'given');
  const awake = given.findLast((consent) => known.dormantSince?.(consent) === undefined);
  if (awake) return { allowed: true, reason: 'given', consentId: awake.id, since: awake.since };
  const since = given.map((consent) => known.dormantSince?.(consent)).findLast((time) => time !== undefined);
  return { ...about, allowed: false, reason: 'dormant', ...(since !== undefined && { since }) };
}

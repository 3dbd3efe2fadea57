/** The life of a consent: one subject, one purpose. Pure; every way out of a state is listed here and nowhere else. */

export type ConsentState = 'requested' | 'given' | 'refused' | 'expired' | 'withdrawn';

/** What can befall a consent. `stop` is the person's objection in whatever words; it ends every state that is alive. */
export type ConsentFact = 'confirm' | 'refuse' | 'expire' | 'stop';

const transitions: Readonly<Record<ConsentState, Partial<Record<ConsentFact, ConsentState>>>> = {
  requested: { confirm: 'given', refuse: 'refused', expire: 'expired', stop: 'refused' },
  // NEIN to a later question about the same purpose is a withdrawal too.
  given: { refuse: 'withdrawn', stop: 'withdrawn' },
  refused: {},
  expired: {},
  withdrawn: {},
};

/** The state that follows, or undefined if the fact changes nothing (a duplicate, or too late). */
export function follow(state: ConsentState, fact: ConsentFact): ConsentState | undefined {
  return transitions[state][fact];
}

/** Alive: may still become, or is, a permission. Only an alive consent needs the person's contact data. */
export function isAlive(state: ConsentState): boolean {
  return state === 'requested' || state === 'given';
}

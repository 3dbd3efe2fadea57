/** Reads consents out of events. The table of consents is only a copy of this; it can be thrown away and rebuilt. */
import type { ConsentState } from './consent.ts';
import type { Consent, LedgerEvent } from './events.ts';

const stateAfter = {
  'consent.given': 'given',
  'consent.refused': 'refused',
  'consent.expired': 'expired',
  'consent.withdrawn': 'withdrawn',
} as const satisfies Partial<Record<LedgerEvent['type'], ConsentState>>;

/** @param events of any number of subjects, in the order in which they were appended. */
export function projectConsents(events: Iterable<LedgerEvent>, siteOf: (subjectId: string) => string): Consent[] {
  const consents = new Map<string, Consent>();
  const change = (ids: readonly string[], changed: Partial<Consent>) => {
    for (const id of ids) {
      const consent = consents.get(id);
      if (consent) consents.set(id, { ...consent, ...changed });
    }
  };
  for (const event of events) {
    switch (event.type) {
      case 'opt-in.requested':
        for (const { id, purpose } of event.data.consents) {
          consents.set(id, {
            id,
            purpose,
            subjectId: event.subjectId,
            site: siteOf(event.subjectId),
            state: 'requested',
            since: event.at,
            requestedAt: event.at,
            optInId: event.data.optIn,
            source: event.data.source,
          });
        }
        break;
      case 'subject.absorbed':
        change(event.data.consents, { subjectId: event.subjectId });
        break;
      case 'consent.given':
      case 'consent.refused':
      case 'consent.expired':
      case 'consent.withdrawn':
        change(event.data.consents, { state: stateAfter[event.type], since: event.at });
        break;
      default:
        break;
    }
  }
  return [...consents.values()];
}

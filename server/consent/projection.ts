/** Reads consents out of events. The table of consents is only a copy of this; it can be thrown away and rebuilt. */
import type { ConsentState } from './consent.ts';
import type { Consent, LedgerEvent } from './events.ts';

const stateAfter = {
  'consent.given': 'given',
  'consent.refused': 'refused',
  'consent.expired': 'expired',
  'consent.withdrawn': 'withdrawn',
} as const satisfies Partial<Record<LedgerEvent['type'], ConsentState>>;

/** @param events of any number of subjects, in any order: only the numbers within each chain count, never a clock. */
export function projectConsents(events: Iterable<LedgerEvent>, siteOf: (subjectId: string) => string): Consent[] {
  const consents = new Map<string, Consent>();
  const change = (ids: readonly string[], changed: Partial<Consent>) => {
    for (const id of ids) {
      const consent = consents.get(id);
      if (consent) consents.set(id, { ...consent, ...changed });
    }
  };
  for (const event of inOrder(events)) {
    switch (event.type) {
      case 'opt-in.requested':
        for (const { id, purpose, retention } of event.data.consents) {
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
            lastUsedOn: null,
            retention: retention ?? null,
          });
        }
        break;
      case 'consent.used':
        change(event.data.consents, { lastUsedOn: event.data.date });
        break;
      case 'subject.absorbed':
        change(event.data.consents, { subjectId: event.subjectId });
        break;
      case 'consent.given':
      case 'consent.refused':
      case 'consent.expired':
      case 'consent.withdrawn':
        change(event.data.consents, { state: stateAfter[event.type], since: event.data.originally ?? event.at });
        break;
      default:
        break;
    }
  }
  return [...consents.values()];
}

/** Chain after chain; the chain of somebody who turned out to be the same person right before that was found out. */
export function inOrder(events: Iterable<LedgerEvent>): LedgerEvent[] {
  const chains = Map.groupBy(events, (event) => event.subjectId);
  const told: LedgerEvent[] = [];
  const tell = (subjectId: string) => {
    const chain = chains.get(subjectId);
    if (!chain) return;
    chains.delete(subjectId);
    for (const event of chain.toSorted((a, b) => a.seq - b.seq)) {
      if (event.type === 'subject.absorbed') tell(event.data.from);
      told.push(event);
    }
  };
  const absorbed = new Set(
    [...chains.values()].flat().flatMap((event) => (event.type === 'subject.absorbed' ? [event.data.from] : [])),
  );
  for (const subjectId of [...chains.keys()]) if (!absorbed.has(subjectId)) tell(subjectId);
  return told;
}

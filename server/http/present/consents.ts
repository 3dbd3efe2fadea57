/** Consents and events as the owner's tools read them. */
import type { z } from 'zod';
import type { Consent, LedgerEvent } from '../../consent/events.ts';
import type { consentItem, ledgerEvent } from '../wire.ts';

export function presentConsent(consent: Consent): z.infer<typeof consentItem> {
  const { id, subjectId, site, purpose, state, since, source } = consent;
  return { id, subjectId, site, purpose, state, since, source };
}

export function presentEvent(event: LedgerEvent): z.infer<typeof ledgerEvent> {
  const { id, seq, type, at, hash } = event;
  return { id, seq, type, at, data: { ...event.data }, hash };
}

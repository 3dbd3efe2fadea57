/** The proof as a machine reads it: a consent record after ISO/IEC TS 27560, with the ledger's events behind it. */
import { renderQuestion } from '../../consent/compose.ts';
import { usualRetention } from '../../consent/retention.ts';
import type { Proof } from '../../usecases/prove.ts';
import { retentionInWords } from '../../usecases/told-about.ts';
import type { ProofRecord } from '../wire.ts';

const states = {
  'opt-in.requested': 'requested',
  'consent.given': 'given',
  'consent.refused': 'refused',
  'consent.expired': 'expired',
  'consent.withdrawn': 'withdrawn',
} as const;

export function proofRecord(proof: Proof): ProofRecord {
  return {
    schema_version: 'https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr',
    record_id: `${proof.subjectId}@${proof.madeAt}`,
    pii_principal_id: proof.subjectId,
    made_at: proof.madeAt,
    identities: proof.identities.map((identity) => ({ ...identity })),
    identities_masked: !proof.revealed,
    pii_processing: proof.wordings.map(({ id, wording }) => ({
      privacy_notice: wording.company.privacyUrl,
      language: wording.language,
      wording: id,
      purposes: purposesUnder(proof, id),
    })),
    party_identification: proof.wordings.slice(-1).map(({ wording: { company } }) => ({
      party_id: proof.site,
      party_name: company.legalName,
      party_address: company.address,
      party_contact: company.email,
      party_type: 'controller' as const,
    })),
    wordings: proof.wordings.map(({ id, wording }) => ({ id, content: { ...wording } })),
    events: proof.story.map(({ event, evidence }) => ({
      id: event.id,
      subjectId: event.subjectId,
      seq: event.seq,
      type: event.type,
      at: event.at,
      data: { ...event.data },
      previous: event.previous,
      hash: event.hash,
      evidence: evidence.map((one) => ({ ...one })),
    })),
    messages: proof.messages.map((message) => ({ ...message })),
    chains: proof.chains.map(({ subjectId, intact, length, head, sealed }) => ({
      subjectId,
      intact,
      length,
      head,
      sealed: sealed && { ...sealed, seal: { ...sealed.seal }, path: sealed.path.map((step) => ({ ...step })) },
    })),
  };
}

function purposesUnder(proof: Proof, wordingId: string): ProofRecord['pii_processing'][number]['purposes'] {
  const { wording, onForm } = proof.wordings.find(({ id }) => id === wordingId) ?? {};
  const optIns = new Set(proof.optIns.filter((optIn) => optIn.wordingId === wordingId).map(({ id }) => id));
  return proof.consents
    .filter(({ optInId }) => optIns.has(optInId))
    .map((consent) => {
      const shown = wording?.purposes.find(({ id }) => id === consent.purpose);
      return {
        consent_id: consent.id,
        purpose: shown?.label ?? consent.purpose,
        purpose_type: shown?.kind ?? 'unknown',
        text: (shown && (onForm ? shown.box : wording && renderQuestion(wording, [shown.id]))) ?? '',
        pii_type: ['telephone number or WhatsApp user id', 'messages', 'IP address as configured'],
        pii_controllers: [wording?.company.legalName ?? ''],
        recipients: [...proof.recipients],
        storage_locations: ["the controller's own server"],
        retention_period: `contact data until the last purpose ends; evidence ${retentionInWords(proof.retention[consent.purpose] ?? usualRetention)}`,
        last_used_on: consent.lastUsedOn,
        jurisdiction: 'EU (GDPR)',
        withdrawal_method: 'STOP in the WhatsApp chat, at any time',
        state: consent.state,
        events: stateChanges(proof, consent.id),
      };
    });
}

function stateChanges(proof: Proof, consentId: string) {
  return proof.story.flatMap(({ event }) => {
    if (!(event.type in states) || !('consents' in event.data)) return [];
    const concerned = event.data.consents.some((one) => (typeof one === 'string' ? one : one.id) === consentId);
    if (!concerned) return [];
    return {
      event_time: event.at,
      validity_duration: 'until withdrawn',
      entity_id: proof.subjectId,
      event_type: 'explicit' as const,
      event_state: states[event.type as keyof typeof states],
    };
  });
}

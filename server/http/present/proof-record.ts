/** The proof as a machine reads it: a consent record after ISO/IEC TS 27560, with the ledger's events behind it. */
import { renderQuestion } from '../../consent/compose.ts';
import type { Consent } from '../../consent/events.ts';
import { usualRetention } from '../../consent/retention.ts';
import { toldSteps } from '../../usecases/message-path.ts';
import type { Proof, ProvenEvent } from '../../usecases/prove.ts';
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
    record_id: recordId(proof),
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
    wordings: proof.wordings.map(({ id, wording, genuine }) => ({ id, genuine, content: { ...wording } })),
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
    messages: proof.messages.map(({ id, kind, queuedAt, leftAt, messageId, status, steps }) => ({
      id,
      kind,
      at: leftAt ?? queuedAt,
      queued_at: queuedAt,
      left_at: leftAt,
      message_id: messageId,
      status,
      steps: toldSteps(steps),
    })),
    chains: proof.chains.map(({ subjectId, intact, length, head, sealed }) => ({
      subjectId,
      intact,
      length,
      head,
      sealed: sealed && { ...sealed, seal: { ...sealed.seal }, path: sealed.path.map((step) => ({ ...step })) },
    })),
  };
}

/** Named by the end of the person's chain: whoever reads it twice holds the same record, unless something has happened. */
function recordId({ subjectId, chains }: Proof): string {
  const own = chains[0];
  return `${subjectId}@${own?.length ?? 0}-${own?.head?.slice(0, 16) ?? ''}`;
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
        pii_type: keptOf(proof, consent),
        pii_controllers: [wording?.company.legalName ?? ''],
        recipients: [...proof.recipients],
        storage_locations: [...proof.storedAt],
        retention_period: `contact data until the last purpose ends; evidence ${retentionInWords(proof.retention[consent.id] ?? usualRetention)}`,
        last_used_on: consent.lastUsedOn,
        jurisdiction: proof.jurisdiction,
        withdrawal_method: 'STOP in the WhatsApp chat, at any time',
        state: consent.state,
        events: stateChanges(proof, consent.id),
      };
    });
}

function stateChanges(proof: Proof, consentId: string) {
  return proof.story.flatMap(({ event }) => {
    if (!(event.type in states) || !('consents' in event.data)) return [];
    if (!isAmong(event.data.consents, consentId)) return [];
    return {
      event_time: event.at,
      validity_duration: validity(event),
      entity_id: proof.subjectId,
      event_type: 'explicit' as const,
      event_state: states[event.type as keyof typeof states],
    };
  });
}

/** What ended allows nothing, for no time. */
function validity(event: ProvenEvent['event']): string {
  if (event.type === 'opt-in.requested') return `until ${event.data.expiresAt}`;
  return event.type === 'consent.given' ? 'until withdrawn' : 'none';
}

/** The kinds of personal data that were kept of one opt-in, by its own evidence: another site, or another day, kept others. */
function keptOf({ story }: Proof, consent: Consent): string[] {
  const own = story.filter(({ event: { data } }) =>
    'optIn' in data ? data.optIn === consent.optInId : 'consents' in data && isAmong(data.consents, consent.id),
  );
  const values = own.flatMap(({ evidence }) => evidence.map(({ value }) => value)).filter(isRecord);
  const senders = values.map(({ from }) => from).filter(isRecord);
  const has = (key: string) => [...values, ...senders].some((one) => typeof one[key] === 'string');
  const truncated = values.some(({ ipExtent }) => ipExtent === 'truncated');
  return [
    ...(has('phone') ? ['telephone number'] : []),
    ...(has('userId') ? ['WhatsApp user id'] : []),
    ...(senders.length > 0 ? ['messages'] : []),
    ...(has('ip') ? [truncated ? 'IP address (truncated)' : 'IP address'] : []),
  ];
}

function isAmong(consents: readonly (string | { readonly id: string })[], id: string): boolean {
  return consents.some((one) => (typeof one === 'string' ? one : one.id) === id);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

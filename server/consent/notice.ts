/**
 * Which facts the owner's other systems are told, and what they are told: ids, purposes, states and times. Nothing in it says
 * who the person is; a receiver that may know is given the number beside it, at the moment of sending.
 */
import type { ConsentState } from './consent.ts';
import type { Consent, Fact, LedgerEvent } from './events.ts';
import type { WebhookEvent } from './site.ts';

export interface Notice {
  readonly type: WebhookEvent;
  readonly timestamp: string;
  readonly data: {
    readonly site: string;
    readonly subjectId: string;
    /** As they stand after what happened: those it happened to, or all of the person's. */
    readonly consents: readonly NoticedConsent[];
    /** Number of the fact in the subject's chain: notices may overtake each other, and the higher one is the later one. */
    readonly seq: number;
    readonly at: string;
    /** Of `subject.restricted`: it comes again when the restriction is lifted. */
    readonly state?: 'restricted' | 'unrestricted';
    /** Of `subject.corrected`: the new number is asked anew, as a subject of its own. */
    readonly newSubjectId?: string;
  };
}

export interface NoticedConsent {
  readonly id: string;
  readonly purpose: string;
  readonly state: ConsentState;
}

/**
 * They tell that something has ended. Whoever was told a number has to hear of its end, also when everything about the person
 * was erased meanwhile (GDPR 19).
 */
export const tellingOfAnEnd: readonly WebhookEvent[] = ['consent.withdrawn', 'consent.refused', 'subject.erased'];

/** Undefined for what concerns nobody outside. */
export function noticeTypeOf(fact: Fact): WebhookEvent | undefined {
  switch (fact.type) {
    case 'opt-in.requested':
      return 'consent.requested';
    case 'subject.unrestricted':
      return 'subject.restricted';
    case 'data.erased':
      // Contact data goes after every STOP and evidence after years; only a request for erasure has to be passed on (GDPR 19).
      return fact.data.why === 'erasure-requested' ? 'subject.erased' : undefined;
    case 'erasure.postponed':
      // The dispute is ours: what others were told of the person goes now, and not once more when the hold ends.
      return fact.data.channel === 'journal' ? undefined : 'subject.erased';
    case 'consent.given':
    case 'consent.refused':
    case 'consent.expired':
    case 'consent.withdrawn':
    case 'preference.changed':
    case 'subject.corrected':
    case 'subject.restricted':
      return fact.type;
    default:
      return undefined;
  }
}

/** @param about the subject that stands for the person now, and its consents as they were right before the fact. */
export function noticeOf(
  type: WebhookEvent,
  event: LedgerEvent,
  about: {
    readonly site: string;
    readonly subjectId: string;
    readonly consents: readonly Consent[];
    readonly newSubjectId?: string | undefined;
  },
): Notice {
  const { site, subjectId, newSubjectId } = about;
  return {
    type,
    timestamp: event.at,
    data: {
      site,
      subjectId,
      consents: consentsIn(event, about.consents),
      seq: event.seq,
      at: event.at,
      ...(event.type === 'subject.restricted' && { state: 'restricted' as const }),
      ...(event.type === 'subject.unrestricted' && { state: 'unrestricted' as const }),
      ...(newSubjectId !== undefined && { newSubjectId }),
    },
  };
}

function consentsIn(event: LedgerEvent, before: readonly Consent[]): NoticedConsent[] {
  const stand = (consents: readonly Consent[], state?: ConsentState) =>
    consents.map((consent) => ({ id: consent.id, purpose: consent.purpose, state: state ?? consent.state }));
  const named = (ids: readonly string[]) => before.filter(({ id }) => ids.includes(id));
  switch (event.type) {
    case 'opt-in.requested':
      return event.data.consents.map(({ id, purpose }) => ({ id, purpose, state: 'requested' }));
    case 'consent.given':
      return stand(named(event.data.consents), 'given');
    case 'consent.refused':
      return stand(named(event.data.consents), 'refused');
    case 'consent.expired':
      return stand(named(event.data.consents), 'expired');
    case 'consent.withdrawn':
      return stand(named(event.data.consents), 'withdrawn');
    case 'preference.changed':
      // What the person keeps; what falls away follows as `consent.withdrawn`.
      return stand(before.filter(({ state, purpose }) => state === 'given' && event.data.keeps.includes(purpose)));
    default:
      return stand(before);
  }
}

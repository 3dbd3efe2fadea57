/**
 * The facts a ledger is made of. They hold no personal data: what a person said or was shown lies in the vault, and an
 * event carries only a salted commitment to it, so that erasing the vault leaves a chain that still verifies.
 */
import type { ConsentState } from './consent.ts';
import type { Language, Retention } from './site.ts';

/** Commitments by the name of what they commit to, e.g. `{ "record": "<hmac-sha256 hex>" }`. */
export type Commitments = Readonly<Record<string, string>>;

/** By which way the person, or somebody on the person's word, caused a fact. */
export type Channel =
  | 'form'
  | 'chat'
  | 'whatsapp-settings'
  | 'preference-centre'
  /** The owner wrote down what reached the company another way. */
  | 'owner'
  | 'email'
  | 'phone'
  | 'letter'
  | 'counter'
  | 'other'
  /** A corrected number asks anew. */
  | 'correction'
  /** WhatsApp has told that the person has another number or user id now. */
  | 'number-change'
  /** Applied again after an old backup was restored. */
  | 'journal';
export type QuestionPath = 'interactive' | 'template';

export type Fact =
  | {
      readonly type: 'opt-in.requested';
      readonly data: {
        readonly optIn: string;
        readonly channel: Channel;
        readonly source: string;
        readonly wording: string;
        readonly language: Language;
        readonly expiresAt: string;
        readonly consents: readonly RequestedConsent[];
        readonly evidence: Commitments;
      };
    }
  | { readonly type: 'message.received'; readonly data: { readonly optIn: string; readonly evidence: Commitments } }
  | {
      readonly type: 'number.forgotten';
      readonly data: { readonly optIn: string; readonly why: 'another-identity-wrote' };
    }
  /** Handed to WhatsApp: from this moment on it may be with the person. */
  | {
      readonly type: 'question.asked';
      readonly data: {
        readonly question: string;
        readonly optIn: string;
        readonly via: QuestionPath;
        readonly evidence: Commitments;
      };
    }
  | {
      readonly type: 'question.delivery';
      readonly data: {
        readonly question: string;
        /** `accepted` by Meta, then `sent`, `delivered`, `read`, or `failed`; `not-sent`; `unknown` if nobody ever said. */
        readonly status: string;
        readonly metaTime?: string;
        readonly evidence?: Commitments;
      };
    }
  /** The one polite "that was not clear": a JA may answer it, so its text is evidence. */
  | {
      readonly type: 'question.repeated';
      readonly data: { readonly question: string; readonly evidence: Commitments };
    }
  | { readonly type: 'question.withheld'; readonly data: { readonly question: string; readonly why: string } }
  | { readonly type: 'question.voided'; readonly data: { readonly question: string; readonly why: string } }
  | {
      readonly type: 'consent.given' | 'consent.refused' | 'consent.expired' | 'consent.withdrawn';
      readonly data: {
        readonly consents: readonly string[];
        readonly channel?: Channel;
        /** Out of the journal: when it was said; the event itself is from the restore. ISO 8601 */
        readonly originally?: string;
        readonly question?: string;
        readonly evidence?: Commitments;
      };
    }
  /** Out of the journal: without the question and the evidence, which the restored database does not have. */
  | {
      readonly type: 'marketing.paused' | 'marketing.resumed';
      readonly data: { readonly channel?: Channel; readonly question?: string; readonly evidence?: Commitments };
    }
  | {
      readonly type: 'objection.recorded';
      readonly data: { readonly channel: Channel; readonly evidence: Commitments };
    }
  /** A message was sent because of these consents, on that day (YYYY-MM-DD). Once per day at most. */
  | { readonly type: 'consent.used'; readonly data: { readonly consents: readonly string[]; readonly date: string } }
  /** The person chose among the purposes and keeps these; what falls away follows as `consent.withdrawn`. */
  | {
      readonly type: 'preference.changed';
      readonly data: {
        readonly channel: Channel;
        readonly keeps: readonly string[];
        readonly evidence?: Commitments;
      };
    }
  /** The number changed: consents for the old one end, the new one is asked anew. */
  | { readonly type: 'subject.corrected'; readonly data: { readonly channel: Channel; readonly optIn?: string } }
  | { readonly type: 'subject.restricted' | 'subject.unrestricted'; readonly data: { readonly channel: Channel } }
  /** Legal hold, with its reason in the vault. */
  | {
      readonly type: 'subject.held' | 'subject.released';
      readonly data: { readonly channel?: Channel; readonly evidence?: Commitments };
    }
  /** Erasure was asked for under a legal hold: the contact data goes at once, the evidence when the hold ends. */
  | { readonly type: 'erasure.postponed'; readonly data: { readonly channel: Channel } }
  | { readonly type: 'data.exported'; readonly data: { readonly channel: Channel } }
  /** In the chain of the subject that stays: another subject turned out to be the same person. */
  | {
      readonly type: 'subject.absorbed';
      readonly data: { readonly from: string; readonly head: string; readonly consents: readonly string[] };
    }
  /** The last event in the chain of the subject that went up in another. */
  | { readonly type: 'subject.merged'; readonly data: { readonly into: string } }
  | { readonly type: 'identity.detached'; readonly data: { readonly why: 'number-changed-hands' | 'identity-changed' } }
  | {
      readonly type: 'data.erased';
      readonly data: {
        readonly what: readonly string[];
        readonly why: string;
        /** If only what belongs to these went. */
        readonly optIns?: readonly string[];
      };
    };

export type FactType = Fact['type'];

/** A fact as it stands in a subject's chain. */
export type LedgerEvent = Fact & {
  readonly id: string;
  readonly subjectId: string;
  /** 1, 2, 3 … without gaps in each subject's chain. */
  readonly seq: number;
  readonly at: string;
  /** Hash of the event before it; absent at the first one. */
  readonly previous: string | null;
  readonly hash: string;
};

export interface RequestedConsent {
  readonly id: string;
  readonly purpose: string;
  /** The rule that was configured then, if it was another than the usual one. */
  readonly retention?: Retention;
}

/** A consent as the events tell it. */
export interface Consent {
  readonly id: string;
  readonly subjectId: string;
  readonly site: string;
  readonly purpose: string;
  readonly state: ConsentState;
  readonly since: string;
  readonly requestedAt: string;
  readonly optInId: string;
  readonly source: string;
  /** YYYY-MM-DD of the last message that was sent because of it. */
  readonly lastUsedOn: string | null;
  /** How long its evidence was to be kept when it was asked for; null: as is usual. */
  readonly retention: Retention | null;
}

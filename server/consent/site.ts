/** A site as the domain sees it: one company on one WhatsApp number, and what it may ask people for. */

export type Language = 'de' | 'en' | 'fr' | 'it' | 'es' | 'nl' | 'pl' | 'pt' | 'tr';
export type Formality = 'informal' | 'formal';
export type PurposeKind = 'marketing' | 'transactional' | 'support';

/** How long the evidence of an ended consent is kept. */
export interface Retention {
  readonly years: number;
  /** Counted from the withdrawal (or whatever ended it), or from the last message sent because of it. */
  readonly from: 'withdrawal' | 'last-use';
  /** `year-end`: rounded up to the 31st of December, as limitation periods are in German law. */
  readonly to: 'year-end' | 'exact';
}

/** A system of the owner's that is told what happens to consents. Its secret lies in the ledger. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly includeNumber: boolean;
}

export type WebhookEvent =
  | 'consent.requested'
  | 'consent.given'
  | 'consent.refused'
  | 'consent.expired'
  | 'consent.withdrawn'
  | 'preference.changed'
  | 'subject.corrected'
  | 'subject.restricted'
  | 'subject.erased';

export interface Purpose {
  readonly id: string;
  readonly kind: PurposeKind;
  /** Range of goods and frequency in words, by language. */
  readonly label: Readonly<Partial<Record<Language, string>>>;
  readonly retention: Retention;
}

export interface Company {
  readonly name: string;
  readonly legalName: string;
  readonly address: string;
  readonly email: string;
  readonly privacyUrl: string;
  readonly imprintUrl: string;
}

export interface Site {
  readonly id: string;
  readonly origins: readonly string[];
  readonly company: Company;
  readonly whatsapp: {
    /** E.164 */
    readonly number: string;
    readonly phoneNumberId: string;
    readonly businessAccountId: string;
    /** What Meta allows this number. */
    readonly messagesPerSecond: number;
    readonly freeMessagesPerMonth: number;
  };
  /** The first one is the site's own. */
  readonly languages: readonly [Language, ...Language[]];
  readonly formality: Formality;
  readonly purposes: readonly [Purpose, ...Purpose[]];
  /** Id of the one purpose that is asked for when somebody writes without a usable reference. */
  readonly chatPurpose: string;
  readonly phone: {
    readonly field: 'required' | 'optional' | 'hidden';
    /** ISO 3166-1 alpha-2 */
    readonly country: string;
    readonly countries: readonly string[];
  };
  readonly confirmation: {
    readonly templateAfterSeconds: number | 'never';
    readonly template: string;
    readonly expiresAfterDays: number;
  };
  readonly evidence: { readonly ip: 'full' | 'truncated' | 'off' };
  readonly optOutWords: readonly string[];
  readonly startWords: readonly string[];
  /** Without a use for so long, a check answers `dormant`. */
  readonly dormantAfterMonths: number | 'never';
  readonly webhooks: readonly Webhook[];
  /** Where messages go that belong to no opt-in. */
  readonly forward: { readonly url?: string | undefined; readonly email?: string | undefined };
  /** The form carries a second link that opens WhatsApp without any consent. */
  readonly questionLink: boolean;
  readonly appearance: { readonly position: 'start' | 'end'; readonly color: string };
}

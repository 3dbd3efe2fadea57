/** A site as the domain sees it: one company on one WhatsApp number, and what it may ask people for. */

export type Language = 'de' | 'en';
export type Formality = 'informal' | 'formal';
export type PurposeKind = 'marketing' | 'transactional' | 'support';

export interface Purpose {
  readonly id: string;
  readonly kind: PurposeKind;
  /** Range of goods and frequency in words, by language. */
  readonly label: Readonly<Partial<Record<Language, string>>>;
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
  readonly appearance: { readonly position: 'start' | 'end'; readonly color: string };
}

/** A site as the domain sees it: one company on one WhatsApp number, and what it may ask people for. */
import type { OwnTexts } from './own-texts.ts';

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

/** By language; not every language of a site need be there. */
export type ByLanguage<Value> = { readonly [In in Language]?: Value | undefined };

/** A picture of the owner's, read at the start. */
export interface AvatarFile {
  /** Under which this server serves it; another picture has another one. */
  readonly path: string;
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/svg+xml';
  readonly content: Uint8Array;
}

/** Pixels from the edges of the window. */
export interface Offset {
  readonly inline: number;
  readonly block: number;
}

export interface Appearance {
  readonly position: 'start' | 'end';
  readonly color: string;
  /** `auto`: as the visitor's system; `page`: the page's own `color-scheme`. */
  readonly theme: 'auto' | 'light' | 'dark' | 'page';
  readonly size: 'small' | 'medium' | 'large';
  readonly show: 'label' | 'icon';
  /** `mobile` only if small windows have another one. */
  readonly offset?: (Offset & { readonly mobile?: Offset | undefined }) | undefined;
  /** In every language of the site. */
  readonly greeting?: { readonly text: ByLanguage<string>; readonly afterSeconds: number } | undefined;
  readonly avatar?: AvatarFile | undefined;
}

/** What opens the panel without a tap on the bubble. */
export interface Triggers {
  readonly afterSeconds?: number | undefined;
  readonly scrollPercent?: number | undefined;
  /** A CSS selector. */
  readonly whenVisible?: string | undefined;
  /** Without the `#`. */
  readonly hash?: string | undefined;
  /** A CSS selector. */
  readonly click?: string | undefined;
}

/** Paths as browsers write them (percent-encoded), `*` for anything. */
export interface Pages {
  /** Empty: all. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Minutes since midnight by the clock on the company's wall; `to` is the first minute after it, at most 1440. */
export interface Opening {
  readonly from: number;
  readonly to: number;
}

/** When somebody is there to answer. Nothing closes: the opt-in works at any time. */
export interface Hours {
  readonly timeZone: string;
  readonly open: Readonly<Record<Weekday, readonly Opening[]>>;
  /** By date of the company's calendar (`2026-12-24`): in place of that weekday's. */
  readonly exceptions: Readonly<Record<string, readonly Opening[]>>;
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
  readonly appearance: Appearance;
  readonly triggers?: Triggers | undefined;
  readonly pages?: Pages | undefined;
  readonly hours?: Hours | undefined;
  /** Texts of bubble and form in the owner's own words; they take the place of ours in the wording. */
  readonly texts: ByLanguage<OwnTexts>;
  /** A last line for the visitor's message; only `{title}`, `{url}`, `{host}` of the page are filled in. */
  readonly prefill?: ByLanguage<string> | undefined;
}

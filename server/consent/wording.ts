/**
 * A wording: every text a person is shown, in one language, exactly as shown. Immutable; its id is the SHA-256 of its
 * RFC 8785 form (computed by the ledger, which has the hash). Old proofs keep showing old wordings.
 */
import type { Company, Formality, Language, PurposeKind } from './site.ts';

export interface WordedPurpose {
  readonly id: string;
  readonly kind: PurposeKind;
  readonly label: string;
  /** The sentence beside the unticked box. */
  readonly box: string;
}

/**
 * Texts with the company filled in. What differs per person stays a placeholder: `{kind}` (one of `kinds`),
 * `{purposes}` (labels joined by "; ": template parameters forbid line breaks), `{ref}`.
 */
export interface WordingTexts {
  /** Names what is sent: advertising, messages, or both. Fills `{kind}`. */
  readonly kinds: { readonly marketing: string; readonly other: string; readonly mixed: string };

  // The bubble and the panel
  readonly bubble: string;
  readonly bubbleSorry: string;
  readonly heading: string;
  readonly phoneLabel: string;
  readonly phoneOptionalLabel: string;
  readonly countryLabel: string;
  readonly stopLine: string;
  readonly privacyLine: string;
  readonly privacyLabel: string;
  readonly imprintLabel: string;
  readonly link: string;
  readonly close: string;
  readonly opensNewTab: string;
  readonly missingPurpose: string;
  readonly missingPhone: string;
  readonly invalidPhone: string;
  readonly nextHeading: string;
  readonly nextSteps: readonly string[];
  readonly waiting: string;
  readonly confirmedHeading: string;
  readonly confirmed: string;
  readonly openAgain: string;
  readonly edit: string;
  readonly notRecorded: string;
  /** Beside a screen without WhatsApp: records what was ticked like the link, and then shows a code for the phone. */
  readonly showQr: string;
  /** Beside that code. */
  readonly qrHint: string;
  /**
   * The link beside the form that agrees to nothing. Shown, so part of the wording; absent where a site does not carry it,
   * so that its wordings keep their ids.
   */
  readonly questionLink?: string;
  /** Prefilled message of the visitor: `{kind}`, `{purposes}`, `{ref}`. */
  readonly sentence: string;

  // WhatsApp
  /** `{kind}`, `{purposes}`. Complete in itself: who presses JA may never have seen the website. */
  readonly question: string;
  /** At most 60 characters. */
  readonly questionFooter: string;
  /** Button titles, at most 20 characters. */
  readonly yes: string;
  readonly no: string;
  /** `{purposes}` */
  readonly welcome: string;
  readonly refused: string;
  readonly stopped: string;
  readonly unclearWhileAsked: string;
  readonly unclearWhileSubscribed: string;
  /** Button titles, at most 20 characters. */
  readonly unsubscribe: string;
  readonly keep: string;
}

export interface Wording {
  readonly schema: 1;
  readonly site: string;
  readonly language: Language;
  readonly formality: Formality;
  readonly company: Company;
  readonly purposes: readonly WordedPurpose[];
  readonly texts: WordingTexts;
}

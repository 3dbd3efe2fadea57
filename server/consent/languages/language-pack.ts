/** What a language brings: the texts that a person is shown, and the words by which a reply is understood. */
import type { Company, Formality } from '../site.ts';
import type { Span } from '../span.ts';
import type { WordingTexts } from '../wording.ts';

/** Names a mix of purposes: only advertising, no advertising at all, or both. Picks the noun in `WordingTexts.kinds`. */
export type KindOfMix = keyof WordingTexts['kinds'];

export interface TextFacts {
  readonly company: Company;
  readonly formality: Formality;
  /** What the site offers as a whole. */
  readonly mix: KindOfMix;
  /** After this time without a JA the number is deleted. */
  readonly deletedAfter: Span;
}

/**
 * Words are written as people spell them; umlauts also count as ae, oe, ue, and capitals never matter. Lists of
 * single words are separated by spaces, lists of entries that may have several words by commas.
 */
export interface ReplyWords {
  /** Clear also among filling words: "ich möchte mich bitte abmelden". */
  readonly optOut: string;
  /** Everyday words: they count only as the whole message, or beside a word for messages: "Ende", "cancel newsletter". */
  readonly everydayOptOut: string;
  /**
   * Ordinary words of this language that are everyday opt-out words of another: "fine" ends everything in Italian. On a
   * site with both languages such a word alone is asked back.
   */
  readonly ordinary: string;
  /** Beside an opt-out word these change nothing: "ich", "mich", "von euch". */
  readonly filling: string;
  /** Beside an everyday word only these change nothing: "sofort", "now". */
  readonly urging: string;
  /** Whole message, and only in the language of an open question. Few on purpose: a wrong yes is an unlawful consent. */
  readonly yes: string;
  readonly no: string;
  readonly start: string;
  /** Whole message: asks for the choice of purposes ("EINSTELLUNGEN"). Words that nobody writes for another reason. */
  readonly settings: string;
  /** Whole message: asks for the person's own data ("AUSKUNFT", "MEINE DATEN"). */
  readonly data: string;
  /** Whole message: asks to have the data erased ("LÖSCHEN", "DATEN LÖSCHEN"). Withdraws everything as well. */
  readonly erasure: string;
  /** Whole message of a subscriber: advertising only ("PROMO"), no advertising ("TRANS"), everything ("ALLE"). */
  readonly promo: string;
  readonly trans: string;
  readonly all: string;
  /** Greetings, thanks, please: taken out before anything is compared. */
  readonly politeness: string;
  /** What follows one of these at the end of a message is a name. */
  readonly signOffs: string;
  /**
   * Named sets for the patterns. `messages` and `news` are what is sent, `business` what else can be cancelled. `shipping`
   * is said of messages and of parcels ("Versand"): of a parcel, if the message has a word of `parcel` ("Adresse").
   */
  readonly sets: Readonly<
    Record<'messages' | 'news' | 'business' | 'shipping' | 'parcel', string> & Record<string, string>
  >;
  /** Patterns (see phrases.ts). Clear unless asked, negated, or about `business`: "nehmt mich raus". */
  readonly clear: readonly string[];
  /** Patterns that carry their own negation: "keine Werbung". */
  readonly clearNegative: readonly string[];
  /** A sentence with one of these is no opt-out: "ich bekomme keine Nachrichten mehr". */
  readonly never: readonly string[];
  /** In the same clause, makes a clear phrase a hint: "so viele", "nur noch". */
  readonly softens: readonly string[];
  /** Anywhere in the sentence, makes a clear phrase a hint: "wenn". */
  readonly conditions: readonly string[];
  readonly hints: readonly string[];
  readonly negations: string;
  /** Begins a new clause; a negation does not reach across. */
  readonly conjunctions: string;
  /** Patterns of a question without a question mark. */
  readonly questions: readonly string[];
  /** A request in the form of a question: "könnt ihr mich abmelden?" */
  readonly requests: readonly string[];
  /** Real words that look like a mistyped opt-out word, or end like a word for messages: "Shop", "Bewerbung". */
  readonly lookalikes: string;
}

/**
 * What the chat answers to somebody who manages a subscription. No part of the wording: nobody agrees to anything by them.
 * `{link}` is an address that lives 15 minutes. None of them advertises.
 */
export interface ChatTexts {
  /** To EINSTELLUNGEN, above a list to choose from: `{link}`. At most 600 characters with a link of 200. */
  readonly settings: string;
  /** Opens that list: at most 20 characters. */
  readonly settingsButton: string;
  /** Rows of the list, at most 24 characters each. The purpose's label stands below the first two. */
  readonly rowDrop: string;
  readonly rowAdd: string;
  readonly rowAll: string;
  readonly rowNone: string;
  /** After a choice that left something: `{purposes}`. */
  readonly changed: string;
  /** To AUSKUNFT: `{link}`. */
  readonly data: string;
  /** To LÖSCHEN, in place of the STOP answer: unsubscribed, and here the data can be erased: `{link}`. */
  readonly erasure: string;
  /** To any of the three, from somebody of whom nothing is stored. */
  readonly nothingStored: string;
}

export interface LanguagePack {
  texts(facts: TextFacts): WordingTexts;
  chat(facts: TextFacts): ChatTexts;
  /**
   * Leads to the chat for somebody who only wants to ask, where a site has it: says that WhatsApp opens and that nothing is
   * subscribed to. In words that suit du and Sie.
   */
  readonly questionLink: string;
  /** The sentence beside a purpose's box. */
  box(about: { readonly noun: string; readonly legalName: string; readonly label: string }): string;
  readonly replies: ReplyWords;
}

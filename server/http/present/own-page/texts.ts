/** Every visible word of the person's own page, in the language of the conversation. One file per language. */
import type { Formality, Language } from '../../../consent/site.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';
import { fr } from './texts/fr.ts';
import { it } from './texts/it.ts';
import { nl } from './texts/nl.ts';
import { pl } from './texts/pl.ts';
import { pt } from './texts/pt.ts';
import { tr } from './texts/tr.ts';

export interface OwnPageTexts {
  readonly title: string;
  /** Below the title: `{company}`. */
  readonly intro: string;
  readonly choiceHeading: string;
  /** Beside a switch: `{time}`. */
  readonly givenSince: string;
  readonly asked: string;
  readonly off: string;
  /** Under the switches: what is switched on is asked once more in WhatsApp. */
  readonly addingAsks: string;
  /** Instead of that, when the number is gone: write START. */
  readonly cannotAsk: string;
  readonly paused: string;
  readonly restricted: string;
  readonly save: string;
  readonly saved: string;
  readonly savedAsked: string;
  readonly dataHeading: string;
  readonly dataText: string;
  readonly readData: string;
  readonly downloadData: string;
  readonly receipt: string;
  readonly numberHeading: string;
  /** `{number}`: masked. */
  readonly currentNumber: string;
  readonly numberText: string;
  readonly newNumber: string;
  readonly saveNumber: string;
  readonly numberSaved: string;
  /** The same when the question comes only to whoever opens the link. */
  readonly numberSavedByLink: string;
  /** The new number is the old one. */
  readonly numberSame: string;
  readonly openOnNewPhone: string;
  readonly eraseHeading: string;
  readonly eraseText: string;
  readonly eraseConfirm: string;
  readonly erase: string;
  readonly eraseUnconfirmed: string;
  readonly erased: string;
  /** Beside "erase" and after it, while a dispute keeps the evidence. */
  readonly held: string;
  /** Instead of `erased`, followed by `held`. */
  readonly stoppedHeld: string;
  readonly nothingLeft: string;
  readonly privacy: string;
  readonly imprint: string;
  readonly back: string;
  readonly expiredTitle: string;
  /** Names the words to write. */
  readonly expiredText: string;
  /** Our mistake, or no database: nothing has changed, try again. */
  readonly troubleTitle: string;
  readonly troubleText: string;

  // The page with the data, and the receipt
  readonly dataTitle: string;
  readonly receiptTitle: string;
  readonly receiptIntro: string;
  readonly controller: string;
  readonly identities: string;
  readonly agreedTo: string;
  readonly state: string;
  readonly since: string;
  readonly lastUsed: string;
  readonly keptUntil: string;
  readonly textShown: string;
  readonly questionShown: string;
  readonly howToWithdraw: string;
  readonly withdrawText: string;
  readonly declarations: string;
  readonly messages: string;
  readonly received: string;
  readonly sent: string;
  /** Heading; only where there are any. */
  readonly typedForms: string;
  readonly recipients: string;
  readonly retention: string;
  /** A row of "how long": what it is, and until when. */
  readonly contactData: string;
  readonly untilNoPurpose: string;
  /** `{purpose}` */
  readonly evidenceOf: string;
  /** `{years}` */
  readonly yearsFromEnd: string;
  readonly yearsFromLastUse: string;
  /** Follows one of these two. */
  readonly toYearEnd: string;
  readonly suppression: string;
  readonly whileItCounts: string;
  readonly complaint: string;
  readonly nothing: string;
  readonly print: string;
  readonly states: Readonly<Record<'requested' | 'given' | 'refused' | 'expired' | 'withdrawn', string>>;
}

const byLanguage: Readonly<Record<Language, (formality: Formality) => OwnPageTexts>> = {
  de,
  en,
  fr,
  it,
  es,
  nl,
  pl,
  pt,
  tr,
};

export function ownPageTexts(language: Language, formality: Formality): OwnPageTexts {
  return byLanguage[language](formality);
}

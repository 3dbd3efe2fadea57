/** What a person reads when a phone number cannot be used. No "du" or "Sie": the sentences fit every shop. */
import type { Language } from './consent/site.ts';

export type PhoneComplaint = 'empty' | 'letters' | 'short' | 'long' | 'unknown' | 'country' | 'not-mobile';

interface About {
  /** Calling code of the form's country, with plus. */
  readonly country: string | undefined;
  readonly allowed: readonly string[];
}

type Sentence = (about: { readonly start: string; readonly countries: string }) => string;

type Complaints = Readonly<Record<PhoneComplaint, Sentence>>;

const en: Complaints = {
  empty: () => 'Please enter a mobile number.',
  letters: ({ start }) =>
    `Please enter digits only, with the prefix${start && `, for example starting with ${start}`}.`,
  short: () => 'The number is too short. Please enter all of it, with the prefix.',
  long: () => 'The number is too long. Please enter a single mobile number.',
  unknown: () => 'There is no such number. Please check the prefix and the digits.',
  country: ({ countries }) =>
    `Numbers from this country are not possible here, sorry.${countries && ` Possible: ${countries}.`}`,
  'not-mobile': () => 'This is not a mobile number. Please enter the mobile number that WhatsApp runs on.',
};

/** Shown beside the phone field and read out by screen readers. Never with the number: errors end up in logs. */
const sentences: Readonly<Record<Language, Complaints>> = {
  de: {
    empty: () => 'Bitte eine Handynummer eingeben.',
    letters: ({ start }) =>
      `Bitte nur Ziffern eingeben, mit Vorwahl${start && `, zum Beispiel mit ${start} am Anfang`}.`,
    short: () => 'Die Nummer ist zu kurz. Bitte vollständig mit Vorwahl eingeben.',
    long: () => 'Die Nummer ist zu lang. Bitte nur eine einzige Handynummer eingeben.',
    unknown: () => 'Eine solche Nummer gibt es nicht. Bitte Vorwahl und Ziffern prüfen.',
    country: ({ countries }) =>
      `Nummern aus diesem Land sind hier leider nicht möglich.${countries && ` Möglich: ${countries}.`}`,
    'not-mobile': () => 'Das ist keine Handynummer. Bitte die Handynummer eingeben, mit der WhatsApp läuft.',
  },
  en,
  fr: en,
  it: en,
  es: en,
  nl: en,
  pl: en,
  pt: en,
  tr: en,
};

export const countryNames = Object.fromEntries(
  Object.keys(sentences).map((language) => [
    language,
    new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }),
  ]),
) as Readonly<Record<Language, Intl.DisplayNames>>;

/** A longer list helps nobody who reads an error. */
const mostCountriesNamed = 6;

export function phoneComplaint(complaint: PhoneComplaint, language: Language, about: About): string {
  return sentences[language][complaint]({
    start: about.country ?? '',
    countries: about.allowed.length <= mostCountriesNamed ? listed(about.allowed, language) : '',
  });
}

function listed(codes: readonly string[], language: Language): string {
  const names = codes.map((code) => (/^[A-Z]{2}$/.test(code) ? countryNames[language].of(code) : undefined) ?? code);
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

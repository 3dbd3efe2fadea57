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
  fr: {
    empty: () => 'Un numéro de mobile est nécessaire.',
    letters: ({ start }) =>
      `Uniquement des chiffres, avec l’indicatif${start && `, par exemple en commençant par ${start}`}.`,
    short: () => 'Le numéro est trop court. Il le faut en entier, avec l’indicatif.',
    long: () => 'Le numéro est trop long. Il faut un seul numéro de mobile.',
    unknown: () => 'Ce numéro n’existe pas. L’erreur peut être dans l’indicatif ou dans les chiffres.',
    country: ({ countries }) =>
      `Les numéros de ce pays ne sont malheureusement pas possibles ici.${countries && ` Possibles : ${countries}.`}`,
    'not-mobile': () =>
      'Ce n’est pas un numéro de mobile. Il faut le numéro de mobile sur lequel WhatsApp est installé.',
  },
  it: {
    empty: () => 'Serve un numero di cellulare.',
    letters: ({ start }) => `Solo cifre, con il prefisso${start && `, per esempio con ${start} all’inizio`}.`,
    short: () => 'Il numero è troppo corto. Serve completo, con il prefisso.',
    long: () => 'Il numero è troppo lungo. Serve un solo numero di cellulare.',
    unknown: () => 'Questo numero non esiste. L’errore può essere nel prefisso o nelle cifre.',
    country: ({ countries }) =>
      `I numeri di questo Paese qui purtroppo non sono possibili.${countries && ` Possibili: ${countries}.`}`,
    'not-mobile': () => 'Non è un numero di cellulare. Serve il numero di cellulare con cui si usa WhatsApp.',
  },
  es: {
    empty: () => 'Hace falta un número de móvil.',
    letters: ({ start }) =>
      `Solo cifras, con el prefijo del país${start && `, por ejemplo con ${start} al principio`}.`,
    short: () => 'El número es demasiado corto. Hace falta entero, con el prefijo del país.',
    long: () => 'El número es demasiado largo. Hace falta un solo número de móvil.',
    unknown: () => 'Ese número no existe. Puede haber un error en el prefijo o en las cifras.',
    country: ({ countries }) => `Aquí no se admiten números de este país.${countries && ` Se admiten: ${countries}.`}`,
    'not-mobile': () => 'No es un número de móvil. Hace falta el número de móvil con el que funciona WhatsApp.',
  },
  nl: {
    empty: () => 'Vul een mobiel nummer in.',
    letters: ({ start }) => `Vul alleen cijfers in, met landnummer${start && `, bijvoorbeeld met ${start} vooraan`}.`,
    short: () => 'Het nummer is te kort. Vul het volledig in, met landnummer.',
    long: () => 'Het nummer is te lang. Vul maar één mobiel nummer in.',
    unknown: () => 'Dit nummer bestaat niet. Controleer het landnummer en de cijfers.',
    country: ({ countries }) =>
      `Nummers uit dit land zijn hier helaas niet mogelijk.${countries && ` Mogelijk: ${countries}.`}`,
    'not-mobile': () => 'Dit is geen mobiel nummer. Vul het mobiele nummer in waarop WhatsApp staat.',
  },
  pl: {
    empty: () => 'Potrzebny jest numer komórkowy.',
    letters: ({ start }) =>
      `Tylko cyfry, razem z numerem kierunkowym kraju${start && `, na przykład z ${start} na początku`}.`,
    short: () => 'Numer jest za krótki. Potrzebny jest cały, razem z numerem kierunkowym kraju.',
    long: () => 'Numer jest za długi. Potrzebny jest tylko jeden numer komórkowy.',
    unknown: () => 'Nie ma takiego numeru. Błąd może być w numerze kierunkowym albo w cyfrach.',
    country: ({ countries }) =>
      `Numery z tego kraju niestety nie są tu możliwe.${countries && ` Możliwe: ${countries}.`}`,
    'not-mobile': () => 'To nie jest numer komórkowy. Potrzebny jest numer komórkowy, na którym działa WhatsApp.',
  },
  pt: {
    empty: () => 'Falta o número de telemóvel.',
    letters: ({ start }) =>
      `Só algarismos, com o indicativo do país${start && `, por exemplo com ${start} no início`}.`,
    short: () => 'O número é demasiado curto. É preciso o número completo, com o indicativo do país.',
    long: () => 'O número é demasiado longo. É preciso um único número de telemóvel.',
    unknown: () => 'Este número não existe. O erro pode estar no indicativo ou nos algarismos.',
    country: ({ countries }) =>
      `Aqui infelizmente não são possíveis números deste país.${countries && ` Possíveis: ${countries}.`}`,
    'not-mobile': () =>
      'Não é um número de telemóvel. É preciso o número de telemóvel em que o WhatsApp está instalado.',
  },
  tr: {
    empty: () => 'Cep telefonu numarası gerekli.',
    letters: ({ start }) => `Yalnızca rakam olmalı, ülke koduyla birlikte${start && `, örneğin başında ${start}`}.`,
    short: () => 'Numara çok kısa. Ülke koduyla birlikte tamamı gerekli.',
    long: () => 'Numara çok uzun. Yalnızca tek bir cep telefonu numarası gerekli.',
    unknown: () => 'Böyle bir numara yok. Ülke kodunda ya da rakamlarda bir yanlışlık olabilir.',
    country: ({ countries }) =>
      `Bu ülkenin numaraları burada maalesef olmuyor.${countries && ` Olanlar: ${countries}.`}`,
    'not-mobile': () => 'Bu bir cep telefonu numarası değil. WhatsApp kullanılan cep telefonu numarası gerekli.',
  },
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

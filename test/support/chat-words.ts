/** The words by which a subscriber manages things in the chat, in nine languages. */
import type { Language } from '../../server/consent/site.ts';

export interface ChatWords {
  /** LÖSCHEN. Italian "cancella" alone ends a subscription and says nothing of data, so there it is two words. */
  readonly erase: string;
  /** ALLE */
  readonly all: string;
}

export const chatWords: Readonly<Record<Language, ChatWords>> = {
  de: { erase: 'LÖSCHEN', all: 'ALLE' },
  en: { erase: 'DELETE', all: 'ALL' },
  fr: { erase: 'EFFACER', all: 'TOUT' },
  it: { erase: 'CANCELLA DATI', all: 'TUTTO' },
  es: { erase: 'BORRAR', all: 'TODO' },
  nl: { erase: 'WISSEN', all: 'ALLES' },
  pl: { erase: 'USUŃ', all: 'WSZYSTKO' },
  pt: { erase: 'APAGAR', all: 'TUDO' },
  tr: { erase: 'SİL', all: 'HEPSİ' },
};

/** The words that a welcome names, as it names them: for the choice, and for the person's data. */
export function wordsNamedBy(welcome: string): { readonly settings: string; readonly data: string } {
  const [settings, data, ...more] = [...welcome.matchAll(/: (\p{Lu}[\p{Lu} ]+)\./gu)].map(([, word]) => word);
  if (settings === undefined || data === undefined || more.length > 0)
    throw new Error(`This welcome does not name two words: ${welcome}`);
  return { settings, data };
}

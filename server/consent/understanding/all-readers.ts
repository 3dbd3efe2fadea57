/** Makes readers of all word lists, once. */

import { allLanguages } from '../languages/all-languages.ts';
import type { ReplyWords } from '../languages/language-pack.ts';
import type { Language } from '../site.ts';
import { createCourtesy } from './courtesy.ts';
import { createLexicon, single, wordsOfLanguage } from './lexicon.ts';
import { entries, spellings } from './normalise.ts';
import { createPhraseReader, type PhraseReader } from './phrase-reader.ts';
import { createWordReader, type WordReader } from './word-reader.ts';

export type LanguageReader = WordReader & PhraseReader;

function createReader(words: ReplyWords, elsewhere: ReadonlySet<string>): LanguageReader {
  const lexicon = createLexicon(words, elsewhere);
  return { ...createWordReader(words, lexicon), ...createPhraseReader(lexicon) };
}

const packs = Object.entries(allLanguages);

/** Every second one is listed more than once. */
const listedWords = new Set(
  packs.flatMap(([, { replies }]) => [...wordsOfLanguage(replies), ...single(replies.lookalikes)]),
);
const allWords = new Set([...listedWords].flatMap(spellings));

export const readers = Object.fromEntries(
  packs.map(([language, pack]) => [language, createReader(pack.replies, allWords)]),
) as Readonly<Record<Language, LanguageReader>>;

export const everyReader: readonly LanguageReader[] = Object.values(readers);

/** The words that say yes or no in any language. */
export const everyAnswer: ReadonlySet<string> = new Set(everyReader.flatMap(({ answers }) => [...answers]));

/** Of all languages together: "stop please" is polite on a German site too. */
export const courtesy = createCourtesy(
  packs.flatMap(([, pack]) => entries(pack.replies.politeness)),
  packs.flatMap(([, pack]) => entries(pack.replies.signOffs)),
);

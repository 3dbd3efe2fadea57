/** Makes readers of all word lists, once. */

import { allLanguages } from '../languages/all-languages.ts';
import type { ReplyWords } from '../languages/language-pack.ts';
import type { Language } from '../site.ts';
import { createCourtesy } from './courtesy.ts';
import { createLexicon } from './lexicon.ts';
import { entries } from './normalise.ts';
import { createPhraseReader, type PhraseReader } from './phrase-reader.ts';
import { createWordReader, type WordReader } from './word-reader.ts';

export type LanguageReader = WordReader & PhraseReader;

function createReader(words: ReplyWords): LanguageReader {
  const lexicon = createLexicon(words);
  return { ...createWordReader(words, lexicon), ...createPhraseReader(lexicon) };
}

const packs = Object.entries(allLanguages);

export const readers = Object.fromEntries(
  packs.map(([language, pack]) => [language, createReader(pack.replies)]),
) as Readonly<Record<Language, LanguageReader>>;

export const everyReader: readonly LanguageReader[] = Object.values(readers);

/** Of all languages together: "stop please" is polite on a German site too. */
export const courtesy = createCourtesy(
  packs.flatMap(([, pack]) => entries(pack.replies.politeness)),
  packs.flatMap(([, pack]) => entries(pack.replies.signOffs)),
);

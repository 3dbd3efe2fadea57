/** Makes readers of all word lists, once. */
import { createCourtesy } from '../courtesy.ts';
import { createLanguageReader, type LanguageReader } from '../language-reader.ts';
import { entries } from '../normalise.ts';
import type { Language } from '../site.ts';
import { allLanguages } from './all-languages.ts';

const packs = Object.entries(allLanguages);

export const readers = Object.fromEntries(
  packs.map(([language, pack]) => [language, createLanguageReader(pack.replies)]),
) as Readonly<Record<Language, LanguageReader>>;

export const everyReader: readonly LanguageReader[] = Object.values(readers);

/** Of all languages together: "stop please" is polite on a German site too. */
export const courtesy = createCourtesy(
  packs.flatMap(([, pack]) => entries(pack.replies.politeness)),
  packs.flatMap(([, pack]) => entries(pack.replies.signOffs)),
);

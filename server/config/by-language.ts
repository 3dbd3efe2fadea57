/** A group with one entry per language that Jawort speaks. Which of them a site needs stands in site-rules.ts. */
import type { z } from 'zod';
import type { Language } from '../consent/site.ts';
import { languages } from '../http/wire.ts';
import { type About, group } from './setting.ts';

export function byLanguage<Entry extends z.ZodType>(about: About, entry: (language: Language) => Entry) {
  return group(
    about,
    Object.fromEntries(languages.map((language) => [language, entry(language).optional()])) as Record<
      Language,
      z.ZodOptional<Entry>
    >,
  );
}

/** Every language Jawort speaks. A new one is one file beside this and one line here (and its code in `Language`). */
import type { Language } from '../site.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { LanguagePack } from './language-pack.ts';

export const allLanguages: Readonly<Record<Language, LanguagePack>> = { de, en };

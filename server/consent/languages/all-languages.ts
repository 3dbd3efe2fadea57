/** Every language Jawort speaks. A new one is one file beside this and one line here (and its code in `Language`). */
import type { Language } from '../site.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { LanguagePack } from './language-pack.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { tr } from './tr.ts';

export const allLanguages: Readonly<Record<Language, LanguagePack>> = { de, en, fr, it, es, nl, pl, pt, tr };

import { en } from './en.ts';
import type { LanguagePack } from './language-pack.ts';

export const es: LanguagePack = { ...en, replies: { ...en.replies } };

import { en } from './en.ts';
import type { LanguagePack } from './language-pack.ts';

export const nl: LanguagePack = { ...en, replies: { ...en.replies } };

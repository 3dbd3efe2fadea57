import { en } from './en.ts';
import type { LanguagePack } from './language-pack.ts';

export const pl: LanguagePack = { ...en, replies: { ...en.replies } };

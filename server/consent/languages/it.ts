import { en } from './en.ts';
import type { LanguagePack } from './language-pack.ts';

export const it: LanguagePack = { ...en, replies: { ...en.replies } };

/** Which of the site's languages the bubble speaks. */
import type { BubbleSettings } from '../contract.ts';

/** What the embedding page says, else the page's own language, else one of the visitor's, else the site's (the first). */
export function pickLanguage({ lang, texts }: Pick<BubbleSettings, 'lang' | 'texts'>): string {
  const wished = [lang ?? '', document.documentElement.lang, ...navigator.languages, ...Object.keys(texts)];
  return wished.map((tag) => tag.slice(0, 2).toLowerCase()).find((one) => Object.hasOwn(texts, one)) ?? '';
}

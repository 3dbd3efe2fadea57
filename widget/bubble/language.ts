/** Which of the site's languages the bubble speaks. */

/** The page's language, else one of the visitor's, else the site's own (the first). */
export function pickLanguage(texts: Readonly<Record<string, unknown>>): string {
  const wished = [document.documentElement.lang, ...navigator.languages, ...Object.keys(texts)];
  return wished.map((tag) => tag.slice(0, 2).toLowerCase()).find((lang) => Object.hasOwn(texts, lang)) ?? '';
}

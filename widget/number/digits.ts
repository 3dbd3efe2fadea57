/** What counts in a typed number: digits and the plus. The same rules as server/phone.ts, which has the last word. */

const decoration = /[\s.,/()[\]'’·•_\-−\p{Zs}\p{Pd}\p{Cf}]/gu;

/** Without spaces, brackets and dashes. Whatever is neither digit nor plus afterwards was a word, and not ours to touch. */
export function plainOf(text: string): string {
  // Full-width, Arabic and Persian digits have their value in the last four bits; the full-width plus has eleven there.
  const latin = text.replace(/[٠-٩۰-۹０-９＋]/g, (character) => {
    const value = character.charCodeAt(0) & 15;
    return value > 9 ? '+' : `${value}`;
  });
  return latin.replace(decoration, '');
}

export const isNumber = (plain: string) => /^\+?\d*$/.test(plain);

/** `00` is how Europe dials the plus, whatever the country's own numbering plan says. */
export const withPlus = (plain: string) => plain.replace(/^00/, '+');

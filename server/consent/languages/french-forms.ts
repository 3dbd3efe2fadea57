/**
 * What French does to a word before it is typed: a short word grows onto its front ("m'écrire", and without the apostrophe
 * "mecrire"), and the endings of a verb sound alike, so that "arrêtez", "arrêter" and "arrêté" are written for one another.
 */

const endings = 'e es ez er é ée és ées ent ons iez ions ant ait ais erez era eras erai eront eriez erait'.split(' ');

/** "contact" → "contacte contactez contacter contacté …" @param stems of verbs in -er, with every spelling that is met. */
export function verbs(stems: string): string {
  return each(stems, (stem) => endings.map((ending) => stem + ending));
}

/** With "m": "écrire parler" → "mécrire"; nothing grows onto "parler". */
export function behind(shortWords: string, words: string): string {
  const elidable = words.split(/\s+/).filter((word) => /^[aeiouyhàâéèêëîïôöùûüœ]/i.test(word));
  return each(shortWords, (short) => elidable.map((word) => short + word));
}

/** "offre colis" → "offre colis loffre doffre" */
export function withArticles(nouns: string): string {
  return `${nouns} ${behind('l d', nouns)}`;
}

function each(words: string, forms: (word: string) => readonly string[]): string {
  return words.trim().split(/\s+/).flatMap(forms).join(' ');
}

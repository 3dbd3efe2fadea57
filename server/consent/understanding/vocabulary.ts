/** Reads a typed word as the listed word that was meant: umlauts as ae, "biiitte", compounds, one slip in a long word. */
import { editDistance } from './edit-distance.ts';
import { swaps } from './near-words.ts';
import { spellings } from './normalise.ts';

export interface Vocabulary {
  /** The listed word that was meant, or the word itself. */
  read(word: string): string;
}

/** In shorter words one letter makes another word too easily: "keine", "meine". */
const shortestForgiven = 7;
/** In these only what a hurried thumb does, and hardly makes another word: "mesja", "reklm". */
const shortestHurried = 5;
const longestForgiven = 24;

/**
 * @param listed every word of a language; `*werbung` stands for every word that ends like this.
 * @param forgiving those of them that are recognised with one slip.
 * @param hurried short ones that are recognised with two neighbours swapped or a vowel left out. No opt-out words: "stpo" is
 * asked back.
 * @param lookalikes real words that are near a forgiven one, or end like one.
 */
export function createVocabulary(
  listed: Iterable<string>,
  forgiving: Iterable<string>,
  hurried: Iterable<string>,
  lookalikes: Iterable<string>,
): Vocabulary {
  const exact = new Map<string, string>();
  const endings = new Map<string, string>();
  for (const word of listed) {
    const [canonical = word, ...others] = spellings(word);
    for (const spelling of [canonical, ...others]) {
      if (word.startsWith('*')) endings.set(spelling.slice(1), canonical);
      else exact.set(spelling, canonical);
    }
  }
  const known = new Set([...lookalikes].flatMap(spellings));
  const bySlip = indexBySlip(forgiving);
  const byHurry = indexByHurry(hurried);
  const longestEnding = Math.max(0, ...[...endings.keys()].map((ending) => ending.length));

  const direct = (word: string): string | undefined => exact.get(word);
  const byEnding = (word: string): string | undefined => {
    for (let length = Math.min(word.length, longestEnding); length > 2; length--) {
      const canonical = endings.get(word.slice(-length));
      if (canonical) return canonical;
    }
    return undefined;
  };
  return {
    read(word) {
      const found = direct(word);
      if (found !== undefined || known.has(word)) return found ?? word;
      const short = word.replace(/(.)\1{2,}/gsu, '$1');
      const double = word.replace(/(.)\1{2,}/gsu, '$1$1');
      return direct(short) ?? direct(double) ?? byEnding(word) ?? meant(word, bySlip) ?? byHurry.get(word) ?? word;
    },
  };
}

/** Every forgiven word under each of its forms with one letter left out: two words one slip apart share such a form. */
function indexBySlip(forgiving: Iterable<string>): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const word of forgiving) {
    const [canonical = word, ...others] = spellings(word);
    for (const spelling of [canonical, ...others].map((each) => each.replace('*', ''))) {
      if (spelling.length < shortestForgiven) continue;
      for (const form of [spelling, ...withoutOneLetter(spelling)]) {
        index.set(form, [...(index.get(form) ?? []), canonical]);
      }
    }
  }
  return index;
}

function indexByHurry(hurried: Iterable<string>): Map<string, string> {
  const index = new Map<string, string>();
  for (const word of hurried) {
    const [canonical = word] = spellings(word);
    if (canonical.length < shortestHurried || canonical.length >= shortestForgiven || word.startsWith('*')) continue;
    const withoutVowel = Array.from(canonical, (letter, place) => {
      const inside = place > 0 && place < canonical.length - 1;
      return inside && /[aeiou]/.test(letter) ? canonical.slice(0, place) + canonical.slice(place + 1) : canonical;
    });
    for (const form of [...swaps(canonical), ...withoutVowel]) index.set(form, canonical);
  }
  return index;
}

function meant(word: string, bySlip: ReadonlyMap<string, readonly string[]>): string | undefined {
  if (word.length < shortestForgiven - 1 || word.length > longestForgiven) return undefined;
  for (const form of [word, ...withoutOneLetter(word)]) {
    const near = bySlip.get(form)?.find((candidate) => editDistance(word, candidate.replace('*', '')) <= 1);
    if (near !== undefined) return near;
  }
  return undefined;
}

function withoutOneLetter(word: string): string[] {
  return Array.from(word, (_, place) => word.slice(0, place) + word.slice(place + 1));
}

/** Reads a typed word as the listed word that was meant: umlauts as ae, "biiitte", compounds, one slip in a long word. */
import { editDistance } from './edit-distance.ts';
import { swaps } from './near-words.ts';
import { spellings } from './normalise.ts';
import type { Typed } from './typed.ts';

export interface Vocabulary {
  /** The listed word that was meant, or the word itself. */
  read(typed: Typed): string;
}

/** In shorter words one letter makes another word too easily: "keine", "meine". */
const shortestForgiven = 7;
/** In these only what a hurried thumb does, and hardly makes another word: "mesja", "reklm". */
const shortestHurried = 5;
const longestForgiven = 24;

/** Of all vocabularies: what none of them has need not be looked up in each. */
const everyEnding = new Set<string>();
const everySlip = new Set<string>();
const everyWord = new Set<string>();
let longestEnding = 0;

/** Those of the word's endings that some language lists, the longest first. */
function endingsOf(typed: Typed): readonly string[] {
  if (typed.endings) return typed.endings;
  const { text } = typed;
  const found: string[] = [];
  for (let length = Math.min(text.length, longestEnding); length > 2; length--) {
    const ending = text.slice(-length);
    if (everyEnding.has(ending)) found.push(ending);
  }
  typed.endings = found;
  return found;
}

/** Those forms of the word, itself or with a letter left out, that some language's words have as well. */
function slipsOf(typed: Typed): readonly string[] {
  if (typed.slips) return typed.slips;
  const { text } = typed;
  const isFit = text.length >= shortestForgiven - 1 && text.length <= longestForgiven;
  const found = isFit ? [text, ...withoutOneLetter(text)].filter((form) => everySlip.has(form)) : [];
  typed.slips = found;
  return found;
}

/** To every language: a name, a number, a word of a tenth one. */
export function isUnknown(typed: Typed): boolean {
  typed.isUnknown ??=
    typed.short === typed.text &&
    !everyWord.has(typed.text) &&
    endingsOf(typed).length === 0 &&
    slipsOf(typed).length === 0;
  return typed.isUnknown;
}

/**
 * @param listed every word of a language; `*werbung` stands for every word that ends like this.
 * @param forgiving those of them that are recognised with one slip.
 * @param hurried short ones that are recognised with two neighbours swapped or a vowel left out. No opt-out words: "stpo" is
 * asked back.
 * @param lookalikes real words that are near a forgiven one, or end like one.
 * @param elsewhere what is listed in any language, already in the form in which typed words arrive: thousands, for all
 * vocabularies the same.
 */
export function createVocabulary(
  listed: Iterable<string>,
  forgiving: Iterable<string>,
  hurried: Iterable<string>,
  lookalikes: Iterable<string>,
  elsewhere: ReadonlySet<string>,
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

  const direct = (word: string): string | undefined => exact.get(word);
  for (const ending of endings.keys()) {
    everyEnding.add(ending);
    longestEnding = Math.max(longestEnding, ending.length);
  }
  for (const form of bySlip.keys()) everySlip.add(form);
  for (const words of [exact.keys(), byHurry.keys(), known]) for (const word of words) everyWord.add(word);

  const byEnding = (typed: Typed): string | undefined => {
    for (const ending of endingsOf(typed)) {
      const canonical = endings.get(ending);
      if (canonical) return canonical;
    }
    return undefined;
  };
  const read = (typed: Typed): string => {
    const { text, short, double } = typed;
    const found = direct(text);
    if (found !== undefined || known.has(text) || elsewhere.has(text)) return found ?? text;
    const held = short === text ? undefined : (direct(short) ?? direct(double));
    return held ?? byEnding(typed) ?? meant(typed, bySlip) ?? byHurry.get(text) ?? text;
  };
  return { read };
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

function meant(typed: Typed, bySlip: ReadonlyMap<string, readonly string[]>): string | undefined {
  for (const form of slipsOf(typed)) {
    const near = bySlip.get(form)?.find((candidate) => editDistance(typed.text, candidate.replace('*', '')) <= 1);
    if (near !== undefined) return near;
  }
  return undefined;
}

function withoutOneLetter(word: string): string[] {
  return Array.from(word, (_, place) => word.slice(0, place) + word.slice(place + 1));
}

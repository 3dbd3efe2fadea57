/** Compares a whole message with listed words: spaces, repeated letters and saying it twice do not matter. */
import { spellings, squeeze, wordsOf } from './normalise.ts';
import type { Sentence } from './sentences.ts';

export function wordsIn(sentences: readonly Sentence[]): string[] {
  return sentences.flatMap((sentence) => sentence.words.map((word) => word.text));
}

/** "stop stop", "S T O P", "stopppp" → "stop" */
export function joined(words: readonly string[]): string {
  const squeezed = words.map(squeeze);
  return squeeze(squeezed.filter((word, place) => word !== squeezed[place - 1]).join(''));
}

/** The same form of listed words. */
export function listed(entries: readonly string[]): ReadonlySet<string> {
  return new Set(entries.flatMap(spellings).map((entry) => joined(wordsOf(entry))));
}

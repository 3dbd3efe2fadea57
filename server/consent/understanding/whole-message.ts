/** Compares a whole message with listed words: spaces, repeated letters and saying it twice do not matter. */
import { spellings, squeeze, wordsOf } from './normalise.ts';
import { remembering } from './remembering.ts';
import type { Sentence } from './sentences.ts';
import type { Typed } from './typed.ts';

export function wordsIn(sentences: readonly Sentence[]): Typed[] {
  return sentences.flatMap((sentence) => sentence.words.map(({ typed }) => typed));
}

/** "stop stop", "S T O P", "stopppp" → "stop" */
export function joined(words: readonly Typed[]): string {
  return joinedSqueezed(words.map(({ squeezed }) => squeezed));
}

export function joinedPlain(words: readonly string[]): string {
  return joinedSqueezed(words.map(squeeze));
}

function joinedSqueezed(squeezed: readonly string[]): string {
  return squeeze(squeezed.filter((word, place) => word !== squeezed[place - 1]).join(''));
}

/** The same form of listed words. */
export function listed(entries: readonly string[]): ReadonlySet<string> {
  return new Set(entries.flatMap(spellings).map((entry) => joinedPlain(wordsOf(entry))));
}

/** Of words from the configuration, which stay the same with every message. */
export function listedOnce(entries: readonly string[]): ReadonlySet<string> {
  return ofKey(JSON.stringify(entries));
}

const ofKey = remembering((key: string) => listed(JSON.parse(key) as string[]));

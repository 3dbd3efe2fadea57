/** Finds a word that a slip or two of the finger made of a listed one. A language may list hundreds of verb forms. */
import { editDistance } from './edit-distance.ts';

/** In a shorter word two slips make any other word. */
const longEnoughForTwoSlips = 8;

/** @returns whether a typed word is at most two slips from one of the long words listed. */
export function nearLongWord(listed: readonly string[]): (typed: string) => boolean {
  const long = [...new Set(listed)]
    .filter((word) => word.length >= longEnoughForTwoSlips && !word.includes(' '))
    .map((word) => ({ word, letters: lettersOf(word) }));
  return (typed) => {
    const letters = lettersOf(typed);
    return long.some(
      (each) =>
        Math.abs(each.word.length - typed.length) <= 2 &&
        mayBeNear(each.letters, letters) &&
        editDistance(typed, each.word) <= 2,
    );
  };
}

/** One bit for each letter that occurs. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let place = 0; place < word.length; place++) letters |= 1 << (word.charCodeAt(place) % 32);
  return letters;
}

/** A slip changes at most two letters; to compare letter by letter is slow. */
function mayBeNear(one: number, other: number): boolean {
  let differing = one ^ other;
  for (let count = 0; differing !== 0; count++) {
    if (count === 4) return false;
    differing &= differing - 1;
  }
  return true;
}

/** "wypsiz", "ipatl": two neighbours changed places. Hardly a word becomes another by that, so short ones count too. */
export function swaps(typed: string): string[] {
  if (typed.length < 4) return [];
  return Array.from(typed.slice(1), (letter, place) => {
    return `${typed.slice(0, place)}${letter}${typed[place] ?? ''}${typed.slice(place + 2)}`;
  });
}

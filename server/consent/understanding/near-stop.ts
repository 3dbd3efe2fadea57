/** Rule 4: a slip of the finger near an opt-out word ("stpo") is not clear, but must not be lost either. */

import { everyReader, type LanguageReader } from './all-readers.ts';
import { alwaysStop } from './always-stop.ts';
import { editDistance } from './edit-distance.ts';
import { squeeze } from './normalise.ts';
import type { Sentence } from './sentences.ts';
import { wordsIn } from './whole-message.ts';

/** The longest word worth comparing; the work grows with the square. */
const longest = 24;

/** In a shorter word two slips make any other word. */
const longEnoughForTwoSlips = 8;

export function isNearStop(message: readonly Sentence[], own: readonly LanguageReader[]): boolean {
  const said = [wordsIn(message), ...own.map((reader) => reader.withoutFilling(message))].map((words) =>
    words.join(''),
  );
  const long = [...own.flatMap((reader) => reader.optOutWords), ...alwaysStop]
    .filter((word) => word.length >= longEnoughForTwoSlips && !word.includes(' '))
    .map((word) => ({ word, letters: lettersOf(word) }));
  return [...new Set([...said, ...said.map(squeeze)])].some((typed) => {
    if (typed.length < 3 || typed.length > longest || /^\d+$/.test(typed)) return false;
    // Begun twice: "ststop".
    if (/^(?:st|sto)+p+$/.test(typed)) return true;
    if (everyReader.some((reader) => reader.isLookalike(typed))) return false;
    if (['stop', 'stopp'].some((word) => editDistance(typed, word) <= 1)) return true;
    if (swaps(typed).some((word) => own.some((reader) => reader.isStopWord(word)))) return true;
    const letters = lettersOf(typed);
    return long.some(
      (each) =>
        Math.abs(each.word.length - typed.length) <= 2 &&
        mayBeNear(each.letters, letters) &&
        editDistance(typed, each.word) <= 2,
    );
  });
}

/** "wypsiz", "ipatl": two neighbours changed places. Hardly a word becomes another by that, so short ones count too. */
function swaps(typed: string): string[] {
  if (typed.length < 4) return [];
  return Array.from(typed.slice(1), (letter, place) => {
    return `${typed.slice(0, place)}${letter}${typed[place] ?? ''}${typed.slice(place + 2)}`;
  });
}

/** One bit for each letter that occurs. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let place = 0; place < word.length; place++) letters |= 1 << (word.charCodeAt(place) % 32);
  return letters;
}

/** A slip changes at most two letters. A language may list hundreds of verb forms, and to compare letter by letter is slow. */
function mayBeNear(one: number, other: number): boolean {
  let differing = one ^ other;
  for (let count = 0; differing !== 0; count++) {
    if (count === 4) return false;
    differing &= differing - 1;
  }
  return true;
}

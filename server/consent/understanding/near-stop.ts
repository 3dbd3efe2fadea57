/** Rule 4: a slip of the finger near an opt-out word ("stpo") is not clear, but must not be lost either. */

import { everyReader, type LanguageReader } from './all-readers.ts';
import { alwaysStop } from './always-stop.ts';
import { editDistance } from './edit-distance.ts';
import { nearLongWord } from './near-words.ts';
import { squeeze } from './normalise.ts';
import type { Sentence } from './sentences.ts';
import { wordsIn } from './whole-message.ts';

/** The longest word worth comparing; the work grows with the square. */
const longest = 24;

const isNearAlways = nearLongWord(alwaysStop);

export function isNearStop(message: readonly Sentence[], own: readonly LanguageReader[]): boolean {
  const typedWords = wordsIn(message).map(({ text }) => text);
  const said = [typedWords, ...own.map((reader) => reader.withoutFilling(message))].map((words) => words.join(''));
  return [...new Set([...said, ...said.map(squeeze)])].some((typed) => {
    if (typed.length < 3 || typed.length > longest || /^\d+$/.test(typed)) return false;
    // Begun twice: "ststop".
    if (/^(?:st|sto)+p+$/.test(typed)) return true;
    if (everyReader.some((reader) => reader.isLookalike(typed))) return false;
    if (['stop', 'stopp'].some((word) => editDistance(typed, word) <= 1)) return true;
    return isNearAlways(typed) || own.some((reader) => reader.isNearStopWord(typed));
  });
}

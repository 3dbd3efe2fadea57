/**
 * A typed word, and what all nine languages ask about its letters: found out once in a message, however many readers ask and
 * however often the word stands there. It lives no longer than the message.
 */
import { squeeze } from './normalise.ts';

export interface ReadWord {
  readonly text: string;
  /** See `Reading`. */
  readonly begins: number;
  readonly isConjunction: boolean;
}

export interface Typed {
  readonly text: string;
  /** "stopp" → "stop" */
  readonly squeezed: string;
  /** A letter that was held down counts once, or twice: "biiitte", "nulllla". The word itself if there is none. */
  readonly short: string;
  readonly double: string;
  /** What each language reads it as, by the lexicon's number. */
  readonly readings: ReadWord[];
  /** What the vocabularies have found out about it together. */
  slips?: readonly string[];
  endings?: readonly string[];
  isUnknown?: boolean;
  /** What it is read as where it is unknown. */
  readonly asItIs: ReadWord;
}

/** One for each message. */
export function createTypist(): (text: string) => Typed {
  const known = new Map<string, Typed>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const isHeldDown = /(.)\1{2}/su.test(text);
    const typed: Typed = {
      text,
      squeezed: squeeze(text),
      short: isHeldDown ? text.replace(/(.)\1{2,}/gsu, '$1') : text,
      double: isHeldDown ? text.replace(/(.)\1{2,}/gsu, '$1$1') : text,
      readings: [],
      asItIs: { text, begins: 0, isConjunction: false },
    };
    known.set(text, typed);
    return typed;
  };
}

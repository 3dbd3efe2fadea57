/** Compares whole messages with a language's lists of words. Knows no language. */

import type { ReplyWords } from '../languages/language-pack.ts';
import { canonical, type Lexicon, single } from './lexicon.ts';
import { nearLongWord, swaps } from './near-words.ts';
import { entries, spellings, squeeze } from './normalise.ts';
import type { Sentence } from './sentences.ts';
import { joinedPlain, listed } from './whole-message.ts';

export interface WordReader {
  /** Whole messages that say yes, in lower case. */
  readonly yes: readonly string[];
  /** A slip of the finger made this of an opt-out word, or swapped two letters of any listed one. */
  isNearStopWord(typed: string): boolean;
  /** A listed opt-out word. @param whole a message as `joined` makes it. */
  isOptOutWord(whole: string): boolean;
  /** An ordinary word of this language that is an opt-out word of another. */
  isOrdinary(whole: string): boolean;
  /** One that is clear in any company, as everyday words are not. */
  isClearWord(whole: string): boolean;
  /** Single words that say yes or no. */
  readonly answers: ReadonlySet<string>;
  isLookalike(word: string): boolean;
  /** "non disiscrivetemi": the French no is the Italian not, so it must not be taken out as an answer. */
  isNegated(message: readonly Sentence[]): boolean;
  /** Whole messages, as `joined` makes them, by which a person manages what was agreed to. */
  readonly settings: ReadonlySet<string>;
  readonly data: ReadonlySet<string>;
  readonly erasure: ReadonlySet<string>;
  readonly promo: ReadonlySet<string>;
  readonly trans: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  /** Every word is an opt-out word, a word for messages, or filling: "ich möchte bitte alle Nachrichten abbestellen". */
  isOnlyOptOut(message: readonly Sentence[]): boolean;
  /** An everyday word among filling: "ich möchte kündigen". */
  isPerhapsOptOut(message: readonly Sentence[]): boolean;
  isNo(message: readonly Sentence[]): boolean;
  isStart(message: readonly Sentence[]): boolean;
  withoutFilling(message: readonly Sentence[]): string[];
}

export function createWordReader(words: ReplyWords, lexicon: Lexicon): WordReader {
  const { optOut, everyday, filling, urging, negations, messages, subject } = lexicon;
  const clearWords = listed(entries(words.optOut));
  const everydayWords = listed(entries(words.everydayOptOut));
  const stopWords = new Set([words.optOut, words.everydayOptOut].flatMap(entries).flatMap(spellings));
  const isNearOptOut = nearLongWord(entries(words.optOut).flatMap(spellings));
  const noMessages = listed(entries(words.no));
  const noWords = new Set(entries(words.no).map(canonical));
  const startWords = new Set(entries(words.start).map(canonical));
  const answers = new Set([...entries(words.yes), ...entries(words.no)].flatMap(spellings));
  const lookalikes = listed(single(words.lookalikes));
  const ordinaryWords = listed(entries(words.ordinary));
  const readAll = (message: readonly Sentence[]) => message.flatMap((sentence) => lexicon.read(sentence).words);

  return {
    yes: entries(words.yes),
    isNearStopWord: (typed) => isNearOptOut(typed) || swaps(typed).some((word) => stopWords.has(word)),
    isOptOutWord: (whole) => clearWords.has(whole) || everydayWords.has(whole),
    isOrdinary: (whole) => ordinaryWords.has(whole),
    isClearWord: (whole) => clearWords.has(whole),
    answers,
    isLookalike: (word) => lookalikes.has(squeeze(word)),
    isNegated: (message) =>
      message
        .map(lexicon.read)
        .some(({ words: said, clauses }) =>
          said.some((word, place) => negations.has(word) && clauses[place] === clauses[place + 1]),
        ),
    settings: listed(entries(words.settings)),
    data: listed(entries(words.data)),
    erasure: listed(entries(words.erasure)),
    promo: listed(entries(words.promo)),
    trans: listed(entries(words.trans)),
    all: listed(entries(words.all)),
    isOnlyOptOut(message) {
      const said = readAll(message);
      if (said.some((word) => optOut.has(word))) {
        return said.every((word) => [optOut, everyday, filling, subject].some((set) => set.has(word)));
      }
      const beside = said.filter((word) => !everyday.has(word));
      return beside.length < said.length && beside.every((word) => urging.has(word) || messages.has(word));
    },
    isPerhapsOptOut(message) {
      const said = readAll(message);
      return said.some((word) => everyday.has(word)) && said.every((word) => everyday.has(word) || filling.has(word));
    },
    isNo(message) {
      const said = readAll(message);
      const [first = '', ...rest] = said;
      if (noMessages.has(joinedPlain(said))) return true;
      return noWords.has(first) && rest.every((word) => [noWords, negations, filling].some((set) => set.has(word)));
    },
    isStart(message) {
      const said = readAll(message);
      if (startWords.has(said.join(' '))) return true;
      const beside = said.filter((word) => !startWords.has(word));
      return beside.length < said.length && beside.every((word) => subject.has(word) || urging.has(word));
    },
    withoutFilling: (message) => readAll(message).filter((word) => !filling.has(word)),
  };
}

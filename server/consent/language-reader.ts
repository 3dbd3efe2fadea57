/** One language's reading of a message, made from its word lists alone: the rules here know no language. */

import { alwaysStop, isAlwaysWord } from './always-stop.ts';
import type { ReplyWords } from './languages/language-pack.ts';
import { entries, spellings, squeeze } from './normalise.ts';
import {
  compilePhrase,
  findPhrase,
  type Match,
  type Phrase,
  type Reading,
  type Sets,
  wordsInPattern,
} from './phrases.ts';
import type { Sentence } from './sentences.ts';
import { createVocabulary } from './vocabulary.ts';
import { joined, listed } from './whole-message.ts';

/** `never`: looks like an opt-out and certainly is none. */
export type Verdict = 'stop' | 'hint' | 'never' | undefined;

export interface LanguageReader {
  /** Whole messages that say yes, in lower case. */
  readonly yes: readonly string[];
  readonly optOutWords: readonly string[];
  /** @param whole a message as `joined` makes it. */
  isOptOutWord(whole: string): boolean;
  /** A single word that says yes or no. */
  isAnswer(word: string): boolean;
  isLookalike(word: string): boolean;
  /** Every word is an opt-out word, a word for messages, or filling: "ich möchte bitte alle Nachrichten abbestellen". */
  isOnlyOptOut(sentences: readonly Sentence[]): boolean;
  /** An everyday word among filling: "ich möchte kündigen". */
  isPerhapsOptOut(sentences: readonly Sentence[]): boolean;
  isNo(sentences: readonly Sentence[]): boolean;
  isStart(sentences: readonly Sentence[]): boolean;
  /** Without words that change nothing. */
  withoutFilling(sentences: readonly Sentence[]): string[];
  clearPhrase(sentence: Sentence): Verdict;
  /** An opt-out word is a clause of its own: "wrong number, remove". */
  hasBareWord(sentence: Sentence): boolean;
  hasHint(sentence: Sentence): boolean;
  isQuestion(sentence: Sentence): boolean;
}

export function createLanguageReader(words: ReplyWords): LanguageReader {
  // `*werbung` is also the word itself.
  const setWords = (list: string) =>
    new Set(split(list).flatMap((word) => [canonical(word), canonical(word.replace('*', ''))]));
  const sets: Sets = new Map(Object.entries(words.sets).map(([name, list]) => [name, setWords(list)]));
  const compile = (patterns: readonly string[]): Phrase[] => patterns.map((pattern) => compilePhrase(pattern, sets));
  const set = (name: string) => sets.get(name) ?? new Set<string>();

  const optOut = new Set([...entries(words.optOut), ...alwaysStop].map(canonical));
  const everyday = new Set(entries(words.everydayOptOut).map(canonical));
  const start = new Set(entries(words.start).map(canonical));
  const no = listed(entries(words.no));
  const wholeOptOut = listed([...entries(words.optOut), ...entries(words.everydayOptOut)]);
  const answers = new Set([...entries(words.yes), ...entries(words.no)].flatMap(spellings));
  const lookalikes = listed(split(words.lookalikes));
  const noFirst = new Set(entries(words.no).map(canonical));
  const negations = setWords(words.negations);
  const filling = setWords(words.filling);
  const urging = setWords(words.urging);
  const conjunctions = setWords(words.conjunctions);
  const subject = new Set([...set('messages'), ...set('news')]);

  const clear = compile(words.clear);
  const clearNegative = compile(words.clearNegative);
  const never = compile(words.never);
  const softens = compile(words.softens);
  const conditions = compile(words.conditions);
  const hints = compile(words.hints);
  const questions = compile(words.questions);
  const requests = compile(words.requests);

  const lists = [words.optOut, words.everydayOptOut, words.start, words.no, words.politeness]
    .flatMap(entries)
    .concat(alwaysStop);
  const phrases = [
    words.clear,
    words.clearNegative,
    words.never,
    words.softens,
    words.conditions,
    words.hints,
    words.questions,
    words.requests,
  ];
  const spaced = [...Object.values(words.sets), words.filling, words.urging, words.negations, words.conjunctions];
  const vocabulary = createVocabulary(
    [...lists.flatMap(split), ...spaced.flatMap(split), ...phrases.flat().flatMap(wordsInPattern)],
    [...entries(words.optOut), ...alwaysStop, words.sets.messages].flatMap(split),
    split(words.lookalikes),
  );

  const read = (sentence: Sentence): Reading => {
    let clause = 0;
    const clauses: number[] = [];
    const texts = sentence.words.map((word) => vocabulary.read(word.text));
    for (const [place, text] of texts.entries()) {
      if (sentence.words[place]?.afterComma || conjunctions.has(text)) clause++;
      clauses.push(clause);
    }
    return { words: texts, clauses };
  };
  const has = (list: readonly Phrase[], reading: Reading) => list.some((phrase) => findPhrase(phrase, reading));
  const allWords = (sentences: readonly Sentence[]) => sentences.flatMap((sentence) => read(sentence).words);
  const isAsked = (sentence: Sentence, reading: Reading) => sentence.questionMark || has(questions, reading);

  /** In the clauses that the match lies in. */
  const around = ({ words: texts, clauses }: Reading, match: Match) => {
    const first = clauses[match.start] ?? 0;
    const last = clauses[match.end - 1] ?? first;
    return texts.filter((_, place) => (clauses[place] ?? 0) >= first && (clauses[place] ?? 0) <= last);
  };
  const isBusiness = (reading: Reading, match: Match) =>
    around(reading, match).some((text) => set('business').has(text));
  const isSubject = (reading: Reading, match: Match) => around(reading, match).some((text) => subject.has(text));
  /** Within one clause: "ihr seid nett, ich möchte trotzdem keine Werbung bekommen" is not "ihr habt keine". */
  const isNever = (reading: Reading) =>
    never.some((phrase) => {
      const match = findPhrase(phrase, reading);
      return match !== undefined && reading.clauses[match.start] === reading.clauses[match.end - 1];
    });
  const isSoftened = (reading: Reading, match: Match) => {
    const clause = reading.clauses[match.end - 1];
    return softens.some((phrase) => {
      const soft = findPhrase(phrase, reading);
      return soft !== undefined && reading.clauses[soft.start] === clause;
    });
  };
  /** "nicht abmelden", "meldet mich nicht ab", "abmelden will ich mich nicht". */
  const isNegated = ({ words: texts, clauses }: Reading, match: Match) => {
    const clause = clauses[match.start];
    const end = clauses.findLastIndex((each) => each === clauses[match.end - 1]);
    const tail = end - match.end < 3 ? end : -1;
    return texts.some(
      (text, place) =>
        negations.has(text) &&
        ((place < match.end && place >= match.start - 4 && (place >= match.start || clauses[place] === clause)) ||
          (place >= match.end && place === tail)),
    );
  };

  const judge = (sentence: Sentence): Verdict => {
    const reading = read(sentence);
    if (isNever(reading)) return 'never';
    const negative = clearNegative.flatMap((phrase) => findPhrase(phrase, reading) ?? []);
    const positive = clear
      .flatMap((phrase) => findPhrase(phrase, reading) ?? [])
      .filter((match) => !isNegated(reading, match));
    const meant = [...negative, ...positive].filter(
      (match) => !isBusiness(reading, match) || isSubject(reading, match),
    );
    if (meant.length === 0) return undefined;
    const asked = isAsked(sentence, reading) && !(has(requests, reading) && !asksHow(reading));
    // "Keine Nachrichten mehr zu meiner Bestellung" may mean these only.
    const sure = meant.some((match) => !isBusiness(reading, match) || !negative.includes(match));
    const soft = meant.every((match) => isSoftened(reading, match));
    return asked || !sure || soft || has(conditions, reading) ? 'hint' : 'stop';
  };
  /** "Könnt ihr mir sagen, wie …" is no request to be taken off. */
  const asksHow = (reading: Reading) =>
    questions.some((phrase) => !phrase.atStart && findPhrase(phrase, reading) !== undefined);

  return {
    yes: entries(words.yes),
    optOutWords: entries(words.optOut).flatMap(spellings),
    isOptOutWord: (whole) => wholeOptOut.has(whole),
    isAnswer: (word) => answers.has(word),
    isLookalike: (word) => lookalikes.has(squeeze(word)),
    isOnlyOptOut(sentences) {
      const texts = allWords(sentences);
      const clearly = texts.some((text) => optOut.has(text));
      if (clearly)
        return texts.every((text) => optOut.has(text) || everyday.has(text) || filling.has(text) || subject.has(text));
      const others = texts.filter((text) => !everyday.has(text));
      return others.length < texts.length && others.every((text) => urging.has(text) || set('messages').has(text));
    },
    isPerhapsOptOut(sentences) {
      const texts = allWords(sentences);
      return texts.some((text) => everyday.has(text)) && texts.every((text) => everyday.has(text) || filling.has(text));
    },
    isNo(sentences) {
      const texts = allWords(sentences);
      if (no.has(joined(texts))) return true;
      const [first = '', ...rest] = texts;
      return noFirst.has(first) && rest.every((text) => noFirst.has(text) || negations.has(text) || filling.has(text));
    },
    isStart(sentences) {
      const texts = allWords(sentences);
      if (start.has(texts.join(' '))) return true;
      const others = texts.filter((text) => !start.has(text));
      return others.length < texts.length && others.every((text) => subject.has(text) || urging.has(text));
    },
    withoutFilling: (sentences) => allWords(sentences).filter((text) => !filling.has(text)),
    clearPhrase: judge,
    hasBareWord: (sentence) => {
      const { words: texts, clauses } = read(sentence);
      return texts.some(
        (text, place) =>
          (optOut.has(text) || everyday.has(text)) &&
          clauses[place] !== clauses[place - 1] &&
          clauses[place] !== clauses[place + 1],
      );
    },
    hasHint(sentence) {
      const reading = read(sentence);
      if (isNever(reading)) return false;
      if (has(hints, reading)) return true;
      return reading.words.some((text, place) => {
        const match = { start: place, end: place + 1 };
        return optOut.has(text) && !isAlwaysWord(text) && !isNegated(reading, match) && !isBusiness(reading, match);
      });
    },
    isQuestion: (sentence) => isAsked(sentence, read(sentence)),
  };
}

function canonical(entry: string): string {
  return spellings(entry)[0] ?? entry;
}

function split(list: string): string[] {
  return list.split(/\s+/).filter(Boolean);
}

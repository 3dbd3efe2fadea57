/** A language's lists made ready for reading: every word in the one form in which typed words arrive, patterns compiled. */

import type { ReplyWords } from '../languages/language-pack.ts';
import { alwaysStop } from './always-stop.ts';
import { entries, spellings } from './normalise.ts';
import { compilePhrase, listPhrases, type PhraseList, type Reading, type Sets, wordsInPattern } from './phrases.ts';
import type { Sentence } from './sentences.ts';
import type { ReadWord, Typed } from './typed.ts';
import { createVocabulary, isUnknown } from './vocabulary.ts';

const phraseLists = [
  'clear',
  'clearNegative',
  'never',
  'softens',
  'conditions',
  'hints',
  'questions',
  'requests',
] as const satisfies readonly (keyof ReplyWords)[];
const wordLists = ['filling', 'urging', 'negations', 'conjunctions'] as const satisfies readonly (keyof ReplyWords)[];

type WordSet = ReadonlySet<string>;

export interface Lexicon {
  readonly phrases: Readonly<Record<(typeof phraseLists)[number], PhraseList>>;
  readonly filling: WordSet;
  readonly urging: WordSet;
  readonly negations: WordSet;
  /** Opt-out words that need no company, with those of every language. */
  readonly optOut: WordSet;
  readonly everyday: WordSet;
  readonly messages: WordSet;
  /** What is sent: messages and news. */
  readonly subject: WordSet;
  readonly business: WordSet;
  readonly shipping: WordSet;
  readonly parcel: WordSet;
  read(sentence: Sentence): Reading;
  /** Whether a phrase of one of these lists may begin in it: found out faster than by reading it. */
  mayHave(sentence: Sentence, lists: readonly (typeof phraseLists)[number][]): boolean;
}

let lexicons = 0;

/** @param elsewhere words of other languages: "anmelden" is German, and no slip for the Dutch "afmelden". */
export function createLexicon(words: ReplyWords, elsewhere: ReadonlySet<string>): Lexicon {
  const sets: Sets = new Map(Object.entries(words.sets).map(([name, list]) => [name, setOf(list)]));
  const compile = (name: (typeof phraseLists)[number]) =>
    listPhrases(
      words[name].map((pattern) => compilePhrase(pattern, sets)),
      1 << phraseLists.indexOf(name),
      name === 'requests' ? 'clause' : 'sentence',
    );
  /** A sentence is asked about many times. */
  const readings = new WeakMap<Sentence, Reading>();
  const conjunctions = setOf(words.conjunctions);
  const vocabulary = createVocabulary(
    wordsOfLanguage(words),
    [words.optOut, words.sets.messages, ...alwaysStop].flatMap(single),
    single(words.sets.messages),
    single(words.lookalikes),
    elsewhere,
  );
  const phrases = {
    clear: compile('clear'),
    clearNegative: compile('clearNegative'),
    never: compile('never'),
    softens: compile('softens'),
    conditions: compile('conditions'),
    hints: compile('hints'),
    questions: compile('questions'),
    requests: compile('requests'),
  };
  const begins = new Map<string, number>();
  for (const [place, name] of phraseLists.entries()) {
    for (const word of phrases[name].beginnings) begins.set(word, (begins.get(word) ?? 0) | (1 << place));
  }
  const number = lexicons++;
  const readWord = (typed: Typed): ReadWord => {
    const known = typed.readings[number];
    if (known) return known;
    if (isUnknown(typed)) return typed.asItIs;
    const text = vocabulary.read(typed);
    const read = { text, begins: begins.get(text) ?? 0, isConjunction: conjunctions.has(text) };
    typed.readings[number] = read;
    return read;
  };
  return {
    phrases,
    filling: setOf(words.filling),
    urging: setOf(words.urging),
    negations: setOf(words.negations),
    optOut: new Set([...entries(words.optOut), ...alwaysStop].map(canonical)),
    everyday: new Set(entries(words.everydayOptOut).map(canonical)),
    messages: setOf(words.sets.messages),
    subject: setOf(`${words.sets.messages} ${words.sets.news}`),
    business: setOf(words.sets.business),
    shipping: setOf(words.sets.shipping),
    parcel: setOf(words.sets.parcel),
    mayHave(sentence, lists) {
      const bits = lists.reduce((sum, list) => sum | (1 << phraseLists.indexOf(list)), 0);
      return sentence.words.some(({ typed }) => (readWord(typed).begins & bits) !== 0);
    },
    read(sentence) {
      const known = readings.get(sentence);
      if (known) return known;
      let clause = 0;
      const clauses: number[] = [];
      const texts: string[] = [];
      const beginsAt: number[] = [];
      let begun = 0;
      for (const word of sentence.words) {
        const read = readWord(word.typed);
        if (word.afterComma || read.isConjunction) clause++;
        texts.push(read.text);
        beginsAt.push(read.begins);
        begun |= read.begins;
        clauses.push(clause);
      }
      const reading = { words: texts, clauses, beginsAt, begins: begun };
      readings.set(sentence, reading);
      return reading;
    },
  };
}

/** Every word that the lists and patterns of a language name; `*werbung` stands for an ending. */
export function wordsOfLanguage(words: ReplyWords): string[] {
  return [
    ...[words.optOut, words.everydayOptOut, words.start, words.no, ...alwaysStop].flatMap(single),
    ...[...Object.values(words.sets), ...wordLists.map((name) => words[name])].flatMap(single),
    ...phraseLists.flatMap((name) => words[name]).flatMap(wordsInPattern),
  ];
}

/** The form in which `read` returns a listed word. */
export function canonical(entry: string): string {
  return spellings(entry)[0] ?? entry;
}

/** The single words of a list, whether it is separated by spaces or commas. */
export function single(list: string): string[] {
  return list.split(/[\s,]+/).filter((word) => word !== '');
}

/** `*werbung` is also the word itself. */
function setOf(list: string): WordSet {
  return new Set(single(list).flatMap((word) => [canonical(word), canonical(word.replace('*', ''))]));
}

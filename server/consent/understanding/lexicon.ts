/** A language's lists made ready for reading: every word in the one form in which typed words arrive, patterns compiled. */

import type { ReplyWords } from '../languages/language-pack.ts';
import { alwaysStop } from './always-stop.ts';
import { entries, spellings } from './normalise.ts';
import { compilePhrase, listPhrases, type PhraseList, type Reading, type Sets, wordsInPattern } from './phrases.ts';
import type { Sentence } from './sentences.ts';
import { createVocabulary } from './vocabulary.ts';

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
}

/** @param elsewhere words of other languages: "anmelden" is German, and no slip for the Dutch "afmelden". */
export function createLexicon(words: ReplyWords, elsewhere: ReadonlySet<string>): Lexicon {
  const sets: Sets = new Map(Object.entries(words.sets).map(([name, list]) => [name, setOf(list)]));
  const compile = (name: (typeof phraseLists)[number]) =>
    listPhrases(
      words[name].map((pattern) => compilePhrase(pattern, sets)),
      name === 'requests' ? 'clause' : 'sentence',
    );
  /** A sentence is asked about many times. */
  const readings = new WeakMap<Sentence, Reading>();
  const conjunctions = setOf(words.conjunctions);
  const vocabulary = createVocabulary(
    wordsOfLanguage(words),
    [words.optOut, words.sets.messages, ...alwaysStop].flatMap(single),
    single(words.sets.messages),
    [...single(words.lookalikes), ...elsewhere],
  );
  return {
    phrases: {
      clear: compile('clear'),
      clearNegative: compile('clearNegative'),
      never: compile('never'),
      softens: compile('softens'),
      conditions: compile('conditions'),
      hints: compile('hints'),
      questions: compile('questions'),
      requests: compile('requests'),
    },
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
    read(sentence) {
      const known = readings.get(sentence);
      if (known) return known;
      let clause = 0;
      const clauses: number[] = [];
      const texts = sentence.words.map((word) => vocabulary.read(word.text));
      for (const [place, text] of texts.entries()) {
        if (sentence.words[place]?.afterComma || conjunctions.has(text)) clause++;
        clauses.push(clause);
      }
      const reading = { words: texts, clauses };
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

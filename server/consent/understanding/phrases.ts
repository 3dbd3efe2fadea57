/**
 * A small pattern language for phrases, so that a language is only data. Elements are separated by spaces:
 * `a|b` one of these words, `<set>` one of a named set, `x?` may be missing, `~` up to three other words (`~5` up to
 * five), `^` the sentence begins here, `$` the clause ends here.
 */
import { plainText } from './normalise.ts';

/** The words of one sentence as a language reads them, and the number of the clause that each stands in. */
export interface Reading {
  readonly words: readonly string[];
  readonly clauses: readonly number[];
  /** Of which lists a phrase may begin with each word, and with any of them: one bit for each list. */
  readonly beginsAt: readonly number[];
  readonly begins: number;
}

interface Element {
  /** Named sets as they are: a language may name one of a thousand verb forms in fifty patterns. */
  readonly words: readonly ReadonlySet<string>[];
  readonly clauseEnd: boolean;
  readonly optional: boolean;
  /** At most so many other words before this one. */
  readonly gap: number;
}

export interface Phrase {
  readonly atStart: boolean;
  readonly elements: readonly Element[];
  /** It takes so many words. */
  readonly least: number;
}

export type Sets = ReadonlyMap<string, ReadonlySet<string>>;

/** @throws for a set that is not there: a misprint in a language file must not silently catch nothing. */
export function compilePhrase(pattern: string, sets: Sets): Phrase {
  const elements: Element[] = [];
  let atStart = false;
  let gap = 0;
  for (const part of pattern.trim().split(/\s+/)) {
    if (part === '^') atStart = true;
    else if (part.startsWith('~')) gap = Number(part.slice(1) || 3);
    else {
      elements.push({ ...options(part, sets, pattern), gap });
      gap = 0;
    }
  }
  if (elements.length === 0) throw new Error(`The pattern "${pattern}" is empty.`);
  const least = elements.filter(({ optional, clauseEnd }) => !optional && !clauseEnd).length;
  return { atStart, elements, least };
}

function options(part: string, sets: Sets, pattern: string): Omit<Element, 'gap'> {
  const optional = part.endsWith('?');
  const choices = (optional ? part.slice(0, -1) : part).split('|');
  const named = choices
    .filter((choice) => choice.startsWith('<'))
    .map((choice) => {
      const set = sets.get(choice.slice(1, -1));
      if (!set) throw new Error(`The pattern "${pattern}" names the set ${choice}, which is not there.`);
      return set;
    });
  const own = choices.filter((choice) => choice !== '$' && !choice.startsWith('<')).map(plainText);
  const words = own.length > 0 ? [new Set(own), ...named] : named;
  return { words, clauseEnd: choices.includes('$'), optional };
}

/** Words that a pattern itself names, for the vocabulary. */
export function wordsInPattern(pattern: string): string[] {
  return pattern.split(/[\s|?]+/).filter((part) => /^[\p{L}\p{N}]/u.test(part));
}

export interface Match {
  readonly start: number;
  /** One after the last word. */
  readonly end: number;
}

/** Phrases by the words that they can begin with, so that a text is not held against every phrase of a language. */
export interface PhraseList {
  /** Words that a phrase of this list can begin with. */
  readonly beginnings: Iterable<string>;
  /** Wherever it begins: "nie stać mnie, proszę mnie wypisać" says it behind the second "mnie" only. */
  find(reading: Reading): readonly PhraseMatch[];
}

export interface PhraseMatch extends Match {
  readonly phrase: Phrase;
}

const nothing: readonly PhraseMatch[] = [];

/**
 * @param bit of `Reading.begins`.
 * @param begins where `^` may stand: a request may follow its reason ("wir sind umgezogen, könnt ihr mich abmelden?").
 */
export function listPhrases(
  phrases: readonly Phrase[],
  bit: number,
  begins: 'sentence' | 'clause' = 'sentence',
): PhraseList {
  const bySet = new Map<ReadonlySet<string>, Phrase[]>();
  for (const phrase of phrases) {
    for (const set of new Set(beginnings(phrase).flatMap((element) => element.words))) {
      bySet.set(set, [...(bySet.get(set) ?? []), phrase]);
    }
  }
  const byWord = phrasesByWord(bySet);
  const search = (reading: Reading): readonly PhraseMatch[] => {
    const found: PhraseMatch[] = [];
    const { words, beginsAt } = reading;
    for (let start = 0; start < words.length; start++) {
      if (((beginsAt[start] ?? 0) & bit) === 0) continue;
      for (const phrase of byWord.get(words[start] ?? '') ?? []) {
        if (start + phrase.least > words.length) continue;
        if (phrase.atStart && !(start === 0 || (begins === 'clause' && isClauseEnd(reading, start)))) continue;
        const end = endOf(phrase.elements, 0, reading, start, false);
        if (end !== undefined) found.push({ start, end, phrase });
      }
    }
    return found.length > 0 ? found : nothing;
  };
  /** A sentence is searched again for each phrase that was found in it. */
  const searched = new WeakMap<Reading, readonly PhraseMatch[]>();
  return {
    beginnings: byWord.keys(),
    find(reading) {
      if ((reading.begins & bit) === 0) return nothing;
      const known = searched.get(reading);
      if (known) return known;
      const found = search(reading);
      // To remember that there is nothing costs more than to look again.
      if (found !== nothing) searched.set(reading, found);
      return found;
    },
  };
}

/** Each once, in the order of the sets. Words that begin the same phrases share one list: they are thousands of verb forms. */
function phrasesByWord(bySet: ReadonlyMap<ReadonlySet<string>, Phrase[]>): ReadonlyMap<string, readonly Phrase[]> {
  const setsOf = new Map<string, number[]>();
  const lists = [...bySet.values()];
  for (const [place, set] of [...bySet.keys()].entries()) {
    for (const word of set) {
      const places = setsOf.get(word);
      if (places) places.push(place);
      else setsOf.set(word, [place]);
    }
  }
  const shared = new Map<string, readonly Phrase[]>();
  const byWord = new Map<string, readonly Phrase[]>();
  for (const [word, places] of setsOf) {
    const key = places.join();
    const phrases = shared.get(key) ?? [...new Set(places.flatMap((place) => lists[place] ?? []))];
    shared.set(key, phrases);
    byWord.set(word, phrases);
  }
  return byWord;
}

/** The first element that must be there, and those before it. */
function beginnings({ elements }: Phrase): readonly Element[] {
  const required = elements.findIndex((element) => !element.optional);
  return required === -1 ? elements : elements.slice(0, required + 1);
}

/** Gaps are short and patterns have a handful of elements, so the tries per starting word are few, whatever the text. */
function endOf(
  elements: readonly Element[],
  place: number,
  reading: Reading,
  at: number,
  begun: boolean,
): number | undefined {
  const element = elements[place];
  if (!element) return at;
  for (let skipped = 0; skipped <= (begun ? element.gap : 0); skipped++) {
    const here = at + skipped;
    if (element.clauseEnd && begun && isClauseEnd(reading, here)) {
      const end = endOf(elements, place + 1, reading, here, true);
      if (end !== undefined) return end;
    }
    const word = reading.words[here];
    if (word === undefined) break;
    if (holds(element, word)) {
      const end = endOf(elements, place + 1, reading, here + 1, true);
      if (end !== undefined) return end;
    }
  }
  return element.optional ? endOf(elements, place + 1, reading, at, begun) : undefined;
}

function holds({ words }: Element, word = ''): boolean {
  for (const set of words) if (set.has(word)) return true;
  return false;
}

function isClauseEnd({ words, clauses }: Reading, at: number): boolean {
  return at === words.length || clauses[at] !== clauses[at - 1];
}

/** Takes out what changes no meaning: greetings, please and thanks, the company's name, and the name under a message. */
import { spellings, wordsOf } from './normalise.ts';
import { remembering } from './remembering.ts';
import type { Sentence, Word } from './sentences.ts';

export interface Courtesy {
  strip(sentences: readonly Sentence[], companyName: string): Sentence[];
}

/** "LG Sabine Müller": longer tails say something. */
const longestSignature = 5;

export function createCourtesy(phrases: readonly string[], signOffs: readonly string[]): Courtesy {
  const sequences = bySequenceStart(phrases);
  const closing = bySequenceStart(signOffs);
  const namesOf = remembering((companyName: string) => bySequenceStart([companyName]));
  return {
    strip(sentences, companyName) {
      const unsigned = withoutSignature(sentences, closing);
      const polite = without(unsigned, sequences);
      const anonymous = without(polite, namesOf(companyName));
      // A company may be called "Stopp": the word must not vanish.
      return anonymous.length > 0 ? anonymous : polite;
    },
  };
}

type Sequences = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Longest first, so that "vielen dank im voraus" goes before "vielen dank". */
function bySequenceStart(phrases: readonly string[]): Sequences {
  const sequences = phrases.flatMap(spellings).map(wordsOf);
  sequences.sort((one, other) => other.length - one.length);
  const index = new Map<string, string[][]>();
  for (const sequence of sequences) {
    const [first] = sequence;
    if (first !== undefined) index.set(first, [...(index.get(first) ?? []), sequence]);
  }
  return index;
}

function without(sentences: readonly Sentence[], sequences: Sequences): Sentence[] {
  return sentences.flatMap((sentence) => {
    const kept: Word[] = [];
    let afterComma = false;
    for (let place = 0; place < sentence.words.length; ) {
      const word = sentence.words[place];
      if (!word) break;
      const length = sequenceAt(sentence.words, place, sequences);
      afterComma ||= word.afterComma;
      if (length === 0) {
        kept.push({ ...word, afterComma });
        afterComma = false;
      }
      place += Math.max(1, length);
    }
    return kept.length > 0 ? [{ ...sentence, words: kept }] : [];
  });
}

function sequenceAt(words: readonly Word[], place: number, sequences: Sequences): number {
  const word = words[place];
  const candidates = word && (sequences.get(word.text) ?? sequences.get(word.typed.short));
  const found = candidates?.find((sequence) =>
    sequence.every((text, offset) => offset === 0 || words[place + offset]?.text === text),
  );
  return found?.length ?? 0;
}

function withoutSignature(sentences: readonly Sentence[], closing: Sequences): Sentence[] {
  let left = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const kept: Sentence[] = [];
  for (const sentence of sentences) {
    const place = sentence.words.findIndex((_, index) => {
      const length = sequenceAt(sentence.words, index, closing);
      return length > 0 && left - index - length <= longestSignature && (kept.length > 0 || index > 0);
    });
    if (place === -1) {
      kept.push(sentence);
      left -= sentence.words.length;
      continue;
    }
    if (place > 0) kept.push({ ...sentence, words: sentence.words.slice(0, place) });
    break;
  }
  return kept;
}

/** Cuts a message into sentences of plain words: what is asked, and where a clause ends, decides what a word means. */
import { plainText } from './normalise.ts';
import { createTypist, type Typed } from './typed.ts';

export interface Word {
  readonly text: string;
  readonly typed: Typed;
  /** A comma or bracket stands before it. */
  readonly afterComma: boolean;
}

export interface Sentence {
  readonly words: readonly Word[];
  readonly questionMark: boolean;
}

/** "S T O P" and "s.t.o.p" are one word; three letters at least, or "a b" in any sentence would be. */
const spelledOut = /(?<![\p{L}\p{N}])\p{L}(?:[\s.\-_*·]{1,3}\p{L}(?![\p{L}\p{N}])){2,}/gu;

/** One character may decompose into eighteen. */
const mostCharacters = 16_384;

export function sentencesOf(text: string): Sentence[] {
  const plain = plainText(text)
    .slice(0, mostCharacters)
    .replace(spelledOut, (spelled) => spelled.replace(/[^\p{L}]/gu, ''));
  const typist = createTypist();
  const sentences: Sentence[] = [];
  let words: Word[] = [];
  let afterComma = false;
  for (const [part] of plain.matchAll(/[\p{L}\p{N}]+|[.!?;\n,:()…"–—]|(?<=\s)-/gu)) {
    if (/^[\p{L}\p{N}]/u.test(part)) {
      words.push({ text: part, typed: typist(part), afterComma });
      afterComma = false;
    } else if (/[,:()"–—-]/.test(part)) {
      afterComma = true;
    } else {
      if (words.length > 0) sentences.push({ words, questionMark: part === '?' });
      words = [];
      afterComma = false;
    }
  }
  if (words.length > 0) sentences.push({ words, questionMark: false });
  return sentences;
}

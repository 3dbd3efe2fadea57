/**
 * Recognises a site's own prefilled sentence, sent as it is: then its words are ours, not the person's. An unknown
 * reference counts only in it; everywhere else ten characters may just be "Donnerstag".
 */
import { parseReference } from './reference.ts';
import type { Wording } from './wording.ts';

/** The wording whose sentence this is, whichever purposes were ticked; white space does not matter. */
export function isPrefilledSentence(text: string, wordings: readonly Wording[]): Wording | undefined {
  // No sentence is near this long (see wording-problems.ts); hostile texts end here.
  if (text.length > 10_000) return undefined;
  const said = tidy(text);
  return wordings.find((wording) => wording.texts.sentence !== '' && isSentenceOf(wording, said));
}

function isSentenceOf(wording: Wording, said: string): boolean {
  let ends = new Set([0]);
  // The placeholders stand in the sentence as composed; a label with braces is never part of it.
  for (const part of wording.texts.sentence.split(/(\{(?:kind|purposes|ref)\})/)) {
    ends = new Set([...ends].flatMap((start) => endsOf(part, wording, said, start)));
  }
  return ends.has(said.length);
}

/** Where a part of the sentence may end if it begins at `start`; none if it is not there. */
function endsOf(part: string, wording: Wording, said: string, start: number): number[] {
  switch (part) {
    case '{kind}':
      return Object.values(wording.texts.kinds).flatMap((noun) => after(said, start, noun));
    case '{purposes}':
      return purposeEnds(wording, said, start);
    case '{ref}': {
      const reference = /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}(?![0-9A-Z])/i.exec(said.slice(start, start + 13))?.[0];
      return reference && parseReference(reference) ? [start + reference.length] : [];
    }
    default:
      return after(said, start, part);
  }
}

/** Any purposes, in the wording's order, joined by "; ". Labels may begin alike or hold a semicolon themselves. */
function purposeEnds(wording: Wording, said: string, start: number): number[] {
  const reached = new Set<number>();
  for (const { label } of wording.purposes) {
    const earlier = [...reached].flatMap((end) => after(said, end, '; '));
    for (const begin of [start, ...earlier]) for (const end of after(said, begin, label)) reached.add(end);
  }
  return [...reached];
}

function after(said: string, start: number, part: string): number[] {
  const expected = tidy(part, start > 0);
  const begin = expected.startsWith(' ') || said[start] !== ' ' ? start : start + 1;
  return said.startsWith(expected, begin) ? [begin + expected.length] : [];
}

/** One kind of space, one kind of ü. */
function tidy(text: string, inside = false): string {
  const spaced = text
    .normalize('NFC')
    .replace(/\p{Cf}|\uFE0F/gu, '')
    .replace(/\s+/g, ' ');
  return inside ? spaced : spaced.trim();
}

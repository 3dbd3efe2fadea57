/**
 * Finds a site's own prefilled sentence in a message: its words are ours, not the person's. An unknown reference counts
 * only in it; everywhere else ten characters may just be "Donnerstag". What the person added around it are their words.
 */
import { parseReference } from './reference.ts';
import type { Wording } from './wording.ts';

export interface Prefilled {
  readonly wording: Wording;
  /** What the person wrote besides. */
  readonly rest: string;
}

/** No sentence is near this long (see wording-problems.ts); hostile texts end here. */
const mostCharacters = 10_000;

/** The wording whose sentence stands in the text, whichever purposes were ticked; white space does not matter. */
export function findPrefilledSentence(text: string, wordings: readonly Wording[]): Prefilled | undefined {
  if (text.length > mostCharacters) return undefined;
  const said = tidy(text);
  for (const wording of wordings) {
    if (wording.texts.sentence === '') continue;
    const found = sentenceOf(wording).exec(said);
    const reference = found?.groups?.reference;
    if (!found || (reference !== undefined && !parseReference(reference))) continue;
    return { wording, rest: tidy(`${said.slice(0, found.index)} ${said.slice(found.index + found[0].length)}`) };
  }
  return undefined;
}

/** What is left without our references and the "(Nr. …)" around them. @param stored as forgivingly as it was found. */
export function withoutReferences(text: string, stored?: string): string {
  const short = text.slice(0, mostCharacters);
  const plain = stored === undefined ? short : short.replace(asTyped(stored), ' ');
  return plain.replace(asPrinted, ' ');
}

/** Begins with something that can be seen: tried at every one of thousands of spaces, it would take a second. */
const before = String.raw`(?<![\p{L}\p{N}])(?:\(\s*)?(?:(?:nr|no)[.:#\s]*)?`;
const behind = String.raw`(?![\p{L}\p{N}])\s*\)?`;
const asPrinted = new RegExp(String.raw`${before}[0-9a-z]{4}\p{Pd}[0-9a-z]{4}\p{Pd}[0-9a-z]{2}${behind}`, 'giu');

function asTyped(reference: string): RegExp {
  const forgiven: Readonly<Record<string, string>> = { 1: '[1il]', 0: '[0o]' };
  const characters = [...reference].map((character) => forgiven[character] ?? character);
  return new RegExp(before + characters.join(String.raw`[\s\p{Pd}\u2212]{0,3}`) + behind, 'giu');
}

/** The sentence as a pattern; the labels stand in it letter by letter, so that it is read in one go. */
function sentenceOf({ texts, purposes }: Wording): RegExp {
  const oneOf = (choices: readonly string[]) => `(?:${choices.map(literally).join('|')})`;
  // Longer labels first: one label may begin with another.
  const label = oneOf(purposes.map((purpose) => purpose.label).toSorted((a, b) => b.length - a.length));
  const places: Readonly<Record<string, string>> = {
    '{kind}': oneOf(Object.values(texts.kinds).toSorted((a, b) => b.length - a.length)),
    '{purposes}': `${label}(?:; ${label}){0,${Math.max(0, purposes.length - 1)}}`,
    '{ref}': '(?<reference>[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{2})(?![0-9A-Za-z])',
  };
  const parts = texts.sentence.split(/(\{(?:kind|purposes|ref)\})/);
  return new RegExp(parts.map((part) => places[part] ?? literally(part)).join(''), 'u');
}

export function literally(text: string): string {
  return RegExp.escape(tidyInside(text));
}

/** One kind of space, one kind of ü. */
export function tidy(text: string): string {
  return tidyInside(text).trim();
}

function tidyInside(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}|\uFE0F/gu, '')
    .replace(/\s+/g, ' ');
}

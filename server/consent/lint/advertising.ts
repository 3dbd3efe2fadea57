/**
 * Finds what makes a text advertise. German courts differ on whether a confirmation request is advertising; all agree that
 * it is when it advertises. Naming what will be sent ("Angebote zu Blumen") is no advertising, a price or a voucher is.
 */
import type { Language } from '../site.ts';
import { type LabelWords, labelWords } from './label-words.ts';
import { mentionIn, spokenForm } from './plain-words.ts';

export type Advertising = 'percent' | 'price' | 'voucher' | 'free' | 'urging' | 'link';

export interface Found {
  readonly kind: Advertising;
  /** As it stands in the text, or as a word of it. */
  readonly said: string;
}

/** "5 €", "€ 5", "CHF 20", "19,90 Euro", "9.-" */
const currency =
  '(?:[€$£₺¥]|\\b(?:eur|euros?|chf|franken|usd|dollars?|gbp|pfund|pounds?|pln|zł|zloty|złotych|tl|lira|reais|r\\$)(?![\\p{L}\\p{N}]))';
const price = new RegExp(`\\d[\\d.,]*\\s?${currency}|${currency}\\s?\\d[\\d.,]*|\\d+[.,](?:-|–)`, 'iu');
const percent =
  /(?:\d[\d.,]*\s?)?[%٪％﹪]\d*|\d\s*-?(?:prozent|percent|per cent|pour cent|per cento|por ciento|por cento|procent)/iu;
const webAddress =
  /(?:https?:\/\/|www\.)[^\s{}]+|(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]+\.)+(?:de|at|ch|com|net|org|eu|shop|store|online|io|fr|it|es|nl|pl|pt|tr|be|br|lu|example)(?:\/[^\s{}]*)?(?![\p{L}\p{N}-])/iu;

/** What is left says how often, if a figure is in it. */
export function withoutAmounts(text: string): string {
  return [percent, price].reduce((rest, pattern) => rest.replace(new RegExp(pattern, 'giu'), ' '), text);
}

/** @param allowedLinks addresses that have to be there: the privacy notice. And names that look like one: "Blumen24.de". */
export function advertisingIn(text: string, language: Language, allowedLinks: readonly string[]): Found[] {
  const withoutLinks = allowedLinks.reduce((rest, link) => (link === '' ? rest : rest.replaceAll(link, ' ')), text);
  const matched = (kind: Advertising, pattern: RegExp): Found[] =>
    [pattern.exec(withoutLinks)].flatMap((match) =>
      match ? [{ kind, said: match[0].replace(/[\s.,;:!)]+$/, '') }] : [],
    );
  return [
    ...matched('percent', percent),
    ...matched('price', price),
    ...wordsOf(withoutLinks, labelWords[language]),
    ...matched('link', webAddress),
  ];
}

function wordsOf(text: string, words: LabelWords): Found[] {
  const spoken = spokenForm(text);
  return (['voucher', 'free', 'urging'] as const).flatMap((kind) => {
    const said = words[kind].map((entry) => mentionIn(spoken, entry)).find((found) => found !== undefined);
    return said === undefined ? [] : [{ kind, said }];
  });
}

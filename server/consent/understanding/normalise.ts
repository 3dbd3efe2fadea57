/**
 * Brings a text to the form in which words are compared: "ＳＴÖP\u200B!!" and "stop" must not differ. Every step is linear;
 * none uses the machine's locale, or Turkish phones and servers would disagree about İ and ı.
 */

/** What Unicode does not decompose, and what people and keyboards put in place of a plain letter. */
const letters: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ß: 'ss', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe', þ: 'th' },
  // Cyrillic and Greek letters that look Latin: all languages of Jawort are written in Latin letters.
  ...{ а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', і: 'i', ѕ: 's' },
  ...{ ο: 'o', ρ: 'p', τ: 't', α: 'a', ν: 'v' },
};
/* biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII. */
const isAscii = /^[\x00-\x7f]*$/;
const replaceable = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

/** Lower-case, without accents and invisible characters. Punctuation stays; apostrophes go, so that "don't" is one word. */
export function plainText(text: string): string {
  // Most of what people type, and nothing of what follows is in it.
  if (isAscii.test(text)) return plainAscii(text);
  return text
    .replace(/['’‘`´ʼ]/g, '')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u115F\u1160\u2800]/gu, '')
    .replace(/[\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]/gu, enclosedLetter)
    .toLowerCase()
    .replace(replaceable, (letter) => letters[letter] ?? letter);
}

function plainAscii(text: string): string {
  return text.replace(/['`]/g, '').toLowerCase();
}

/** 🅂🅃🄾🄿 decomposes; the white-on-dark 🆂🆃🅾🅿 does not. */
function enclosedLetter(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return String.fromCodePoint(0x61 + ((code - 0x1f150) % 32));
}

/** The plain spellings of a listed word: "kündigen" is also typed "kuendigen". */
export function spellings(word: string): string[] {
  // Most of some ten thousand that every start spells out.
  if (isAscii.test(word)) return [plainAscii(word)];
  const written = word.normalize('NFC').toLowerCase();
  const typed = written.replace(/[äöü]/g, (umlaut) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[umlaut] ?? umlaut);
  return [...new Set([plainText(written), plainText(typed)])];
}

/** "stopppp" and "stopp" → "stop" */
export function squeeze(word: string): string {
  if (!hasDouble(word)) return word;
  return word.replace(/(.)\1+/gsu, '$1');
}

/** A pair of surrogates may look like one: the slow way finds out. */
function hasDouble(word: string): boolean {
  for (let place = 1; place < word.length; place++) {
    const code = word.charCodeAt(place);
    if (code === word.charCodeAt(place - 1) || (code >= 0xd800 && code < 0xe000)) return true;
  }
  return false;
}

export function wordsOf(plain: string): string[] {
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A list in a language file: entries of one or more words, separated by commas. */
export function entries(list: string): string[] {
  return list.split(/\s*,\s*/).filter((entry) => entry !== '');
}

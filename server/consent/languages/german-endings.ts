/**
 * German as it is typed: a command has the endings of every region ("schick", "schickt", "schickts", "schicked",
 * "schickat"), and a hurried thumb swaps and drops letters ("kiene", "schiken"). A verb is named once and its forms are
 * made here.
 */

const endings = ['', 'e', 'n', 'en', 't', 'et', 'st', 's', 'ts', 'ets', 'at', 'ats', 'ed', 'id', 'end', 'ens'];

/** What is said to somebody: "schick" → "schick schicke schicken schickt schickts …", and "zu schicken" in one word. */
export function told(stems: string): string {
  return each(stems, (stem) => [
    ...endings.map((ending) => stem + ending),
    ...['zu', 'zuzu', 'anzu', 'vollzu', 'voll', 'an'].map((prefix) => `${prefix}${stem}en`),
  ]);
}

/** Two vowels swapped, a doubled letter written once. The listed words stay. */
export function typedFast(words: string): string {
  return each(words, (word) => [
    word,
    word.replace('ei', 'ie'),
    word.replace('ei', 'i'),
    word.replace('ie', 'ei'),
    word.replace('ck', 'k'),
    word.replace(/(.)\1/u, '$1'),
    word.replace('ch', 'hc'),
  ]);
}

function each(words: string, forms: (word: string) => readonly string[]): string {
  return [...new Set(words.trim().split(/\s+/).flatMap(forms))].join(' ');
}

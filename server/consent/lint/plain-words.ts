/** How the linter compares words: in lower case, without accents, by the marks that label-words.ts explains. */

/** "Für Söhne" → "fur sohne" */
export function plainly(text: string): string {
  return text
    .replace(/ß/g, 'ss')
    .replace(/[łŁ]/g, 'l')
    .replace(/[ıİ]/g, 'i')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a single word is one of a list, separated by spaces. */
export function isOneOf(word: string, list: string): boolean {
  const spoken = spokenForm(word);
  return list.split(' ').some((entry) => mentionIn(spoken, entry) !== undefined);
}

/** What entries are looked up in: made once for a text, because they are hundreds. */
export function spokenForm(text: string): string {
  return ` ${plainly(text)} `;
}

/** The words of the text in which the entry stands, for quoting. */
export function mentionIn(spoken: string, entry: string): string | undefined {
  const listed = entry.replace(/^[=*]/, '');
  const place = spoken.indexOf(entry.startsWith('*') ? listed : ` ${listed}${entry.startsWith('=') ? ' ' : ''}`);
  if (place === -1) return undefined;
  const start = spoken.lastIndexOf(' ', place) + 1;
  return spoken.slice(start, spoken.indexOf(' ', place + listed.length)).trim();
}

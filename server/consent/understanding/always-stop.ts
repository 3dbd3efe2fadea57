/** The words that end everything in every language, whatever the operator configures. */

export const alwaysStop = [
  'stop',
  'stopp',
  'stop all',
  'unsubscribe',
  'unsub',
  'opt out',
  'stopall',
  'optout',
] as const;

export function isAlwaysWord(word: string): boolean {
  return (alwaysStop as readonly string[]).includes(word);
}

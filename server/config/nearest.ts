/** "Did you mean …?": finds the word somebody was after. */
import { editDistance } from '../consent/understanding/edit-distance.ts';

/** The known word with the fewest typing mistakes, if there are few enough to be one. Case and `-_` do not count. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[-_\s]/g, '');
  const wanted = plain(word);
  // Longer than any word of ours by far: comparing it would only cost time.
  if (wanted === '' || wanted.length > 64) return undefined;
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(wanted, plain(candidate)) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(1, Math.floor(wanted.length / 3)) ? best.candidate : undefined;
}

export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const candidate = nearest(word, known);
  return candidate === undefined ? undefined : `Did you mean "${candidate}"?`;
}

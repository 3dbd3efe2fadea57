/** Chance that can be repeated: the same seed throws the same dice, though processes and disks keep their own time. */

export interface Chance {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** True so often, of 1. */
  happens(share: number): boolean;
  between(least: number, most: number): number;
  pick<T>(choices: readonly T[]): T;
  /** Dice of its own for somebody, so that what others throw does not change what happens to them. */
  of(who: string): Chance;
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    happens: (share) => next() < share,
    between: (least, most) => least + next() * (most - least),
    pick: (choices) => {
      const chosen = choices[Math.floor(next() * choices.length)];
      if (chosen === undefined) throw new Error('There is nothing to choose from.');
      return chosen;
    },
    of: (who) => chanceFrom([...who].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16777619), seed)),
  };
}

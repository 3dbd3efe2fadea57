/** Measures several things in turns, so that a busy minute of the machine falls on all of them, and compares turn by turn. */
import type { Round } from './load.ts';

export interface Turns {
  readonly perSecond: number[];
  readonly p50: number[];
  readonly p99: number[];
  readonly cpu: number[];
}

/** @param measure one turn of each, by name. The first turn warms up and does not count. */
export async function inTurns<Name extends string>(
  turns: number,
  measure: Readonly<Record<Name, () => Promise<Round>>>,
): Promise<Record<Name, Turns>> {
  const names = Object.keys(measure) as Name[];
  const told = Object.fromEntries(
    names.map((name) => [name, { perSecond: [], p50: [], p99: [], cpu: [] }]),
  ) as unknown as Record<Name, Turns>;
  for (let turn = 0; turn <= turns; turn += 1) {
    // Everybody is first once: what runs right after a pause, or right after somebody else, has it easier or harder.
    const order = names.map((_, place) => names[(place + turn) % names.length] as Name);
    for (const name of order) {
      const { perSecond, took, cpu = Number.NaN } = await measure[name]();
      if (turn === 0) continue;
      told[name].perSecond.push(perSecond);
      told[name].p50.push(percentile(took, 50));
      told[name].p99.push(percentile(took, 99));
      told[name].cpu.push(cpu);
    }
  }
  return told;
}

/** Of each turn by itself, then the middle one. */
export function medianRatio(above: readonly number[], below: readonly number[]): number {
  return median(above.map((value, turn) => value / (below[turn] ?? Number.NaN)));
}

export function median(values: readonly number[]): number {
  return percentile(
    values.toSorted((a, b) => a - b),
    50,
  );
}

function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}

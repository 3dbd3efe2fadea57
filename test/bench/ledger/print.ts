/** How much is measured, and how it is told: tables of medians, and goals as ratios with whether they are met. */
import { median, type Turns } from './rounds.ts';

export interface Scale {
  /** Visitors at the same time. */
  readonly atOnce: number;
  /** Of each kind in each turn. */
  readonly requests: number;
  readonly turns: number;
  /** The small ledger, and by how much the large one is larger. */
  readonly thousand: number;
  readonly times: number;
}

export const whole: Scale = { atOnce: 50, requests: 1500, turns: 5, thousand: 1000, times: 1000 };
export const quick: Scale = { atOnce: 50, requests: 500, turns: 3, thousand: 200, times: 100 };

export function title(text: string): void {
  console.log(`\n${text}`);
}

export function line(what: string, values: Readonly<Record<string, string>>): void {
  const told = Object.entries(values).map(([name, value]) => `${value.padStart(8)} ${name}`);
  console.log(`  ${what.padEnd(42)}${told.join('  ')}`);
}

export function row(what: string, turns: Turns, more: Readonly<Record<string, string>> = {}): void {
  line(what, {
    'per second': median(turns.perSecond).toFixed(0),
    'p50 ms': median(turns.p50).toFixed(1),
    'p99 ms': median(turns.p99).toFixed(1),
    ...(turns.cpu.every(Number.isFinite) && { 'µs CPU': median(turns.cpu).toFixed(0) }),
    ...more,
  });
}

export function note(what: string, value: number): void {
  console.log(`  → ${value.toFixed(2)} ${what}`);
}

export function goal(what: string, value: number, bound: 'least' | 'most', limit: number): void {
  const isMet = bound === 'least' ? value >= limit : value <= limit;
  const sign = bound === 'least' ? '≥' : '≤';
  console.log(`  → ${value.toFixed(2)} ${what} (goal ${sign} ${limit}: ${isMet ? 'met' : 'NOT met'})`);
}

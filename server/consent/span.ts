/** A length of time as people say it. The promise "we delete after …" must be true, so it is rounded up, never down. */

export interface Span {
  readonly count: number;
  readonly unit: 'day' | 'hour' | 'minute';
}

/** Whole days where they are; below three days, which owners only set for tests, hours or minutes. */
export function spanOfDays(days: number): Span {
  if (days >= 3 || isWhole(days)) return { count: up(days), unit: 'day' };
  const hours = days * 24;
  if (hours >= 3 || isWhole(hours)) return { count: up(hours), unit: 'hour' };
  return { count: up(hours * 60), unit: 'minute' };
}

/** 0.1 × 24 × 60 is not exactly 144 to a computer. */
const tolerance = 1e-6;

function isWhole(value: number): boolean {
  return value >= 1 - tolerance && Math.abs(value - Math.round(value)) < tolerance;
}

function up(value: number): number {
  return Math.max(1, Math.ceil(value - tolerance));
}

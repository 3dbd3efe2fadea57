/**
 * Whether somebody is there, by the clock on the company's wall. All is asked of that clock, so summer and winter time need
 * no rules of their own: a moment is open if the wall says a time that is.
 */
import type { Hours, Opening, Weekday } from './site.ts';

const minute = 60_000;
const day = 86_400_000;
/** Further ahead nobody is told of. */
const daysAhead = 60;

export interface Presence {
  readonly open: boolean;
  /** When that changes; undefined if not within two months. */
  readonly changes: Date | undefined;
}

interface WallTime {
  /** `2026-12-24` */
  readonly date: string;
  /** Since midnight. */
  readonly minutes: number;
}

export function presenceAt(hours: Hours, at: Date): Presence {
  const open = isOpen(hours, at.getTime());
  return { open, changes: nextChange(hours, at.getTime()) };
}

function isOpen(hours: Hours, at: number): boolean {
  const { date, minutes } = wallTime(hours.timeZone, at);
  return openingsOn(hours, date).some(({ from, to }) => from <= minutes && minutes < to);
}

function openingsOn({ open, exceptions }: Hours, date: string): readonly Opening[] {
  const exception = Object.hasOwn(exceptions, date) ? exceptions[date] : undefined;
  return exception ?? open[weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'sun'];
}

const weekdays: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The first moment after `at` at which the answer is another than a minute before. */
function nextChange(hours: Hours, at: number): Date | undefined {
  const today = Date.parse(`${wallTime(hours.timeZone, at).date}T00:00:00Z`);
  for (let ahead = 0; ahead <= daysAhead; ahead += 1) {
    const midnight = today + ahead * day;
    const found = momentsOn(hours, midnight).find(
      (moment) =>
        moment > at &&
        // Others are looked at on their own day, in order.
        wallTime(hours.timeZone, moment - minute).date <= dateOf(midnight) &&
        isOpen(hours, moment) !== isOpen(hours, moment - minute),
    );
    if (found !== undefined) return new Date(found);
  }
  return undefined;
}

/** Whenever something might change on this day of the wall's calendar (given as UTC), in order. */
function momentsOn(hours: Hours, midnight: number): readonly number[] {
  const { timeZone } = hours;
  const openings = openingsOn(hours, dateOf(midnight));
  if (openings.length === 0) return [];
  const before = offsetAt(timeZone, midnight - day);
  const after = offsetAt(timeZone, midnight + 2 * day);
  const walls = openings.flatMap(({ from, to }) => [midnight + from * minute, midnight + to * minute]);
  if (before === after) return walls.map((wall) => wall - before).sort((a, b) => a - b);
  // The clock is set about now: a time of the wall may be twice or never, and the setting itself may open or close.
  const setting = whenSet(timeZone, midnight - day, midnight + 2 * day);
  return [...walls.flatMap((wall) => [wall - before, wall - after]), setting].sort((a, b) => a - b);
}

/** The first minute with the later offset. */
function whenSet(timeZone: string, from: number, to: number): number {
  const early = offsetAt(timeZone, from);
  let [last, first] = [from, to];
  while (first - last > minute) {
    const middle = last + Math.floor((first - last) / minute / 2) * minute;
    if (offsetAt(timeZone, middle) === early) last = middle;
    else first = middle;
  }
  return first;
}

/** How far the wall is ahead of UTC. */
function offsetAt(timeZone: string, at: number): number {
  const { date, minutes } = wallTime(timeZone, at);
  return Date.parse(`${date}T00:00:00Z`) + minutes * minute - Math.floor(at / minute) * minute;
}

/** @returns what the clock on the wall says. */
export function wallTime(timeZone: string, at: number): WallTime {
  const parts = wallClock(timeZone).formatToParts(at);
  const part = (wanted: Intl.DateTimeFormatPartTypes) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return {
    date: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    minutes: Number(part('hour')) * 60 + Number(part('minute')),
  };
}

/** Making one costs far more than asking it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function wallClock(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en', {
    ...{ timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  });
  clocks.set(timeZone, clock);
  return clock;
}

function dateOf(midnight: number): string {
  return new Date(midnight).toISOString().slice(0, 10);
}

/** When somebody is there, as a shop writes it on its door: by weekday, and by date where it is otherwise. */
import { z } from 'zod';
import type { Opening } from '../consent/site.ts';
import { didYouMean } from './nearest.ts';
import { group, wanted } from './setting.ts';

const zoneWrite = 'Write it as "Europe/Berlin".';
const partWrite = 'Write from and to, for example "09:00-18:00".';
const partsWrite = 'Write a list, for example ["09:00-12:00", "13:00-18:00"], or [] for closed.';

const timeZone = z
  .string({ error: wanted('text in quotation marks', zoneWrite) })
  .refine(isTimeZone, {
    error: ({ input }) =>
      `is not a time zone. ${(typeof input === 'string' && didYouMean(input, Intl.supportedValuesOf('timeZone'))) || zoneWrite}`,
  })
  .meta({ description: 'Time zone of the company, for example "Europe/Berlin".' });

/** An offset ("+01:00") is one to Intl, but knows no summer. */
function isTimeZone(typed: string): boolean {
  try {
    return /^[a-z]/i.test(typed) && new Intl.DateTimeFormat('en', { timeZone: typed }) !== undefined;
  } catch {
    return false;
  }
}

const part = z
  .string({ error: wanted('text in quotation marks', partWrite) })
  .trim()
  .superRefine((typed, context) => {
    const message = partProblem(typed);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  })
  .transform((typed): Opening => readPart(typed) ?? { from: 0, to: 0 })
  .meta({ description: 'From and to, for example "09:00-18:00"; "24:00" is the end of the day.' });

function readPart(typed: string): Opening | undefined {
  const [, fromHour, fromMinute, toHour, toMinute] = /^(\d\d):([0-5]\d)\s*[-–]\s*(\d\d):([0-5]\d)$/.exec(typed) ?? [];
  if (toMinute === undefined) return undefined;
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const to = Number(toHour) * 60 + Number(toMinute);
  return from < 1440 && to <= 1440 ? { from, to } : undefined;
}

function partProblem(typed: string): string | undefined {
  const read = readPart(typed);
  if (read === undefined) return `is not two times of a day. ${partWrite}`;
  if (read.from < read.to) return undefined;
  return 'does not end after it begins. Past midnight, write two days: "20:00-24:00", and "00:00-02:00" on the next.';
}

const day = (about: string) =>
  z
    .array(part, { error: wanted('a list in [ ]', partsWrite) })
    .max(10, `has more than 10 parts. ${partsWrite}`)
    .transform((parts) => parts.toSorted((a, b) => a.from - b.from))
    .refine(
      (parts) => parts.every(({ from }, index) => from >= (parts[index - 1]?.to ?? 0)),
      `has two parts that overlap. ${partsWrite}`,
    )
    .meta({ description: about });

const weekday = (name: string) => day(`${name}. Left out: closed.`).default([]);

const dateWrite = 'Write a date as "2026-12-24".';

export const hoursSchema = group(
  {
    about: 'When somebody is there to answer; the panel says so. The opt-in works at any time.',
    write: 'Write { "timeZone": "Europe/Berlin", "open": { "mon": ["09:00-18:00"] } }.',
  },
  {
    timeZone,
    open: group(
      { about: 'By weekday.', write: 'Write { "mon": ["09:00-18:00"], … }.' },
      {
        mon: weekday('Monday'),
        tue: weekday('Tuesday'),
        wed: weekday('Wednesday'),
        thu: weekday('Thursday'),
        fri: weekday('Friday'),
        sat: weekday('Saturday'),
        sun: weekday('Sunday'),
      },
    ),
    exceptions: z
      .record(
        z.string().refine(isDate, `is not a date. ${dateWrite}`),
        day('What is open on this date; [] for closed.'),
        {
          error: (found) =>
            found.code === 'invalid_key'
              ? `is not a date. ${dateWrite}`
              : wanted('an object in { }', 'Write { "2026-12-24": ["09:00-12:00"], "2026-12-25": [] }.')(found),
        },
      )
      .default({})
      .meta({ description: 'By date, in place of the weekday: { "2026-12-24": ["09:00-12:00"], "2026-12-25": [] }.' }),
  },
);

function isDate(typed: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(typed)) return false;
  const date = new Date(`${typed}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(typed);
}

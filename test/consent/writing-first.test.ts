/** When writing to people first stops by itself: pure rules, with the numbers that a shop owner would ask about. */
import { describe, expect, test } from 'vitest';
import { type WritingFirst, whyStopWritingFirst } from '../../server/consent/writing-first.ts';

const calm: WritingFirst = { lastHour: 1, lastWeek: 60, isTrusted: false, answers: [] };
const why = (change: Partial<WritingFirst>) => whyStopWritingFirst({ ...calm, ...change });
const answers = (yes: number, no: number): ('yes' | 'no')[] => [
  ...Array.from({ length: yes }, () => 'yes' as const),
  ...Array.from({ length: no }, () => 'no' as const),
];

describe('The rate of writing first', () => {
  test('is no reason to stop on an ordinary day', () => {
    expect(why({})).toBeUndefined();
    expect(why({ lastHour: 19, lastWeek: 200 })).toBeUndefined();
  });

  test('stops it when there are twenty in an hour, and five times as many as usual', () => {
    expect(why({ lastHour: 20, lastWeek: 20 + 100 })).toContain('20 people were written to first within an hour');
  });

  test('lets a shop go on that writes to many every hour', () => {
    // Ten an hour, all week: fifty are five times as many.
    expect(why({ lastHour: 49, lastWeek: 49 + 1670 })).toBeUndefined();
    expect(why({ lastHour: 50, lastWeek: 50 + 1670 })).toBeDefined();
  });

  test('does not stop a young shop on the day of its first newsletter, but does at a hundred in an hour', () => {
    expect(why({ lastHour: 99, lastWeek: 99 + 49 })).toBeUndefined();
    expect(why({ lastHour: 100, lastWeek: 100 })).toBeDefined();
  });

  test('stops nothing for a day after the owner has looked into it', () => {
    expect(why({ lastHour: 200, lastWeek: 200, isTrusted: true })).toBeUndefined();
  });
});

describe('The answers of people who were written to first', () => {
  test('stop it when more than seven in ten say NEIN or nothing', () => {
    expect(why({ answers: answers(15, 35) })).toBeUndefined();
    expect(why({ answers: answers(14, 36) })).toContain('36 of the last 50 people');
  });

  test('tell nothing as long as fewer than twenty had the time to answer', () => {
    expect(why({ answers: answers(0, 19) })).toBeUndefined();
    expect(why({ answers: answers(0, 20) })).toBeDefined();
  });

  test('count for the last fifty only', () => {
    expect(why({ answers: [...answers(50, 0), ...answers(0, 500)] })).toBeUndefined();
  });

  test('count also while the owner trusts the rate', () => {
    expect(why({ isTrusted: true, answers: answers(0, 20) })).toBeDefined();
  });
});

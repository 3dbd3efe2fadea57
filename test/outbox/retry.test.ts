/** When a send that failed for a passing reason is tried again: as Meta asks for each code. */
import { describe, expect, test } from 'vitest';
import type { OutboxRow } from '../../server/ledger/outbox-rows.ts';
import { isWorthRetrying, secondsUntilRetry } from '../../server/outbox/retry.ts';

const now = new Date('2026-11-25T12:00:00.000Z');
const failed = (code?: number, afterSeconds?: number) => ({
  outcome: 'retry' as const,
  detail: '',
  ...(code !== undefined && { code }),
  ...(afterSeconds !== undefined && { afterSeconds }),
});
const waits = (code: number | undefined, attempts: readonly number[], chance = 0) =>
  attempts.map((attempt) => secondsUntilRetry(failed(code), attempt, chance));

describe('Waiting before the next attempt', () => {
  test.each([4, 80007, 130429, 2, 131016, 131000, 133004, undefined])(
    'doubles, up to five minutes, where Meta says nothing else (%s)',
    (code) => {
      expect(waits(code, [1, 2, 3, 4, 8, 9, 50])).toEqual([2, 4, 8, 16, 256, 300, 300]);
    },
  );

  test('is four times as long each time for too many messages to one person, and an hour at most', () => {
    expect(waits(131056, [1, 2, 3, 4, 5, 6, 7])).toEqual([4, 16, 64, 256, 1024, 3600, 3600]);
  });

  test('is a minute at least while the account is in maintenance', () => {
    expect(Math.min(...waits(131057, [1, 2, 9]))).toBe(60);
  });

  test('is spread by chance, never shortened by it', () => {
    expect(waits(130429, [3], 1)).toEqual([10]);
    expect(waits(131056, [1], 0.5)).toEqual([4.5]);
  });

  test('is as long as Meta asks for', () => {
    expect(secondsUntilRetry(failed(130429, 40), 1, 0)).toBe(40);
    // But no sooner than our own patience: who asks for a second each time is not asked each second.
    expect(secondsUntilRetry(failed(130429, 1), 6, 0)).toBe(64);
    expect(secondsUntilRetry(failed(131056, 2), 2, 0)).toBe(16);
    expect(secondsUntilRetry(failed(131056, 120), 2, 0)).toBe(120);
  });
});

describe('Trying again', () => {
  const row = (change: Partial<OutboxRow>) =>
    ({ kind: 'stopped', questionId: null, attempts: 1, createdAt: '2026-11-25T11:00:00.000Z', ...change }) as OutboxRow;

  test('happens twice at most after an unknown error, which may be our own mistake', () => {
    const again = [1, 2, 3].map((attempts) => isWorthRetrying(row({ attempts }), failed(1), now));
    expect(again).toEqual([true, true, false]);
  });

  test('goes on as long as there is somebody to answer: a day', () => {
    expect(isWorthRetrying(row({ attempts: 80 }), failed(130429), now)).toBe(true);
    expect(isWorthRetrying(row({ createdAt: '2026-11-24T11:59:00.000Z' }), failed(130429), now)).toBe(false);
  });

  test('goes on for a question until its opt-in ends', () => {
    const question = row({ kind: 'interactive', questionId: 'q', createdAt: '2026-11-20T12:00:00.000Z' });
    expect(isWorthRetrying(question, failed(130429), now)).toBe(true);
  });
});

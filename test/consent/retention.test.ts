import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOfYear, plusMonths } from '../../server/consent/calendar.ts';
import { dormantSince } from '../../server/consent/dormant.ts';
import { keptUntil } from '../../server/consent/retention.ts';

const given = '2024-01-31T10:00:00.000Z';
const withdrawn = { state: 'withdrawn', since: '2026-03-01T12:00:00.000Z', lastUsedOn: '2025-06-15' } as const;

describe('Months and years', () => {
  test('a month after the 31st is the last day of a shorter month', () => {
    expect(plusMonths(given, 1)).toBe('2024-02-29T10:00:00.000Z');
    expect(plusMonths(given, 25)).toBe('2026-02-28T10:00:00.000Z');
    expect(plusMonths('2024-02-29T00:00:00.000Z', 12)).toBe('2025-02-28T00:00:00.000Z');
  });

  test('never go back', () => {
    const anyTime = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(anyTime, fc.double({ min: 0, max: 400, noNaN: true }), (date, months) => {
        const time = date.toISOString();
        expect(plusMonths(time, months) >= time).toBe(true);
        expect(endOfYear(time) >= time).toBe(true);
      }),
    );
  });
});

describe('A consent that is not used', () => {
  test('falls asleep, counted from the last use or from the JA', () => {
    const asOf = (lastUsedOn: string | null, now: string) => dormantSince({ since: given, lastUsedOn }, 24, now);
    expect(asOf(null, '2026-01-31T09:59:59.999Z')).toBeUndefined();
    expect(asOf(null, '2026-01-31T10:00:00.000Z')).toBe('2026-01-31T10:00:00.000Z');
    expect(asOf('2025-05-05', '2026-01-31T10:00:00.000Z')).toBeUndefined();
    expect(asOf('2025-05-05', '2027-05-05T00:00:00.000Z')).toBe('2027-05-05T00:00:00.000Z');
  });

  test('never sleeps where the owner says so', () => {
    expect(dormantSince({ since: given, lastUsedOn: null }, 'never', '2099-01-01T00:00:00.000Z')).toBeUndefined();
  });
});

describe('Evidence', () => {
  test('of a living consent has no end', () => {
    expect(keptUntil({ state: 'given', since: given, lastUsedOn: null })).toBeUndefined();
    expect(keptUntil({ state: 'requested', since: given, lastUsedOn: null })).toBeUndefined();
  });

  test('is kept three years to the end of the year after the withdrawal, unless the owner says otherwise', () => {
    expect(keptUntil(withdrawn)).toBe('2029-12-31T23:59:59.999Z');
    expect(keptUntil(withdrawn, { years: 3, from: 'withdrawal', to: 'exact' })).toBe('2029-03-01T12:00:00.000Z');
    expect(keptUntil(withdrawn, { years: 5, from: 'last-use', to: 'exact' })).toBe('2030-06-15T23:59:59.999Z');
    expect(keptUntil({ ...withdrawn, lastUsedOn: null }, { years: 5, from: 'last-use', to: 'exact' })).toBe(
      '2031-03-01T12:00:00.000Z',
    );
  });
});

/** Whether somebody is there: by the company's clock, also in the nights in which that clock is set. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presenceAt } from '../../server/consent/hours.ts';
import { allLanguages } from '../../server/consent/languages/all-languages.ts';
import { presenceLine } from '../../server/consent/presence-text.ts';
import type { Hours, Language, Opening, Weekday } from '../../server/consent/site.ts';

const minute = 60_000;
const closed: Hours['open'] = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const at = (from: number, to: number): Opening => ({ from: from * 60, to: to * 60 });
const shop: Hours = {
  timeZone: 'Europe/Berlin',
  open: { ...closed, mon: [at(9, 12), at(13, 18)], tue: [at(9, 18)], fri: [at(20, 24)], sat: [at(0, 2), at(9.5, 13)] },
  exceptions: { '2026-12-21': [], '2026-12-22': [at(10, 12)], '2026-12-26': [] },
};
const line = (time: string, language: Language = 'de', hours = shop) =>
  presenceLine(hours, new Date(time), language).text;

describe('Whether somebody is there', () => {
  it('is said in words: until when, or from when again, today, tonight or on which day', () => {
    expect(line('2026-03-02T10:00:00+01:00')).toBe('Gerade ist jemand da (bis 12 Uhr).');
    expect(line('2026-03-02T12:30:00+01:00')).toBe('Gerade ist niemand da; ab 13 Uhr wieder. Anmelden geht jederzeit.');
    expect(line('2026-03-02T18:00:00+01:00')).toBe(
      'Gerade ist niemand da; ab Dienstag, 9 Uhr wieder. Anmelden geht jederzeit.',
    );
    expect(line('2026-03-06T21:00:00+01:00')).toBe('Gerade ist jemand da (bis 2 Uhr).');
    expect(line('2026-03-07T05:00:00+01:00')).toContain('ab 9:30 Uhr wieder');
  });

  it('on a date that is an exception goes by the exception, and names a date that could be another week’s', () => {
    expect(line('2026-12-21T10:00:00+01:00')).toContain('ab Dienstag, 10 Uhr wieder');
    expect(line('2026-12-22T11:00:00+01:00')).toBe('Gerade ist jemand da (bis 12 Uhr).');
    // The night from Friday ends at midnight: the Saturday is an exception.
    expect(line('2026-12-25T21:00:00+01:00')).toBe('Gerade ist jemand da (bis 0 Uhr).');
    const holidays = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`2026-12-${22 + index}`, []]));
    const away = { ...shop, exceptions: { ...shop.exceptions, ...holidays } };
    expect(line('2026-12-21T10:00:00+01:00', 'de', away)).toContain('ab Freitag, 1. Januar, 20 Uhr wieder');
  });

  it('is the company’s day and hour, wherever server and visitor are', () => {
    const tokyo: Hours = { ...shop, timeZone: 'Asia/Tokyo' };
    expect(line('2026-03-02T01:00:00Z', 'de', tokyo)).toBe('Gerade ist jemand da (bis 12 Uhr).');
    expect(line('2026-03-01T23:30:00Z', 'de', tokyo)).toContain('ab 9 Uhr wieder');
  });

  it('keeps its hours when the clocks are set', () => {
    const always: Hours = { ...shop, open: { ...closed, sun: [{ from: 150, to: 300 }] }, exceptions: {} };
    // Spring: 2:30 does not exist, and the clock says 3:00 at 01:00 UTC.
    expect(presenceAt(always, new Date('2026-03-28T12:00:00Z'))).toEqual({
      open: false,
      changes: new Date('2026-03-29T01:00:00Z'),
    });
    expect(presenceAt(always, new Date('2026-03-29T02:00:00Z')).changes).toEqual(new Date('2026-03-29T03:00:00Z'));
    // Autumn: 2:30 is twice.
    expect(presenceAt(always, new Date('2026-10-24T12:00:00Z')).changes).toEqual(new Date('2026-10-25T00:30:00Z'));
    expect(presenceAt(always, new Date('2026-10-25T00:45:00Z')).changes).toEqual(new Date('2026-10-25T01:00:00Z'));
  });

  it('says so without a time if nothing ever changes', () => {
    expect(line('2026-03-02T10:00:00Z', 'de', { ...shop, open: closed, exceptions: {} })).toBe(
      'Gerade ist niemand da. Anmelden geht jederzeit.',
    );
    const day = [at(0, 24)];
    const open = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
    expect(line('2026-03-02T10:00:00Z', 'de', { ...shop, open, exceptions: {} })).toBe('Gerade ist jemand da.');
  });

  it('is said in every language, in the way of that language', () => {
    const said = (Object.keys(allLanguages) as Language[]).map((language) => [
      line('2026-03-07T13:30:00+01:00', language),
      line('2026-03-02T10:00:00+01:00', language),
    ]);
    expect(said).toMatchInlineSnapshot(`
      [
        [
          "Gerade ist niemand da; ab Montag, 9 Uhr wieder. Anmelden geht jederzeit.",
          "Gerade ist jemand da (bis 12 Uhr).",
        ],
        [
          "Nobody is here right now; back from Monday, 9:00. You can sign up at any time.",
          "Somebody is here right now (until 12:00).",
        ],
        [
          "Personne n’est là en ce moment ; de retour : lundi, 9 h. L’inscription reste possible à tout moment.",
          "Quelqu’un est là en ce moment (jusqu’à 12 h).",
        ],
        [
          "In questo momento non c’è nessuno; di nuovo da: lunedì, 9:00. Ci si può iscrivere in qualsiasi momento.",
          "In questo momento c’è qualcuno (fino a: 12:00).",
        ],
        [
          "Ahora mismo no hay nadie; de nuevo: lunes, 9:00. La inscripción es posible en cualquier momento.",
          "Ahora mismo hay alguien (hasta: 12:00).",
        ],
        [
          "Er is nu niemand aanwezig; weer vanaf maandag, 9:00. Aanmelden kan altijd.",
          "Er is nu iemand aanwezig (tot 12:00).",
        ],
        [
          "Teraz nikogo nie ma; znowu od: poniedziałek, 9:00. Zapisać się można o każdej porze.",
          "Teraz ktoś jest na miejscu (do: 12:00).",
        ],
        [
          "Neste momento não está ninguém; de novo: segunda-feira, 9:00. A inscrição é possível a qualquer momento.",
          "Neste momento está alguém (até: 12:00).",
        ],
        [
          "Şu anda kimse yok; yeniden: Pazartesi, 9:00. Kayıt her zaman mümkün.",
          "Şu anda biri burada (bitiş: 12:00).",
        ],
      ]
    `);
  });
});

describe('The next change', () => {
  const parts = fc
    .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
    .map((quarters) => quarters.toSorted((a, b) => a - b))
    .map((sorted) =>
      sorted.flatMap((from, index): Opening[] => {
        const to = sorted[index + 1];
        return index % 2 === 0 && to !== undefined ? [{ from: from * 15, to: to * 15 }] : [];
      }),
    );
  const days = fc.record<Record<Weekday, readonly Opening[]>>({
    ...{ mon: parts, tue: parts, wed: parts, thu: parts, fri: parts, sat: parts, sun: parts },
  });
  const someHours = fc.record<Hours>({
    timeZone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'),
    open: days,
    exceptions: fc.dictionary(
      fc.constantFrom('2026-03-29', '2026-03-30', '2026-10-25', '2026-04-05', '2026-11-01', '2026-10-04'),
      parts,
    ),
  });
  const aroundTheSettingOfClocks = fc
    .tuple(
      fc.constantFrom('2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-05', '2026-10-04', '2026-07-01'),
      fc.integer({ min: -3 * 1440, max: 2 * 1440 }),
    )
    .map(([date, minutes]) => new Date(Date.parse(date) + minutes * minute));

  it('is one: a minute before it is as now, at it it is not, and nothing changes in between', () => {
    fc.assert(
      fc.property(
        someHours,
        aroundTheSettingOfClocks,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (hours, now, share) => {
          const { open, changes } = presenceAt(hours, now);
          if (changes === undefined) return;
          expect(changes.getTime()).toBeGreaterThan(now.getTime());
          expect(presenceAt(hours, changes).open).toBe(!open);
          expect(presenceAt(hours, new Date(changes.getTime() - minute)).open).toBe(open);
          const between = now.getTime() + share * (changes.getTime() - 1 - now.getTime());
          expect(presenceAt(hours, new Date(between))).toEqual({ open, changes });
        },
      ),
      { numRuns: 400 },
    );
  });
});

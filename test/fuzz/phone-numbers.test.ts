/** Phone numbers as anybody may type them: read or refused, never with an error, and never repeated in the refusal. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aboutNumber, asE164, countriesForForm, isPhoneCountry, readPhone, spellingsOf } from '../../server/phone.ts';
import { boundedly } from './boundedly.ts';
import { cases, patience } from './cases.ts';
import { oddText } from './hostile.ts';

const e164 = /^\+[1-9]\d{3,16}$/;
const digits = fc
  .array(fc.constantFrom(...'0123456789+ ()-/.٠٩۴５＋\u200e\u00a0'), { maxLength: 24 })
  .map((all) => all.join(''));
const typed = fc.oneof(
  digits,
  oddText,
  fc.tuple(digits, oddText).map((parts) => parts.join('')),
);
const country = fc.oneof(fc.constantFrom('DE', 'AT', 'CH', 'US', 'MX', 'BR', 'AR', 'IT', 'ZZ', 'de', ''), oddText);
const language = fc.constantFrom('de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'tr');

describe('Whatever is typed into the phone field', () => {
  test(
    'is a number, or is refused with a sentence that does not repeat it',
    () => {
      fc.assert(
        fc.property(typed, country, fc.array(country, { maxLength: 8 }), language, (input, home, allowed, spoken) => {
          const read = readPhone(input, home, allowed, spoken);
          if (read.ok) expect(read.e164).toMatch(e164);
          else if (/\d{5}/.test(input)) expect(read.detail).not.toContain(input);
          const owner = asE164(input, home);
          if (owner !== undefined) expect(owner).toMatch(e164);
          if (owner !== undefined) expect(spellingsOf(owner).test(owner)).toBe(true);
          aboutNumber(input);
          for (const { callingCode } of countriesForForm(allowed, spoken)) expect(callingCode).toMatch(/^\+\d/);
          expect(isPhoneCountry(input)).toBe(/^[A-Z]{2}$/.test(input) && isPhoneCountry(input));
        }),
        cases('phones'),
      );
    },
    patience,
  );
});

describe('A text of 100,000 characters made to be slow', () => {
  const units = [
    '1',
    '+',
    '(',
    ' ',
    '0',
    '00',
    '+49',
    '4',
    '49 171',
    '49(0)171 ',
    '0171/',
    '１',
    '-',
    '\u200e',
    '1(',
    '0049',
  ];
  test('is no number, and is searched for one in bounded time', { timeout: patience }, () => {
    for (const unit of units) {
      const text = unit.repeat(100_000 / unit.length);
      boundedly(() => {
        expect(readPhone(text, 'DE', ['DE'], 'de').ok).toBe(false);
        expect(asE164(text, 'DE')).toBeUndefined();
        for (const number of ['+491712345678', '+4917111111111', '+4940000000', '+12025550123', '+5215512345678']) {
          expect(typeof text.replace(spellingsOf(number), '…')).toBe('string');
        }
      });
    }
  });
});

/** The number script says "wrong" before the tap: it may never say so of a number that the server takes. */
import type { CountryCode } from 'libphonenumber-js/core';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { readPhone } from '../../server/phone.ts';
import { withCountry } from '../../widget/panel/phone-number.ts';
import { aForm } from './a-form.ts';
import { allCountries, callingCodeOf, dach, numbersOf } from './number-plans.ts';

/** The same "random" numbers in every run. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Digits around the country's example of a mobile: many are mobiles, some are not. */
function nationalNumbers(country: CountryCode, count: number): string[] {
  const throwDice = dice(count + country.charCodeAt(0) * 256 + country.charCodeAt(1));
  const example = examples[country] ?? '1234567890';
  return Array.from({ length: count }, () => {
    const kept = throwDice(example.length + 1);
    return example.slice(0, kept) + Array.from(example.slice(kept), () => throwDice(10)).join('');
  });
}

function spellings(national: string, callingCode: string): string[] {
  return [
    `+${callingCode} ${national}`,
    `00${callingCode}${national}`,
    `+${callingCode} (0) ${national}`,
    `0${national}`,
    national.replace(/(\d{3})(?=\d)/g, '$1-'),
    `${callingCode}${national}`,
    `１${national}`,
  ];
}

/** Every number that the server reads as a mobile, and what the script says of it. */
function wronglyRefused(home: CountryCode, accepted: readonly CountryCode[], count: number) {
  const numbers = numbersOf(...accepted);
  let taken = 0;
  const wrong: string[] = [];
  for (const country of accepted) {
    for (const national of nationalNumbers(country, count)) {
      for (const typed of spellings(national, callingCodeOf(country))) {
        const form = aForm();
        const phone = {
          ...form.phone,
          country: home,
          countries: accepted.map((code) => ({ code, name: code, callingCode: `+${callingCodeOf(code)}` })),
        };
        const sent = withCountry(typed, country, { ...form, phone });
        if (!readPhone(sent, home, accepted, 'en').ok) continue;
        taken++;
        if (!numbers.accepts(sent, home)) wrong.push(`${home}: ${sent}`);
      }
    }
  }
  return { taken, wrong };
}

describe('a number that the server takes', () => {
  it('is never called wrong, in any country of the world', { timeout: 120_000 }, () => {
    const all = allCountries.map((country) => wronglyRefused(country, [country], 12));
    expect(all.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(all.reduce((sum, { taken }) => sum + taken, 0)).toBeGreaterThan(5000);
  });

  it.each<[string, CountryCode, CountryCode[]]>([
    ['the German-speaking ones', 'DE', ['DE', 'AT', 'CH', 'LI']],
    ['neighbours with one calling code', 'GB', ['GB', 'JE', 'GG', 'IM']],
    ['a neighbour without the country that leads the calling code', 'CA', ['CA', 'DO', 'JM']],
    ['the same', 'KZ', ['KZ', 'AT']],
    ['those that write a digit more at home', 'AR', ['AR', 'MX', 'BR', 'CO']],
    ['half of Europe', 'IT', ['IT', 'SM', 'VA', 'FR', 'ES', 'PL', 'HU', 'CZ', 'TR']],
  ])('is never called wrong where a shop takes several countries: %s', (_, home, accepted) => {
    const { taken, wrong } = wronglyRefused(home, accepted, 60);
    expect(wrong).toEqual([]);
    expect(taken).toBeGreaterThan(100);
  });
});

describe('a number that the server refuses', () => {
  it.each([
    ['a landline', '030 12345678'],
    ['a landline in Austria', '+43 1 5880012345'],
    ['too few digits', '0171 2345'],
    ['too many digits', '0171 2345678901234'],
    ['a hotline', '0800 1234567'],
    ['a country that is not on the form', '+33 6 12 34 56 78'],
    ['words', 'ruf mich an'],
    ['nothing', ''],
  ])('is known before the tap: %s', (_, typed) => {
    expect(readPhone(typed, 'DE', ['DE', 'AT', 'CH'], 'de').ok).toBe(false);
    expect(dach.accepts(typed, 'DE')).toBe(false);
  });
});

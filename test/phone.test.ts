import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutNumber, asE164, countriesForForm, isPhoneCountry, readPhone, spellingsOf } from '../server/phone.ts';

const dach = ['DE', 'AT', 'CH'];
const read = (input: string, country = 'DE', allowed: readonly string[] = dach) =>
  readPhone(input, country, allowed, 'de');

describe('a visitor types a mobile number', () => {
  it.each([
    '0171 1234567',
    '0171/123 45 67',
    '(0171) 1234567',
    '0171-1234567',
    '0171.123.45.67',
    '0171–1234567',
    '1711234567',
    '+491711234567',
    '+49 171 1234567',
    '+49 (0) 171 1234567',
    '+49(0)171/1234567',
    '(+49) 171 1234567',
    '0049 171 1234567',
    '0049 (0)171 1234567',
    '491711234567',
    '49 171 1234567',
    '０１７１　１２３４５６７',
    '＋４９１７１１２３４５６７',
    '٠١٧١ ١٢٣٤٥٦٧',
    '۰۱۷۱ ۱۲۳۴۵۶۷',
    '\u202a+49 171 1234567\u202c',
    '\u00a00171\u2011123\u200b4567\t',
  ])('the way people write it does not matter: %j', (input) => {
    expect(read(input)).toEqual({ ok: true, e164: '+491711234567', country: 'DE' });
  });

  it('without a prefix it is read as a number of the form’s country', () => {
    expect(read('0664 1234567', 'AT')).toEqual({ ok: true, e164: '+436641234567', country: 'AT' });
    expect(read('079 123 45 67', 'CH')).toEqual({ ok: true, e164: '+41791234567', country: 'CH' });
  });

  it('with a prefix the country of the form does not matter', () => {
    expect(read('+41 (0)79 123 45 67')).toEqual({ ok: true, e164: '+41791234567', country: 'CH' });
  });

  it('where landline and mobile cannot be told apart, as in the USA, the number is taken', () => {
    expect(read('(202) 555-0123', 'US', ['US'])).toEqual({ ok: true, e164: '+12025550123', country: 'US' });
  });

  it('a landline typed without its zero is not mistaken for a mobile of another country', () => {
    // 4366 is an area code in Holstein, 43 6641… would be a mobile in Austria.
    expect(read('4366 1234567').ok).toBe(false);
  });
});

describe('a number that cannot be used gets a sentence that helps', () => {
  it.each([
    ['030 12345678', 'a landline'],
    ['+49 30 12345678', 'a landline'],
    ['0800 1234567', 'a free number of a company'],
    ['0900 1 234567', 'a premium number'],
    ['0700 12345678', 'a personal number, which forwards to anybody'],
  ])('%s is %s', (input) => {
    const answer = read(input);
    expect(answer).toMatchObject({ ok: false, code: 'phone-not-mobile' });
    expect(answer).toHaveProperty('detail', expect.stringContaining('keine Handynummer'));
  });

  it('an internet telephone number is not taken, because robots rent them in bulk', () => {
    expect(read('+44 56 1234 5678', 'GB', ['GB'])).toMatchObject({ ok: false, code: 'phone-not-mobile' });
  });

  it('a country that the shop does not serve is named as the reason, with those that it serves', () => {
    const answer = read('+33 6 12 34 56 78');
    expect(answer).toMatchObject({ ok: false, code: 'phone-country' });
    expect(answer).toHaveProperty('detail', expect.stringContaining('Deutschland, Österreich und Schweiz'));
  });

  it('a satellite number belongs to no country and is refused', () => {
    expect(read('+882 16 12345678')).toMatchObject({ ok: false, code: 'phone-country' });
  });

  it.each([
    ['', 'Handynummer eingeben'],
    ['   ', 'Handynummer eingeben'],
    ['meine Nummer', 'nur Ziffern'],
    ['0171 CALLME', 'nur Ziffern'],
    ['0171 1234567 ext. 5', 'nur Ziffern'],
    ['+49 171 +1234567', 'nur Ziffern'],
    ['0171', 'zu kurz'],
    ['0171 1234567 / 030 1234567', 'zu lang'],
    ['1'.repeat(100_000), 'zu lang'],
    ['0171 12345678901', 'gibt es nicht'],
    ['000000000000', 'gibt es nicht'],
  ])('%.30j', (input, hint) => {
    const answer = read(input);
    expect(answer).toMatchObject({ ok: false, code: 'phone-invalid' });
    expect(answer).toHaveProperty('detail', expect.stringContaining(hint));
  });

  it('the sentence is in the language of the form', () => {
    expect(readPhone('030 12345678', 'DE', dach, 'en')).toHaveProperty(
      'detail',
      expect.stringContaining('mobile number'),
    );
  });

  it('the sentence speaks neither du nor Sie, because it has to fit every shop', () => {
    for (const input of ['', 'abc', '0171', '1'.repeat(99), '0171 12345678901', '030 12345678', '+33612345678']) {
      expect(read(input)).toHaveProperty('detail', expect.not.stringMatching(/\b(Sie|Ihre?|du|deine?)\b/));
    }
  });
});

describe('whatever is typed', () => {
  const country = fc.oneof(fc.constantFrom('DE', 'AT', 'US', 'IT', 'XX', '', '__proto__', 'constructor'), fc.string());
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: fc.constantFrom(...'+00123456789 -/().'), maxLength: 40 }),
  );

  it('nothing makes the reading fail, and no answer but a good one contains the number', () => {
    fc.assert(
      fc.property(typed, country, fc.array(country, { maxLength: 9 }), (input, home, allowed) => {
        const answer = readPhone(input, home, allowed, 'de');
        if (answer.ok) return /^\+[1-9]\d{6,14}$/.test(answer.e164) && allowed.includes(answer.country);
        const shown = allowed.reduce((text, code) => text.replaceAll(code, ''), answer.detail).replace(/\D/g, '');
        return shown.length <= 3; // a calling code at most
      }),
    );
  });

  it('a number that was taken is taken again as it was stored, whatever the country', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 99_999_999 }), country, (rest, home) => {
        const first = read(`0171${rest}`);
        if (first.ok) expect(readPhone(first.e164, home, dach, 'en')).toEqual(first);
      }),
    );
  });

  it('nothing makes the owner’s reading fail either', () => {
    fc.assert(
      fc.property(typed, country, (input, home) => {
        const e164 = asE164(input, home);
        return e164 === undefined || /^\+\d{5,17}$/.test(e164);
      }),
    );
  });
});

describe('the owner asks about a number', () => {
  it('of any country and kind', () => {
    expect(asE164('+33 6 12 34 56 78')).toBe('+33612345678');
    expect(asE164('+49 30 12345678')).toBe('+493012345678');
    expect(asE164('0171 1234567', 'DE')).toBe('+491711234567');
  });

  it('that WhatsApp knows and the numbering plans do not, such as a test number of Meta', () => {
    expect(asE164('+1 555 078 3881')).toBe('+15550783881');
    expect(aboutNumber('+15550783881')).toEqual({ known: false });
  });

  it('as WhatsApp writes it, without the plus: the mobile is meant, whatever landline could be', () => {
    expect(asE164('491711234567', 'DE')).toBe('+491711234567');
    expect(asE164('41791234567', 'DE')).toBe('+41791234567');
    expect(asE164('436641234567', 'DE')).toBe('+436641234567');
    expect(asE164('612345678', 'ES')).toBe('+34612345678');
    expect(asE164('5215512345678', 'DE')).toBe('+525512345678');
    expect(asE164('+5215512345678')).toBe('+525512345678');
  });

  it('and is refused where two numbers could be meant: a withdrawal must not be recorded for a stranger', () => {
    expect(asE164('4930123456', 'DE')).toBeUndefined();
    expect(asE164('030 12345678', 'DE')).toBe('+493012345678');
  });

  it('without a country, when it is not international: then nobody can know which is meant', () => {
    expect(asE164('0171 1234567')).toBeUndefined();
  });

  it.each(['', '+', 'abc', '+49', '+49171', '12', '1'.repeat(1000)])('that is none: %.20j', (input) => {
    expect(asE164(input)).toBeUndefined();
  });
});

describe('the country list of the form', () => {
  it('has names in the language of the form, in the order of the shop', () => {
    expect(countriesForForm(dach, 'de')).toEqual([
      { code: 'DE', name: 'Deutschland', callingCode: '+49' },
      { code: 'AT', name: 'Österreich', callingCode: '+43' },
      { code: 'CH', name: 'Schweiz', callingCode: '+41' },
    ]);
    expect(countriesForForm(['LI', 'AT'], 'en')).toEqual([
      { code: 'LI', name: 'Liechtenstein', callingCode: '+423' },
      { code: 'AT', name: 'Austria', callingCode: '+43' },
    ]);
  });

  it('leaves out what is no country', () => {
    expect(countriesForForm(['XX', '', 'de', '__proto__', 'constructor'], 'de')).toEqual([]);
    expect(isPhoneCountry('constructor')).toBe(false);
  });
});

describe('a number in a running text', () => {
  it.each([
    ['+12015550123', 'call (201) 555-0123 or 1-201-555-0123', 'call # or #'],
    ['+5215512345678', 'tel. +52 55 1234 5678, +52 1 55 1234 5678', 'tel. #, #'],
    ['+36201234567', '06 20 123 4567', '06 #'],
    ['+491712345678', 'am 17.12.2026 um 17:12', 'am 17.12.2026 um 17:12'],
    ['+491712345678', 'Nr. 4917123456780, 991712345678', 'Nr. 4917123456780, 991712345678'],
    ['+491712345678', '4711 0171 2345678 4711', '4711 # 4711'],
  ])('%s: in "%s" it is found in all its spellings, and nothing else is taken for it', (e164, text, expected) => {
    const again = e164.replace(/^\+521/, '+52');
    expect(text.replaceAll(spellingsOf(e164), '#').replaceAll(spellingsOf(again), '#')).toBe(expected);
  });
});

/** What the panel makes of a typed number before the server, which knows better, reads it. */
import { describe, expect, it } from 'vitest';
import { countryIn, isPlausible, withCountry } from '../../widget/panel/phone-number.ts';
import { aForm } from './a-form.ts';

const form = aForm();

describe('a typed number', () => {
  it.each(['0171 2345678', '+49 (0)171/234-56-78', '0043 664 1234567', '\u202d+41 79 123 45 67\u202c', '66412345'])(
    'may look like "%s"',
    (number) => expect(isPlausible(number)).toBe(true),
  );

  it.each(['', '0151 12', 'ruf mich an', '0171 2345678 oder so', '1'.repeat(18)])('does not look like "%s"', (number) =>
    expect(isPlausible(number)).toBe(false),
  );

  it('of the country of the shop is sent as typed', () => {
    expect(withCountry(' 0171 2345678 ', 'DE', form)).toBe('0171 2345678');
  });

  it('of another country is sent with the code of that country', () => {
    expect(withCountry('0664 1234567', 'AT', form)).toBe('+43 0664 1234567');
  });

  it('that names its country itself is left alone, whatever the list beside it says', () => {
    expect(withCountry('+43 664 1234567', 'CH', form)).toBe('+43 664 1234567');
    expect(withCountry('0043 664 1234567', 'CH', form)).toBe('0043 664 1234567');
  });

  it('loses the invisible marks that address books add', () => {
    expect(withCountry('\u202d+49 171 2345678\u202c', 'DE', form)).toBe('+49 171 2345678');
  });

  it('moves the list of countries when it names one of them', () => {
    expect(countryIn('+43 664', form.phone)).toBe('AT');
    expect(countryIn('0041 79', form.phone)).toBe('CH');
    expect(countryIn('0171', form.phone)).toBeUndefined();
  });
});

/** What the panel itself can say about a number: hardly anything. The server has the real check. Pure. */
import type { FormResponse } from '../../server/http/wire.ts';

/** Catches an empty hand and slips of the finger, and never refuses a number that might be one. */
export function isPlausible(phone: string): boolean {
  const number = bare(phone);
  const digits = number.replace(/\P{Nd}/gu, '').length;
  return digits > 7 && digits < 18 && !/\p{L}/u.test(number);
}

/** The number as the server is to read it, which takes a number without a country for one of `phone.country`. */
export function withCountry(typed: string, country: string, { phone }: FormResponse): string {
  const number = bare(typed);
  if (/^(\+|00)/.test(number) || country === phone.country) return number;
  return `${callingCodeOf(country, phone)} ${number}`;
}

/** `+49`, or nothing for a country that is not on the form. */
export function callingCodeOf(country: string, { countries }: FormResponse['phone']): string {
  return countries.find(({ code }) => code === country)?.callingCode ?? '';
}

/**
 * The country of the form that a number typed with `+` or `00` names, so that the field beside it does not contradict.
 * Of several with that calling code the one that is `chosen`.
 */
export function countryIn(typed: string, { countries }: FormResponse['phone'], chosen?: string): string | undefined {
  const number = bare(typed)
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+');
  const named = countries.filter(({ callingCode }) => number.startsWith(callingCode)).map(({ code }) => code);
  return named.find((code) => code === chosen) ?? named[0];
}

/** Without what comes along when a number is copied: marks of writing direction, wide digits, the `tel:` of a link. */
function bare(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/^\s*tel:/i, '')
    .trim();
}

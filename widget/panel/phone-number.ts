/** What the panel itself can say about a number: hardly anything. The server has the real check. Pure. */
import type { FormResponse } from '../../server/http/wire.ts';

/** Catches an empty hand and slips of the finger, and never refuses a number that might be one. */
export function isPlausible(phone: string): boolean {
  const digits = phone.replace(/\D/g, '').length;
  return digits > 7 && digits < 18 && !/\p{L}/u.test(phone);
}

/** The number as the server is to read it, which takes a number without a country for one of `phone.country`. */
export function withCountry(typed: string, country: string, { phone }: FormResponse): string {
  // Numbers pasted from an address book carry invisible marks of writing direction.
  const number = typed.replace(/\p{Cf}/gu, '').trim();
  if (/^(\+|00)/.test(number) || country === phone.country) return number;
  return `${callingCodeOf(country, phone)} ${number}`;
}

/** `+49`, or nothing for a country that is not on the form. */
export function callingCodeOf(country: string, { countries }: FormResponse['phone']): string {
  return countries.find(({ code }) => code === country)?.callingCode ?? '';
}

/** The country of the form that a number typed with `+` or `00` names, so that the field beside it does not contradict. */
export function countryIn(typed: string, { countries }: FormResponse['phone']): string | undefined {
  const number = typed.replace(/[^\d+]/g, '').replace(/^00/, '+');
  return countries.find(({ callingCode }) => number.startsWith(callingCode))?.code;
}

/**
 * Reads phone numbers as people type them. A number that gets past `readPhone` may be written to, so the rules are
 * strict where a stranger could be meant and forgiving where only the spelling differs.
 */
import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/max';
import type { Identity } from './consent/identity.ts';
import type { Language } from './consent/site.ts';
import { countryNames, type PhoneComplaint, phoneComplaint } from './phone-texts.ts';

export type PhoneReading =
  | { readonly ok: true; readonly e164: string; readonly country: string }
  | { readonly ok: false; readonly code: PhoneFailure; readonly detail: string };

export type PhoneFailure = 'phone-invalid' | 'phone-not-mobile' | 'phone-country';

export interface CountryOnForm {
  readonly code: string;
  readonly name: string;
  /** With the plus sign, as people write it: `+49`. */
  readonly callingCode: string;
}

/**
 * What can hold a WhatsApp of one person's own. North America does not tell landline and mobile apart. Left out on
 * purpose: personal numbers (0700 forwards to anybody, at the caller's cost), VoIP (rented in bulk by robots; a
 * question would go to a switchboard), and everything that a company answers.
 */
const mobile: ReadonlySet<string | undefined> = new Set(['MOBILE', 'FIXED_LINE_OR_MOBILE']);

/** Longer than any number with all its decoration; what is longer is not looked at at all. */
const longestInput = 64;

/** How people group digits: spaces, dots, slashes, brackets, dashes, and marks that copying from a chat leaves behind. */
const decoration = /[\s.,/()[\]'’·•_\-−\p{Zs}\p{Pd}\p{Cf}]/gu;

/** First digits of the other alphabets that phones type by default: full-width, Arabic, Persian. */
const digitRanges = [0xff10, 0x0660, 0x06f0];

/**
 * A mobile number of an allowed country, read as somebody in `country` would mean it. `detail` is a sentence for the
 * person who typed it; it never repeats the number, because error texts end up in logs.
 */
export function readPhone(
  input: string,
  country: string,
  allowed: readonly string[],
  language: Language,
): PhoneReading {
  const refuse = (code: PhoneFailure, complaint: PhoneComplaint): PhoneReading => ({
    ok: false,
    code,
    detail: phoneComplaint(complaint, language, { country: callingCodeOf(country), allowed }),
  });

  if (input.length > longestInput) return refuse('phone-invalid', 'long');
  const typed = undecorated(input);
  if (typed === '') return refuse('phone-invalid', 'empty');
  if (!/^\+?\d+$/.test(typed)) return refuse('phone-invalid', 'letters');

  const number = meantNumber(typed, country);
  if (number === undefined || !number.isValid()) return refuse('phone-invalid', lengthComplaint(typed, country));
  if (number.country === undefined || !allowed.includes(number.country)) return refuse('phone-country', 'country');
  if (!mobile.has(number.getType())) return refuse('phone-not-mobile', 'not-mobile');
  return { ok: true, e164: number.number, country: number.country };
}

/**
 * For the owner's routes: any number of any country and kind. An international number of a possible length is taken
 * even if our copy of the numbering plans does not know it: WhatsApp may know newer ones, and Meta's own test numbers
 * are in no plan. Digits without plus or zero are how WhatsApp writes a number; where a landline of the country could be
 * meant as well, nobody can know, and it is refused: a withdrawal must not be recorded for a stranger.
 */
export function asE164(input: string, country?: string): string | undefined {
  if (input.length > longestInput) return undefined;
  const typed = undecorated(input);
  if (!/^\+?\d+$/.test(typed)) return undefined;
  // The form of Mexican mobiles that WhatsApp still uses and the numbering plans no longer know.
  const known = typed.replace(/^\+?521(\d{10})$/, '+52$1');
  const number = known.startsWith('+') || country === undefined ? parse(known, country) : meantByOwner(known, country);
  if (number === undefined) return undefined;
  return number.isValid() || (typed.startsWith('+') && number.isPossible()) ? number.number : undefined;
}

/** Whether the numbering plans know this number, and where it belongs. `undefined`: not a number of a possible length. */
export function aboutNumber(e164: string): { readonly known: boolean; readonly country?: string } | undefined {
  const number = parse(e164, undefined);
  if (number === undefined || !number.isPossible()) return undefined;
  return { known: number.isValid(), ...(number.country === undefined ? {} : { country: number.country }) };
}

/** ISO 3166-1 alpha-2. A user id begins with it: `DE.1349…`. */
export function countryOfIdentity({ type, value }: Identity): string | undefined {
  return type === 'phone' ? aboutNumber(value)?.country : /^([A-Z]{2})\./.exec(value)?.[1];
}

/** An ISO 3166-1 country that has phone numbers. */
export function isPhoneCountry(code: string): code is CountryCode {
  // The pattern is not decoration: libphonenumber looks the code up in a plain object, where "constructor" is found.
  return /^[A-Z]{2}$/.test(code) && isSupportedCountry(code);
}

/** The country list of the form, in the order given; codes that have no phone numbers are left out. */
export function countriesForForm(codes: readonly string[], language: Language): readonly CountryOnForm[] {
  return codes.flatMap((code) => {
    const callingCode = callingCodeOf(code);
    return callingCode === undefined ? [] : [{ code, name: countryNames[language].of(code) ?? code, callingCode }];
  });
}

/**
 * Finds this number in running text, in whatever way people write it: `+49 171 …`, `0049-171-…`, `+49 (0) 171…`, `0171/…`,
 * `49171…`, in other digits too. Not inside a longer row of digits, which is another number.
 */
export function spellingsOf(e164: string): RegExp {
  const number = parse(e164, undefined);
  const gap = `${decoration.source}{0,4}`;
  const anyOf = (digits: string) =>
    `[${digits}${[...digits].flatMap((digit) => digitRanges.map((zero) => String.fromCharCode(zero + Number(digit)))).join('')}]`;
  const spelled = (digits: string) => [...digits].map(anyOf).join(gap);
  const anyDigit = anyOf('0123456789');
  // What some countries dial before a number at home, or put behind the calling code.
  const trunk = `(?:${anyOf('0189')}${gap})?`;
  const calling = `(?:(?:(?:[+＋]|${spelled('00')})${gap})?${spelled(number?.countryCallingCode ?? '')}${gap})?`;
  const national = spelled(number?.nationalNumber ?? e164.slice(1));
  return new RegExp(`(?<!${anyDigit})[(]?${calling}[(]?${trunk}${national}(?!${anyDigit})`, 'gu');
}

/** Digits with at most a leading plus, if it is a number at all. `00` is how Europe dials `+`. */
function undecorated(input: string): string {
  const digits = input.replace(/[٠-٩۰-۹０-９＋]/g, (character) => latinDigit(character));
  return digits.replace(decoration, '').replace(/^00/, '+');
}

function latinDigit(character: string): string {
  const code = character.charCodeAt(0);
  const zero = digitRanges.find((start) => code >= start && code <= start + 9);
  return zero === undefined ? '+' : String(code - zero);
}

/**
 * "49171…" without plus or zero is read by the numbering plan as a landline in Leer (area code 0491). Whoever types
 * the calling code of the form's own country means the mobile, if there is one.
 */
function meantNumber(typed: string, country: string): PhoneNumber | undefined {
  const national = parse(typed, country);
  const callingCode = callingCodeOf(country);
  const couldBeInternational = callingCode !== undefined && typed.startsWith(callingCode.slice(1));
  if (!couldBeInternational || (national?.isValid() && mobile.has(national.getType()))) return national;
  const international = parse(`+${typed}`, undefined);
  return international?.isValid() && mobile.has(international.getType()) ? international : national;
}

function meantByOwner(typed: string, country: string): PhoneNumber | undefined {
  const national = parse(typed, country);
  if (typed.startsWith('0') || (national?.isValid() && mobile.has(national.getType()))) return national;
  const international = parse(`+${typed}`, undefined);
  if (!international?.isValid()) return national;
  return mobile.has(international.getType()) || !national?.isValid() ? international : undefined;
}

function parse(typed: string, country: string | undefined): PhoneNumber | undefined {
  return parsePhoneNumberFromString(typed, { ...homeOf(country), extract: false });
}

function lengthComplaint(typed: string, country: string): PhoneComplaint {
  const digits = typed.replace(/\D/g, '').length;
  // Some plans (Germany's among them) call four digits possible; no mobile number in the world has fewer than seven.
  if (digits < 7) return 'short';
  const verdict = validatePhoneNumberLength(typed, { ...homeOf(country) });
  return verdict === 'TOO_SHORT' ? 'short' : verdict === 'TOO_LONG' || digits > 15 ? 'long' : 'unknown';
}

function homeOf(country: string | undefined): { defaultCountry?: CountryCode } {
  return country !== undefined && isPhoneCountry(country) ? { defaultCountry: country } : {};
}

function callingCodeOf(country: string): string | undefined {
  return isPhoneCountry(country) ? `+${getCountryCallingCode(country)}` : undefined;
}

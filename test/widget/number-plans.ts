/** The number script's knowledge, as the server puts it together, and numbers to try it on. */
import type { CountryCode } from 'libphonenumber-js/core';
import everything from 'libphonenumber-js/max/metadata';
import { numberPlans } from '../../server/http/number-plans.ts';
import { type Numbers, numbersBy } from '../../widget/number/numbers.ts';

export const allCountries = Object.keys(everything.countries) as CountryCode[];

export const numbersOf = (...countries: string[]): Numbers => numbersBy(numberPlans(countries));

export const dach = numbersOf('DE', 'AT', 'CH');

export const callingCodeOf = (country: CountryCode) => everything.countries[country]?.[0] as string;

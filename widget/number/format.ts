/**
 * Loaded when the form is there, and never needed: groups digits while they are typed, and tells a landline from a mobile
 * before the tap. The server puts the numbering plans of the site's countries into it.
 */
import type { MetadataJson } from 'libphonenumber-js/core';
import type { Entries } from '../panel/entries.ts';
import { attend as attendBy } from './attend.ts';
import { numbersBy } from './numbers.ts';

declare const __JAWORT_NUMBERS__: MetadataJson;

const numbers = numbersBy(__JAWORT_NUMBERS__);

export const attend = (field: HTMLInputElement, entries: Entries) => attendBy(field, entries, numbers);

/** What a field becomes after an edit, and where the caret stands in it: between the same two digits as before. Pure. */
import { plainOf, withPlus } from './digits.ts';
import type { Numbers } from './numbers.ts';

export interface Edit {
  /** The field as the browser left it. */
  readonly text: string;
  readonly caret: number;
  /** The field as it was. */
  readonly before: string;
  /** Of the input event; absent when the browser filled the field by itself. */
  readonly inputType: string | undefined;
}

export function regroup({ text, caret, before, inputType }: Edit, country: string, numbers: Numbers) {
  let plain = plainOf(text);
  let place = plainOf(text.slice(0, caret)).length;

  // Only the space was deleted, and would come back: the digit behind it is what is in the way.
  const backwards = inputType === 'deleteContentBackward';
  if ((backwards || inputType === 'deleteContentForward') && plain === plainOf(before) && text !== before) {
    if (backwards) place = Math.max(0, place - 1);
    plain = plain.slice(0, place) + plain.slice(place + 1);
  }

  // Came in one piece, from a website or an address book: written as it is dialled from everywhere.
  if (!inputType || /^insert(From|Repl)/.test(inputType)) {
    const whole = withPlus(plainOf(text.replace(/^\s*tel:/i, '').replace(/^(\D*(?:\+|00)[^(]*)\(0\)/, '$1')));
    place = Math.max(0, whole.length - plain.length + place);
    plain = whole;
  }

  const grouped = numbers.group(plain, country);
  return grouped === undefined ? undefined : { text: grouped, caret: behind(place, grouped) };
}

/** Behind as many digits as there were before the caret. */
function behind(place: number, text: string): number {
  if (place >= plainOf(text).length) return text.length;
  let index = 0;
  for (let seen = 0; seen < place; index++) seen += plainOf(text.charAt(index)).length;
  return index;
}

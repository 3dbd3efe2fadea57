/** Puts the grouped digits into the field, so that "undo" still leads back to everything that stood there. */
import type { Numbers } from './numbers.ts';
import { regroup } from './regroup.ts';

/** Writing into the field is itself heard as an edit. */
let writing = false;

/** `event`: the edit that has just happened; `before`: what the field held until then. */
export function tidy(field: HTMLInputElement, event: Event, before: string, country: string, numbers: Numbers): void {
  const { inputType, isComposing } = event as InputEvent;
  // Composed characters are not final yet, and an undo that is answered with an edit undoes nothing.
  if (writing || isComposing || /^history/.test(inputType)) return;
  const caret = field.selectionStart ?? field.value.length;
  const next = regroup({ text: field.value, caret, before, inputType }, country, numbers);
  if (next) write(field, next.text, next.caret);
}

function write(field: HTMLInputElement, text: string, caret: number): void {
  const { value } = field;
  if ((field.getRootNode() as ShadowRoot).activeElement !== field) {
    field.value = text;
    return;
  }
  writing = true;
  try {
    if (value !== text) replace(field, value, text);
    field.setSelectionRange(caret, caret);
  } finally {
    writing = false;
  }
}

/** As if it were typed: setting the value would end the browser's own history of the field. */
function replace(field: HTMLInputElement, value: string, text: string): void {
  let start = 0;
  while (start < text.length && value[start] === text[start]) start++;
  let end = 0;
  while (end < Math.min(value.length, text.length) - start && value.at(-1 - end) === text.at(-1 - end)) end++;
  field.setSelectionRange(start, value.length - end);
  const middle = text.slice(start, text.length - end);
  document.execCommand?.(middle ? 'insertText' : 'delete', false, middle);
  if (field.value !== text) field.value = text;
}

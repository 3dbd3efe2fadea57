/**
 * A page has one floating bubble, however often it asks for one: a tag manager plus a pasted tag, or Turbo running body
 * scripts again after each visit, would draw a second. Forms in the page may be several.
 */
import type { JawortApi } from '../contract.ts';
import type { Bubble } from './create.ts';

/** A symbol, because blocker lists and other scripts look for names, and an element with the id "jawort" has ours. */
const once = Symbol.for('jawort');
const page: { [once]?: Bubble | undefined; jawort?: JawortApi } = window as object;

export const theOne = () => page[once];

/** For the page's own scripts it is `window.jawort`. */
export function becomeTheOne(bubble: Bubble): void {
  page[once] = page.jawort = bubble;
  bubble.signal.addEventListener('abort', () => {
    // An old one that ends late does not take the name from its heir.
    if (page[once] !== bubble) return;
    delete page[once];
    delete page.jawort;
  });
}

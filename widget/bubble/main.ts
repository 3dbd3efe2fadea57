/**
 * The script a page pastes, from the first line to the last: once only, where do we come from, show the bubble.
 * The server replaces `__JAWORT_SETTINGS__` by the site's settings.
 */
import type { BubbleSettings } from '../contract.ts';
import { type Bubble, createBubble } from './create.ts';
import { serverOf } from './server-address.ts';
import { stayOnPage } from './stay-on-page.ts';

declare const __JAWORT_SETTINGS__: BubbleSettings;

/** A symbol, because blocker lists and other scripts look for names. */
const once = Symbol.for('jawort');
const page: { [once]?: Bubble } = window as object;

// A tag manager plus a pasted tag, or Turbo running body scripts again after each visit, would draw a second bubble.
if (!page[once]) {
  const settings = __JAWORT_SETTINGS__;
  const bubble = createBubble(settings, serverOf(document.currentScript, settings));
  const leave = stayOnPage(bubble.el);
  page[once] = {
    ...bubble,
    destroy() {
      leave();
      bubble.destroy();
      delete page[once];
    },
  };
}

/** The script a page pastes: where do we come from, show the bubble. */
import type { BubbleSettings, Part } from '../contract.ts';
import { createBubble } from './create.ts';
import { serverOf } from './server-address.ts';
import { stayOnPage } from './stay-on-page.ts';
import { becomeTheOne, theOne } from './the-one.ts';

/** The server writes settings and parts of the site into the built file, in the places of these two names. */
declare const __JAWORT_SETTINGS__: BubbleSettings;
declare const __JAWORT_PARTS__: readonly Part[];

if (!theOne()) {
  const settings = __JAWORT_SETTINGS__;
  const bubble = createBubble(settings, serverOf(document.currentScript, settings), __JAWORT_PARTS__);
  becomeTheOne(bubble);
  stayOnPage(bubble.el, bubble.signal);
}

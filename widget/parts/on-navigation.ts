/** Notices that a page without reloads shows another address, without touching `history`, which is the page's own. */
import { onDrawing } from './on-drawing.ts';

/** Runs at once, and after each change of the address; also when nothing has changed. */
export function onNavigation(look: () => void, signal: AbortSignal): void {
  const soon = () => setTimeout(() => signal.aborted || look());
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation) navigation.addEventListener('currententrychange', soon, { signal });
  // Firefox before 147, Safari before 26.2. There a router changes the address unseen, and only when its data has come: that
  // may be seconds after the click, or without one. But then it draws, which no look at a few fixed moments is as sure to meet.
  else onDrawing(look, signal);
  for (const type of ['DOMContentLoaded', 'popstate', 'click']) addEventListener(type, soon, { signal });
  look();
}

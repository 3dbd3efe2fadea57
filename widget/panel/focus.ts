/** Where focus goes when the panel changes, and where Tab goes while the panel fills the screen. */

/**
 * Runs a change of the panel's content. What had focus may leave with it (the tapped link leaves with the form), and focus
 * would fall back to the top of the page. Must never take focus from the page: acts only if it was inside before.
 */
export function keepFocus(shadow: ShadowRoot, change: () => void): void {
  const before = shadow.activeElement;
  change();
  const dialog = shadow.querySelector('dialog');
  if (!before || shadow.activeElement || !dialog) return;
  dialog.scrollTop = 0;
  dialog.focus();
}

/**
 * Tab from the last element to the first, and back. For a modal dialog only: on a wide screen the page is in use beside
 * the panel, and nobody may be held in it.
 */
export function turnAtTheEdge(event: KeyboardEvent, dialog: HTMLElement): void {
  const stops = dialog.querySelectorAll<HTMLElement>('a, button, input, select');
  const [first, last] = [stops[0], stops[stops.length - 1]];
  const { activeElement } = dialog.getRootNode() as ShadowRoot;
  const [edge, other] = event.shiftKey ? [first, last] : [last, first];
  if (activeElement === edge || (event.shiftKey && activeElement === dialog)) {
    event.preventDefault();
    other?.focus();
  }
}

/** Where focus goes when the panel changes. */

/**
 * Runs a change of the panel's content. What had focus may leave with it (the tapped link leaves with the form), and focus
 * would fall back to the top of the page. What the status says now may lie beyond the edge. Must never take focus from the
 * page, nor scroll it: acts only if focus was inside before.
 */
export function keepFocus(shadow: ShadowRoot, change: () => void): void {
  const before = shadow.activeElement;
  const status = shadow.querySelector('[role=status]');
  const saidBefore = status?.textContent;
  change();
  const panel = shadow.querySelector<HTMLElement>('[part=panel]');
  if (!before || !panel) return;
  if (!shadow.activeElement) panel.focus();
  if (status?.textContent && status.textContent !== saidBefore) status.scrollIntoView({ block: 'nearest' });
}

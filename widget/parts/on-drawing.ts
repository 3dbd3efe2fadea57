/** Notices that something of the page is drawn. */

/** Runs soon after elements have changed anywhere in the page, until it is over; ten times a second at most. */
export function onDrawing(look: () => void, over: AbortSignal): void {
  let isDue = false;
  const observer = new MutationObserver(() => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      if (!over.aborted) look();
    }, 100);
  });
  observer.observe(document, { childList: true, subtree: true });
  over.addEventListener('abort', () => observer.disconnect());
}

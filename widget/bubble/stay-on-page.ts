/** Keeps the bubble in a page that comes and goes around it. */

/** A blocker that removes us each time we come back would otherwise keep the page busy for ever. */
const atMost = 999;

/**
 * Puts the element at the end of `<body>` and brings it back when Turbo or Astro replace the whole `<body>`, or morph its
 * children into those of the next page. Watches nothing but the children of `<html>` and `<body>`: watching the subtree
 * costs every page, and a timer or a patched `history` would break other scripts. Lets go when `signal` says so.
 */
export function stayOnPage(element: HTMLElement, signal: AbortSignal): void {
  let returns = 0;
  function settle(): void {
    const { body } = document;
    if (!body || element.parentNode === body || returns++ > atMost) return;
    body.append(element);
    observer.observe(body, { childList: true });
  }
  function watch(): void {
    settle();
    observer.observe(document.documentElement, { childList: true });
  }
  const observer = new MutationObserver(settle);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    element.remove();
  });
  // In <head> there is no <body> yet; while the page is still being read, the bubble would land in its middle, and in the
  // middle of the tab order.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', watch, { signal });
  else watch();
}

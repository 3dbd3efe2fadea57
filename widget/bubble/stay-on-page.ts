/** Keeps the bubble in a page that comes and goes around it. */

/**
 * Puts the element at the end of `<body>` and brings it back when Turbo or Astro replace the whole `<body>`. Watches
 * nothing but the children of `<html>`: watching the subtree costs every page, and a timer or a patched `history` would
 * break other scripts. Answers with a function that lets go.
 */
export function stayOnPage(element: HTMLElement): () => void {
  const settle = () => {
    if (element.parentNode !== document.body) document.body?.append(element);
  };
  const watch = () => {
    settle();
    observer.observe(document.documentElement, { childList: true });
  };
  const observer = new MutationObserver(settle);
  // In <head> there is no <body> yet; while the page is still being read, the bubble would land in its middle, and in the
  // middle of the tab order.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', watch);
  else watch();

  return () => {
    document.removeEventListener('DOMContentLoaded', watch);
    observer.disconnect();
    element.remove();
  };
}

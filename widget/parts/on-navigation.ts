/** Notices that a page without reloads shows another address, without touching `history`, which is the page's own. */

/** Runs at once, and after each change of the address or of the page's content by Turbo or Astro. */
export function onNavigation(look: () => void, signal: AbortSignal): void {
  const soon = () => setTimeout(() => signal.aborted || look());
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', soon, { signal });
  // Where there is no Navigation API, a click is what most often changes the page.
  const others = ['turbo:load', 'astro:page-load', ...(navigation ? [] : ['popstate', 'hashchange', 'click'])];
  for (const type of others) addEventListener(type, soon, { signal });
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', soon, { signal });
  look();
}

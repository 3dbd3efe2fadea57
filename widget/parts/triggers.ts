/**
 * What opens the panel besides a tap on the bubble. A click and a hash are wishes of the visitor and always open; time,
 * scrolling and an element in view open it by themselves: once, never after the visitor has closed it, without taking
 * focus, and never on a narrow screen, where the panel would lie over the whole page that somebody has just begun to read.
 */
import type { Part } from '../contract.ts';
import { narrow } from '../narrow.ts';
import { onNavigation } from './on-navigation.ts';

const triggers: Part = ({ settings, region, el, open, signal }) => {
  const { afterSeconds, scrollPercent, hash } = settings.triggers ?? {};
  const click = usable(settings.triggers?.click);
  const whenVisible = usable(settings.triggers?.whenVisible);

  if (click) {
    document.addEventListener(
      'click',
      (event) => {
        const launcher = (event.composedPath() as HTMLElement[]).find((one) => one.matches?.(click));
        // With Ctrl or Cmd a link opens a tab of its own, as anywhere.
        if (!launcher || region.hidden || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        open(launcher);
      },
      { signal },
    );
  }
  if (hash) {
    const look = () => location.hash === `#${hash}` && open();
    addEventListener('hashchange', look, { signal });
    // The bubble is put on the page when the page has been read.
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', look, { signal });
    else look();
  }

  // Whoever has seen the panel has also closed it, or will: after that nothing opens by itself.
  const over = new AbortController();
  const until = over.signal;
  const end = () => over.abort();
  signal.addEventListener('abort', end);
  el.addEventListener('jawort:open', end, { signal });

  function openByItself(): void {
    if (until.aborted || region.hidden || matchMedia(narrow).matches) return;
    end();
    open(undefined, { focus: false });
  }

  if (afterSeconds !== undefined) {
    // Seconds that somebody looks at the page, not that it waits in another tab.
    let left = afterSeconds;
    const clock = setInterval(() => {
      if (!document.hidden && --left <= 0) openByItself();
    }, 1000);
    until.addEventListener('abort', () => clearInterval(clock));
  }
  if (scrollPercent !== undefined) {
    const look = () => {
      const { scrollHeight, clientHeight } = document.documentElement;
      if ((scrollY / (scrollHeight - clientHeight)) * 100 >= scrollPercent) openByItself();
    };
    addEventListener('scroll', look, { signal: until, passive: true });
  }
  if (whenVisible) {
    const observer = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && openByItself());
    until.addEventListener('abort', () => observer.disconnect());
    onNavigation(() => {
      observer.disconnect();
      for (const one of document.querySelectorAll(whenVisible)) observer.observe(one);
    }, until);
  }
};

/** A selector that is none would throw at every click of the page. */
function usable(selector: string | undefined): string | undefined {
  try {
    if (selector) document.querySelector(selector);
    return selector;
  } catch {
    console.warn(`jawort: "${selector}" is no selector.`);
    return undefined;
  }
}

export default triggers;

/**
 * What opens the panel besides a tap on the bubble. A click and a hash are wishes of the visitor and always open; time,
 * scrolling and an element in view open it by themselves: once, never after the visitor has closed it, without taking
 * focus, never beside a modal dialog of the page, and never on a narrow screen, where the panel would lie over the whole page
 * that somebody has just begun to read.
 */
import type { Part } from '../contract.ts';
import { narrow } from '../narrow.ts';
import { onDrawing } from './on-drawing.ts';
import { onNavigation } from './on-navigation.ts';

const triggers: Part = ({ settings, region, el, open, signal }) => {
  const { afterSeconds, scrollPercent, hash } = settings.triggers ?? {};
  const click = usable(settings.triggers?.click);
  const whenVisible = usable(settings.triggers?.whenVisible);
  const isThere = () => !!hash && location.hash === `#${hash}`;

  document.addEventListener(
    'click',
    (event) => {
      // With Ctrl, Cmd or Shift a link opens a tab or a window of its own, as anywhere.
      if (region.hidden || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const path = event.composedPath() as HTMLAnchorElement[];
      const launcher = click && path.find((one) => one.matches?.(click));
      if (launcher) event.preventDefault();
      // A link to where the visitor is already changes no address.
      const opener = launcher || (isThere() && path.find(({ href }) => href === location.href));
      if (opener) open(opener);
    },
    { signal },
  );
  if (hash) {
    let wasThere = false;
    onNavigation(() => {
      // The bubble is put on the page when the page has been read.
      if (document.readyState === 'loading') return;
      if (!wasThere && isThere()) open();
      wasThere = isThere();
    }, signal);
  }

  // Whoever has seen the panel has also closed it, or will: after that nothing opens by itself.
  const over = new AbortController();
  const until = over.signal;
  const end = () => over.abort();
  signal.addEventListener('abort', end);
  el.addEventListener('jawort:open', end, { signal });

  function openByItself(): void {
    if (until.aborted || region.hidden || matchMedia(narrow).matches || document.querySelector('dialog:modal')) return;
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
    // Without a doctype it is <body> that scrolls, and in some themes, in a window that does not: that only itself hears.
    const look = () => {
      for (const { scrollTop, scrollHeight, clientHeight } of document.querySelectorAll('html,body')) {
        if ((scrollTop / (scrollHeight - clientHeight)) * 100 >= scrollPercent) openByItself();
      }
    };
    addEventListener('scroll', look, { signal: until, capture: true });
  }
  if (whenVisible) {
    const observer = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && openByItself());
    until.addEventListener('abort', () => observer.disconnect());
    // Pages draw an element long after they have come, and another one in its place. One that is watched already stays so.
    const look = () => {
      for (const found of document.querySelectorAll(whenVisible)) observer.observe(found);
    };
    onDrawing(look, until);
    look();
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

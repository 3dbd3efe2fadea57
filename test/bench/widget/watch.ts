/** Runs inside the page, before anything else there: notices when something is there, and what moves or blocks. */

export interface Watch {
  /** When the first element of this kind that a person could see was laid out, in ms of the page's clock. */
  seen(selector: string): Promise<{ readonly at: number; readonly x: number; readonly y: number }>;
  /** When it also took the focus. */
  focused(selector: string): Promise<number>;
  /** When the finger came down. */
  readonly touchedAt: number;
  readonly shifts: { readonly value: number; readonly at: number }[];
  readonly longTasks: { readonly at: number; readonly duration: number }[];
}

declare global {
  interface Window {
    watch: Watch;
  }
}

/** One function without anything from outside: its text is sent to the browser. */
export function startWatching(): void {
  const roots: (Document | ShadowRoot)[] = [document];
  const looks = new Set<() => void>();
  const observer = new MutationObserver(() => {
    for (const look of looks) look();
  });
  const everything = { childList: true, subtree: true, attributes: true };
  observer.observe(document, everything);

  // Mutations inside shadow roots are told to nobody outside.
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    observer.observe(root, everything);
    return root;
  };

  /** `offsetWidth` makes the browser lay out; unlike a rectangle, it does not wait for an animation to unfold. */
  const find = (selector: string) =>
    roots
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)])
      .find((element) => element.isConnected && element.offsetWidth > 0 && element.checkVisibility());

  function until<Found>(look: () => Found | undefined): Promise<Found> {
    return new Promise((resolve) => {
      const tryIt = () => {
        const found = look();
        if (found === undefined) return;
        looks.delete(tryIt);
        resolve(found);
      };
      // What only a style sheet changes, no observer tells.
      const frame = () => {
        tryIt();
        if (looks.has(tryIt)) requestAnimationFrame(frame);
      };
      looks.add(tryIt);
      tryIt();
      requestAnimationFrame(frame);
    });
  }

  let touchedAt = 0;
  addEventListener('touchstart', (event) => (touchedAt ||= event.timeStamp), { capture: true, passive: true });

  const shifts: Watch['shifts'] = [];
  const longTasks: Watch['longTasks'] = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      shifts.push({ value: (entry as PerformanceEntry & { readonly value: number }).value, at: entry.startTime });
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ at: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });

  window.watch = {
    seen: (selector) =>
      until(() => {
        const element = find(selector);
        if (!element) return;
        const at = performance.now();
        const { x, y, width, height } = element.getBoundingClientRect();
        return { at, x: x + width / 2, y: y + height / 2 };
      }),
    focused: (selector) =>
      until(() => {
        const element = find(selector);
        if (!element) return;
        const at = performance.now();
        element.focus({ preventScroll: true });
        return (element.getRootNode() as ShadowRoot).activeElement === element ? at : undefined;
      }),
    get touchedAt() {
      return touchedAt;
    },
    shifts,
    longTasks,
  };
}

/** A shop pays nothing for the bubble that a visitor could notice: nothing moves, and nothing is fetched that nobody asked for. */
import { expect, it } from 'vitest';
import { stubForAll } from './widget-stub.ts';
import { bubble, dialog, openForm, type Visit, visit } from './widget-visit.ts';

const stub = stubForAll();

/** Every shift since the page began, also those that the web's own score forgives because somebody had just tapped. */
const shifts = ({ page }: Visit) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const moved: string[] = [];
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { sources?: { node?: Node }[] })[]) {
            moved.push(...(entry.sources ?? []).map(({ node }) => node?.nodeName ?? 'something'));
          }
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        // What the last change moves is known when it has been drawn.
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => resolve(moved))));
      }),
  );

const pathsOf = ({ requests }: Visit) => requests.map((address) => address.replace(/\?.*/, ''));

it.each([
  ['a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ['a wide screen', { viewport: { width: 1280, height: 800 } }],
])(
  'on %s nothing of the shop moves from load to close, and only the script is fetched before a touch',
  async (_, look) => {
    const visitor = await visit(`${stub.shop}/schaufenster`, look);
    const { page } = visitor;
    await bubble(visitor).waitFor();
    // Whoever fetches more "while nothing else is going on" would do it now.
    expect(await shifts(visitor)).toEqual([]);
    const atFirst = [`${stub.shop}/schaufenster`, `${stub.server}/w/blumen-mueller.js`];
    expect(pathsOf(visitor)).toEqual(atFirst);

    await openForm(visitor);
    await page.getByLabel('Deine Handynummer').fill('0171 2345678');
    await page.keyboard.press('Escape');
    await dialog(visitor).waitFor({ state: 'hidden' });
    expect(await shifts(visitor)).toEqual([]);
    // Everything later comes from the owner's server too.
    const later = pathsOf(visitor).slice(atFirst.length);
    expect(later).toContain(`${stub.server}/v1/sites/blumen-mueller/form`);
    expect(later.filter((address) => !address.startsWith(stub.server))).toEqual([]);
  },
);

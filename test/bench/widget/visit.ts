/** One visit to a shop's page: the script arrives, somebody taps and closes again, and the browser tells what that cost. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Served } from './serve.ts';
import type { Subject } from './subject.ts';
import { startWatching } from './watch.ts';

export interface Visit {
  /** Milliseconds from the script's last byte until its bubble is laid out: compiled, evaluated, mounted. */
  readonly mount: number;
  /** Milliseconds from the finger on the bubble until what a person needs takes the focus. */
  readonly open: number;
  /** Milliseconds of work on the main thread, a bare page's own included. */
  readonly mountWork: number;
  readonly openWork: number;
  /** Every shift, also those that the web's own score forgives because somebody had just tapped. */
  readonly shift: number;
  /** Milliseconds of each task above 50 ms, until the tap and after it. */
  readonly mountLong: readonly number[];
  readonly openLong: readonly number[];
}

/** A phone: bubbles are tapped there. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** Moments in which whatever is still to come does come. */
const settle = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 150)))),
  );

const patience = 10_000;

export async function visit(
  context: BrowserContext,
  served: Served,
  subject: Subject,
  slowdown: number,
): Promise<Visit> {
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const browser = await context.newCDPSession(page);
  try {
    await browser.send('Network.enable');
    // Some peers fetch pictures and fonts from strangers.
    await browser.send('Network.setBlockedURLs', { urls: ['https://*'] });
    await browser.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.addInitScript(startWatching);
    await page.goto(served.pageFor(subject), { waitUntil: 'load' });
    await browser.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await settle(page);
    return await measure(page, browser, subject);
  } finally {
    await page.close();
  }
}

async function measure(page: Page, browser: CDPSession, subject: Subject): Promise<Visit> {
  const begin = await page.evaluate(() => performance.now());
  const before = await mainThread(browser);
  const place = await page.evaluate(mount, subject);
  await settle(page);
  const mounted = await mainThread(browser);
  const tapAt = await page.evaluate(() => performance.now());

  let open = Number.NaN;
  if (subject.usable && place) {
    const focused = page.evaluate((selector) => window.watch.focused(selector), subject.usable);
    await page.touchscreen.tap(place.x, place.y);
    const [usableAt, touchedAt] = [await inTime(focused, subject), await page.evaluate(() => window.watch.touchedAt)];
    open = usableAt - touchedAt;
  }
  await settle(page);
  const opened = await mainThread(browser);
  if (subject.usable) await page.keyboard.press('Escape');
  await settle(page);

  const { shifts, longTasks } = await page.evaluate(() => ({
    shifts: window.watch.shifts,
    longTasks: window.watch.longTasks,
  }));
  const long = (from: number, to: number) =>
    longTasks.filter(({ at }) => at >= from && at < to).map(({ duration }) => duration);
  return {
    mount: place ? place.at - place.arrived : Number.NaN,
    open,
    mountWork: mounted - before,
    openWork: opened - mounted,
    shift: shifts.filter(({ at }) => at >= begin).reduce((sum, { value }) => sum + value, 0),
    mountLong: long(begin, tapAt),
    openLong: long(tapAt, Number.POSITIVE_INFINITY),
  };
}

/** In the page. As a tag manager would add the script, long after the page: nothing else is being done just then. */
async function mount({ script, opener }: Pick<Subject, 'script' | 'opener'>) {
  if (!script || !opener) return undefined;
  const seen = window.watch.seen(opener);
  const tag = document.createElement('script');
  tag.src = script;
  tag.async = true;
  document.head.append(tag);
  const { at } = await seen;
  // A tap goes where the bubble has come to rest.
  await new Promise((done) => setTimeout(done, 200));
  const { x, y } = await window.watch.seen(opener);
  const [entry] = performance.getEntriesByName(tag.src) as PerformanceResourceTiming[];
  return { at, x, y, arrived: entry?.responseEnd ?? Number.NaN };
}

async function mainThread(browser: CDPSession): Promise<number> {
  const { metrics } = await browser.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

function inTime<Value>(waited: Promise<Value>, { name }: Subject): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`${name} did not open in ${patience / 1000} s.`)), patience);
  return Promise.race([waited, promise]).finally(() => clearTimeout(timer));
}

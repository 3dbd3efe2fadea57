/** Chromium, driven by Playwright. */
import type { Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { type Engine, inWords, type Screen, type Tab, type Wanted, whenThere } from './engine.ts';
import { findInSight, looked } from './in-sight.ts';

export async function openChromium(screen: Screen): Promise<Engine> {
  const context = await launchChromium({ viewport: screen, locale: 'de-DE', reducedMotion: 'reduce' });
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    tab: tabOf(page),
    openedTab: async () =>
      tabOf(await whenThere(async () => context.pages().find((other) => other !== page), 'a second tab')),
    close: () => context.close(),
  };
}

function tabOf(page: Page): Tab {
  const find = (wanted: Wanted) =>
    whenThere(
      async () => (await page.evaluateHandle(findInSight, looked(wanted))).asElement() ?? undefined,
      inWords(wanted),
    );
  return {
    open: async (address) => void (await page.goto(address)),
    address: async () => page.url(),
    // Playwright's own type of what travels is narrower than a function of a page.
    evaluate: (work, given) => page.evaluate(work as never, given as never),
    click: async (wanted) => (await find(wanted)).click(),
    write: async (wanted, text) => {
      await (await find(wanted)).focus();
      await page.keyboard.type(text);
    },
    press: (key) => page.keyboard.press(key),
    resize: (screen) => page.setViewportSize(screen),
    toFront: () => page.bringToFront(),
    picture: () => page.screenshot(),
    print: () => page.pdf(),
  };
}

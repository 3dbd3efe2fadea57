/** Firefox, driven by Puppeteer over WebDriver BiDi. */
import { type ElementHandle, launch, type Page } from 'puppeteer-core';
import { type Engine, inWords, type Screen, type Tab, type Wanted, whenThere } from './engine.ts';
import { findInSight, looked } from './in-sight.ts';
import { firefoxPath } from './programs.ts';

export async function openFirefox(screen: Screen): Promise<Engine> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    defaultViewport: null,
    // Puppeteer makes a profile of its own and removes it at the end.
    extraPrefsFirefox: { 'intl.accept_languages': 'de-DE', 'ui.prefersReducedMotion': 1 },
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.setViewport(screen);
  return {
    tab: tabOf(page),
    openedTab: async () =>
      tabOf(await whenThere(async () => (await browser.pages()).find((other) => other !== page), 'a second tab')),
    close: () => browser.close(),
  };
}

function tabOf(page: Page): Tab {
  const find = (wanted: Wanted) =>
    whenThere(
      async () =>
        (await page.evaluateHandle(findInSight, looked(wanted))).asElement() as ElementHandle<HTMLElement> | null,
      inWords(wanted),
    );
  return {
    open: async (address) => void (await page.goto(address)),
    address: async () => page.url(),
    evaluate: async (work, given) => (await page.evaluate(work as never, given as never)) as never,
    click: async (wanted) => (await find(wanted)).click(),
    write: async (wanted, text) => (await find(wanted)).type(text),
    async press(key) {
      const shift = key === 'Shift+Tab';
      if (shift) await page.keyboard.down('Shift');
      await page.keyboard.press(shift ? 'Tab' : key);
      if (shift) await page.keyboard.up('Shift');
    },
    resize: (screen) => page.setViewport(screen),
    toFront: () => page.bringToFront(),
    picture: () => page.screenshot(),
    print: () => page.pdf(),
  };
}

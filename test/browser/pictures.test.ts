/** The shop window as it is now, on phone and desktop, light and dark: `npm run pictures` puts these into the README. */
import { mkdir } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Demo, startDemo } from '../../demo/start.ts';
import { launchChromium } from '../support/chromium.ts';
import { album } from './widget-visit.ts';

let demo: Demo;
let browser: BrowserContext;
beforeAll(async () => {
  await mkdir(album, { recursive: true });
  demo = await startDemo({ ports: 0 });
});
afterEach(() => browser?.close());
afterAll(() => demo?.close());

const screens = [
  ['desktop', { viewport: { width: 1280, height: 860 } }],
  ['phone', { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true }],
] as const;

test.each(screens)('on a %s the open panel fits, in the light and in the dark', async (name, look) => {
  const size = look.viewport;
  browser = await launchChromium({ locale: 'de-DE', reducedMotion: 'reduce', ...look });
  const page: Page = browser.pages()[0] ?? (await browser.newPage());
  await page.goto(`${demo.shopUrl}/shop?lang=de`);
  await page.getByRole('button', { name: 'Neues per WhatsApp' }).click();
  await page.getByRole('checkbox').first().check();
  await page.getByLabel('Deine Handynummer').fill('0151 23456789');
  await page.getByRole('checkbox').first().focus();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const panel = await page.getByRole('dialog').boundingBox();
    expect(panel?.x).toBeGreaterThanOrEqual(0);
    expect((panel?.x ?? 0) + (panel?.width ?? size.width + 1)).toBeLessThanOrEqual(size.width);
    expect((panel?.y ?? 0) + (panel?.height ?? size.height + 1)).toBeLessThanOrEqual(size.height);
    await page.screenshot({ path: `${album}/panel-${name}-${colorScheme}.png` });
  }
});

/** The form as a page of its own, as somebody sees it who scans the code at the counter. With scripts and without. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { freePort } from '../support/free-port.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { errorsOn } from './a-page.ts';
import { album } from './album.ts';
import { barriers } from './barriers.ts';

let jawort: Jawort;
let browser: BrowserContext;
let address: string;
beforeAll(async () => {
  const port = await freePort();
  address = `http://localhost:${port}/o/${siteId}`;
  jawort = await startJawort({
    env: { PORT: String(port) },
    file: { publicUrl: `http://localhost:${port}` },
    // Of the bubble in the shop; this page is another, and has its form all the same.
    site: { pages: { include: ['/produkte/*'] } },
  });
  browser = await launchChromium({ reducedMotion: 'reduce', locale: 'de' });
});
afterAll(async () => {
  await browser?.close();
  await jawort?.close();
});

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What a finger cannot hit; links within a sentence may be as small as the sentence. */
const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, a, select, input:not([type=hidden])')].flatMap((one) => {
      const { width, height } = (one.closest('label') ?? one).getBoundingClientRect();
      const isMeant = one.checkVisibility() && !one.closest('li');
      return !isMeant || (width >= 44 && height >= 44) ? [] : [`${one.textContent} ${width}×${height}`];
    }),
  );

const sizes = { phone: { width: 320, height: 640 }, desktop: { width: 1280, height: 900 } };

/** Axe sees a page of any width alike, and a finger any colour. */
async function look(page: Page, state: string): Promise<void> {
  for (const [screen, size] of Object.entries(sizes)) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${album}/own-form-${state}-${screen}-${colorScheme}.png`, fullPage: true });
      if (screen !== 'phone') continue;
      expect(await barriers(page), `${state} ${colorScheme}`).toEqual([]);
    }
    expect(await overflow(page), `${state} ${screen}`).toBe(0);
    expect(await tooSmall(page), `${state} ${screen}`).toEqual([]);
  }
}

interface Counted {
  readonly source: string;
}
async function countedFrom(source: string): Promise<Counted | undefined> {
  const answer = await jawort.asOwner(`/v1/stats?site=${siteId}`);
  return ((await answer.json()) as { forms: Counted[] }).forms.find((form) => form.source === source);
}

describe('The form as a page of its own', () => {
  test('has no barrier in any state, light or dark, fits 320 pixels and can be tapped', async () => {
    const page = await browser.newPage();
    // Axe is a script: so scripts run here, and the widget is what does not come.
    await page.route('**/w/element.js', (route) => route.abort());
    await page.goto(`${address}?source=plakat`);
    await look(page, 'form');
    await page.locator('[name=phone]').fill('0171');
    await page.getByRole('button').click();
    await look(page, 'wrong');
    await page.getByRole('checkbox').first().check();
    await page.locator('[name=phone]').fill('0171 2345678');
    await page.getByRole('button').click();
    await page.locator('a.button').waitFor();
    await look(page, 'sent');
    // The code is for whoever has the phone beside the screen.
    expect(await page.getByRole('img').isVisible()).toBe(true);
    await page.setViewportSize(sizes.phone);
    expect(await page.getByRole('img').isVisible()).toBe(false);
    await page.close();
  });

  test('is whole without scripts, from the first look to the link', async () => {
    const page = await browser.newPage();
    const devtools = await browser.newCDPSession(page);
    await devtools.send('Emulation.setScriptExecutionDisabled', { value: true });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${address}?lang=en&source=bio`);
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Continue to WhatsApp' }).click();
    // The first mistake has the focus, and nothing is lost on the way.
    expect(await page.locator(':focus').getAttribute('name')).toBe('purpose');
    await page.keyboard.press('Space');
    await page.getByLabel('Your mobile number').fill('0171 2345679');
    await page.keyboard.press('Enter');
    const link = page.getByRole('link', { name: 'Open WhatsApp' });
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/wa\.me\/493012345678\?text=Hello/);
    expect(await countedFrom('bio')).toMatchObject({ opened: 1, submitted: 1 });
    expect(asked.filter((url) => !url.startsWith(new URL(address).origin) && !url.startsWith('data:'))).toEqual([]);
    await page.close();
  });

  test('is the panel itself where scripts run, in the page, and records with the source of the link', async () => {
    const page = await browser.newPage();
    const errors = errorsOn(page);
    await page.route('https://wa.me/**', (route) => route.fulfill({ contentType: 'text/html', body: 'WhatsApp' }));
    await page.goto(`${address}?lang=de&source=theke`);
    const box = page.locator('jawort-bubble').getByRole('checkbox').first();
    await expect.poll(() => box.evaluate((one) => one.getRootNode() instanceof ShadowRoot)).toBe(true);
    await look(page, 'panel');
    await box.check();
    await page.getByRole('textbox', { name: 'Deine Handynummer' }).fill('0171 2345670');
    await page.getByRole('link', { name: /Weiter zu WhatsApp/ }).click();
    // Opened once, although the panel fetches a form of its own.
    await expect.poll(() => countedFrom('theke')).toMatchObject({ opened: 1, submitted: 1 });
    expect(errors).toEqual([]);
    await page.close();
  });
});

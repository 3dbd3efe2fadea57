import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { startDemo } from '../../demo/start.ts';
import type { Look } from '../support/chromium.ts';
import { aPage } from './a-page.ts';
import { album } from './album.ts';
import { barriers } from './barriers.ts';
import { forAll } from './for-all.ts';

/** Shop, bubble, server, phone, proof: all of it real, in one browser. Only Meta is simulated. */

const demo = forAll(() => startDemo({ ports: 0 }));

const violations: string[] = [];
const requests: string[] = [];

async function visit(address: string, look: Look): Promise<Page> {
  violations.length = 0;
  requests.length = 0;
  const page = await aPage(look);
  const browser = page.context();
  await browser.exposeFunction('reportViolation', (text: string) => violations.push(text));
  await browser.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (window as unknown as { reportViolation(text: string): void }).reportViolation(
        `${violatedDirective} ${blockedURI}`,
      );
    });
  });
  browser.on('request', (request) => requests.push(request.url()));
  await page.goto(address);
  return page;
}

type Place = Page | FrameLocator;
const german = {
  bubble: 'Neues per WhatsApp',
  offers: /Angebote und Neuheiten/,
  phone: 'Deine Handynummer',
  link: /^Weiter zu WhatsApp/,
};
const dialogIn = (place: Place) => place.getByRole('dialog');

async function storedOn(page: Page): Promise<unknown> {
  const frames = page.frames().filter((frame) => frame.url().startsWith(demo.shopUrl));
  const kept = await Promise.all(
    frames.map((frame) =>
      frame.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        (await indexedDB.databases()).length,
      ]),
    ),
  );
  return [...new Set(kept.map((one) => JSON.stringify(one)))];
}

async function stateOf(phone: string): Promise<string> {
  const response = await fetch(`${demo.serverUrl}/v1/consent-checks`, {
    method: 'POST',
    headers: { authorization: `Bearer ${demo.ownerKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ site: 'blumen-mueller', purpose: 'offers', phone }),
  });
  return ((await response.json()) as { reason: string }).reason;
}

describe('From the tap to a proven JA', () => {
  test('beside each other on a wide screen: shop, panel, phone, JA, confirmed, proof, STOP', async () => {
    const page = await visit(demo.shopUrl, { viewport: { width: 1280, height: 900 }, locale: 'de-DE' });
    const shop = page.frameLocator('iframe.shop');
    await shop.getByRole('button', { name: german.bubble }).click();
    await expect.poll(() => shop.getByRole('checkbox').first().isVisible()).toBe(true);
    for (const box of await shop.getByRole('checkbox').all()) expect(await box.isChecked()).toBe(false);
    await page.screenshot({ path: `${album}/chain-wide-form.png` });
    expect(await barriers(page)).toEqual([]);

    await shop.getByRole('checkbox', { name: german.offers }).check();
    await shop.getByLabel(german.phone).fill('0151 23456789');
    const known = new Set([demo.shopUrl, demo.serverUrl, demo.phoneUrl].map((url) => new URL(url).origin));
    expect(
      requests.map((url) => new URL(url)).filter(({ origin, protocol }) => protocol !== 'data:' && !known.has(origin)),
    ).toEqual([]);

    await shop.getByRole('link', { name: german.link }).click();
    const phone = page.frameLocator('iframe[name="jawort-phone"]');
    await expect.poll(() => phone.locator('textarea').inputValue()).toContain('ja, ich möchte Werbung per WhatsApp');
    await phone.getByRole('button', { name: 'Senden' }).click();
    await phone.locator('.answers').getByRole('button', { name: 'JA', exact: true }).click();
    await expect.poll(() => dialogIn(shop).getByText('Du bist angemeldet').first().isVisible()).toBe(true);
    await page.screenshot({ path: `${album}/chain-wide-confirmed.png` });
    expect(await stateOf('+4915123456789')).toBe('given');
    expect(await barriers(page)).toEqual([]);

    await phone.locator('textarea').fill('STOP');
    await phone.getByRole('button', { name: 'Senden' }).click();
    await expect.poll(() => stateOf('+4915123456789')).toBe('withdrawn');

    expect(violations).toEqual([]);
    expect(await storedOn(page)).toEqual(['[0,0,"",0]']);

    await page.goto(demo.ownerUrl);
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'Nachweis ansehen' }).first().click();
    const proof = await opened;
    await proof.getByRole('heading', { name: 'Nachweis der Einwilligung' }).waitFor();
    await proof.screenshot({ path: `${album}/chain-proof.png`, fullPage: true });
    expect(await proof.getByText('Bist du sicher?').count()).toBeGreaterThan(0);
    expect(await proof.getByText('Kette unversehrt').count()).toBeGreaterThan(0);
    expect(await barriers(proof)).toEqual([]);
  });

  test('by keyboard alone, in English, at 320 px, the phone in a tab of its own', async () => {
    const page = await visit(`${demo.shopUrl}/shop?lang=en`, {
      viewport: { width: 320, height: 640 },
      locale: 'en-GB',
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const opener = page.getByRole('button', { name: /on WhatsApp|by WhatsApp|via WhatsApp/ });
    await opener.waitFor();
    await opener.focus();
    await page.keyboard.press('Enter');
    const box = page.getByRole('checkbox', { name: /offers and news/ });
    await box.waitFor();
    await page.screenshot({ path: `${album}/chain-320-form.png` });
    expect(await barriers(page)).toEqual([]);

    const tabTo = async (isThere: () => Promise<boolean>) => {
      for (let steps = 0; steps < 20; steps += 1) {
        if (await isThere()) return;
        await page.keyboard.press('Tab');
      }
      throw new Error('The keyboard does not get there.');
    };
    const hasFocus = (name: RegExp) => () =>
      page.evaluate((source) => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        if (active instanceof HTMLInputElement) {
          return [...(active.labels ?? [])].some((label) => new RegExp(source).test(label.textContent ?? ''));
        }
        // Not the dialog: its text is everything in it.
        return active instanceof HTMLAnchorElement && new RegExp(source).test(active.textContent ?? '');
      }, name.source);
    await tabTo(hasFocus(/offers and news/));
    await page.keyboard.press('Space');
    await tabTo(hasFocus(/mobile number/));
    await page.keyboard.type('0160 9876543');
    await tabTo(hasFocus(/^\s*Continue to WhatsApp/));
    const opened = page.context().waitForEvent('page');
    await page.keyboard.press('Enter');
    const phone = await opened;
    await phone.locator('textarea').waitFor();
    await expect.poll(() => phone.locator('textarea').inputValue()).toContain('I would like');
    await phone.getByRole('button', { name: /change|ändern/i }).waitFor();
    await phone.screenshot({ path: `${album}/chain-320-phone.png` });
    await phone.locator('textarea').press('Enter');
    await phone.locator('.answers').getByRole('button', { name: 'YES', exact: true }).click();
    await page.bringToFront();
    await expect.poll(() => dialogIn(page).getByText('You are signed up').first().isVisible()).toBe(true);
    await page.screenshot({ path: `${album}/chain-320-confirmed.png` });
    expect(violations).toEqual([]);
    expect(await storedOn(page)).toEqual(['[0,0,"",0]']);
  });

  test.each(['light', 'dark'] as const)(
    'no page of the demo has a barrier that axe can find (%s)',
    async (colorScheme) => {
      const page = await visit(`${demo.shopUrl}/shop`, { viewport: { width: 1280, height: 900 }, colorScheme });
      for (const url of [`${demo.shopUrl}/shop`, `${demo.shopUrl}/privacy`, demo.ownerUrl, `${demo.phoneUrl}/send`]) {
        await page.goto(url);
        expect(await barriers(page), url).toEqual([]);
      }
    },
  );
});

import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demo, startDemo } from '../../demo/start.ts';
import { launchChromium } from '../support/chromium.ts';

const environment = { STUB_PHONE_NUMBER_ID: '106540352242922' };
const serverMain = fileURLToPath(new URL('stub-server.ts', import.meta.url));
let demo: Demo;
let browser: BrowserContext;

beforeAll(async () => {
  demo = await startDemo({ ports: 0, serverMain, environment });
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

async function open(url: string, width: number): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewportSize({ width, height: 800 });
  await page.goto(url);
  return page;
}

test('on a wide screen the WhatsApp link opens the phone beside the shop, and its own click handler still runs', async () => {
  const page = await open(demo.shopUrl, 1280);
  const shop = page.frameLocator('iframe.shop');
  await shop.getByText('Weiter zu WhatsApp').click();
  const phone = page.frameLocator('iframe[name="jawort-phone"]');
  await expect.poll(() => phone.locator('textarea').inputValue()).toBe('Hallo Blumen Müller & Co');
  expect(await shop.locator('[data-recorded="yes"]').count()).toBe(1);
  expect(browser.pages().filter((one) => one.url().startsWith(demo.phoneUrl))).toEqual([]);
  await page.close();
}, 60_000);

test('on a narrow screen the phone opens in a tab of its own, ready to send', async () => {
  const page = await open(demo.shopUrl, 390);
  const opened = browser.waitForEvent('page');
  await page.frameLocator('iframe.shop').getByText('Weiter zu WhatsApp').click();
  const phone = await opened;
  await phone.locator('textarea').waitFor();
  await phone.keyboard.press('Enter');
  await phone.getByRole('button', { name: 'JA', exact: true }).last().waitFor();
  await phone.locator('.answers').getByRole('button', { name: 'JA' }).click();
  await phone.locator('.quoted').waitFor();
  expect(await phone.locator('.message').allInnerTexts()).toHaveLength(3);
  await Promise.all([page.close(), phone.close()]);
}, 60_000);

test.each(['light', 'dark'] as const)(
  'no page of the demo has a barrier that axe can find (%s)',
  async (colorScheme) => {
    for (const url of [
      `${demo.shopUrl}/shop`,
      `${demo.shopUrl}/privacy`,
      demo.ownerUrl,
      `${demo.phoneUrl}/send`,
      demo.shopUrl,
    ]) {
      const page = await open(url, 1280);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${url} ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      await page.close();
    }
  },
  60_000,
);

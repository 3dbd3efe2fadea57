import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { holdPerson } from '../../server/usecases/legal-hold.ts';
import type { Look } from '../support/chromium.ts';
import { freePort } from '../support/free-port.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { aPage } from './a-page.ts';
import { album } from './album.ts';
import { barriers } from './barriers.ts';

/** The person's own page as a phone and a desktop show it. It has no script, so nothing here needs one either. */

const number = '+491712345678';
let jawort: Jawort;

const words = {
  de: { lang: 'de', yes: 'JA', settings: 'Einstellungen', formality: 'informal' },
  en: { lang: 'en', yes: 'YES', settings: 'settings', formality: 'informal' },
} as const;
type Speaking = keyof typeof words;

/** @returns the address of the page of somebody who receives offers and nothing else. */
async function subscriber(language: Speaking): Promise<string> {
  const { lang, yes, settings } = words[language];
  const port = await freePort();
  jawort = await startJawort({ env: { PORT: String(port) }, file: { publicUrl: `http://localhost:${port}` } });
  onTestFinished(() => jawort.close());
  const form = await jawort.form(lang);
  await jawort.optIn(form, { phone: number });
  const visitor = jawort.whatsapp.person(number);
  await visitor.write(form.whatsapp.text);
  await visitor.tap(await jawort.whatsapp.nextSend(), yes);
  await jawort.allSent();
  await visitor.write(settings);
  const list = await jawort.whatsapp.nextSend(({ body }) => JSON.stringify(body).includes('/p/'));
  return /http:\/\/localhost:\d+\/p\/[\w.-]+/.exec(JSON.stringify(list.body))?.[0] ?? '';
}

async function open(address: string, look: Look): Promise<Page> {
  const page = await aPage(look);
  await page.goto(address);
  return page;
}

/** What a finger cannot hit; links within a sentence may be as small as the sentence. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, a, input:not([type=hidden])')].flatMap((one) => {
      const target = one.closest('label') ?? one;
      const { width, height } = target.getBoundingClientRect();
      return width >= 44 && height >= 44 ? [] : [`${target.textContent} ${width}×${height}`];
    }),
  );
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Every state a person can come to, in order: each leaves what the next one needs. */
async function everyState(page: Page, address: string, visit: (state: string) => Promise<void>): Promise<void> {
  const save = () => page.locator('button[type=submit]').first().click();
  await visit('page');
  await page.getByRole('switch').nth(1).check();
  await save();
  await visit('saved-asked');
  await page.locator('input[type=tel]').fill('12');
  await page.locator('form:has(input[type=tel]) button').click();
  await visit('number-wrong');
  await page.goto(`${address}/data`);
  await visit('data');
  await page.goto(`${address}/receipt`);
  await visit('receipt');
  await page.goto(address);
  await page.locator('button.danger').click();
  await visit('erase-asks');
  await page.locator('input[type=tel]').fill('0171 9999999');
  await page.locator('form:has(input[type=tel]) button').click();
  await visit('number-changed');
  await page.goto(address);
  await visit('all-off');
  await page.getByRole('checkbox', { name: /löschen|erase/ }).check();
  await page.locator('button.danger').click();
  await visit('erased');
  await page.goto(`${jawort.url}/p/gone`);
  await visit('expired');
}

const screens = {
  phone: { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 900 } },
} as const;
const looks = (['de', 'en'] as const).flatMap((language) =>
  (['phone', 'desktop'] as const).map((screen) => ({ language, screen })),
);

describe("The person's own page", () => {
  test.each(looks)(
    'has no barrier in any state, light or dark, fits and can be tapped: $language, $screen',
    async ({ language, screen }) => {
      const address = await subscriber(language);
      const page = await open(address, { ...screens[screen], locale: language });
      await everyState(page, address, async (state) => {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          const path = `${album}/own-${state}-${language}-${screen}-${colorScheme}.png`;
          await page.screenshot({ path, fullPage: true });
          expect(await barriers(page), `${state} ${colorScheme}`).toEqual([]);
        }
        expect(await overflow(page), state).toBe(0);
        expect(await tooSmall(page), state).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      });
    },
  );

  test('is whole without JavaScript, by keyboard alone', async () => {
    const address = await subscriber('de');
    const page = await open(address, { javaScriptEnabled: false, locale: 'de' });
    const focused = () => page.locator(':focus');
    const tabTo = async (name: RegExp) => {
      for (let steps = 0; steps < 20; steps += 1) {
        await page.keyboard.press('Tab');
        const label = await focused().evaluate((one) =>
          one instanceof HTMLInputElement ? (one.labels?.[0]?.textContent ?? '') : (one.textContent ?? ''),
        );
        if (name.test(label)) return;
      }
      throw new Error(`The keyboard does not get to ${name}.`);
    };
    await tabTo(/Meldungen zu deiner Bestellung/);
    const outline = await focused().evaluate((one) => getComputedStyle(one).outlineStyle);
    expect(outline).toBe('solid');
    await page.keyboard.press('Space');
    await tabTo(/Auswahl speichern/);
    await page.keyboard.press('Enter');
    await page.getByText('Erst ein JA dort meldet dich an.').first().waitFor();
    expect((await jawort.check({ phone: number }, 'orders')).reason).toBe('requested');
    await tabTo(/Ja, alles löschen/);
    await page.keyboard.press('Space');
    await tabTo(/Meine Daten löschen/);
    await page.keyboard.press('Enter');
    await page.getByText('Deine Daten sind gelöscht').waitFor();
    expect((await jawort.check({ phone: number })).reason).toBe('suppressed');
  });

  test('at twice the text size nothing is cut off and nothing scrolls sideways', async () => {
    const address = await subscriber('de');
    const page = await open(address, screens.phone);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await page.screenshot({ path: `${album}/own-page-zoomed.png`, fullPage: true });
    expect(await overflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
  });

  test('says truthfully what a legal hold keeps', async () => {
    const address = await subscriber('de');
    await holdPerson(jawort.server.context, { site: siteId, phone: number, held: true });
    const page = await open(address, screens.phone);
    await page.getByRole('checkbox', { name: /löschen/ }).check();
    await page.locator('button.danger').click();
    await page.getByRole('status').getByText('Du bist abgemeldet, und deine Nummer ist gelöscht.').waitFor();
    await page.screenshot({ path: `${album}/own-held-de-phone.png`, fullPage: true });
    expect(await barriers(page)).toEqual([]);
  });
});

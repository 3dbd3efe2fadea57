import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { sealWhatGrew } from '../../server/usecases/seal.ts';
import { type Jawort, ownerKey, siteId, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';
import { aPage } from './a-page.ts';
import { album } from './album.ts';
import { barriers } from './barriers.ts';

/** The proof as it comes out of a printer. */

const phone = '+491712345678';
let jawort: Jawort;
let page: Page;
let sheet: string;

beforeEach(async () => {
  jawort = await startJawort();
  onTestFinished(() => jawort.close());
  const visitor = await subscribe(jawort, phone, ['offers', 'orders']);
  const use = { site: siteId, phone, purpose: 'offers', date: new Date().toISOString().slice(0, 10) };
  await jawort.asOwner('/v1/uses', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(use),
  });
  await sealWhatGrew(jawort.server.context);
  await visitor.write('STOP');
  await jawort.allSent();
  const { items } = await (await jawort.asOwner('/v1/consents')).json();
  sheet = `${jawort.url}/v1/subjects/${items[0].subjectId}/proof`;
  page = await aPage({ extraHTTPHeaders: { authorization: `Bearer ${ownerKey}`, accept: 'text/html' } });
});

describe.each(['de', 'en'])('The printed proof (%s)', (lang) => {
  test('of a person with two purposes, a use and a STOP fits on few sheets of A4, and nothing is cut off', async () => {
    await page.goto(`${sheet}?lang=${lang}`);
    const pdf = await page.pdf({ path: `${album}/proof-${lang}.pdf`, preferCSSPageSize: true });
    await page.emulateMedia({ media: 'print' });
    // The width of the paper between its margins, in pixels of CSS.
    await page.setViewportSize({ width: 703, height: 1040 });
    await page.screenshot({ path: `${album}/proof-${lang}-printed.png`, fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(703);
    const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)];
    expect(boxes.map(([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`)).toEqual(
      boxes.map(() => '595×842'),
    );
    expect(boxes.length).toBeLessThanOrEqual(3);
  });

  test.each(['light', 'dark'] as const)('on a screen has no barrier, also on a phone (%s)', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${sheet}?lang=${lang}`);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await barriers(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.screenshot({ path: `${album}/proof-${lang}-${width}-${colorScheme}.png`, fullPage: true });
    }
  });
});

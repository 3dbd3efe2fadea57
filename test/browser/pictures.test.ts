/** The shop window as it is now, on phone and desktop, light and dark: `npm run pictures` puts these into the README. */
import { expect, test } from 'vitest';
import { startDemo } from '../../demo/start.ts';
import { aPage } from './a-page.ts';
import { album } from './album.ts';
import { forAll } from './for-all.ts';

const demo = forAll(() => startDemo({ ports: 0 }));

const screens = [
  ['desktop', { viewport: { width: 1280, height: 860 } }],
  ['phone', { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true }],
] as const;

test.each(screens)('on a %s the open panel fits, in the light and in the dark', async (name, look) => {
  const size = look.viewport;
  const page = await aPage({ locale: 'de-DE', ...look });
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

import { describe, expect, test } from 'vitest';
import { firstNumber } from '../../demo/phone/device.ts';
import { startDemo } from '../../demo/start.ts';
import { aPage } from './a-page.ts';
import { album } from './album.ts';
import { barriers } from './barriers.ts';
import { forAll } from './for-all.ts';

/** What a newcomer tries first: the demo's phone, the list of purposes, the link to the own page. */

const demo = forAll(() => startDemo({ ports: 0 }));

async function reason(purpose: string): Promise<string> {
  const response = await fetch(`${demo.serverUrl}/v1/consent-checks`, {
    method: 'POST',
    headers: { authorization: `Bearer ${demo.ownerKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ site: 'blumen-mueller', purpose, phone: firstNumber }),
  });
  return ((await response.json()) as { reason: string }).reason;
}

describe('On the simulated phone', () => {
  test.each(['light', 'dark'] as const)(
    'somebody signs up by START, adds a purpose from the list and ends another on the own page (%s)',
    async (colorScheme) => {
      const phone = await aPage({ viewport: { width: 390, height: 844 }, colorScheme, locale: 'de-DE' });
      await phone.goto(`${demo.phoneUrl}/send?lang=de`);
      const write = (words: string) => phone.getByRole('button', { name: words, exact: true }).first().click();
      const answer = (title: string) => phone.locator('.answers').getByRole('button', { name: title, exact: true });
      await write('START');
      await answer('JA').last().click();
      await expect.poll(() => reason('offers')).toBe('given');

      await write('EINSTELLUNGEN');
      await answer('Auswählen').last().click();
      const rows = phone.getByRole('dialog');
      await phone.screenshot({ path: `${album}/demo-list-${colorScheme}.png` });
      expect(await barriers(phone)).toEqual([]);
      const [height] = await rows.locator('.rows button').evaluateAll((all) => all.map((one) => one.clientHeight));
      expect(height).toBeGreaterThanOrEqual(44);
      const asked = await phone.getByText('Bist du sicher?').count();
      await rows
        .getByRole('button', { name: /^Auch erhalten/ })
        .first()
        .click();
      await expect.poll(() => phone.getByText('Bist du sicher?').count()).toBeGreaterThan(asked);
      await answer('JA').last().click();
      await expect.poll(() => reason('care')).toBe('given');
      await phone.screenshot({ path: `${album}/demo-settings-${colorScheme}.png` });

      const opened = phone.context().waitForEvent('page');
      await phone.getByRole('link', { name: /\/p\// }).last().click();
      const own = await opened;
      await own.getByRole('heading', { name: 'Deine WhatsApp-Nachrichten' }).waitFor();
      await own.screenshot({ path: `${album}/own-page-${colorScheme}.png` });
      await own.getByRole('switch', { name: /Angebote/ }).uncheck();
      await own.getByRole('button', { name: 'Auswahl speichern' }).click();
      await own.getByRole('status').getByText('Deine Auswahl ist gespeichert.').waitFor();
      expect([await reason('offers'), await reason('care')]).toEqual(['withdrawn', 'given']);
      await own.getByRole('switch', { name: /Pflegetipps/ }).uncheck();
      await own.getByRole('button', { name: 'Auswahl speichern' }).click();
      await expect.poll(() => reason('care')).toBe('withdrawn');
    },
  );
});

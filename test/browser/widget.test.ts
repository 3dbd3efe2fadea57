/** The widget in a real browser, on a shop page that is as strict and as unkind as pages get. */
import { describe, expect, it } from 'vitest';
import { offers } from '../widget/a-form.ts';
import { stubForAll } from './widget-stub.ts';
import { bubble, dialog, fillIn, link, openForm, tapLink, type Visit, visit } from './widget-visit.ts';

const stub = stubForAll();

const wide = { viewport: { width: 1280, height: 800 } };

const focused = ({ page }: Visit) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.id || element?.getAttribute('aria-label') || element?.textContent?.trim() || element?.tagName;
  });

describe('from the bubble to the JA', () => {
  it('works under the strictest policy, leaves the device alone, and speaks to nobody but the server before the tap', async () => {
    const visitor = await visit(`${stub.shop}/strauss?kunde=anna`, wide);
    const { page } = visitor;
    await openForm(visitor);
    await fillIn(visitor);
    const strangers = () =>
      visitor.requests.filter((url) => !url.startsWith(stub.shop) && !url.startsWith(stub.server));
    expect(strangers()).toEqual([]);

    await tapLink(visitor);
    expect(new URL(visitor.tabs[0] ?? '').searchParams.get('text')).toBe(
      `Hallo Blumen Müller, ja, ich möchte Werbung per WhatsApp: ${offers.label}. (Nr. 7KQ2-M9XA-VD)`,
    );
    await page.getByRole('heading', { name: 'Noch ein Schritt in WhatsApp' }).waitFor();
    await expect
      .poll(() => stub.recorded)
      .toEqual([
        {
          token: 'token-1',
          wording: 'a'.repeat(64),
          purposes: ['offers'],
          phone: '0171 2345678',
          page: `${stub.shop}/strauss`,
          ui: { version: expect.any(String), width: 1280, theme: 'light' },
        },
      ]);

    stub.behave.state = 'given';
    await page.getByRole('heading', { name: 'Du bist angemeldet' }).waitFor();
    expect((await visitor.heard()).map(({ type }) => type)).toEqual([
      'jawort:open',
      'jawort:requested',
      'jawort:given',
    ]);
    expect(await visitor.violations()).toEqual([]);
    expect(visitor.errors).toEqual([]);
    expect(strangers()).toEqual(visitor.tabs);

    const stored = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
    }));
    expect(stored).toEqual({ local: 0, session: 0, cookies: '', databases: 0 });
    expect(await visitor.context.cookies()).toEqual([]);
  });

  it('two quick taps open one panel, and a third closes it', async () => {
    const visitor = await visit(`${stub.shop}/`, wide);
    await bubble(visitor).dblclick();
    await link(visitor).waitFor();
    expect(await dialog(visitor).count()).toBe(1);
    expect(await bubble(visitor).getAttribute('aria-expanded')).toBe('true');
    await expect
      .poll(async () => {
        if (await dialog(visitor).isVisible()) await bubble(visitor).click();
        return dialog(visitor).isVisible();
      })
      .toBe(false);
    expect(await bubble(visitor).getAttribute('aria-expanded')).toBe('false');
  });

  it('when the panel cannot be loaded, there is a sentence and a plain link, and the next tap tries again', async () => {
    stub.behave.panel = 'missing';
    const visitor = await visit(`${stub.shop}/`, wide);
    await bubble(visitor).click();
    const plain = visitor.page.getByRole('link', { name: 'Weiter zu WhatsApp' });
    await plain.waitFor();
    expect(await plain.getAttribute('href')).toBe('https://wa.me/493012345678');
    expect(await visitor.heard()).toEqual([
      { type: 'jawort:error', detail: { type: 'error', reason: 'panel-unavailable' } },
    ]);
    await visitor.page.keyboard.press('Escape');
    expect(await dialog(visitor).count()).toBe(0);
    expect(await focused(visitor)).toBe('Neues per WhatsApp');

    stub.behave.panel = 'there';
    await openForm(visitor);
  });
});

describe('on pages as they are', () => {
  it("the page's own rules for div, button and everything stay outside, and the shop's key shortcuts too", async () => {
    const visitor = await visit(`${stub.shop}/schaufenster`, wide);
    await visitor.page.evaluate(() =>
      document.addEventListener('keydown', (event) => {
        if (event.key === '1') event.preventDefault();
      }),
    );
    await openForm(visitor);
    await visitor.page.getByLabel('Deine Handynummer').pressSequentially('0171');
    expect(await visitor.page.getByLabel('Deine Handynummer').inputValue()).toBe('0171');
    const bubbleStyle = await bubble(visitor).evaluate((element) => {
      const { backgroundColor, letterSpacing } = getComputedStyle(element);
      return { backgroundColor, letterSpacing };
    });
    expect(bubbleStyle).toEqual({ backgroundColor: 'rgb(11, 107, 79)', letterSpacing: 'normal' });
  });

  it('is not printed', async () => {
    const visitor = await visit(`${stub.shop}/`, wide);
    await openForm(visitor);
    await visitor.page.emulateMedia({ media: 'print' });
    expect(await bubble(visitor).isVisible()).toBe(false);
    expect(await dialog(visitor).isVisible()).toBe(false);
  });
});

describe('by keyboard alone', () => {
  it('on a wide screen the panel takes focus, holds nobody, and gives focus back', async () => {
    const visitor = await visit(`${stub.shop}/`, wide);
    const { page } = visitor;
    const { keyboard } = page;
    await bubble(visitor).focus();
    await keyboard.press('Enter');
    await link(visitor).waitFor();
    expect(await dialog(visitor).getAttribute('aria-modal')).toBeNull();
    expect(await focused(visitor)).toContain('WhatsApp-Nachrichten von');

    await keyboard.press('Tab');
    expect(await focused(visitor)).toBe('Schließen');
    await keyboard.press('Tab');
    await keyboard.press('Space');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    expect(await focused(visitor)).toBe('Land');
    await keyboard.press('Tab');
    expect(await focused(visitor)).toBe('phone');
    // Enter without a number: the words, and the cursor stays.
    await keyboard.press('Enter');
    await page.getByText('Bitte gib deine Handynummer ein.').waitFor();
    expect(await focused(visitor)).toBe('phone');
    await keyboard.type('0171 2345678');

    // Past the last link the page goes on.
    for (const _ of ['Datenschutz', 'Impressum', 'Weiter', 'QR-Code zeigen', 'out']) await keyboard.press('Tab');
    expect(await dialog(visitor).isVisible()).toBe(true);
    expect(await focused(visitor)).not.toMatch(/Weiter|QR/);
    await page.getByRole('link', { name: 'Zum Strauß der Woche' }).focus();
    await keyboard.press('Escape');
    expect(await dialog(visitor).isVisible()).toBe(true);

    await page.getByLabel('Deine Handynummer').focus();
    const tab = visitor.context.waitForEvent('page');
    await keyboard.press('Enter');
    await tab;
    await page.bringToFront();
    await page.getByRole('heading', { name: 'Noch ein Schritt in WhatsApp' }).waitFor();
    await expect.poll(() => stub.recorded).toHaveLength(1);

    await page.getByRole('button', { name: 'Angaben ändern' }).focus();
    await keyboard.press('Enter');
    await link(visitor).waitFor();
    expect(await page.getByLabel(offers.box).isChecked()).toBe(true);
    await keyboard.press('Escape');
    expect(await dialog(visitor).isVisible()).toBe(false);
    expect(await focused(visitor)).toBe('Neues per WhatsApp');
  });

  it('on a narrow screen the panel fills it, and Tab never gets to the page beneath', async () => {
    const visitor = await visit(`${stub.shop}/`, { viewport: { width: 400, height: 800 } });
    const { keyboard } = visitor.page;
    await openForm(visitor);
    expect(await dialog(visitor).getAttribute('aria-modal')).toBe('true');
    expect(await dialog(visitor).boundingBox()).toEqual({ x: 0, y: 0, width: 400, height: 800 });
    const stops: (string | undefined)[] = [];
    for (let tab = 0; tab < 12; tab++) {
      await keyboard.press('Tab');
      // Between its last stop and its first comes the browser itself, and then nothing of the page has focus.
      const isOnPage = await visitor.page.evaluate(() => document.activeElement !== document.body);
      if (isOnPage) stops.push(await focused(visitor));
    }
    expect(stops.filter((stop) => stop === 'Schließen').length).toBeGreaterThan(1);
    expect(stops.join()).not.toMatch(/Strauß|Neues/);

    await visitor.page.setViewportSize({ width: 1000, height: 800 });
    await expect.poll(() => dialog(visitor).getAttribute('aria-modal')).toBeNull();
    await keyboard.press('Escape');
    expect(await dialog(visitor).isVisible()).toBe(false);
    expect(await focused(visitor)).toBe('Neues per WhatsApp');
  });
});

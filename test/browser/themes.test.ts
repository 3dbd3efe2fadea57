/** Every theme in demo/themes, drawn by its own engine and opened in a real browser, against the real server. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { errorsOn, openPage } from './a-page.ts';
import { buildReactThemes } from './themes/react.ts';
import { drawShopify, drawSnippet, schemaOf } from './themes/shopify.ts';
import { drawShopware, settingsOfShopware } from './themes/shopware.ts';
import { startWordPress, type WordPress } from './themes/wordpress.ts';

const themes = join(import.meta.dirname, '../../demo/themes');
const pages = new Map<string, string>();
let shop: Server;
let shopUrl: string;
let jawort: Jawort;
let browser: BrowserContext;
let page: Page;
let wordpress: WordPress;
let settings: { server: string; site: string };
let errors: string[];

beforeAll(async () => {
  shop = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://shop').pathname;
    const text = pages.get(path);
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': type }).end(text);
  });
  await new Promise<void>((done) => shop.listen(0, '127.0.0.1', done));
  shopUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
  jawort = await startJawort({ site: { origins: [shopUrl] } });
  // As people copy it from the address bar.
  settings = { server: `${jawort.url}/`, site: siteId };
  page = await openPage({ locale: 'de-DE' });
  errors = errorsOn(page);
  browser = page.context();
  await browser.route('https://wa.me/**', (route) => route.fulfill({ contentType: 'text/html', body: 'WhatsApp' }));
  wordpress = await startWordPress();
});
afterAll(async () => {
  await browser?.close();
  wordpress?.close();
  await jawort?.close();
  await new Promise((done) => shop.close(done));
});

async function open(html: string, path = '/'): Promise<void> {
  const isWhole = html.includes('<html');
  pages.set(path, isWhole ? html : `<!doctype html><html lang="de"><title>Shop</title><body>${html}</body></html>`);
  errors.length = 0;
  await page.goto(`${shopUrl}${path}`);
}
const bubble = (label = 'Neues per WhatsApp') => page.getByRole('button', { name: label, exact: true });
const box = () => page.getByRole('checkbox').first();
const link = () => page.getByRole('link', { name: /^Weiter zu WhatsApp/ });

/** Goes through the form, and answers with what the server has recorded. */
async function optIn(): Promise<{ source: string; state: string }> {
  const before = (await consents()).length;
  await box().check();
  await page.getByLabel('Deine Handynummer').fill('0171 2345678');
  const opened = browser.waitForEvent('page');
  await link().click();
  await (await opened).close();
  await expect.poll(async () => (await consents()).length).toBeGreaterThan(before);
  const newest = (await consents()).at(-1);
  return { source: newest?.source ?? '', state: newest?.state ?? '' };
}
async function consents(): Promise<{ source: string; state: string }[]> {
  const { items } = await (await jawort.asOwner('/v1/consents?limit=200')).json();
  return items;
}

describe('In a Shopify theme', () => {
  test('the app embed block carries the owner’s settings to the bubble, and the opt-in names its source', async () => {
    await open(
      await drawShopify('blocks/jawort-embed.liquid', { ...settings, label: 'Post von "uns"', position: 'start' }),
    );
    expect((await bubble('Post von "uns"').boundingBox())?.x).toBeLessThan(100);
    await bubble('Post von "uns"').click();
    expect(await optIn()).toEqual({ source: 'shopify-embed', state: 'requested' });
    // In whichever language of the shop.
    const paths = { exclude_paths: '/cart*, /jobs', include_paths: '/*' };
    const english = await drawSnippet({ ...settings, ...paths }, '/en');
    expect(english).toContain('exclude="/cart*, /jobs /en/cart* /en/jobs"');
    expect(english).toContain('include="/* /en/*"');
    await open(await drawShopify('blocks/jawort-embed.liquid', settings, false, '/en'), '/en/products/rose');
    await bubble().waitFor();
    // Where the owner does not want it, it is not.
    await open(await drawShopify('blocks/jawort-embed.liquid', settings, false, '/en'), '/en/cart');
    await page.waitForLoadState('networkidle');
    expect(await bubble().isVisible()).toBe(false);
    await open(await drawShopify('blocks/jawort-embed.liquid', settings), '/checkout/address');
    await page.waitForLoadState('networkidle');
    expect(await bubble().isVisible()).toBe(false);
    expect(errors).toEqual([]);
  });

  test('in the theme editor the panel opens with the block, closes with it, and records nothing', async () => {
    const before = await consents();
    await open(
      `<script>window.Shopify = { designMode: true }</script><div id="block">${await drawShopify('blocks/jawort-embed.liquid', settings, true)}</div>`,
    );
    await bubble().waitFor();
    const editor = (event: string) =>
      page.evaluate((type) => {
        document.querySelector('#block')?.dispatchEvent(new CustomEvent(type, { bubbles: true }));
      }, event);
    await editor('shopify:block:select');
    await page
      .getByText(/^Vorschau/)
      .first()
      .waitFor();
    await box().check();
    await page.getByLabel('Deine Handynummer').fill('0171 2345678');
    await link().click();
    await editor('shopify:block:deselect');
    await link().waitFor({ state: 'hidden' });
    expect(browser.pages()).toHaveLength(1);
    expect(await consents()).toEqual(before);
    expect(errors).toEqual([]);
  });

  test('the section puts the form into the page, also when the editor loads it anew', async () => {
    const section = await drawShopify('sections/jawort-form.liquid', { ...settings, heading: 'Neues?' }, true);
    await open(`<div id="shopify-section">${section}</div>`);
    await link().waitFor();
    await page.evaluate((html) => {
      const place = document.querySelector('#shopify-section');
      if (!place) return;
      place.dispatchEvent(new CustomEvent('shopify:section:unload', { bubbles: true }));
      place.replaceChildren(document.createRange().createContextualFragment(html));
      place.dispatchEvent(new CustomEvent('shopify:section:load', { bubbles: true }));
    }, section);
    await link().waitFor();
    expect(await page.locator('jawort-bubble').count()).toBe(1);
    expect(await page.getByRole('heading', { name: 'Neues?' }).isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });

  test('until server and site are named, nothing is drawn, and the editor says what is missing', async () => {
    expect(await drawSnippet({ server: '', site: '' })).not.toContain('<jawort-bubble');
    expect(await drawShopify('sections/jawort-form.liquid', {}, true)).toContain('enter the address');
    expect(await drawShopify('sections/jawort-form.liquid', {})).not.toContain('enter the address');
  });

  test('no setting of the theme editor is forgotten on the way to the element', async () => {
    const { settings: offered, target } = await schemaOf('blocks/jawort-embed.liquid');
    expect(target).toBe('body');
    const marked = Object.fromEntries(offered.map(({ id }) => [id, `the-${id}`]));
    const drawn = await drawShopify('blocks/jawort-embed.liquid', marked);
    for (const { id } of offered) expect(drawn).toContain(`"the-${id}"`);
  });
});

describe('In a Shopware storefront', () => {
  test('the plugin adds the bubble with its settings to every page', async () => {
    const offered = await settingsOfShopware();
    const marked = await drawShopware(Object.fromEntries(offered.map((name) => [name, `the-${name}`])));
    for (const name of offered) expect(`${marked}`).toContain(`"the-${name}"`);
    const english = await drawShopware({ ...settings, exclude: '/checkout*, /jobs' }, '/en');
    expect(`${english}`.replace(/\s+/g, ' ')).toContain('exclude="/checkout*, /jobs /en/checkout* /en/jobs"');

    await open(`${await drawShopware({ ...settings, label: 'Blumenpost', color: '#ffd400' })}`);
    expect(await page.getByText("the storefront's own scripts").isVisible()).toBe(true);
    await bubble('Blumenpost').click();
    await link().waitFor();
    // Black words on the yellow that the owner chose: white could not be read.
    expect(await bubble('Blumenpost').evaluate((element) => getComputedStyle(element).color)).toBe('rgb(10, 15, 13)');
    expect(errors).toEqual([]);
    expect(await drawShopware({})).not.toContain('jawort');
  });
});

describe('In WordPress and WooCommerce', () => {
  test('the bubble stands on every page, and the form where [jawort] stands', async () => {
    const html = await wordpress.draw(settings, '<h1>Shop</h1>[jawort source="kasse"]<p>Moment</p>[/jawort]');
    await open(html);
    await bubble().waitFor();
    await link().waitFor();
    expect(await page.getByText('Moment').isVisible()).toBe(false);
    expect(await optIn()).toEqual({ source: 'kasse', state: 'requested' });
    expect(errors).toEqual([]);
  });

  test('in the customizer nothing is recorded, and what an owner types is cleaned', async () => {
    expect(await wordpress.draw(settings, '', true)).toContain('preview="preview"');
    expect(await wordpress.draw(settings, '')).not.toContain('preview');
    const typed = { server: 'javascript:alert(1)', site: 'Blumen<b>', label: '<i>Post</i>', color: 'red' };
    expect(await wordpress.clean(typed)).toMatchObject({ server: '', site: 'blumenb', label: 'Post', color: '' });
    const hostile = await wordpress.draw({ ...settings, label: '"><script>alert(1)</script>' }, '');
    expect(hostile).not.toContain('<script>alert');
  });

  test('every setting reaches the element, and stands on the page of the settings as it was chosen', async () => {
    const chosen = {
      ...{ ...settings, position: 'start', color: '#ffd400', theme: 'dark', size: 'small', show: 'icon' },
      ...{ label: 'Post', offset_block: '24', offset_block_mobile: '80', greeting: 'Tulpen?', exclude: '/jobs*' },
    };
    await open(await wordpress.draw(await wordpress.clean(chosen), ''));
    await page.getByText('Tulpen?').waitFor();
    const { server, site, ...looks } = chosen;
    for (const [name, value] of Object.entries(looks))
      expect(await page.locator('jawort-bubble').getAttribute(name.replaceAll('_', '-')), name).toBe(value);
    expect(errors).toEqual([]);

    const hostile = { label: '"><script>alert(1)</script>', greeting: '"><script>alert(2)</script>' };
    const { html, names } = await wordpress.drawSettings({ ...chosen, ...hostile });
    for (const name of names) expect(html).toContain(`name="jawort[${name}]"`);
    expect(html).toContain('<option value="dark" selected>');
    expect(`${html}${await wordpress.draw({ ...chosen, ...hostile }, '')}`).not.toContain('<script>alert');
    const nonsense = { theme: 'pink"', size: 'XXL', show: '', in_cart: 'no', offset_block: '1em', position: 'left' };
    expect(await wordpress.clean(nonsense)).toMatchObject({
      ...{ theme: '', size: '', show: '', in_cart: 'hide', offset_block: '', position: 'end' },
    });
  });

  test('in cart and checkout there is no bubble unless the owner wants it there', async () => {
    expect(await wordpress.draw(settings, '')).toContain('<jawort-bubble');
    expect(await wordpress.drawCart(settings)).not.toContain('<jawort-bubble');
    expect(await wordpress.drawCart({ ...settings, in_cart: 'show' })).toContain('<jawort-bubble');
  });
});

describe('In plain HTML', () => {
  test('the page as it stands in demo/themes works under its own strict policy', async () => {
    const html = (await readFile(join(themes, 'html/index.html'), 'utf8')).replaceAll(
      'https://optin.example.com',
      jawort.url,
    );
    await open(html);
    await page.getByRole('link', { name: 'Neues per WhatsApp' }).click();
    await link().waitFor();
    expect(errors).toEqual([]);
  });
});

describe('In React', () => {
  test('a Vite app opens it from a button of its own; a page drawn on a server is taken over without complaint', async () => {
    const { app, page: drawn } = await buildReactThemes(settings);
    for (const [path, text] of app) pages.set(path, text);
    errors.length = 0;
    await page.goto(`${shopUrl}/app/index.html`);
    await bubble().waitFor();
    expect(await bubble().evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(122, 31, 61)');
    // Fifty re-renders leave the bubble as it is.
    const basket = page.getByRole('button', { name: /In den Korb/ });
    for (let count = 0; count < 50; count += 1) await basket.evaluate((element: HTMLElement) => element.click());
    await page.getByRole('button', { name: 'In den Korb (50)' }).waitFor();
    expect(await page.locator('jawort-bubble').count()).toBe(1);
    await page.getByRole('button', { name: 'Neues per WhatsApp erhalten' }).click();
    await link().waitFor();
    expect(await optIn()).toEqual({ source: 'react', state: 'requested' });
    await page.getByText('Noch ein Schritt in WhatsApp.').waitFor();
    await page.keyboard.press('Escape');
    expect(errors).toEqual([]);

    pages.set('/browser.js', drawn.script);
    expect(drawn.html).toContain('Zum Formular</a></jawort-bubble>');
    await open(drawn.html.replace('</body>', '<script type="module" src="/browser.js"></script></body>'), '/next');
    await link().waitFor();
    await bubble().waitFor();
    expect(await optIn()).toEqual({ source: 'next-form', state: 'requested' });
    expect(errors).toEqual([]);
  });
});

describe('On a page that the site does not know', () => {
  test('a theme preview under another address says so, and leads to WhatsApp all the same', async () => {
    const elsewhere = shopUrl.replace('127.0.0.1', 'localhost');
    pages.set(
      '/preview',
      `<!doctype html><html lang="de"><title>Shop</title><body>${await drawSnippet(settings)}</body></html>`,
    );
    await page.goto(`${elsewhere}/preview`);
    await bubble().click();
    await page.getByText(elsewhere).waitFor();
    expect(await page.getByRole('link', { name: /WhatsApp/ }).getAttribute('href')).toContain(
      'https://wa.me/493012345678',
    );
  });
});

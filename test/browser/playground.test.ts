/** One visit of an owner to the demo's playground, from the first look to the copied text. Each test goes on where the last ended. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { startDemo } from '../../demo/start.ts';
import { load, problems } from '../config/small-shop.ts';
import { errorsOn, openPage } from './a-page.ts';
import { album } from './album.ts';
import { barriers } from './barriers.ts';
import { forAll } from './for-all.ts';

const demo = forAll(() => startDemo({ ports: 0 }));
let page: Page;
let errors: string[];
const requests: { readonly method: string; readonly url: string }[] = [];

beforeAll(async () => {
  page = await openPage({ viewport: { width: 1280, height: 900 }, locale: 'de-DE' });
  errors = errorsOn(page);
  const browser = page.context();
  await browser.grantPermissions(['clipboard-read', 'clipboard-write']);
  browser.on('request', (request) => requests.push({ method: request.method(), url: request.url() }));
  return () => browser.close();
});

const field = (key: string) => page.locator(`[name="${key}"]`);
const inFrame = (name: 'phone' | 'desktop') => page.frameLocator(`#${name}`);
const bubble = (name: 'phone' | 'desktop') => inFrame(name).locator('[part=bubble]');
const open = (group: string) => page.locator('summary').getByText(group, { exact: true }).click();
const copied = async (id: string) => {
  await page.locator(`[data-copy=${id}]`).click();
  await page.getByText('Kopiert.').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
};
/** The same page stands in both frames: one is enough to look at. */
const barriersInOne = () => barriers(page, '#phone');

test('no second server runs before somebody visits the playground, and it takes no settings that write or call elsewhere', async () => {
  expect((await fetch(`${demo.playgroundUrl}/frame`)).status).toBe(503);
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ publicUrl: 'https://optin.example', site: { forward: { url: 'http://elsewhere' } } });
  expect((await fetch(`${demo.playgroundUrl}/settings`, { method: 'POST', headers, body })).status).toBe(400);
  const policy = (await fetch(demo.playgroundUrl)).headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
});

test('colour, corner and size change in both frames at once, and the contrast is told', async () => {
  await page.goto(demo.playgroundUrl);
  await bubble('phone').waitFor();
  const before = requests.length;
  await field('appearance.color').fill('#ffd166');
  await field('appearance.position').and(page.locator('[value=start]')).check({ force: true });
  await field('appearance.size').and(page.locator('[value=large]')).check({ force: true });

  for (const name of ['phone', 'desktop'] as const) {
    const seen = () =>
      bubble(name).evaluate((button) => {
        const { backgroundColor, color, minHeight } = getComputedStyle(button);
        return [backgroundColor, color, minHeight, button.getBoundingClientRect().left];
      });
    await expect.poll(seen).toEqual(['rgb(255, 209, 102)', 'rgb(10, 15, 13)', '64px', 16]);
  }
  await page.getByText('Weiße Schrift hätte nur 1,4 : 1; Jawort nimmt dunkle Schrift, Kontrast 13,3 : 1.').waitFor();
  expect(requests.slice(before).filter(({ url }) => url.includes('/playground/settings'))).toEqual([]);
});

test('company, purposes, languages and texts come from a real server, without taking the focus from the field', async () => {
  // A visitor's focus goes into the form; an owner who types goes on typing.
  await page.locator('#open-phone').click();
  await inFrame('phone').locator('form').waitFor();
  await open('Unternehmen');
  await field('company.privacyUrl').fill('https://policies.example/kaese');
  await field('origins').fill('https://www.kaese.example, https://kaese.example');
  await field('company.name').fill('Käse & Co');
  for (const name of ['phone', 'desktop'] as const) {
    await inFrame(name).getByRole('heading', { name: 'WhatsApp-Nachrichten von Käse & Co' }).waitFor();
  }
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('company.name');

  await open('Sprachen und Anrede');
  await field('languages').and(page.locator('[value=tr]')).check({ force: true });
  await open('Eigene Texte');
  await field('texts.tr.bubble').fill('Peynir haberleri');
  await page.locator('#shown-in').selectOption('tr');
  for (const name of ['phone', 'desktop'] as const) {
    await expect.poll(() => bubble(name).textContent()).toBe('Peynir haberleri');
    expect(await inFrame(name).getByRole('region').first().getAttribute('lang')).toBe('tr');
  }
  await page.locator('#shown-in').selectOption('de');
  expect(await barriersInOne()).toEqual([]);
  await page.screenshot({ path: `${album}/playground-1280-light.png`, fullPage: true });
});

test('what is copied is a file that Jawort takes, with nothing in it that is usual anyway, and the tag for the pages', async () => {
  const file = await copied('file');
  const [site] = load(file).sites;
  expect(site).toMatchObject({
    id: 'blumen-mueller',
    // The shop's own pages, wherever its privacy policy is.
    origins: ['https://www.kaese.example', 'https://kaese.example'],
    company: { name: 'Käse & Co' },
    languages: ['de', 'en', 'tr'],
    texts: { tr: { bubble: 'Peynir haberleri' } },
    appearance: { color: '#ffd166', position: 'start', size: 'large', show: 'label' },
  });
  expect(JSON.parse(file).sites[0].appearance).toEqual({ color: '#ffd166', position: 'start', size: 'large' });
  expect(Object.keys(JSON.parse(file).sites[0])).not.toContain('hours');
  const address = 'https://optin.blumen-mueller.example/w/blumen-mueller.js';
  expect(await copied('script')).toBe(`<script async src="${address}"></script>`);

  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await page.locator('[data-copy=script]').click();
  await page.getByText('Der Text ist markiert').waitFor();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(`<script async src="${address}"></script>`);
});

test("a mistake shows the server's own sentence at its field, and the preview stays", async () => {
  await field('company.email').fill('hallo');
  const sentence = page.locator('.mistake', { hasText: 'is not an e-mail address' });
  await sentence.waitFor();
  expect(await field('company.email').getAttribute('aria-invalid')).toBe('true');
  expect(await field('company.email').getAttribute('aria-describedby')).toContain(await sentence.getAttribute('id'));
  const wrong = await page.locator('#file').textContent();
  expect(problems(wrong)).toEqual([`sites[0].company.email ${await sentence.textContent()}`]);
  expect(await bubble('phone').isVisible()).toBe(true);

  await field('company.email').fill('hallo@kaese.example');
  await field('origins').fill('https://kaese.example/');
  const path = page.locator('.mistake', { hasText: 'Write "https://kaese.example".' });
  await path.waitFor();
  expect(await field('origins').getAttribute('aria-describedby')).toContain(await path.getAttribute('id'));

  await field('origins').fill('https://kaese.example');
  await page.getByText('Die Vorschau ist auf dem neuesten Stand.').waitFor();
  expect(await page.locator('[aria-invalid]').count()).toBe(0);
});

test('whoever fills in the form of the preview has signed up for nothing, and nothing is stored', async () => {
  const form = inFrame('desktop').locator('form');
  await form.getByRole('checkbox').first().check();
  await form.locator('input[type=tel]').fill('0171 2345678');
  await form
    .getByRole('link', { name: /WhatsApp/ })
    .last()
    .click();
  const server = await inFrame('desktop').locator('jawort-bubble').getAttribute('server');
  const headers = { authorization: `Bearer ${demo.ownerKey}` };
  const consents = await fetch(`${server}/v1/consents?site=blumen-mueller`, { headers });
  expect(await consents.json()).toMatchObject({ items: [] });
  expect(requests.filter(({ url }) => /opt-ins|wa\.me/.test(url))).toEqual([]);
  expect(requests.filter(({ url }) => !url.startsWith('http://localhost:') && !/^(data|blob):/.test(url))).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
});

test('in English, in the dark and on a small phone everything entered is still there, and nothing is in the way', async () => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 320, height: 700 });
  await page.getByRole('link', { name: 'English' }).click();
  await bubble('phone').waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(await field('company.name').inputValue()).toBe('Käse & Co');
  expect(page.url()).not.toContain('49301');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await barriersInOne()).toEqual([]);
  await page.screenshot({ path: `${album}/playground-320-dark.png`, fullPage: true });
  expect(errors).toEqual([]);
});

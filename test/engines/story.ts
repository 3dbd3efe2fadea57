/** The whole chain, told once and lived in each browser engine: shop, bubble, server, phone. Only Meta is simulated. */
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Demo, startDemo } from '../../demo/start.ts';
import { type Engine, patience, type Screen, type Tab, type Wanted, whenThere } from './engine.ts';
import { type InBetween, standInBetween } from './in-between.ts';
import { findInSight, looked } from './in-sight.ts';
import {
  elements,
  focused,
  hide,
  isBehind,
  look,
  move,
  reach,
  renew,
  stored,
  takeAway,
  undress,
  whomItAsked,
} from './in-the-page.ts';

const bubble: Wanted = { role: 'button', name: /^Neues per WhatsApp$/ };
const ofTheme: Wanted = { role: 'button', name: /^News aus dem Theme$/ };
const offers: Wanted = { role: 'checkbox', name: /Angebote und Neuheiten/ };
const number: Wanted = { role: 'textbox', name: /^Deine Handynummer/ };
const link: Wanted = { role: 'link', name: /^Weiter zu WhatsApp/ };
const signedUp: Wanted = { role: 'heading', name: /^Du bist angemeldet/ };
const message: Wanted = { role: 'textbox', name: /^Nachricht$/ };
const send: Wanted = { role: 'button', name: /^Senden$/ };
const yes: Wanted = { role: 'toggle', name: /^JA$/ };

const phoneScreen: Screen = { width: 390, height: 844 };
const desk: Screen = { width: 1280, height: 900 };
const visitor = '+4915123456789';
/** Where the pictures go, for eyes. */
const album = join(tmpdir(), 'jawort-pictures');

export interface Told {
  readonly name: string;
  readonly openEngine: (screen: Screen) => Promise<Engine>;
  /** Whether its driver can print a page. */
  readonly canPrint: boolean;
}

export function tellStory({ name, openEngine, canPrint }: Told): void {
  let between: InBetween;
  let demo: Demo;
  let engine: Engine;
  let shop: Tab;
  let phone: Tab;

  beforeAll(async () => {
    between = await standInBetween();
    demo = await startDemo({
      ports: 0,
      configure: ({ sites: [site], ...rest }) => ({ ...rest, sites: [{ ...site, origins: [between.shop] }] }),
    });
    between.connect(demo);
    engine = await openEngine(phoneScreen);
    shop = engine.tab;
    await mkdir(album, { recursive: true });
  });
  afterAll(async () => {
    await engine?.close();
    await demo?.close();
    await between?.close();
  });

  const sees = (tab: Tab, wanted: Wanted) =>
    whenThere(
      async () => (await tab.evaluate(isInSight, looked(wanted))) || undefined,
      `${wanted.role} ${wanted.name}`,
    );
  const picture = async (tab: Tab, what: string) =>
    writeFile(join(album, `engine-${name}-${what}.png`), await tab.picture());
  const recorded = () => between.answers.filter((line) => /^POST \/v1\/sites\/[^/]+\/opt-ins 202$/.test(line));

  async function stateOf(person: string): Promise<string> {
    const response = await fetch(`${demo.serverUrl}/v1/consent-checks`, {
      method: 'POST',
      headers: { authorization: `Bearer ${demo.ownerKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ site: 'blumen-mueller', purpose: 'offers', phone: person }),
    });
    return ((await response.json()) as { reason: string }).reason;
  }

  describe(`In ${name}`, () => {
    test('a panel that could not be loaded leaves a plain link, and comes with the next tap', async () => {
      // First of all: later the engine has the panel in its cache.
      between.failing = '/w/assets/panel-';
      await shop.open(`${between.shop}/shop?lang=de`);
      await shop.click(bubble);
      await sees(shop, { role: 'link', name: /^Weiter zu WhatsApp$/ });
      // Before focus comes back to the bubble, which is when it tries again.
      between.failing = undefined;
      await shop.press('Escape');
      expect(await shop.evaluate(focused, null)).toBe('Neues per WhatsApp');
      await shop.click(bubble);
      await sees(shop, offers);
    });

    test('on a phone the panel is alone on the screen, Escape closes it, and focus is back at the bubble', async () => {
      await sees(shop, link);
      expect(await shop.evaluate(look, null)).toEqual({
        modal: true,
        bubble: 'rgb(11, 107, 79)',
        light: 'rgb(255, 255, 255)',
        dark: 'rgb(23, 28, 26)',
        sideways: 0,
      });
      // Past its edges Tab may go to the browser's own buttons (Firefox), and never into the shop behind.
      for (const key of ['Shift+Tab', 'Tab', 'Tab'] as const) {
        await shop.press(key);
        expect(await shop.evaluate(isBehind, null)).toBe(false);
      }
      await picture(shop, 'form');
      await shop.press('Escape');
      await expect.poll(() => shop.evaluate(isInSight, looked(link)), patience).toBe(false);
      expect(await shop.evaluate(focused, null)).toBe('Neues per WhatsApp');
    });

    test('no box is ticked, and before the tap nobody but shop and server is asked for anything', async () => {
      await shop.click(bubble);
      await sees(shop, link);
      expect(await shop.evaluate(ticked, looked(offers))).toBe(false);
      await shop.click(offers);
      await shop.write(number, '0151 23456789');
      expect(await shop.evaluate(ticked, looked(offers))).toBe(true);
      const asked = await shop.evaluate(whomItAsked, null);
      expect(asked).toContain(between.server);
      expect(asked.filter((origin) => origin !== between.shop && origin !== between.server)).toEqual([]);
      expect(recorded()).toEqual([]);
    });

    test('the tap records the first opt-in and opens WhatsApp beside the shop, with a sentence that says what was ticked', async () => {
      await shop.click(link);
      phone = await engine.openedTab();
      await sees(phone, send);
      const draft = await phone.evaluate(() => document.querySelector('textarea')?.value ?? '', null);
      expect(draft).toMatch(/^Hallo Blumen Müller, ja, ich möchte Werbung per WhatsApp: .+\(Nr\. \w{4}-\w{4}-\w{2}\)$/);
      await expect.poll(recorded, patience).toHaveLength(1);
    });

    test('JA on the phone: the shop says so when the visitor comes back, and the company may write', async () => {
      await phone.click(send);
      await phone.click(yes);
      await expect.poll(() => stateOf(visitor), patience).toBe('given');
      await shop.toFront();
      await sees(shop, signedUp);
      await picture(shop, 'confirmed');
    });

    test('STOP on the phone: the company may not write any more', async () => {
      await phone.toFront();
      await phone.write(message, 'STOP');
      await phone.click(send);
      await expect.poll(() => stateOf(visitor), patience).toBe('withdrawn');
    });

    test('nothing is stored on the device, and the strict policy of the shop was never touched', async () => {
      await shop.toFront();
      expect(await shop.evaluate(stored, null)).toEqual([0, 0, '', 0, 0, 0]);
      expect(between.cookies).toEqual([]);
      expect(between.reports).toEqual([]);
      // That this silence means something: the engine does report.
      await shop.evaluate(() => document.body.append(Object.assign(new Image(), { src: '/forbidden.png' })), null);
      await expect.poll(() => between.reports, patience).toHaveLength(1);
    });

    test('on a desk the panel stands beside the shop, and the first opt-in arrives although the shop leaves its page in the very click', async () => {
      await shop.resize(desk);
      await shop.open(`${between.shop}/shop?lang=de`);
      await shop.click(bubble);
      await shop.click(offers);
      await shop.write(number, '0151 23456789');
      expect(await shop.evaluate(look, null)).toMatchObject({ modal: false, sideways: 0 });
      await picture(shop, 'desk');
      await shop.evaluate(() => addEventListener('click', () => location.assign('/imprint?lang=de')), null);
      const left = Promise.withResolvers<void>();
      between.slow = left.promise;
      await shop.click(link);
      await expect.poll(() => shop.address(), patience).toContain('/imprint');
      await sees(shop, bubble);
      left.resolve();
      await expect.poll(recorded, patience).toHaveLength(2);
    });

    if (canPrint) {
      test('on paper a page looks as if there were no bubble', async () => {
        const paper = async () => (await shop.print?.())?.length;
        await sees(shop, bubble);
        const asItIs = await paper();
        await shop.evaluate(undress, null);
        expect(await paper(), 'without its own styles the bubble would be seen').not.toBe(asItIs);
        await shop.evaluate(hide, null);
        expect(await paper()).toBe(asItIs);
      });
    }

    test('as an element it comes at the second try, wears what the theme says, and the form stands in the page', async () => {
      between.slow = undefined;
      await shop.resize(phoneScreen);
      between.reports.length = 0;
      between.failing = '/w/blumen-mueller.mjs';
      await shop.open(`${between.shop}/theme`);
      await expect.poll(() => between.answers.at(-1), patience).toMatch(/\.mjs.* 503$/);
      between.failing = undefined;
      await shop.evaluate(renew, null);
      await sees(shop, ofTheme);
      await sees(shop, link);
      expect(await shop.evaluate(ticked, looked(offers))).toBe(false);
      expect(await shop.evaluate(elements, null)).toEqual({
        bubble: 'rgb(91, 42, 134)',
        form: { position: 'static', modal: false },
        sideways: 0,
      });
      await picture(shop, 'element');
      // A theme's editor moves it about, and takes it away: styles of a shadow root must survive the one, nothing the other.
      await shop.evaluate(move, null);
      expect((await shop.evaluate(elements, null)).bubble).toBe('rgb(91, 42, 134)');
      // The other corner than the shop's: a full screen begins at its edge all the same.
      await shop.click(ofTheme);
      await expect.poll(() => shop.evaluate(reach, null), patience).toEqual([0, 0]);
      await shop.evaluate(takeAway, null);
      await expect.poll(() => shop.evaluate(isInSight, looked(ofTheme)), patience).toBe(false);
      expect(between.reports).toEqual([]);
    });
  });
}

/** Sent into the page together with what it calls. */
const isInSight = new Function('looked', `return (${findInSight})(looked) !== null`) as (
  wanted: ReturnType<typeof looked>,
) => boolean;
const ticked = new Function('looked', `return (${findInSight})(looked)?.checked`) as (
  wanted: ReturnType<typeof looked>,
) => boolean;

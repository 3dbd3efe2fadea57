/** The small additions that only shops load which ask for them: greeting, triggers, pages, icon, distances on a phone. */
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { stubForAll } from './widget-stub.ts';
import { bubble, dialog, link, visit, visitorForAll } from './widget-visit.ts';

const usual = { width: 1000, height: 700 };
const stub = stubForAll();
const visitor = visitorForAll({ viewport: usual });
afterEach(() => visitor.page.setViewportSize(usual));

async function goTo(path: string, body = '', doctype = '<!doctype html>'): Promise<void> {
  stub.behave.page = `${doctype}<html lang="de"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>Shop</title></head><body><main><h1>Shop</h1><input aria-label="Suche">${body}</main>
    <script async src="{server}/w/blumen-mueller.js"></script></body></html>`;
  // Only the fragment differs: that would be no new page.
  await visitor.page.goto('about:blank');
  await visitor.page.goto(`${stub.shop}${path}`);
}
/** As in Firefox before 147 and Safari before 26.2, for the pages of one test. */
async function withoutNavigationApi(without = true): Promise<void> {
  if (!without) return;
  const script = await visitor.page.addInitScript(() => Reflect.deleteProperty(window, 'navigation'));
  onTestFinished(() => script.dispose());
}
const isOpen = async () => (await dialog(visitor).count()) > 0 && (await dialog(visitor).isVisible());
const drawn = () =>
  visitor.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
/** Neither open nor about to be. */
const atRest = async () => {
  await drawn();
  return bubble(visitor).evaluate((one) => !one.ariaBusy && one.ariaExpanded === 'false');
};
const opened = async () => (await visitor.heard()).filter(({ type }) => type === 'jawort:open').length;
const hasFocus = () =>
  visitor.page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.localName);

describe('what opens the panel by itself', () => {
  it.each([
    ['after a while', { afterSeconds: 1 }, () => {}],
    ['far down the page', { scrollPercent: 50 }, () => scrollTo(0, 2000)],
    [
      'when an element comes into view',
      { whenVisible: 'footer' },
      () => document.querySelector('footer')?.scrollIntoView(),
    ],
  ] as const)('%s: once, without taking focus, and not again after it was closed', async (_, triggers, go) => {
    stub.behave.parts = ['triggers'];
    stub.behave.settings = { triggers };
    await goTo('/', '<p style="height: 3000px">Text</p><footer>Fuß</footer>');
    await bubble(visitor).waitFor();
    await visitor.page.getByLabel('Suche').focus();
    await visitor.page.evaluate(go);
    await link(visitor).waitFor();
    expect(await hasFocus()).toBe('Suche');
    await visitor.page.getByRole('button', { name: 'Schließen' }).click();
    // Again what opened it.
    await visitor.page.evaluate(() => scrollTo(0, 0));
    await visitor.page.evaluate(go);
    expect(await atRest()).toBe(true);
    expect(await opened()).toBe(1);
  });

  it('not on a narrow screen, where the panel would cover the page; but for a hash and a click it opens there too', async () => {
    stub.behave.parts = ['triggers'];
    stub.behave.settings = { triggers: { scrollPercent: 0, hash: 'whatsapp', click: '.news, [', whenVisible: 'h1' } };
    await visitor.page.setViewportSize({ width: 390, height: 700 });
    await goTo(
      '/',
      '<a href="#whatsapp">Neues</a><a class="news" href="/weg">Mehr</a><p style="height: 3000px">Text</p>',
    );
    await bubble(visitor).waitFor();
    await visitor.page.evaluate(() => scrollTo(0, 500));
    expect(await atRest()).toBe(true);
    await visitor.page.getByText('Neues', { exact: true }).click();
    await link(visitor).waitFor();

    stub.behave.settings = { triggers: { hash: 'whatsapp', click: '.news' } };
    await goTo('/#whatsapp', '<a class="news" href="/weg">Mehr</a>');
    await link(visitor).waitFor();
    await visitor.page.keyboard.press('Escape');
    await visitor.page.getByText('Mehr').click();
    await link(visitor).waitFor();
    expect(visitor.page.url()).toBe(`${stub.shop}/#whatsapp`);
    // Whoever wants the page of the link in a tab or a window of its own gets that.
    await visitor.page.keyboard.press('Escape');
    for (const key of ['ControlOrMeta', 'Shift'] as const) {
      const tab = visitor.context.waitForEvent('page');
      await visitor.page.getByText('Mehr').click({ modifiers: [key] });
      await (await tab).close();
      expect(await link(visitor).isVisible()).toBe(false);
    }
  });

  it.each([
    ['whatsapp', 'with a Navigation API'],
    ['whatsapp', 'without one'],
    ['%C3%BCber-uns', 'with umlauts'],
  ])(
    'a link to #%s, %s, opens it each time that it is clicked, and a router that goes there does',
    async (hash, how) => {
      stub.behave.parts = ['triggers'];
      stub.behave.settings = { triggers: { hash } };
      await withoutNavigationApi(how === 'without one');
      await goTo('/', `<a href="#${decodeURI(hash)}"><b>Neues</b></a><a href="#mehr">Mehr</a>`);
      await bubble(visitor).waitFor();
      for (const times of [1, 2, 3]) {
        await visitor.page.getByText('Neues', { exact: true }).click();
        await link(visitor).waitFor();
        await visitor.page.keyboard.press('Escape');
        await link(visitor).waitFor({ state: 'hidden' });
        expect(await opened()).toBe(times);
      }
      // The address is still this one; nobody wishes to see the panel again.
      await visitor.page.getByRole('heading').click();
      await visitor.page.evaluate(() => history.replaceState(null, '', `?farbe=rot${location.hash}`));
      await visitor.page.getByText('Mehr').click();
      expect(await atRest()).toBe(true);
      await visitor.page.evaluate((to) => {
        history.pushState(null, '', `#${to}`);
        document.querySelector('h1')?.replaceChildren('Neues');
      }, hash);
      await link(visitor).waitFor();
    },
  );

  it('not beside a modal dialog of the page, but after that; what the visitor clicks there opens it', async () => {
    stub.behave.parts = ['triggers'];
    stub.behave.settings = { triggers: { scrollPercent: 50, click: '.news' } };
    await goTo('/', '<dialog><button class="news">Neues</button></dialog><p style="height: 3000px">Text</p>');
    await bubble(visitor).waitFor();
    await visitor.page.evaluate(() => document.querySelector('dialog')?.showModal());
    await visitor.page.evaluate(() => scrollTo(0, 2000));
    expect(await atRest()).toBe(true);
    await visitor.page.evaluate(() => document.querySelector('dialog')?.close());
    await visitor.page.evaluate(() => scrollTo(0, 2100));
    await link(visitor).waitFor();

    await goTo('/', '<dialog><button class="news">Neues</button></dialog>');
    await bubble(visitor).waitFor();
    await visitor.page.evaluate(() => document.querySelector('dialog')?.showModal());
    await visitor.page.getByText('Neues', { exact: true }).click();
    await link(visitor).waitFor();
  });

  it.each([
    ['without a doctype', '', '', 'html'],
    [
      'whose <body> scrolls in a fixed window',
      '<style>html, body { height: 100%; margin: 0; overflow: hidden } body { overflow: auto }</style>',
      '<!doctype html>',
      'body',
    ],
    [
      'without a doctype whose <body> scrolls',
      '<style>html, body { height: 100%; margin: 0; overflow: hidden } body { overflow: auto }</style>',
      '',
      'body',
    ],
  ])(
    'far down a page %s, and not at its beginning or for what scrolls inside of it',
    async (_, style, doctype, scroller) => {
      stub.behave.parts = ['triggers'];
      stub.behave.settings = { triggers: { scrollPercent: 50 } };
      await goTo(
        '/',
        `${style}<textarea aria-label="Gruß" rows="2">${'\n'.repeat(99)}</textarea><p style="height: 3000px">Text</p>`,
        doctype,
      );
      await bubble(visitor).waitFor();
      const scroll = (to: number) =>
        visitor.page.evaluate(
          ([selector, top]) => {
            const one = selector === 'body' ? document.body : window;
            one.scrollTo(0, top as number);
          },
          [scroller, to],
        );
      await visitor.page.getByLabel('Gruß').evaluate((one) => one.scrollTo(0, 9999));
      await scroll(100);
      expect(await atRest()).toBe(true);
      await scroll(2000);
      await link(visitor).waitFor();
    },
  );

  it('when an element comes into view that is drawn long after the page, and once more in its place', async () => {
    stub.behave.parts = ['triggers'];
    stub.behave.settings = { triggers: { whenVisible: '#news' } };
    await goTo('/', '<p style="height: 3000px">Text</p><footer></footer>');
    await visitor.page.waitForLoadState('networkidle');
    await visitor.page.evaluate(async () => {
      const footer = document.querySelector('footer');
      for (let times = 0; times < 2; times++) {
        footer?.replaceChildren(Object.assign(document.createElement('h2'), { id: 'news', textContent: 'Neues' }));
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }
      footer?.scrollIntoView();
    });
    await link(visitor).waitFor();
  });
});

it('is on the pages that the shop names, also when the page moves on without being loaded', async () => {
  stub.behave.parts = ['pages'];
  stub.behave.settings = { pages: { include: ['/', '/blumen/*'], exclude: ['*/kasse'] } };
  await goTo('/blumen/tulpen?farbe=rot', '<a href="#plain" data-jawort-open>Schreib uns</a>');
  await bubble(visitor).click();
  await link(visitor).waitFor();
  const move = (path: string) => visitor.page.evaluate((to) => history.pushState(null, '', to), path);
  const isThere = (there: boolean) => expect.poll(() => bubble(visitor).isVisible()).toBe(there);
  for (const [path, there] of [
    ['/blumen/kasse', false],
    ['/', true],
    ['/blumen/kasse/', false],
    ['/blumen', true],
    ['/konto', false],
    ['/blumen/a.b', true],
  ] as const) {
    await move(path);
    await isThere(there);
  }
  expect((await visitor.heard()).map(({ type }) => type)).toEqual(['jawort:open', 'jawort:close']);
  await visitor.page.goBack();
  await isThere(false);
  await visitor.page.evaluate('jawort.open()');
  expect(await isOpen()).toBe(false);
  // A launcher in the page is a plain link there.
  await visitor.page.getByText('Schreib uns').click();
  expect(visitor.page.url()).toBe(`${stub.shop}/konto#plain`);
});

it('a step from a page without the bubble to a hash on one that has it opens the panel there', async () => {
  stub.behave.parts = ['triggers', 'pages'];
  stub.behave.settings = { pages: { exclude: ['/kasse'] }, triggers: { hash: 'whatsapp' } };
  await goTo('/kasse');
  await visitor.page.waitForFunction('window.jawort');
  await visitor.page.evaluate(() => history.pushState(null, '', '/danke#whatsapp'));
  await link(visitor).waitFor();
});

it('without a Navigation API the pages are looked at after clicks, going back, and whatever a late router draws', async () => {
  stub.behave.parts = ['pages'];
  stub.behave.settings = { pages: { exclude: ['/kasse'] } };
  await withoutNavigationApi();
  await goTo('/', `<button onclick="history.pushState(null, '', '/kasse')">Zur Kasse</button>`);
  await bubble(visitor).waitFor();
  await visitor.page.getByText('Zur Kasse').click();
  await bubble(visitor).waitFor({ state: 'hidden' });
  await visitor.page.goBack();
  await bubble(visitor).waitFor();
  await visitor.page.evaluate(() => {
    // Waits for its data, and for nobody's click.
    history.pushState(null, '', '/kasse');
    document.querySelector('h1')?.replaceChildren('Kasse');
  });
  await bubble(visitor).waitFor({ state: 'hidden' });
});

describe('the greeting', () => {
  const greeting = {
    text: { de: 'Schön, dass du da bist! Fragen zum Rindfleischetikettierungsüberwachungsgesetz?' },
    afterSeconds: 0,
    avatar: '/w/avatar.png',
  };
  const balloon = () => visitor.page.getByRole('status');

  it('stands beside the bubble, is announced, fits, can be closed, and stays away after that', async () => {
    stub.behave.parts = ['greeting'];
    const label = 'Neues per WhatsApp zur Donaudampfschifffahrtsgesellschaft';
    stub.behave.settings = { greeting, texts: { de: { label, close: 'Schließen', sorry: '', link: '' } } };
    for (const width of [1000, 320]) {
      await visitor.page.setViewportSize({ width, height: 700 });
      await goTo('/');
      await visitor.page.getByText('Schön, dass').waitFor();
      // The picture is not there.
      await expect.poll(() => balloon().locator('img').count()).toBe(0);
      const [box, below] = await Promise.all([balloon().boundingBox(), bubble(visitor).boundingBox()]);
      expect(box?.x).toBeGreaterThanOrEqual(16);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width - 16);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(below?.y ?? 0);
      expect(below?.x).toBeGreaterThanOrEqual(16);
      expect(await visitor.axe()).toEqual([]);
      await visitor.picture(`greeting-${width}`);
    }
    await visitor.page.getByRole('button', { name: 'Schließen' }).click();
    expect(await balloon().textContent()).toBe('');
    expect(await isOpen()).toBe(false);
  });

  it('opens the panel, and is not there beside it', async () => {
    stub.behave.parts = ['greeting'];
    stub.behave.settings = { greeting };
    await goTo('/');
    await visitor.page.getByText('Schön, dass').click();
    await link(visitor).waitFor();
    expect(await visitor.page.getByText('Schön, dass').count()).toBe(0);
  });
});

it('only the sign still has its name, in a round of full size; on a phone the distances are its own', async () => {
  stub.behave.parts = ['icon', 'mobile'];
  stub.behave.settings = {
    style: { color: '#0b6b4f', ink: '#fff', size: '64px', 'block-mobile': '80px', 'inline-mobile': '8px' },
  };
  await goTo('/');
  expect(await bubble(visitor).boundingBox()).toEqual({ x: 1000 - 16 - 64, y: 700 - 16 - 64, width: 64, height: 64 });
  expect(await bubble(visitor).textContent()).toBe('');
  // Where the visitor's system sets the colours, the sign is in that of its words.
  await visitor.page.emulateMedia({ forcedColors: 'active' });
  const [sign, words] = await bubble(visitor).evaluate((one) => [
    getComputedStyle(one, '::before').borderTopColor,
    getComputedStyle(one).color,
  ]);
  await visitor.page.emulateMedia({ forcedColors: 'none' });
  expect(sign).toBe(words);
  await visitor.page.setViewportSize({ width: 390, height: 700 });
  expect(await bubble(visitor).boundingBox()).toEqual({ x: 390 - 8 - 64, y: 700 - 80 - 64, width: 64, height: 64 });
});

it('in a language written from the right, the bubble is in the other corner, and its sign to the right of its words', async () => {
  const arabic = {
    label: 'أخبار عبر واتساب',
    close: 'إغلاق',
    sorry: 'تعذّر تحميل النموذج.',
    link: 'المتابعة إلى واتساب',
  };
  stub.behave.settings = { lang: 'ar', texts: { ar: arabic } };
  await goTo('/');
  const button = visitor.page.getByRole('button', { name: arabic.label });
  expect((await button.boundingBox())?.x).toBe(16);
  expect(await button.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl');
  stub.behave.panel = 'missing';
  await button.click();
  await visitor.page.getByText(arabic.sorry).waitFor();
  expect((await dialog(visitor).boundingBox())?.x).toBe(16);
});

it('on a phone the bubble is out of the way while a field of the page has the keyboard, also one in a shadow', async () => {
  await goTo('/');
  await visitor.page.getByLabel('Suche').focus();
  expect(await bubble(visitor).isVisible()).toBe(true);

  const phone = await visit(`${stub.shop}/`, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await bubble(phone).waitFor();
  await phone.page.evaluate(() => {
    const search = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    search.append(Object.assign(document.createElement('input'), { ariaLabel: 'Finder' }));
  });
  for (const field of ['Suche', 'Finder']) {
    await phone.page.getByLabel(field).focus();
    await bubble(phone).waitFor({ state: 'hidden' });
    await phone.page.getByLabel(field).blur();
    await bubble(phone).waitFor();
  }
  expect(phone.errors).toEqual([]);
});

/** The ways a shop brings the bubble into its pages: pasted, by a tag manager, as a module, as an element; and out again. */
import { describe, expect, it } from 'vitest';
import { partNames } from '../../widget/contract.ts';
import { stubForAll } from './widget-stub.ts';
import { bubble, dialog, link, openForm, visitorForAll } from './widget-visit.ts';

const stub = stubForAll();
const visitor = visitorForAll({ viewport: { width: 1000, height: 700 } });

const script = '{server}/w/blumen-mueller.js';
const tag = `<script async src="${script}"></script>`;
const element = (attributes = '') => `<jawort-bubble site="blumen-mueller" ${attributes}></jawort-bubble>`;
const elementScript = '<script async src="{server}/w/element.js"></script>';

async function goTo(body: string, head = ''): Promise<void> {
  stub.behave.settings = { server: stub.server, ...stub.behave.settings };
  stub.behave.page = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Shop</title>${head}</head><body>
    <h1>Shop</h1>${body}</body></html>`;
  await visitor.page.goto(`${stub.shop}/`);
}

/** In the page, with what it knows of us. */
const inPage = <Result>(code: string) => visitor.page.evaluate<Result>(`(async () => { ${code} })()`);

describe('the script tag', () => {
  it.each([
    [
      'by a tag manager',
      `<script>document.head.append(Object.assign(document.createElement('script'), { src: '${script}' }))</script>`,
    ],
    ['as a module', `<script type="module" src="${script}"></script>`],
    ['by import()', `<script>import('${script}')</script>`],
    [
      'in the head, and once more by a tag manager',
      `<script src="${script}"></script><script>document.head.append(Object.assign(document.createElement('script'), { src: '${script}' }))</script>`,
    ],
  ])('draws one bubble %s, at the end of the page, and its form opens', async (_, head) => {
    await goTo('<p id="jawort">An element with our name</p>', head);
    await openForm(visitor);
    await visitor.page.waitForLoadState('networkidle');
    expect(await bubble(visitor).count()).toBe(1);
    expect(await inPage('return document.body.lastElementChild.shadowRoot !== null')).toBe(true);
    expect(
      await inPage('return Object.keys(window.jawort).filter((name) => /^(open|close|destroy|on)$/.test(name)).length'),
    ).toBe(4);
  });

  it('stays on pages that come and go in place: Turbo, Astro, view transitions; with what has been entered', async () => {
    await goTo(tag);
    await openForm(visitor);
    await visitor.page.getByLabel('Deine Handynummer').fill('0171');
    // Turbo replaces the body and runs the scripts in it again; morphing removes what the next page does not have.
    await inPage(`
      const next = document.createElement('body');
      next.append(Object.assign(document.createElement('script'), { src: '${stub.server}/w/blumen-mueller.js' }));
      document.documentElement.replaceChild(next, document.body);
      await new Promise((done) => { next.firstChild.onload = done; });
      document.body.replaceChildren(document.createElement('main'));
      await document.startViewTransition(() => { document.body.innerHTML = '<h1>Next</h1>'; }).finished;`);
    expect(await bubble(visitor).count()).toBe(1);
    expect(await visitor.page.getByLabel('Deine Handynummer').inputValue()).toBe('0171');
  });

  it('tells the page what happens, opens from any button of the page, and gives focus back to it', async () => {
    await goTo(`<button data-jawort-open><b>Auf dem Laufenden bleiben</b></button>${tag}`);
    await bubble(visitor).waitFor();
    await inPage(`window.told = []; window.stop = jawort.on('open', (event) => told.push(event.detail.type));`);
    await visitor.page.getByText('Auf dem Laufenden bleiben').click();
    await link(visitor).waitFor();
    await visitor.page.keyboard.press('Escape');
    expect(await inPage('return document.activeElement.textContent')).toBe('Auf dem Laufenden bleiben');
    await inPage('stop(); await jawort.open(); jawort.close();');
    expect(await inPage('return told')).toEqual(['open']);
  });

  it('leaves nothing behind when it is told to go: no element, listener, observer, timer, style or name', async () => {
    const all = ['greeting', 'triggers', 'pages', 'mobile', 'icon'] as const;
    expect([...all].sort()).toEqual([...partNames].sort());
    stub.behave.parts = all;
    stub.behave.settings = {
      triggers: { afterSeconds: 90, scrollPercent: 90, whenVisible: 'footer', click: '.go', hash: 'go' },
      pages: { exclude: ['/kasse*'] },
      greeting: { text: { de: 'Hallo' }, afterSeconds: 90 },
    };
    await goTo(
      '',
      `<script>
      window.watching = 0;
      for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver']) {
        const { prototype } = window[name];
        const { observe, disconnect } = prototype;
        const open = new Set();
        prototype.observe = function (...all) { open.add(this); watching = open.size; return observe.apply(this, all) };
        prototype.disconnect = function () { open.delete(this); watching = open.size; return disconnect.call(this) };
      }
      window.clocks = new Set();
      const { setInterval, clearInterval } = window;
      window.setInterval = (...all) => { const id = setInterval(...all); clocks.add(id); return id };
      window.clearInterval = (id) => { clocks.delete(id); clearInterval(id) };
    </script>`,
    );
    const devtools = await visitor.context.newCDPSession(visitor.page);
    const traces = async () => {
      const { result } = await devtools.send('Runtime.evaluate', {
        includeCommandLineAPI: true,
        returnByValue: true,
        expression: `({
          listeners: [window, document, document.documentElement, document.body, visualViewport, window.navigation]
            .map((one) => Object.entries(getEventListeners(one)).map(([type, all]) => type + all.length).sort().join()),
          names: Object.getOwnPropertyNames(window).length + Object.getOwnPropertySymbols(window).length,
          elements: document.querySelectorAll('body *').length,
          styles: document.adoptedStyleSheets.length + document.styleSheets.length,
          root: document.documentElement.getAttributeNames().concat(document.body.getAttributeNames()).join(),
          watching,
          clocks: clocks.size,
        })`,
      });
      return result.value;
    };
    const before = await traces();
    await inPage(`
      const script = Object.assign(document.createElement('script'), { src: '${stub.server}/w/blumen-mueller.js' });
      document.body.append(script);
      await new Promise((done) => { script.onload = done; });
      script.remove();`);
    await openForm(visitor);
    expect(await traces()).not.toEqual(before);
    await inPage('jawort.destroy()');
    expect(await traces()).toEqual(before);
    expect(await bubble(visitor).count()).toBe(0);
  });
});

describe('the element', () => {
  it('is drawn where its attributes say, also those set as properties before its script came', async () => {
    await goTo(
      element(
        'position="start" offset-inline="40" size="large" label="Frag uns" greeting="Neu bei uns" greeting-after="0" theme="dark"',
      ),
      `<style>
        jawort-bubble::part(bubble) { text-transform: uppercase }
        jawort-bubble::part(panel) { border-width: 7px }
        jawort-bubble::part(link) { letter-spacing: 3px }
      </style>`,
    );
    await inPage(`document.querySelector('jawort-bubble').color = '#ffe600';
      document.head.append(Object.assign(document.createElement('script'), { src: '${stub.server}/w/element.js' }))`);
    const button = visitor.page.getByRole('button', { name: 'Frag uns' });
    await visitor.page.getByText('Neu bei uns').waitFor();
    expect(
      await button.evaluate((one) => [getComputedStyle(one).backgroundColor, getComputedStyle(one).color]),
    ).toEqual(['rgb(255, 230, 0)', 'rgb(10, 15, 13)']);
    expect(await button.boundingBox()).toMatchObject({ x: 40, height: 64 });
    expect(await button.evaluate((one) => getComputedStyle(one).textTransform)).toBe('uppercase');
    await button.click();
    await link(visitor).waitFor();
    expect(await dialog(visitor).evaluate((one) => getComputedStyle(one).borderTopWidth)).toBe('7px');
    expect(await link(visitor).evaluate((one) => getComputedStyle(one).letterSpacing)).toBe('3px');
    expect(await visitor.page.getByText('Neu bei uns').count()).toBe(0);
  });

  it('is light or dark as its theme says: always, as the system of the visitor, or as the page', async () => {
    await goTo(element(), `${elementScript}<style>:root { color-scheme: dark }</style>`);
    await bubble(visitor).waitFor();
    const [light, dark] = ['rgb(255, 255, 255)', 'rgb(23, 28, 26)'];
    for (const [theme, paper] of Object.entries({ page: dark, auto: light, dark, light })) {
      await inPage(`const one = document.querySelector('jawort-bubble');
        one.theme = '${theme}';
        await new Promise((drawn) => setTimeout(drawn));
        await one.open()`);
      expect([theme, await dialog(visitor).evaluate((one) => getComputedStyle(one).backgroundColor)]).toEqual([
        theme,
        paper,
      ]);
    }
  });

  it('is drawn anew once when it says something else, and not at all by fifty drawings of the same', async () => {
    await goTo(element('color="#0b6b4f"'), elementScript);
    await bubble(visitor).waitFor();
    await inPage(`
      window.one = document.querySelector('jawort-bubble');
      window.first = one.shadowRoot.firstChild;
      for (let time = 0; time < 50; time++) { one.color = '#0b6b4f'; one.setAttribute('site', 'blumen-mueller'); await 0; }`);
    expect(await inPage('return one.shadowRoot.firstChild === first')).toBe(true);
    await openForm(visitor);
    await inPage(`const other = document.createElement('main'); document.body.prepend(other); other.append(one);`);
    expect(await inPage('return one.shadowRoot.firstChild === first')).toBe(true);
    await inPage(`one.color = '#ffe600'; one.position = 'start'; one.size = 'small';`);
    await expect.poll(async () => (await bubble(visitor).boundingBox())?.x).toBe(16);
    expect(await bubble(visitor).count()).toBe(1);
    expect((await visitor.heard()).map(({ type }) => type)).toEqual(['jawort:open', 'jawort:close']);
    await inPage('one.remove()');
    await expect
      .poll(() => inPage('return [one.shadowRoot.firstChild.localName, "jawort" in window]'))
      .toEqual(['slot', false]);
  });

  it('a page with two elements and the script tag has one bubble, and a form in the page besides', async () => {
    const said: string[] = [];
    visitor.page.on('console', (message) => said.push(message.text()));
    await goTo(
      `${element()}${element()}${element('mode="inline" class="form"')}<script>
        // What is destroyed while it is being loaded does not come.
        customElements.whenDefined('jawort-bubble').then(() => {
          const short = document.body.appendChild(document.querySelector('.form').cloneNode());
          short.className = 'short';
          short.destroy();
        });</script>`,
      elementScript,
    );
    await bubble(visitor).waitFor();
    await visitor.page.getByLabel('Deine Handynummer').waitFor();
    await visitor.page.waitForLoadState('networkidle');
    await inPage(`await import('${stub.server}/w/blumen-mueller.js')`);
    expect(await bubble(visitor).count()).toBe(1);
    expect(said.filter((text) => text.includes('has a bubble already'))).toHaveLength(1);
    expect(await inPage(`return document.querySelector('.short').shadowRoot`)).toBeNull();
    expect(await visitor.page.getByLabel('Deine Handynummer').count()).toBe(1);

    // The next page of a shop without reloads brings its own element: that one is it then.
    await inPage(
      `document.body.replaceChildren(Object.assign(document.createElement('jawort-bubble'), { site: 'blumen-mueller' }))`,
    );
    await openForm(visitor);
    expect(await bubble(visitor).count()).toBe(1);
  });

  it('takes over when the page removes the one that was there before it', async () => {
    await goTo(`${element('class="last"')}`, elementScript);
    await openForm(visitor);
    // The next state of the page is there while the last one fades out.
    const refused = visitor.page.waitForEvent('console', (message) => message.text().includes('has a bubble already'));
    await inPage(`document.body.append(Object.assign(document.createElement('jawort-bubble'),
      { site: 'blumen-mueller', className: 'next', label: 'Frag uns' }))`);
    await refused;
    const next = visitor.page.getByRole('button', { name: 'Frag uns' });
    expect(await next.count()).toBe(0);
    await inPage(`document.querySelector('.last').remove()`);
    await next.waitFor();
    await inPage(`await document.querySelector('.next').open()`);
    await link(visitor).waitFor();
    expect(await bubble(visitor).count()).toBe(0);
  });

  it('waits until its site is said, and is silent about what was said before', async () => {
    const said: string[] = [];
    visitor.page.on('console', (message) => said.push(message.text()));
    await goTo('', elementScript);
    await inPage(`await customElements.whenDefined('jawort-bubble');
      window.one = document.body.appendChild(document.createElement('jawort-bubble'));`);
    await visitor.page.waitForLoadState('networkidle');
    await inPage(`one.server = '${stub.server}'; one.site = 'unbekannt'; await 0; one.site = 'blumen-mueller';`);
    await openForm(visitor);
    await inPage(`await import('${stub.server}/w/unbekannt.mjs?with=').catch(() => {})`);
    const asked = visitor.requests.filter((url) => /null|unbekannt/.test(url));
    expect(new Set(asked)).toEqual(new Set([`${stub.server}/w/unbekannt.mjs?with=`]));
    expect(said.filter((text) => text.startsWith('jawort'))).toEqual([]);
    expect((await visitor.heard()).map(({ type }) => type)).toEqual(['jawort:open']);
  });

  it('has its styles also in the document of a frame that it is moved into', async () => {
    await goTo(element('color="#ffe600"'), elementScript);
    await bubble(visitor).waitFor();
    await inPage(`const frame = document.body.appendChild(document.createElement('iframe'));
      frame.contentDocument.body.append(document.querySelector('jawort-bubble'));`);
    const moved = visitor.page.frameLocator('iframe').getByRole('button', { name: 'Neues per WhatsApp' });
    await expect.poll(() => moved.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgb(255, 230, 0)');
  });

  it('shows what stands between its tags where it cannot be loaded, and says so', async () => {
    await goTo(
      '<jawort-bubble site="unbekannt" mode="inline"><a href="https://wa.me/1">Schreib uns</a></jawort-bubble>',
      elementScript,
    );
    await expect
      .poll(() => visitor.heard())
      .toEqual([{ type: 'jawort:error', detail: { type: 'error', reason: 'panel-unavailable' } }]);
    expect(await visitor.page.getByText('Schreib uns').isVisible()).toBe(true);
  });

  it('a form in the page stands also where the bubble stays away; a launcher beside it leads where it says', async () => {
    stub.behave.parts = ['pages', 'triggers'];
    stub.behave.settings = { pages: { exclude: ['/*'] }, triggers: { hash: 'neues' } };
    await goTo(
      `<a href="#neues" data-jawort-open>Neuigkeiten</a><input aria-label="Suche">${element('mode="inline"')}<div></div>`,
      elementScript,
    );
    await visitor.page.getByLabel('Deine Handynummer').waitFor();
    await visitor.page.getByText('Neuigkeiten').click();
    expect(visitor.page.url()).toBe(`${stub.shop}/#neues`);
    // What fails inside of another element's shadow is heard by the page all the same.
    await inPage(`const shadow = document.querySelector('body > div').attachShadow({ mode: 'open' });
      shadow.append(Object.assign(document.createElement('jawort-bubble'), { site: 'unbekannt' }));`);
    await expect
      .poll(async () => (await visitor.heard()).map(({ type }) => type))
      .toEqual(['jawort:open', 'jawort:error']);
  });

  it('launchers of the page open the panel where there is no bubble', async () => {
    await goTo(
      `${element('mode="launcher"')}<a href="#mehr" data-jawort-open>Mehr</a><p><button data-jawort-open>Neuigkeiten</button></p>`,
      elementScript,
    );
    await expect.poll(() => inPage('return window.jawort !== undefined')).toBe(true);
    // Into a tab of its own, for whoever wants one.
    const tab = visitor.context.waitForEvent('page');
    await visitor.page.getByText('Mehr').click({ modifiers: ['ControlOrMeta'] });
    await (await tab).close();
    expect(await visitor.heard()).toEqual([]);
    await visitor.page.getByText('Neuigkeiten').click();
    await link(visitor).waitFor();
    expect(await bubble(visitor).count()).toBe(0);
  });
});

/** Pages as unkind as the web has them: whatever they do, nobody taps in vain, and nothing is thrown into the page. */
import { expect, it } from 'vitest';
import { stubForAll } from './widget-stub.ts';
import { bubble, dialog, fillIn, link, openForm, tapLink, visitorForAll } from './widget-visit.ts';

const stub = stubForAll();
const visitor = visitorForAll({ viewport: { width: 1000, height: 700 } });

const tag = '<script async nonce="shop" src="{server}/w/blumen-mueller.js"></script>';

async function goTo(body: string, head = ''): Promise<void> {
  stub.behave.page = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Shop</title>${head}</head><body>
    <h1>Shop</h1>${body}${tag}</body></html>`;
  await visitor.page.goto(`${stub.shop}/`);
  await bubble(visitor).waitFor({ state: 'attached' });
}

it.each([
  ['the nonce alone', "script-src 'nonce-shop'; connect-src {server}"],
  ['the address of the server', "script-src {server}; connect-src {server}; style-src 'none'"],
])('the form opens where the policy allows scripts by %s', async (_, policy) => {
  stub.behave.policy = `default-src 'none'; ${policy}; require-trusted-types-for 'script'; trusted-types 'none'`;
  await goTo('');
  await openForm(visitor);
  expect(await visitor.violations()).toEqual([]);
});

it.each([
  ['to load the panel', 'script-src {server}/w/blumen-mueller.js; connect-src {server}'],
  ['to ask the server for the form', "script-src {server}; connect-src 'none'"],
])('a policy that forbids the widget %s leaves a sentence and the plain link', async (_, policy) => {
  stub.behave.policy = policy;
  await goTo('');
  await bubble(visitor).click();
  await link(visitor).waitFor();
  expect(await link(visitor).getAttribute('href')).toBe('https://wa.me/493012345678');
  await visitor.page.getByText('Das Formular lädt gerade nicht.').waitFor();
});

it("the page's resets, even important ones, do not reach bubble and form", async () => {
  await goTo(
    '',
    `<style>
      body * { all: unset !important; opacity: 0 !important; transform: scale(0) !important; pointer-events: none !important }
      div, dialog { display: none !important; visibility: hidden !important; content-visibility: hidden !important }
      button, a, input { display: none !important; font-size: 1px !important }
      :root { --size: 12px; --block: 200px; --inline: 200px }
      body > :last-child { position: absolute !important; width: 0 !important; overflow: hidden !important; contain: strict !important }
    </style>`,
  );
  const corner = await bubble(visitor).boundingBox();
  expect(corner?.height).toBe(56);
  expect((corner?.x ?? 0) + (corner?.width ?? 0)).toBe(1000 - 16);
  expect((corner?.y ?? 0) + 56).toBe(700 - 16);
  await openForm(visitor);
  await fillIn(visitor);
  expect((await dialog(visitor).boundingBox())?.width).toBe(400);
});

it('lies above what shops float about, below cookie banners, and where the page wants it', async () => {
  const banner = 'position:fixed;inset:50% 0 0;background:#fff;z-index';
  const onTop = () =>
    visitor.page.evaluate(() => document.elementFromPoint(innerWidth - 60, innerHeight - 40)?.id || 'bubble');
  await goTo(`<div id="chat" style="${banner}:9999"></div>`);
  expect(await onTop()).toBe('bubble');
  await goTo(`<div id="cookies" style="${banner}:99999"></div>`);
  expect(await onTop()).toBe('cookies');
  await visitor.page.evaluate(() => document.documentElement.style.setProperty('--jawort-z', '2147483647'));
  expect(await onTop()).toBe('bubble');
});

it('while the page has a modal dialog open nothing outside can be tapped, and afterwards everything can', async () => {
  await goTo('<dialog><button>Alter bestätigen</button></dialog>');
  const { page } = visitor;
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await page.mouse.click(900, 660);
  await page.evaluate(() => document.dispatchEvent(new Event('click')));
  expect(await bubble(visitor).getAttribute('aria-expanded')).toBe('false');
  await page.evaluate(() => document.querySelector('dialog')?.close());
  await openForm(visitor);
});

it('old libraries that rewrite what every object and list can do change nothing in what is recorded', async () => {
  await goTo(
    '<div id="jawort"></div>',
    `<script>
      // As Prototype 1.6 and MooTools 1.2 do.
      Array.prototype.toJSON = function () { return '[' + this.join() + ']' };
      Array.prototype.reduce = function () { return this.length > 1 ? this : this[0] };
      Array.prototype.entries = function () { return this };
      Array.prototype.each = Array.prototype.forEach;
      Object.prototype.extended = 'by a plug-in';
      Object.prototype.inspect = function () { return 'object' };
      Array.from = function (one) { return one == null ? [] : [].slice.call(one) };
      String.prototype.contains = function (part) { return this.indexOf(part) > -1 };
      Element.prototype.remove = function () { this.parentNode.removeChild(this); return this };
      Function.prototype.bind = function (to) { var f = this; return function () { return f.apply(to, arguments) } };
      Element.prototype.show = Element.prototype.hide = Element.prototype.update = function () { return this };
      window.$ = window.$$ = function () { throw Error('not for you') };
    </script>`,
  );
  await openForm(visitor);
  await fillIn(visitor);
  await tapLink(visitor);
  await visitor.page.getByRole('heading', { name: 'Noch ein Schritt in WhatsApp' }).waitFor();
  await expect.poll(() => stub.recorded).toMatchObject([{ purposes: ['offers'], phone: '0171 2345678' }]);
  expect(Object.keys(stub.recorded[0] ?? {})).not.toContain('extended');
});

it('works again after "back", and after the network was away', async () => {
  await goTo('<a href="/weiter">weiter</a>');
  const { page, context } = visitor;
  await page.goto(`${stub.shop}/weiter`);
  await page.goBack();
  await context.setOffline(true);
  await bubble(visitor).click();
  await page.getByText('Das Formular lädt gerade nicht.').waitFor();
  await page.keyboard.press('Escape');
  await context.setOffline(false);
  await openForm(visitor);
});

it('a panel that is slow shows that it comes, opens once, and comes no more when the bubble is gone by then', async () => {
  const { page, context } = visitor;
  const arrivals: (() => void)[] = [];
  await context.route('**/panel-*.js', async (route) => {
    await new Promise<void>((arrive) => arrivals.push(arrive));
    await route.continue();
  });
  await goTo('');
  await bubble(visitor).dblclick();
  await expect.poll(() => arrivals.length).toBe(1);
  expect(await bubble(visitor).getAttribute('aria-busy')).toBe('true');
  arrivals[0]?.();
  await link(visitor).waitFor();
  expect(await dialog(visitor).count()).toBe(1);
  expect(await bubble(visitor).getAttribute('aria-busy')).toBeNull();

  await page.reload();
  await bubble(visitor).click();
  await expect.poll(() => arrivals.length).toBe(2);
  const script = page.waitForResponse('**/panel-*.js');
  await page.evaluate(() => (window as unknown as { jawort: { destroy(): void } }).jawort.destroy());
  arrivals[1]?.();
  await script;
  await context.unroute('**/panel-*.js');
  expect(await visitor.heard()).toEqual([]);
  expect(await dialog(visitor).count()).toBe(0);
});

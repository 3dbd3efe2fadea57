/** What goes on around bubble and panel: screens that change, dialogs and keyboards of the page, corners, and who hides them. */
import { expect, it } from 'vitest';
import { stubForAll } from './widget-stub.ts';
import { bubble, dialog, link, openForm, type Visit, visit } from './widget-visit.ts';

const stub = stubForAll();
const phoneField = ({ page }: Visit) => page.getByLabel('Deine Handynummer');

/** A shop of our own making around the script. */
async function shop(body: string, look: Parameters<typeof visit>[1], script = true): Promise<Visit> {
  stub.behave.page = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Shop</title>
    <meta name="viewport" content="width=device-width"></head><body><h1>Shop</h1>${body}
    ${script ? '<script async src="{server}/w/blumen-mueller.js"></script>' : ''}</body></html>`;
  return visit(`${stub.shop}/`, look);
}

it.each([
  ['loses its height, as to a keyboard', { width: 800, height: 380 }],
  ['is turned', { width: 470, height: 700 }],
])('whoever is typing while the screen %s goes on in the same place', async (_, narrower) => {
  const visitor = await visit(`${stub.shop}/`, { viewport: { width: 800, height: 700 } });
  await openForm(visitor);
  await phoneField(visitor).pressSequentially('0151');
  await visitor.page.setViewportSize(narrower);
  await expect.poll(() => dialog(visitor).getAttribute('aria-modal')).toBe('true');
  await visitor.page.keyboard.type('99');
  await expect.poll(() => phoneField(visitor).inputValue()).toMatch(/^0151 ?99$/);
});

it('a button in a modal dialog of the page opens a panel that lies above it, and the page’s own is there afterwards', async () => {
  const cart = '<dialog id="cart"><button data-jawort-open>Neues per WhatsApp erfahren</button></dialog>';
  const visitor = await shop(cart, { viewport: { width: 1280, height: 800 } });
  await bubble(visitor).waitFor();
  await visitor.page.evaluate(() => document.querySelector<HTMLDialogElement>('#cart')?.showModal());
  await visitor.page.getByText('Neues per WhatsApp erfahren').click();
  await phoneField(visitor).click();
  await visitor.page.keyboard.type('0151 99');
  expect(await phoneField(visitor).inputValue()).toBe('0151 99');
  await visitor.page.getByRole('button', { name: 'Schließen' }).click();
  expect(await visitor.page.evaluate(() => document.activeElement?.textContent)).toBe('Neues per WhatsApp erfahren');
  expect(await visitor.page.evaluate(() => document.querySelector<HTMLDialogElement>('#cart')?.open)).toBe(true);
});

it('while a field of the page has the keyboard of a phone, the greeting is out of the way too', async () => {
  stub.behave.parts = ['greeting'];
  stub.behave.settings = { greeting: { text: { '': 'Fragen? Schreib uns!' } } };
  const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };
  const visitor = await shop('<input aria-label="Suche">', phone);
  const greeting = visitor.page.getByText('Fragen? Schreib uns!');
  await greeting.waitFor();
  await visitor.page.getByLabel('Suche').focus();
  await greeting.waitFor({ state: 'hidden' });
  await bubble(visitor).waitFor({ state: 'hidden' });
  await visitor.page.getByLabel('Suche').blur();
  await greeting.waitFor();
  await bubble(visitor).waitFor();
});

it('what is hidden by its attribute is hidden, bubble and all', async () => {
  const element = '<script type="module" src="{server}/w/element.js"></script>';
  const visitor = await shop(
    `${element}<jawort-bubble site="blumen-mueller" server="{server}"></jawort-bubble>`,
    {},
    false,
  );
  await bubble(visitor).waitFor();
  const hide = (hidden: boolean) =>
    visitor.page.evaluate((is) => {
      (document.querySelector('jawort-bubble') as HTMLElement).hidden = is;
    }, hidden);
  await hide(true);
  await bubble(visitor).waitFor({ state: 'hidden' });
  await hide(false);
  await bubble(visitor).waitFor();
});

it('bubble and panel stand in the same corner also in Arabic, whatever letter a label begins with', async () => {
  const arabic = { label: 'WhatsApp أخبار عبر', close: 'إغلاق', sorry: 'لا يمكن تحميل النموذج.', link: 'إلى واتساب' };
  stub.behave.settings = { texts: { ar: arabic } };
  stub.behave.form = 'slow';
  const visitor = await visit(`${stub.shop}/`, { viewport: { width: 1280, height: 800 } });
  const button = visitor.page.getByRole('button', { name: arabic.label });
  await button.click();
  await dialog(visitor).waitFor();
  const corner = async (one: typeof button) => (await one.boundingBox())?.x;
  expect([await corner(button), await corner(dialog(visitor))]).toEqual([16, 16]);
});

it('a panel above a bubble that stands high has room for a form all the same', async () => {
  stub.behave.settings = { style: { color: '#0b6b4f', ink: '#ffffff', block: '400px' } };
  const visitor = await visit(`${stub.shop}/`, { viewport: { width: 640, height: 500 } });
  await openForm(visitor);
  const box = await dialog(visitor).boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect(box?.height).toBeGreaterThanOrEqual(360);
  expect(await link(visitor).isVisible()).toBe(true);
});

it('the page hears what the form itself finds missing, by the names that the server has for it', async () => {
  const visitor = await visit(`${stub.shop}/`);
  await openForm(visitor);
  const refused = async () =>
    (await visitor.heard()).filter(({ type }) => type === 'jawort:refused').map(({ detail }) => detail.reason);
  await link(visitor).click();
  await visitor.page.getByRole('checkbox').first().check();
  await link(visitor).click();
  await phoneField(visitor).fill('12');
  await link(visitor).click();
  expect(await refused()).toEqual(['purpose-missing', 'phone-missing', 'phone-invalid']);
  expect(stub.recorded).toEqual([]);
});

/** The phone field in a real browser: typing, deleting, undoing and pasting, and the search for a country. */
import { beforeAll, describe, expect, it } from 'vitest';
import { numberScript } from '../../server/http/number-script.ts';
import { countriesForForm } from '../../server/phone.ts';
import { aForm, offers } from '../widget/a-form.ts';
import { allCountries } from '../widget/number-plans.ts';
import { stubForAll } from './widget-stub.ts';
import { link, openForm, type Visit, visit } from './widget-visit.ts';

const format = '/w/assets/number-plans.js';
const smallest = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
const invalid = aForm().wording.invalidPhone;

const stub = stubForAll();
let script: string;
let visitor: Visit;

beforeAll(async () => {
  const source = await (await fetch(stub.server + stub.number)).text();
  script = numberScript(source, ['DE', 'AT', 'CH'])?.file.plain.toString() ?? '';
});

/** A visitor whose form knows these countries, and the number script if it is to be there. */
async function visitForm(codes: readonly string[], look = {}, blocked?: RegExp): Promise<Visit> {
  const countries = [...countriesForForm(codes, 'de')];
  stub.behave.form = {
    also: {
      phone: { field: 'required', country: 'DE', countries, ...(codes.length < 5 || blocked ? { format } : {}) },
    },
  };
  visitor = await visit(`${stub.shop}/`, look);
  await visitor.context.route(`**${format}`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script, headers: { 'access-control-allow-origin': '*' } }),
  );
  if (blocked) await visitor.context.route(blocked, (route) => route.abort());
  return visitor;
}

const field = () => visitor.page.getByLabel('Deine Handynummer');
const caret = () => field().evaluate((input: HTMLInputElement) => input.selectionStart);
const putCaret = (place: number) =>
  field().evaluate((input: HTMLInputElement, at) => input.setSelectionRange(at, at), place);
/** As from the clipboard: the event is the browser's own. */
const paste = (text: string) =>
  visitor.page.evaluate(async (copied) => {
    const target = document.createElement('textarea');
    document.body.append(target);
    target.value = copied;
    target.select();
    document.execCommand('copy');
    target.remove();
  }, text);

describe('the phone field', () => {
  it('groups digits while they are typed, and never takes the caret, the undo or a landline from anybody', async () => {
    await visitForm(['DE', 'AT', 'CH']);
    const { page } = visitor;
    const loaded = page.waitForResponse((response) => response.url().endsWith(format));
    await openForm(visitor);
    // Opening the panel costs a slow phone enough: this comes when somebody is about to type.
    expect(visitor.requests.filter((url) => url.endsWith(format))).toEqual([]);
    await field().focus();
    await loaded;
    await field().pressSequentially('0171');
    await expect
      .poll(async () => {
        await field().press('2');
        const value = await field().inputValue();
        if (value !== '0171 2') await field().press('Backspace');
        return value;
      })
      .toBe('0171 2');
    await field().pressSequentially('345678');
    expect(await field().inputValue()).toBe('0171 2345678');

    // In the middle.
    await putCaret(6);
    await page.keyboard.type('9');
    expect([await field().inputValue(), await caret()]).toEqual(['0171 29345678', 7]);
    await page.keyboard.press('Backspace');
    expect([await field().inputValue(), await caret()]).toEqual(['0171 2345678', 6]);
    // Over the space, which would come back.
    await putCaret(5);
    await page.keyboard.press('Backspace');
    expect([await field().inputValue(), await caret()]).toEqual(['0172 345678', 3]);
    // Undone step by step, and no further than before.
    for (let steps = 0; (await field().inputValue()) !== '0171 2345678'; steps++) {
      expect(steps).toBeLessThan(4);
      await page.keyboard.press('Control+z');
    }
    expect(await caret()).toBeLessThan(7);

    await field().selectText();
    await paste('tel:+43 (0) 664/123 45-67');
    await field().focus();
    await field().selectText();
    await page.keyboard.press('Control+v');
    expect(await field().inputValue()).toBe('+43 664 1234567');
    expect(await page.getByLabel('Land').inputValue()).toBe('AT');

    // Composed characters are left alone until they are final.
    await field().fill('');
    const devtools = await visitor.context.newCDPSession(page);
    await field().focus();
    await devtools.send('Input.imeSetComposition', { text: '+4917', selectionStart: 5, selectionEnd: 5 });
    expect(await field().inputValue()).toBe('+4917');
    await devtools.send('Input.insertText', { text: '+491712345678' });
    expect(await field().inputValue()).toBe('+49 171 2345678');

    // A landline: said when the field is left, and not under a finger that is about to tick.
    await field().fill('030 12345678');
    const box = page.getByLabel(offers.box);
    await box.hover();
    await page.mouse.down();
    expect(await page.getByText(invalid).count()).toBe(0);
    await page.mouse.up();
    expect(await box.isChecked()).toBe(true);
    await page.getByRole('alert').filter({ hasText: invalid }).waitFor();
    expect(await visitor.axe()).toEqual([]);
    await link(visitor).click();
    expect(visitor.tabs).toEqual([]);
    expect(await field().evaluate((input) => input.matches(':focus'))).toBe(true);
    await field().fill('0171 2345678');
    expect(await page.getByText(invalid).count()).toBe(0);
    expect(await visitor.violations()).toEqual([]);
    expect(visitor.errors).toEqual([]);
  });

  it('is a plain one without the scripts, and the way to WhatsApp is open', async () => {
    await visitForm(allCountries, {}, /number-|country-search/);
    await openForm(visitor);
    await field().pressSequentially('01712345678');
    expect(await field().inputValue()).toBe('01712345678');
    await visitor.page.getByLabel('Land').selectOption('AT');
    await visitor.page.getByLabel(offers.box).check();
    await link(visitor).click();
    await expect.poll(() => stub.recorded.map(({ phone }) => phone)).toEqual(['+43 01712345678']);
    expect(visitor.errors).toEqual([]);
  });
});

describe('the search for a country', () => {
  it('finds one among all by name, code and calling code, by keyboard, on the smallest screen', async () => {
    await visitForm(allCountries, smallest);
    const { page } = visitor;
    await openForm(visitor);
    const search = page.locator('input[role=combobox]');
    await search.waitFor();
    const isOpen = () => search.getAttribute('aria-expanded');
    const chosen = () =>
      search.evaluate((input) => {
        const id = input.getAttribute('aria-activedescendant');
        return id && (input.getRootNode() as ShadowRoot).getElementById(id)?.textContent;
      });
    // Asking for the role of each of 245 rows takes longer than all the rest.
    const shown = () => page.locator('[role=option]:not([hidden])').count();

    await search.focus();
    expect([await isOpen(), await search.inputValue()]).toEqual(['false', 'Deutschland (+49)']);
    await page.keyboard.press('ArrowDown');
    expect([await isOpen(), await chosen()]).toEqual(['true', 'Deutschland (+49)']);
    expect(await shown()).toBe(allCountries.length);
    await visitor.picture('country-search-320');

    await page.keyboard.type('osterr');
    expect([await shown(), await chosen()]).toEqual([1, 'Österreich (+43)']);
    expect(await page.locator('span[aria-live]').textContent()).toBe('Land: 1');
    await page.keyboard.press('Escape');
    expect([await isOpen(), await search.inputValue()]).toEqual(['false', 'Deutschland (+49)']);
    expect(await page.getByRole('dialog').isVisible()).toBe(true);

    await search.selectText();
    await page.keyboard.type('+41');
    expect(await chosen()).toBe('Schweiz (+41)');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('xyz');
    // Nothing found is something to be seen, and Escape ends the search, not the panel.
    await page.getByRole('option', { name: 'Land: 0' }).waitFor();
    expect([await isOpen(), await shown(), await chosen()]).toEqual(['true', 1, null]);
    expect(await visitor.axe()).toEqual([]);
    await visitor.picture('country-not-found-320');
    await page.keyboard.press('Escape');
    expect([await isOpen(), await search.inputValue()]).toEqual(['false', 'Deutschland (+49)']);
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('vereinigte');
    expect(await visitor.axe()).toEqual([]);
    const first = await chosen();
    await page.keyboard.press('End');
    const last = await chosen();
    expect(first).not.toBe(last);
    await page.keyboard.press('Home');
    expect(await chosen()).toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await chosen()).toBe(last);
    await page.keyboard.press('ArrowDown');
    expect(await chosen()).toBe(first);

    // By finger: large enough, and nothing sticks out of the panel.
    const row = page.locator('[role=option]', { hasText: 'Königreich' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const box = await row.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
    await row.tap();
    expect(await isOpen()).toBe('false');
    await visitor.picture('country-chosen-320');
    expect(await field().evaluate((input) => input.matches(':focus'))).toBe(true);
    await field().pressSequentially('7400 123456');
    await page.getByLabel(offers.box).check();
    await link(visitor).click();
    await expect.poll(() => stub.recorded.map(({ phone }) => phone)).toEqual(['+44 7400 123456']);
    expect(await visitor.violations()).toEqual([]);
    expect(visitor.errors).toEqual([]);
  });
});

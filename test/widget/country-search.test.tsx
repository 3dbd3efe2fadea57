/** The search for a country, as a screen reader meets it. How it looks and feels is in test/browser/phone-field.test.ts. */
import { fireEvent, waitFor, within } from '@testing-library/preact';
import { render } from 'preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { countriesForForm } from '../../server/phone.ts';
import { createEntries } from '../../widget/panel/entries.ts';
import { PhoneField } from '../../widget/panel/phone-field.tsx';
import { aForm } from './a-form.ts';
import { allCountries } from './number-plans.ts';

beforeAll(() => {
  Element.prototype.scrollIntoView ??= () => {};
});
afterEach(() => document.body.replaceChildren());

async function aField(codes: readonly string[], language: 'de' | 'en' = 'de') {
  const form = aForm();
  const phone = { ...form.phone, countries: [...countriesForForm(codes, language)] };
  const entries = createEntries(() => ({ title: '', url: '', host: '' }));
  entries.fillIn({ ...form, phone });
  const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  const draw = () => render(<PhoneField form={{ ...form, phone }} entries={entries} />, shadow);
  draw();
  const page = within(shadow as unknown as HTMLElement);
  return { entries, shadow, page, draw };
}

async function aSearch(language?: 'de' | 'en') {
  const { entries, shadow, page, draw } = await aField(allCountries, language);
  const field = await waitFor(() => {
    const found = shadow.querySelector<HTMLInputElement>('input.country');
    if (!found) throw new Error('not there yet');
    return found;
  });
  const shown = () => page.queryAllByRole('option').filter((row) => !row.hidden);
  const type = (value: string) => fireEvent.input(field, { target: { value } });
  const active = () => shadow.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent;
  const press = (key: string) => fireEvent.keyDown(field, { key });
  return { entries, shadow, page, draw, field, shown, type, active, press };
}

describe('the search for a country', () => {
  it('is not there for five countries: the list of the browser is', async () => {
    const { shadow } = await aField(allCountries.slice(0, 5));
    await new Promise((done) => setTimeout(done));
    expect(shadow.querySelector('input[role=combobox]')).toBeNull();
    expect(shadow.querySelector('select')?.hidden).toBe(false);
  });

  it.each([
    ['österreich', 'Österreich (+43)'],
    ['OSTERREICH', 'Österreich (+43)'],
    ['turkei', 'Türkei (+90)'],
    ['+43', 'Österreich (+43)'],
    ['at', 'Österreich (+43)'],
    ['41', 'Schweiz (+41)'],
    ['konigreich', 'Vereinigtes Königreich (+44)'],
  ])('takes "%s" for %s', async (query, name) => {
    const { type, shown, active } = await aSearch();
    type(query);
    expect(active()).toBe(name);
    expect(shown().map((row) => row.textContent)).toContain(name);
  });

  it('tells how many there are, politely, and names what it is', async () => {
    const { shadow, page, field, type } = await aSearch();
    expect(page.getByRole('combobox', { name: 'Land' })).toBe(field);
    expect(field.getAttribute('aria-controls')).toBe(shadow.querySelector('[role=listbox]')?.id);
    expect(field.getAttribute('aria-autocomplete')).toBe('list');
    expect(field.getAttribute('aria-expanded')).toBe('false');
    type('vereinigte');
    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(shadow.querySelector('[aria-live=polite]')?.textContent).toBe('Land: 3');
    type('nowhere');
    expect(shadow.querySelector('[aria-live=polite]')?.textContent).toBe('Land: 0');
  });

  it('goes through the list by arrows, round its ends, and takes one by Enter without following the link', async () => {
    const { entries, shadow, type, active, press, field } = await aSearch();
    type('vereinigte');
    const first = active();
    press('ArrowUp');
    const last = active();
    expect(last).not.toBe(first);
    press('ArrowDown');
    expect(active()).toBe(first);
    press('End');
    expect(active()).toBe(last);
    expect(press('Enter')).toBe(false);
    expect(['AE', 'GB', 'US']).toContain(entries.country.value);
    expect(shadow.activeElement).toBe(shadow.querySelector('[type=tel]'));
    field.focus();
    expect(press('Enter')).toBe(false);
  });

  it('lets Escape close the list, and only then the panel', async () => {
    const { type, press, field, entries } = await aSearch();
    type('schw');
    expect(press('Escape')).toBe(false);
    expect(field.getAttribute('aria-expanded')).toBe('false');
    expect(field.value).toBe('Deutschland (+49)');
    expect(press('Escape')).toBe(true);
    expect(entries.country.value).toBe('DE');
  });

  it('says so in the list where there is no such country: nothing can be taken, and Escape ends the search alone', async () => {
    const { type, press, shown, active, field, entries } = await aSearch();
    type('nowhere');
    expect(shown().map((row) => [row.textContent, row.ariaDisabled])).toEqual([['Land: 0', 'true']]);
    for (const key of ['ArrowDown', 'ArrowUp', 'Enter', 'Escape'])
      expect([key, press(key), active()]).toEqual([key, false, undefined]);
    expect([field.getAttribute('aria-expanded'), field.value]).toEqual(['false', 'Deutschland (+49)']);
    expect(entries.country.value).toBe('DE');
    type('schw');
    expect(shown().map((row) => row.ariaDisabled)).not.toContain('true');
    press('End');
    expect(active()).toBe(shown().at(-1)?.textContent);
  });

  it('shows the country that a typed number names', async () => {
    const { entries, field, draw, active } = await aSearch();
    entries.type('+43 664');
    draw();
    field.focus();
    expect(field.value).toBe('Österreich (+43)');
    fireEvent.click(field);
    expect(active()).toBe('Österreich (+43)');
  });
});

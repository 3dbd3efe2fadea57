/** What the number script does to the field of the panel once it is there, and that nothing depends on it. */
import { fireEvent } from '@testing-library/preact';
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { attend } from '../../widget/number/attend.ts';
import type { Numbers } from '../../widget/number/numbers.ts';
import { createEntries } from '../../widget/panel/entries.ts';
import { PhoneField } from '../../widget/panel/phone-field.tsx';
import { aForm } from './a-form.ts';
import { dach } from './number-plans.ts';

afterEach(() => document.body.replaceChildren());

const nowhere = { title: '', url: '', host: '' };
const broken: Numbers = {
  group() {
    throw new Error('broken');
  },
  accepts() {
    throw new Error('broken');
  },
};

function aField(numbers: Numbers, form = aForm()) {
  const entries = createEntries(() => nowhere);
  entries.fillIn(form);
  const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  render(<PhoneField form={form} entries={entries} />, shadow);
  const field = shadow.querySelector<HTMLInputElement>('[type=tel]') as HTMLInputElement;
  attend(field, entries, numbers);
  const type = (value: string) => {
    field.focus();
    fireEvent.input(field, { target: { value } });
  };
  const tap = () => {
    entries.tick('offers', true);
    return entries.complete()?.phone;
  };
  return { entries, field, type, tap };
}

describe('the number script', () => {
  it('groups what is typed, and the server still gets a number it can read', () => {
    const { entries, field, type, tap } = aField(dach);
    type('01712345678');
    expect(field.value).toBe('0171 2345678');
    expect(entries.phone.value).toBe('0171 2345678');
    expect(tap()).toBe('0171 2345678');
  });

  it('moves the country to the one that is typed, and reads a number without a country as of the chosen one', () => {
    const { entries, type, tap } = aField(dach);
    type('0043 664 1234567');
    expect(entries.country.value).toBe('AT');
    type('0664 1234567');
    expect(tap()).toBe('+43 0664 1234567');
  });

  it('says when the field is left that it holds no mobile number, and takes it back with the next key', () => {
    const { entries, field, type, tap } = aField(dach);
    type('030 12345678');
    expect(entries.problems.value.phone).toBeUndefined();
    field.blur();
    expect(entries.problems.value.phone).toBe(aForm().wording.invalidPhone);
    expect(tap()).toBeUndefined();
    type('0171 2345678');
    expect(entries.problems.value.phone).toBeUndefined();
    field.blur();
    expect(entries.problems.value.phone).toBeUndefined();
    expect(tap()).toBe('0171 2345678');
  });

  it('says nothing about an empty field, required or not', () => {
    const { entries, field, type } = aField(dach);
    type('');
    field.blur();
    expect(entries.problems.value.phone).toBeUndefined();
  });

  it('may fail at everything, and the field works as without it', () => {
    const { field, type, tap } = aField(broken);
    type('01712345678');
    expect(field.value).toBe('01712345678');
    field.blur();
    expect(tap()).toBe('01712345678');
  });
});

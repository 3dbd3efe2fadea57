/** The address of the chat with the prefilled message. */
import { describe, expect, it } from 'vitest';
import { whatsappAddress } from '../../widget/panel/hand-off.ts';
import { aForm } from './a-form.ts';

const textOf = (address: string) => new URL(address).searchParams.get('text');

describe('the way to WhatsApp', () => {
  it('says nothing in the name of a visitor who has ticked nothing', () => {
    expect(whatsappAddress(aForm(), [])).toBe('https://wa.me/493012345678');
  });

  it('survives the characters that break addresses', () => {
    const form = aForm();
    const company = {
      ...form,
      wording: { ...form.wording, sentence: 'Hallo Müller & Söhne #1 (50 % + mehr?): {purposes}' },
    };
    expect(textOf(whatsappAddress(company, ['orders']))).toBe(
      'Hallo Müller & Söhne #1 (50 % + mehr?): Nachrichten zu meinen Bestellungen',
    );
  });

  it('leaves a label alone that looks like a placeholder, and one that looks like a replacement pattern', () => {
    const form = aForm();
    const odd = { id: 'odd', kind: 'support', label: "{ref} $& $'", box: '' } as const;
    const address = whatsappAddress({ ...form, wording: { ...form.wording, purposes: [odd] } }, ['odd']);
    expect(textOf(address)).toContain("Nachrichten per WhatsApp: {ref} $& $'. (Nr. 7KQ2-M9XA-VD)");
  });
});

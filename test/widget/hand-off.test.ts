/** The address of the chat with the prefilled message. */
import { describe, expect, it } from 'vitest';
import { type PageFacts, questionAddress, whatsappAddress } from '../../widget/panel/hand-off.ts';
import { aForm } from './a-form.ts';

const textOf = (address: string) => new URL(address).searchParams.get('text');

const page: PageFacts = {
  title: 'Rosen & Tulpen {host}',
  url: 'https://blumen-mueller.example/rosen',
  host: 'blumen-mueller.example',
};

describe('the way to WhatsApp', () => {
  it('says nothing in the name of a visitor who has ticked nothing', () => {
    expect(whatsappAddress(aForm(), [], page)).toBe('https://wa.me/493012345678');
  });

  it('survives the characters that break addresses', () => {
    const form = aForm();
    const company = {
      ...form,
      wording: { ...form.wording, sentence: 'Hallo Müller & Söhne #1 (50 % + mehr?): {purposes}' },
    };
    expect(textOf(whatsappAddress(company, ['orders'], page))).toBe(
      'Hallo Müller & Söhne #1 (50 % + mehr?): Nachrichten zu meinen Bestellungen',
    );
  });

  it('leaves a label alone that looks like a placeholder, and one that looks like a replacement pattern', () => {
    const form = aForm();
    const odd = { id: 'odd', kind: 'support', label: "{ref} $& $'", box: '' } as const;
    const address = whatsappAddress({ ...form, wording: { ...form.wording, purposes: [odd] } }, ['odd'], page);
    expect(textOf(address)).toContain("Nachrichten per WhatsApp: {ref} $& $'. (Nr. 7KQ2-M9XA-VD)");
  });

  it('names the page in a last line where the shop wants that, after the sentence and its number', () => {
    const form = aForm({ also: { prefill: 'Gesehen: {title} ({url}, {host}, {unbekannt})' } });
    const lines = textOf(whatsappAddress(form, ['orders'], page))?.split('\n');
    expect(lines?.[0]).toMatch(/\(Nr\. 7KQ2-M9XA-VD\)$/);
    expect(lines?.slice(1)).toEqual([
      'Gesehen: Rosen & Tulpen {host} (https://blumen-mueller.example/rosen, blumen-mueller.example, {unbekannt})',
    ]);
    // Nothing ticked, nothing said: the page is no yes either.
    expect(whatsappAddress(form, [], page)).toBe('https://wa.me/493012345678');
  });

  it('tells who only asks no sentence of agreement, at most the page', () => {
    expect(questionAddress(aForm({ question: true }), page)).toBe('https://wa.me/493012345678');
    const form = aForm({ question: true, also: { prefill: 'Frage zu {title}' } });
    expect(textOf(questionAddress(form, page))).toBe('Frage zu Rosen & Tulpen {host}');
  });

  it('survives a title that was cut in the middle of a character', () => {
    const form = aForm({ also: { prefill: '{title}' } });
    expect(textOf(whatsappAddress(form, ['orders'], { ...page, title: 'Rose \ud83c' }))).toContain('Rose \ufffd');
  });
});

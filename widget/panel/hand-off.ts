/** The way to WhatsApp: an address that is ready before the tap, and says what was ticked. Pure. */
import type { FormResponse } from '../../server/http/wire.ts';

/**
 * The wa.me address with the prefilled sentence for exactly these purposes. With none ticked there is no sentence: a link
 * opened past the click (long press, "open in new tab") must not say yes for anybody.
 */
export function whatsappAddress(form: FormResponse, ticked: readonly string[]): string {
  const [chat = ''] = form.whatsapp.url.split('?');
  const text = sentence(form, ticked);
  return text ? `${chat}?text=${encodeURIComponent(text)}` : chat;
}

function sentence({ wording, reference }: FormResponse, ticked: readonly string[]): string {
  const purposes = wording.purposes.filter(({ id }) => ticked.includes(id));
  if (!purposes.length) return '';
  const advertising = purposes.filter(({ kind }) => kind === 'marketing').length;
  const { marketing, mixed, other } = wording.kinds;
  const values: Record<string, string> = {
    kind: advertising === purposes.length ? marketing : advertising ? mixed : other,
    purposes: purposes.map(({ label }) => label).join('; '),
    ref: reference,
  };
  // In one pass: a label that happens to contain "{ref}" stays as the shop wrote it.
  return wording.sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

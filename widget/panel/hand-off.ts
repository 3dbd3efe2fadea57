/** The way to WhatsApp: an address that is ready before the tap, and says what was ticked. Pure. */
import type { FormResponse } from '../../server/http/wire.ts';

/** What a site's `prefill` may name of the page. */
export type PageFacts = Readonly<Record<'title' | 'url' | 'host', string>>;

/**
 * The wa.me address with the prefilled sentence for exactly these purposes. With none ticked there is no sentence: a link
 * opened past the click (long press, "open in new tab") must not say yes for anybody.
 */
export function whatsappAddress(form: FormResponse, ticked: readonly string[], page: PageFacts): string {
  const [chat = ''] = form.whatsapp.url.split('?');
  const said = sentence(form, ticked);
  return withText(chat, said && [said, pageLine(form, page)].filter(Boolean).join('\n'));
}

/** The chat for somebody who only asks: says at most where they come from. */
export function questionAddress(form: FormResponse, page: PageFacts): string {
  return withText(form.question?.url ?? '', pageLine(form, page));
}

/** `toWellFormed`: half a character, as a title cut short may end, cannot be encoded and would throw. */
const withText = (chat: string, text: string) =>
  text ? `${chat}?text=${encodeURIComponent(text.toWellFormed())}` : chat;

const pageLine = ({ prefill = '' }: FormResponse, page: PageFacts) => fill(prefill, page);

function sentence({ wording, reference }: FormResponse, ticked: readonly string[]): string {
  const purposes = wording.purposes.filter(({ id }) => ticked.includes(id));
  if (!purposes.length) return '';
  const advertising = purposes.filter(({ kind }) => kind === 'marketing').length;
  const { marketing, mixed, other } = wording.kinds;
  return fill(wording.sentence, {
    kind: advertising === purposes.length ? marketing : advertising ? mixed : other,
    purposes: purposes.map(({ label }) => label).join('; '),
    ref: reference,
  });
}

/** In one pass: a label that happens to contain "{ref}" stays as the shop wrote it. */
const fill = (template: string, values: Readonly<Record<string, string>>) =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

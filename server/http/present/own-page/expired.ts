/** What a link that has expired, or never was one, says. Nobody knows any more whose it was: the browser's language decides. */
import type { Language } from '../../../consent/site.ts';
import { html } from '../html.ts';
import { document, type Page } from './frame.ts';
import { ownPageTexts } from './texts.ts';

const color = '#0b6b4f';

export function expiredPage(language: Language): Page {
  const t = ownPageTexts(language, 'formal');
  return document(
    language,
    t.expiredTitle,
    color,
    html`<header><h1>${t.expiredTitle}</h1></header><section><p>${t.expiredText}</p></section>`,
  );
}

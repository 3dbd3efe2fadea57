/** What a link says that has expired or never was one, and what is said when something failed. */
import type { Language } from '../../../consent/site.ts';
import { html } from '../html.ts';
import { document, type Page } from './frame.ts';
import { ownPageTexts } from './texts.ts';

const color = '#0b6b4f';

export function expiredPage(language: Language): Page {
  const { expiredTitle, expiredText } = ownPageTexts(language, 'formal');
  return deadEnd(language, expiredTitle, expiredText);
}

export function troublePage(language: Language): Page {
  const { troubleTitle, troubleText } = ownPageTexts(language, 'formal');
  return deadEnd(language, troubleTitle, troubleText);
}

export function deadEnd(language: Language, title: string, text: string): Page {
  return document(language, title, color, html`<header><h1>${title}</h1></header><section><p>${text}</p></section>`);
}

/** What all pages of a person's own have in common: the head, the style and its policy, the links at the foot. */
import { createHash } from 'node:crypto';
import type { Language, Site } from '../../../consent/site.ts';
import { readableInk } from '../../widget-files.ts';
import { Html, html } from '../html.ts';
import { ownPageStyle } from './style.ts';
import { type OwnPageTexts, ownPageTexts } from './texts.ts';

export interface Page {
  readonly markup: string;
  /** No script, nothing from elsewhere; forms go nowhere but here. */
  readonly policy: string;
}

export interface Setting {
  readonly site: Site;
  readonly language: Language;
}

export function textsFor({ site, language }: Setting): OwnPageTexts {
  return ownPageTexts(language, site.formality);
}

export function framed(setting: Setting, title: string, body: Html): Page {
  const { site, language } = setting;
  const t = textsFor(setting);
  const foot = html`<footer>
<a href="${site.company.privacyUrl}" rel="noreferrer">${t.privacy}</a>
<a href="${site.company.imprintUrl}" rel="noreferrer">${t.imprint}</a>
</footer>`;
  return document(language, `${title} · ${site.company.name}`, site.appearance.color, html`${body}${foot}`);
}

/** @param color of the site. */
export function document(language: Language, title: string, color: string, body: Html): Page {
  const style = ownPageStyle(color, readableInk(color));
  const hash = createHash('sha256').update(style).digest('base64');
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>`;
  return {
    markup: page.markup,
    policy: `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self' https://wa.me; frame-ancestors 'none'; base-uri 'none'`,
  };
}

/** In the person's words, with the zone named. */
export function readableTime(iso: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return `${format.format(new Date(iso))} UTC`;
}

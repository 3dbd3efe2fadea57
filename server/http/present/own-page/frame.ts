/** What all pages of a person's own have in common: the head, the style and its policy, the links at the foot. */

import { createHash } from 'node:crypto';
import { contrastOf } from '../../../colours.ts';
import type { Language, Site } from '../../../consent/site.ts';
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
  const style = ownPageStyle(color, contrastOf(color).ink);
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
    policy: `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  };
}

/** In the person's words, with the zone named: that of the shop's country if it has but one, else UTC. */
export function readableTime(iso: string, { site, language }: Setting): string {
  const at = new Date(iso);
  // Newer than TypeScript's list of what there is; without it the time is told in UTC.
  const country: Intl.Locale & { getTimeZones?(): string[] } = new Intl.Locale('und', { region: site.phone.country });
  const zones = country.getTimeZones?.() ?? [];
  const told = new Set(zones.map((timeZone) => inZone(at, language, timeZone)));
  const [only] = told.size === 1 ? told : [];
  return only ?? inZone(at, language, 'UTC');
}

function inZone(at: Date, language: Language, timeZone: string): string {
  // "24 November 2026, 15:47", as Europe writes it.
  const locale = language === 'en' ? 'en-GB' : language;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(at);
  const clock = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short', timeZone } as const;
  return `${day}, ${new Intl.DateTimeFormat(locale, clock).format(at)}`;
}

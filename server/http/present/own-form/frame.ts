/** The frame of a form that is a page of its own: band with the company, foot with the links, style and policy. */
import { createHash } from 'node:crypto';
import { contrastOf } from '../../../colours.ts';
import type { Language, Site } from '../../../consent/site.ts';
import { Html, html } from '../html.ts';
import type { Page } from '../own-page/frame.ts';
import { ownPageTexts } from '../own-page/texts.ts';
import { ownFormStyle } from './style.ts';

export interface Setting {
  readonly site: Site;
  readonly language: Language;
}

export interface Content {
  readonly title: string;
  readonly description: string;
  readonly body: Html;
  /** The form has the links where they are read before the tap. */
  readonly links?: boolean;
  /** The widget takes the place of the form, where scripts run. */
  readonly script?: boolean;
}

/** Of all our languages none is written from right to left. */
const direction = 'ltr';

export function framedForm(
  { site, language }: Setting,
  { title, description, body, links = false, script = false }: Content,
): Page {
  const { company, appearance, formality } = site;
  const { privacy, imprint } = ownPageTexts(language, formality);
  const style = ownFormStyle(appearance.color, contrastOf(appearance.color).ink);
  const hash = createHash('sha256').update(style).digest('base64');
  const page = html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.includes(company.name) ? title : `${title} · ${company.name}`}</title>
<meta name="description" content="${description}">
<meta name="theme-color" content="${appearance.color}">
<link rel="icon" href="data:,">
<style>${new Html(style)}</style>
</head>
<body>
<header class="band">
<h1><span aria-hidden="true">${initialOf(company.name)}</span>${company.name}</h1>
</header>
<main>
${body}
</main>
<footer><p>${company.legalName} · ${company.address}</p>
${links ? html`<p class="links"><a href="${company.privacyUrl}" rel="noreferrer">${privacy}</a><a href="${company.imprintUrl}" rel="noreferrer">${imprint}</a></p>` : null}</footer>
${script ? html`<script type="module" src="/w/element.js"></script>` : null}
</body>
</html>`;
  return {
    markup: page.markup,
    policy: [
      "default-src 'none'",
      ...(script
        ? ["script-src 'self'", "connect-src 'self'", "require-trusted-types-for 'script'", "trusted-types 'none'"]
        : []),
      "img-src 'self' data:",
      `style-src 'sha256-${hash}'`,
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join('; '),
  };
}

/** The letter that stands for the company where it has no picture. */
function initialOf(name: string): string {
  return (/[\p{L}\p{N}]/u.exec(name)?.[0] ?? '').toLocaleUpperCase();
}

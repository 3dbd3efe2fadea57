/** The stage: the shop and, where there is room, the phone beside it. */
import { type Html, html } from '../html.ts';
import type { Language } from '../language.ts';
import type { ShopFacts } from './page.ts';
import { texts } from './texts.ts';

export function stagePage(facts: ShopFacts, lang: Language): Html {
  const t = texts[lang].stage;
  const { other } = texts[lang];
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<title>${t.title} · ${facts.company.name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/stage.css">
<script defer src="/stage.js" data-phone="${facts.phoneUrl}/send?lang=${lang}" data-title="${t.phone}"></script>
</head>
<body>
<header aria-label="${t.title}">
  <h1>${t.title}</h1>
  <ol>${t.steps.map((step) => html`<li>${step}</li>`)}</ol>
  <p><a href="/owner?lang=${lang}" target="_blank" rel="noopener">${t.proof}</a> <a href="/playground?lang=${lang}" target="_blank" rel="noopener">${t.playground}</a> <a href="/?lang=${other.code}" hreflang="${other.code}" lang="${other.code}">${other.name}</a></p>
</header>
<main aria-label="${t.title}">
  <iframe class="shop" src="/shop?lang=${lang}" title="${t.shop}"></iframe>
  <div class="table" id="table"></div>
</main>
</body>
</html>`;
}

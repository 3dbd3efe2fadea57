/** The owner's page: who has consented to what, the proof for each, and the question every tool must ask first. */
import { data, type Html, html } from '../html.ts';
import type { Language } from '../language.ts';
import { texts } from './texts.ts';

export interface OwnerScreen {
  readonly lang: Language;
  readonly companyName: string;
  readonly purposes: readonly { readonly id: string; readonly label: string }[];
  /** A number to begin with: the one of the demo's phone. */
  readonly examplePhone: string;
}

export function ownerPage({ lang, companyName, purposes, examplePhone }: OwnerScreen): Html {
  const t = texts[lang];
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<title>${t.title} · ${companyName}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/base.css">
<link rel="stylesheet" href="/owner.css">
</head>
<body>
<header>
  <p class="company">${companyName}</p>
  <p><a href="/?lang=${lang}">${t.stage}</a> <a href="/playground?lang=${lang}">${t.playground}</a> <a href="/owner?lang=${t.other.code}" hreflang="${t.other.code}" lang="${t.other.code}">${t.other.name}</a></p>
</header>
<main>
  <div class="intro"><h1>${t.title}</h1><p class="lead">${t.lead}</p></div>
  <section class="list" aria-labelledby="list-title">
    <h2 id="list-title">${t.list}</h2>
    <ul id="consents"></ul>
    <p class="empty" id="empty" hidden>${t.empty}</p>
    <p class="updated" id="updated"></p>
    <p class="hidden" id="news" role="status"></p>
  </section>
  <section class="check" aria-labelledby="check-title">
    <h2 id="check-title">${t.check}</h2>
    <p class="quiet">${t.checkLead}</p>
    <form id="check">
      <label for="phone">${t.phone}</label>
      <input id="phone" name="phone" type="tel" inputmode="tel" autocomplete="off" required value="${examplePhone}">
      <label for="purpose">${t.purpose}</label>
      <select id="purpose" name="purpose">${purposes.map(({ id, label }) => html`<option value="${id}">${label}</option>`)}</select>
      <button type="submit">${t.ask}</button>
    </form>
    <div id="answer" role="status"></div>
  </section>
</main>
${data('texts', { ...t.live, purposes: Object.fromEntries(purposes.map(({ id, label }) => [id, label])) })}
<script type="module" src="/owner.js"></script>
</body>
</html>`;
}

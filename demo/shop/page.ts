/** The shop's pages. The product is on them with one script tag, exactly as a real shop would paste it. */
import { type Html, html } from '../html.ts';
import type { Language } from '../language.ts';
import { candlelight, gardenRoses, meadow, tulips } from './bouquets.ts';
import { drawBouquet } from './flowers.ts';
import { texts } from './texts.ts';

export interface Company {
  readonly name: string;
  readonly legalName: string;
  readonly address: string;
  readonly email: string;
}

export interface ShopFacts {
  readonly company: Company;
  /** Address of the script that the shop pastes. */
  readonly scriptUrl: string;
  /** Origin of the simulated phone. */
  readonly phoneUrl: string;
}

/** A page of the shop: head, header and footer around its content. */
export function shopLayout(facts: ShopFacts, lang: Language, path: string, title: string, content: Html): Html {
  const t = texts[lang];
  const { company } = facts;
  const home = `/shop?lang=${lang}`;
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/base.css">
<link rel="stylesheet" href="/shop.css">
<script defer src="/wa-me.js" data-phone="${facts.phoneUrl}"></script>
<script async src="${facts.scriptUrl}"></script>
</head>
<body>
<a class="skip" href="#content">${t.skip}</a>
<header class="top">
  <a class="name" href="${home}">${mark}<span>${company.name}</span></a>
  <nav aria-label="${company.name}">
    <a href="${home}#bouquets">${t.nav.bouquets}</a>
    <a href="${home}#visit">${t.nav.shop}</a>
    <a href="${home}#news">${t.nav.news}</a>
    <a class="language" href="${path}?lang=${t.other.code}" hreflang="${t.other.code}" lang="${t.other.code}">${t.other.name}</a>
  </nav>
</header>
<main id="content">${content}</main>
<footer>
  <p>${company.legalName} · ${company.address}</p>
  <p><a href="/privacy?lang=${lang}">${t.privacy}</a> <a href="/imprint?lang=${lang}">${t.imprint}</a></p>
  <p class="quiet">${t.demo}</p>
</footer>
</body>
</html>`;
}

export function shopPage(facts: ShopFacts, lang: Language): Html {
  const t = texts[lang];
  const pictures = [meadow, tulips, candlelight];
  const content = html`
<section class="hero">
  <div>
    <p class="since">${t.since}</p>
    <h1>${t.heroTitle}</h1>
    <p class="lead">${t.heroText}</p>
    <p class="act"><a class="button" href="#bouquets">${t.heroLink}</a> <span class="note">${t.heroNote}</span></p>
  </div>
  <div class="picture">${drawBouquet(gardenRoses)}</div>
</section>
<section id="bouquets" aria-labelledby="bouquets-title">
  <h2 id="bouquets-title">${t.week}</h2>
  <p class="lead">${t.weekText}</p>
  <ul class="cards">
    ${t.items.map(
      (item, index) => html`<li class="card tint-${index}">
      ${drawBouquet(pictures[index] ?? meadow)}
      <div class="words"><h3>${item.name}</h3><p>${item.text}</p><p class="price">${item.price}</p></div>
    </li>`,
    )}
  </ul>
</section>
<section id="visit" class="visit" aria-labelledby="visit-title">
  <div>
    <h2 id="visit-title">${t.shopTitle}</h2>
    <p class="lead">${t.shopText}</p>
    <address>${facts.company.legalName}<br>${facts.company.address}<br><a href="mailto:${facts.company.email}">${facts.company.email}</a></address>
  </div>
  <div class="hours">
    <h3>${t.hoursTitle}</h3>
    <dl>${t.hours.map(([day, hours]) => html`<div><dt>${day}</dt><dd>${hours}</dd></div>`)}</dl>
  </div>
</section>
<section id="news" class="news" aria-labelledby="news-title">
  <h2 id="news-title">${t.newsTitle}</h2>
  <p class="lead">${t.newsText}</p>
  <p class="hint">${t.newsHint}</p>
</section>`;
  return shopLayout(facts, lang, '/shop', `${facts.company.name} · ${t.since}`, content);
}

const mark = html`<svg viewBox="0 0 40 40" width="34" height="34" aria-hidden="true"><g fill="#e58a9c"><circle cx="20" cy="11" r="6.5"/><circle cx="28.5" cy="17.2" r="6.5"/><circle cx="25.3" cy="27.2" r="6.5"/><circle cx="14.7" cy="27.2" r="6.5"/><circle cx="11.5" cy="17.2" r="6.5"/></g><circle cx="20" cy="20" r="5.5" fill="#f4c542"/></svg>`;

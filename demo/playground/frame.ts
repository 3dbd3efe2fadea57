/** A small shop in a frame, for the bubble to stand in. What it shows of the settings, `screens.js` puts in from outside. */
import { type Html, html } from '../html.ts';
import type { Language } from '../language.ts';
import { texts } from './texts.ts';

export function framePage(lang: Language, screen: 'phone' | 'desktop', server: string): Html {
  const t = texts[lang].frame;
  // The outer page has landmarks of its own, and there are two of these.
  const name = texts[lang][screen];
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${t.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/playground/frame.css">
<script async src="${server}/w/element.js"></script>
</head>
<body>
<header aria-label="${name}"><span class="mark" aria-hidden="true"></span><span id="company"></span><span class="menu" aria-hidden="true"><i></i><i></i><i></i></span></header>
<main aria-label="${name}">
  <div class="hero"><div><h1>${t.title}</h1><p>${t.text}</p></div><div class="picture" aria-hidden="true"></div></div>
  <div class="cards" aria-hidden="true"><div><b></b><i></i><i></i></div><div><b></b><i></i><i></i></div><div><b></b><i></i><i></i></div></div>
</main>
</body>
</html>`;
}

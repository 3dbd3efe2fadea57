/** The phone's screen. Everything that moves is filled in by `phone.js`. */
import { data, type Html, html } from '../html.ts';
import type { Language } from '../language.ts';
import { printNumber } from './number.ts';
import { texts } from './texts.ts';

export interface Screen {
  readonly lang: Language;
  readonly businessName: string;
  readonly businessNumber: string;
  /** Text waiting in the input line. */
  readonly draft: string;
  /** A number from the address that is not the business's. */
  readonly wrongNumber?: string;
  /** The same screen in the other language. */
  readonly otherLanguageUrl: string;
}

export function phonePage(screen: Screen): Html {
  const { lang, businessName, businessNumber, draft, wrongNumber, otherLanguageUrl } = screen;
  const t = texts[lang];
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${t.title} · ${businessName}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/phone.css">
</head>
<body>
<div class="phone">
  <header aria-label="${t.title}">
  <div class="bar">
    <span class="avatar" aria-hidden="true">${flower}</span>
    <div class="who">
      <h1>${businessName}</h1>
      <p><span>${t.business}</span> <span>${printNumber(businessNumber)}</span></p>
    </div>
    <a class="language" href="${otherLanguageUrl}" hreflang="${t.otherLanguage.code}" lang="${t.otherLanguage.code}">${t.otherLanguage.name}</a>
  </div>
  <div class="mine">
    <p><span class="label">${t.myNumber}:</span> <strong id="number"></strong></p>
    <button type="button" id="change" aria-haspopup="dialog">${t.change}</button>
  </div>
  </header>
  <main aria-label="${t.title}">
    <div class="scroll" id="scroll" tabindex="0" role="region" aria-label="${t.chat}">
      <p class="notice">${t.notice}</p>
      ${wrongNumber !== undefined && html`<p class="notice warning" role="alert">${t.wrongBusiness} ${wrongNumber}</p>`}
      <div id="messages" role="log" aria-label="${t.chat}"></div>
      <p class="notice" id="empty" hidden>${t.live.empty}</p>
    </div>
    <div class="elsewhere" id="elsewhere" role="status"></div>
    <p class="offline" id="offline" role="alert" hidden>${t.live.offline}</p>
  </main>
  <footer aria-label="${t.message}">
    <ul class="chips" aria-label="${t.try}">
      ${t.chips.map((chip) => html`<li><button type="button" data-chip="${chip}">${chip}</button></li>`)}
    </ul>
    <form id="composer">
      <label class="hidden" for="draft">${t.message}</label>
      <textarea id="draft" name="text" rows="1" maxlength="4096" placeholder="${t.message}" enterkeyhint="send" autocomplete="off">${draft}</textarea>
      <button class="send" type="submit" aria-label="${t.send}">${arrow}</button>
    </form>
  </footer>
</div>
<dialog id="settings" aria-labelledby="settings-title">
  <form id="settings-form" novalidate>
    <h2 id="settings-title">${t.settings}</h2>
    <label for="own">${t.number}</label>
    <input id="own" name="number" type="tel" inputmode="tel" autocomplete="off" aria-describedby="own-hint own-error">
    <p class="error" id="own-error" role="alert" hidden>${t.numberWrong}</p>
    <p class="hint" id="own-hint">${t.numberHint}</p>
    <label class="switch"><input type="checkbox" role="switch" name="hides" aria-describedby="hide-hint"> ${t.hide}</label>
    <p class="hint" id="hide-hint">${t.hideHint}</p>
    <section class="others" id="others" hidden>
      <h3>${t.others}</h3>
      <ul></ul>
    </section>
    <div class="actions">
      <button type="button" id="cancel">${t.cancel}</button>
      <button type="submit" class="primary">${t.save}</button>
    </div>
  </form>
</dialog>
<dialog id="list" aria-labelledby="list-title">
  <h2 id="list-title"></h2>
  <ul class="rows"></ul>
  <form method="dialog" class="actions"><button type="submit">${t.cancel}</button></form>
</dialog>
${data('texts', t.live)}
<script type="module" src="/phone.js"></script>
</body>
</html>`;
}

const flower = html`<svg viewBox="0 0 40 40" width="40" height="40"><g fill="#f6b8c6"><circle cx="20" cy="11" r="6"/><circle cx="28.5" cy="17.2" r="6"/><circle cx="25.3" cy="27.2" r="6"/><circle cx="14.7" cy="27.2" r="6"/><circle cx="11.5" cy="17.2" r="6"/></g><circle cx="20" cy="20" r="5" fill="#f4c542"/></svg>`;

const arrow = html`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="M5 12h13M12.5 6l6 6-6 6" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

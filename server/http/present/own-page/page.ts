/** The person's own page: what is sent, the data, a new number, and the end of it all. Plain forms, no script. */
import { fill } from '../../../consent/compose.ts';
import type { OwnPage, OwnPurpose, SavedChoice } from '../../../usecases/own-page.ts';
import { type Html, html } from '../html.ts';
import { framed, type Page, readableTime, textsFor } from './frame.ts';
import type { OwnPageTexts } from './texts.ts';

/** What has just happened, told above the page. */
export type Notice =
  | { readonly kind: SavedChoice | 'erased' | 'eraseUnconfirmed' }
  | { readonly kind: 'numberSaved' | 'numberSavedByLink'; readonly whatsappUrl?: string | undefined }
  | { readonly kind: 'numberSame'; readonly typed: string }
  /** The sentence for the phone field. What was typed stays in it: bad input loses nothing. */
  | { readonly kind: 'numberWrong'; readonly detail: string; readonly typed: string };

/** @param address of this page, for the forms. */
export function ownPage(page: OwnPage, address: string, notice?: Notice): Page {
  const t = textsFor(page);
  const head = html`<header><h1>${t.title}</h1><p>${fill(t.intro, { company: page.site.company.name })}</p></header>`;
  if (!page.hasData) {
    const last = notice?.kind === 'erased' ? t.erased : t.nothingLeft;
    return framed(page, t.title, html`${head}<p class="notice" role="status">${last}</p>`);
  }
  const told = notice && announcement(notice, page, t);
  return framed(
    page,
    t.title,
    html`${head}${told}${choice(page, address, t)}${data(address, t)}${number(page, address, t, notice)}${erasure(page, address, t, notice)}`,
  );
}

function announcement(notice: Notice, page: OwnPage, t: OwnPageTexts): Html | null {
  if (notice.kind === 'numberWrong') return html`<p class="notice bad" role="alert">${notice.detail}</p>`;
  if (notice.kind === 'numberSame' || notice.kind === 'eraseUnconfirmed')
    return html`<p class="notice bad" role="alert">${t[notice.kind]}</p>`;
  // Something is still here: the address alone must not claim that it is gone.
  if (notice.kind === 'erased')
    return page.held ? html`<div class="notice" role="status"><p>${t.stoppedHeld}</p><p>${t.held}</p></div>` : null;
  if (notice.kind === 'notAsked' || notice.kind === 'savedNotAsked')
    return html`<div class="notice" role="status">${notice.kind === 'notAsked' ? null : html`<p>${t.saved}</p>`}<p>${page.restricted ? t.restricted : t.cannotAsk}</p></div>`;
  const link =
    'whatsappUrl' in notice && notice.whatsappUrl !== undefined
      ? html`<p><a class="button" href="${notice.whatsappUrl}" rel="noreferrer">${t.openOnNewPhone}</a></p>`
      : null;
  return html`<div class="notice" role="status"><p>${t[notice.kind]}</p>${link}</div>`;
}

function choice(page: OwnPage, address: string, t: OwnPageTexts): Html {
  const some = page.purposes.some(({ state }) => state !== 'off');
  const canSave = page.canAsk || some;
  return html`<section aria-labelledby="choice"><h2 id="choice">${t.choiceHeading}</h2>
${page.restricted ? html`<p class="soft">${t.restricted}</p>` : null}
${page.paused ? html`<p class="soft">${t.paused}</p>` : null}
<form method="post" action="${address}">
<input type="hidden" name="do" value="save">
${page.purposes.map((purpose) => switchFor(purpose, page, t))}
${page.restricted ? null : html`<p class="soft">${page.canAsk ? t.addingAsks : t.cannotAsk}</p>`}
${canSave ? html`<button type="submit">${t.save}</button>` : null}
</form></section>`;
}

function switchFor(purpose: OwnPurpose, page: OwnPage, t: OwnPageTexts): Html {
  const on = purpose.state !== 'off';
  const disabled = !on && !page.canAsk;
  const note =
    purpose.state === 'given' && purpose.since !== null
      ? fill(t.givenSince, { time: readableTime(purpose.since, page) })
      : purpose.state === 'asked'
        ? t.asked
        : t.off;
  return html`<label class="switch"><input type="checkbox" role="switch" name="purpose" value="${purpose.id}"${on ? html` checked` : null}${disabled ? html` disabled` : null} aria-describedby="about-${purpose.id}">
<span>${purpose.label}</span><small id="about-${purpose.id}">${note}</small></label>`;
}

function data(address: string, t: OwnPageTexts): Html {
  return html`<section aria-labelledby="data"><h2 id="data">${t.dataHeading}</h2><p>${t.dataText}</p>
<div class="row"><a class="button plain" href="${address}/data">${t.readData}</a>
<a class="button plain" href="${address}/data.json" download>${t.downloadData}</a>
<a class="button plain" href="${address}/receipt">${t.receipt}</a></div></section>`;
}

function number(page: OwnPage, address: string, t: OwnPageTexts, notice: Notice | undefined): Html | null {
  // Nothing to carry over to another number, or nothing may be.
  if (page.restricted || !page.purposes.some(({ state }) => state === 'given')) return null;
  const typed = notice !== undefined && 'typed' in notice ? notice.typed : '';
  const wrong =
    notice?.kind === 'numberWrong' ? notice.detail : notice?.kind === 'numberSame' ? t.numberSame : undefined;
  return html`<section aria-labelledby="number"><h2 id="number">${t.numberHeading}</h2>
<p class="soft">${fill(t.currentNumber, { number: page.identities.join(', ') })}</p><p>${t.numberText}</p>
<form method="post" action="${address}"><input type="hidden" name="do" value="correct">
<label class="field" for="phone">${t.newNumber}</label>
<input id="phone" name="phone" type="tel" autocomplete="tel" required maxlength="40" value="${typed}"${wrong ? html` aria-invalid="true" aria-describedby="phone-error"` : null}>
${wrong ? html`<p class="error" id="phone-error">${wrong}</p>` : null}
<button type="submit" class="plain">${t.saveNumber}</button></form></section>`;
}

function erasure(page: OwnPage, address: string, t: OwnPageTexts, notice: Notice | undefined): Html {
  const wrong = notice?.kind === 'eraseUnconfirmed';
  return html`<section aria-labelledby="erase"><h2 id="erase">${t.eraseHeading}</h2><p>${t.eraseText}</p>
${page.held ? html`<p class="soft">${t.held}</p>` : null}
<form method="post" action="${address}"><input type="hidden" name="do" value="erase">
<label class="check"><input type="checkbox" name="confirm" value="yes"${wrong ? html` aria-invalid="true" aria-describedby="erase-error"` : null}> <span>${t.eraseConfirm}</span></label>
${wrong ? html`<p class="error" id="erase-error">${t.eraseUnconfirmed}</p>` : null}
<button type="submit" class="danger">${t.erase}</button></form></section>`;
}

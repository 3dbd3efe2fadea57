/**
 * The form as a page of its own: whole without script. With script, the panel takes the place of what stands inside the
 * element, which is why the form stands there.
 */
import type { FormResponse } from '../../wire.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../own-page/frame.ts';
import { framedForm, type Setting } from './frame.ts';
import { sign } from './sign.ts';
import { ownFormTexts } from './texts.ts';

/** What somebody has entered: bad input loses nothing. */
export interface Entries {
  readonly purposes: readonly string[];
  readonly phone: string;
  readonly country: string;
}

/** Why the form comes back. */
export type Complaint =
  | { readonly kind: 'expired' | 'changed' }
  | { readonly kind: 'wrong'; readonly purposes?: string | undefined; readonly phone?: string | undefined };

export interface ShownForm extends Setting {
  readonly form: FormResponse;
  /** Where the form is sent, with language and source. */
  readonly address: string;
  readonly source: string;
  readonly publicUrl: string;
  /** Nothing is ticked for anybody who has not ticked it. */
  readonly entries?: Entries;
  readonly complaint?: Complaint;
}

export function formPage(shown: ShownForm): Page {
  const { form, site, language, source, publicUrl, complaint } = shown;
  const { heading, stopLine, nextHeading, nextSteps } = form.wording;
  // A form that comes back has something to say: the widget would take its place.
  const script = complaint === undefined;
  const inside = formIn(shown);
  const card = script
    ? html`<jawort-bubble site="${site.id}" server="${publicUrl}" mode="inline" lang="${language}" source="${source}">${inside}</jawort-bubble>`
    : inside;
  const body = html`<div>${card}</div>
<section class="aside" aria-labelledby="next"><h2 id="next">${nextHeading}</h2>
<ol class="steps">${nextSteps.map((step) => html`<li>${step}</li>`)}</ol></section>`;
  return framedForm(shown, { title: heading, description: `${heading}. ${stopLine}`, body, script });
}

function formIn(shown: ShownForm): Html {
  const { form, address, complaint } = shown;
  const { wording, company } = form;
  return html`<form class="card" method="post" action="${address}" novalidate>
<h2 class="heading">${sign}${wording.heading}</h2>
${alert(shown)}
<input type="hidden" name="token" value="${form.token}">
<input type="hidden" name="wording" value="${wording.id}">
${form.hours ? html`<p class="soft">${form.hours.text}</p>` : null}
${purposes(shown, complaint?.kind === 'wrong' ? complaint.purposes : undefined)}
${phone(shown, complaint?.kind === 'wrong' ? complaint.phone : undefined)}
<div class="fine soft"><p>${wording.stopLine}</p><p>${wording.privacyLine}</p>
<p class="links"><a href="${company.privacyUrl}" rel="noreferrer" target="_blank">${wording.privacyLabel}</a><a href="${company.imprintUrl}" rel="noreferrer" target="_blank">${wording.imprintLabel}</a></p></div>
<button type="submit">${sign}${wording.link}</button>
${form.question ? html`<p class="links"><a href="${form.question.url}" rel="noreferrer">${form.question.text}</a></p>` : null}
</form>`;
}

function alert({ site, language, complaint }: ShownForm): Html | null {
  if (!complaint) return null;
  const t = ownFormTexts(language, site.formality);
  if (complaint.kind !== 'wrong') return html`<div class="alert" role="alert">${t[complaint.kind]}</div>`;
  const wrong = (['purposes', 'phone'] as const).flatMap((name) => {
    const detail = complaint[name];
    return detail === undefined ? [] : html`<li><a href="#${name}">${detail}</a></li>`;
  });
  return html`<div class="alert" role="alert"><strong>${t.check}</strong><ul>${wrong}</ul></div>`;
}

function purposes({ form, entries }: ShownForm, wrong: string | undefined): Html {
  const boxes = form.wording.purposes.map(({ id, box }, position) => {
    const ticked = entries?.purposes.includes(id) === true;
    const first = position === 0;
    return html`<label class="purpose"><input type="checkbox" name="purpose" value="${id}"${first ? html` id="purposes"` : null}${ticked ? html` checked` : null}${wrong ? html` aria-describedby="purposes-error"${first ? html` autofocus` : null}` : null}>
<span>${box}</span></label>`;
  });
  return html`<fieldset${wrong ? html` class="wrong"` : null} aria-label="${form.wording.heading}">${boxes}
${wrong ? html`<p class="error" id="purposes-error">${wrong}</p>` : null}</fieldset>`;
}

function phone({ form, entries, complaint }: ShownForm, wrong: string | undefined): Html | null {
  const { field, countries, country } = form.phone;
  if (field === 'hidden') return null;
  const { phoneLabel, phoneOptionalLabel, countryLabel } = form.wording;
  const chosen = entries?.country || country;
  const first = complaint?.kind === 'wrong' && complaint.purposes === undefined;
  const select = html`<select name="country" aria-label="${countryLabel}">${countries.map(
    ({ code, name, callingCode }) =>
      html`<option value="${code}"${code === chosen ? html` selected` : null}>${callingCode} ${name}</option>`,
  )}</select>`;
  return html`<label class="field" for="phone">${field === 'optional' ? phoneOptionalLabel : phoneLabel}</label>
<div class="number">${countries.length > 1 ? select : null}
<input id="phone" name="phone" type="tel" inputmode="tel" autocomplete="tel" maxlength="40" value="${entries?.phone}"${wrong ? html` aria-invalid="true" aria-describedby="phone-error"${first ? html` autofocus` : null}` : null}></div>
${wrong ? html`<p class="error" id="phone-error">${wrong}</p>` : null}`;
}

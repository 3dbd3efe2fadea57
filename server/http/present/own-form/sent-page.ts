/** After the form was sent without script: the link to WhatsApp, the message, the code for a phone, and what happens next. */
import type { Wording } from '../../../consent/wording.ts';
import type { RequestedOptIn } from '../../../usecases/request-opt-in.ts';
import { html } from '../html.ts';
import type { Page } from '../own-page/frame.ts';
import { framedForm, type Setting } from './frame.ts';
import { sign } from './sign.ts';
import { ownFormTexts } from './texts.ts';

/** @param texts as they were shown on the form. @param again the address of the form, to begin anew. */
export function sentPage(setting: Setting, { texts }: Wording, { whatsapp, qr }: RequestedOptIn, again: string): Page {
  const t = ownFormTexts(setting.language, setting.site.formality);
  const code = qr
    ? html`<div class="card scan"><svg viewBox="0 0 ${qr.size} ${qr.size}" role="img" aria-label="${t.open}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${qr.size}v${qr.size}H0z"/><path fill="#000" d="${qr.path}"/></svg>
<p class="soft">${texts.qrHint}</p></div>`
    : null;
  const body = html`<div class="card">
<h2 class="heading">${sign}${t.almost}</h2>
<p>${t.message}</p>
<blockquote class="message">${whatsapp.text}</blockquote>
<a class="button" href="${whatsapp.url}" rel="noreferrer">${sign}${t.open}</a>
<p class="links"><a href="${again}">${texts.edit}</a></p>
</div>
${code}
<section class="aside" aria-labelledby="next"><h2 id="next">${texts.nextHeading}</h2>
<ol class="steps">${texts.nextSteps.map((step) => html`<li>${step}</li>`)}</ol></section>`;
  return framedForm(setting, { title: t.almost, description: texts.heading, body, links: true });
}

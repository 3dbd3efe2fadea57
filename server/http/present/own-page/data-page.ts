/** Everything stored about a person, to read and to print. */
import type { SubjectExport } from '../../wire.ts';
import { type Html, html } from '../html.ts';
import { framed, type Page, readableTime, type Setting, textsFor } from './frame.ts';
import type { OwnPageTexts } from './texts.ts';

export function dataPage(setting: Setting, data: SubjectExport, address: string): Page {
  const t = textsFor(setting);
  const time = (iso: string) => readableTime(iso, setting.language);
  return framed(
    setting,
    t.dataTitle,
    html`<header><h1>${t.dataTitle}</h1><p><a href="${address}">${t.back}</a> · <a href="${address}/data.json" download>${t.downloadData}</a></p><p class="soft">${t.print}</p></header>
<section><dl>
<dt>${t.controller}</dt><dd>${data.controller.name}<br>${data.controller.address}<br>${data.controller.contact}</dd>
<dt>${t.identities}</dt><dd>${data.identities.length === 0 ? t.nothing : data.identities.map(({ value }) => html`${value}<br>`)}</dd>
</dl></section>
<section><h2>${t.agreedTo}</h2>${data.consents.map((consent) => consentOf(consent, t, time))}</section>
<section><h2>${t.messages}</h2>${messages(data, t, time)}</section>
<section><h2>${t.declarations}</h2><ol class="story">${data.declarations.map(
      ({ at, what, content }) =>
        html`<li><strong>${what}</strong> <span class="soft">${time(at)}</span>${facts(content)}</li>`,
    )}</ol></section>
<section><h2>${t.recipients}</h2><ul class="plain">${data.recipients.map((one) => html`<li>${one}</li>`)}</ul>
<h3>${t.retention}</h3><ul class="plain">${data.retention.map(({ what, rule }) => html`<li>${what}: ${rule}</li>`)}</ul>
<p class="soft">${t.complaint}</p></section>`,
  );
}

function consentOf(consent: SubjectExport['consents'][number], t: OwnPageTexts, time: (iso: string) => string): Html {
  return html`<dl><dt>${t.agreedTo}</dt><dd><strong>${consent.label}</strong></dd>
<dt>${t.state}</dt><dd>${t.states[consent.state]}</dd><dt>${t.since}</dt><dd>${time(consent.since)}</dd>
${consent.last_used_on === null ? null : html`<dt>${t.lastUsed}</dt><dd>${consent.last_used_on}</dd>`}
${consent.evidence_kept_until === null ? null : html`<dt>${t.keptUntil}</dt><dd>${time(consent.evidence_kept_until)}</dd>`}</dl>`;
}

function messages(data: SubjectExport, t: OwnPageTexts, time: (iso: string) => string): Html {
  if (data.messages.length === 0) return html`<p>${t.nothing}</p>`;
  const rows = data.messages.map(
    ({ at, direction, kind, text }) =>
      html`<li><span class="soft">${time(at)} · ${t[direction]}</span><blockquote>${text ?? kind}</blockquote></li>`,
  );
  return html`<ol class="story">${rows}</ol>`;
}

/** One level of a piece of evidence; what lies deeper stands in the file. */
function facts(content: unknown): Html | null {
  if (typeof content !== 'object' || content === null) return null;
  const rows = Object.entries(content).filter(([, value]) => value !== null && value !== '');
  return html`<dl>${rows.map(
    ([key, value]) =>
      html`<dt>${key}</dt><dd>${typeof value === 'object' ? JSON.stringify(value) : String(value)}</dd>`,
  )}</dl>`;
}

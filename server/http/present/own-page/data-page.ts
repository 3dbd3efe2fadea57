/** Everything stored about a person, to read and to print. Words for what evidence holds come from the proof sheet. */
import { fill } from '../../../consent/compose.ts';
import type { Retention } from '../../../consent/site.ts';
import type { SubjectExport } from '../../wire.ts';
import { type Html, html } from '../html.ts';
import { proofTexts } from '../proof-texts.ts';
import { field, type Reading } from '../readable.ts';
import { framed, type Page, readableTime, type Setting, textsFor } from './frame.ts';
import type { OwnPageTexts } from './texts.ts';

export function dataPage(setting: Setting, data: SubjectExport, address: string): Page {
  const t = textsFor(setting);
  const reading = readingOf(setting, data);
  const time = (iso: string) => reading.time(iso);
  return framed(
    setting,
    t.dataTitle,
    html`<header><h1>${t.dataTitle}</h1><p class="links"><a href="${address}">${t.back}</a> <a href="${address}/data.json" download>${t.downloadData}</a></p><p class="soft">${t.print}</p></header>
<section><dl>
<dt>${t.controller}</dt><dd>${data.controller.name}<br>${data.controller.address}<br>${data.controller.contact}</dd>
<dt>${t.identities}</dt><dd>${data.identities.length === 0 ? t.nothing : data.identities.map(({ value }) => html`${value}<br>`)}</dd>
</dl></section>
<section><h2>${t.agreedTo}</h2>${data.consents.length === 0 ? html`<p>${t.nothing}</p>` : data.consents.map((consent) => consentOf(consent, t, time))}</section>
<section><h2>${t.messages}</h2>${messages(data, t, reading)}</section>
<section><h2>${t.declarations}</h2>${declarations(data, t, reading)}</section>
${data.forms_with_this_number.length === 0 ? null : html`<section><h2>${t.typedForms}</h2>${data.forms_with_this_number.map((form) => typedForm(form, t, time))}</section>`}
<section><h2>${t.recipients}</h2><ul class="plain">${data.recipients.map((one) => html`<li>${one}</li>`)}</ul>
<h2>${t.retention}</h2>${retention(data, t)}
<p class="soft">${t.complaint}</p></section>`,
  );
}

function readingOf(setting: Setting, data: SubjectExport): Reading {
  return {
    t: proofTexts[setting.language === 'de' ? 'de' : 'en'],
    time: (iso) => readableTime(iso, setting),
    label: (id) => labelOf(data, id),
  };
}

function labelOf(data: SubjectExport, purpose: string): string {
  return data.consents.findLast((consent) => consent.purpose === purpose)?.label ?? purpose;
}

function consentOf(consent: SubjectExport['consents'][number], t: OwnPageTexts, time: (iso: string) => string): Html {
  return html`<h3>${consent.label}</h3><dl>
<dt>${t.state}</dt><dd>${t.states[consent.state]}</dd><dt>${t.since}</dt><dd>${time(consent.since)}</dd>
${consent.last_used_on === null ? null : html`<dt>${t.lastUsed}</dt><dd>${consent.last_used_on}</dd>`}
${consent.evidence_kept_until === null ? null : html`<dt>${t.keptUntil}</dt><dd>${time(consent.evidence_kept_until)}</dd>`}</dl>`;
}

function typedForm(
  form: SubjectExport['forms_with_this_number'][number],
  t: OwnPageTexts,
  time: (iso: string) => string,
): Html {
  return html`<p class="soft">${time(form.at)}</p><ul class="plain">${form.purposes.map(({ label, state }) => html`<li>${label}: ${t.states[state]}</li>`)}</ul>`;
}

function messages(data: SubjectExport, t: OwnPageTexts, reading: Reading): Html {
  if (data.messages.length === 0) return html`<p>${t.nothing}</p>`;
  const rows = data.messages.map(
    ({ at, direction, text, steps }) =>
      html`<li><span class="soft">${reading.time(at)} · ${t[direction]}</span><blockquote>${text ?? '…'}</blockquote>${way(steps, reading)}</li>`,
  );
  return html`<ol class="story">${rows}</ol>`;
}

/** When it reached the phone, by Meta's clock where Meta told: the times of our own server are in the file. */
function way(steps: SubjectExport['messages'][number]['steps'], { t, time }: Reading): Html | null {
  if (steps.length === 0) return null;
  const told = steps.map(({ status, at, meta_time: meta }) => `${t.values[status] ?? status}: ${time(meta ?? at)}`);
  return html`<span class="soft">${told.join(' · ')}</span>`;
}

/** What the company sent stands among the messages; its receipts are in the file. */
const ofTheCompany: ReadonlySet<string> = new Set(['question', 'reminder', 'acceptance']);

function declarations(data: SubjectExport, t: OwnPageTexts, reading: Reading): Html {
  const own = data.declarations.filter(({ what }) => !ofTheCompany.has(what));
  if (own.length === 0) return html`<p>${t.nothing}</p>`;
  const rows = own.map(
    ({ at, what, content }) =>
      html`<li><strong>${reading.t.evidence[what] ?? what}</strong> <span class="soft">${reading.time(at)}</span>${facts(content, reading)}</li>`,
  );
  return html`<ol class="story">${rows}</ol>`;
}

function facts(content: unknown, reading: Reading): Html | null {
  if (typeof content !== 'object' || content === null) return null;
  return html`<dl>${Object.entries(content).map(([key, value]) => field(key, value, reading))}</dl>`;
}

function retention(data: SubjectExport, t: OwnPageTexts): Html {
  const rules = data.consents.map(({ purpose, evidence_retention: rule }) => ({
    what: fill(t.evidenceOf, { purpose: labelOf(data, purpose) }),
    rule: ruleInWords(rule, t),
  }));
  const once = [...new Map(rules.map((one) => [`${one.what} ${one.rule}`, one])).values()];
  return html`<dl class="wide"><dt>${t.contactData}</dt><dd>${t.untilNoPurpose}</dd>
${once.map(({ what, rule }) => html`<dt>${what}</dt><dd>${rule}</dd>`)}
<dt>${t.suppression}</dt><dd>${t.whileItCounts}</dd></dl>`;
}

function ruleInWords({ years, from, to }: Retention, t: OwnPageTexts): string {
  const rule = fill(from === 'last-use' ? t.yearsFromLastUse : t.yearsFromEnd, { years: String(years) });
  return to === 'year-end' ? rule + t.toYearEnd : rule;
}

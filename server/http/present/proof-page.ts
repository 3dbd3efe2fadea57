/** The proof as a court, an officer or the person reads it: one sheet, made for A4. */
import { createHash } from 'node:crypto';
import { fill } from '../../consent/compose.ts';
import type { Retention } from '../../consent/site.ts';
import type { Wording } from '../../consent/wording.ts';
import type { MessagePath } from '../../usecases/message-path.ts';
import type { Proof, ProvenEvent, ProvenEvidence } from '../../usecases/prove.ts';
import { Html, html } from './html.ts';
import { proofStyle } from './proof-style.ts';
import { type ProofTexts, proofTexts } from './proof-texts.ts';
import { field, type Reading } from './readable.ts';

const styleHash = createHash('sha256').update(proofStyle).digest('base64');
/** The page needs its own style and nothing else. */
export const proofPagePolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

export function proofPage(proof: Proof, language: 'de' | 'en'): string {
  const t = proofTexts[language];
  const company = proof.wordings.at(-1)?.wording.company;
  const time = (iso: string) => readableTime(iso, language);
  const reading: Reading = { t, time, label: (id) => labelOf(proof, id) };
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${t.title} · ${company?.name ?? proof.site}</title>
<style>${new Html(proofStyle)}</style>
</head>
<body>
<main>
<header>
<h1>${t.title}</h1>
<dl class="facts">
<dt>${t.company}</dt><dd>${company ? html`<strong>${company.legalName}</strong><br>${company.address}<br>${company.email}` : proof.site}</dd>
<dt>${t.person}</dt><dd><code>${proof.subjectId}</code></dd>
<dt>${t.identities}</dt><dd>${identities(proof, t)}</dd>
<dt>${t.madeAt}</dt><dd>${time(proof.madeAt)}</dd>
</dl>
</header>
<section><h2>${t.consents}</h2>${consents(proof, t, time)}</section>
<section><h2>${t.story}</h2><ol class="story">${proof.story.map((one) => storyEntry(one, proof, reading))}</ol></section>
${proof.messages.length === 0 ? null : html`<section><h2>${t.messages}</h2><p class="small">${t.messagesExplained}</p>${messages(proof, t, time)}</section>`}
<section><h2>${t.rest}</h2>${rest(proof, t, time)}</section>
<section><h2>${t.texts}</h2><p>${t.textsExplained}</p>${wordings(proof, t)}</section>
<section><h2>${t.chain}</h2>${chains(proof, t, time)}<p class="small">${t.verify}</p></section>
<footer>${t.notAdvice}</footer>
</main>
</body>
</html>`;
  return page.markup;
}

function identities(proof: Proof, t: ProofTexts): Html {
  if (proof.identities.length === 0) return html`${t.contactGone}`;
  const rows = proof.identities.map(
    ({ value, proven }) => html`<li>${value} <span class="note">${proven ? t.proven : t.typedOnly}</span></li>`,
  );
  return html`<ul class="plain">${rows}</ul>${proof.revealed ? null : html`<span class="note">${t.masked}</span>`}`;
}

function consents(proof: Proof, t: ProofTexts, time: (iso: string) => string): Html {
  const rows = proof.consents.map(
    ({ id, purpose, state, since, lastUsedOn }) => html`<tr>
<td>${labelOf(proof, purpose)}<br><code class="note">${id}</code></td>
<td><span class="state ${state}">${t.states[state] ?? state}</span></td>
<td>${time(since)}${lastUsedOn === null ? null : html`<br><span class="note">${t.lastUse}: ${lastUsedOn}</span>`}</td></tr>`,
  );
  return html`<table><thead><tr><th>${t.purpose}</th><th>${t.state}</th><th>${t.since}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function storyEntry({ event, evidence }: ProvenEvent, proof: Proof, reading: Reading): Html {
  const { t, time } = reading;
  const plain = Object.entries(event.data).filter(([key]) => key in t.fields && key !== 'wording');
  return html`<li>
<h3>${t.events[event.type]}</h3>
<p class="when"><time datetime="${event.at}">${time(event.at)}</time> <code class="note" title="${event.hash}">#${event.seq} · ${event.hash.slice(0, 16)}…</code></p>
<dl>${concerned(event, proof, reading)}${plain.map(([key, value]) => field(key, value, reading))}</dl>
${evidence.map((one) => evidenceBlock(one, reading))}
</li>`;
}

/** What was given, withdrawn or used, by name: a person may have said yes to one thing and no to another. */
function concerned({ data }: ProvenEvent['event'], proof: Proof, { t, label }: Reading): Html | null {
  if (!('consents' in data) || data.consents.length === 0) return null;
  const ids = new Set(data.consents.map((one) => (typeof one === 'string' ? one : one.id)));
  const purposes = proof.consents.filter(({ id }) => ids.has(id)).map(({ purpose }) => label(purpose));
  return purposes.length === 0 ? null : html`<dt>${t.purpose}</dt><dd>${[...new Set(purposes)].join('; ')}</dd>`;
}

function evidenceBlock(evidence: ProvenEvidence, reading: Reading): Html {
  const { t } = reading;
  const title = t.evidence[evidence.name] ?? evidence.name;
  const body =
    evidence.value === undefined || evidence.value === null
      ? html`<p class="${evidence.absent === 'erased' ? 'note' : 'broken'}">${t[evidence.absent ?? 'erased']}</p>`
      : html`<dl>${Object.entries(evidence.value).map(([key, value]) => field(key, value, reading))}</dl>`;
  return html`<div class="evidence"><h4>${title}</h4>${body}<p class="sum"><code>${evidence.commitment}</code></p></div>`;
}

function wordings(proof: Proof, t: ProofTexts): Html[] {
  return proof.wordings.map(
    ({ id, wording, onForm, genuine }) => html`<div class="wording">
<p>${t.wording} <code>${id}</code> (${wording.language})</p>
${genuine ? null : html`<p class="broken"><strong>${t.altered}</strong></p>`}
${onForm ? form(wording, t) : html`<p class="note">${t.noForm}</p>`}
</div>`,
  );
}

function form(wording: Wording, t: ProofTexts): Html {
  return html`<p class="shown"><strong>${wording.texts.heading}</strong></p>
${wording.purposes.map((purpose) => html`<p class="shown">☐ ${purpose.box} <span class="note">${t.box}</span></p>`)}
<p class="shown">${wording.texts.phoneLabel} <span class="note">${t.field}</span></p>
<p class="shown">${wording.texts.stopLine}</p>
<p class="shown">${wording.texts.privacyLine} ${wording.texts.privacyLabel}: ${wording.company.privacyUrl} · ${wording.texts.imprintLabel}: ${wording.company.imprintUrl}</p>
<p class="shown">${wording.texts.link} <span class="note">${t.linkShown}</span></p>
${wording.texts.questionLink ? html`<p class="shown">${wording.texts.questionLink} <span class="note">${t.questionLinkShown}</span></p>` : null}`;
}

function rest(proof: Proof, t: ProofTexts, time: (iso: string) => string): Html {
  const told = proof.consents.flatMap(({ id, purpose }) => {
    const rule = proof.retention[id];
    return rule ? `${labelOf(proof, purpose)}: ${retentionWords(rule, t)}` : [];
  });
  const rules = [...new Set(told)].map((rule) => html`<dt>${t.retention}</dt><dd>${rule}</dd>`);
  return html`<dl><dt>${t.recipients}</dt><dd>${proof.recipients.join('; ')}</dd>${rules}
${proof.heldSince === null ? null : html`<dt>${t.held}</dt><dd>${time(proof.heldSince)}</dd>`}
${proof.restrictedSince === null ? null : html`<dt>${t.restricted}</dt><dd>${time(proof.restrictedSince)}</dd>`}</dl>`;
}

function messages(proof: Proof, t: ProofTexts, time: (iso: string) => string): Html {
  const rows = proof.messages.map(
    (message) => html`<li><strong>${t.kinds[message.kind]}</strong> ${idOf(message, t)}
<dl><dt>${t.queued}</dt><dd>${time(message.queuedAt)}</dd>${way(message, t, time)}</dl></li>`,
  );
  return html`<ul class="plain messages">${rows}</ul>`;
}

function idOf({ messageId, steps }: MessagePath, t: ProofTexts): Html | null {
  if (messageId !== null) return html`<code class="note">${messageId}</code>`;
  return steps.some(({ status }) => status === 'accepted') ? html`<span class="note">${t.idErased}</span>` : null;
}

/** Our time of each step, and behind it Meta's. */
function way({ leftAt, status: last, steps }: MessagePath, t: ProofTexts, time: (iso: string) => string): Html {
  const told = steps.map(({ status, at, metaTime, code }) => {
    const meta = metaTime === undefined ? '' : ` (${t.byMeta}: ${time(metaTime)})`;
    return html`<dt>${t.values[status] ?? status}</dt><dd>${time(at)}${meta}${code === undefined ? '' : ` · ${t.errorCode} ${code}`}</dd>`;
  });
  const isTold = steps.some(({ status }) => status === last || (last === 'sent' && status === 'accepted'));
  return html`${leftAt === null ? null : html`<dt>${t.left}</dt><dd>${time(leftAt)}</dd>`}${told}
${isTold ? null : html`<dt>${t.state}</dt><dd>${t.values[last] ?? last}</dd>`}`;
}

function retentionWords({ years, from, to }: Retention, t: ProofTexts): string {
  const rule = fill(from === 'last-use' ? t.yearsFromLastUse : t.yearsFromEnd, { years: String(years) });
  return to === 'year-end' ? rule + t.toYearEnd : rule;
}

/** How far the chain is covered by a seal, in one sentence, and what is not covered yet. */
function sealStatus({ sealed, length }: Proof['chains'][number], t: ProofTexts, time: (iso: string) => string): Html {
  if (!sealed) return html`<span class="note">${t.notSealed}</span>`;
  if (!sealed.genuine) return html`<strong class="broken">${t.sealBroken}</strong>`;
  const { seal, seq } = sealed;
  const told = fill(t.sealed, { seq: String(seq), seal: String(seal.seq), time: time(seal.at), key: seal.key });
  const tail =
    length > seq ? html`<br><span class="note">${fill(t.unsealedTail, { count: String(length - seq) })}</span>` : null;
  return html`${told}${tail}<br><code class="note">${seal.root}</code>`;
}

function chains(proof: Proof, t: ProofTexts, time: (iso: string) => string): Html {
  const rows = proof.chains.map(
    (chain) => html`<li class="${chain.intact ? 'intact' : 'broken'}">
${chain.intact ? t.chainIntact : html`${t.chainBroken} ${chain.brokenAt}`} · ${chain.length} · <code>${chain.subjectId}</code><br><code class="note">${chain.head}</code><br>${sealStatus(chain, t, time)}</li>`,
  );
  return html`<ul class="plain">${rows}</ul>`;
}

function labelOf(proof: Proof, purposeId: string): string {
  for (const { wording } of proof.wordings.toReversed()) {
    const found = wording.purposes.find(({ id }) => id === purposeId);
    if (found) return found.label;
  }
  return purposeId;
}

/** Local for the reader, with the zone named, so that nobody has to guess. */
function readableTime(iso: string, language: 'de' | 'en'): string {
  const format = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'UTC',
  });
  const milliseconds = iso.slice(20, 23);
  return `${format.format(new Date(iso))}.${milliseconds} UTC`;
}

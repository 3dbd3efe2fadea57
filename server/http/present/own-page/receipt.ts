/** The consent receipt: what the person agreed to, when, in which words, and how to end it. As a page and after TS 27560. */
import { fill, renderQuestion } from '../../../consent/compose.ts';
import type { Site } from '../../../consent/site.ts';
import type { Proof } from '../../../usecases/prove.ts';
import type { ConsentReceipt } from '../../wire.ts';
import { type Html, html } from '../html.ts';
import { proofRecord } from '../proof-record.ts';
import { framed, type Page, readableTime, type Setting, textsFor } from './frame.ts';

export function receiptPage(setting: Setting, proof: Proof, address: string): Page {
  const t = textsFor(setting);
  const { company } = setting.site;
  return framed(
    setting,
    t.receiptTitle,
    html`<header><h1>${t.receiptTitle}</h1><p>${t.receiptIntro}</p><p class="links"><a href="${address}">${t.back}</a> <a href="${address}/receipt.json" download>${t.downloadData}</a></p><p class="soft">${t.print}</p></header>
<section><dl><dt>${t.controller}</dt><dd><strong>${company.legalName}</strong><br>${company.address}<br>${company.email}</dd></dl></section>
${proof.consents.map((consent) => one(setting, proof, consent))}
<section><h2>${t.howToWithdraw}</h2><p>${fill(t.withdrawText, { email: company.email })}</p></section>`,
  );
}

function one(setting: Setting, proof: Proof, consent: Proof['consents'][number]): Html | null {
  const t = textsFor(setting);
  const optIn = proof.optIns.find(({ id }) => id === consent.optInId);
  const { wording, onForm } = proof.wordings.find(({ id }) => id === optIn?.wordingId) ?? {};
  const purpose = wording?.purposes.find(({ id }) => id === consent.purpose);
  if (!wording || !purpose) return null;
  return html`<section><h2>${purpose.label}</h2><dl>
<dt>${t.state}</dt><dd>${t.states[consent.state]}</dd>
<dt>${t.since}</dt><dd>${readableTime(consent.since, setting)}</dd></dl>
${onForm ? html`<h3>${t.textShown}</h3><blockquote>${purpose.box}</blockquote>` : null}
<h3>${t.questionShown}</h3><blockquote>${renderQuestion(wording, [consent.purpose])}</blockquote></section>`;
}

/** The record in its receipt form: without the events and checksums that only the company needs. */
export function receiptRecord(site: Site, proof: Proof): ConsentReceipt {
  const { record_id, pii_principal_id, made_at, pii_processing, party_identification } = proofRecord(proof);
  return {
    schema_version: 'https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr',
    receipt_id: record_id,
    pii_principal_id,
    made_at,
    pii_processing,
    party_identification,
    withdrawal: `STOP in the WhatsApp chat with ${site.whatsapp.number}, at any time; or ${site.company.email}`,
  };
}

/** Everything the panel shows, and a signed token that says so. Nothing is stored by looking. */
import { renderSentence } from '../consent/compose.ts';
import { aroundTheForm } from '../consent/languages/around-the-form.ts';
import { presenceLine } from '../consent/presence-text.ts';
import { printReference, referenceFromBytes } from '../consent/reference.ts';
import { sourceIn } from '../consent/source.ts';
import type { FormResponse } from '../http/wire.ts';
import { countriesForForm } from '../phone.ts';
import { type Context, languageOf, siteById } from './context.ts';
import { signFormToken } from './form-token.ts';
import { Refusal } from './refusal.ts';
import { bareChat, waMeLink } from './wa-me.ts';

export const referenceBytes = 7;

export interface AskedForm {
  readonly lang?: string | undefined;
  /** Where the visitor comes from, as the page or link says it. */
  readonly source?: string | undefined;
  /** For a design tool: nothing can be recorded with it. */
  readonly preview?: boolean;
}

export function showForm(context: Context, siteId: string, { lang, source, preview = false }: AskedForm): FormResponse {
  const site = siteById(context, siteId);
  if (!site) throw new Refusal('not-found', 'unknown-site', 'There is no such site on this server.');
  const { id, wording } = context.wordingOf(site, languageOf(site, lang));
  const reference = referenceFromBytes(context.ids.bytes(referenceBytes));
  const printed = printReference(reference);
  const now = context.clock.now();
  const token = signFormToken(context.ledger.keyring.token, {
    site: site.id,
    reference,
    wording: id,
    issuedAt: now,
    source: sourceIn(source),
  });
  const { texts, company, purposes } = wording;
  const text = renderSentence(
    wording,
    purposes.map((purpose) => purpose.id),
    printed,
  );
  const prefill = site.prefill?.[wording.language];
  return {
    token: preview ? '' : token,
    reference: printed,
    lang: wording.language,
    company: {
      name: company.name,
      legalName: company.legalName,
      privacyUrl: company.privacyUrl,
      imprintUrl: company.imprintUrl,
    },
    wording: {
      id,
      purposes: [...purposes],
      kinds: texts.kinds,
      heading: texts.heading,
      sentence: texts.sentence,
      phoneLabel: texts.phoneLabel,
      phoneOptionalLabel: texts.phoneOptionalLabel,
      countryLabel: texts.countryLabel,
      stopLine: texts.stopLine,
      privacyLine: texts.privacyLine,
      privacyLabel: texts.privacyLabel,
      imprintLabel: texts.imprintLabel,
      link: texts.link,
      close: texts.close,
      opensNewTab: texts.opensNewTab,
      missingPurpose: texts.missingPurpose,
      missingPhone: texts.missingPhone,
      invalidPhone: texts.invalidPhone,
      nextHeading: texts.nextHeading,
      nextSteps: [...texts.nextSteps],
      waiting: texts.waiting,
      confirmedHeading: texts.confirmedHeading,
      confirmed: texts.confirmed,
      openAgain: texts.openAgain,
      edit: texts.edit,
      notRecorded: texts.notRecorded,
      showQr: texts.showQr,
      qrHint: texts.qrHint,
    },
    phone: {
      field: site.phone.field,
      country: site.phone.country,
      countries: [...countriesForForm(site.phone.countries, wording.language)],
    },
    whatsapp: { number: site.whatsapp.number, url: waMeLink(site.whatsapp.number, text), text },
    // No sentence in it: one that we prefill would speak for somebody who only wants to ask.
    ...(texts.questionLink ? { question: { text: texts.questionLink, url: bareChat(site.whatsapp.number) } } : {}),
    ...(site.hours && { hours: presenceLine(site.hours, now, wording.language) }),
    ...(prefill !== undefined && { prefill }),
    ...(site.appearance.avatar && { avatar: site.appearance.avatar.path }),
    ...(preview && { notice: aroundTheForm[wording.language].preview }),
  };
}

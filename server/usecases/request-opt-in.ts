/**
 * The first opt-in: a visitor ticked, typed and tapped. Everything is recorded in one transaction together with the
 * question that follows from it. Known, unknown and suppressed numbers take exactly the same path here: whether anything
 * may be sent is decided when the outbox claims it.
 */
import { createHmac } from 'node:crypto';
import { after, iso } from '../clock.ts';
import { renderSentence } from '../consent/compose.ts';
import { printReference } from '../consent/reference.ts';
import type { Site } from '../consent/site.ts';
import type { Wording } from '../consent/wording.ts';
import type { OptInRequest } from '../http/wire.ts';
import type { Books } from '../ledger/ledger.ts';
import { readPhone } from '../phone.ts';
import { type QrCode, qrCode } from '../qr.ts';
import { type Context, siteById } from './context.ts';
import { type FormToken, readFormToken } from './form-token.ts';
import { evidenceOfIp, networkOf } from './ip-evidence.ts';
import { recordOptIn } from './record-opt-in.ts';
import { type FieldError, Refusal } from './refusal.ts';
import { waMeLink } from './wa-me.ts';

export type HandOff = 'link' | 'qr' | 'link-and-qr';

export interface OptInInput {
  readonly siteId: string;
  readonly request: OptInRequest;
  /** As Express sees it behind the configured proxies. */
  readonly ip: string | undefined;
  readonly origin: string | undefined;
  /** Chosen beside a number that is typed without one; else the site's. */
  readonly country?: string | undefined;
  /** How the way to WhatsApp is shown; a link if nothing is said. */
  readonly handOff?: HandOff;
}

export interface RequestedOptIn {
  /** Canonical. */
  readonly reference: string;
  /** The chat, with the sentence for exactly what was ticked. */
  readonly whatsapp: { readonly url: string; readonly text: string };
  /** The same to be scanned. Without what a page may add to the sentence: the server does not know it. */
  readonly qr?: QrCode;
}

/** In milliseconds: somebody sits in front of it, and anybody can fill the backlog. */
const visitorsPatience = 300;

/** @throws Refusal with the field that is wrong. */
export async function requestOptIn(context: Context, input: OptInInput): Promise<RequestedOptIn> {
  const site = siteById(context, input.siteId);
  if (!site) throw new Refusal('not-found', 'unknown-site', 'There is no such site on this server.');
  const now = context.clock.now();
  const token = readFormToken(context.ledger.keyring.token, input.request.token, now);
  const wording = await context.ledger.read((books) => books.wordings.get(token.wording));
  if (!wording)
    throw new Refusal('gone', 'token-expired', 'The texts of this form are not known any more. Fetch a new form.');
  const agreed = readAgreement(site, wording, token, input);
  const fingerprint = fingerprintOf(context, agreed);
  // What the same person has written before came before. Waiting for it must not cost the visitor the opt-in.
  await context.backlog.caughtUp(visitorsPatience).catch(() => {});

  await context.ledger.transact(async (books) => {
    const known = await books.optIns.byReference(site.id, [token.reference]);
    if (known) {
      if (known.fingerprint === fingerprint) return;
      const detail = 'This form was already sent with other answers. Fetch a new form and send that.';
      throw new Refusal('conflict', 'token-used', detail);
    }
    await record(context, books, { site, token, wording, agreed, fingerprint, input, now });
  });
  context.wakeOutbox();
  return handOver(site, wording, agreed, token.reference, input.handOff);
}

/** The same for the same answers, however often they are sent. */
function handOver(
  site: Site,
  wording: Wording,
  { purposes }: Agreement,
  reference: string,
  by: HandOff = 'link',
): RequestedOptIn {
  const ids = purposes.map(({ id }) => id);
  const text = renderSentence(wording, ids, printReference(reference));
  const url = waMeLink(site.whatsapp.number, text);
  return { reference, whatsapp: { url, text }, ...(by !== 'link' && { qr: qrCode(url) }) };
}

interface Agreement {
  readonly wordingId: string;
  /** In the wording's order. */
  readonly purposes: readonly { readonly id: string }[];
  /** E.164 */
  readonly phone: string | undefined;
}

function readAgreement(site: Site, wording: Wording, token: FormToken, { request, country }: OptInInput): Agreement {
  const errors: FieldError[] = [];
  const wrong = (pointer: string, code: string, detail: string) => errors.push({ pointer, code, detail });

  if (token.site !== site.id) wrong('#/token', 'token-invalid', 'This token belongs to another site.');
  if (token.wording !== request.wording)
    wrong('#/wording', 'wording-mismatch', 'Send the wording id that came with the token.');

  // Both: what the visitor was shown, and what the site still asks for.
  const offered = wording.purposes.filter(({ id }) => site.purposes.some((purpose) => purpose.id === id));
  const purposes = offered.filter((purpose) => request.purposes.includes(purpose.id));
  for (const [position, id] of request.purposes.entries()) {
    if (offered.some((purpose) => purpose.id === id)) continue;
    wrong(`#/purposes/${position}`, 'unknown-purpose', 'This site has no such purpose.');
  }

  // Only from a page without script: the API asks for at least one.
  if (request.purposes.length === 0) wrong('#/purposes', 'purpose-missing', wording.texts.missingPurpose);

  let phone: string | undefined;
  const typed = site.phone.field === 'hidden' ? '' : (request.phone?.trim() ?? '');
  if (typed !== '') {
    const read = readPhone(typed, homeOf(site, country), site.phone.countries, wording.language);
    if (read.ok) phone = read.e164;
    else wrong('#/phone', read.code, read.detail);
  } else if (site.phone.field === 'required') {
    wrong('#/phone', 'phone-missing', wording.texts.missingPhone);
  }

  if (errors.length > 0) {
    throw new Refusal(
      'unprocessable',
      errors[0]?.code ?? 'invalid',
      'Some answers are missing or cannot be used.',
      errors,
    );
  }
  return { wordingId: token.wording, purposes, phone };
}

function homeOf({ phone }: Site, chosen: string | undefined): string {
  return chosen !== undefined && phone.countries.includes(chosen) ? chosen : phone.country;
}

/** Keyed, because it contains the number. */
function fingerprintOf(context: Context, agreed: Agreement): string {
  const agreement = JSON.stringify([
    agreed.wordingId,
    agreed.purposes.map((purpose) => purpose.id),
    agreed.phone ?? null,
  ]);
  return createHmac('sha256', context.ledger.keyring.token).update(`fingerprint|${agreement}`).digest('base64url');
}

async function record(
  context: Context,
  books: Books,
  given: {
    readonly site: Site;
    readonly token: FormToken;
    readonly wording: Wording;
    readonly agreed: Agreement;
    readonly fingerprint: string;
    readonly input: OptInInput;
    readonly now: Date;
  },
): Promise<void> {
  const { site, token, wording, agreed, fingerprint, input, now } = given;
  const optInId = context.ids.next('opt');
  const subjectId = await books.subjects.create(site.id);

  const evidence = { subjectId, kind: 'evidence', about: optInId } as const;
  const shown = await books.vault.put({
    ...evidence,
    name: 'opt-in',
    value: {
      wording: token.wording,
      purposes: agreed.purposes.map((purpose) => purpose.id),
      reference: token.reference,
      formShownAt: iso(token.issuedAt),
      receivedAt: iso(now),
      page: pageWithoutQuery(input.request.page),
      origin: input.origin ?? null,
      ip: evidenceOfIp(input.ip, site.evidence.ip),
      // A whole address may end in a zero as well: years later nobody could tell.
      ...(site.evidence.ip === 'truncated' && { ipExtent: site.evidence.ip }),
      ui: input.request.ui ?? null,
      handOff: input.handOff ?? 'link',
    },
  });
  const number =
    agreed.phone === undefined
      ? undefined
      : await books.vault.put({ ...evidence, name: 'typed-number', value: { phone: agreed.phone } });

  const question = await recordOptIn(context, books, {
    site,
    subjectId,
    optInId,
    channel: 'form',
    source: token.source,
    wordingId: token.wording,
    language: wording.language,
    purposes: agreed.purposes.map(({ id }) => id),
    evidence: { 'opt-in': shown.commitment, ...(number && { 'typed-number': number.commitment }) },
    form: { reference: token.reference, fingerprint },
  });
  await books.formCounts.add('submitted', { site: site.id, source: token.source, wording: token.wording }, iso(now));
  if (agreed.phone === undefined) return;
  const identityId = await books.subjects.addIdentity(
    subjectId,
    site.id,
    { type: 'phone', value: agreed.phone },
    false,
  );
  const { templateAfterSeconds } = site.confirmation;
  if (templateAfterSeconds === 'never') return;
  await books.outbox.queue({
    site: site.id,
    subjectId,
    kind: 'template',
    questionId: question.id,
    identityId,
    wordingId: token.wording,
    dueAt: iso(after(now, { seconds: templateAfterSeconds })),
    ipLookup: input.ip === undefined ? null : books.keyring.lookup(site.id, 'network', networkOf(input.ip)),
  });
}

/** Queries carry names, session ids and campaign data that nobody consented to having stored. */
function pageWithoutQuery(page: string | undefined): string | null {
  if (page === undefined || !URL.canParse(page)) return null;
  const { protocol, origin, pathname } = new URL(page);
  return protocol === 'https:' || protocol === 'http:' ? `${origin}${pathname}` : null;
}

/**
 * The number changed (GDPR 16). A consent belongs to the identity that gave it (OLG Frankfurt 6 U 6/19), so a new number is
 * never written into the old evidence: what was given for the old one ends, and the new one is asked anew.
 */
import { after, iso } from '../clock.ts';
import { renderSentence } from '../consent/compose.ts';
import type { Channel } from '../consent/events.ts';
import { printReference, referenceFromBytes } from '../consent/reference.ts';
import type { Site } from '../consent/site.ts';
import type { Wording } from '../consent/wording.ts';
import type { Books } from '../ledger/ledger.ts';
import { readPhone } from '../phone.ts';
import { spokenWording } from './change-preferences.ts';
import type { Context } from './context.ts';
import { forgetIdleContact } from './forget.ts';
import { networkOf } from './ip-evidence.ts';
import type { Withheld } from './leave.ts';
import { recordOptIn } from './record-opt-in.ts';
import { Refusal } from './refusal.ts';
import { referenceBytes } from './show-form.ts';
import { waMeLink } from './wa-me.ts';
import { findPerson, mustReadWhom, type Named, unknownPerson } from './whom.ts';
import { endConsents } from './withdraw.ts';

export interface Corrected {
  /** Purposes that ended for the old number. */
  readonly ended: readonly string[];
  /** Purposes that the new number is asked for; empty if nothing was given. */
  readonly asked: readonly string[];
  /** Opened on the phone with the new number, it brings the question at once. */
  readonly whatsappUrl?: string;
}

export interface CorrectedByPerson extends Corrected {
  /** The question may come to the new number by itself too; otherwise only the link brings it. */
  readonly comesByItself: boolean;
}

interface Correction {
  readonly site: Site;
  readonly subjectId: string;
  readonly newPhone: string;
  readonly channel: Channel;
  /** Of whoever asks for it on the own page, as Express sees it behind the configured proxies. */
  readonly ip?: string | undefined;
}

/** @throws Refusal if the new number cannot be used, or nothing is stored about the person. */
export async function correctNumber(
  context: Context,
  named: Named,
  newPhone: string,
  channel: Channel,
): Promise<Corrected> {
  const whom = mustReadWhom(context, named);
  const corrected = await context.ledger.transact(async (books) => {
    const { subjectId } = await findPerson(books, whom);
    if (subjectId === undefined) throw unknownPerson();
    return correctSubject(context, books, { site: whom.site, subjectId, newPhone, channel });
  });
  context.wakeOutbox();
  const { comesByItself: _toldToThePerson, ...told } = corrected;
  return told;
}

export async function correctSubject(context: Context, books: Books, change: Correction): Promise<CorrectedByPerson> {
  const { site, subjectId, channel } = change;
  const { id: wordingId, wording } = await spokenWording(context, books, site, subjectId);
  const phone = readPhone(change.newPhone, site.phone.country, site.phone.countries, wording.language);
  if (!phone.ok) {
    throw new Refusal('unprocessable', phone.code, phone.detail, [
      { pointer: '#/newPhone', code: phone.code, detail: phone.detail },
    ]);
  }
  const lookups = new Set(books.keyring.lookups(site.id, 'phone', phone.e164));
  const own = await books.subjects.identitiesOf(subjectId);
  if (own.some(({ proven, lookup }) => proven && lookups.has(lookup))) {
    const detail = 'This is the number that is known already; nothing was changed.';
    throw new Refusal('unprocessable', 'same-number', detail, [{ pointer: '#/newPhone', code: 'same-number', detail }]);
  }
  if ((await books.subjects.get(subjectId))?.restrictedSince != null) {
    // Asking the new number would use what must only be kept.
    const detail = 'The use of this data is restricted. Lift the restriction first; nothing was changed.';
    throw new Refusal('conflict', 'restricted', detail, [{ pointer: '#/newPhone', code: 'restricted', detail }]);
  }
  const given = (await books.consents.ofSubjects([subjectId])).filter(({ state }) => state === 'given');
  const ended = site.purposes.map(({ id }) => id).filter((id) => given.some(({ purpose }) => purpose === id));
  const asked = ended.filter((id) => wording.purposes.some((purpose) => purpose.id === id));
  const optIn =
    asked.length === 0 ? undefined : await ask(context, books, { ...change, wordingId, wording }, phone.e164, asked);
  await books.chain.append(subjectId, {
    type: 'subject.corrected',
    data: { channel, ...(optIn && { optIn: optIn.optInId }) },
  });
  await endConsents({ context, books }, subjectId, { channel: 'correction' });
  await forgetIdleContact(context, books, subjectId);
  return {
    ended,
    asked,
    ...(optIn && { whatsappUrl: optIn.whatsappUrl }),
    comesByItself: optIn?.comesByItself ?? false,
  };
}

/** Recorded exactly as if the person had filled in the form: same guards, same expiry, same question. */
async function ask(
  context: Context,
  books: Books,
  change: Correction & { readonly wordingId: string; readonly wording: Wording },
  e164: string,
  purposes: readonly string[],
): Promise<{ optInId: string; whatsappUrl: string; comesByItself: boolean }> {
  const { site, channel, wordingId, wording } = change;
  const now = iso(context.clock.now());
  const optInId = context.ids.next('opt');
  const subjectId = await books.subjects.create(site.id);
  const evidence = { subjectId, kind: 'evidence', about: optInId } as const;
  const requested = await books.vault.put({
    ...evidence,
    name: 'opt-in',
    value: { wording: wordingId, purposes, channel, receivedAt: now },
  });
  const number = await books.vault.put({ ...evidence, name: 'typed-number', value: { phone: e164 } });
  const reference = referenceFromBytes(context.ids.bytes(referenceBytes));
  const question = await recordOptIn(context, books, {
    site,
    subjectId,
    optInId,
    channel: 'correction',
    source: 'correction',
    wordingId,
    language: wording.language,
    purposes,
    evidence: { 'opt-in': requested.commitment, 'typed-number': number.commitment },
    form: { reference, fingerprint: null },
  });
  const identityId = await books.subjects.addIdentity(subjectId, site.id, { type: 'phone', value: e164 }, false);
  const sentence = renderSentence(wording, purposes, printReference(reference));
  const asked = { optInId, whatsappUrl: waMeLink(site.whatsapp.number, sentence) };
  if (site.confirmation.templateAfterSeconds === 'never') return { ...asked, comesByItself: false };
  if (channel === 'preference-centre' && !(await isFirstToday(context, books, change))) {
    const why: Withheld = 'daily-cap-of-person';
    await books.chain.append(subjectId, { type: 'question.withheld', data: { question: question.id, why } });
    // Nothing will ever be sent to this number unless its owner writes, and then the number comes along.
    const address = await books.subjects.identity(identityId);
    if (address) await books.subjects.forgetContact(address);
    return { ...asked, comesByItself: false };
  }
  await books.outbox.queue({
    site: site.id,
    subjectId,
    kind: 'template',
    questionId: question.id,
    identityId,
    wordingId,
    dueAt: now,
    ipLookup: change.ip === undefined ? null : books.keyring.lookup(site.id, 'network', networkOf(change.ip)),
  });
  return { ...asked, comesByItself: true };
}

/**
 * One number a day is written to because a person typed it on the own page: nobody changes numbers more often, and whoever
 * subscribes anew with each could have stranger after stranger written to out of one chat, from ever new addresses. Counted by
 * the person's own identities, which nobody gets rid of by an erasure; what the owner changes is the owner's own doing.
 */
async function isFirstToday(context: Context, books: Books, { subjectId }: Correction): Promise<boolean> {
  const now = context.clock.now();
  const until = iso(after(now, { days: 1 }));
  const own = (await books.subjects.identitiesOf(subjectId)).filter(({ proven }) => proven);
  for (const { lookup } of own) {
    if (!(await books.processes.takeOnce('new-number', lookup, context.processId, iso(now), until))) return false;
  }
  return true;
}

/** What is known of one person and one purpose, gathered for the domain to decide. */
import { answerCheck, type CheckAnswer } from '../consent/check.ts';
import { dormantSince } from '../consent/dormant.ts';
import type { Consent } from '../consent/events.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Whom } from './whom.ts';

export interface CheckQuestion extends Whom {
  readonly purpose: string;
}

/** @param now ISO 8601. */
export async function answerOne(
  books: Books,
  { site, purpose, identity }: CheckQuestion,
  now: string,
): Promise<CheckAnswer> {
  const rows = await books.subjects.findIdentities(site.id, [identity]);
  const proven = new Set(rows.filter((row) => row.proven).map((row) => row.subjectId));
  const found = await books.consents.ofSubjects([...new Set(rows.map((row) => row.subjectId))]);
  const consents: Consent[] = [];
  for (const consent of found) {
    if (consent.purpose !== purpose) continue;
    // A number that was only typed proves nothing about who gave the consent.
    if (consent.state === 'given' && !proven.has(consent.subjectId)) continue;
    consents.push(await asOf(books, consent, now));
  }
  const isMarketing = site.purposes.some(({ id, kind }) => id === purpose && kind === 'marketing');
  const subjects = await Promise.all([...proven].map((id) => books.subjects.get(id)));
  const isGiven = consents.some(({ state }) => state === 'given');
  const pausedSince =
    (isMarketing ? subjects.find((one) => one?.pausedSince)?.pausedSince : undefined) ??
    (isGiven ? await unheardSince(books, [...proven]) : undefined);
  const restrictedSince = subjects.find((one) => one?.restrictedSince)?.restrictedSince;
  const lookups = books.keyring.lookups(site.id, identity.type, identity.value);
  const suppressedSince = await books.gates.suppressedSince(site.id, lookups);
  return answerCheck({
    consents,
    dormantSince: (consent) => dormantSince(consent, site.dormantAfterMonths, now),
    ...(restrictedSince && { restrictedSince }),
    ...(pausedSince && { pausedSince }),
    ...(suppressedSince && { suppressedSince }),
  });
}

/** Something of this person lies parked, and it may be a STOP that WhatsApp was told "200" for. */
async function unheardSince(books: Books, subjects: readonly string[]): Promise<string | undefined> {
  const identities = await Promise.all(subjects.map((id) => books.subjects.identitiesOf(id)));
  return books.inbox.parkedSince(identities.flat().map(({ lookup }) => lookup));
}

/** An open request whose time is up counts as expired, also before anybody has tidied up. */
async function asOf(books: Books, consent: Consent, now: string): Promise<Consent> {
  if (consent.state !== 'requested') return consent;
  const expiresAt = (await books.optIns.get(consent.optInId))?.expiresAt;
  return expiresAt !== undefined && expiresAt <= now ? { ...consent, state: 'expired', since: expiresAt } : consent;
}

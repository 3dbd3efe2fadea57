/**
 * May this row leave now? Asked when the outbox claims it, in the claim's own transaction, so that whatever happened since
 * it was queued still counts: a STOP, an expiry, a suppression, a full day.
 */

import { after, iso } from '../clock.ts';
import type { Identity } from '../consent/identity.ts';
import type { Site } from '../consent/site.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OutboxRow } from '../ledger/outbox-rows.ts';
import type { KnownIdentity } from '../ledger/subjects.ts';
import { countryOfIdentity, readPhone } from '../phone.ts';
import { asks, optInOf, questionOf } from './asked.ts';
import { type Context, siteById } from './context.ts';

export type Withheld =
  | 'site-gone'
  /** An answer to somebody's message makes no sense a day later, and the 24-hour window has closed anyway. */
  | 'too-late'
  | 'consent-ended'
  | 'pause-over'
  | 'question-void'
  | 'question-closed'
  | 'already-asked'
  | 'already-given'
  | 'given-since'
  | 'opt-in-ended'
  | 'number-forgotten'
  | 'objected'
  | 'written-to-before'
  | 'being-asked'
  | 'country-not-allowed'
  | 'daily-cap-of-site'
  | 'daily-cap-of-address'
  /** Said before it was queued: one new number a day from the own page. */
  | 'daily-cap-of-person';

export const answerHours = 24;

/** Undefined: it may leave. Otherwise the reason why it never will. */
export async function whyNotLeave(
  context: Context,
  books: Books,
  row: OutboxRow,
  address: KnownIdentity,
): Promise<Withheld | undefined> {
  const site = siteById(context, row.site);
  if (!site) return 'site-gone';
  if (!asks(row) && after(new Date(row.createdAt), { hours: answerHours }) <= context.clock.now()) return 'too-late';
  switch (row.kind) {
    case 'template':
      return (await whyNotAsk(context, books, row)) ?? (await whyNotWriteFirst(context, books, site, row, address));
    case 'interactive':
      return whyNotAsk(context, books, row);
    case 'remind':
      return whyNotRemind(books, row);
    case 'welcome': {
      const consents = await books.consents.ofSubjects([row.subjectId]);
      return consents.some(({ state }) => state === 'given') ? undefined : 'consent-ended';
    }
    case 'pause':
      return whyNotAskBack(books, row);
    case 'refused':
      return whyNotConfirmRefusal(books, row);
    case 'settings':
    case 'data':
    case 'changed':
    case 'nothing-stored':
      // Answers to what the person just asked for, unless STOP was the last word.
      return (await hasStoppedSince(books, row, address)) ? 'objected' : undefined;
    case 'erasure':
    case 'stopped':
      // Whoever has said JA since then would be told the opposite.
      return (await books.gates.suppressedSince(row.site, [address.lookup])) ? undefined : 'given-since';
  }
}

/** STOP said after this answer was queued: one whose outcome was unknown, or that had failed, is not sent after it. */
export async function hasStoppedSince(books: Books, row: OutboxRow, address: KnownIdentity): Promise<boolean> {
  const stopped = await books.gates.stoppedSince(row.site, [address.lookup]);
  return stopped !== undefined && stopped > row.createdAt;
}

async function whyNotAsk(context: Context, books: Books, row: OutboxRow): Promise<Withheld | undefined> {
  const question = await questionOf(books, row);
  const optIn = await optInOf(books, question);
  if (!question || !optIn) return 'question-void';
  // A send whose outcome is unknown may be tried once more; then the question is already marked as leaving.
  const fresh = question.state === 'pending' || (question.state === 'leaving' && (row.attempts > 0 || row.doubts > 0));
  if (!fresh) return 'already-asked';
  if (optIn.endedAt !== null || optIn.expiresAt <= iso(context.clock.now())) return 'opt-in-ended';
  const consents = await books.consents.ofOptIn(optIn.id);
  return consents.some(({ state }) => state === 'requested') ? undefined : 'opt-in-ended';
}

async function whyNotRemind(books: Books, row: OutboxRow): Promise<Withheld | undefined> {
  const question = await questionOf(books, row);
  return question?.state === 'open' || question?.state === 'leaving' ? undefined : 'question-closed';
}

async function whyNotAskBack(books: Books, row: OutboxRow): Promise<Withheld | undefined> {
  const question = await questionOf(books, row);
  if (!question || question.state === 'answered' || question.state === 'void') return 'pause-over';
  const consents = await books.consents.ofSubjects([row.subjectId]);
  return consents.some(({ state }) => state === 'given') ? undefined : 'consent-ended';
}

async function whyNotConfirmRefusal(books: Books, row: OutboxRow): Promise<Withheld | undefined> {
  const question = await questionOf(books, row);
  const refused = question?.optInId ? await books.consents.ofOptIn(question.optInId) : [];
  const given = (await books.consents.ofSubjects([row.subjectId])).filter(({ state }) => state === 'given');
  return given.some(({ purpose }) => refused.some((one) => one.purpose === purpose)) ? 'given-since' : undefined;
}

/** The guards on writing to somebody who has not written: whoever typed the number may have typed a stranger's. */
async function whyNotWriteFirst(
  context: Context,
  books: Books,
  site: Site,
  row: OutboxRow,
  address: KnownIdentity,
): Promise<Withheld | undefined> {
  const identity = await books.subjects.reveal(address);
  if (!identity) return 'number-forgotten';
  const lookups = books.keyring.lookups(site.id, identity.type, identity.value);
  if (await books.gates.suppressedSince(site.id, lookups)) return 'objected';
  if (!isOfAllowedCountry(site, identity)) return 'country-not-allowed';
  if (await hasGivenAlready(books, row, identity)) return 'already-given';
  // The second attempt of a send of unknown outcome: it was the first one that took the place.
  if (row.doubts > 0) return undefined;
  if (await books.gates.firstContactClosed(site.id, lookups)) return 'written-to-before';
  if (await isBeingAsked(books, site, lookups)) return 'being-asked';
  return whyOverCap(context, books, site, row);
}

/** Whoever hides the number has written before, and the user id tells the country. */
function isOfAllowedCountry({ phone, languages }: Site, identity: Identity): boolean {
  if (identity.type === 'phone') return readPhone(identity.value, phone.country, phone.countries, languages[0]).ok;
  const country = countryOfIdentity(identity);
  return country !== undefined && phone.countries.includes(country);
}

/** The person wrote and said JA before the form reached us: nothing is left to ask. */
async function hasGivenAlready(books: Books, row: OutboxRow, identity: Identity): Promise<boolean> {
  const question = await questionOf(books, row);
  const asked = question?.optInId ? await books.consents.ofOptIn(question.optInId) : [];
  const known = (await books.subjects.findIdentities(row.site, [identity])).filter(({ proven }) => proven);
  const given = await books.consents.ofSubjects([...new Set(known.map(({ subjectId }) => subjectId))]);
  return asked.every(({ purpose }) => given.some((one) => one.purpose === purpose && one.state === 'given'));
}

async function isBeingAsked(books: Books, site: Site, lookups: readonly string[]): Promise<boolean> {
  const open = await books.questions.openTo(site.id, lookups);
  return open.some(({ kind }) => kind === 'confirm');
}

async function whyOverCap(context: Context, books: Books, site: Site, row: OutboxRow): Promise<Withheld | undefined> {
  const { templatesPerIpPerDay, templatesPerSitePerDay } = context.limits;
  const dayAgo = iso(after(context.clock.now(), { days: -1 }));
  if (templatesPerSitePerDay !== 'off') {
    const sent = await books.gates.templatesSince(site.id, dayAgo);
    if (sent >= templatesPerSitePerDay) return 'daily-cap-of-site';
  }
  if (templatesPerIpPerDay !== 'off') {
    const sent = await books.gates.templatesFromSameNetwork(site.id, dayAgo, row.id);
    if (sent >= templatesPerIpPerDay) return 'daily-cap-of-address';
  }
  return undefined;
}

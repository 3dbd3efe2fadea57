/**
 * May this row leave now? Asked when the outbox claims it, in the claim's own transaction, so that whatever happened since
 * it was queued still counts: a STOP, an expiry, a suppression, a full day.
 */
import { after, iso } from '../clock.ts';
import type { Site } from '../consent/site.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OutboxRow } from '../ledger/outbox-rows.ts';
import type { Question } from '../ledger/questions.ts';
import type { KnownIdentity } from '../ledger/subjects.ts';
import { readPhone } from '../phone.ts';
import { type Context, siteById } from './context.ts';

/** Undefined: it may leave. Otherwise the reason why it never will. */
export async function whyNotLeave(
  context: Context,
  books: Books,
  row: OutboxRow,
  address: KnownIdentity,
): Promise<string | undefined> {
  const site = siteById(context, row.site);
  if (!site) return 'the site is not configured any more';
  switch (row.kind) {
    case 'template':
      return (await whyNotAsk(context, books, row)) ?? (await whyNotWriteFirst(context, books, site, row, address));
    case 'interactive':
      return whyNotAsk(context, books, row);
    case 'remind':
      return whyNotRemind(books, row);
    case 'welcome': {
      const consents = await books.consents.ofSubjects([row.subjectId]);
      return consents.some(({ state }) => state === 'given') ? undefined : 'the consent has ended';
    }
    case 'pause':
      return (await books.subjects.get(row.subjectId))?.pausedSince ? undefined : 'the pause is over';
    case 'refused':
    case 'stopped':
      return undefined;
  }
}

async function whyNotAsk(context: Context, books: Books, row: OutboxRow): Promise<string | undefined> {
  const question = await questionOf(books, row);
  const optIn = question?.optInId ? await books.optIns.get(question.optInId) : undefined;
  if (!question || !optIn) return 'the question is void';
  // A send whose outcome is unknown may be tried once more; then the question is already marked as leaving.
  const fresh = question.state === 'pending' || (question.state === 'leaving' && row.attempts > 0);
  if (!fresh) return 'the question has already been asked';
  if (optIn.endedAt !== null || optIn.expiresAt <= iso(context.clock.now())) return 'the opt-in has ended';
  const consents = await books.consents.ofOptIn(optIn.id);
  return consents.some(({ state }) => state === 'requested') ? undefined : 'nothing is asked for any more';
}

async function whyNotRemind(books: Books, row: OutboxRow): Promise<string | undefined> {
  const question = await questionOf(books, row);
  return question?.state === 'open' || question?.state === 'leaving' ? undefined : 'the question is closed';
}

/** The guards on writing to somebody who has not written: whoever typed the number may have typed a stranger's. */
async function whyNotWriteFirst(
  context: Context,
  books: Books,
  site: Site,
  row: OutboxRow,
  address: KnownIdentity,
): Promise<string | undefined> {
  const identity = await books.subjects.reveal(address);
  if (!identity) return 'the number has been forgotten';
  const lookups = books.keyring.lookups(site.id, identity.type, identity.value);
  if (await books.gates.suppressedSince(site.id, lookups)) return 'this identity has objected';
  if (await books.gates.firstContactClosed(site.id, lookups)) return 'this identity was written to first before';
  if (await isBeingAsked(books, site, lookups)) return 'this identity is being asked already';
  const phone = readPhone(identity.value, site.phone.country, site.phone.countries, site.languages[0]);
  if (!phone.ok) return 'the number is of no allowed country';
  return whyOverCap(context, books, site, row);
}

async function isBeingAsked(books: Books, site: Site, lookups: readonly string[]): Promise<boolean> {
  const open = await books.questions.openTo(site.id, lookups);
  return open.some(({ kind }) => kind === 'confirm');
}

async function whyOverCap(context: Context, books: Books, site: Site, row: OutboxRow): Promise<string | undefined> {
  const { templatesPerIpPerDay, templatesPerSitePerDay } = context.limits;
  const dayAgo = iso(after(context.clock.now(), { days: -1 }));
  if (templatesPerSitePerDay !== 'off') {
    const sent = await books.gates.templatesSince(site.id, dayAgo);
    if (sent >= templatesPerSitePerDay) return 'the daily cap of the site is reached';
  }
  const question = await questionOf(books, row);
  const optIn = question?.optInId ? await books.optIns.get(question.optInId) : undefined;
  if (templatesPerIpPerDay !== 'off' && optIn?.ipLookup) {
    const sent = await books.gates.templatesSince(site.id, dayAgo, optIn.ipLookup);
    if (sent >= templatesPerIpPerDay) return 'the daily cap of this address is reached';
  }
  return undefined;
}

function questionOf(books: Books, row: OutboxRow): Promise<Question | undefined> {
  return row.questionId === null ? Promise.resolve(undefined) : books.questions.get(row.questionId);
}

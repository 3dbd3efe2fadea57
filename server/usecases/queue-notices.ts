/**
 * Tells the owner's other systems what happened to a consent. It hangs on the appending of facts itself, in the same
 * transaction: no use case can forget it, not one that is written next year, and nothing is told that was then undone.
 */
import type { LedgerEvent } from '../consent/events.ts';
import { noticeOf, noticeTypeOf } from '../consent/notice.ts';
import type { Site } from '../consent/site.ts';
import type { Books, OnFact } from '../ledger/ledger.ts';
import type { Reachable } from '../ledger/notices.ts';

/** For `openLedger`. Undefined if nobody wants to be told, so that small shops do no work for it. */
export function noticesFor(sites: readonly Site[]): OnFact | undefined {
  if (!sites.some(({ webhooks }) => webhooks.length > 0)) return undefined;
  return (books, event) => queueNotices(sites, books, event);
}

async function queueNotices(sites: readonly Site[], books: Books, event: LedgerEvent): Promise<void> {
  const type = noticeTypeOf(event);
  if (type === undefined) return;
  const subject = await books.subjects.get(event.subjectId);
  const site = sites.find(({ id }) => id === subject?.site);
  const listeners = site?.webhooks.filter(({ events }) => events.includes(type)) ?? [];
  if (!subject || listeners.length === 0) return;

  const endpoints = [];
  for (const { id, includeNumber } of listeners) {
    const { disabledAt } = await books.endpoints.keep(subject.site, id);
    endpoints.push({ id, includeNumber, isDisabled: disabledAt !== null });
  }
  // The one that stays, if two turned out to be the same person.
  const subjectId = subject.mergedInto ?? subject.id;
  const notice = noticeOf(type, event, {
    site: subject.site,
    subjectId,
    consents: await books.consents.ofSubjects([subjectId]),
    newSubjectId: await newSubjectOf(books, event),
  });
  const mayKnow = endpoints.some(({ includeNumber, isDisabled }) => includeNumber && !isDisabled);
  const id = await books.notices.add(notice, mayKnow ? await whoIs(books, subjectId) : undefined);
  for (const endpoint of endpoints) {
    // Not told, but not lost: it can be replayed once the endpoint is enabled again.
    await books.deliveries.queue({ id, site: subject.site }, endpoint.id, endpoint.isDisabled ? isDisabled : undefined);
  }
}

const isDisabled = 'The endpoint is disabled.';

/**
 * The identities that the person has proven to be theirs, while they are readable. A number that somebody merely typed may be
 * a stranger's: it is forgotten within days, and could not be if other systems had been told it.
 */
export async function whoIs(books: Books, subjectId: string): Promise<Reachable | undefined> {
  let who: Reachable = {};
  for (const row of await books.subjects.identitiesOf(subjectId)) {
    const identity = row.proven ? await books.subjects.reveal(row) : undefined;
    if (identity?.type === 'phone') who = { ...who, phone: identity.value };
    if (identity?.type === 'user-id') who = { ...who, userId: identity.value };
  }
  return who.phone === undefined && who.userId === undefined ? undefined : who;
}

/** A new number is a new proof, and so a new subject: whoever holds the old number has to know which one follows it. */
async function newSubjectOf(books: Books, event: LedgerEvent): Promise<string | undefined> {
  if (event.type !== 'subject.corrected' || event.data.optIn === undefined) return undefined;
  return (await books.optIns.get(event.data.optIn))?.subjectId;
}

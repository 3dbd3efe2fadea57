/**
 * WhatsApp says that a person has another number or user id now. Objections follow the person. Consents do not: a consent
 * belongs to the identity that gave it (OLG Frankfurt 6 U 6/19), so it ends, provably, and the new identity may be asked like
 * anybody else. The old number will be somebody else's one day, and leads to nothing any more; with a number the user id
 * changes too, so that none of the identities of before is the person's still.
 */
import { iso } from '../clock.ts';
import type { Site } from '../consent/site.ts';
import type { Books } from '../ledger/ledger.ts';
import type { KnownIdentity } from '../ledger/subjects.ts';
import type { IdentityChange, InboundIdentityChange } from '../whatsapp/port.ts';
import type { Context } from './context.ts';
import { forgetIdleContact } from './forget.ts';
import { detachIdentities, identitiesOf } from './person.ts';
import { endConsents } from './withdraw.ts';

export async function receiveIdentityChange(
  context: Context,
  books: Books,
  site: Site,
  { change, at }: InboundIdentityChange,
): Promise<'ours'> {
  const { before, after } = change;
  const told = JSON.stringify([before.phone, before.userId, after.phone, after.userId, at]);
  const seen = books.keyring.lookup(site.id, 'identity-change', told);
  if (await books.inbox.firstSeen(site.id, seen)) await changeIdentity(context, books, site, change, at);
  return 'ours';
}

/** @param at Meta's time of the change, if it is told. */
export async function changeIdentity(
  context: Context,
  books: Books,
  site: Site,
  { before, after }: IdentityChange,
  at: string | undefined,
): Promise<void> {
  const lookups = (identities: IdentityChange['before']) =>
    identitiesOf(identities).flatMap(({ type, value }) => books.keyring.lookups(site.id, type, value));
  const newLookups = lookups(after);
  const rows = (await books.subjects.findIdentities(site.id, identitiesOf(before))).filter(({ proven }) => proven);
  const subjects = [...new Set(rows.map(({ subjectId }) => subjectId))];
  const own: KnownIdentity[] = [];
  for (const subjectId of subjects) own.push(...(await books.subjects.identitiesOf(subjectId)));
  const oldLookups = [...new Set([...lookups(before), ...own.map(({ lookup }) => lookup)])];

  await takeObjectionsAlong(books, site.id, oldLookups, newLookups);
  for (const subjectId of subjects) await endConsents({ context, books }, subjectId, { channel: 'number-change' });
  await detachForGood(
    books,
    site.id,
    own.filter(({ proven }) => proven),
    'identity-changed',
  );
  for (const subjectId of subjects) await forgetIdleContact(context, books, subjectId);

  // Whoever had the new number until then has lost it. Who has it since may be this very person, who was faster than the news.
  const since = at ?? iso(context.clock.now());
  const formerOwners = await books.subjects.provenBefore(site.id, newLookups, since);
  await detachForGood(books, site.id, formerOwners, 'number-changed-hands');
}

/** With their own times, and so are what closes the path of being written to first. */
async function takeObjectionsAlong(
  books: Books,
  site: string,
  from: readonly string[],
  to: readonly string[],
): Promise<void> {
  const stoppedSince = await books.gates.stoppedSince(site, from);
  if (stoppedSince !== undefined) await books.gates.suppress(site, to, stoppedSince);
  const marketingStoppedSince = await books.gates.marketingStoppedSince(site, from);
  if (marketingStoppedSince !== undefined) await books.gates.suppress(site, to, marketingStoppedSince, 'marketing');
  const contacted = await books.gates.firstContactClosedSince(site, from);
  if (contacted !== undefined) await books.gates.closeFirstContact(site, to, contacted);
}

/** Noted, so that an old backup does not bring them back. */
async function detachForGood(
  books: Books,
  site: string,
  rows: readonly KnownIdentity[],
  why: Parameters<typeof detachIdentities>[2],
): Promise<void> {
  if (rows.length === 0) return;
  await detachIdentities(books, rows, why);
  const lookups = rows.map(({ lookup }) => lookup);
  await books.journal.note({ kind: 'detached', site, lookups, ...(why === 'identity-changed' && { why }) });
}

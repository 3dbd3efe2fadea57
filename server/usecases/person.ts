/** Finding out who wrote: which subjects this identity belongs to, and making one of two that turn out to be the same. */
import type { Identity } from '../consent/identity.ts';
import type { Books } from '../ledger/ledger.ts';
import type { KnownIdentity } from '../ledger/subjects.ts';
import type { WhatsAppIdentity } from '../whatsapp/port.ts';
import { carryOver, endWhatWasStopped } from './one-person.ts';

export interface Person {
  readonly site: string;
  readonly identities: readonly Identity[];
  /** Keyed hashes of these identities, under every index key. */
  readonly lookups: readonly string[];
  /** The subject for whom this identity itself has written before. */
  readonly subjectId: string | undefined;
  /** Subjects for whom somebody only typed this number: perhaps this person, perhaps a stranger. */
  readonly typedFor: readonly string[];
}

export function identitiesOf(from: WhatsAppIdentity): Identity[] {
  const identities: Identity[] = [];
  if (from.phone !== undefined) identities.push({ type: 'phone', value: from.phone });
  if (from.userId !== undefined) identities.push({ type: 'user-id', value: from.userId });
  return identities;
}

/** Looks the identity up; if phone and user id lead to two subjects, they become one. Stores nothing about the person. */
export async function recognise(books: Books, site: string, identities: readonly Identity[]): Promise<Person> {
  const lookups = identities.flatMap((identity) => books.keyring.lookups(site, identity.type, identity.value));
  const rows = await books.subjects.findIdentities(site, identities);
  const proven = await withoutFormerOwners(
    books,
    site,
    rows.filter((row) => row.proven),
    identities,
    lookups,
  );
  const [oldest, ...others] = distinct(proven);
  if (oldest !== undefined) for (const other of others) await merge(books, site, other, oldest);
  return {
    site,
    identities,
    lookups,
    subjectId: oldest,
    typedFor: distinct(rows.filter((row) => !row.proven)).filter((id) => id !== oldest && !others.includes(id)),
  };
}

/** Keeps the identities that just wrote, because an answer or a subscription needs them. */
export async function remember(books: Books, person: Person, subjectId: string): Promise<void> {
  // Somebody whose refused request was erased writes again: what is said from now on needs a key of its own.
  await books.vault.renewKey(subjectId, 'evidence');
  const before = new Set((await books.subjects.identitiesOf(subjectId)).map(({ lookup }) => lookup));
  let isNews = false;
  for (const identity of person.identities) {
    const lookups = books.keyring.lookups(person.site, identity.type, identity.value);
    isNews ||= !lookups.some((lookup) => before.has(lookup));
    await books.subjects.addIdentity(subjectId, person.site, identity, true);
  }
  if (isNews) await endWhatWasStopped(books, person.site, subjectId);
}

/** An objection by one identity counts for all of its person: theirs and these, found under any index key. */
export async function lookupsOfPerson(
  books: Books,
  subjectId: string | undefined,
  lookups: readonly string[],
): Promise<string[]> {
  const own = subjectId === undefined ? [] : await books.subjects.identitiesOf(subjectId);
  return [...new Set([...lookups, ...own.map(({ lookup }) => lookup)])];
}

/** The subject of somebody who just wrote; made now if this is the first time. */
export async function subjectOf(books: Books, person: Person): Promise<string> {
  const subjectId = person.subjectId ?? (await books.subjects.create(person.site));
  await remember(books, person, subjectId);
  return subjectId;
}

/** This identity proved that the opt-in of `subjectId` is its own. @returns the subject that now holds it. */
export async function takeOver(books: Books, person: Person, subjectId: string): Promise<string> {
  const into = person.subjectId ?? subjectId;
  if (into !== subjectId) await merge(books, person.site, subjectId, into);
  await remember(books, person, into);
  return into;
}

/** A subject and all that went up in it: their evidence lies under their own keys. */
export async function familyOf(books: Books, subjectId: string): Promise<string[]> {
  return [subjectId, ...(await books.subjects.absorbedBy(subjectId))];
}

/** The identity to answer to: the phone if WhatsApp shows it, else the user id. */
export async function addressOf(books: Books, person: Person, subjectId: string): Promise<KnownIdentity> {
  const rows = await books.subjects.identitiesOf(subjectId);
  const mine = rows.filter((row) => person.lookups.includes(row.lookup));
  const address = mine.find((row) => row.type === 'phone') ?? mine[0];
  if (!address) throw new Error(`Subject ${subjectId} does not know the identity that wrote.`);
  return address;
}

/** The wording that this person last agreed to, or at least last saw: it decides the language of the conversation. */
export async function latestWording(books: Books, subjectId: string): Promise<string | undefined> {
  const optIns = await books.optIns.ofSubjects(await familyOf(books, subjectId));
  const consents = await books.consents.ofSubjects([subjectId]);
  const given = new Set(consents.filter(({ state }) => state === 'given').map(({ optInId }) => optInId));
  const latest = optIns.findLast(({ id }) => given.has(id)) ?? optIns.at(-1);
  return latest?.wordingId;
}

/**
 * A phone number that comes with another user id than the one we know has changed hands. It leaves its former owner, whose
 * consent would otherwise allow writing to a stranger.
 */
async function withoutFormerOwners(
  books: Books,
  site: string,
  proven: readonly KnownIdentity[],
  identities: readonly Identity[],
  lookups: readonly string[],
): Promise<KnownIdentity[]> {
  if (!identities.some(({ type }) => type === 'user-id')) return [...proven];
  const kept: KnownIdentity[] = [];
  for (const row of proven) {
    const all = row.type === 'phone' ? await books.subjects.identitiesOf(row.subjectId) : [];
    const userIds = all.filter((one) => one.type === 'user-id' && one.proven);
    const changedHands = userIds.length > 0 && !userIds.some((one) => lookups.includes(one.lookup));
    if (!changedHands) {
      kept.push(row);
      continue;
    }
    await detachIdentities(books, [row], 'number-changed-hands');
    await books.journal.note({ kind: 'detached', site, lookups: [row.lookup] });
  }
  return kept;
}

/** They are not found by this number any more, and what they consented to allows nobody to write to it. */
export async function detachIdentities(
  books: Books,
  rows: readonly KnownIdentity[],
  why: 'number-changed-hands' | 'identity-changed',
): Promise<void> {
  for (const row of rows) {
    await books.subjects.removeIdentity(row);
    await books.chain.append(row.subjectId, { type: 'identity.detached', data: { why } });
  }
}

async function merge(books: Books, site: string, from: string, into: string): Promise<void> {
  const known = await books.subjects.identitiesOf(into);
  for (const row of await books.subjects.identitiesOf(from)) {
    const twin = known.find((one) => one.lookup === row.lookup);
    // What somebody only typed, and nobody proved, may be a stranger's: it must not follow.
    const identity = row.proven && !twin ? await books.subjects.reveal(row) : undefined;
    if (row.proven && !twin && !identity) {
      // After STOP only the keyed hash is left. Without it the person's evidence could not be found or erased any more.
      await books.subjects.adoptIdentity(row, into);
      continue;
    }
    const moved = twin?.id ?? (identity && (await books.subjects.addIdentity(into, site, identity, true)));
    if (moved !== undefined) await books.outbox.moveToIdentity(from, row.id, moved);
    await books.subjects.removeIdentity(row);
  }
  const moving = await books.consents.ofSubjects([from]);
  const end = await books.chain.append(from, { type: 'subject.merged', data: { into } });
  await books.chain.append(into, {
    type: 'subject.absorbed',
    data: { from, head: end.hash, consents: moving.map((consent) => consent.id) },
  });
  await books.consents.moveToSubject(from, into);
  await books.questions.moveToSubject(from, into);
  await books.outbox.moveToSubject(from, into);
  await books.subjects.markMerged(from, into);
  await books.vault.destroyKey(from, 'contact');
  await carryOver(books, site, from, into);
}

function distinct(rows: readonly KnownIdentity[]): string[] {
  return [...new Set(rows.map((row) => row.subjectId))];
}

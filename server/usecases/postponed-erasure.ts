/**
 * Erasure that was asked for under a legal hold. The hold only puts it off (GDPR 17(3)(e)), so it is done as soon as the hold
 * ends. But it is about what was stored when it was asked for: somebody who came back since and said JA has asked for no
 * erasure of that, and the company has to be able to prove it (GDPR 7(1)). Neither does the new JA take the old demand back.
 */
import { isAlive } from '../consent/consent.ts';
import type { Channel, Consent, LedgerEvent } from '../consent/events.ts';
import { inOrder } from '../consent/projection.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Context } from './context.ts';
import { destroyData } from './destroy-data.ts';
import { familyOf } from './person.ts';

export interface PostponedErasure {
  readonly subjectId: string;
  readonly askedAt: string;
  /** Asked for or given since: the evidence of these stays, until the retention of their purposes ends. */
  readonly stays: readonly Consent[];
}

/** The contact data goes at once: a hold is about evidence. */
export async function postponeErasure(
  context: Context,
  books: Books,
  subjectId: string,
  channel: Channel,
): Promise<void> {
  // The fact first: who is told of it may have to be told the number, a last time.
  await books.chain.append(subjectId, { type: 'erasure.postponed', data: { channel } });
  const family = await familyOf(books, subjectId);
  // What comes out of the journal stands in it already, and was told at its time.
  if (channel === 'journal') await books.notices.forgetWhoOf(family, []);
  else await books.journal.note({ kind: 'erasure-postponed', subjects: family });
  await destroyData(context, books, subjectId, ['contact'], 'erasure-postponed');
}

/** It waits already, and nothing has come since that a new demand would be about. */
export async function isPostponedAlready(books: Books, subjectId: string): Promise<boolean> {
  const family = await familyOf(books, subjectId);
  if (await books.vault.hasKey(family, ['contact'])) return false;
  const { asked, story } = await lookBack(books, family);
  return asked !== undefined && !story.some((event) => asked.isBefore(event) && commitmentsIn(event).length > 0);
}

/** Undefined if none waits. */
export async function postponedErasure(books: Books, subjectId: string): Promise<PostponedErasure | undefined> {
  const { asked, consents } = await lookBack(books, await familyOf(books, subjectId));
  return asked && { subjectId, askedAt: asked.event.at, stays: staying(asked, consents) };
}

/** @returns whether one waited. */
export async function erasePostponed(context: Context, books: Books, subjectId: string): Promise<boolean> {
  const family = await familyOf(books, subjectId);
  const { asked, story, consents } = await lookBack(books, family);
  if (!asked) return false;
  const stays = new Set(staying(asked, consents).map(({ optInId }) => optInId));
  if (stays.size === 0) {
    await destroyData(context, books, subjectId, ['contact', 'evidence'], 'erasure-postponed');
    return true;
  }
  const goes = (await books.optIns.ofSubjects(family)).map(({ id }) => id).filter((id) => !stays.has(id));
  const questions = await books.questions.ofSubjects(family);
  const about = (optIns: ReadonlySet<string>) =>
    new Set([
      ...optIns,
      ...questions.flatMap(({ id, optInId }) => (optInId !== null && optIns.has(optInId) ? id : [])),
    ]);
  const [kept, gone] = [about(stays), about(new Set(goes))];
  const toldBefore = new Set(story.filter((event) => !asked.isBefore(event)).flatMap(commitmentsIn));
  for (const id of family) {
    for (const entry of await books.vault.ofSubject(id, 'evidence')) {
      if (kept.has(entry.about)) continue;
      if (gone.has(entry.about) || toldBefore.has(entry.commitment)) await books.vault.removeEntry(entry);
    }
    await books.outbox.forgetMessages(id, asked.event.at);
  }
  for (const id of goes) await books.optIns.erased(id);
  for (const { id, optInId } of questions)
    if (optInId === null || !stays.has(optInId)) await books.questions.forgetAsked(id);
  // The keyed hashes of the identities stay: a STOP by any of them must still find what was given since.
  await books.chain.append(subjectId, {
    type: 'data.erased',
    data: { what: ['evidence'], why: 'erasure-postponed', optIns: goes },
  });
  context.erased();
  return true;
}

interface Asked {
  readonly event: LedgerEvent;
  /** Whether the demand had been made when this happened. */
  isBefore(event: LedgerEvent): boolean;
  /** Consents that were asked for or given after it. */
  readonly since: ReadonlySet<string>;
}

async function lookBack(
  books: Books,
  family: readonly string[],
): Promise<{ asked: Asked | undefined; story: LedgerEvent[]; consents: Consent[] }> {
  const story = inOrder((await Promise.all(family.map((id) => books.chain.ofSubject(id)))).flat());
  const consents = await books.consents.ofSubjects(family);
  const event = story.findLast(({ type }) => type === 'erasure.postponed');
  if (!event) return { asked: undefined, story, consents };
  // Within a chain its numbers tell; between two of them, all there is are the times.
  const isBefore = (other: LedgerEvent) =>
    other.subjectId === event.subjectId ? other.seq > event.seq : other.at > event.at;
  const later = story.filter(isBefore);
  if (later.some(isItsErasure)) return { asked: undefined, story, consents };
  return { asked: { event, isBefore, since: new Set(later.flatMap(consentsIn)) }, story, consents };
}

function isItsErasure({ type, data }: LedgerEvent): boolean {
  if (type !== 'data.erased' || !data.what.includes('evidence')) return false;
  return data.why === 'erasure-postponed' || data.optIns === undefined;
}

function consentsIn({ type, data }: LedgerEvent): readonly string[] {
  if (type === 'opt-in.requested') return data.consents.map(({ id }) => id);
  return type === 'consent.given' ? data.consents : [];
}

/** What lives is not touched in any case: it has to be provable. */
function staying({ since }: Asked, consents: readonly Consent[]): Consent[] {
  return consents.filter(({ id, state }) => since.has(id) || isAlive(state));
}

function commitmentsIn(event: LedgerEvent): string[] {
  return 'evidence' in event.data ? Object.values(event.data.evidence ?? {}) : [];
}

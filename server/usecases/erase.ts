/**
 * Erasure on request (GDPR 17): consents end, the data keys are destroyed, and only keyed hashes stay, so that nobody writes
 * to this person again, whatever is imported or restored later. A legal hold keeps the evidence, sealed, until it ends.
 */
import { iso } from '../clock.ts';
import type { Channel } from '../consent/events.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Context } from './context.ts';
import { destroyData } from './destroy-data.ts';
import { findPerson, mustReadWhom, type Named, subjectsOf } from './whom.ts';
import { endConsents } from './withdraw.ts';

export interface Erased {
  /** Subjects whose data was destroyed; empty if nothing was stored. The number is suppressed in any case. */
  readonly subjects: readonly string[];
  /** Those of them whose evidence a legal hold keeps. */
  readonly held: readonly string[];
}

/** @throws Refusal if nobody is named. Somebody unknown is no error: the objection counts for whatever comes later. */
export async function erasePerson(context: Context, named: Named, channel: Channel): Promise<Erased> {
  const whom = mustReadWhom(context, named);
  return context.ledger.transact(async (books) => {
    const person = await findPerson(books, whom);
    await books.gates.suppress(whom.site.id, person.lookups, iso(context.clock.now()));
    return eraseSubjects(context, books, subjectsOf(person), channel);
  });
}

export async function eraseSubjects(
  context: Context,
  books: Books,
  subjectIds: readonly string[],
  channel: Channel,
): Promise<Erased> {
  const held: string[] = [];
  for (const subjectId of subjectIds) {
    const subject = await books.subjects.get(subjectId);
    if (!subject) continue;
    const lookups = (await books.subjects.identitiesOf(subjectId)).map(({ lookup }) => lookup);
    await endConsents({ context, books }, subjectId, { channel });
    await books.gates.suppress(subject.site, lookups, iso(context.clock.now()));
    await books.outbox.dropQueued(subjectId, iso(context.clock.now()), 'erased');
    const isHeld = subject.heldSince !== null;
    if (isHeld) held.push(subjectId);
    await destroyData(context, books, subjectId, isHeld ? ['contact'] : ['contact', 'evidence'], 'erasure-requested');
  }
  return { subjects: subjectIds, held };
}

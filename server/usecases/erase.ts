/**
 * Erasure on request (GDPR 17): consents end, the data keys are destroyed, and only keyed hashes stay, so that nobody writes
 * to this person again, whatever is imported or restored later. A legal hold keeps the evidence, sealed, until it ends.
 */
import { iso } from '../clock.ts';
import { isAlive } from '../consent/consent.ts';
import type { Channel } from '../consent/events.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Subject } from '../ledger/subjects.ts';
import type { Context } from './context.ts';
import { destroyData } from './destroy-data.ts';
import { familyOf } from './person.ts';
import { isPostponedAlready, postponeErasure } from './postponed-erasure.ts';
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
    await books.inbox.forgetParkedAbout(person.lookups);
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
    if (await isErasedAlready(books, subject)) {
      if (subject.heldSince !== null) held.push(subjectId);
      continue;
    }
    const lookups = (await books.subjects.identitiesOf(subjectId)).map(({ lookup }) => lookup);
    await endConsents({ context, books }, subjectId, { channel });
    await books.gates.suppress(subject.site, lookups, iso(context.clock.now()));
    await books.outbox.dropQueued(subjectId, iso(context.clock.now()), 'erased');
    if (subject.heldSince === null) {
      await destroyData(context, books, subjectId, ['contact', 'evidence'], 'erasure-requested');
      continue;
    }
    held.push(subjectId);
    await postponeErasure(context, books, subjectId, channel);
  }
  return { subjects: subjectIds, held };
}

/** Asked for twice, by a page that was still open for instance: the second time there is nothing to do and nothing to tell. */
async function isErasedAlready(books: Books, { id, heldSince }: Subject): Promise<boolean> {
  const consents = await books.consents.ofSubjects([id]);
  if (consents.some(({ state }) => isAlive(state))) return false;
  if (heldSince !== null) return isPostponedAlready(books, id);
  return !(await books.vault.hasKey(await familyOf(books, id), ['contact', 'evidence']));
}

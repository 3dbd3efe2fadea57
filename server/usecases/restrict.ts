/** Restriction of processing (GDPR 18): everything is kept, nothing is used. A check says `restricted` until it is lifted. */
import { iso } from '../clock.ts';
import type { Channel } from '../consent/events.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Context } from './context.ts';
import { findPerson, mustReadWhom, type Named, subjectsOf, unknownPerson } from './whom.ts';

/** @returns since when, or null if it is lifted. @throws Refusal if nothing is stored about the person. */
export async function restrictPerson(
  context: Context,
  named: Named,
  restricted: boolean,
  channel: Channel,
): Promise<{ restrictedSince: string | null }> {
  const whom = mustReadWhom(context, named);
  return context.ledger.transact(async (books) => {
    const subjects = subjectsOf(await findPerson(books, whom));
    if (subjects.length === 0) throw unknownPerson();
    const now = iso(context.clock.now());
    let restrictedSince: string | null = null;
    for (const id of subjects) {
      const subject = await books.subjects.get(id);
      const before = subject?.restrictedSince ?? null;
      restrictedSince ??= restricted ? (before ?? now) : null;
      if ((before !== null) === restricted) continue;
      await setRestriction(books, id, restricted ? now : null, channel);
      await books.journal.note({ kind: 'restricted', subject: id, since: restricted ? now : null });
    }
    return { restrictedSince };
  });
}

/** Once more after a restore. */
export function restrictAgain(books: Books, subjectId: string, since: string | null): Promise<void> {
  return setRestriction(books, subjectId, since, 'journal');
}

async function setRestriction(books: Books, subjectId: string, since: string | null, channel: Channel): Promise<void> {
  await books.subjects.restrict(subjectId, since);
  await books.chain.append(subjectId, {
    type: since === null ? 'subject.unrestricted' : 'subject.restricted',
    data: { channel },
  });
}

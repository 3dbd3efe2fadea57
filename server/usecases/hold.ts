/** Legal hold: while a dispute runs, neither retention nor erasure touches the evidence of this person. */
import { iso } from '../clock.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Context } from './context.ts';
import { destroyData } from './destroy-data.ts';
import { keepNote } from './keep-note.ts';
import { findPerson, mustReadWhom, type Named, subjectsOf, unknownPerson } from './whom.ts';

export interface HoldInput extends Named {
  readonly held: boolean;
  /** Why; kept sealed with the evidence. */
  readonly reason?: string | undefined;
}

/** @returns the subjects concerned. @throws Refusal if nothing is stored about the person. */
export async function holdPerson(context: Context, input: HoldInput): Promise<{ subjects: string[] }> {
  const whom = mustReadWhom(context, input);
  return context.ledger.transact(async (books) => {
    const subjects = subjectsOf(await findPerson(books, whom));
    if (subjects.length === 0) throw unknownPerson();
    for (const id of subjects) await holdSubject(context, books, id, input);
    return { subjects };
  });
}

/** A hold that nobody remembers would keep evidence for ever. */
export function listHolds({ ledger }: Context): Promise<{ subjectId: string; site: string; heldSince: string }[]> {
  return ledger.read((books) => books.subjects.held());
}

async function holdSubject(
  context: Context,
  books: Books,
  id: string,
  { held, reason }: Pick<HoldInput, 'held' | 'reason'>,
): Promise<void> {
  const subject = await books.subjects.get(id);
  if (!subject || (subject.heldSince !== null) === held) return;
  const evidence = await keepNote(context, books, id, 'owner', reason);
  await books.chain.append(id, { type: held ? 'subject.held' : 'subject.released', data: { evidence } });
  await books.subjects.hold(id, held ? iso(context.clock.now()) : null);
  if (!held && (await wasToBeErased(books, id))) {
    await destroyData(context, books, id, ['contact', 'evidence'], 'erasure-requested');
  }
}

/** The person asked for it while the hold stood. */
async function wasToBeErased(books: Books, id: string): Promise<boolean> {
  const events = await books.chain.ofSubject(id);
  const heldAt = events.findLast(({ type }) => type === 'subject.held')?.seq ?? 0;
  return events.some(
    ({ seq, type, data }) => seq > heldAt && type === 'data.erased' && data.why === 'erasure-requested',
  );
}

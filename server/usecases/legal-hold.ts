/** Legal hold: while a dispute runs, neither retention nor erasure touches the evidence of this person. */
import { iso } from '../clock.ts';
import type { Channel } from '../consent/events.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Context } from './context.ts';
import { keepNote } from './keep-note.ts';
import { familyOf } from './person.ts';
import { erasePostponed, type PostponedErasure, postponedErasure } from './postponed-erasure.ts';
import { Refusal } from './refusal.ts';
import { findPerson, mustReadWhom, type Named, subjectsNamed, subjectsOf, unknownPerson } from './whom.ts';

export interface HoldInput extends Named {
  readonly held: boolean;
  /** Why; kept sealed with the evidence. */
  readonly reason?: string | undefined;
  /** Of a release: it is known that an erasure waits for it, and that it is done with it. */
  readonly erasing?: boolean | undefined;
}

export interface Held {
  /** Those concerned. */
  readonly subjects: readonly string[];
  /** Those of them whose erasure had waited for the release. */
  readonly erased: readonly string[];
}

/** @throws Refusal if nothing is stored about the person, or the release would erase evidence and nobody said that it may. */
export async function holdPerson(context: Context, input: HoldInput): Promise<Held> {
  const whom = mustReadWhom(context, input);
  return context.ledger.transact(async (books) => {
    const subjects = subjectsOf(await findPerson(books, whom));
    if (subjects.length === 0) throw unknownPerson();
    const erased: string[] = [];
    for (const id of subjects) if (await holdSubject(context, books, id, input)) erased.push(id);
    return { subjects, erased };
  });
}

/** What releasing the hold of this person will erase. @throws Refusal if nothing is stored about the person. */
export async function whatReleaseErases(context: Context, named: Named): Promise<PostponedErasure[]> {
  const subjects = await subjectsNamed(context, named);
  return context.ledger.read(async (books) => {
    const waiting: PostponedErasure[] = [];
    for (const id of subjects) {
      const held = (await books.subjects.get(id))?.heldSince != null;
      const erasure = held ? await postponedErasure(books, id) : undefined;
      if (erasure) waiting.push(erasure);
    }
    return waiting;
  });
}

/** A hold that nobody remembers would keep evidence for ever. */
export function listHolds({ ledger }: Context): Promise<{ subjectId: string; site: string; heldSince: string }[]> {
  return ledger.read((books) => books.subjects.held());
}

/** Once more after a restore. The reason is not in the journal. */
export async function holdAgain(
  context: Context,
  books: Books,
  subjectId: string,
  since: string | null,
): Promise<void> {
  await setHold(context, books, subjectId, since, { channel: 'journal' });
}

/** @returns whether an erasure was done that had waited. */
async function holdSubject(context: Context, books: Books, id: string, input: HoldInput): Promise<boolean> {
  const { held, reason } = input;
  const subject = await books.subjects.get(id);
  if (!subject || (subject.heldSince !== null) === held) return false;
  if (!held && input.erasing !== true && (await postponedErasure(books, id))) {
    throw new Refusal(
      'conflict',
      'erasure-waits',
      'This person has asked for erasure while the hold stood, and releasing it erases the evidence. Nothing was changed; say that you want that.',
    );
  }
  const evidence = await keepNote(context, books, id, 'owner', reason);
  const since = held ? iso(context.clock.now()) : null;
  await books.journal.note({ kind: 'held', subjects: await familyOf(books, id), since });
  return setHold(context, books, id, since, { evidence });
}

async function setHold(
  context: Context,
  books: Books,
  subjectId: string,
  since: string | null,
  data: { readonly channel?: Channel; readonly evidence?: Readonly<Record<string, string>> },
): Promise<boolean> {
  await books.chain.append(subjectId, { type: since === null ? 'subject.released' : 'subject.held', data });
  await books.subjects.hold(subjectId, since);
  return since === null && (await erasePostponed(context, books, subjectId));
}

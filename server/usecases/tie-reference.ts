/** The sentence with the reference came after the JA: from now on whoever holds the form may be told that it was given. */
import { iso } from '../clock.ts';
import type { Encounter } from './encounter.ts';
import { subjectOf } from './person.ts';
import { recordMessage } from './record-message.ts';

export async function tieReference(encounter: Encounter, optInId: string): Promise<void> {
  const { context, books, person } = encounter;
  await books.optIns.claim(optInId, iso(context.clock.now()));
  await recordMessage(encounter, await subjectOf(books, person), optInId);
}

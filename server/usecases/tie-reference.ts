/** The sentence with the reference came after the JA: from now on whoever holds the form may be told that it was given. */
import { iso } from '../clock.ts';
import type { Encounter } from './encounter.ts';
import { subjectOf } from './person.ts';

export async function tieReference({ context, books, person, message }: Encounter, optInId: string): Promise<void> {
  const subjectId = await subjectOf(books, person);
  await books.optIns.claim(optInId, iso(context.clock.now()));
  const evidence = await books.vault.put({
    subjectId,
    kind: 'evidence',
    name: 'message',
    about: optInId,
    value: message,
  });
  await books.chain.append(subjectId, {
    type: 'message.received',
    data: { optIn: optInId, evidence: { message: evidence.commitment } },
  });
}

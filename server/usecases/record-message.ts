/** The person's own words, with both times, become evidence of an opt-in. */
import type { Encounter } from './encounter.ts';
import { keepMessage } from './keep-message.ts';

export async function recordMessage(encounter: Encounter, subjectId: string, optInId: string): Promise<void> {
  const evidence = await keepMessage(encounter, subjectId, 'message', optInId);
  await encounter.books.chain.append(subjectId, {
    type: 'message.received',
    data: { optIn: optInId, evidence },
  });
}

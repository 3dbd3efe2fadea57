/** The person's own words, with ids and both times, go into the vault; what comes back is for the event that they caused. */
import type { Commitments } from '../consent/events.ts';
import type { Encounter } from './encounter.ts';

/** @param name what the words are: an answer, an objection … @param about the opt-in or question they belong to. */
export async function keepMessage(
  { books, message }: Encounter,
  subjectId: string,
  name: 'message' | 'answer' | 'objection' | 'unclear',
  about: string,
): Promise<Commitments> {
  const { commitment } = await books.vault.put({ subjectId, kind: 'evidence', name, about, value: message });
  return { [name]: commitment };
}

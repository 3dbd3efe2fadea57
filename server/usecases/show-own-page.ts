/** EINSTELLUNGEN, AUSKUNFT: the link to the person's own page, into the chat that asked for it. */
import { answer } from './answer.ts';
import type { Encounter } from './encounter.ts';

export async function showOwnPage(encounter: Encounter, what: 'settings' | 'data'): Promise<void> {
  const { books, person } = encounter;
  const consents = person.subjectId === undefined ? [] : await books.consents.ofSubjects([person.subjectId]);
  const evidence = person.subjectId === undefined ? [] : await books.vault.ofSubject(person.subjectId, 'evidence');
  const isKnown = consents.length > 0 || evidence.length > 0;
  return answer(encounter, isKnown ? what : 'nothing-stored');
}

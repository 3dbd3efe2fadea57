/** The question could not be sent, and the person has written once more: now it is asked in the chat. */
import type { Encounter } from './encounter.ts';
import { addressOf, remember, subjectOf } from './person.ts';
import { queueInteractive } from './queue-interactive.ts';

export async function askAgain({ context, books, person }: Encounter, questionId: string): Promise<void> {
  const question = await books.questions.get(questionId);
  if (!question) return;
  const subjectId = await subjectOf(books, person);
  await remember(books, person, subjectId);
  const address = await addressOf(books, person, subjectId);
  await queueInteractive({ context, books }, question, address.id);
}

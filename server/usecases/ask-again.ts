/** Nobody knows whether the question arrived, or it surely did not, and the person has written once more: asked in the chat. */
import { iso } from '../clock.ts';
import type { Encounter } from './encounter.ts';
import { addressOf, subjectOf } from './person.ts';
import { queueInteractive } from './queue-interactive.ts';

export async function askAgain({ context, books, person }: Encounter, questionId: string): Promise<void> {
  const question = await books.questions.get(questionId);
  if (!question) return;
  const subjectId = await subjectOf(books, person);
  const at = iso(context.clock.now());
  for (const row of await books.outbox.ofQuestion(questionId)) {
    if (row.state === 'unknown' || row.state === 'queued') {
      await books.outbox.end(row.id, 'failed', at, 'unknown: the person wrote again and was asked again');
    }
  }
  await books.questions.backToPending(questionId);
  const address = await addressOf(books, person, subjectId);
  await queueInteractive({ context, books }, { ...question, subjectId }, address.id);
}

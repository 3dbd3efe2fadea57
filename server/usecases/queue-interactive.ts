/** The question inside the 24-hour window: free of template and review, and only ever an answer to the person's own message. */
import { iso } from '../clock.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Question } from '../ledger/questions.ts';
import type { Context } from './context.ts';

export async function queueInteractive(
  { context, books }: { readonly context: Context; readonly books: Books },
  question: Question,
  identityId: string,
  /** How many sends of this question may have arrived already. */
  doubts = 0,
): Promise<void> {
  await books.outbox.queue({
    site: question.site,
    subjectId: question.subjectId,
    kind: 'interactive',
    questionId: question.id,
    identityId,
    wordingId: question.wordingId,
    doubts,
    dueAt: iso(context.clock.now()),
  });
}

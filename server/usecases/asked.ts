/** What a queued row has to do with a question, and a question with an opt-in. */
import type { Books } from '../ledger/ledger.ts';
import type { OptIn } from '../ledger/opt-ins.ts';
import type { OutboxRow } from '../ledger/outbox-rows.ts';
import type { Question } from '../ledger/questions.ts';

/** Rows that put a question on the screen; the others only mention one. */
export function asks({ kind, questionId }: OutboxRow): boolean {
  return questionId !== null && (kind === 'template' || kind === 'interactive' || kind === 'pause');
}

export async function questionOf(books: Books, { questionId }: OutboxRow): Promise<Question | undefined> {
  return questionId === null ? undefined : books.questions.get(questionId);
}

/** Undefined for a pause, and for a question that was asked of somebody else by mistake. */
export async function optInOf(books: Books, question: Question | undefined): Promise<OptIn | undefined> {
  return question?.optInId ? books.optIns.get(question.optInId) : undefined;
}

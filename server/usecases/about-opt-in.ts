/** Under which ids the evidence of an opt-in lies in the vault: its own, and its question's. */
import type { Books } from '../ledger/ledger.ts';

export async function aboutOf(books: Books, optIn: string): Promise<string[]> {
  const question = await books.questions.ofOptIn(optIn);
  return question ? [optIn, question.id] : [optIn];
}

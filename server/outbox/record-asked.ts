/** What the proof has to say of a question that leaves now. */
import type { Books } from '../ledger/ledger.ts';
import type { OutboxRow } from '../ledger/outbox-rows.ts';
import type { KnownIdentity } from '../ledger/subjects.ts';
import type { ComposedMessage } from '../usecases/compose-message.ts';

/** Written before the send: a process that dies now has still recorded what the person may be reading. */
export async function recordAsked(
  books: Books,
  row: OutboxRow,
  questionId: string,
  address: KnownIdentity,
  composed: ComposedMessage,
  now: string,
): Promise<void> {
  const question = await books.questions.get(questionId);
  if (!question) return;
  const via = row.kind === 'template' ? 'template' : 'interactive';
  const again = question.state === 'leaving' && question.via === via;
  await books.questions.leaving(questionId, via, address.lookup);
  if (via === 'template' && question.optInId !== null) await books.optIns.templateLeft(question.optInId, now);
  if (again || question.optInId === null) return;
  const evidence = await books.vault.put({
    subjectId: question.subjectId,
    kind: 'evidence',
    name: 'question',
    about: questionId,
    value: { ...composed.asShown, via, leftAt: now, wording: question.wordingId },
  });
  await books.chain.append(question.subjectId, {
    type: 'question.asked',
    data: { question: questionId, optIn: question.optInId, via, evidence: { question: evidence.commitment } },
  });
}

export async function recordRepeated(
  books: Books,
  questionId: string,
  composed: ComposedMessage,
  now: string,
): Promise<void> {
  const question = await books.questions.get(questionId);
  if (!question) return;
  const { subjectId } = question;
  const value = { ...composed.asShown, leftAt: now };
  const evidence = await books.vault.put({ subjectId, kind: 'evidence', name: 'reminder', about: questionId, value });
  await books.chain.append(subjectId, {
    type: 'question.repeated',
    data: { question: questionId, evidence: { reminder: evidence.commitment } },
  });
}

/** What rides in our buttons: the question's secret id and the answer. Stays well under WhatsApp's 128 characters. */
import type { ButtonAnswer } from '../consent/conversation.ts';

const answers: readonly ButtonAnswer[] = ['yes', 'no', 'unsubscribe', 'keep'];

export function buttonPayload(questionId: string, answer: ButtonAnswer): string {
  return `jawort.${questionId}.${answer}`;
}

/** Undefined for a button that is not ours. */
export function readButton(payload: string): { questionId: string; answer: ButtonAnswer } | undefined {
  const [mark, questionId, answer, ...rest] = payload.split('.');
  const known = answers.find((one) => one === answer);
  return mark === 'jawort' && questionId && known && rest.length === 0 ? { questionId, answer: known } : undefined;
}

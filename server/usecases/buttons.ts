/** What rides in our buttons: the question's secret id and the answer. Stays well under WhatsApp's 128 characters. */
import type { ButtonAnswer, Choice } from '../consent/conversation.ts';

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

/** A row of the list of purposes. No secret: a row of ours can only come back from the chat it was sent to. */
export function rowPayload(choice: Choice): string {
  if ('drop' in choice) return `jawort-choice.drop.${choice.drop}`;
  if ('add' in choice) return `jawort-choice.add.${choice.add}`;
  return `jawort-choice.keep.${choice.keeps}`;
}

/** Undefined for a row that is not ours. */
export function readRow(payload: string): Choice | undefined {
  const [mark, verb, object, ...rest] = payload.split('.');
  if (mark !== 'jawort-choice' || !object || rest.length > 0) return undefined;
  if (verb === 'drop') return { drop: object };
  if (verb === 'add') return { add: object };
  const kept = (['marketing', 'other', 'all', 'nothing'] as const).find((one) => one === object);
  return verb === 'keep' && kept ? { keeps: kept } : undefined;
}

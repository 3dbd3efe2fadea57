/** "May I write to this person about this?" Asked by tools before every send. */

import { iso } from '../clock.ts';
import type { CheckAnswer } from '../consent/check.ts';
import type { Books } from '../ledger/ledger.ts';
import { answerOne, type CheckQuestion } from './answer-check.ts';
import type { Context } from './context.ts';
import { recordUse } from './record-use.ts';
import { type FieldError, Refusal } from './refusal.ts';
import { type Named, readWhom } from './whom.ts';

export interface CheckInput extends Named {
  readonly purpose: string;
  /** If it is allowed, the message is about to be sent: keep the date. */
  readonly use?: boolean | undefined;
}

export interface CheckOutcome extends CheckAnswer {
  readonly asOf: string;
}

/** @param pointers where each check stands in the request, for the error. @throws Refusal naming every check that is wrong. */
export async function checkConsents(
  context: Context,
  inputs: readonly CheckInput[],
  pointers: readonly string[],
): Promise<CheckOutcome[]> {
  const errors: FieldError[] = [];
  const questions = inputs.map((input, position) => readCheck(context, input, pointers[position] ?? '#', errors));
  if (errors.length > 0)
    throw new Refusal('unprocessable', 'invalid', 'Some checks cannot be answered as they stand.', errors);

  await context.backlog.caughtUp();
  const asOf = iso(context.clock.now());
  const answerAll = async (books: Books) => {
    const outcomes: CheckOutcome[] = [];
    for (const [position, question] of questions.entries()) {
      if (!question) continue;
      const answer = await answerOne(books, question, asOf);
      if (answer.allowed && inputs[position]?.use) await recordUse(books, answer.consentId, asOf.slice(0, 10));
      outcomes.push({ ...answer, asOf });
    }
    return outcomes;
  };
  // Recorded together with the answer: a permission whose use cannot be written down is not given.
  return inputs.some(({ use }) => use) ? context.ledger.transact(answerAll) : context.ledger.read(answerAll);
}

function readCheck(context: Context, input: CheckInput, at: string, errors: FieldError[]): CheckQuestion | undefined {
  const whom = readWhom(context, input, at, errors);
  if (!whom) return undefined;
  if (whom.site.purposes.some(({ id }) => id === input.purpose)) return { ...whom, purpose: input.purpose };
  errors.push({ pointer: `${at}/purpose`, code: 'unknown-purpose', detail: 'This site has no such purpose.' });
  return undefined;
}

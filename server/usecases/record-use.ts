/**
 * A message was sent because of a consent. Kept as a date per purpose, because what counts for years is when a consent was
 * last used (UWG § 7a, AG München 161 C 12736/22).
 */
import { iso } from '../clock.ts';
import type { Books } from '../ledger/ledger.ts';
import { answerOne } from './answer-check.ts';
import type { Context } from './context.ts';
import { type FieldError, Refusal } from './refusal.ts';
import { type Named, readWhom } from './whom.ts';

export interface UseInput extends Named {
  readonly purpose: string;
  /** YYYY-MM-DD; today if absent. */
  readonly date?: string | undefined;
}

export interface UseOutcome {
  /** False if there was no consent to use: then nothing is kept, and `reason` says why. */
  readonly recorded: boolean;
  readonly reason: string;
  readonly consentId?: string;
}

/** @throws Refusal naming every entry that is wrong. */
export async function recordUses(
  context: Context,
  inputs: readonly UseInput[],
  pointers: readonly string[],
): Promise<UseOutcome[]> {
  const now = iso(context.clock.now());
  const errors: FieldError[] = [];
  const questions = inputs.map((input, position) => {
    const at = pointers[position] ?? '#';
    const whom = readWhom(context, input, at, errors);
    if (whom && !whom.site.purposes.some(({ id }) => id === input.purpose)) {
      errors.push({ pointer: `${at}/purpose`, code: 'unknown-purpose', detail: 'This site has no such purpose.' });
    }
    const date = input.date ?? now.slice(0, 10);
    // Owners' clocks stand in other time zones; a day ahead is still today for somebody.
    const latest = iso(new Date(context.clock.now().getTime() + 86_400_000)).slice(0, 10);
    if (date > latest) errors.push({ pointer: `${at}/date`, code: 'future', detail: 'This day has not come yet.' });
    return whom && { ...whom, purpose: input.purpose, date };
  });
  if (errors.length > 0)
    throw new Refusal('unprocessable', 'invalid', 'Some uses cannot be recorded as they stand.', errors);

  return context.ledger.transact(async (books) => {
    const outcomes: UseOutcome[] = [];
    for (const question of questions) {
      if (!question) continue;
      const { reason, consentId } = await answerOne(books, question, now);
      // Paused or dormant: the message has left all the same, and the consent it relied on is the one that is given.
      const given = ['given', 'paused', 'dormant', 'restricted'].includes(reason) ? consentId : undefined;
      await recordUse(books, given, question.date);
      outcomes.push({ recorded: given !== undefined, reason, ...(given !== undefined && { consentId: given }) });
    }
    return outcomes;
  });
}

/** Once a day, however many messages leave. @param date YYYY-MM-DD */
export async function recordUse(books: Books, consentId: string | undefined, date: string): Promise<void> {
  const consent = consentId === undefined ? undefined : await books.consents.get(consentId);
  if (!consent || consent.lastUsedOn === date) return;
  if (consent.lastUsedOn !== null && date < consent.lastUsedOn && (await isKnown(books, consent, date))) return;
  await books.chain.append(consent.subjectId, { type: 'consent.used', data: { consents: [consent.id], date } });
  await books.consents.used([consent.id], date);
}

async function isKnown(books: Books, consent: { id: string; subjectId: string }, date: string): Promise<boolean> {
  const events = await books.chain.ofSubject(consent.subjectId);
  return events.some(
    ({ type, data }) => type === 'consent.used' && data.date === date && data.consents.includes(consent.id),
  );
}

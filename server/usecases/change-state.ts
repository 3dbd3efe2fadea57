/** A consent changes its state: the fact goes into the chain, and the table of consents follows it. */
import type { Channel, Commitments } from '../consent/events.ts';
import type { Books } from '../ledger/ledger.ts';

export interface Reason {
  readonly channel?: Channel;
  /** When it was said, if it is only applied again now. ISO 8601 */
  readonly originally?: string;
  readonly question?: string;
  readonly evidence?: Commitments;
}

export async function changeState(
  books: Books,
  subjectId: string,
  state: 'given' | 'refused' | 'expired' | 'withdrawn',
  consents: readonly string[],
  reason: Reason = {},
): Promise<void> {
  if (consents.length === 0) return;
  const event = await books.chain.append(subjectId, { type: `consent.${state}`, data: { consents, ...reason } });
  await books.consents.change(consents, state, reason.originally ?? event.at);
  await books.tally.changed(consents, state, event.at);
  // An old backup must not bring back what the person has ended since.
  if (state === 'withdrawn' || state === 'refused') await books.journal.note({ kind: 'ended', consents });
}

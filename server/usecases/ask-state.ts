/**
 * How an opt-in is going, told to whoever holds its reference. *Given* is told only if the chat message carried this
 * reference: otherwise somebody who typed a stranger's number would learn what that person answered.
 */
import { after, iso } from '../clock.ts';
import { candidateReferences } from '../consent/reference.ts';
import { type Context, siteById } from './context.ts';
import { Refusal } from './refusal.ts';

const askableHours = 1;

export async function askState(context: Context, siteId: string, reference: string): Promise<'requested' | 'given'> {
  const unknown = new Refusal(
    'not-found',
    'unknown-reference',
    'No opt-in with this reference was recorded in the last hour.',
  );
  if (!siteById(context, siteId) || reference.length > 40) throw unknown;
  await context.backlog.caughtUp();
  return context.ledger.read(async (books) => {
    const optIn = await books.optIns.byReference(siteId, candidateReferences(reference));
    const oldest = iso(after(context.clock.now(), { hours: -askableHours }));
    if (!optIn || optIn.recordedAt < oldest) throw unknown;
    if (optIn.claimedAt === null) return 'requested';
    const consents = await books.consents.ofOptIn(optIn.id);
    return consents.some(({ state }) => state === 'given') ? 'given' : 'requested';
  });
}

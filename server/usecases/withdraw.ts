/**
 * STOP, in whatever words: ends every purpose at once, voids what was asked, drops what was queued and closes the path of
 * being written to first. All of it in the transaction that records the message.
 */

import { iso } from '../clock.ts';
import { follow, isAlive } from '../consent/consent.ts';
import type { Channel, Commitments, Consent } from '../consent/events.ts';
import type { Books } from '../ledger/ledger.ts';
import { answer } from './answer.ts';
import { changeState } from './change-state.ts';
import type { Context } from './context.ts';
import type { Encounter } from './encounter.ts';
import { keepMessage } from './keep-message.ts';
import { familyOf, lookupsOfPerson } from './person.ts';
import { speakerOf } from './speaker.ts';

/** @param reply `erasure`: with the link by which the data can be erased as well. */
export async function withdrawEverything(
  encounter: Encounter,
  reply: 'stopped' | 'erasure' = 'stopped',
): Promise<void> {
  const { context, books, site, person } = encounter;
  const subjectId = await speakerOf(encounter);
  const alreadySilent = (await books.gates.suppressedSince(site.id, person.lookups)) !== undefined;

  const evidence = await keepMessage(encounter, subjectId, 'objection', subjectId);
  const because = { channel: 'chat', evidence } as const;
  const ended = await endConsents({ context, books }, subjectId, because);
  // The number typed into a form by whomever: its owner has just objected.
  for (const typed of person.typedFor) await endConsents({ context, books }, typed, { channel: 'chat' });

  const lookups = await lookupsOfPerson(books, subjectId, person.lookups);
  await books.gates.suppress(site.id, lookups, iso(context.clock.now()));
  if (ended === 0) await books.chain.append(subjectId, { type: 'objection.recorded', data: because });
  // One acknowledgement. Whoever repeats STOP wants silence; whoever asks for the link wants the link.
  if (ended > 0 || !alreadySilent || reply === 'erasure') await answer(encounter, reply);
}

/** @param only ends these consents alone, e.g. those of marketing purposes. @returns how many ended. */
export async function endConsents(
  { context, books }: { readonly context: Context; readonly books: Books },
  subjectId: string,
  because: { readonly channel: Channel; readonly originally?: string; readonly evidence?: Commitments },
  only: (consent: Consent) => boolean = () => true,
): Promise<number> {
  const alive = (await books.consents.ofSubjects([subjectId])).filter(only);
  const becoming = (state: 'withdrawn' | 'refused') =>
    alive.filter((consent) => follow(consent.state, 'stop') === state).map(({ id }) => id);
  const withdrawn = becoming('withdrawn');
  const refused = becoming('refused');
  await changeState(books, subjectId, 'withdrawn', withdrawn, because);
  await changeState(books, subjectId, 'refused', refused, because);
  await closeOpenEnds(books, subjectId, iso(context.clock.now()));
  return withdrawn.length + refused.length;
}

/** Ends the opt-ins of which nothing is asked for any more, and what was to leave because of them. */
async function closeOpenEnds(books: Books, subjectId: string, at: string): Promise<void> {
  const consents = await books.consents.ofSubjects([subjectId]);
  const alive = new Set(consents.filter(({ state }) => state === 'requested').map(({ optInId }) => optInId));
  for (const optIn of await books.optIns.ofSubjects(await familyOf(books, subjectId))) {
    if (optIn.endedAt === null && !alive.has(optIn.id)) await books.optIns.end(optIn.id, at, optIn.expiresAt);
  }
  const isOver = !consents.some(({ state }) => isAlive(state));
  const asked = await books.questions.ofSubjects([subjectId]);
  const idle = asked.filter(({ state, kind, optInId }) => {
    if (state === 'answered' || state === 'void') return false;
    return kind === 'pause' ? isOver : optInId === null || !alive.has(optInId);
  });
  const ids = idle.map(({ id }) => id);
  await books.questions.close(ids, 'void');
  await books.outbox.dropQueuedOfQuestions(ids, at, 'withdrawn');
  if (!isOver) return;
  await books.outbox.dropQueued(subjectId, at, 'withdrawn');
  await books.subjects.pause(subjectId, null);
}

/**
 * What was said as one identity counts for the whole person, also when we learn only later that two are one. A no is never
 * lost on the way: the stricter of the two states stands, whichever subject it was recorded for.
 */
import type { Consent } from '../consent/events.ts';
import type { Books } from '../ledger/ledger.ts';
import { changeState } from './change-state.ts';

export async function carryOver(books: Books, site: string, from: string, into: string): Promise<void> {
  const both = [await books.subjects.get(from), await books.subjects.get(into)];
  const earliest = (times: readonly (string | null | undefined)[]) => times.flatMap((time) => time ?? []).toSorted()[0];

  const pausedSince = earliest(both.map((one) => one?.pausedSince));
  if (pausedSince !== undefined) {
    await books.subjects.pause(into, pausedSince);
    if (both[1]?.pausedSince == null)
      await books.journal.note({ kind: 'paused', subjects: [into], since: pausedSince });
  }

  const restrictedSince = earliest(both.map((one) => one?.restrictedSince));
  if (restrictedSince !== undefined && both[1]?.restrictedSince == null) {
    await books.subjects.restrict(into, restrictedSince);
    await books.chain.append(into, { type: 'subject.restricted', data: { channel: 'other' } });
    await books.journal.note({ kind: 'restricted', subject: into, since: restrictedSince });
  }

  const heldSince = earliest(both.map((one) => one?.heldSince));
  if (heldSince !== undefined && both[1]?.heldSince == null) {
    await books.subjects.hold(into, heldSince);
    await books.chain.append(into, { type: 'subject.held', data: { evidence: {} } });
    await books.journal.note({ kind: 'held', subjects: [into], since: heldSince });
  }
  await endWhatWasStopped(books, site, into);
  await endWhatWasRefusedSince(books, into);
}

/** A STOP by any identity of the person ends what was given before it; Meta's switch ends the advertising among it. */
export async function endWhatWasStopped(books: Books, site: string, subjectId: string): Promise<void> {
  const lookups = (await books.subjects.identitiesOf(subjectId)).map(({ lookup }) => lookup);
  const stoppedSince = await books.gates.stoppedSince(site, lookups);
  const marketingStoppedSince = await books.gates.marketingStoppedSince(site, lookups);
  if (stoppedSince === undefined && marketingStoppedSince === undefined) return;
  const ending: string[] = [];
  for (const consent of await books.consents.ofSubjects([subjectId])) {
    if (consent.state !== 'given') continue;
    const isStopped = stoppedSince !== undefined && consent.since < stoppedSince;
    const couldBeAdvertising = marketingStoppedSince !== undefined && consent.since < marketingStoppedSince;
    if (isStopped || (couldBeAdvertising && (await isMarketing(books, consent)))) ending.push(consent.id);
  }
  await changeState(books, subjectId, 'withdrawn', ending, { channel: 'chat' });
}

/** NEIN, or the end of a single purpose, said as the one after the JA of the other. */
async function endWhatWasRefusedSince(books: Books, subjectId: string): Promise<void> {
  const consents = await books.consents.ofSubjects([subjectId]);
  const overtaken = consents.filter(
    (given) =>
      given.state === 'given' &&
      consents.some(
        ({ purpose, state, since }) =>
          purpose === given.purpose && (state === 'refused' || state === 'withdrawn') && since > given.since,
      ),
  );
  const ids = overtaken.map(({ id }) => id);
  await changeState(books, subjectId, 'withdrawn', ids, { channel: 'chat' });
}

/** By the wording that was agreed to: the configuration may have changed since. */
async function isMarketing(books: Books, { optInId, purpose }: Consent): Promise<boolean> {
  const optIn = await books.optIns.get(optInId);
  const wording = optIn && (await books.wordings.mustGet(optIn.wordingId));
  return wording?.purposes.some(({ id, kind }) => id === purpose && kind === 'marketing') ?? false;
}

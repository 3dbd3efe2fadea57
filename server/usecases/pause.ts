/** A message that might mean STOP: nothing is sent until the person says which it was. No answer: it stays so. */
import { iso } from '../clock.ts';
import type { Commitments } from '../consent/events.ts';
import type { Books } from '../ledger/ledger.ts';
import { answer } from './answer.ts';
import type { Encounter } from './encounter.ts';
import { keepMessage } from './keep-message.ts';
import { addressOf, familyOf, latestWording, subjectOf } from './person.ts';
import { speakerOf } from './speaker.ts';

export async function pause(encounter: Encounter): Promise<void> {
  const { context, books, site, person } = encounter;
  const subjectId = await subjectOf(books, person);
  const address = await addressOf(books, person, subjectId);
  const wordingId = (await latestWording(books, subjectId)) ?? context.wordingOf(site, site.languages[0]).id;
  const { language } = await books.wordings.mustGet(wordingId);
  const questionId = context.ids.secret();
  await books.questions.add({
    id: questionId,
    site: site.id,
    subjectId,
    optInId: null,
    kind: 'pause',
    language,
    wordingId,
    state: 'pending',
    via: null,
    askedLookup: address.lookup,
    askedAt: null,
    expiresAt: null,
    reminded: true,
  });
  const evidence = await keepMessage(encounter, subjectId, 'unclear', questionId);
  await books.chain.append(subjectId, {
    type: 'marketing.paused',
    data: { question: questionId, evidence },
  });
  const since = iso(context.clock.now());
  await books.subjects.pause(subjectId, since);
  await books.journal.note({ kind: 'paused', subjects: await familyOf(books, subjectId), since });
  await answer(encounter, 'pause', { questionId });
}

export async function resume(encounter: Encounter, questionId: string | undefined): Promise<void> {
  const subjectId = await speakerOf(encounter);
  const about = questionId ?? subjectId;
  const evidence = await keepMessage(encounter, subjectId, 'answer', about);
  await resumeQuietly(encounter, subjectId, evidence, questionId);
  await answer(encounter, 'welcome');
}

/** Ends a pause, if there is one, without a word: a JA has just said more than "keep". */
export async function resumeQuietly(
  { books }: Pick<Encounter, 'books'>,
  subjectId: string,
  evidence: Commitments,
  questionId?: string,
): Promise<void> {
  const subject = await books.subjects.get(subjectId);
  if (!subject?.pausedSince) return;
  await books.chain.append(subjectId, {
    type: 'marketing.resumed',
    data: { ...(questionId !== undefined && { question: questionId }), evidence },
  });
  await books.subjects.pause(subjectId, null);
  await books.journal.note({ kind: 'paused', subjects: await familyOf(books, subjectId), since: null });
  const open = (await books.questions.ofSubjects([subjectId])).filter(
    ({ kind, state }) => kind === 'pause' && state !== 'answered' && state !== 'void',
  );
  await books.questions.close(
    open.map(({ id }) => id),
    'answered',
  );
}

/**
 * Once more after a restore. The question that was asked back is not known any more, so its buttons say nothing: START does,
 * and STOP does in any case.
 */
export async function pauseAgain(books: Books, subjectId: string, since: string | null): Promise<void> {
  await books.chain.append(subjectId, {
    type: since === null ? 'marketing.resumed' : 'marketing.paused',
    data: { channel: 'journal' },
  });
  await books.subjects.pause(subjectId, since);
}

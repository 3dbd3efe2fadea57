/** JA: the second opt-in. The only place where a consent becomes *given*. */

import { iso } from '../clock.ts';
import { follow } from '../consent/consent.ts';
import { answer } from './answer.ts';
import { optInOf } from './asked.ts';
import { changeState } from './change-state.ts';
import type { Encounter } from './encounter.ts';
import { keepMessage } from './keep-message.ts';
import { resumeQuietly } from './pause.ts';
import { recognise } from './person.ts';
import { speakerAbout } from './speaker.ts';

export async function confirm(encounter: Encounter, questionId: string): Promise<void> {
  const { context, books, site } = encounter;
  const question = await books.questions.get(questionId);
  const optIn = await optInOf(books, question);
  if (!question || !optIn) throw new Error(`Question ${questionId} belongs to no opt-in.`);

  const subjectId = await speakerAbout(encounter, question);
  const asked = await books.consents.ofOptIn(optIn.id);
  const confirmed = asked.filter(({ state }) => follow(state, 'confirm')).map(({ id }) => id);
  if (confirmed.length === 0) return;

  const evidence = await keepMessage(encounter, subjectId, 'answer', question.id);
  await changeState(books, subjectId, 'given', confirmed, {
    channel: 'chat',
    question: question.id,
    evidence,
  });
  const [first] = asked;
  if (optIn.channel === 'form' && first && !asked.some(({ state }) => state === 'given')) {
    const form = { site: site.id, source: first.source, wording: optIn.wordingId };
    await books.formCounts.add('given', form, iso(context.clock.now()));
  }
  await books.questions.close([question.id], 'answered');
  await books.optIns.end(optIn.id, iso(context.clock.now()), null);
  await resumeQuietly(encounter, subjectId, evidence);

  const person = await recognise(books, site.id, encounter.person.identities);
  const own = await books.subjects.identitiesOf(subjectId);
  await books.gates.lift(site.id, [
    ...person.lookups,
    ...own.filter(({ proven }) => proven).map(({ lookup }) => lookup),
  ]);
  await answer(encounter, 'welcome', { questionId: question.id });
}

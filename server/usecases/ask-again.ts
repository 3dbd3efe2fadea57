/** Nobody knows whether the question arrived, or it surely did not, and the person has written once more: asked in the chat. */
import { iso } from '../clock.ts';
import type { Encounter } from './encounter.ts';
import { addressOf, recognise, subjectOf } from './person.ts';
import { queueInteractive } from './queue-interactive.ts';
import { speakerAbout } from './speaker.ts';

export async function askAgain(encounter: Encounter, questionId: string): Promise<void> {
  const { context, books, site } = encounter;
  const question = await books.questions.get(questionId);
  if (!question) return;
  const isDoubtful = question.askedLookup !== null;
  const subjectId = isDoubtful ? await speakerAbout(encounter, question) : await subjectOf(books, encounter.person);
  const at = iso(context.clock.now());
  const unsettled = (await books.outbox.ofQuestion(questionId)).filter(
    ({ state }) => state === 'unknown' || state === 'queued',
  );
  const waiting = unsettled.find(({ kind }) => kind === 'interactive');
  if (waiting) return books.outbox.again(waiting.id, at, 'the person wrote again');

  for (const row of unsettled) await books.outbox.end(row.id, 'failed', at, 'unknown: asked again in the chat');
  const person = await recognise(books, site.id, encounter.person.identities);
  const address = await addressOf(books, person, subjectId);
  // The first question stays answerable: it may be on the screen after all.
  await queueInteractive({ context, books }, { ...question, subjectId }, address.id, isDoubtful ? 1 : 0);
}

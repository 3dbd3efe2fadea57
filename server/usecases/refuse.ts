/** NEIN: ends what was asked, and a *given* of the same purposes with it. Closes the path of being written to first. */

import { iso } from '../clock.ts';
import { follow } from '../consent/consent.ts';
import type { Consent } from '../consent/events.ts';
import type { Question } from '../ledger/questions.ts';
import { answer } from './answer.ts';
import { changeState } from './change-state.ts';
import type { Encounter } from './encounter.ts';
import { keepMessage } from './keep-message.ts';
import { recognise } from './person.ts';
import { speakerAbout } from './speaker.ts';

export async function refuse(encounter: Encounter, questionIds: readonly string[]): Promise<void> {
  const { context, books, site, person } = encounter;
  let changed = false;
  for (const id of questionIds) {
    const question = await books.questions.get(id);
    if (question) changed = (await refuseOne(encounter, question)) || changed;
  }
  const { subjectId } = await recognise(books, site.id, person.identities);
  const own = subjectId === undefined ? [] : await books.subjects.identitiesOf(subjectId);
  const lookups = [...person.lookups, ...own.filter(({ proven }) => proven).map(({ lookup }) => lookup)];
  await books.gates.closeFirstContact(site.id, lookups, iso(context.clock.now()));
  if (changed) await answer(encounter, 'refused', questionIds[0] === undefined ? {} : { questionId: questionIds[0] });
}

async function refuseOne(encounter: Encounter, question: Question): Promise<boolean> {
  const { context, books } = encounter;
  // Void because another number had been typed: whoever was asked by mistake ends nothing of the other person's.
  if (question.optInId === null) return false;
  const at = iso(context.clock.now());
  const subjectId = await speakerAbout(encounter, question);
  const asked = await books.consents.ofOptIn(question.optInId);
  const purposes = new Set(asked.map(({ purpose }) => purpose));
  const others = (await books.consents.ofSubjects([subjectId])).filter(
    ({ purpose, state }) => state === 'given' && purposes.has(purpose),
  );
  const ending = [...new Map([...asked, ...others].map((consent) => [consent.id, consent])).values()];
  const refused = idsThatBecome('refused', ending);
  const withdrawn = idsThatBecome('withdrawn', ending);
  if (refused.length + withdrawn.length === 0) return false;

  const evidence = await keepMessage(encounter, subjectId, 'answer', question.id);
  const facts = { channel: 'chat', question: question.id, evidence } as const;
  await changeState(books, subjectId, 'refused', refused, facts);
  await changeState(books, subjectId, 'withdrawn', withdrawn, facts);
  await books.questions.close([question.id], 'answered');
  const optIn = await books.optIns.get(question.optInId);
  // A mere refusal leaves nothing worth proving; a withdrawal does.
  await books.optIns.end(question.optInId, at, withdrawn.length === 0 ? (optIn?.expiresAt ?? null) : null);
  await books.outbox.dropQueuedOfQuestions([question.id], at, 'refused');
  return true;
}

function idsThatBecome(state: 'refused' | 'withdrawn', consents: readonly Consent[]): string[] {
  return consents.filter((consent) => follow(consent.state, 'refuse') === state).map(({ id }) => id);
}

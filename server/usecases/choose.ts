/** PROMO, TRANS, ALLE, or a row of the list: the subscriber says what to keep, in the chat. */
import { outcomeOf } from '../consent/choice.ts';
import type { Choice } from '../consent/conversation.ts';
import { answer } from './answer.ts';
import { changePreferences } from './change-preferences.ts';
import type { Encounter } from './encounter.ts';
import { keepMessage } from './keep-message.ts';
import { resumeQuietly } from './pause.ts';
import { addressOf, recognise, subjectOf } from './person.ts';
import { withdrawEverything } from './withdraw.ts';

export async function choose(encounter: Encounter, choice: Choice): Promise<void> {
  const { context, books, site } = encounter;
  const subjectId = await subjectOf(books, encounter.person);
  const consents = await books.consents.ofSubjects([subjectId]);
  const given = [...new Set(consents.filter(({ state }) => state === 'given').map(({ purpose }) => purpose))];
  const outcome = outcomeOf(choice, site, given);
  // Nothing left and nothing wanted is a STOP in other words.
  if (outcome.keeps.length + outcome.asks.length === 0) return withdrawEverything(encounter);
  const evidence = await keepMessage(encounter, subjectId, 'answer', subjectId);
  const person = await recognise(books, site.id, encounter.person.identities);
  const address = await addressOf(books, person, subjectId);
  await changePreferences(context, books, {
    site,
    subjectId,
    outcome,
    channel: 'chat',
    evidence,
    identityId: address.id,
  });
  // Whoever chooses says more than "keep": what is left is wanted.
  if (outcome.keeps.length > 0) await resumeQuietly(encounter, subjectId, evidence);
  // A question that leaves now is the answer.
  if (outcome.keeps.length > 0 && (outcome.drops.length > 0 || outcome.asks.length === 0))
    await answer(encounter, 'changed');
}

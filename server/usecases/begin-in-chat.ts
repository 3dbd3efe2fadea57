/**
 * START: the same double opt-in without the website. It asks for the site's one chat purpose only, because a single JA
 * never covers several purposes that nobody named.
 */
import type { Language } from '../consent/site.ts';
import type { Encounter } from './encounter.ts';
import { keepMessage } from './keep-message.ts';
import { addressOf, recognise, subjectOf } from './person.ts';
import { queueInteractive } from './queue-interactive.ts';
import { recordOptIn } from './record-opt-in.ts';

export async function beginInChat(encounter: Encounter, language: Language | undefined): Promise<void> {
  const { context, books, site } = encounter;
  const subjectId = await subjectOf(books, encounter.person);
  const person = await recognise(books, site.id, encounter.person.identities);
  const { id: wordingId, wording } = context.wordingOf(site, language ?? site.languages[0]);
  const optInId = context.ids.next('opt');

  await books.gates.openFirstContact(site.id, person.lookups);
  const evidence = await keepMessage(encounter, subjectId, 'message', optInId);
  const question = await recordOptIn(context, books, {
    site,
    subjectId,
    optInId,
    channel: 'chat',
    source: 'chat',
    wordingId,
    language: wording.language,
    purposes: [site.chatPurpose],
    evidence,
  });
  const address = await addressOf(books, person, subjectId);
  await queueInteractive({ context, books }, question, address.id);
}

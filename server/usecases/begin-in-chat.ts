/**
 * START: the same double opt-in without the website. It asks for the site's one chat purpose only, because a single JA
 * never covers several purposes that nobody named.
 */
import { after, iso } from '../clock.ts';
import type { Language } from '../consent/site.ts';
import type { Encounter } from './carry-out.ts';
import { addressOf, recognise, subjectOf } from './person.ts';
import { queueInteractive } from './queue-interactive.ts';

export async function beginInChat(encounter: Encounter, language: Language | undefined): Promise<void> {
  const { context, books, site, message } = encounter;
  const subjectId = await subjectOf(books, encounter.person);
  const person = await recognise(books, site.id, encounter.person.identities);
  const { id: wordingId, wording } = context.wordingOf(site, language ?? site.languages[0]);
  const now = context.clock.now();
  const at = iso(now);
  const expiresAt = iso(after(now, { days: site.confirmation.expiresAfterDays }));
  const optInId = context.ids.next('opt');
  const source = 'chat';

  await books.gates.openFirstContact(site.id, person.lookups);
  const evidence = await books.vault.put({
    subjectId,
    kind: 'evidence',
    name: 'message',
    about: optInId,
    value: message,
  });
  const consent = { id: context.ids.next('con'), purpose: site.chatPurpose };
  await books.chain.append(subjectId, {
    type: 'opt-in.requested',
    data: {
      optIn: optInId,
      channel: 'chat',
      source,
      wording: wordingId,
      language: wording.language,
      expiresAt,
      consents: [consent],
      evidence: { message: evidence.commitment },
    },
  });
  await books.optIns.add({
    id: optInId,
    site: site.id,
    subjectId,
    channel: 'chat',
    reference: null,
    fingerprint: null,
    wordingId,
    language: wording.language,
    recordedAt: at,
    expiresAt,
    claimedAt: at,
    endedAt: null,
    eraseAt: null,
    ipLookup: null,
  });
  await books.consents.add({
    ...consent,
    subjectId,
    site: site.id,
    state: 'requested',
    since: at,
    requestedAt: at,
    optInId,
    source,
  });

  const question = {
    id: context.ids.secret(),
    site: site.id,
    subjectId,
    optInId,
    kind: 'confirm',
    language: wording.language,
    wordingId,
    state: 'pending',
    via: null,
    askedLookup: null,
    askedAt: null,
    expiresAt,
    reminded: false,
  } as const;
  await books.questions.add(question);
  const address = await addressOf(books, person, subjectId);
  await queueInteractive({ context, books }, question, address.id);
}

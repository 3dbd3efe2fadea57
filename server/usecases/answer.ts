/** Queues an answer to what the person just wrote. It goes to the identity that wrote, in the language of the conversation. */
import { iso } from '../clock.ts';
import type { OutboxKind } from '../ledger/outbox-rows.ts';
import type { Encounter } from './encounter.ts';
import { addressOf, latestWording, recognise, subjectOf } from './person.ts';

export async function answer(
  { context, books, site, person }: Encounter,
  kind: OutboxKind,
  about: { readonly questionId?: string } = {},
): Promise<void> {
  // What happened before may have given the person a subject; look again instead of passing it around.
  const now = await recognise(books, site.id, person.identities);
  const subjectId = await subjectOf(books, now);
  const address = await addressOf(books, now, subjectId);
  const question = about.questionId === undefined ? undefined : await books.questions.get(about.questionId);
  const wordingId =
    question?.wordingId ?? (await latestWording(books, subjectId)) ?? context.wordingOf(site, site.languages[0]).id;
  await books.outbox.queue({
    site: site.id,
    subjectId,
    kind,
    questionId: about.questionId ?? null,
    identityId: address.id,
    wordingId,
    dueAt: iso(context.clock.now()),
  });
}

/** A person wrote or tapped: find out who, what it means, and do that. */
import { isAlive } from '../consent/consent.ts';
import { decide } from '../consent/conversation.ts';
import type { Site } from '../consent/site.ts';
import type { Books } from '../ledger/ledger.ts';
import type { InboundMessage } from '../whatsapp/port.ts';
import { carryOut } from './carry-out.ts';
import type { Context } from './context.ts';
import { forgetIdleContact } from './forget.ts';
import { hear } from './hear.ts';
import { type Arrival, hearingOf } from './hearing.ts';
import { changeIdentity } from './identity-changed.ts';
import { identitiesOf, type Person, recognise, remember } from './person.ts';
import type { Belongs } from './receive-batch.ts';
import { heedOrder } from './said-too-early.ts';
import { questionsAskedOf, situationOf } from './situation.ts';

export async function receiveMessage(
  context: Context,
  books: Books,
  site: Site,
  message: InboundMessage,
  arrival: Arrival,
): Promise<Belongs> {
  // Parked, and perhaps understood another day: then it must not count as seen.
  if (message.isUnreadable) return 'ours';
  const seen = books.keyring.lookup(site.id, 'message', message.messageId);
  if (!(await books.inbox.firstSeen(site.id, seen))) return 'ours';
  if (message.identityChange !== undefined) {
    await changeIdentity(context, books, site, message.identityChange, message.sentAt);
    return 'ours';
  }
  if (message.content.kind === 'none') {
    context.log.info({ site: site.id }, 'a message belongs to no opt-in');
    return 'passed-on';
  }

  const person = await recognise(books, site.id, identitiesOf(message.from));
  await rememberSubscriber(books, person);
  const asked = await questionsAskedOf(books, person);
  const heard = await hear({ context, books, site, person, asked }, message.content);
  const meant = decide(await situationOf({ context, books, site, person, asked }), heard.saying);
  const decision = await heedOrder({ context, books, person, message, arrival }, meant);
  if (decision.do === 'pass-on') {
    // The company's own conversation. Nothing of it is kept.
    context.log.info({ site: site.id }, 'a message belongs to no opt-in');
  } else {
    await carryOut({ context, books, site, person, message: hearingOf(message, arrival), heard }, decision);
  }
  await forgetIfIdle(context, books, person);
  return decision.do === 'pass-on' ? 'passed-on' : 'ours';
}

/** Of somebody who is subscribed, or is being asked, we learn the user id beside the phone: STOP must work by either. */
async function rememberSubscriber(books: Books, person: Person): Promise<void> {
  if (person.subjectId === undefined) return;
  const consents = await books.consents.ofSubjects([person.subjectId]);
  if (consents.some(({ state }) => isAlive(state))) await remember(books, person, person.subjectId);
}

/** An objection that needed no answer, for instance: nothing of the contact data may stay behind. */
async function forgetIfIdle(context: Context, books: Books, person: Person): Promise<void> {
  const { subjectId } = await recognise(books, person.site, person.identities);
  if (subjectId !== undefined) await forgetIdleContact(context, books, subjectId);
}

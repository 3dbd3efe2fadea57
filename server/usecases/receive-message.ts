/** A person wrote or tapped: find out who, what it means, and do that. */

import { iso } from '../clock.ts';
import { isAlive } from '../consent/consent.ts';
import {
  type AskedQuestion,
  type ButtonAnswer,
  decide,
  type ReferencedOptIn,
  type Saying,
  type Situation,
} from '../consent/conversation.ts';
import { isPrefilledSentence } from '../consent/prefilled.ts';
import { candidateReferences } from '../consent/reference.ts';
import { understand } from '../consent/reply.ts';
import type { Site } from '../consent/site.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OptIn } from '../ledger/opt-ins.ts';
import type { Question } from '../ledger/questions.ts';
import type { InboundMessage } from '../whatsapp/port.ts';
import { readButton } from './buttons.ts';
import { carryOut } from './carry-out.ts';
import type { Context } from './context.ts';
import { forgetIdleContact } from './forget.ts';
import { type Heard, hearingOf } from './hearing.ts';
import { identitiesOf, type Person, recognise, remember } from './person.ts';

export async function receiveMessage(
  context: Context,
  books: Books,
  site: Site,
  message: InboundMessage,
): Promise<void> {
  const seen = books.keyring.lookup(site.id, 'message', message.messageId);
  if (!(await books.inbox.firstSeen(site.id, seen))) return;
  if (message.content.kind === 'none') return;

  const person = await recognise(books, site.id, identitiesOf(message.from));
  await rememberSubscriber(books, person);
  const asked = await questionsAskedOf(books, person);
  const heard = await hear(context, books, site, message, person, asked);
  const situation = await situationOf(context, books, site, person, asked);
  const decision = heard ? decide(situation, heard.saying) : ({ do: 'pass-on' } as const);
  if (heard && decision.do !== 'pass-on') {
    await carryOut({ context, books, site, person, message: hearingOf(message, context.clock), heard }, decision);
  } else {
    passOn(context, site);
  }
  // An objection that needed no answer, for instance: nothing of the contact data may stay behind.
  const after = await recognise(books, site.id, person.identities);
  if (after.subjectId !== undefined) await forgetIdleContact(context, books, after.subjectId);
}

/** Of somebody who is subscribed, or is being asked, we learn the user id beside the phone: STOP must work by either. */
async function rememberSubscriber(books: Books, person: Person): Promise<void> {
  if (person.subjectId === undefined) return;
  const consents = await books.consents.ofSubjects([person.subjectId]);
  if (consents.some(({ state }) => isAlive(state))) await remember(books, person, person.subjectId);
}

/** What was said, as the domain understands it. Undefined: nothing that could matter. */
async function hear(
  context: Context,
  books: Books,
  site: Site,
  message: InboundMessage,
  person: Person,
  asked: readonly Question[],
): Promise<Heard | undefined> {
  const { content } = message;
  if (content.kind === 'tap') {
    const button = readButton(content.payload);
    const question = button && (await books.questions.get(button.questionId));
    if (button && question?.site === site.id && (await wasAsked(books, person, question))) {
      return { saying: await tap(context, books, question, button.answer), question };
    }
    // A button of the company's own templates: "Abmelden" on it is meant, "Ja" on it is not an answer to our question.
    return hearOnlyStop([content.title, content.payload], site, asked);
  }
  if (content.kind === 'edited') return hearOnlyStop([content.text], site, asked);
  if (content.kind === 'text') return hearText(context, books, site, content.text, person, asked);
  return undefined;
}

async function tap(context: Context, books: Books, question: Question, answer: ButtonAnswer): Promise<Saying> {
  return { kind: 'tap', question: await asDomain(context, books, question), answer };
}

function hearOnlyStop(texts: readonly string[], site: Site, asked: readonly Question[]): Heard {
  const meanings = texts.map((text) => understand(text, replyContext(site, asked)));
  const meaning = meanings.find(({ kind }) => kind === 'stop') ?? { kind: 'other' as const };
  return { saying: { kind: 'can-only-end', meaning } };
}

async function hearText(
  context: Context,
  books: Books,
  site: Site,
  text: string,
  person: Person,
  asked: readonly Question[],
): Promise<Heard> {
  const optIn = await books.optIns.byReference(site.id, candidateReferences(text));
  const wordings = site.languages.map((language) => context.wordingOf(site, language).wording);
  if (optIn) wordings.unshift(await books.wordings.mustGet(optIn.wordingId));
  const prefilled = isPrefilledSentence(text, wordings);
  const referenced = optIn && (await standingOf(context, books, optIn, person));
  return {
    saying: {
      kind: 'text',
      meaning: understand(text, replyContext(site, asked)),
      ...(referenced && { optIn: referenced }),
      ...(prefilled && { prefilled: prefilled.language }),
    },
  };
}

async function standingOf(context: Context, books: Books, optIn: OptIn, person: Person): Promise<ReferencedOptIn> {
  if (optIn.endedAt === null && optIn.expiresAt <= iso(context.clock.now())) return { state: 'spent' };
  if (optIn.claimedAt === null) return optIn.endedAt === null ? { state: 'waiting', id: optIn.id } : { state: 'spent' };
  const owner = (await books.subjects.get(optIn.subjectId))?.mergedInto ?? optIn.subjectId;
  if (owner !== person.subjectId) return { state: 'spent' };
  const consents = await books.consents.ofOptIn(optIn.id);
  const alive = consents.some(({ state }) => state === 'requested' || state === 'given');
  return alive ? { state: 'running', id: optIn.id } : { state: 'spent' };
}

/** Questions that were, or are about to be, asked of this identity. */
async function questionsAskedOf(books: Books, person: Person): Promise<Question[]> {
  const own = person.subjectId === undefined ? [] : await books.questions.ofSubjects([person.subjectId]);
  const typed = await books.questions.ofSubjects(person.typedFor);
  return [...own, ...typed.filter(({ askedLookup }) => askedLookup !== null && person.lookups.includes(askedLookup))];
}

/**
 * The token rides in the button, so who taps it holds the chat it was sent to. Still, an identity that contradicts the one
 * asked is refused: the confirmation must come from the very identity that will be written to (OLG Frankfurt 6 U 6/19).
 */
async function wasAsked(books: Books, person: Person, question: Question): Promise<boolean> {
  if (question.askedLookup === null) return false;
  if (person.lookups.includes(question.askedLookup)) return true;
  const known = await books.subjects.identitiesOf(question.subjectId);
  const askedAs = known.find((row) => row.lookup === question.askedLookup)?.type;
  if (askedAs === undefined || person.identities.some(({ type }) => type === askedAs)) return false;
  // Asked by phone, answered by a user id alone (the person hides the number): it must not be somebody else's user id.
  const sameType = known.filter((row) => row.type !== askedAs);
  return sameType.length === 0 || sameType.some((row) => person.lookups.includes(row.lookup));
}

async function situationOf(
  context: Context,
  books: Books,
  site: Site,
  person: Person,
  asked: readonly Question[],
): Promise<Situation> {
  const consents = person.subjectId === undefined ? [] : await books.consents.ofSubjects([person.subjectId]);
  const given = consents.filter(({ state }) => state === 'given');
  const subject = person.subjectId === undefined ? undefined : await books.subjects.get(person.subjectId);
  return {
    questions: await Promise.all(asked.map((question) => asDomain(context, books, question))),
    subscribed: given.length > 0,
    subscribedByChat: given.some(({ purpose }) => purpose === site.chatPurpose),
    paused: subject?.pausedSince != null,
  };
}

async function asDomain(context: Context, books: Books, question: Question): Promise<AskedQuestion> {
  const expired = question.expiresAt !== null && question.expiresAt <= iso(context.clock.now());
  return {
    id: question.id,
    kind: question.kind,
    language: question.language,
    state: expired ? 'closed' : await stateOf(books, question),
    remindedOnce: question.reminded,
  };
}

async function stateOf(books: Books, question: Question): Promise<AskedQuestion['state']> {
  switch (question.state) {
    case 'answered':
    case 'void':
      return 'closed';
    case 'pending': {
      const rows = await books.outbox.ofQuestion(question.id);
      const isOnItsWay = rows.some(({ state }) => state === 'queued' || state === 'sending' || state === 'unknown');
      return isOnItsWay ? 'pending' : 'stranded';
    }
    default:
      return question.state;
  }
}

function replyContext(site: Site, asked: readonly Question[]) {
  return {
    languages: site.languages,
    questionLanguages: [
      ...new Set(asked.filter(({ state }) => state === 'open' || state === 'leaving').map(({ language }) => language)),
    ],
    companyName: site.company.name,
    optOutWords: site.optOutWords,
    startWords: site.startWords,
  };
}

/** Not ours: the company's own conversation. Nothing of it is kept. */
function passOn(context: Context, site: Site): void {
  context.log.info({ site: site.id }, 'a message belongs to no opt-in');
}

/** What is known of somebody at the moment they write, in the domain's terms. */
import { iso } from '../clock.ts';
import type { AskedQuestion, Situation } from '../consent/conversation.ts';
import type { Site } from '../consent/site.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OutboxRow } from '../ledger/outbox-rows.ts';
import type { Question } from '../ledger/questions.ts';
import type { Context } from './context.ts';
import type { Person } from './person.ts';

/** Somebody is writing, inside a transaction. */
export interface Listening {
  readonly context: Context;
  readonly books: Books;
  readonly site: Site;
  readonly person: Person;
  /** Questions that were, or are about to be, asked of this identity. */
  readonly asked: readonly Question[];
}

export async function questionsAskedOf(books: Books, person: Person): Promise<Question[]> {
  const own = person.subjectId === undefined ? [] : await books.questions.ofSubjects([person.subjectId]);
  const typed = await books.questions.ofSubjects(person.typedFor);
  return [...own, ...typed.filter(({ askedLookup }) => askedLookup !== null && person.lookups.includes(askedLookup))];
}

export async function situationOf({ context, books, site, person, asked }: Listening): Promise<Situation> {
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

export async function asDomain(context: Context, books: Books, question: Question): Promise<AskedQuestion> {
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
  if (question.state === 'answered' || question.state === 'void') return 'closed';
  if (question.state === 'open') return 'open';
  const rows = await books.outbox.ofQuestion(question.id);
  // A template that is held may wait for weeks: whoever writes is asked in the chat.
  const isQueued = ({ state, doubts, kind, heldBy }: OutboxRow) =>
    state === 'queued' && doubts === 0 && !(kind === 'template' && heldBy !== null);
  const isOnItsWay = rows.some((row) => row.state === 'sending' || isQueued(row));
  if (question.state === 'leaving') return isOnItsWay ? 'leaving' : 'doubtful';
  return isOnItsWay ? 'pending' : 'stranded';
}

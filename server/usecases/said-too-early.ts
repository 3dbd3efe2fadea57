/**
 * Words that are heard late: Meta repeats for days what it could not deliver, and what was parked is worked on weeks later. They
 * can still end something. But a typed JA is no answer to a question that was asked after it, and what was parked begins nothing
 * after a no, and asks nobody anything a day later.
 */
import { after, iso } from '../clock.ts';
import type { Decision } from '../consent/conversation.ts';
import type { Books } from '../ledger/ledger.ts';
import type { InboundMessage } from '../whatsapp/port.ts';
import type { Context } from './context.ts';
import type { Arrival } from './hearing.ts';
import { answerHours } from './leave.ts';
import type { Person } from './person.ts';

/** Meta's clock and ours may differ, and nobody's JA must be lost by that. */
const clocksDifferByMinutes = 10;

interface Late {
  readonly context: Context;
  readonly books: Books;
  readonly person: Person;
  readonly message: InboundMessage;
  readonly arrival: Arrival;
}

export async function heedOrder(late: Late, decision: Decision): Promise<Decision> {
  const { books, person, message, arrival } = late;
  const { parkedSince } = arrival;
  if (parkedSince !== undefined) {
    if (asksOrAnswers(decision) && isTooOld(late)) return { do: 'nothing' };
    if (begins(decision) && (await hasSaidNoSince(books, person, parkedSince))) return { do: 'nothing' };
  }
  const said = parkedSince === undefined ? latestSaid(message) : arrival.receivedAt;
  // Who taps has the question on the screen.
  if (said === undefined || message.content.kind !== 'text') return decision;
  if (decision.do === 'confirm') {
    const question = await books.questions.get(decision.question);
    if (question?.askedAt == null || question.askedAt <= said) return decision;
    return question.reminded ? { do: 'nothing' } : { do: 'remind', question: question.id };
  }
  if (decision.do === 'resume' && person.subjectId !== undefined) {
    const since = (await books.subjects.get(person.subjectId))?.pausedSince;
    if (since != null && since > said) return { do: 'nothing' };
  }
  return decision;
}

function latestSaid({ sentAt }: InboundMessage): string | undefined {
  return sentAt === undefined ? undefined : iso(after(new Date(sentAt), { seconds: clocksDifferByMinutes * 60 }));
}

/** WhatsApp lets nobody answer after a day, and whoever asked then expects no question any more: they can ask again. */
function isTooOld({ context, arrival }: Late): boolean {
  return after(new Date(arrival.receivedAt), { hours: answerHours }) <= context.clock.now();
}

/** What a person decided stands however late it is heard: a JA to a question that is still open, a choice of what to keep. */
function asksOrAnswers(decision: Decision): boolean {
  switch (decision.do) {
    case 'claim':
    case 'begin':
    case 'ask-again':
    case 'remind':
    case 'show':
    case 'welcome-again':
      return true;
    case 'choose':
      return 'add' in decision.choice;
    case 'resume':
      // START, typed: who taps "keep" has decided.
      return decision.question === undefined;
    default:
      return false;
  }
}

function begins(decision: Decision): boolean {
  switch (decision.do) {
    case 'withdraw':
    case 'refuse':
    case 'pause':
    case 'pass-on':
    case 'nothing':
      return false;
    case 'choose':
      return !('drop' in decision.choice);
    default:
      return true;
  }
}

async function hasSaidNoSince(books: Books, { site, lookups, subjectId }: Person, time: string): Promise<boolean> {
  const objected = await books.gates.suppressedSince(site, lookups);
  if (objected !== undefined && objected > time) return true;
  const consents = subjectId === undefined ? [] : await books.consents.ofSubjects([subjectId]);
  return consents.some(({ state, since }) => (state === 'withdrawn' || state === 'refused') && since > time);
}

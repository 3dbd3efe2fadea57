/**
 * What a message means for the person's consents, given all that is known at this moment. Pure: every way into *given*
 * passes through `confirm`, and `confirm` needs an open question, asked of this very identity.
 */

import type { KindsKept, Meaning } from './reply.ts';
import type { Language } from './site.ts';

export interface AskedQuestion {
  readonly id: string;
  /** `confirm`: "Sind Sie sicher?"; `pause`: "Möchten Sie sich abmelden?". */
  readonly kind: 'confirm' | 'pause';
  readonly language: Language;
  /**
   * - `pending`: about to leave.
   * - `stranded`: could not be sent, and nothing is on its way any more.
   * - `leaving`: handed to WhatsApp, which has not said yet that it took it.
   * - `doubtful`: WhatsApp never said whether it took it.
   * - `open`: with the person, unanswered, unexpired, not void.
   */
  readonly state: 'pending' | 'stranded' | 'leaving' | 'doubtful' | 'open' | 'closed';
  /** The one polite "that was not clear" has been spent. */
  readonly remindedOnce: boolean;
}

export type ButtonAnswer = 'yes' | 'no' | 'unsubscribe' | 'keep';

/** What somebody wants of the purposes from now on. */
export type Choice =
  | { readonly keeps: KindsKept | 'nothing' }
  | { readonly drop: string }
  /** Wanted as well: asked by a double opt-in of its own, never by this tap alone. */
  | { readonly add: string };

/** An opt-in whose reference stands in the message. */
export type ReferencedOptIn =
  /** Waits for this message: recorded on the website, unexpired, claimed by nobody else. */
  | { readonly state: 'waiting'; readonly id: string }
  /** This identity already sent it; its question is on the way, open, or answered with JA. */
  | { readonly state: 'running'; readonly id: string }
  /** This identity said JA to the question, which had reached it before the sentence was sent. */
  | { readonly state: 'given'; readonly id: string }
  /** Ended, expired, or claimed by another identity: worth no more than the word START. */
  | { readonly state: 'spent' };

export type Saying =
  | { readonly kind: 'tap'; readonly question: AskedQuestion; readonly answer: ButtonAnswer }
  /** A row of the list of purposes. */
  | { readonly kind: 'choice'; readonly choice: Choice }
  | {
      readonly kind: 'text';
      /** Of the person's own words: without our prefilled sentence, and without references. */
      readonly meaning: Meaning;
      readonly optIn?: ReferencedOptIn;
      /** The site's own prefilled sentence stands in the text. */
      readonly prefilled?: Language;
    }
  /** An edited text, a button that is not ours: it can end a consent, never begin one. */
  | { readonly kind: 'can-only-end'; readonly meaning: Meaning }
  | { readonly kind: 'none' };

export interface Situation {
  /** Questions asked of this very identity. */
  readonly questions: readonly AskedQuestion[];
  /** Some consent of this identity is given. */
  readonly subscribed: boolean;
  /** The purpose that a chat can ask for is among the given ones. */
  readonly subscribedByChat: boolean;
  readonly paused: boolean;
}

export type Decision =
  | { readonly do: 'withdraw'; readonly erase?: true }
  | { readonly do: 'claim'; readonly optIn: string }
  /** The reference came after the JA: it only ties the form to the chat. */
  | { readonly do: 'tie'; readonly optIn: string }
  | { readonly do: 'confirm'; readonly question: string }
  /** Ends the questions; a *given* of the purposes asked is withdrawn with them. */
  | { readonly do: 'refuse'; readonly questions: readonly string[] }
  /** The question that could not be sent is asked again. */
  | { readonly do: 'ask-again'; readonly question: string }
  /** START: ask for the chat purpose. */
  | { readonly do: 'begin'; readonly language?: Language }
  /** START by somebody who is subscribed: nothing to ask, but an answer is due. */
  | { readonly do: 'welcome-again' }
  | { readonly do: 'remind'; readonly question: string }
  | { readonly do: 'pause' }
  | { readonly do: 'choose'; readonly choice: Choice }
  /** The link to the preference centre. */
  | { readonly do: 'show'; readonly what: 'settings' | 'data' }
  | { readonly do: 'resume'; readonly question?: string }
  /** Ours, but nothing follows from it. */
  | { readonly do: 'nothing' }
  /** Belongs to no opt-in: the company's business, not ours. */
  | { readonly do: 'pass-on' };

export function decide(situation: Situation, saying: Saying): Decision {
  switch (saying.kind) {
    case 'tap':
      return decideTap(saying.question, saying.answer);
    case 'choice':
      return 'keeps' in saying.choice && saying.choice.keeps === 'nothing'
        ? { do: 'withdraw' }
        : { do: 'choose', choice: saying.choice };
    case 'can-only-end':
      return saying.meaning.kind === 'stop' ? { do: 'withdraw' } : { do: 'pass-on' };
    case 'none':
      return { do: 'pass-on' };
    case 'text':
      return decideText(situation, saying);
  }
}

function decideTap(question: AskedQuestion, answer: ButtonAnswer): Decision {
  switch (answer) {
    case 'yes':
      return question.kind === 'confirm' && isWithPerson(question)
        ? { do: 'confirm', question: question.id }
        : { do: 'nothing' };
    case 'no':
      // NEIN counts however late it comes: it can only end something.
      return { do: 'refuse', questions: [question.id] };
    case 'unsubscribe':
      return { do: 'withdraw' };
    case 'keep':
      return question.kind === 'pause' && isWithPerson(question)
        ? { do: 'resume', question: question.id }
        : { do: 'nothing' };
  }
}

function decideText(situation: Situation, saying: Extract<Saying, { kind: 'text' }>): Decision {
  const { meaning, optIn, prefilled } = saying;
  if (meaning.kind === 'stop') return { do: 'withdraw', ...(meaning.erase && { erase: true }) };
  if (meaning.kind === 'settings' || meaning.kind === 'data') return { do: 'show', what: meaning.kind };
  if (optIn?.state === 'waiting') return { do: 'claim', optIn: optIn.id };
  // "Nein danke (Nr. …)", "nervt (Nr. …)": what the person says outranks what the reference says.
  const objects = meaning.kind === 'no' || meaning.kind === 'hint';
  if (!objects && optIn?.state === 'given') return { do: 'tie', optIn: optIn.id };
  if (!objects && optIn?.state === 'running') return askAgainIfDoubtful(situation) ?? { do: 'nothing' };
  if (!objects && prefilled) return begin(situation, prefilled);
  if (meaning.kind === 'start') return begin(situation, meaning.language);

  const open = situation.questions.filter((question) => question.state === 'open');
  const confirmations = open.filter((question) => question.kind === 'confirm');
  const refusable = situation.questions.filter((question) => question.kind === 'confirm' && isWithPerson(question));
  if (meaning.kind === 'no' && refusable.length > 0) {
    return { do: 'refuse', questions: refusable.map((question) => question.id) };
  }
  // A typed JA names no question; with two open ones it would cover a purpose that the person may not have meant.
  const [only] = confirmations;
  if (meaning.kind === 'yes' && only && open.length === 1) return { do: 'confirm', question: only.id };

  // The question may not have arrived: a typed JA proves nothing then, but deserves the question.
  if (meaning.kind === 'yes' && confirmations.length === 0) {
    const again = askAgainIfDoubtful(situation);
    if (again) return again;
    // Handed to WhatsApp a moment ago. Whether it is on the screen nobody has said yet; whoever has it there can tap.
    const leaving = situation.questions.findLast(({ kind, state }) => kind === 'confirm' && state === 'leaving');
    if (leaving) return leaving.remindedOnce ? { do: 'nothing' } : { do: 'remind', question: leaving.id };
  }

  const pauseQuestion = open.find((question) => question.kind === 'pause');
  if (pauseQuestion && meaning.kind === 'yes') return { do: 'withdraw' };

  if (situation.subscribed && (meaning.kind === 'hint' || meaning.kind === 'no')) {
    return situation.paused ? { do: 'nothing' } : { do: 'pause' };
  }
  if (situation.subscribed && meaning.kind === 'choose' && confirmations.length === 0) {
    return { do: 'choose', choice: { keeps: meaning.keeps } };
  }
  const last = open.at(-1);
  if (last) return last.remindedOnce ? { do: 'pass-on' } : { do: 'remind', question: last.id };
  return { do: 'pass-on' };
}

function begin(situation: Situation, language: Language | undefined): Decision {
  const again = askAgainIfDoubtful(situation);
  if (again) return again;
  const alive = situation.questions.filter((question) => question.kind === 'confirm' && question.state !== 'closed');
  const last = alive.at(-1);
  // START twice is impatience, not a second opt-in.
  if (last) {
    const worthRepeating = last.state === 'open' && !last.remindedOnce;
    return worthRepeating ? { do: 'remind', question: last.id } : { do: 'nothing' };
  }
  if (situation.subscribedByChat) return situation.paused ? { do: 'resume' } : { do: 'welcome-again' };
  return { do: 'begin', ...(language && { language }) };
}

/** Somebody who writes again while nobody knows whether the question arrived is waiting for it. */
function askAgainIfDoubtful(situation: Situation): Decision | undefined {
  const lost = situation.questions.findLast(
    ({ kind, state }) => kind === 'confirm' && (state === 'stranded' || state === 'doubtful'),
  );
  return lost && { do: 'ask-again', question: lost.id };
}

/** Whoever taps a button has it on the screen, whatever we were told of its delivery. A typed word proves no such thing. */
function isWithPerson({ state }: AskedQuestion): boolean {
  return state === 'open' || state === 'leaving' || state === 'doubtful';
}

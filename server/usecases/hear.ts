/** What was said, as the domain understands it. */
import { iso } from '../clock.ts';
import { isAlive } from '../consent/consent.ts';
import type { ReferencedOptIn } from '../consent/conversation.ts';
import { withoutPageLine } from '../consent/page-line.ts';
import { findPrefilledSentence, withoutReferences } from '../consent/prefilled.ts';
import { candidateReferences } from '../consent/reference.ts';
import { type Meaning, type ReplyContext, understand } from '../consent/reply.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OptIn } from '../ledger/opt-ins.ts';
import type { Question } from '../ledger/questions.ts';
import type { InboundMessage } from '../whatsapp/port.ts';
import { readButton, readRow } from './buttons.ts';
import type { Heard } from './hearing.ts';
import type { Person } from './person.ts';
import { asDomain, type Listening } from './situation.ts';

export async function hear(listening: Listening, content: InboundMessage['content']): Promise<Heard> {
  switch (content.kind) {
    case 'tap':
      return hearTap(listening, content);
    case 'text':
      return hearText(listening, content.text);
    case 'edited':
      return hearOnlyStop(listening, [withoutPageLine(content.text, listening.site, false)]);
    case 'none':
      return { saying: { kind: 'none' } };
  }
}

async function hearTap(
  listening: Listening,
  { payload, title }: { readonly payload: string; readonly title: string },
): Promise<Heard> {
  const { context, books, site, person } = listening;
  const choice = readRow(payload);
  if (choice) return { saying: { kind: 'choice', choice } };
  const button = readButton(payload);
  const question = button && (await books.questions.get(button.questionId));
  if (button && question?.site === site.id && (await wasAsked(books, person, question))) {
    return {
      saying: { kind: 'tap', question: await asDomain(context, books, question), answer: button.answer },
      question,
    };
  }
  // A button of the company's own templates: "Abmelden" on it is meant, "Ja" on it is not an answer to our question.
  return hearOnlyStop(listening, [title, payload]);
}

function hearOnlyStop(listening: Listening, texts: readonly string[]): Heard {
  const meanings = texts.map((text) => understand(text, replyContext(listening)));
  const meaning: Meaning = meanings.find(({ kind }) => kind === 'stop') ?? { kind: 'other' };
  return { saying: { kind: 'can-only-end', meaning } };
}

async function hearText(listening: Listening, text: string): Promise<Heard> {
  const { context, books, site } = listening;
  const typed = await typedButton(listening, text);
  if (typed) return typed;
  const optIn = await books.optIns.byReference(site.id, candidateReferences(text));
  const wordings = site.languages.map((language) => context.wordingOf(site, language).wording);
  if (optIn) wordings.unshift(await books.wordings.mustGet(optIn.wordingId));
  const prefilled = findPrefilledSentence(text, wordings);
  const besides = prefilled ? prefilled.rest : withoutReferences(text, optIn?.reference ?? undefined);
  const ownWords = withoutPageLine(besides, site, prefilled !== undefined);
  const referenced = optIn && (await standingOf(listening, optIn));
  return {
    saying: {
      kind: 'text',
      meaning: understand(ownWords, replyContext(listening)),
      ...(referenced && { optIn: referenced }),
      ...(prefilled && { prefilled: prefilled.wording.language }),
    },
  };
}

async function standingOf({ context, books, person }: Listening, optIn: OptIn): Promise<ReferencedOptIn> {
  if (optIn.endedAt === null && optIn.expiresAt <= iso(context.clock.now())) return { state: 'spent' };
  if (optIn.claimedAt === null && optIn.endedAt === null) return { state: 'waiting', id: optIn.id };
  const owner = (await books.subjects.get(optIn.subjectId))?.mergedInto ?? optIn.subjectId;
  if (owner !== person.subjectId) return { state: 'spent' };
  const consents = await books.consents.ofOptIn(optIn.id);
  if (!consents.some(({ state }) => isAlive(state))) return { state: 'spent' };
  return { state: optIn.claimedAt === null ? 'given' : 'running', id: optIn.id };
}

/** "Weiter erhalten", typed instead of tapped. */
async function typedButton({ context, books, asked }: Listening, text: string): Promise<Heard | undefined> {
  const question = asked.findLast(({ kind, state }) => kind === 'pause' && state !== 'answered' && state !== 'void');
  if (!question) return undefined;
  const { texts } = await books.wordings.mustGet(question.wordingId);
  if (text.trim().toLowerCase() !== texts.keep.toLowerCase()) return undefined;
  return { saying: { kind: 'tap', question: await asDomain(context, books, question), answer: 'keep' }, question };
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

function replyContext({ site, asked }: Listening): ReplyContext {
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

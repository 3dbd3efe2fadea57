/**
 * The person chose among the purposes, in the chat or on the own page. What falls away ends at once; what comes along is
 * asked by a question of its own, because a tap on a switch is no double opt-in.
 */
import type { Outcome } from '../consent/choice.ts';
import type { Channel, Commitments } from '../consent/events.ts';
import type { Site } from '../consent/site.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Context } from './context.ts';
import { latestWording } from './person.ts';
import { queueInteractive } from './queue-interactive.ts';
import { recordOptIn } from './record-opt-in.ts';
import { endConsents } from './withdraw.ts';

export interface PreferenceChange {
  readonly site: Site;
  readonly subjectId: string;
  readonly outcome: Outcome;
  readonly channel: Channel;
  readonly evidence: Commitments;
  /** The identity of the chat, inside the 24-hour window. */
  readonly identityId: string;
}

export async function changePreferences(context: Context, books: Books, change: PreferenceChange): Promise<void> {
  const { subjectId, outcome, channel, evidence } = change;
  if (outcome.drops.length > 0) {
    await books.chain.append(subjectId, {
      type: 'preference.changed',
      data: { channel, keeps: outcome.keeps, evidence },
    });
    const falls = new Set(outcome.drops);
    await endConsents({ context, books }, subjectId, { channel, evidence }, ({ purpose }) => falls.has(purpose));
  }
  if (outcome.asks.length > 0) await askFor(context, books, change);
}

async function askFor(
  context: Context,
  books: Books,
  { site, subjectId, outcome, evidence, identityId }: PreferenceChange,
): Promise<void> {
  const running = (await books.consents.ofSubjects([subjectId])).filter(({ state }) => state === 'requested');
  const purposes = outcome.asks.filter((id) => !running.some(({ purpose }) => purpose === id));
  // Already asked: the question is on the screen, and asking twice would only confuse.
  if (purposes.length === 0) return;
  const { id: wordingId, wording } = await spokenWording(context, books, site, subjectId);
  const question = await recordOptIn(context, books, {
    site,
    subjectId,
    optInId: context.ids.next('opt'),
    channel: 'chat',
    source: 'preferences',
    wordingId,
    language: wording.language,
    purposes,
    evidence,
  });
  await queueInteractive({ context, books }, question, identityId);
}

/** Today's texts, in the language that the person agreed in. */
export async function spokenWording(context: Context, books: Books, site: Site, subjectId: string) {
  const before = await latestWording(books, subjectId);
  const language = before === undefined ? site.languages[0] : (await books.wordings.mustGet(before)).language;
  return context.wordingOf(site, site.languages.includes(language) ? language : site.languages[0]);
}

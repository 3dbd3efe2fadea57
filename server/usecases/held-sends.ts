/** Which rows of the outbox a hold keeps back, and what becomes of those that wait too long. */
import { after, iso } from '../clock.ts';
import type { Hold, HoldTarget } from '../ledger/holds.ts';
import type { Keyring } from '../ledger/keyring.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OutboxRow } from '../ledger/outbox-rows.ts';
import { countryOfIdentity } from '../phone.ts';
import type { HoldScope } from '../whatsapp/error-classes.ts';
import { asks, questionOf } from './asked.ts';
import type { Context } from './context.ts';
import { forgetIdleContact } from './forget.ts';
import { holdSends, trySendsAgain } from './hold-sends.ts';
import { answerHours, hasStoppedSince } from './leave.ts';
import { isAskedByAnother } from './settle.ts';

/** What Meta refused, and for how long it will refuse the like. */
export interface Refused extends HoldScope {
  readonly code?: number | undefined;
  readonly why: string;
}

/** The row met an error that only the owner can mend: nothing of the kind is tried until then. */
export async function holdBecauseOf(context: Context, books: Books, row: OutboxRow, refused: Refused): Promise<Hold> {
  const { code, why, isAboutToken } = refused;
  const target = await targetOf(books, row, refused.scope);
  return holdSends(context, books, target, { code, why, ...(isAboutToken && { tokenDigest: context.tokenDigest }) });
}

async function targetOf(books: Books, row: OutboxRow, scope: HoldScope['scope']): Promise<HoldTarget> {
  const { site } = row;
  const language = scope === 'template' ? await languageOfTemplate(books, row) : undefined;
  if (language !== undefined) return { site, kind: 'template', about: language };
  const country = scope === 'country' ? await countryOf(books, row) : undefined;
  return country === undefined ? { site, kind: 'number', about: '' } : { site, kind: 'country', about: country };
}

/** @param holds all there are. @returns the one that this row has to wait for. */
export async function holdOn(books: Books, holds: readonly Hold[], row: OutboxRow): Promise<Hold | undefined> {
  const own = holds.filter(({ site }) => site === row.site);
  if (own.length === 0) return undefined;
  const language = await languageOfTemplate(books, row);
  const country = own.some(({ kind }) => kind === 'country') ? await countryOf(books, row) : undefined;
  const covers: Readonly<Record<Hold['kind'], (about: string) => boolean>> = {
    number: () => true,
    country: (about) => about === country,
    template: (about) => about === language,
    'writing-first': () => row.kind === 'template',
  };
  return own.find(({ kind, about }) => covers[kind](about));
}

export async function languageOfTemplate(books: Books, row: OutboxRow): Promise<string | undefined> {
  return row.kind === 'template' ? (await books.wordings.mustGet(row.wordingId)).language : undefined;
}

export async function countryOf(books: Books, row: OutboxRow): Promise<string | undefined> {
  const address = await books.subjects.identity(row.identityId);
  const identity = address && (await books.subjects.reveal(address));
  return identity && countryOfIdentity(identity);
}

/** Meta took it and reported later that it could not be sent: certainly not received, so it waits to be sent again. */
export async function sendAgainAfter(books: Books, hold: Hold, row: OutboxRow): Promise<void> {
  // Whoever is not a subscriber any more was forgotten when Meta took the last answer.
  const address = await books.subjects.identity(row.identityId);
  if (!address || !(await books.subjects.reveal(address))) return;
  // The answer to the STOP itself was queued with it.
  if (!asks(row) && (await hasStoppedSince(books, row, address))) return;
  if (asks(row)) {
    const question = await questionOf(books, row);
    // The visitor may have written meanwhile and be asked in the chat.
    const isToAsk = question?.state === 'pending' || question?.state === 'leaving';
    if (!isToAsk || (await isAskedByAnother(books, row))) return;
    if (row.kind === 'template') await books.gates.undoFirstContact(row.site, row.identityId);
  }
  const { site, subjectId, kind, questionId, identityId, wordingId } = row;
  const doubts = row.doubts > 0 ? 1 : 0;
  const again = { site, subjectId, kind, questionId, identityId, wordingId, doubts, dueAt: hold.since };
  await books.outbox.hold(await books.outbox.queue(again), hold.id, 'it had failed');
}

/** Nobody understands an answer a day later, and the data of whoever would get it must not stay because of it. */
export async function giveUpHeldAnswers(context: Context): Promise<void> {
  const now = context.clock.now();
  const since = iso(after(now, { hours: -answerHours }));
  const some = await context.ledger.read(async (books) =>
    (await books.outbox.heldSince(since)).some((row) => !asks(row)),
  );
  if (!some) return;
  await context.ledger.transact(async (books) => {
    for (const row of await books.outbox.heldSince(since)) {
      if (asks(row)) continue;
      await books.outbox.end(row.id, 'dropped', iso(now), 'too-late');
      await forgetIdleContact(context, books, row.subjectId);
    }
  });
}

export function digestOfToken(keyring: Keyring, token: string | undefined): string {
  return keyring.lookup('', 'token', token ?? '');
}

/** At start: what waited because of a token that is no longer used need not wait for somebody to type a command. */
export async function resumeAfterNewToken(context: Context): Promise<void> {
  const isOld = ({ tokenDigest }: Hold) => tokenDigest !== null && tokenDigest !== context.tokenDigest;
  if (!(await context.ledger.read(async (books) => (await books.holds.all()).some(isOld)))) return;
  await context.ledger.transact(async (books) => {
    for (const hold of (await books.holds.all()).filter(isOld)) await trySendsAgain(context, books, hold);
  });
}

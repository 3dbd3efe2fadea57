/**
 * WhatsApp takes requests and never answers. Each such send may have happened, and a message is given up after two of
 * them: while it lasts one at a time is risked, and only when WhatsApp has answered something else. The others wait as if
 * nothing had been tried.
 */
import { after, iso } from '../clock.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OutboxRow } from '../ledger/outbox-rows.ts';
import type { Context } from './context.ts';

/** So many in a row are no accident of single connections. */
const silentAfter = 3;
const firstPauseSeconds = 5;
/** As long as the outbox itself waits at most: afterwards everything goes on within minutes. */
const longestPauseSeconds = 300;

/** @param row as it was on its way. Those that left at the same time count as one further try. */
export async function countUnanswered({ clock }: Context, books: Books, row: OutboxRow): Promise<void> {
  const before = await books.unanswered.get(row.site);
  const inARow = before?.inARow ?? 0;
  const isFurtherTry = before === undefined || (row.claimedAt ?? '') > before.since;
  const now = isFurtherTry ? inARow + 1 : Math.max(inARow, Math.min(inARow + 1, silentAfter));
  await books.unanswered.count(row.site, now, iso(clock.now()));
}

export async function isSilent(books: Books, site: string): Promise<boolean> {
  return ((await books.unanswered.get(site))?.inARow ?? 0) >= silentAfter;
}

/** `all`: it answers. `one`: it may have begun to. `ask`: nobody knows, and it is time to find out. */
export type Tries = 'all' | 'one' | 'ask' | 'none';

/** @param hasAnswered what was asked a moment ago and sends nothing. */
export async function mayTry(books: Books, site: string, now: Date, hasAnswered: boolean): Promise<Tries> {
  const { inARow = 0, since = '' } = (await books.unanswered.get(site)) ?? {};
  if (inARow < silentAfter) return 'all';
  if (await books.outbox.isSending(site)) return 'none';
  if (hasAnswered) return 'one';
  const seconds = Math.min(firstPauseSeconds * 2 ** (inARow - silentAfter), longestPauseSeconds);
  // A clock that was set back has left it in the future: that is no reason to wait.
  const isPause = since <= iso(now) && iso(now) < iso(after(new Date(since), { seconds }));
  return isPause ? 'none' : 'ask';
}

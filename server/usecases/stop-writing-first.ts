/** Stops writing first by itself, before Meta or a court does: when it is done far more than usual, or most do not want it. */
import { after, iso } from '../clock.ts';
import { judgeHours, judgeShare, whyStopWritingFirst, youngestJudged } from '../consent/writing-first.ts';
import type { Hold } from '../ledger/holds.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OutboxRow } from '../ledger/outbox-rows.ts';
import type { Context } from './context.ts';
import { holdSends } from './hold-sends.ts';

/** Asked of a template that may leave otherwise, in the claim's own transaction. @returns the hold, if it was just placed. */
export async function stopWritingFirst(context: Context, books: Books, row: OutboxRow): Promise<Hold | undefined> {
  // The second attempt of a send of unknown outcome is none more.
  if (row.doubts > 0) return undefined;
  const why = await whyStop(context, books, row.site);
  return why === undefined
    ? undefined
    : holdSends(context, books, { site: row.site, kind: 'writing-first', about: '' }, { why });
}

/**
 * Of a template that is about to leave. The keyed hash of its network is gone in a day, long before anybody can be called
 * silent: what the rules need of it is found out now. Where the owner counts no networks, because they are hidden perhaps,
 * every question counts.
 */
export async function countWithinNetwork(context: Context, books: Books, row: OutboxRow): Promise<void> {
  if (context.limits.templatesPerIpPerDay === 'off' || row.attempts > 0) return;
  await books.gates.countWithinNetwork(row.site, iso(after(context.clock.now(), { days: -1 })), row.id);
}

async function whyStop({ clock }: Context, books: Books, site: string): Promise<string | undefined> {
  const now = clock.now();
  const ago = (time: { readonly hours?: number; readonly days?: number }) => iso(after(now, time));
  const trusted = (await books.gates.trustedSince(site)) ?? '';
  const lastHour = await books.gates.networksSince(site, ago({ hours: -1 }));
  // Counted only where it can matter: this happens while everybody else waits for the database.
  const lastWeek = lastHour < judgeHours.atLeast ? lastHour : await books.gates.networksSince(site, ago({ days: -7 }));
  const weekAgo = ago({ days: -judgeShare.ofDays });
  const answers = await books.gates.lastAnswered(site, {
    since: trusted > weekAgo ? trusted : weekAgo,
    silentBefore: ago({ hours: -youngestJudged.hours }),
    most: judgeShare.of,
  });
  return whyStopWritingFirst({ lastHour, lastWeek, isTrusted: trusted > ago({ hours: -24 }), answers });
}

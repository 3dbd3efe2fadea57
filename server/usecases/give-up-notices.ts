/**
 * What nobody will ever be told must not wait for ever, least of all with a number in it: at start, and once an hour. A number
 * is there only while an endpoint that is configured to be told it still waits for it.
 */
import { after, iso } from '../clock.ts';
import type { Books } from '../ledger/ledger.ts';
import { aliveSeconds } from '../ledger/processes.ts';
import type { Context } from './context.ts';
import { whoIs } from './queue-notices.ts';
import { webhookOf } from './settle-delivery.ts';

/** @param longestWaitSeconds from the first attempt of a delivery to the last one. */
export async function giveUpNotices(context: Context, longestWaitSeconds: number): Promise<void> {
  await context.ledger.transact(async (books) => {
    const waiting = await books.deliveries.waitingEndpoints();
    const gone = waiting.filter(({ site, endpointId }) => webhookOf(context, site, endpointId) === undefined);
    if (gone.length > 0) await giveUp(context, books, gone);
    await forgetWhereNobodyWaits(context, books);
    if (await forgetOverdue(context, books, longestWaitSeconds)) context.erased();
  });
}

/** In a database that was set back in time: it does not know what was told since. @returns how many deliveries. */
export async function giveUpOlder(context: Context, books: Books, queuedBefore: Date): Promise<number> {
  const detail = 'The database was set back in time: this may have been told since.';
  const count = await books.deliveries.giveUpOlder(iso(queuedBefore), iso(context.clock.now()), detail);
  await forgetWhereNobodyWaits(context, books);
  return count;
}

async function forgetWhereNobodyWaits(context: Context, books: Books): Promise<void> {
  const mayKnow = context.sites.flatMap(({ id: site, webhooks }) =>
    webhooks.filter(({ includeNumber }) => includeNumber).map(({ id }) => ({ site, id })),
  );
  if (await books.notices.forgetWhoWhereNobodyWaits(mayKnow)) context.erased();
}

async function giveUp(
  { clock, processId }: Context,
  books: Books,
  endpoints: readonly { readonly site: string; readonly endpointId: string }[],
): Promise<void> {
  const now = clock.now();
  const detail = 'The endpoint is not in the configuration any more.';
  const alive = await books.processes.aliveSince(iso(after(now, { seconds: -aliveSeconds })));
  // What a server beside us has in hand it settles itself; what is left of one that ended, nobody does. No claim lasts a day.
  const sendingUntil = alive.some((id) => id !== processId) ? iso(now) : iso(after(now, { days: 1 }));
  for (const { site, endpointId } of endpoints)
    await books.deliveries.giveUp(site, endpointId, { at: iso(now), detail, sendingUntil });
}

/**
 * We were away for longer than a delivery is tried. Of somebody whose own record is gone meanwhile the number does not wait
 * any longer, whatever it was to tell.
 */
async function forgetOverdue({ clock }: Context, books: Books, longestWaitSeconds: number): Promise<boolean> {
  const since = iso(after(clock.now(), { seconds: -longestWaitSeconds }));
  let forgotten = false;
  for (const { id, subjectId } of await books.notices.withWhoSince(since)) {
    if (await whoIs(books, subjectId)) continue;
    forgotten = (await books.notices.forgetWho(id)) || forgotten;
  }
  return forgotten;
}

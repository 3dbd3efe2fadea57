/**
 * A webhook body: everything in it is worked on and committed before the answer, so that "200" means "committed". Items are
 * isolated: one that breaks us is parked and hurts nobody beside it. If storage fails halfway, Meta sends all of it again,
 * and what was committed is recognised.
 */

import type { Site } from '../consent/site.ts';
import type { Books } from '../ledger/ledger.ts';
import type { InboundBatch, InboundItem } from '../whatsapp/port.ts';
import type { Context } from './context.ts';
import { identitiesOf } from './person.ts';
import { receiveMessage } from './receive-message.ts';
import { receivePreference } from './receive-preference.ts';
import { receiveStatus } from './receive-status.ts';

interface Ours {
  readonly item: InboundItem;
  readonly site: Site;
}

/** So many share a transaction. Meta sends up to a thousand at once, and everybody else would wait for the last of them. */
const atATime = 25;

export interface BatchOutcome {
  readonly worked: number;
  readonly parked: number;
  /** Belong to no number of ours. */
  readonly foreign: number;
}

/** @throws LedgerUnavailable: then Meta sends the batch again. */
export async function receiveBatch(context: Context, batch: InboundBatch): Promise<BatchOutcome> {
  const ours: Ours[] = [];
  for (const item of batch.items) {
    const site = context.sites.find(({ whatsapp }) => whatsapp.phoneNumberId === item.phoneNumberId);
    if (site) ours.push({ item, site });
  }
  const foreign = batch.items.length - ours.length;
  if (ours.length === 0 && batch.unreadable.length === 0) return { worked: 0, parked: 0, foreign };

  let parked = await parkUnreadable(context, batch);
  for (let from = 0; from < ours.length; from += atATime) {
    parked += await receiveSome(context, ours.slice(from, from + atATime));
  }
  context.wakeOutbox();
  return { worked: ours.length, parked, foreign };
}

async function parkUnreadable(context: Context, { unreadable }: InboundBatch): Promise<number> {
  if (unreadable.length === 0) return 0;
  await context.ledger.transact(async (books) => {
    for (const { raw, reason } of unreadable) await books.inbox.park(raw, reason);
  });
  return unreadable.length;
}

/** @returns how many had to be parked. */
function receiveSome(context: Context, items: readonly Ours[]): Promise<number> {
  return context.ledger.transact(async (books) => {
    let parked = 0;
    for (const { item, site } of items) {
      try {
        await books.isolated(() => receive(context, books, site, item));
      } catch (error) {
        if (context.ledger.isUnavailable(error)) throw error;
        parked += 1;
        const id = await books.inbox.park(
          item,
          error instanceof Error ? error.name : 'unknown',
          lookupsOf(books, site, item),
        );
        context.log.error({ parked: id, site: site.id, item: item.kind, err: error }, 'an inbound item was parked');
      }
    }
    return parked;
  });
}

/** Of whom it is about, so that an erasure reaches it. */
function lookupsOf({ keyring }: Books, site: Site, item: InboundItem): string[] {
  const about = item.kind === 'status' ? item.recipient : item.from;
  return identitiesOf(about).flatMap(({ type, value }) => keyring.lookups(site.id, type, value));
}

function receive(context: Context, books: Books, site: Site, item: InboundItem): Promise<void> {
  switch (item.kind) {
    case 'message':
      return receiveMessage(context, books, site, item);
    case 'status':
      return receiveStatus(context, books, site, item);
    case 'preference':
      return receivePreference(context, books, site, item);
  }
}

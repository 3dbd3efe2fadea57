/**
 * A webhook body: everything in it is worked on in one transaction, so that "200" means "committed". Items are isolated:
 * one that breaks us is parked and hurts nobody beside it.
 */

import type { Site } from '../consent/site.ts';
import type { Books } from '../ledger/ledger.ts';
import type { InboundBatch, InboundItem } from '../whatsapp/port.ts';
import type { Context } from './context.ts';
import { receiveMessage } from './receive-message.ts';
import { receivePreference } from './receive-preference.ts';
import { receiveStatus } from './receive-status.ts';

export interface BatchOutcome {
  readonly worked: number;
  readonly parked: number;
  /** Belong to no number of ours. */
  readonly foreign: number;
}

/** @throws LedgerUnavailable: then nothing of the batch counts, and Meta sends it again. */
export async function receiveBatch(context: Context, batch: InboundBatch): Promise<BatchOutcome> {
  const ours: { item: InboundItem; site: Site }[] = [];
  for (const item of batch.items) {
    const site = context.sites.find(({ whatsapp }) => whatsapp.phoneNumberId === item.phoneNumberId);
    if (site) ours.push({ item, site });
  }
  const foreign = batch.items.length - ours.length;
  if (ours.length === 0 && batch.unreadable.length === 0) return { worked: 0, parked: 0, foreign };

  const parked = await context.ledger.transact(async (books) => {
    let count = batch.unreadable.length;
    for (const { raw, reason } of batch.unreadable) await books.inbox.park(raw, reason);
    for (const { item, site } of ours) {
      try {
        await books.isolated(() => receive(context, books, site, item));
      } catch (error) {
        if (context.ledger.isUnavailable(error)) throw error;
        count += 1;
        const id = await books.inbox.park(item, error instanceof Error ? error.name : 'unknown');
        context.log.error({ parked: id, site: site.id, item: item.kind, err: error }, 'an inbound item was parked');
      }
    }
    return count;
  });
  context.wakeOutbox();
  return { worked: ours.length, parked, foreign };
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

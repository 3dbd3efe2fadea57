/** What is parked is worked on once more: by a version that can, or after what was broken has been mended. */
import type { Parked } from '../ledger/inbox.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Context } from '../usecases/context.ts';
import { forwardBody } from '../usecases/forward.ts';
import type { Arrival } from '../usecases/hearing.ts';
import { asParked, clearIfNothingIsParked, mustBeParked, reasonFor, type WhatIsParked } from '../usecases/parked.ts';
import { receiveAgain } from '../usecases/receive-batch.ts';
import { readWebhook } from '../whatsapp/inbound.ts';
import type { InboundItem } from '../whatsapp/port.ts';
import { notJson, readBody } from './read-body.ts';
import { workOnParts } from './work.ts';
import { unwritten } from './written.ts';

export interface Retried {
  readonly id: string;
  readonly done: boolean;
  /** Why it is still parked. */
  readonly reason?: string;
}

/** Each in a transaction of its own, oldest first. @param id only this one. @throws Refusal if it is not there. */
export async function retryParked(context: Context, id?: string): Promise<Retried[]> {
  const found = await context.ledger.read(async (books) =>
    id === undefined ? books.inbox.parked() : [await mustBeParked(books, id)],
  );
  const retried: Retried[] = [];
  for (const one of found) retried.push(await retry(context, one));
  if (retried.some(({ done }) => done)) {
    context.erased();
    context.wakeOutbox();
  }
  return retried;
}

function retry(context: Context, { id, what, since }: Parked): Promise<Retried> {
  return context.ledger.transact(async (books) => {
    const parked = asParked(what);
    try {
      if (!parked) throw new StillParked('what was stored of it is damaged');
      await books.isolated(() => workOn(context, books, parked, since));
    } catch (error) {
      if (context.ledger.isUnavailable(error)) throw error;
      const reason = error instanceof StillParked ? error.message : reasonFor(error);
      await books.inbox.stillParked(id, reason);
      return { id, done: false, reason };
    }
    await books.inbox.unpark(id);
    await clearIfNothingIsParked(context, books);
    return { id, done: true };
  });
}

/** A sentence of ours, free of what people wrote. */
class StillParked extends Error {}

/** What has been worked on meanwhile is recognised. */
async function workOn(context: Context, books: Books, parked: WhatIsParked, since: string): Promise<void> {
  switch (parked.kind) {
    case 'item':
      return workOnItem(context, books, parked.item, { receivedAt: parked.receivedAt ?? since, parkedSince: since });
    case 'part': {
      const { items, unreadable } = readWebhook(parked.webhook);
      if (unreadable[0]) throw new StillParked(unreadable[0].reason);
      const arrival = { receivedAt: parked.receivedAt ?? since, parkedSince: since };
      for (const item of items) await workOnItem(context, books, item, arrival);
      return;
    }
    case 'body': {
      // What breaks us in it is parked by itself from now on.
      const body = readBody(unwritten(parked.body));
      if (!body.parts) throw new StillParked(notJson);
      return workOnParts(context, books, body, body.parts, since);
    }
    case 'forwarding': {
      const site = context.sites.find((one) => one.id === parked.site);
      if (!site) throw new StillParked(`there is no site ${parked.site} any more`);
      return forwardBody(context, books, site, unwritten(parked.body), parked.items);
    }
  }
}

async function workOnItem(context: Context, books: Books, item: InboundItem, arrival: Arrival): Promise<void> {
  const isOurs = await receiveAgain(context, books, item, arrival);
  if (!isOurs) throw new StillParked('it is addressed to a number that is not in the configuration');
}

/**
 * Items of a webhook body, one after the other. They are isolated: one that breaks us is parked and hurts nobody beside it.
 */
import type { Site } from '../consent/site.ts';
import type { About } from '../ledger/inbox.ts';
import type { Books } from '../ledger/ledger.ts';
import type { InboundItem } from '../whatsapp/port.ts';
import type { Context } from './context.ts';
import type { Arrival } from './hearing.ts';
import { receiveIdentityChange } from './identity-changed.ts';
import { park } from './parked.ts';
import { identitiesOf } from './person.ts';
import { receiveAccountEvent } from './receive-account-event.ts';
import { receiveMessage } from './receive-message.ts';
import { receivePreference } from './receive-preference.ts';
import { receiveStatus } from './receive-status.ts';
import { peopleIn, sitesOf } from './site-of-item.ts';

/** `passed-on`: belongs to no opt-in, so the company's own inbox has to see it. */
export type Belongs = 'ours' | 'passed-on';

export interface Received {
  /** What became of the item; what had to be parked may be anybody's, so a person has to see it as well. */
  readonly belongs: Belongs | 'nobody' | 'parked';
  /** Undefined if it is addressed to no site of ours. */
  readonly site?: Site;
}

/** @throws LedgerUnavailable: then nothing of the transaction has happened, and it is done again. */
export async function receiveItem(
  context: Context,
  books: Books,
  item: InboundItem,
  arrival: Arrival,
): Promise<Received> {
  const sites = sitesOf(context, item);
  if (sites === 'unclear') {
    await park(
      context,
      books,
      { kind: 'item', item, receivedAt: arrival.receivedAt },
      'no business number',
      aboutIn(context, books, [item]),
    );
    return { belongs: 'parked' };
  }
  const [site] = sites;
  if (!site) return { belongs: 'nobody' };
  try {
    return { site, belongs: await books.isolated(() => receiveForAll(context, books, sites, item, arrival)) };
  } catch (error) {
    if (context.ledger.isUnavailable(error)) throw error;
    const id = await park(
      context,
      books,
      { kind: 'item', item, receivedAt: arrival.receivedAt },
      error,
      aboutIn(context, books, [item]),
    );
    context.log.error({ parked: id, site: site.id, item: item.kind, err: error }, 'an inbound item was parked');
    return { site, belongs: 'parked' };
  }
}

/** What concerns a whole account may concern several sites; whatever a person did is for one of them alone. */
async function receiveForAll(
  context: Context,
  books: Books,
  sites: readonly Site[],
  item: InboundItem,
  arrival: Arrival,
): Promise<Belongs> {
  let belongs: Belongs = 'passed-on';
  for (const site of sites) {
    if ((await receive(context, books, site, item, arrival)) === 'ours') belongs = 'ours';
  }
  return belongs;
}

/** Whom they are about. In what WhatsApp reports of our own sends nobody says anything. */
export function aboutIn(context: Context, books: Books, items: readonly InboundItem[]): About {
  const lookups = (of: readonly InboundItem[]) => [...new Set(of.flatMap((item) => lookupsIn(context, books, item)))];
  return { lookups: lookups(items), pausing: lookups(items.filter(({ kind }) => kind !== 'status')) };
}

function lookupsIn(context: Context, { keyring }: Books, item: InboundItem): string[] {
  const sites = sitesOf(context, item);
  // An unclear one may be any site's.
  const candidates = sites === 'unclear' ? context.sites : sites;
  const about = peopleIn(item).flatMap(identitiesOf);
  return candidates.flatMap(({ id }) => about.flatMap(({ type, value }) => keyring.lookups(id, type, value)));
}

/** Not isolated: whatever goes wrong is thrown. @returns false if it is addressed to no site of ours. */
export async function receiveAgain(
  context: Context,
  books: Books,
  item: InboundItem,
  arrival: Arrival,
): Promise<boolean> {
  const sites = sitesOf(context, item);
  if (sites === 'unclear') return false;
  await receiveForAll(context, books, sites, item, arrival);
  return sites.length > 0;
}

async function receive(
  context: Context,
  books: Books,
  site: Site,
  item: InboundItem,
  arrival: Arrival,
): Promise<Belongs> {
  switch (item.kind) {
    case 'message':
      return receiveMessage(context, books, site, item, arrival);
    case 'status':
      return item.status === 'other' ? 'passed-on' : receiveStatus(context, books, site, item);
    case 'preference':
      return receivePreference(context, books, site, item);
    case 'identity-changed':
      return receiveIdentityChange(context, books, site, item);
    case 'account':
      return receiveAccountEvent(context, books, site, item);
  }
}

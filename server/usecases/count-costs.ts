/** What Meta charges, counted as its statuses tell: of every message of the number, also of those that others sent over it. */
import { iso } from '../clock.ts';
import type { Site } from '../consent/site.ts';
import type { Books } from '../ledger/ledger.ts';
import type { InboundStatus, Pricing } from '../whatsapp/port.ts';
import { clearAlert, raiseAlert } from './alert.ts';
import type { Context } from './context.ts';

/** Meta's word for what is free up to a number each month. */
const service = 'service';
const warnFrom = 0.8;

/**
 * Meta tells the price with several statuses of one message: the first one counts.
 * @returns what it was charged as, when told for the first time.
 */
export async function countCosts(
  context: Context,
  books: Books,
  site: Site,
  status: InboundStatus,
): Promise<Pricing | undefined> {
  const { pricing, messageId } = status;
  // What was not delivered is not charged.
  if (!pricing || status.status === 'failed') return undefined;
  if (!(await books.inbox.firstSeen(site.id, books.keyring.lookup(site.id, 'pricing', messageId)))) return undefined;
  const day = (status.at ?? iso(context.clock.now())).slice(0, 10);
  await books.costs.add({ site: site.id, day, category: pricing.category, type: pricing.type });
  if (pricing.category === service) await warnBeforeFreeOnesEnd(context, books, site);
  return pricing;
}

/** Also in housekeeping: a new month ends the warning, and the owner may have changed the number. */
export async function watchFreeMessages(context: Context): Promise<void> {
  await context.ledger.transact(async (books) => {
    for (const site of context.sites) await warnBeforeFreeOnesEnd(context, books, site);
  });
}

async function warnBeforeFreeOnesEnd(context: Context, books: Books, site: Site): Promise<void> {
  const free = site.whatsapp.freeMessagesPerMonth;
  const month = iso(context.clock.now()).slice(0, 7);
  const used = await serviceMessages(books, site, month);
  const key = { site: site.id, kind: 'free-messages', about: '' } as const;
  if (used < free * warnFrom || free === 0) {
    await clearAlert(context, books, key);
    return;
  }
  // Once for each month and not with each message.
  if ((await books.alerts.open()).some((one) => one.kind === key.kind && one.site === key.site)) return;
  await raiseAlert(context, books, key, {
    severity: 'warning',
    sentence: `${used} of the ${free} service messages that are free in ${month} are used; those beyond cost what utility messages cost. "jawort costs" shows them by day.`,
  });
}

async function serviceMessages(books: Books, site: Site, month: string): Promise<number> {
  const priced = await books.costs.between(site.id, `${month}-01`, `${month}-31`);
  return priced.filter(({ category }) => category === service).reduce((sum, { count }) => sum + count, 0);
}

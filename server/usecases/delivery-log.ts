/** What the owner's systems were told, for the owner to read, and telling them once more what got lost. */
import { after, iso } from '../clock.ts';
import type { DeliveryEntry } from '../ledger/delivery-log.ts';
import type { Books } from '../ledger/ledger.ts';
import { mustBeConfigured, mustBeEnabled, type WebhookContext } from './endpoints.ts';
import { whoIs } from './queue-notices.ts';
import { Refusal } from './refusal.ts';
import { webhookOf } from './settle-delivery.ts';

export type { DeliveryEntry } from '../ledger/delivery-log.ts';

/** The number is gone from settled deliveries by then, so they are a log only. */
const keptDays = 30;
const atATime = 200;

/** @returns newest first. @throws Refusal if there is no such endpoint. */
export async function deliveryLog(
  context: WebhookContext,
  site: string,
  endpoint: string,
  limit: number,
): Promise<DeliveryEntry[]> {
  mustBeConfigured(context, site, endpoint);
  return context.ledger.read((books) => books.deliveryLog.log(site, endpoint, limit));
}

/** @throws Refusal if this endpoint has no such delivery, it is still on its way, or nobody is there to be told. */
export async function replayDelivery(
  context: WebhookContext,
  site: string,
  endpoint: string,
  deliveryId: string,
): Promise<void> {
  mustBeConfigured(context, site, endpoint);
  await context.ledger.transact(async (books) => {
    const entry = await books.deliveryLog.get(deliveryId);
    // One of another endpoint too: whoever mistypes must not tell a system what it was not meant to hear now.
    if (entry?.site !== site || entry.endpointId !== endpoint) {
      const detail = `The endpoint ${endpoint} of ${site} has no such delivery. They are kept for ${keptDays} days: jawort webhooks log ${endpoint} lists them.`;
      throw new Refusal('not-found', 'unknown-delivery', detail);
    }
    await mustBeEnabled(books, site, endpoint);
    if (entry.settledAt === null) {
      throw new Refusal('conflict', 'still-trying', 'This delivery is still being tried; there is nothing to replay.');
    }
    await replay(context, books, entry);
  });
}

/** @returns how many will be tried again. @throws Refusal if there is no such endpoint, or it is disabled. */
export async function replayFailed(
  context: WebhookContext,
  site: string,
  endpoint: string,
  onProgress: (replayed: number) => void = () => {},
): Promise<number> {
  mustBeConfigured(context, site, endpoint);
  const since = iso(after(context.clock.now(), { days: -keptDays }));
  let replayed = 0;
  for (;;) {
    // In portions: a person who writes STOP meanwhile must not wait for thousands of them.
    const portion = await context.ledger.transact(async (books) => {
      await mustBeEnabled(books, site, endpoint);
      const failed = await books.deliveryLog.failedSince(site, endpoint, since, atATime);
      for (const one of failed) await replay(context, books, one);
      return failed.length;
    });
    replayed += portion;
    onProgress(replayed);
    if (portion < atATime) return replayed;
  }
}

/** @returns how many; call again while it is not 0. */
export async function forgetOldDeliveries({ ledger, clock }: WebhookContext): Promise<number> {
  const before = iso(after(clock.now(), { days: -keptDays }));
  return ledger.transact(async (books) => {
    const notices = await books.deliveryLog.forgetSettled(before, atATime);
    await books.notices.removeUnaddressed(notices);
    return notices.length;
  });
}

/** With the same id as before, so that a receiver that did get it can tell. */
async function replay(
  context: WebhookContext,
  books: Books,
  delivery: Pick<DeliveryEntry, 'id' | 'noticeId' | 'site' | 'endpointId'>,
): Promise<void> {
  const notice = await books.notices.get(delivery.noticeId);
  const mayKnow = webhookOf(context, delivery.site, delivery.endpointId)?.includeNumber === true;
  // Forgotten when the delivery was given up; after a STOP it stays forgotten.
  const who = mayKnow && notice ? await whoIs(books, notice.subjectId) : undefined;
  if (who) await books.notices.keepWho(delivery.noticeId, who);
  await books.deliveryLog.replay(delivery.id, iso(context.clock.now()));
}

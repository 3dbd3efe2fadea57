/** What a delivery turned into, written down: told, to be tried again, given up, or nobody there any more. */
import { after, iso } from '../clock.ts';
import type { Webhook } from '../consent/site.ts';
import type { Delivery } from '../ledger/deliveries.ts';
import type { Books } from '../ledger/ledger.ts';
import { type Context, siteById } from './context.ts';

export type DeliveryOutcome =
  | { readonly kind: 'delivered'; readonly status: number }
  /** @param again seconds until the next attempt; absent: it was the last. */
  | { readonly kind: 'failed'; readonly status: number | null; readonly detail: string; readonly again?: number }
  /** The receiver wants no more (410). */
  | { readonly kind: 'gone'; readonly status: number; readonly detail: string };

export async function settleDelivery(
  context: Context,
  books: Books,
  claimed: Delivery,
  outcome: DeliveryOutcome,
): Promise<void> {
  const { site, endpointId, noticeId } = claimed;
  const now = context.clock.now();
  const at = iso(now);
  const { status } = outcome;
  if (outcome.kind === 'delivered') {
    await books.deliveries.delivered(claimed, { at, status, detail: null });
    return forgetWhoIfTold(context, books, noticeId);
  }
  const { detail } = outcome;
  if (outcome.kind === 'gone') {
    await books.endpoints.disable(site, endpointId, at, detail);
    await books.deliveries.failed(claimed, { at, status, detail });
    const others = await books.deliveries.giveUp(site, endpointId, { at, detail: 'The endpoint was disabled.' });
    for (const id of [noticeId, ...others]) await forgetWhoIfTold(context, books, id);
    return;
  }
  // It may have been disabled while this attempt was on its way.
  const isDisabled = ((await books.endpoints.get(site, endpointId))?.disabledAt ?? null) !== null;
  if (outcome.again !== undefined && !isDisabled) {
    return books.deliveries.again(claimed, iso(after(now, { seconds: outcome.again })), { status, detail });
  }
  await books.deliveries.failed(claimed, { at, status, detail });
  await forgetWhoIfTold(context, books, noticeId);
}

/** The number goes as soon as everybody was told who may know it. */
export async function forgetWhoIfTold(
  context: Pick<Context, 'sites' | 'erased'>,
  books: Books,
  noticeId: string,
): Promise<void> {
  const notice = await books.notices.get(noticeId);
  const waiting = await books.deliveries.waitingFor(noticeId);
  if (!notice || waiting.some((id) => webhookOf(context, notice.site, id)?.includeNumber)) return;
  if (await books.notices.forgetWho(noticeId)) context.erased();
}

export function webhookOf(context: Pick<Context, 'sites'>, site: string, id: string): Webhook | undefined {
  return siteById(context, site)?.webhooks.find((webhook) => webhook.id === id);
}

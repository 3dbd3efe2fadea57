/** One attempt to tell one system: signed after Standard Webhooks, and what came of it written down. */
import type { Delivery } from '../ledger/deliveries.ts';
import type { Context } from '../usecases/context.ts';
import { type DeliveryOutcome, settleDelivery, webhookOf } from '../usecases/settle-delivery.ts';
import { NotSent, postOnce } from './post-once.ts';
import { secondsUntilNext } from './retry-schedule.ts';
import { signedHeaders } from './signed.ts';

/** The specification: give a receiver 15 to 30 seconds. */
export const longestAttemptMilliseconds = 20_000;

export async function deliver(context: Context, claimed: Delivery, stopping: AbortSignal): Promise<void> {
  const message = await compose(context, claimed);
  const outcome = message ? await attempt(context, claimed, message, stopping) : nobodyThere;
  // Stopped in the middle: whoever looks next finds it again once its time is up.
  if (stopping.aborted && outcome.kind !== 'delivered') return;
  await context.ledger.transact((books) => settleDelivery(context, books, claimed, outcome));
}

const nobodyThere: DeliveryOutcome = {
  kind: 'failed',
  status: null,
  detail: 'The endpoint is not in the configuration any more.',
};

interface Message {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

async function compose(context: Context, { noticeId, site, endpointId }: Delivery): Promise<Message | undefined> {
  const webhook = webhookOf(context, site, endpointId);
  const now = context.clock.now();
  const { kept, who, secrets } = await context.ledger.read(async (books) => ({
    kept: await books.notices.get(noticeId),
    who: webhook?.includeNumber ? await books.notices.whoIn(noticeId) : undefined,
    secrets: await books.endpoints.secrets(site, endpointId, now.toISOString()),
  }));
  if (!webhook || !kept) return undefined;
  const { notice } = kept;
  const body = JSON.stringify({ ...notice, data: { ...notice.data, ...who } });
  return { url: webhook.url, body, headers: signedHeaders({ id: noticeId, body }, now, secrets) };
}

async function attempt(
  { log }: Context,
  { attempts, site, endpointId }: Delivery,
  { url, ...message }: Message,
  stopping: AbortSignal,
): Promise<DeliveryOutcome> {
  const again = secondsUntilNext(attempts, Math.random());
  const failed = (status: number | null, detail: string): DeliveryOutcome => ({
    kind: 'failed',
    status,
    detail,
    ...(again !== undefined && { again }),
  });
  try {
    const timeout = AbortSignal.timeout(longestAttemptMilliseconds);
    const { status } = await postOnce(url, message, AbortSignal.any([timeout, stopping]));
    if (status >= 200 && status < 300) return { kind: 'delivered', status };
    if (status === 410) {
      log.warn({ site, endpoint: endpointId }, 'a webhook endpoint answered 410 and is disabled');
      return { kind: 'gone', status, detail: 'It answered 410: it wants no more.' };
    }
    if (status >= 300 && status < 400) return failed(status, 'It redirects, and redirects are not followed.');
    return failed(status, `It answered ${status}.`);
  } catch (error) {
    if (error instanceof NotSent) return failed(null, error.message);
    throw error;
  }
}

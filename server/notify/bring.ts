/** One attempt to bring one parcel to its target. Says what came of it, and nothing of what was in it. */
import { iso } from '../clock.ts';
import type { Parcel } from '../ledger/parcels.ts';
import { type Context, siteById } from '../usecases/context.ts';
import { type ForwardedMessage, unpackForwarded } from '../usecases/forward.ts';
import type { ParcelOutcome } from '../usecases/settle-parcel.ts';
import { type AlertNotice, alertsEndpoint, type TooManyAlerts } from '../usecases/tell-owner.ts';
import { alertMail } from './alert-mail.ts';
import { longestAttemptMilliseconds } from './deliver.ts';
import { forwardedMail } from './forwarded-mail.ts';
import type { Mailer } from './mailer.ts';
import { NotSent, postOnce } from './post-once.ts';
import { secondsUntilNext } from './retry-schedule.ts';
import { signedHeaders } from './signed.ts';

type Message = Parameters<typeof postOnce>[1];

export async function bring(
  context: Context,
  mailer: Mailer | undefined,
  parcel: Parcel,
  stopping: AbortSignal,
): Promise<ParcelOutcome> {
  const { content } = parcel;
  if (content === null) return { kind: 'failed', detail: 'What was stored of it is damaged.' };
  const signal = AbortSignal.any([AbortSignal.timeout(longestAttemptMilliseconds), stopping]);
  const site = siteById(context, parcel.site);
  const { alerts } = context.owner;
  try {
    switch (parcel.kind) {
      case 'forward':
        return await post(parcel, site?.forward.url, () => asMetaSentIt(content), signal);
      case 'alert':
        return await post(parcel, alerts.url, () => signed(context, parcel.id, content), signal);
      case 'forward-mail': {
        const email = site?.forward.email;
        if (!mailer || !site || email === undefined) return { kind: 'nobody-there' };
        const message = JSON.parse(content.toString()) as ForwardedMessage;
        await mailer.send({ ...forwardedMail(site, message), to: email, id: parcel.id }, signal);
        return { kind: 'delivered' };
      }
      case 'alert-mail': {
        if (!mailer || alerts.email === undefined) return { kind: 'nobody-there' };
        const notice = JSON.parse(content.toString()) as AlertNotice | TooManyAlerts;
        await mailer.send({ ...alertMail(notice), to: alerts.email, id: parcel.id }, signal);
        return { kind: 'delivered' };
      }
    }
  } catch (error) {
    if (error instanceof NotSent) return failed(parcel, error.message);
    throw error;
  }
}

async function post(
  parcel: Parcel,
  url: string | undefined,
  compose: () => Message | Promise<Message>,
  signal: AbortSignal,
): Promise<ParcelOutcome> {
  if (url === undefined) return { kind: 'nobody-there' };
  const { status } = await postOnce(url, await compose(), signal);
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  // A customer's message is never deleted at one word of a help desk that is being rebuilt.
  if (status === 410 && parcel.kind === 'alert')
    return { kind: 'failed', detail: 'It answered 410: it wants no more.' };
  if (status >= 300 && status < 400) return failed(parcel, 'It redirects, and redirects are not followed.');
  return failed(parcel, `It answered ${status}.`);
}

function failed({ attempts }: Parcel, detail: string): ParcelOutcome {
  const again = secondsUntilNext(attempts, Math.random());
  return { kind: 'failed', detail, ...(again !== undefined && { again }) };
}

function asMetaSentIt(content: Buffer): Message {
  const { signature, bytes } = unpackForwarded(content);
  return {
    headers: { 'content-type': 'application/json', 'user-agent': 'Jawort', 'x-hub-signature-256': signature },
    body: bytes,
  };
}

async function signed({ ledger, clock }: Context, id: string, content: Buffer): Promise<Message> {
  const now = clock.now();
  const body = content.toString();
  const secrets = await ledger.transact(async (books) => {
    await books.endpoints.keep(alertsEndpoint.site, alertsEndpoint.id);
    return books.endpoints.secrets(alertsEndpoint.site, alertsEndpoint.id, iso(now));
  });
  return { headers: signedHeaders({ id, body }, now, secrets), body };
}

/** Posts webhooks as Meta does: signed over the bytes, repeated until somebody answers 200. */
import { setTimeout as delay } from 'node:timers/promises';
import type { DeliverOptions, SimulationOptions, WebhookDelivery } from './contract.ts';
import { signature } from './wire.ts';

const answerWithinMs = 30_000;

export function createWebhooks(
  options: Pick<SimulationOptions, 'appSecret' | 'verifyToken' | 'retries' | 'webhookUrl'>,
) {
  let url = options.webhookUrl;
  const underWay = new Set<Promise<unknown>>();
  const closing = new AbortController();

  async function deliver(requestBody: string | Buffer, { times = 1, ...how }: DeliverOptions = {}) {
    let delivery = await postUntilHeard(requestBody, how);
    for (let more = 1; more < times; more += 1) delivery = await postUntilHeard(requestBody, how);
    return delivery;
  }

  async function postUntilHeard(requestBody: string | Buffer, how: Pick<DeliverOptions, 'signature'>) {
    const { times = 0, firstDelayMs = 0 } = options.retries ?? {};
    let delivery = await post(requestBody, how);
    for (let retry = 0; retry < times && delivery.status !== 200 && !closing.signal.aborted; retry += 1) {
      await delay(firstDelayMs * 2 ** retry, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
      if (!closing.signal.aborted) delivery = await post(requestBody, how);
    }
    return delivery;
  }

  async function post(requestBody: string | Buffer, how: Pick<DeliverOptions, 'signature'>): Promise<WebhookDelivery> {
    const signed = how.signature === undefined ? signature(requestBody, options.appSecret) : how.signature;
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      'user-agent': 'facebookexternalua',
      ...(signed === null ? {} : { 'x-hub-signature-256': signed }),
    };
    const text = requestBody.toString();
    if (url === undefined) return { status: 0, body: 'no webhook address yet', requestBody: text, headers };
    try {
      const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(answerWithinMs)]);
      const body = typeof requestBody === 'string' ? requestBody : new Uint8Array(requestBody);
      const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
      return { status: response.status, body: await response.text(), requestBody: text, headers };
    } catch (error) {
      return { status: 0, body: String(error), requestBody: text, headers };
    }
  }

  async function verify(verifyToken = options.verifyToken) {
    if (url === undefined) return { ok: false, status: 0, body: 'no webhook address yet' };
    const challenge = '1158201444';
    const query = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.challenge': challenge,
      'hub.verify_token': verifyToken,
    });
    const response = await fetch(`${url}?${query}`, { signal: AbortSignal.timeout(answerWithinMs) });
    const body = await response.text();
    return { ok: response.status === 200 && body === challenge, status: response.status, body };
  }

  /** Remembers work in the background, so that `settled` can wait for it. */
  function track<T>(work: Promise<T>): Promise<T> {
    const entry = work.catch(() => undefined).finally(() => underWay.delete(entry));
    underWay.add(entry);
    return work;
  }

  async function settled(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay);
  }

  return {
    deliver: (body: string | Buffer, how?: DeliverOptions) => track(deliver(body, how)),
    verify,
    track,
    settled,
    to: (address: string) => {
      url = address;
    },
    hasAddress: () => url !== undefined,
    stop: () => closing.abort(),
  };
}

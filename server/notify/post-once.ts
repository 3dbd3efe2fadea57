/** One HTTP POST to an address that was looked at first. Redirects are answers like any other, never followed. */
import { lookup as lookUp } from 'node:dns/promises';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { isLoopback, isPublicAddress } from './public-address.ts';

export interface Answer {
  readonly status: number;
}

export class NotSent extends Error {
  override readonly name = 'NotSent';
}

export type LookUp = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

/** Of the answer only the status counts. */
const mostBytesRead = 16_384;

/**
 * @throws NotSent if the address is not one to send to, or there was no answer in time. Says nothing of what was sent.
 * @param lookUpAll all addresses of a name.
 */
export async function postOnce(
  url: string,
  message: { readonly headers: Readonly<Record<string, string>>; readonly body: string | Uint8Array },
  signal: AbortSignal,
  lookUpAll: LookUp = (host) => lookUp(host, { all: true }),
): Promise<Answer> {
  const target = new URL(url);
  const address = await addressOf(target, lookUpAll);
  const request = target.protocol === 'https:' ? secureRequest : plainRequest;
  const { body, headers } = message;
  return new Promise((resolve, reject) => {
    const sending = request(
      target,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        // The address that was looked at, not what the name points to a moment later.
        lookup: (_host, options, done) =>
          options.all ? done(null, [address]) : done(null, address.address, address.family),
        agent: false,
        signal,
      },
      (response) => {
        const { statusCode: status = 0 } = response;
        let read = 0;
        const settle = () => resolve({ status });
        response.on('data', (chunk: Buffer) => {
          read += chunk.length;
          if (read > mostBytesRead) sending.destroy();
        });
        response.on('close', settle);
        response.on('error', settle);
      },
    );
    sending.on('error', (error) => reject(new NotSent(reasonOf(error, signal))));
    sending.end(body);
  });
}

/** Only a configuration that names this very machine may reach it. */
async function addressOf(target: URL, lookUpAll: LookUp): Promise<{ address: string; family: number }> {
  const host = target.hostname.replace(/^\[|\]$/g, '');
  const isThisMachine = host === 'localhost' || host.endsWith('.localhost') || isLoopback(host);
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookedUp(host, lookUpAll);
  const [first] = found;
  if (!first) throw new NotSent('The name of the receiver is not known.');
  // All of them: the next connection may get another one.
  const isAllowed = found.every(({ address }) => (isThisMachine ? isLoopback(address) : isPublicAddress(address)));
  if (!isAllowed) throw new NotSent('The receiver has a private address; only public ones are sent to.');
  return first;
}

async function lookedUp(host: string, lookUpAll: LookUp) {
  try {
    return await lookUpAll(host);
  } catch {
    throw new NotSent('The name of the receiver is not known.');
  }
}

function reasonOf(error: Error, signal: AbortSignal): string {
  if (signal.aborted) return 'There was no answer in time.';
  return 'code' in error ? `The connection failed (${String(error.code)}).` : 'The connection failed.';
}

/** The headers of a message after Standard Webhooks, alike for everything that the owner's systems are told. */
import { Webhook as Signer } from 'standardwebhooks';

/** @param secrets the new and the old one while one is being changed: signed with both. */
export function signedHeaders(
  { id, body }: { readonly id: string; readonly body: string },
  now: Date,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  return {
    'content-type': 'application/json',
    'user-agent': 'Jawort',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Signer(secret).sign(id, now, body)).join(' '),
  };
}

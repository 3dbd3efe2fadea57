/** Proof that a webhook comes from Meta: an HMAC over the bytes on the wire, never over JSON that was parsed and written again. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** The value of `X-Hub-Signature-256` for these bytes. */
export function signatureOf(rawBody: Uint8Array, appSecret: string): string {
  return `sha256=${hmac(rawBody, appSecret).toString('hex')}`;
}

/** Whether the header belongs to these bytes and this app secret. A missing, repeated or malformed header is simply false. */
export function isSignedBy(rawBody: Uint8Array, header: unknown, appSecret: string): boolean {
  // An empty secret would let anybody sign.
  if (appSecret === '' || typeof header !== 'string') return false;
  const hex = /^sha256=([0-9a-f]{64})$/i.exec(header.trim())?.[1];
  if (hex === undefined) return false;
  return timingSafeEqual(Buffer.from(hex, 'hex'), hmac(rawBody, appSecret));
}

function hmac(rawBody: Uint8Array, appSecret: string): Buffer {
  return createHmac('sha256', appSecret).update(rawBody).digest();
}

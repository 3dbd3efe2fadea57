/** Proof that a webhook comes from Meta: an HMAC over the bytes on the wire, never over JSON that was parsed and written again. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** The value of `X-Hub-Signature-256` for these bytes. */
export function signatureOf(rawBody: Uint8Array, appSecret: string): string {
  return `sha256=${hmac(rawBody, appSecret).toString('hex')}`;
}

const form = /^sha256=([0-9a-f]{64})$/i;

/** Whether the header could be a signature at all. */
export function looksLikeSignature(header: unknown): header is string {
  return typeof header === 'string' && form.test(header.trim());
}

/** Whether the header belongs to these bytes and this app secret. A missing, repeated or malformed header is simply false. */
export function isSignedBy(rawBody: Uint8Array, header: unknown, appSecret: string): boolean {
  // An empty secret would let anybody sign.
  if (appSecret === '' || !looksLikeSignature(header)) return false;
  const hex = form.exec(header.trim())?.[1] ?? '';
  return timingSafeEqual(Buffer.from(hex, 'hex'), hmac(rawBody, appSecret));
}

function hmac(rawBody: Uint8Array, appSecret: string): Buffer {
  return createHmac('sha256', appSecret).update(rawBody).digest();
}

/** Bytes as Meta writes them. A server that signs re-serialised JSON fails exactly here, on German text. */
import { createHmac } from 'node:crypto';

/** JSON with non-ASCII as `\u00e4`, `/` as `\/` and `@` as `\u0040`. */
export function metaJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('/', '\\/')
    .replaceAll('@', '\\u0040');
}

/** The value of `X-Hub-Signature-256`. */
export function signature(bytes: Buffer | string, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(bytes).digest('hex')}`;
}

/** Makes ids. Sortable by time, so that new rows lie together in the index and a million of them stay fast. */
import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

export interface Ids {
  /**
   * `prefix_` and 26 characters: 48 bits of time, 80 bits that start random and rise within a millisecond, so that ids
   * of one process sort in the order in which they were made. Opaque to everybody else.
   */
  next(prefix: string): string;
  /** 128 random bits, base64url: nobody can guess it, nothing can be read from it. */
  secret(): string;
  /** For references. */
  bytes(count: number): Uint8Array;
}

export function createIds(clock: Clock): Ids {
  let time = 0n;
  let tail = 0n;
  const rise = () => {
    const now = BigInt(clock.now().getTime());
    // A clock that is set back must not make new ids sort before old ones.
    tail = now > time ? randomBits(80) : (tail + 1n) % (1n << 80n);
    time = now > time ? now : time;
  };
  return {
    next: (prefix) => {
      rise();
      return `${prefix}_${base32(time, 10)}${base32(tail, 16)}`;
    },
    secret: () => randomBytes(16).toString('base64url'),
    bytes: (count) => randomBytes(count),
  };
}

function randomBits(count: number): bigint {
  return BigInt(`0x${randomBytes(count / 8).toString('hex')}`);
}

function base32(value: bigint, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest >>= 5n) text = alphabet.charAt(Number(rest & 31n)) + text;
  return text;
}

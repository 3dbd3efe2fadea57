/** Makes ids. Sortable by time, so that new rows lie together in the index and a million of them stay fast. */
import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

export interface Ids {
  /**
   * `prefix_` and 20 characters: 48 bits of time, 50 bits that start random and rise within a millisecond, so that ids of one
   * process sort in the order in which they were made, and two processes all but never make the same. Every row carries
   * several of them, so they are no longer than that. Opaque to everybody else.
   */
  next(prefix: string): string;
  /** 128 random bits, base64url: nobody can guess it, nothing can be read from it. */
  secret(): string;
  /** For references. */
  bytes(count: number): Uint8Array;
}

export function createIds(clock: Clock): Ids {
  let time = 0;
  let tail = 0;
  const rise = () => {
    const now = clock.now().getTime();
    // A clock that is set back must not make new ids sort before old ones.
    tail = now > time ? random50() : (tail + 1) % 2 ** 50;
    time = Math.max(time, now);
  };
  return {
    next: (prefix) => {
      rise();
      return `${prefix}_${base32(time)}${base32(tail)}`;
    },
    secret: () => randomBytes(16).toString('base64url'),
    bytes: (count) => randomBytes(count),
  };
}

function random50(): number {
  return Number(randomBytes(8).readBigUInt64BE() >> 14n);
}

/** Ten characters. */
function base32(value: number): string {
  let text = '';
  for (let rest = value; text.length < 10; rest = Math.floor(rest / 32)) text = alphabet.charAt(rest % 32) + text;
  return text;
}

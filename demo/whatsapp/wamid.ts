/** Message ids as WhatsApp makes them: base64 that contains the person's number. They are personal data, and look it. */
import { randomBytes } from 'node:crypto';

/** @param identity digits of the number, or the user id of somebody who hides it. */
export function wamid(identity: string, direction: 'to-business' | 'from-business'): string {
  const inbound = direction === 'to-business';
  const key = inbound ? `3A${randomBytes(9).toString('hex')}` : randomBytes(9).toString('hex');
  const parts = [
    Buffer.from([0x1c, 0x18, identity.length]),
    Buffer.from(identity, 'ascii'),
    Buffer.from([0x15, 0x02, 0x00, inbound ? 0x12 : 0x11, 0x18, key.length]),
    Buffer.from(key.toUpperCase(), 'ascii'),
    Buffer.from([0x00]),
  ];
  return `wamid.${Buffer.concat(parts).toString('base64')}`;
}

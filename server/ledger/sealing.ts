/** AES-256-GCM, bound to the place where the result is stored: a row copied elsewhere does not open. */
import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

const nonceLength = 12;
const tagLength = 16;

/** @param place table, column and row; must be the same on opening. @returns nonce, tag, ciphertext. */
export function seal(key: KeyObject, place: string, plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
}

/** Undefined where `unseal` throws. */
export function tryUnseal(key: KeyObject, place: string, sealed: Uint8Array): Buffer | undefined {
  try {
    return unseal(key, place, sealed);
  } catch {
    return undefined;
  }
}

/** @throws if the key is another one, or a single bit of the sealed bytes or of the place differs. */
export function unseal(key: KeyObject, place: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes.length < nonceLength + tagLength) throw new Error('Sealed bytes are too short.');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength))
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
  return Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()]);
}

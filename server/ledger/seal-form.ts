/** What a seal says, and how it is signed: so that anybody can check it with the public key alone. */
import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import { canonicalForm } from './digest.ts';

export interface SealBody {
  /** 1, 2, 3 … without gaps. */
  readonly seq: number;
  readonly at: string;
  /** How many heads it covers. */
  readonly leaves: number;
  /** Merkle root over them, lower-case hex. */
  readonly root: string;
  /** Hash of the seal before it. */
  readonly previous: string | null;
  /** Id of the key. */
  readonly key: string;
}

export interface Seal extends SealBody {
  /** SHA-256 over the RFC 8785 form of the body, lower-case hex. */
  readonly hash: string;
  /** Ed25519 over the same form, base64url. */
  readonly signature: string;
}

export function signSeal(body: SealBody, privateKey: KeyObject): Seal {
  const bytes = Buffer.from(formOf(body));
  return { ...body, hash: hashOf(body), signature: sign(null, bytes, privateKey).toString('base64url') };
}

export function isGenuine(seal: Seal, publicKey: KeyObject): boolean {
  if (hashOf(seal) !== seal.hash) return false;
  const signature = Buffer.from(seal.signature, 'base64url');
  // The last character has spare bits: two ways to write the same bytes, of which only one was signed and sent.
  if (signature.toString('base64url') !== seal.signature) return false;
  return verify(null, Buffer.from(formOf(seal)), publicKey, signature);
}

export function hashOf(body: SealBody): string {
  return createHash('sha256').update(formOf(body)).digest('hex');
}

function formOf({ seq, at, leaves, root, previous, key }: SealBody): string {
  return canonicalForm({ seq, at, leaves, root, previous, key });
}

/** Seals leave the machine: each is appended to a file, best on another one, with the key to check it by. */
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { z } from 'zod';
import type { Keyring } from './ledger/keyring.ts';
import type { Seal } from './ledger/seal-form.ts';

export interface WrittenSeal extends Seal {
  /** Raw Ed25519 public key, base64url. */
  readonly publicKey: string;
}

export function withPublicKey(seal: Seal, keyring: Pick<Keyring, 'sealKeys'>): WrittenSeal {
  const key = keyring.sealKeys.find(({ id }) => id === seal.key);
  return { ...seal, publicKey: key?.publicKey.export({ format: 'jwk' }).x ?? '' };
}

const writtenSeal = z.object({
  seq: z.int(),
  at: z.string(),
  leaves: z.int(),
  root: z.string(),
  previous: z.string().nullable(),
  key: z.string(),
  hash: z.string(),
  signature: z.string(),
});

/** @throws if a line is no seal. */
export function readKnownSeals(path: string): Seal[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, position) => {
    if (line.trim() === '') return [];
    try {
      return writtenSeal.parse(JSON.parse(line));
    } catch {
      throw new Error(`Line ${position + 1} of ${path} is no seal.`);
    }
  });
}

/** @throws if the file cannot be written; the seal stands in the database all the same. */
export function appendSeals(path: string, seals: readonly WrittenSeal[]): void {
  const file = openSync(path, 'a', 0o600);
  try {
    for (const seal of seals) writeSync(file, `${JSON.stringify(seal)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

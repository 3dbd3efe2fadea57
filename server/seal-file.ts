/** Seals leave the machine: each is appended to a file, best on another one, with the key to check it by. */
import { closeSync, existsSync, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
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
  return sealsIn(path, readFileSync(path, 'utf8'));
}

function sealsIn(path: string, text: string): Seal[] {
  return text.split('\n').flatMap((line, position) => {
    if (line.trim() === '') return [];
    const seal = asSeal(line);
    if (!seal) throw new Error(`Line ${position + 1} of ${path} is no seal.`);
    return seal;
  });
}

function asSeal(line: string): Seal | undefined {
  try {
    return writtenSeal.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

export interface SealFile {
  readonly path: string;
  /** Of each seal in the file, in its order; none if there is no file yet. @throws if a line is no seal. */
  read(): Seal[];
  /** @throws if the file cannot be written; the seals stand in the database all the same. */
  append(seals: readonly Seal[]): void;
}

export function sealFile(path: string, keyring: Pick<Keyring, 'sealKeys'>): SealFile {
  return {
    path,
    read: () => sealsIn(path, wholeLines(path)),
    append(seals) {
      const end = Buffer.byteLength(wholeLines(path));
      const file = openSync(path, 'a', 0o600);
      try {
        const { size } = fstatSync(file);
        if (size > end) ftruncateSync(file, end);
        const lines = seals.map((seal) => `${JSON.stringify(withPublicKey(seal, keyring))}\n`);
        writeSync(file, `${size < end ? '\n' : ''}${lines.join('')}`);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    },
  };
}

/** Without a last line that was cut off by a crash: it is no seal, and would spoil the next one. */
function wholeLines(path: string): string {
  if (!existsSync(path)) return '';
  const text = readFileSync(path, 'utf8');
  const end = text.lastIndexOf('\n') + 1;
  return asSeal(text.slice(end)) ? `${text}\n` : text.slice(0, end);
}

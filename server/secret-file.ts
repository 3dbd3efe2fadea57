/** Without JAWORT_SECRET, the embedded database brings its own: made once, readable by this user only. */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const fileName = 'secret';
const secretBytes = 32;

/** @returns the secret in the data folder, after making it if there is none. @throws if the folder cannot be written. */
export function secretFromFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, fileName);
  try {
    const file = openSync(path, 'wx', 0o600);
    try {
      writeSync(file, randomBytes(secretBytes).toString('base64url'));
      // Everything in the database hangs on these bytes: they must be on disk before the first row is.
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const secret = readFileSync(path, 'utf8').trim();
  if (secret.length < secretBytes)
    throw new Error(`The file ${path} does not hold a usable secret. Restore it from a backup.`);
  return secret;
}

/** Without JAWORT_SECRET, the embedded database brings its own: made once, readable by this user only. */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** In the data folder. */
export const secretFile = 'secret';
const secretBytes = 32;

/** @returns the secret in the data folder, after making it if there is none. @throws if the folder cannot be written. */
export function secretFromFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, secretFile);
  const known = readSecret(path);
  if (known !== undefined) return known;

  // Written aside and linked when it is whole: a process killed halfway must not leave an empty secret for ever.
  const draft = join(folder, `${secretFile}.${process.pid}`);
  rmSync(draft, { force: true });
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeSync(file, randomBytes(secretBytes).toString('base64url'));
    // Everything in the database hangs on these bytes: they must be on disk before the first row is.
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(draft, path);
  } catch (error) {
    // Somebody else was faster: theirs counts.
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const made = readSecret(path);
  if (made === undefined) throw new Error(`The secret could not be written to ${path}.`);
  return made;
}

function readSecret(path: string): string | undefined {
  try {
    const secret = readFileSync(path, 'utf8').trim();
    if (secret.length < secretBytes)
      throw new Error(`The file ${path} holds no usable secret. Restore it from a backup.`);
    return secret;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

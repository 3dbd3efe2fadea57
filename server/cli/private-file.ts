/**
 * What a command writes for its user: over nothing that is there unasked, never over what Jawort itself lives on, readable by
 * this user only, and there whole or not at all.
 */
import { existsSync, mkdtempSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { databaseFile } from '../ledger/open-store.ts';
import { secretFile } from '../secret-file.ts';
import { CommandError } from './command-error.ts';
import type { Desk } from './desk.ts';

/** Before any work is done. @throws CommandError if it must not be written, or nobody says that it may be replaced. */
export async function mayWriteTo(desk: Desk, command: Command, config: Config, path: string): Promise<void> {
  const own = ownFiles(desk, config).find((one) => isSame(one.path, path));
  if (own) throw new CommandError(`${path} is ${own.what}. Name another file; nothing was changed.`);
  if (!existsSync(path)) return;
  if (!statSync(path).isFile()) throw new CommandError(`${path} is no file. Name another one; nothing was changed.`);
  await desk.confirm(command, `${path} is there already and would be replaced.`);
}

/** @param write makes the file at the path that it is given, with mode 0600. */
export async function writePrivately<T>(path: string, write: (draft: string) => T | Promise<T>): Promise<T> {
  // A link stays, and leads to the new file.
  const target = existsSync(path) ? realpathSync(path) : path;
  const folder = mkdtempSync(join(dirname(target), `.${basename(target)}.`));
  try {
    const draft = join(folder, basename(target));
    const result = await write(draft);
    renameSync(draft, target);
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ownFiles({ env }: Desk, config: Config): readonly { readonly what: string; readonly path: string }[] {
  const { dataFolder, journalPath, seals } = config;
  const parts = ['', '-wal', '-shm', '-journal'];
  return [
    ...parts.map((part) => ({ what: 'the database', path: join(dataFolder, databaseFile + part) })),
    { what: 'the secret of the database', path: join(dataFolder, secretFile) },
    { what: 'the journal', path: journalPath },
    { what: 'the configuration', path: env.JAWORT_CONFIG?.trim() || 'jawort.config.json' },
    { what: 'the file of the secrets', path: 'jawort.env' },
    ...(seals.appendTo === undefined ? [] : [{ what: 'the file of the seals', path: seals.appendTo }]),
  ];
}

/** Under whatever name: by another way to its folder, by a link. */
function isSame(one: string, other: string): boolean {
  if (wholePath(one) === wholePath(other)) return true;
  if (!existsSync(one) || !existsSync(other)) return false;
  const [a, b] = [statSync(one), statSync(other)];
  return a.dev === b.dev && a.ino === b.ino;
}

function wholePath(path: string): string {
  const folder = resolve(dirname(path));
  return join(existsSync(folder) ? realpathSync(folder) : folder, basename(path));
}

/**
 * A consistent copy of a ledger into one file, while servers go on writing; and what has to be known of a database before
 * another one takes its place. A copy holds nothing readable without the secret.
 */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { copyLedger } from './copy.ts';
import { databaseFile, openStore, type Place } from './open-store.ts';

export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/** @throws BackupError, or what the database says. The file is there whole, or not at all. */
export async function backUp(place: Place, file: string, onProgress: (what: string) => void = () => {}): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  const folder = mkdtempSync(join(dirname(file), `.${basename(file)}.`));
  try {
    const draft = join(folder, databaseFile);
    if ('folder' in place) await copyPages(join(place.folder, databaseFile), draft, onProgress);
    else await copyRows(place, folder, onProgress);
    chmodSync(draft, 0o600);
    makeOneFile(draft);
    onProgress('checking the copy');
    mustBeWhole(draft);
    renameSync(draft, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Out of write-ahead mode: a copy that is only looked at would leave two more files beside it. */
function makeOneFile(file: string): void {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = DELETE');
  database.close();
}

/** @throws BackupError if the file is no copy of a ledger, or damaged. */
export function mustBeWhole(file: string): void {
  if (!existsSync(file)) throw new BackupError(`There is no file ${file}.`);
  const open = () => {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      const isLedger = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'keyring'").get() !== undefined;
      return { isLedger, found: database.prepare('PRAGMA integrity_check').get()?.integrity_check };
    } finally {
      database.close();
    }
  };
  let read: ReturnType<typeof open>;
  try {
    read = open();
  } catch {
    throw new BackupError(`${file} is no copy of a Jawort database, or it is damaged.`);
  }
  if (!read.isLedger) throw new BackupError(`${file} is no copy of a Jawort database.`);
  if (read.found !== 'ok') throw new BackupError(`${file} is damaged (${String(read.found)}). Take another copy.`);
}

/** @returns whether a server has shown itself since then. Makes nothing where there is nothing. @param since ISO 8601. */
export async function isInUse(place: Place, since: string): Promise<boolean> {
  if ('folder' in place && !existsSync(join(place.folder, databaseFile))) return false;
  const store = openStore(place);
  try {
    const seen = await store.reader
      .selectFrom('processes')
      .select('id')
      .where('seen_at', '>', since)
      .executeTakeFirst()
      // A database of another version, or an empty one.
      .catch(() => undefined);
    return seen !== undefined;
  } finally {
    await store.close();
  }
}

async function copyPages(from: string, to: string, onProgress: (what: string) => void): Promise<void> {
  if (!existsSync(from)) throw new BackupError(`There is no database at ${from}.`);
  const database = new DatabaseSync(from, { readOnly: true });
  try {
    await backup(database, to, {
      rate: 1000,
      progress: ({ totalPages, remainingPages }) => onProgress(`${totalPages - remainingPages} of ${totalPages} pages`),
    });
  } finally {
    database.close();
  }
}

async function copyRows(place: Place, folder: string, onProgress: (what: string) => void): Promise<void> {
  const from = openStore(place);
  const to = openStore({ folder });
  try {
    await from.snapshot((db) => copyLedger(db, to, (table, rows) => onProgress(`${table}: ${rows} rows`)));
  } finally {
    await to.close();
    await from.close();
  }
}

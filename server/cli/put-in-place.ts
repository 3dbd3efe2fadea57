/** A backup takes the place of the database: looked at first, opened with the secret, held against the journal, and only then moved. */
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../config.ts';
import { createIds } from '../ids.ts';
import { JournalError, type JournalFile, journalFile } from '../journal-file.ts';
import { copyLedger } from '../ledger/copy.ts';
import { openLedger } from '../ledger/ledger.ts';
import { databaseFile, openStore } from '../ledger/open-store.ts';
import { placeOf } from '../open-ledger.ts';
import { secretFromFolder } from '../secret-file.ts';
import { completeJournal } from '../usecases/apply-journal.ts';
import type { Context } from '../usecases/context.ts';
import { CommandError } from './command-error.ts';
import type { Desk } from './desk.ts';
import { asFound, withLedger } from './with-ledger.ts';

const copiedAtATime = 4_000_000;

export interface InPlace {
  /** Where the database that was there before lies now. */
  readonly replaced?: string;
  /** The journal was missing, and was written anew by the database that was there before. */
  readonly rewritten?: boolean;
}

/**
 * @throws if the backup does not open with the secret, the journal is not its own, or a PostgreSQL database is not empty. Then
 * nothing was changed.
 */
export async function putInPlace(desk: Desk, config: Config, file: string): Promise<InPlace> {
  const { databaseUrl, dataFolder } = config;
  // Beside the database, so that the last step is one rename.
  const parent = databaseUrl === undefined ? dataFolder : tmpdir();
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  const folder = mkdtempSync(join(parent, 'restoring-'));
  try {
    await copyShowing(desk, file, join(folder, databaseFile));
    desk.terminal.progress('opening the copy with the secret');
    const ledgerId = await mustFit(desk, config, folder);
    return databaseUrl === undefined
      ? await replaceFile(desk, config, folder, ledgerId)
      : await fill(desk, config, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function copyShowing({ terminal }: Desk, from: string, to: string): Promise<void> {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  const all = megabytes(statSync(from).size);
  let copied = 0;
  await pipeline(
    createReadStream(from, { highWaterMark: copiedAtATime }),
    async function* (parts: AsyncIterable<Buffer>) {
      for await (const part of parts) {
        yield part;
        copied += part.length;
        terminal.progress(`${megabytes(copied)} of ${all} MB copied`);
      }
    },
    createWriteStream(to, { mode: 0o600 }),
  );
}

/** Also brings an old backup to today's tables. @returns which ledger it is. */
async function mustFit(desk: Desk, config: Config, folder: string): Promise<string> {
  const { secrets, dataFolder, journalPath } = config;
  const ledger = await openLedger({
    folder,
    secret: secrets.secret ?? secretFromFolder(dataFolder),
    ...(secrets.secretPrevious !== undefined && { secretPrevious: secrets.secretPrevious }),
    clock: desk.clock,
    ids: createIds(desk.clock),
  });
  try {
    await journalFile(journalPath, ledger.keyring).mustBeOwn();
    return ledger.keyring.ledgerId;
  } catch (error) {
    if (error instanceof JournalError) throw new CommandError(error.message, 'Nothing was changed.');
    throw error;
  } finally {
    await ledger.close();
  }
}

async function replaceFile(desk: Desk, config: Config, folder: string, ledgerId: string): Promise<InPlace> {
  const target = join(config.dataFolder, databaseFile);
  if (!existsSync(target)) {
    renameSync(join(folder, databaseFile), target);
    return {};
  }
  const rewritten = await tellJournal(desk, ledgerId);
  const replaced = `${target}.replaced-${desk.clock.now().toISOString().replace(/\D/g, '').slice(0, 14)}`;
  for (const part of ['-wal', '-shm', '']) if (existsSync(target + part)) renameSync(target + part, replaced + part);
  renameSync(join(folder, databaseFile), target);
  return { replaced, rewritten };
}

/** What the old database knows, it tells its journal now: the latest withdrawals, and what was taken out of the file. */
async function tellJournal(desk: Desk, ledgerId: string): Promise<boolean> {
  try {
    const tell = async (context: Context, _config: Config, journal: JournalFile) => {
      if (context.ledger.keyring.ledgerId !== ledgerId) throw new CommandError('It is another ledger.');
      // Perhaps a STOP that its server had no time for.
      await context.backlog.caughtUp();
      return completeJournal(context, journal);
    };
    const { missing, lacking } = await withLedger(desk, tell, asFound);
    if (lacking > 0 && !missing)
      desk.terminal.note(
        `The journal lacked ${lacking} lines. The database that is replaced has written them once more.`,
      );
    return missing;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    desk.terminal.note(
      `The database that is there could not be asked (${why}). What its journal says is applied again, and nothing else.`,
    );
    return false;
  }
}

async function fill(desk: Desk, config: Config, folder: string): Promise<InPlace> {
  const from = openStore({ folder });
  const to = openStore(placeOf(config));
  try {
    await from.snapshot((db) => copyLedger(db, to, (table, rows) => desk.terminal.progress(`${table}: ${rows} rows`)));
    return {};
  } finally {
    await to.close();
    await from.close();
  }
}

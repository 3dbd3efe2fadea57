/** Opens the configured ledger for one command, beside running servers, and leaves nothing half done behind. */
import type { Config } from '../config.ts';
import { createIds } from '../ids.ts';
import { type JournalFile, journalFile } from '../journal-file.ts';
import { openConfiguredLedger } from '../open-ledger.ts';
import type { Context, Log } from '../usecases/context.ts';
import { writeWholeJournal } from '../usecases/keep-journal.ts';
import { keepWordings } from '../usecases/keep-wordings.ts';
import type { Desk } from './desk.ts';

export async function withLedger<T>(
  desk: Desk,
  work: (context: Context, config: Config, journal: JournalFile) => Promise<T>,
): Promise<T> {
  const config = desk.config();
  const { clock } = desk;
  const ids = createIds(clock);
  const ledger = await openConfiguredLedger(config, clock, ids);
  try {
    let mustSweep = false;
    const context: Context = {
      sites: config.sites,
      publicUrl: config.publicUrl,
      wordingOf: await keepWordings(ledger, config.sites),
      limits: config.limits,
      ledger,
      processId: ids.next('cli'),
      clock,
      ids,
      log: logOf(desk),
      // The server that runs looks every second.
      wakeOutbox: () => {},
      // A command sends nothing.
      left: () => {},
      erased: () => {
        mustSweep = true;
      },
    };
    const journal = journalFile(config.journalPath, ledger.keyring);
    const result = await work(context, config, journal);
    await writeWholeJournal(context, journal, () => desk.terminal.progress('another process writes the journal'));
    // A reader in the way is no loss: the server sweeps too, at its start and after its own erasures.
    if (mustSweep) await ledger.forgetDeletedPages();
    return result;
  } finally {
    await ledger.close();
  }
}

function logOf({ terminal }: Desk): Log {
  const tell = (_about: object, message: string) => terminal.note(message);
  return { info: () => {}, warn: tell, error: tell };
}

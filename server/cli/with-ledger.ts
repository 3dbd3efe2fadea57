/** Opens the configured ledger for one command, beside running servers, and leaves nothing half done behind. */
import { type Config, ownersEar } from '../config.ts';
import { createIds } from '../ids.ts';
import { createIntake } from '../intake/intake.ts';
import { type JournalFile, journalFile } from '../journal-file.ts';
import { openConfiguredLedger } from '../open-ledger.ts';
import type { Context, Log } from '../usecases/context.ts';
import { countNothing } from '../usecases/counted.ts';
import { digestOfToken } from '../usecases/held-sends.ts';
import { writeWholeJournal } from '../usecases/keep-journal.ts';
import { keepWordings } from '../usecases/keep-wordings.ts';
import { noOpenings } from '../usecases/openings.ts';
import type { Desk } from './desk.ts';

/** What waits in it is not worked on before: it is only looked at, or is a copy that others have worked on. */
export const asFound = { isAsFound: true };

/** A command may take its time: it works on what waits itself. */
const catchUpMilliseconds = 60_000;

export async function withLedger<T>(
  desk: Desk,
  work: (context: Context, config: Config, journal: JournalFile) => Promise<T>,
  { isAsFound = false }: Partial<typeof asFound> = {},
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
      tokenDigest: digestOfToken(ledger.keyring, config.secrets.whatsappToken),
      processId: ids.next('cli'),
      clock,
      ids,
      log: logOf(desk),
      owner: ownersEar(config),
      count: countNothing,
      openings: noOpenings,
      backlog: {
        wake: () => {},
        caughtUp: (patience) => intake.caughtUp(patience),
        workOff: (books) => intake.workOff(books),
      },
      // The server that runs looks every second.
      wakeOutbox: () => {},
      // A command sends nothing.
      left: () => {},
      erased: () => {
        mustSweep = true;
      },
    };
    const intake = createIntake(context, catchUpMilliseconds);
    const journal = journalFile(config.journalPath, ledger.keyring);
    // What came in before is part of the answer, also if no server runs that would work on it.
    if (!isAsFound) await context.backlog.caughtUp();
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

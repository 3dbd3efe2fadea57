/** `jawort copy`: moves a shop that has grown from the embedded database to PostgreSQL without losing a record. */
import type { Command } from 'commander';
import { after, iso } from '../../clock.ts';
import { isInUse } from '../../ledger/backup.ts';
import { copyLedger } from '../../ledger/copy.ts';
import { openStore } from '../../ledger/open-store.ts';
import { CommandError } from '../command-error.ts';
import type { Desk } from '../desk.ts';
import { verifyDatabase } from '../verify-database.ts';
import { asFound, withLedger } from '../with-ledger.ts';
import { inUseSeconds } from './restore.ts';

export function copyCommand(program: Command, desk: Desk): void {
  program
    .command('copy')
    .description('move the database of the folder JAWORT_DATA into the empty PostgreSQL database of DATABASE_URL')
    .action(async (_options: object, command: Command) => {
      const { databaseUrl, dataFolder } = desk.config();
      if (databaseUrl === undefined)
        throw new CommandError('Set DATABASE_URL to the PostgreSQL database that the ledger shall move to.');
      const source = { folder: dataFolder };
      if (await isInUse(source, iso(after(desk.clock.now(), { seconds: -inUseSeconds }))))
        throw new CommandError('A server still writes to that folder. Stop it first, or what it writes now is lost.');
      const from = openStore(source);
      const to = openStore({ databaseUrl });
      let rows = 0;
      try {
        rows = await from.snapshot((db) =>
          copyLedger(db, to, (table, done) => desk.terminal.progress(`${table}: ${done} rows`)),
        );
      } finally {
        await to.close();
        await from.close();
      }
      // With the secret, as the server will: it must open, and every chain and seal must still fit.
      const report = await withLedger(desk, (context) => verifyDatabase(desk, context), asFound);
      if (!report.intact) desk.fail();
      const fits = report.intact ? 'All chains and seals fit.' : 'But not everything fits: run jawort verify.';
      desk.answer(command, { rows, ...report }, `${rows} rows moved. ${fits} Start the server with DATABASE_URL set.`);
    });
}

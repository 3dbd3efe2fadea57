/** `jawort backup`: a copy that can be put back; copying the file of a running database by hand gives a broken one. */
import type { Command } from 'commander';
import { backUp } from '../../ledger/backup.ts';
import { placeOf } from '../../open-ledger.ts';
import type { Desk } from '../desk.ts';
import { mayWriteTo } from '../private-file.ts';

export function backupCommand(program: Command, desk: Desk): void {
  program
    .command('backup <file>')
    .description('a consistent copy of the database into one file, while the server runs')
    .action(async (file: string, _options: object, command: Command) => {
      const config = desk.config();
      await mayWriteTo(desk, command, config, file);
      await backUp(placeOf(config), file, (what) => desk.terminal.progress(what));
      const text = [
        `Written to ${file}, and checked.`,
        config.secrets.secret === undefined
          ? `It opens only with the secret in ${config.dataFolder}: keep a copy of that too, in another place.`
          : 'It opens only with JAWORT_SECRET: keep that in another place.',
        `The journal ${config.journalPath} does not belong into a backup: it must stay newer than every copy.`,
      ];
      desk.answer(command, { file }, text.join('\n'));
    });
}

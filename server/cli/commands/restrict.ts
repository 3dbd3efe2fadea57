/** `jawort restrict`: a person disputes something (GDPR 18): until that is settled all is kept and nothing used. */
import type { Command } from 'commander';
import { restrictPerson } from '../../usecases/restrict.ts';
import type { Desk } from '../desk.ts';
import { aboutPerson, type PersonOptions, personOf } from '../person.ts';
import { withLedger } from '../with-ledger.ts';

interface Options extends PersonOptions {
  readonly lift?: boolean;
}

export function restrictCommand(program: Command, desk: Desk): void {
  aboutPerson(program.command('restrict'))
    .description('keep everything about one person, but use nothing of it (GDPR 18)')
    .option('--lift', 'end the restriction')
    .action(async (options: Options, command: Command) => {
      await withLedger(desk, async (context, config) => {
        const named = await personOf(desk, config, options);
        const result = await restrictPerson(context, named, options.lift !== true, 'owner');
        const text =
          result.restrictedSince === null ? 'Not restricted.' : `Restricted since ${result.restrictedSince}.`;
        desk.answer(command, result, text);
      });
    });
}

import type { Command } from 'commander';
import { holdPerson, listHolds } from '../../usecases/hold.ts';
import type { Desk } from '../desk.ts';
import { aboutPerson, type PersonOptions, personOf } from '../person.ts';
import { withLedger } from '../with-ledger.ts';

interface Options extends PersonOptions {
  readonly release?: boolean;
  readonly reason?: string;
  readonly list?: boolean;
}

export function holdCommand(program: Command, desk: Desk): void {
  aboutPerson(program.command('hold'))
    .description('legal hold: while a dispute runs, nothing of this person is erased')
    .option('--reason <text>', 'why; kept sealed as evidence')
    .option('--release', 'end the hold; an erasure asked for meanwhile is done at once')
    .option('--list', 'who is held, and since when')
    .action(async (options: Options, command: Command) => {
      await withLedger(desk, async (context, config) => {
        if (options.list === true) {
          const holds = await listHolds(context);
          const lines = holds.map(({ subjectId, site, heldSince }) => `${heldSince}  ${site}  ${subjectId}`);
          desk.answer(command, holds, lines.join('\n') || 'Nobody is held.');
          return;
        }
        const held = options.release !== true;
        const named = await personOf(desk, config, options);
        const result = await holdPerson(context, { ...named, held, reason: options.reason });
        desk.answer(command, { ...result, held }, held ? 'Held.' : 'Released.');
      });
    });
}

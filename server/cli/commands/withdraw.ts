/** `jawort withdraw`: somebody said stop by e-mail, by telephone or in the shop; it must count like STOP in the chat. */
import { type Command, Option } from 'commander';
import { withdrawFor } from '../../usecases/withdraw-for.ts';
import type { Desk } from '../desk.ts';
import { aboutPerson, type PersonOptions, personOf } from '../person.ts';
import { withLedger } from '../with-ledger.ts';

const channels = ['email', 'phone', 'letter', 'counter', 'other'] as const;

interface Options extends PersonOptions {
  readonly purpose?: readonly string[];
  readonly channel: (typeof channels)[number];
  readonly note?: string;
}

export function withdrawCommand(program: Command, desk: Desk): void {
  aboutPerson(program.command('withdraw'))
    .description('record that somebody told you another way to stop; it counts like STOP')
    .option('--purpose <id...>', 'only these purposes; without it, all')
    .addOption(new Option('--channel <how>', 'how they told you').choices(channels).default('other'))
    .option('--note <text>', 'what was said; kept sealed as evidence')
    .action(async (options: Options, command: Command) => {
      await withLedger(desk, async (context, config) => {
        const { purpose: purposes, channel, note } = options;
        const named = await personOf(desk, config, options);
        await desk.confirm(
          command,
          purposes === undefined
            ? 'This ends every consent of this person at once and destroys their contact data; nobody writes to them until they ask for it themselves.'
            : `This ends ${purposes.join(', ')} for this person at once, and destroys their contact data if nothing else is given. Only their own JA gives it back.`,
        );
        const result = await withdrawFor(context, { ...named, purposes, channel, note });
        const ended = result.withdrawn.length === 0 ? 'Nothing was given.' : `Ended: ${result.withdrawn.join(', ')}.`;
        const suppressed = purposes === undefined ? ' They will not be written to any more.' : '';
        desk.answer(command, result, `${ended}${suppressed}`);
      });
    });
}

/** `jawort correct`: a person tells the company of a new number (GDPR 16), and no consent moves to it unasked. */
import type { Command } from 'commander';
import { correctNumber } from '../../usecases/correct.ts';
import type { Desk } from '../desk.ts';
import { aboutPerson, type PersonOptions, personOf } from '../person.ts';
import { withLedger } from '../with-ledger.ts';

interface Options extends PersonOptions {
  readonly newPhone?: string;
}

export function correctCommand(program: Command, desk: Desk): void {
  aboutPerson(program.command('correct'))
    .description('somebody has a new number (GDPR 16): it is asked anew, what was given for the old one ends')
    .option('--new-phone <number>', 'the new number; asked for if left out')
    .action(async (options: Options, command: Command) => {
      await withLedger(desk, async (context, config) => {
        const named = await personOf(desk, config, options);
        const newPhone = options.newPhone ?? (await desk.terminal.ask('New telephone number:'));
        await desk.confirm(
          command,
          'This ends every consent of the old number at once and destroys its contact data. Nothing may be sent to the new number until it has said JA.',
        );
        const corrected = await correctNumber(context, named, newPhone, 'owner');
        const text = [
          `Ended for the old number: ${corrected.ended.join(', ') || 'nothing was given'}.`,
          ...(corrected.asked.length > 0
            ? [
                `The new number is asked for: ${corrected.asked.join(', ')}. Until the JA nothing may be sent.`,
                `Or the person opens this on the new phone: ${corrected.whatsappUrl}`,
              ]
            : []),
        ];
        desk.answer(command, corrected, text.join('\n'));
      });
    });
}

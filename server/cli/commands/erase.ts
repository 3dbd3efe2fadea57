/** `jawort erase`: a person asks the company, and not the chat, to be erased (GDPR 17). */
import type { Command } from 'commander';
import { erasePerson } from '../../usecases/erase.ts';
import type { Desk } from '../desk.ts';
import { aboutPerson, type PersonOptions, personOf } from '../person.ts';
import { withLedger } from '../with-ledger.ts';

export function eraseCommand(program: Command, desk: Desk): void {
  aboutPerson(program.command('erase'))
    .description('erase all that is stored about one person (GDPR 17), and never write to them again')
    .action(async (options: PersonOptions, command: Command) => {
      await withLedger(desk, async (context, config) => {
        const named = await personOf(desk, config, options);
        await desk.confirm(
          command,
          'This destroys everything stored about this person, the evidence too: you will not be able to prove a consent of theirs any more.',
        );
        const erased = await erasePerson(context, named, 'owner');
        const text = [
          erased.subjects.length === 0
            ? 'Nothing was stored about this person.'
            : 'Erased. What stays is a chain of facts without personal data.',
          ...(erased.held.length > 0
            ? ['A legal hold keeps the evidence, sealed. It goes when the hold is released: jawort hold --release.']
            : []),
          'They will not be written to, whatever is imported or restored later.',
        ];
        desk.answer(command, { ...erased, suppressed: true }, text.join('\n'));
      });
    });
}

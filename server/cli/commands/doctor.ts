/** `jawort doctor`: is everything well, for people and, by its exit code, for monitoring. The checks are in cli/doctor. */
import type { Command } from 'commander';
import type { Desk } from '../desk.ts';
import { examine } from '../doctor/examine.ts';
import { linesAsText, tally } from '../line.ts';

export function doctorCommand(program: Command, desk: Desk): void {
  program
    .command('doctor')
    .description(
      'look at everything that has to work: exit code 0, or 1 if something does not. Changes and sends nothing',
    )
    .option('--strict', 'exit code 1 for warnings too')
    .action(async ({ strict }: { readonly strict?: boolean }, command: Command) => {
      desk.terminal.progress('Looking …');
      const lines = await examine(desk.config, desk.clock);
      const isBad = lines.some(({ state }) => state === 'fail' || (strict === true && state === 'warn'));
      if (isBad) desk.fail();
      const text = `${linesAsText(lines, desk.terminal)}\n\n${tally(lines)}.`;
      desk.answer(command, { ok: !isBad, lines }, text);
    });
}

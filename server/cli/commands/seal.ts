/** `jawort seal`: makes a seal now and prints it, because only a seal kept elsewhere shows that the end was not cut off. */
import type { Command } from 'commander';
import type { Config } from '../../config.ts';
import { sealFile, withPublicKey } from '../../seal-file.ts';
import type { Context } from '../../usecases/context.ts';
import { writeSeals } from '../../usecases/keep-seal-file.ts';
import { sealWhatGrew } from '../../usecases/seal.ts';
import { CommandError } from '../command-error.ts';
import type { Desk } from '../desk.ts';
import { withLedger } from '../with-ledger.ts';

export function sealCommand(program: Command, desk: Desk): void {
  program
    .command('seal')
    .description('seal what has grown since the last seal, and print the last one, to be kept elsewhere')
    .action(async (_options: object, command: Command) => {
      await withLedger(desk, async (context, config) => {
        const { ledger } = context;
        const made = await sealWhatGrew(context, (chains) => desk.terminal.progress(`${chains} chains sealed`));
        const last = made.at(-1) ?? (await ledger.read((books) => books.seals.latest()));
        if (!last) {
          desk.answer(command, null, 'There is nothing to seal yet.');
          return;
        }
        const written = withPublicKey(last, ledger.keyring);
        const text = [
          `Seal ${last.seq} of ${last.at}, over ${last.leaves} chains.`,
          `hash        ${last.hash}`,
          `public key  ${written.publicKey}`,
          'Whoever has these two lines can show later that nothing before this moment was changed.',
        ];
        desk.answer(command, written, text.join('\n'));
        await append(desk, context, config);
      });
    });
}

/** @throws CommandError if it cannot be written; the seal itself is made, and printed. */
async function append(desk: Desk, context: Context, { seals: { appendTo } }: Config): Promise<void> {
  if (appendTo === undefined) return;
  try {
    const { isDone } = await writeSeals(context, sealFile(appendTo, context.ledger.keyring));
    desk.terminal.note(
      isDone
        ? `It stands in ${appendTo} too.`
        : `Another process writes to ${appendTo} at this moment; the server appends what is missing within a minute.`,
    );
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(`It could not be appended to ${appendTo}: ${why}`, 'The server tries again every minute.');
  }
}

import type { Command } from 'commander';
import { withPublicKey } from '../../seal-file.ts';
import { sealWhatGrew } from '../../usecases/seal.ts';
import type { Desk } from '../desk.ts';
import { withLedger } from '../with-ledger.ts';

export function sealCommand(program: Command, desk: Desk): void {
  program
    .command('seal')
    .description('seal what has grown since the last seal, and print the last one, to be kept elsewhere')
    .action(async (_options: object, command: Command) => {
      await withLedger(desk, async (context) => {
        const { ledger } = context;
        const made = await sealWhatGrew(context);
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
      });
    });
}

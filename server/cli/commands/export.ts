/** `jawort export`: a person's own data for that person (GDPR 15 and 20), or the ledger, to be verified elsewhere. */
import { once } from 'node:events';
import { createWriteStream, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { iso } from '../../clock.ts';
import { lineOf } from '../../ledger/verify/lines.ts';
import type { Context } from '../../usecases/context.ts';
import { exportPerson } from '../../usecases/export-subject.ts';
import { CommandError } from '../command-error.ts';
import type { Desk } from '../desk.ts';
import { aboutPerson, type PersonOptions, personOf } from '../person.ts';
import { mayWriteTo, writePrivately } from '../private-file.ts';
import { withLedger } from '../with-ledger.ts';

interface Options extends PersonOptions {
  readonly out?: string;
  readonly ledger?: string;
}

const tellEvery = 5000;

export function exportCommand(program: Command, desk: Desk): void {
  aboutPerson(program.command('export'))
    .description('all that is stored about one person, for them (GDPR 15 and 20); or the whole ledger, to be verified')
    .option('--out <file>', 'write to a file instead of standard output')
    .option('--ledger <file>', 'write all events and seals, without personal data, for jawort verify')
    .action(async (options: Options, command: Command) => {
      await withLedger(desk, async (context, config) => {
        const path = options.ledger ?? options.out;
        if (path !== undefined) await mayWriteTo(desk, command, config, path);
        if (options.ledger !== undefined) {
          const count = await writePrivately(options.ledger, (draft) => exportLedger(desk, context, draft));
          const text = `${count} lines written to ${options.ledger}. Check them anywhere: jawort verify ${options.ledger}`;
          desk.answer(command, { file: options.ledger, lines: count }, text);
          return;
        }
        const told = await exportPerson(context, await personOf(desk, config, options), 'owner');
        const json = JSON.stringify(told, null, 2);
        if (options.out === undefined) {
          desk.answer(command, told, json);
          return;
        }
        await writePrivately(options.out, (draft) => writeFileSync(draft, `${json}\n`, { mode: 0o600 }));
        desk.answer(command, { file: options.out }, `Written to ${options.out}.`);
      });
    });
}

async function exportLedger({ terminal, clock }: Desk, { ledger }: Context, path: string): Promise<number> {
  const file = createWriteStream(path, { mode: 0o600 });
  await once(file, 'open');
  let count = 0;
  const items = await ledger.read(async (books) => books.whole.items(iso(clock.now())));
  for await (const item of items) {
    if (item.kind === 'unreadable')
      throw new CommandError(`Not everything can be exported: ${item.where} ${item.why}. Run jawort verify.`);
    if (!file.write(lineOf(item))) await once(file, 'drain');
    count += 1;
    if (count % tellEvery === 0) terminal.progress(`${count} lines`);
  }
  file.end();
  await once(file, 'finish');
  return count;
}

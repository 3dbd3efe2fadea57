import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import type { VerifyReport } from '../../ledger/verify/checker.ts';
import { readLines } from '../../ledger/verify/lines.ts';
import { verifyLedger } from '../../ledger/verify/verify.ts';
import { readKnownSeals } from '../../seal-file.ts';
import { CommandError } from '../command-error.ts';
import type { Desk } from '../desk.ts';
import { verifyDatabase } from '../verify-database.ts';
import { withLedger } from '../with-ledger.ts';

interface Options {
  readonly seals?: string;
}

export function verifyCommand(program: Command, desk: Desk): void {
  program
    .command('verify [file]')
    .description('check every chain and seal of the database, or of a file that jawort export --ledger wrote')
    .option('--seals <file>', 'seals that left this machine: each must still be there')
    .action(async (file: string | undefined, options: Options, command: Command) => {
      const known = options.seals === undefined ? [] : readKnownSeals(existing(options.seals));
      const onProgress = (items: number) => desk.terminal.progress(`${items} checked`);
      const report =
        file === undefined
          ? await withLedger(desk, (context) => verifyDatabase(desk, context, known))
          : await verifyLedger(readLines(linesOf(existing(file))), { known, onProgress });
      if (!report.intact) desk.fail();
      desk.answer(command, report, textOf(report));
    });
}

function linesOf(file: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file), crlfDelay: 0 });
}

function existing(file: string): string {
  if (existsSync(file)) return file;
  throw new CommandError(`There is no file ${file}.`);
}

function textOf({ intact, events, subjects, seals, unsealed, lastSeal, problems }: VerifyReport): string {
  const counted = `${events} events of ${subjects} subjects, ${seals} seals; ${unsealed} events not sealed yet.`;
  const last = lastSeal ? [`Last seal: number ${lastSeal.seq} of ${lastSeal.at}, hash ${lastSeal.hash}`] : [];
  if (intact) return [`Everything fits: ${counted}`, ...last].join('\n');
  const lines = problems.map(({ event, what }) =>
    event
      ? `event ${event.seq} of ${event.subject}${event.type ? ` (${event.type}, ${event.at})` : ''}: ${what}`
      : what,
  );
  return [`IT DOES NOT FIT. ${counted}`, ...lines, ...last].join('\n');
}

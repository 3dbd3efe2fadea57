/** `jawort verify`: whether anything in the ledger, or in an export of it, was changed or cut off afterwards. */
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import type { Seal } from '../../ledger/seal-form.ts';
import type { VerifyReport } from '../../ledger/verify/checker.ts';
import { readLines } from '../../ledger/verify/lines.ts';
import { verifyLedger } from '../../ledger/verify/verify.ts';
import { readKnownSeals } from '../../seal-file.ts';
import { CommandError } from '../command-error.ts';
import type { Desk } from '../desk.ts';
import { verifyDatabase } from '../verify-database.ts';
import { asFound, withLedger } from '../with-ledger.ts';

interface Options {
  readonly seals?: string;
}

export function verifyCommand(program: Command, desk: Desk): void {
  program
    .command('verify [file]')
    .description('check every chain and seal of the database, or of a file that jawort export --ledger wrote')
    .option(
      '--seals <file>',
      'seals that left this machine: each must still be there (default: the file seals.appendTo)',
    )
    .action(async (file: string | undefined, options: Options, command: Command) => {
      const onProgress = (items: number) => desk.terminal.progress(`${items} checked`);
      const report =
        file === undefined
          ? await withLedger(
              desk,
              (context, { seals }) => verifyDatabase(desk, context, knownSeals(options, seals.appendTo)),
              asFound,
            )
          : await verifyLedger(readLines(linesOf(existing(file))), { known: knownSeals(options), onProgress });
      if (!report.intact) desk.fail();
      desk.answer(command, report, textOf(report));
    });
}

/** Those that left the machine are the only ones that nobody here could have rewritten. */
function knownSeals({ seals }: Options, appendedTo?: string): Seal[] {
  if (seals !== undefined) return readKnownSeals(existing(seals));
  return appendedTo !== undefined && existsSync(appendedTo) ? readKnownSeals(appendedTo) : [];
}

function linesOf(file: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file), crlfDelay: 0 });
}

function existing(file: string): string {
  if (existsSync(file)) return file;
  throw new CommandError(`There is no file ${file}.`);
}

function textOf(report: VerifyReport): string {
  const { intact, events, subjects, seals, unsealed, problems } = report;
  const counted = `${events} events of ${subjects} subjects, ${seals} seals; ${unsealed} events not sealed yet.`;
  const lines = problems.map(({ event, what }) =>
    event
      ? `event ${event.seq} of ${event.subject}${event.type ? ` (${event.type}, ${event.at})` : ''}: ${what}`
      : what,
  );
  const verdict = intact ? [`Everything fits: ${counted}`] : [`IT DOES NOT FIT. ${counted}`, ...lines];
  return [...verdict, ...aboutSeals(report)].join('\n');
}

/** How much the verdict is worth: whoever owns the database owns the signing key too. */
function aboutSeals({ events, seals, lastSeal, knownSeals, publicKeys }: VerifyReport): string[] {
  if (!lastSeal)
    return events > 0 && seals === 0
      ? ['There is no seal yet: a history that was cut off or rewritten would fit as well.']
      : [];
  return [
    `Last seal: number ${lastSeal.seq} of ${lastSeal.at}, hash ${lastSeal.hash}`,
    ...Object.entries(publicKeys).map(([id, key]) => `Signed with the key ${key} (${id}).`),
    knownSeals > 0
      ? `${knownSeals} seals that had left this machine were found again.`
      : 'No seal that had left this machine was compared (--seals): somebody with the signing key could have rewritten all of it.',
  ];
}

import type { Command } from 'commander';
import { applyRetention, type Due, planRetention } from '../../usecases/retention.ts';
import type { Desk } from '../desk.ts';
import { withLedger } from '../with-ledger.ts';

interface Options {
  readonly dryRun?: boolean;
}

export function retentionCommand(program: Command, desk: Desk): void {
  program
    .command('retention')
    .description('erase the evidence whose time is over; the server does so by itself once a day')
    .option('--dry-run', 'only list what would go, and why')
    .action(async (options: Options, command: Command) => {
      await withLedger(desk, async (context) => {
        if (options.dryRun === true) {
          const due: Due[] = [];
          for await (const one of planRetention(context)) {
            due.push(one);
            desk.terminal.progress(`${due.length} found`);
          }
          const text = due.map(lineFor).join('\n') || 'Nothing is due.';
          desk.answer(command, due, text);
          return;
        }
        await desk.confirm(command, 'This destroys evidence whose time is over. --dry-run lists it first.');
        const erased = await applyRetention(context);
        desk.answer(command, { erased }, erased === 0 ? 'Nothing was due.' : `Erased: ${erased} records.`);
      });
    });
}

function lineFor({ subjectId, site, extent, purposes, since, keptUntil }: Due): string {
  const what = extent === 'everything' ? 'everything' : `only ${purposes.join(', ')}`;
  const why =
    purposes.length === 0 ? 'no consent left' : `${purposes.join(', ')} ended or last used ${since.slice(0, 10)}`;
  return `${site}  ${subjectId}  ${what}  (${why}; kept until ${keptUntil.slice(0, 10)})`;
}

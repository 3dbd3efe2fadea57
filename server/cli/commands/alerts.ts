/** `jawort alerts`: the open alerts in the terminal, for an owner who has no mail server and no monitoring. */
import type { Command } from 'commander';
import { after, iso } from '../../clock.ts';
import type { Alert } from '../../ledger/alerts.ts';
import { clearedDays } from '../../usecases/alert.ts';
import type { Desk } from '../desk.ts';
import { withLedger } from '../with-ledger.ts';
import { wrapLines } from '../wrap.ts';

interface Options {
  readonly all?: boolean;
}

export function alertsCommand(program: Command, desk: Desk): void {
  program
    .command('alerts')
    .description('what needs you now; for monitoring, use "jawort doctor" or /metrics')
    .option('--all', `also what is over, of the last ${clearedDays} days`)
    .action(async (options: Options, command: Command) => {
      await withLedger(desk, async ({ ledger, clock }) => {
        const since = iso(after(clock.now(), { days: -clearedDays }));
        const alerts = await ledger.read(async (books) => [
          ...(await books.alerts.open()),
          ...(options.all === true ? await books.alerts.cleared(since) : []),
        ]);
        const text = alerts.map(inWords).join('\n\n') || 'Nothing needs you now.';
        desk.answer(command, alerts, wrapLines(text, desk.terminal.columns));
      });
    });
}

function inWords({ site, kind, about, severity, sentence, since, times, clearedAt }: Alert): string {
  const what = [site, kind, about].filter((part) => part !== '').join(' / ');
  const state = clearedAt === null ? severity : `over since ${clearedAt}`;
  const often = times === 1 ? '' : `, seen ${times} times`;
  return `${since}  ${what}  (${state}${often})\n  ${sentence}`;
}

/** `jawort retention`: shows what is due to go, and erases it now instead of tonight. */
import type { Command } from 'commander';
import { type Due, type DueKind, sumOf } from '../../usecases/due.ts';
import { applyRetention, planRetention } from '../../usecases/retention.ts';
import { CommandError } from '../command-error.ts';
import type { Desk } from '../desk.ts';
import { withLedger } from '../with-ledger.ts';

interface Options {
  readonly dryRun?: boolean;
}

export function retentionCommand(program: Command, desk: Desk): void {
  program
    .command('retention')
    .description('erase everything whose time is over; the server does so by itself, evidence once a day')
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
        await desk.confirm(command, 'This destroys everything whose time is over. --dry-run lists it first.');
        const gone = await applyRetention(context, (count) => desk.terminal.progress(`${count} records erased`));
        if (!gone)
          throw new CommandError('A server is doing it at this moment. Look again in a minute, with --dry-run.');
        const erased = sumOf(gone);
        const lines = Object.entries(gone).map(([kind, count]) => `  ${count} × ${whatGoes[kind as DueKind]}`);
        const text = erased === 0 ? 'Nothing was due.' : [`Erased: ${erased} records.`, ...lines].join('\n');
        desk.answer(command, { erased, kinds: gone }, text);
      });
    });
}

const whatGoes: Readonly<Record<DueKind, string>> = {
  evidence: 'everything about a person',
  'evidence-in-part': 'evidence of a part of the consents',
  unconfirmed: 'the record of an opt-in that nobody confirmed',
  'unconfirmed-number':
    'the number of an opt-in that nobody confirmed; a sealed record of the template stays for 90 days',
  'complaint-record': 'the sealed record of a template that nobody answered',
  'expired-marker': 'the keyed hash that told of an expired opt-in',
  refusal: 'a refused request, all but the keyed hash that tells of the refusal',
  'asked-by-mistake': 'the keyed hash of a number that was asked by mistake',
};

function lineFor(due: Due): string {
  const { kind, subjectId, site, keptUntil } = due;
  return `${site}  ${subjectId}  ${whatGoes[kind]}  (${whyItGoes(due)}; kept until ${keptUntil.slice(0, 10)})`;
}

function whyItGoes({ kind, purposes, since }: Due): string {
  const [of, day] = [purposes.join(', '), since.slice(0, 10)];
  switch (kind) {
    case 'evidence':
      return purposes.length === 0 ? 'no consent left' : `${of} ended or last used ${day}`;
    case 'evidence-in-part':
      return `${of} ended or last used ${day}`;
    case 'unconfirmed':
    case 'unconfirmed-number':
      return `${of} asked for ${day}, no answer`;
    case 'complaint-record':
    case 'expired-marker':
      return `${of} expired ${day}`;
    case 'refusal':
      return `${of} refused ${day}`;
    case 'asked-by-mistake':
      return `asked ${day}`;
  }
}

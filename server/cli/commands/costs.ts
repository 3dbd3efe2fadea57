/** `jawort costs`: what Meta charged, so that its invoice is no surprise and can be checked. */
import type { Command } from 'commander';
import { iso } from '../../clock.ts';
import { type Stats, showStats } from '../../usecases/show-stats.ts';
import { CommandError } from '../command-error.ts';
import type { Desk } from '../desk.ts';
import { aboutSite, type SiteOption, siteOf } from '../person.ts';
import { withLedger } from '../with-ledger.ts';

interface Options extends SiteOption {
  readonly month?: string;
}

export function costsCommand(program: Command, desk: Desk): void {
  aboutSite(program.command('costs'))
    .description('the messages that WhatsApp charged in a month, by category; prices change, look them up at Meta')
    .option('--month <month>', 'which one, for example 2026-11; without it, this one')
    .action(async (options: Options, command: Command) => {
      await withLedger(desk, async (context, config) => {
        const month = options.month ?? iso(context.clock.now()).slice(0, 7);
        if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month))
          throw new CommandError('Give the month as year and month, for example 2026-11.');
        const site = siteOf(config, options);
        const { messages } = await showStats(context, { site, from: `${month}-01`, to: `${month}-31` });
        const free = context.sites.find(({ id }) => id === site)?.whatsapp.freeMessagesPerMonth ?? 0;
        const sums = byCategory(messages);
        const lines = sums.map(({ category, type, count }) => `${category} (${type}): ${count}`);
        const used = sums.filter(({ category }) => category === 'service').reduce((sum, { count }) => sum + count, 0);
        const text = [`${site}, ${month}`, ...lines, `${used} of ${free} free service messages are used.`];
        desk.answer(command, { site, month, sums, days: messages, free: { used, of: free } }, text.join('\n'));
      });
    });
}

function byCategory(messages: Stats['messages']): { category: string; type: string; count: number }[] {
  const sums = new Map<string, { category: string; type: string; count: number }>();
  for (const { category, type, count } of messages) {
    const key = `${category} ${type}`;
    sums.set(key, { category, type, count: count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()];
}

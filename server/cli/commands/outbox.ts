/** `jawort outbox`: which messages wait and why, and the way to let them go once the trouble is mended. */
import type { Command } from 'commander';
import { scopeInWords } from '../../usecases/hold-sends.ts';
import { resumeOutbox, type ShownOutbox, showOutbox } from '../../usecases/show-outbox.ts';
import type { Desk } from '../desk.ts';
import { aboutSite, type SiteOption, siteOf } from '../person.ts';
import { withLedger } from '../with-ledger.ts';
import { wrapLines } from '../wrap.ts';

export function outboxCommand(program: Command, desk: Desk): void {
  const outbox = program.command('outbox').description('what waits to be sent, and why');

  aboutSite(outbox.command('list', { isDefault: true }))
    .description('what waits, what is held, and sends of which nobody knows whether they happened')
    .action(async (options: SiteOption, command: Command) => {
      await withLedger(desk, async (context, config) => {
        const shown = await showOutbox(context, options.site === undefined ? undefined : siteOf(config, options));
        desk.answer(command, shown, wrapLines(inWords(shown), desk.terminal.columns));
      });
    });

  aboutSite(outbox.command('resume [hold]'))
    .description('send again what is held: all of it, or what waits for one hold by its id')
    .action(async (hold: string | undefined, options: SiteOption, command: Command) => {
      await withLedger(desk, async (context, config) => {
        const site = options.site === undefined ? undefined : siteOf(config, options);
        const resumed = await resumeOutbox(context, { site, hold });
        const lines = resumed.map(({ site: of, kind, about, released }) =>
          `${of}  ${kind} ${about}`.trimEnd().concat(`: ${released} ${released === 1 ? 'is' : 'are'} tried again.`),
        );
        const look = ['What became of it: jawort outbox'];
        desk.answer(command, { resumed }, [...lines, ...(lines.length > 0 ? look : ['Nothing is held.'])].join('\n'));
      });
    });
}

function inWords({ waiting, holds, unknown }: ShownOutbox): string {
  return [
    ...holds.flatMap(({ id, site, code, why, since, remedy, waiting: held, ...target }) => [
      `${id}  ${site}  held since ${since}, ${held} waiting`,
      `  ${scopeInWords({ site, ...target })} ${why}${code === null ? '' : ` (Meta's code ${code})`} ${remedy}`,
    ]),
    ...unknown.map(({ id, site, kind, at, givenUp }) => {
      const what = givenUp ? 'given up: look into the chat' : 'waits for a status';
      return `${id}  ${site}  ${kind} of ${at}: nobody knows whether it was sent; ${what}`;
    }),
    ...waiting.map(({ site, kind, count }) => `${site}  ${kind}: ${count} on their way`),
    ...(holds.length + unknown.length + waiting.length === 0 ? ['Nothing waits.'] : []),
  ].join('\n');
}

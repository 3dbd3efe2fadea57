/** `jawort inbox`: what of Meta's webhooks could not be worked on, to be looked at and tried again after an update. */
import type { Command } from 'commander';
import { retryParked } from '../../intake/retry.ts';
import { dropParked, listParked, showParked } from '../../usecases/parked.ts';
import type { Desk } from '../desk.ts';
import { withLedger } from '../with-ledger.ts';

export function inboxCommand(program: Command, desk: Desk): void {
  const inbox = program
    .command('inbox')
    .description('what came in from WhatsApp and could not be worked on; kept for 30 days');

  inbox
    .command('list', { isDefault: true })
    .description('what it is, since when, and why; nothing of what people wrote')
    .action(async (_options: object, command: Command) => {
      await withLedger(desk, async (context) => {
        const all = await listParked(context);
        const lines = all.map(({ id, since, kind, reason }) => `${since}  ${id}  ${kind}  ${reason}`);
        desk.answer(command, all, lines.join('\n') || 'Nothing is parked.');
      });
    });

  inbox
    .command('show <id>')
    .description('one of them as it came in, with the number and the words of whoever wrote it')
    .action(async (id: string, _options: object, command: Command) => {
      await withLedger(desk, async (context) => {
        const shown = await showParked(context, id);
        desk.answer(command, shown, JSON.stringify(shown, null, 2));
      });
    });

  inbox
    .command('retry [id]')
    .description('work on it again, or on all of them: after an update, or when what was broken has been mended')
    .action(async (id: string | undefined, _options: object, command: Command) => {
      await withLedger(desk, async (context) => {
        const retried = await retryParked(context, id);
        if (retried.some(({ done }) => !done)) desk.fail();
        const lines = retried.map(({ id: one, done, reason }) => (done ? `${one}  done` : `${one}  stays: ${reason}`));
        desk.answer(command, { retried }, lines.join('\n') || 'Nothing is parked.');
      });
    });

  inbox
    .command('drop <id>')
    .description('give it up')
    .action(async (id: string, _options: object, command: Command) => {
      await withLedger(desk, async (context) => {
        const { kind, since } = await showParked(context, id);
        await desk.confirm(
          command,
          `This gives up what came in on ${since.slice(0, 10)} (${kind}) for good, and nobody else has it. It may be a STOP: jawort inbox show ${id} tells.`,
        );
        await dropParked(context, id);
        desk.answer(command, { dropped: true }, 'Dropped.');
      });
    });
}

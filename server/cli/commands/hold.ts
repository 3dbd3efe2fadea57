/** `jawort hold`: legal hold of one person's evidence, and its release. Sends that are held are in `jawort outbox`. */
import type { Command } from 'commander';
import { holdPerson, listHolds, whatReleaseErases } from '../../usecases/legal-hold.ts';
import type { PostponedErasure } from '../../usecases/postponed-erasure.ts';
import type { Desk } from '../desk.ts';
import { aboutPerson, type PersonOptions, personOf } from '../person.ts';
import { withLedger } from '../with-ledger.ts';

interface Options extends PersonOptions {
  readonly release?: boolean;
  readonly reason?: string;
  readonly list?: boolean;
}

export function holdCommand(program: Command, desk: Desk): void {
  aboutPerson(program.command('hold'))
    .description('legal hold: while a dispute runs, nothing of this person is erased')
    .option('--reason <text>', 'why; kept sealed as evidence')
    .option('--release', 'end the hold; an erasure asked for meanwhile is then done, and you are asked before')
    .option('--list', 'who is held, and since when')
    .action(async (options: Options, command: Command) => {
      await withLedger(desk, async (context, config) => {
        if (options.list === true) {
          const holds = await listHolds(context);
          const lines = holds.map(({ subjectId, site, heldSince }) => `${heldSince}  ${site}  ${subjectId}`);
          desk.answer(command, holds, lines.join('\n') || 'Nobody is held.');
          return;
        }
        const held = options.release !== true;
        const named = await personOf(desk, config, options);
        const waiting = held ? [] : await whatReleaseErases(context, named);
        if (waiting.length > 0) await desk.confirm(command, waiting.map(whatWillBeErased).join('\n'));
        const erasing = waiting.length > 0;
        const result = await holdPerson(context, { ...named, held, reason: options.reason, erasing });
        const text = [
          held ? 'Held.' : 'Released.',
          ...(result.erased.length > 0 ? ['The erasure that had waited for it is done.'] : []),
        ];
        desk.answer(command, { ...result, held }, text.join('\n'));
      });
    });
}

function whatWillBeErased({ askedAt, stays }: PostponedErasure): string {
  const purposes = [...new Set(stays.map(({ purpose }) => purpose))].join(', ');
  const rest = purposes === '' ? '' : ` What was asked for or given since then (${purposes}) stays, with its proof.`;
  return `Erasure was asked for on ${askedAt.slice(0, 10)}, and waits for the end of this hold. Releasing it destroys all evidence of the time before: you will not be able to prove a consent of that time any more.${rest}`;
}

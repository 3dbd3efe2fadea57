/** `jawort restore`: puts a copy back, with what the journal knows of withdrawals and erasures since. */
import type { Command } from 'commander';
import { after, iso } from '../../clock.ts';
import { isInUse, mustBeWhole } from '../../ledger/backup.ts';
import { placeOf } from '../../open-ledger.ts';
import { applyJournal, dropWhatWaited } from '../../usecases/apply-journal.ts';
import type { AppliedCounts, AppliedKind } from '../../usecases/count-applied.ts';
import { damageInWords } from '../../usecases/journal-damage.ts';
import { CommandError } from '../command-error.ts';
import type { Desk } from '../desk.ts';
import { putInPlace } from '../put-in-place.ts';
import { asFound, withLedger } from '../with-ledger.ts';

/** A server shows itself every few seconds. */
export const inUseSeconds = 15;

export function restoreCommand(program: Command, desk: Desk): void {
  program
    .command('restore <file>')
    .description(
      'put a backup in the place of the database; withdrawals, erasures and legal holds since then are applied again',
    )
    .action(async (file: string, _options: object, command: Command) => {
      const config = desk.config();
      const place = placeOf(config);
      desk.terminal.progress('checking the backup');
      mustBeWhole(file);
      if (await isInUse(place, iso(after(desk.clock.now(), { seconds: -inUseSeconds }))))
        throw new CommandError(
          `A server works on this database, or did until ${inUseSeconds} seconds ago. Stop it first.`,
        );
      await desk.confirm(
        command,
        'The backup takes the place of the database. What was recorded after it is lost, except withdrawals, erasures, restrictions, pauses, legal holds and revoked keys.',
      );
      const { replaced, rewritten = false } = await putInPlace(desk, config, file);
      const restored = await withLedger(
        desk,
        async (context, _config, journal) => {
          // First, so that they can be counted.
          const { messages: unsent, notices: untold, webhooks: unheard } = await dropWhatWaited(context);
          const show = (lines: number) => desk.terminal.progress(`${lines} lines of the journal read`);
          const { lines, kinds, missing, damage } = await applyJournal(context, journal, show);
          return {
            lines,
            kinds,
            missing: missing || rewritten,
            damaged: damageInWords(damage, true) ?? null,
            unsent,
            untold,
            unheard,
          };
        },
        asFound,
      );
      const text = [
        'Restored.',
        ...aboutJournal(config.journalPath, restored, rewritten),
        ...(restored.unsent > 0 ? [`${restored.unsent} waiting messages were dropped: they may have left since.`] : []),
        ...(restored.untold > 0
          ? [
              `${restored.untold} waiting webhook deliveries were given up: they may have been told since. jawort webhooks replay tells them once more.`,
            ]
          : []),
        ...(restored.unheard > 0
          ? [
              `${restored.unheard} webhooks of WhatsApp that waited in the backup were dropped: they were worked on then.`,
            ]
          : []),
        ...(replaced === undefined ? [] : [`What was there before lies in ${replaced}; delete it when all is well.`]),
      ];
      if (restored.missing || restored.damaged !== null) desk.fail();
      desk.answer(command, { ...restored, replaced: replaced ?? null }, text.join('\n'));
    });
}

function aboutJournal(
  path: string,
  {
    kinds,
    missing,
    damaged,
  }: { readonly kinds: AppliedCounts; readonly missing: boolean; readonly damaged: string | null },
  rewritten: boolean,
): string[] {
  const wayOut =
    'Put the whole one there and restore again, or go through the STOPs in your WhatsApp history before you send anything.';
  const unknown = rewritten
    ? 'the database that was replaced has written it anew. What that one did not know is lost.'
    : 'withdrawals and erasures after the backup are not known.';
  return [
    ...(missing ? [`THE JOURNAL ${path} IS MISSING: ${unknown} ${wayOut}`] : []),
    ...(damaged === null
      ? []
      : [`THE JOURNAL ${path} IS DAMAGED: ${damaged}. Withdrawals and erasures may be lost. ${wayOut}`]),
    ...(missing && !rewritten ? [] : [inWords(kinds)]),
  ];
}

/** One and several of each; what sets something and what lifts it stand under the same kind. */
const names: Readonly<Record<AppliedKind, readonly [string, string]>> = {
  ended: ['withdrawal', 'withdrawals'],
  suppressed: ['suppression', 'suppressions'],
  lifted: ['lifted suppression', 'lifted suppressions'],
  'contact-erased': ['erasure of contact data', 'erasures of contact data'],
  erased: ['erasure', 'erasures'],
  'erasure-postponed': ['postponed erasure', 'postponed erasures'],
  restricted: ['restriction set or lifted', 'restrictions set or lifted'],
  paused: ['pause set or lifted', 'pauses set or lifted'],
  detached: ['number that changed hands', 'numbers that changed hands'],
  held: ['legal hold set or lifted', 'legal holds set or lifted'],
  'key-revoked': ['revoked key', 'revoked keys'],
};

function inWords(kinds: AppliedCounts): string {
  const kindsInOrder = Object.keys(names) as AppliedKind[];
  const counted = kindsInOrder.flatMap((kind) => {
    const count = kinds[kind] ?? 0;
    return count === 0 ? [] : [`${count} ${names[kind][count === 1 ? 0 : 1]}`];
  });
  return counted.length === 0
    ? 'The journal knows of nothing that came after the backup.'
    : `Applied again from the journal: ${counted.join(', ')}.`;
}

/** `jawort keys`: a key for each tool of the owner, so that one can be taken away alone, and a new master key of the vault. */
import type { Command } from 'commander';
import { createOwnerKey, listOwnerKeys, revokeOwnerKey, rotateMasterKey } from '../../usecases/keys.ts';
import type { Desk } from '../desk.ts';
import { withLedger } from '../with-ledger.ts';

export function keysCommand(program: Command, desk: Desk): void {
  const keys = program.command('keys').description("keys of the owner's routes, and the master key of the vault");

  keys
    .command('create <name>')
    .description('make a key for one tool; it is shown once')
    .action(async (name: string, _options: object, command: Command) => {
      await withLedger(desk, async (context) => {
        const created = await createOwnerKey(context, name);
        const text = `${created.key}\nShown once, and stored nowhere. Revoke it with: jawort keys revoke ${created.id}`;
        desk.answer(command, created, text);
      });
    });

  keys
    .command('list')
    .description('all keys, without their values')
    .action(async (_options: object, command: Command) => {
      await withLedger(desk, async (context) => {
        const all = await listOwnerKeys(context);
        const lines = all.map(
          ({ id, name, createdAt, revokedAt }) =>
            `${id}  ${name}  made ${createdAt}${revokedAt === null ? '' : `  revoked ${revokedAt}`}`,
        );
        desk.answer(command, all, lines.join('\n') || 'There is none beside JAWORT_OWNER_KEY.');
      });
    });

  keys
    .command('revoke <id>')
    .description('a key stops working at once')
    .action(async (id: string, _options: object, command: Command) => {
      await withLedger(desk, async (context) => {
        const known = (await listOwnerKeys(context)).find((key) => key.id === id);
        if (known?.revokedAt === null) {
          await desk.confirm(
            command,
            `The key "${known.name}" stops working at once, for whatever uses it, and cannot be made valid again.`,
          );
        }
        await revokeOwnerKey(context, id);
        desk.answer(command, { id, revoked: true }, 'Revoked.');
      });
    });

  keys
    .command('rotate')
    .description('a new master key, to which all data keys move while the server runs')
    .action(async (_options: object, command: Command) => {
      await withLedger(desk, async (context) => {
        const rotated = await rotateMasterKey(context, (moved) => desk.terminal.progress(`${moved} data keys moved`));
        desk.answer(command, rotated, `New master key ${rotated.id}; ${rotated.moved} data keys moved to it.`);
      });
    });
}

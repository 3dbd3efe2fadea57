/** All commands, and what their mistakes look like. Those that every shop needs come first. */
import { Command, CommanderError } from 'commander';
import { ConfigError } from '../config.ts';
import { JournalError } from '../journal-file.ts';
import { BackupError } from '../ledger/backup.ts';
import { CopyError } from '../ledger/copy.ts';
import { KeyringError } from '../ledger/keyring.ts';
import { Refusal } from '../usecases/refusal.ts';
import { CommandError } from './command-error.ts';
import { alertsCommand } from './commands/alerts.ts';
import { backupCommand } from './commands/backup.ts';
import { checkCommand } from './commands/check.ts';
import { copyCommand } from './commands/copy.ts';
import { correctCommand } from './commands/correct.ts';
import { costsCommand } from './commands/costs.ts';
import { doctorCommand } from './commands/doctor.ts';
import { eraseCommand } from './commands/erase.ts';
import { exportCommand } from './commands/export.ts';
import { holdCommand } from './commands/hold.ts';
import { inboxCommand } from './commands/inbox.ts';
import { initCommand } from './commands/init.ts';
import { keysCommand } from './commands/keys.ts';
import { linkCommand } from './commands/link.ts';
import { outboxCommand } from './commands/outbox.ts';
import { proofCommand } from './commands/proof.ts';
import { restoreCommand } from './commands/restore.ts';
import { restrictCommand } from './commands/restrict.ts';
import { retentionCommand } from './commands/retention.ts';
import { sealCommand } from './commands/seal.ts';
import { startCommand } from './commands/start.ts';
import { addTemplate } from './commands/template.ts';
import { verifyCommand } from './commands/verify.ts';
import { webhooksCommand } from './commands/webhooks.ts';
import { whatsappCommand } from './commands/whatsapp.ts';
import { withdrawCommand } from './commands/withdraw.ts';
import { createDesk, type Desk, type Surroundings } from './desk.ts';

const first = [initCommand, startCommand, checkCommand, whatsappCommand, doctorCommand, proofCommand, eraseCommand];
const more = [
  linkCommand,
  exportCommand,
  withdrawCommand,
  correctCommand,
  restrictCommand,
  holdCommand,
  retentionCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
  keysCommand,
  inboxCommand,
  webhooksCommand,
  alertsCommand,
  outboxCommand,
  costsCommand,
  sealCommand,
  copyCommand,
  addTemplate,
];

/** @returns the exit code: 0 done, 1 could not be done or has a bad result, 2 not understood. */
export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const desk = createDesk(surroundings);
  const program = programOf(desk);
  try {
    await program.parseAsync(args, { from: 'user' });
    desk.finish(isForMachines(program));
    return desk.hasFailed ? 1 : 0;
  } catch (error) {
    if (error instanceof CommanderError) {
      // People have read it already, with the help that belongs to it.
      if (error.exitCode !== 0 && isForMachines(program)) desk.finish(true, [misunderstood(error)]);
      return error.exitCode === 0 ? 0 : 2;
    }
    desk.finish(isForMachines(program), sentencesOf(error));
    return 1;
  }
}

function isForMachines(program: Command): boolean {
  return program.opts().json === true;
}

function misunderstood({ code, message }: CommanderError): string {
  return code === 'commander.help' ? 'Name a command: jawort --help lists them.' : message.replace(/^error: /, '');
}

function programOf(desk: Desk): Command {
  const { terminal } = desk;
  const program = new Command('jawort');
  program
    .description('Consent to WhatsApp messages by double opt-in, and the proof of it.')
    .option(
      '--json',
      'for machines: one JSON document on standard output. Also if it goes wrong: {"ok":false,"errors":["…"]}, and an exit code that is not 0',
    )
    .option('--yes', 'do not ask back before what cannot be undone')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.say(text.trimEnd()),
      writeErr: (text) => {
        if (!isForMachines(program)) terminal.note(text.trimEnd());
      },
    })
    .showHelpAfterError('(--help tells what can be given)');
  program.commandsGroup('Commands:');
  for (const add of first) add(program, desk);
  program.commandsGroup('More:');
  for (const add of more) add(program, desk);
  return program;
}

/** A sentence where somebody can do something about it; of anything else, all we know. */
function sentencesOf(error: unknown): readonly string[] {
  if (error instanceof ConfigError) return error.problems;
  if (error instanceof CommandError) return error.sentences;
  if (error instanceof Refusal && error.errors.length > 0) return error.errors.map(({ detail }) => detail);
  const isForPeople = [Refusal, CopyError, BackupError, JournalError, KeyringError].some(
    (kind) => error instanceof kind,
  );
  if (error instanceof Error) return [isForPeople ? error.message : `It did not work: ${error.message}`];
  return [`It did not work: ${String(error)}`];
}

/** `jawort start`: runs the server until it is told to stop. */
import type { Command } from 'commander';
import { runServer } from '../../run-server.ts';
import { CommandError } from '../command-error.ts';
import type { Desk } from '../desk.ts';

export function startCommand(program: Command, desk: Desk): void {
  program
    .command('start')
    .description('run the server, whose log is lines of JSON; Ctrl-C or SIGTERM ends it')
    .action(async () => {
      const problems = await runServer(desk.env);
      if (problems.length > 0) throw new CommandError(...problems);
    });
}

import type { Command } from 'commander';
import { runServer } from '../../run-server.ts';
import type { Desk } from '../desk.ts';

export function startCommand(program: Command, desk: Desk): void {
  program
    .command('start')
    .description('run the server; Ctrl-C or SIGTERM ends it')
    .action(async () => {
      if (!(await runServer(desk.env))) desk.fail();
    });
}

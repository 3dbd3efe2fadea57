/** What every command has at hand: where it speaks, what it was configured with, and how it gives its results. */
import type { Command } from 'commander';
import { type Clock, systemClock } from '../clock.ts';
import { type Config, loadConfig } from '../config.ts';
import { CommandError } from './command-error.ts';
import type { Terminal } from './terminal.ts';

export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly terminal: Terminal;
  readonly clock?: Clock;
}

export interface Desk {
  readonly env: NodeJS.ProcessEnv;
  readonly terminal: Terminal;
  readonly clock: Clock;
  /** @throws ConfigError */
  config(): Config;
  /** The result: as data for machines, or as text for people. */
  answer(command: Command, data: unknown, text: string): void;
  /** Before something that cannot be undone. @throws CommandError unless `--yes` was given or somebody says yes. */
  confirm(command: Command, what: string): Promise<void>;
  /** The command did its work, and the result is bad. */
  fail(): void;
  readonly hasFailed: boolean;
}

export function createDesk({ env, terminal, clock = systemClock }: Surroundings): Desk {
  let failed = false;
  return {
    env,
    terminal,
    clock,
    config: () => loadConfig(env),
    answer(command, data, text) {
      terminal.say(command.optsWithGlobals().json === true ? JSON.stringify(data, null, 2) : text);
    },
    async confirm(command, what) {
      if (command.optsWithGlobals().yes === true) return;
      if (!terminal.isInteractive) throw new CommandError(`${what}\nAdd --yes if you mean it. Nothing was changed.`);
      const typed = await terminal.ask(`${what}\nType yes to go on:`);
      if (!/^(?:yes|y|ja|j)$/i.test(typed)) throw new CommandError('Nothing was changed.');
    },
    fail() {
      failed = true;
    },
    get hasFailed() {
      return failed;
    },
  };
}

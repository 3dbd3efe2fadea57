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
  /** The result: as data for machines, kept until the command has ended, or as text for people, at once. */
  answer(command: Command, data: unknown, text: string): void;
  /** Before something that cannot be undone. @throws CommandError unless `--yes` was given or somebody says yes. */
  confirm(command: Command, what: string): Promise<void>;
  /** The command did its work, and the result is bad. */
  fail(): void;
  readonly hasFailed: boolean;
  /** The last word: whatever happened, machines get one document, with what had been done before it went wrong. */
  finish(isForMachines: boolean, errors?: readonly string[]): void;
}

export function createDesk({ env, terminal, clock = systemClock }: Surroundings): Desk {
  let failed = false;
  let answered: { readonly answer: unknown } | undefined;
  return {
    env,
    terminal,
    clock,
    config: () => loadConfig(env),
    answer(command, data, text) {
      if (command.optsWithGlobals().json === true) answered = { answer: data };
      else terminal.say(text);
    },
    async confirm(command, what) {
      if (command.optsWithGlobals().yes === true) return;
      if (!terminal.isInteractive) throw new CommandError(what, 'Add --yes if you mean it. Nothing was changed.');
      const typed = await terminal.ask(`${what}\nType yes to go on:`);
      if (!/^(?:yes|y|ja|j)$/i.test(typed)) throw new CommandError('Nothing was changed.');
    },
    fail() {
      failed = true;
    },
    get hasFailed() {
      return failed;
    },
    finish(isForMachines, errors = []) {
      const print = (document: unknown) => terminal.say(JSON.stringify(document, null, 2));
      if (!isForMachines) for (const sentence of errors) terminal.note(sentence);
      else if (errors.length > 0) print({ ok: false, errors, ...answered });
      else if (answered) print(answered.answer);
    },
  };
}

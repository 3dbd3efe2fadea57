/** Types a command as its user would, in this process: what it said, what it asked, and its exit code. */

import { CommandError } from '../../server/cli/command-error.ts';
import { runCommand } from '../../server/cli/program.ts';
import type { Clock } from '../../server/clock.ts';

export interface Ran {
  readonly code: number;
  /** Standard output. */
  readonly said: string;
  /** Standard error: questions, remarks, mistakes. */
  readonly noted: string;
  /** What it showed of a long work, while it was at it. */
  readonly shown: readonly string[];
}

export async function run(
  env: Readonly<Record<string, string>>,
  args: readonly string[],
  options: {
    readonly clock?: Clock;
    /** Somebody sits there and types these. */
    readonly typed?: readonly string[];
  } = {},
): Promise<Ran> {
  const said: string[] = [];
  const noted: string[] = [];
  const shown: string[] = [];
  const typed = [...(options.typed ?? [])];
  const code = await runCommand(args, {
    env,
    ...(options.clock && { clock: options.clock }),
    terminal: {
      isInteractive: options.typed !== undefined,
      hasColours: false,
      say: (text) => said.push(text),
      note: (text) => noted.push(text),
      progress: (text) => shown.push(text),
      async ask(question) {
        noted.push(question);
        const answer = typed.shift();
        if (answer === undefined) throw new CommandError('There was no answer. Nothing was changed.');
        return answer;
      },
      close: () => {},
    },
  });
  return { code, said: said.join('\n'), noted: noted.join('\n'), shown };
}

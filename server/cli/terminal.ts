/** What a command says, asks and shows. Results go to standard output, everything else beside it. */
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { type Clock, systemClock } from '../clock.ts';
import { CommandError } from './command-error.ts';
import { mostColumns } from './wrap.ts';

export interface Terminal {
  /** Somebody sits before it who can answer. */
  readonly isInteractive: boolean;
  /** Results are read on a screen that shows colours. */
  readonly hasColours: boolean;
  /** How many characters fit into a line of the screen; undefined where there is none. */
  readonly columns?: number | undefined;
  /** A result. */
  say(text: string): void;
  /** What is not the result. */
  note(text: string): void;
  /** Where a long work is; the next one takes its place. */
  progress(text: string): void;
  /** @throws CommandError if nobody answers. */
  ask(question: string): Promise<string>;
  close(): void;
}

interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

const usualColumns = 80;
/** Into a file or a log, one line in this time is enough. */
const quietMilliseconds = 1000;
/** To the beginning of the line, and away with what stands there. */
const wiped = '\r\x1b[K';

export function createTerminal({ stdin, stdout, stderr }: Streams, clock: Clock = systemClock): Terminal {
  const isInteractive = stdin.isTTY === true;
  const isScreen = stderr.isTTY === true;
  let reader: Interface | undefined;
  let lines: AsyncIterator<string> | undefined;
  let toldAt = Number.NEGATIVE_INFINITY;
  let isLineOpen = false;
  /** What comes next begins where the line of the progress stood. */
  const wipe = () => {
    if (isLineOpen) stderr.write(wiped);
    isLineOpen = false;
  };
  const note = (text: string) => {
    wipe();
    stderr.write(`${text}\n`);
  };

  return {
    isInteractive,
    // https://no-color.org
    hasColours: stdout.isTTY === true && !process.env.NO_COLOR,
    columns: stdout.isTTY === true ? Math.min(stdout.columns ?? usualColumns, mostColumns) : undefined,
    note,
    say(text) {
      wipe();
      stdout.write(`${text}\n`);
    },
    progress(text) {
      if (isScreen) {
        stderr.write(`${wiped}${text}`);
        isLineOpen = true;
        return;
      }
      const now = clock.now().getTime();
      if (now - toldAt < quietMilliseconds) return;
      toldAt = now;
      note(text);
    },
    async ask(question) {
      wipe();
      stderr.write(`${question} `);
      reader ??= createInterface({ input: stdin, output: isInteractive ? stderr : undefined, terminal: isInteractive });
      lines ??= reader[Symbol.asyncIterator]();
      const { value, done } = await lines.next();
      if (done === true) throw new CommandError('There was no answer. Nothing was changed.');
      return value.trim();
    },
    close() {
      if (isLineOpen) stderr.write('\n');
      reader?.close();
    },
  };
}

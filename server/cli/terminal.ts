/** What a command says, asks and shows. Results go to standard output, everything else beside it. */
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { CommandError } from './command-error.ts';

export interface Terminal {
  /** Somebody sits before it who can answer. */
  readonly isInteractive: boolean;
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
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** Into a file or a log, one line in this time is enough. */
const quietMilliseconds = 1000;

export function createTerminal({ stdin, stdout, stderr }: Streams): Terminal {
  const isInteractive = stdin.isTTY === true;
  const isScreen = stderr.isTTY === true;
  let reader: Interface | undefined;
  let lines: AsyncIterator<string> | undefined;
  let toldAt = Number.NEGATIVE_INFINITY;
  let isLineOpen = false;
  const note = (text: string) => {
    stderr.write(`${isLineOpen ? '\r\x1b[K' : ''}${text}\n`);
    isLineOpen = false;
  };

  return {
    isInteractive,
    note,
    say(text) {
      if (isLineOpen) stderr.write('\r\x1b[K');
      isLineOpen = false;
      stdout.write(`${text}\n`);
    },
    progress(text) {
      if (isScreen) {
        stderr.write(`\r\x1b[K${text}`);
        isLineOpen = true;
        return;
      }
      if (Date.now() - toldAt < quietMilliseconds) return;
      toldAt = Date.now();
      note(text);
    },
    async ask(question) {
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

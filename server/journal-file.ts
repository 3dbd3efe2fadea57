/**
 * The journal as a file: JSON lines outside the database and its backups. Its first line names the ledger. Appended only, and
 * on disk before a line counts as written; a line that was cut off by a crash is passed over and written once more.
 */
import {
  closeSync,
  createReadStream,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { JournalLine } from './ledger/journal.ts';

const lookups = z.array(z.string());
const entry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('suppressed'),
    site: z.string(),
    lookups,
    since: z.string(),
    scope: z.enum(['all', 'marketing']),
  }),
  z.object({ kind: z.literal('lifted'), site: z.string(), lookups }),
  z.object({ kind: z.literal('ended'), consents: z.array(z.string()) }),
  z.object({
    kind: z.literal('erased'),
    subjects: z.array(z.string()),
    what: z.array(z.enum(['contact', 'evidence'])),
  }),
  z.object({ kind: z.literal('restricted'), subject: z.string(), since: z.string().nullable() }),
  z.object({ kind: z.literal('held'), subjects: z.array(z.string()), since: z.string().nullable() }),
  z.object({ kind: z.literal('erasure-postponed'), subjects: z.array(z.string()) }),
]);
const header = z.object({ journal: z.literal(1), ledger: z.string() });
const line = z.object({ id: z.string(), at: z.string(), entry });

export class JournalError extends Error {
  override readonly name = 'JournalError';
}

export interface JournalFile {
  readonly path: string;
  exists(): boolean;
  append(lines: readonly JournalLine[]): void;
  /** @throws JournalError if the file belongs to another ledger. */
  read(): AsyncGenerator<JournalLine>;
}

export function journalFile(path: string, ledgerId: string): JournalFile {
  return {
    path,
    exists: () => existsSync(path),
    append(lines) {
      mkdirSync(dirname(path), { recursive: true });
      const isNew = !existsSync(path);
      const file = openSync(path, 'a+', 0o600);
      try {
        if (isNew) writeSync(file, `${JSON.stringify({ journal: 1, ledger: ledgerId })}\n`);
        else if (!endsWithNewline(file)) writeSync(file, '\n');
        writeSync(file, lines.map((one) => `${JSON.stringify(one)}\n`).join(''));
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    },
    async *read() {
      if (!existsSync(path)) return;
      for await (const text of createInterface({
        input: createReadStream(path),
        crlfDelay: Number.POSITIVE_INFINITY,
      })) {
        const value = parsed(text);
        const head = header.safeParse(value);
        if (head.success && head.data.ledger !== ledgerId) {
          throw new JournalError(
            `The journal ${path} belongs to another database. Put its own journal there, or set JAWORT_JOURNAL to another path.`,
          );
        }
        const read = line.safeParse(value);
        if (read.success) yield read.data;
      }
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function endsWithNewline(file: number): boolean {
  const { size } = fstatSync(file);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last.toString() === '\n';
}

/**
 * The journal as a file: JSON lines outside the database and its backups. Its first line names the ledger. Appended only, and
 * on disk before a line counts as written.
 *
 * Every line ends with a keyed hash of itself, which nobody can make who has not the keys of the ledger: what was changed or
 * added by somebody else is told from what we wrote, and is not applied. Every line has a number: what was taken out shows as
 * a gap. A last line that was cut off by a crash is passed over, and the next one says that it stands behind such a line.
 *
 * What the file alone cannot show is an end that was cut off cleanly: the database still knows what stood there, and writes it
 * again at the next start; one that is older than the cut does not.
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
import { z } from 'zod';
import type { JournalLine, JournalMark } from './ledger/journal.ts';
import type { Keyring } from './ledger/keyring.ts';

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
  z.object({ kind: z.literal('paused'), subjects: z.array(z.string()), since: z.string().nullable() }),
  z.object({
    kind: z.literal('detached'),
    site: z.string(),
    lookups,
    why: z.literal('identity-changed').exactOptional(),
  }),
  z.object({ kind: z.literal('held'), subjects: z.array(z.string()), since: z.string().nullable() }),
  z.object({ kind: z.literal('erasure-postponed'), subjects: z.array(z.string()) }),
  z.object({ kind: z.literal('key-revoked'), key: z.string(), since: z.string() }),
]);
const header = z.object({ journal: z.literal(1), ledger: z.string() });
const afterCut = z.literal(true).optional();
const line = z.object({ line: z.int(), id: z.string(), at: z.string(), entry, afterCut });
const mark = z.object({ mark: z.int(), at: z.string(), lines: z.int(), afterCut });

/** The line without its last field, and that field. */
const checked = /^(\{.*),"check":"([\w-]{43})"\}$/;

export class JournalError extends Error {
  override readonly name = 'JournalError';
}

/** What stands in the file, in its order. */
export type JournalPart =
  | { readonly kind: 'line'; readonly line: JournalLine }
  | { readonly kind: 'mark'; readonly mark: JournalMark }
  /** Not written by this ledger, or changed since. @param at its place in the file, from 1. */
  | { readonly kind: 'damaged'; readonly at: number }
  /** The file ends in the middle of a line. */
  | { readonly kind: 'cut-off' };

export interface JournalFile {
  readonly path: string;
  exists(): boolean;
  /** @throws JournalError if the file is there, and belongs to another ledger. */
  mustBeOwn(): Promise<void>;
  /** @throws JournalError if the file belongs to another ledger. */
  append(lines: readonly (JournalLine | JournalMark)[]): void;
  /** @throws JournalError if the file belongs to another ledger. */
  read(): AsyncGenerator<JournalPart>;
}

export function journalFile(path: string, keyring: Pick<Keyring, 'ledgerId' | 'lookup' | 'lookups'>): JournalFile {
  const refuseAnother = (value: unknown) => {
    const head = header.safeParse(value);
    if (head.success && head.data.ledger !== keyring.ledgerId) {
      throw new JournalError(
        `The journal ${path} belongs to another database. Put its own journal there, or set JAWORT_JOURNAL to another path.`,
      );
    }
    return head.success;
  };
  const written = (one: JournalLine | JournalMark, isAfterCut: boolean) => {
    const body = JSON.stringify(isAfterCut ? { ...one, afterCut: true } : one);
    return `${body.slice(0, -1)},"check":"${keyring.lookup('', 'journal', body)}"}\n`;
  };
  /** Undefined: not ours, or of a kind that only a newer version knows. */
  const ownPart = (text: string): (JournalPart & { afterCut?: boolean | undefined }) | undefined => {
    const [, start = '', check = ''] = checked.exec(text) ?? [];
    const body = `${start}}`;
    if (!keyring.lookups('', 'journal', body).includes(check)) return undefined;
    const value = parsed(body);
    const asLine = line.safeParse(value).data;
    if (asLine) return { kind: 'line', line: asLine, afterCut: asLine.afterCut };
    const asMark = mark.safeParse(value).data;
    return asMark && { kind: 'mark', mark: asMark, afterCut: asMark.afterCut };
  };

  return {
    path,
    exists: () => existsSync(path),
    async mustBeOwn() {
      if (!existsSync(path)) return;
      for await (const { text } of linesIn(path)) refuseAnother(parsed(text));
    },
    append(lines) {
      mkdirSync(dirname(path), { recursive: true });
      const file = openSync(path, 'a+', 0o600);
      try {
        const { size } = fstatSync(file);
        refuseAnother(parsed(firstLine(file)));
        const isAfterCut = size > 0 && !endsWithNewline(file, size);
        const start = size === 0 ? `${JSON.stringify({ journal: 1, ledger: keyring.ledgerId })}\n` : '';
        const texts = lines.map((one, position) => written(one, isAfterCut && position === 0));
        writeSync(file, `${isAfterCut ? '\n' : start}${texts.join('')}`);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    },
    async *read() {
      if (!existsSync(path)) return;
      let at = 0;
      /** Half a line: damaged, unless the next one says that a crash had cut it off. */
      let doubtful: number | undefined;
      for await (const { text, isWhole } of linesIn(path)) {
        at += 1;
        if (text === '') continue;
        const own = ownPart(text);
        if (doubtful !== undefined && !own?.afterCut) yield { kind: 'damaged', at: doubtful };
        doubtful = undefined;
        const value = parsed(text);
        if (own) yield own;
        else if (refuseAnother(value)) continue;
        // Only half a line is what a crash leaves.
        else if (value !== undefined) yield { kind: 'damaged', at };
        else if (isWhole) doubtful = at;
        else yield { kind: 'cut-off' };
      }
      if (doubtful !== undefined) yield { kind: 'damaged', at: doubtful };
    },
  };
}

/** Unlike readline, it tells a last line that was cut off. */
async function* linesIn(path: string): AsyncGenerator<{ text: string; isWhole: boolean }> {
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
    const texts = `${rest}${chunk}`.split('\n');
    rest = texts.pop() ?? '';
    for (const text of texts) yield { text: text.trimEnd(), isWhole: true };
  }
  if (rest !== '') yield { text: rest, isWhole: false };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Long enough for the header. */
const headerBytes = 500;

function firstLine(file: number): string {
  const start = Buffer.alloc(headerBytes);
  const length = readSync(file, start, 0, headerBytes, 0);
  return start.toString('utf8', 0, length).split('\n')[0] ?? '';
}

function endsWithNewline(file: number, size: number): boolean {
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last.toString() === '\n';
}

/**
 * The journal leaves the database: what was noted is appended to the file. And it comes back: lines that the database has
 * never heard of are from after the copy that was restored, and are applied again before anybody is served.
 */
import { after, iso } from '../clock.ts';
import { follow } from '../consent/consent.ts';
import type { JournalEntry, JournalLine } from '../ledger/journal.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Context } from './context.ts';
import { destroyData } from './destroy-data.ts';
import { giveUpOlder } from './give-up-notices.ts';
import { holdAgain } from './hold.ts';
import { postponeErasure } from './postponed-erasure.ts';
import { endConsents } from './withdraw.ts';

/** The file as this story needs it. */
interface Journal {
  exists(): boolean;
  append(lines: readonly JournalLine[]): void;
  read(): AsyncIterable<JournalLine>;
}

const atATime = 200;
const leaseSeconds = 30;

/** @returns how many lines were appended. @throws if the file cannot be written; then they stay for the next time. */
export async function writeJournal(context: Context, journal: Journal): Promise<number> {
  const due = await context.ledger.read((books) => books.journal.unwritten(1));
  if (due.length === 0) return 0;
  const now = context.clock.now();
  const until = iso(after(now, { seconds: leaseSeconds }));
  const lines = await context.ledger.transact(async (books) => {
    if (!(await books.processes.take('journal', context.processId, iso(now), until))) return [];
    const unwritten = await books.journal.unwritten(atATime);
    if (unwritten.length === 0) await books.processes.giveBack('journal', context.processId);
    return unwritten;
  });
  if (lines.length === 0) return 0;
  journal.append(lines);
  await context.ledger.transact(async (books) => {
    await books.journal.written(lines.map(({ id }) => id));
    // A command ends here: what the server has to write must not wait for it, least of all before a restore.
    await books.processes.giveBack('journal', context.processId);
  });
  return lines.length;
}

export interface Reapplied {
  /** Lines that the database did not know. */
  readonly lines: number;
  /** The database has written a journal, and it is not there any more. */
  readonly missing: boolean;
  /**
   * Lines that the database has written, and that are not in this file: somebody cut it off, or a server on another machine
   * writes to a file of its own. They are written once more.
   */
  readonly lacking: number;
}

/** @throws JournalError if the file belongs to another ledger. */
export async function applyJournal(
  context: Context,
  journal: Journal,
  onProgress: (lines: number) => void = () => {},
): Promise<Reapplied> {
  // Asked before the file is read: a line stands in the file before the database counts it as written.
  const lacking = new Set(await context.ledger.read((books) => books.journal.everWritten()));
  const missing = !journal.exists() && lacking.size > 0;
  const startedAt = context.clock.now();
  let applied = 0;
  let read = 0;
  let waiting: JournalLine[] = [];
  const apply = async () => {
    const lines = waiting;
    waiting = [];
    applied += await context.ledger.transact((books) => applyUnknown(context, books, lines, startedAt));
  };
  for await (const line of journal.read()) {
    lacking.delete(line.id);
    waiting.push(line);
    read += 1;
    if (waiting.length < atATime) continue;
    await apply();
    onProgress(read);
  }
  if (waiting.length > 0) await apply();
  onProgress(read);
  await writeAgain(context, [...lacking]);
  return { lines: applied, missing, lacking: lacking.size };
}

async function writeAgain({ ledger }: Context, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += atATime) {
    await ledger.transact((books) => books.journal.writeAgain(ids.slice(from, from + atATime)));
  }
}

export interface Dropped {
  readonly messages: number;
  /** To the owner's systems, which can be told once more by hand. */
  readonly notices: number;
}

/** A database that was set back in time does not know what has left since. */
export function dropWhatWaited(context: Context): Promise<Dropped> {
  return context.ledger.transact((books) => dropOlder(context, books, context.clock.now()));
}

async function dropOlder(context: Context, books: Books, before: Date): Promise<Dropped> {
  const at = iso(context.clock.now());
  const messages = await books.outbox.dropAllUnsent(at, 'the database was set back in time');
  return { messages, notices: await giveUpOlder(context, books, before) };
}

/** @param startedAt whatever waited by then is from the old copy; what is told of these lines themselves came after it. */
async function applyUnknown(
  context: Context,
  books: Books,
  lines: readonly JournalLine[],
  startedAt: Date,
): Promise<number> {
  // Appended twice after a crash: the second one says nothing new.
  const once = [...new Map(lines.map((line) => [line.id, line])).values()];
  const unknown = new Set(await books.journal.unknown(once.map(({ id }) => id)));
  if (unknown.size > 0) await dropOlder(context, books, startedAt);
  for (const line of once) {
    if (!unknown.has(line.id)) continue;
    await applyEntry(context, books, line.entry);
    await books.journal.remember(line);
  }
  return unknown.size;
}

async function applyEntry(context: Context, books: Books, entry: JournalEntry): Promise<void> {
  switch (entry.kind) {
    case 'suppressed':
      return books.gates.applyAgain(entry.site, entry.lookups, entry.since, entry.scope);
    case 'lifted':
      await books.gates.liftAgain(entry.site, entry.lookups);
      return;
    case 'ended':
      return endAgain(context, books, entry.consents);
    case 'erased':
      for (const id of entry.subjects) {
        const subject = await books.subjects.get(id);
        if (subject && subject.mergedInto === null) await destroyData(context, books, id, entry.what, 'journal');
      }
      return;
    case 'restricted':
      if (!(await books.subjects.get(entry.subject))) return;
      await books.subjects.restrict(entry.subject, entry.since);
      await books.chain.append(entry.subject, {
        type: entry.since === null ? 'subject.unrestricted' : 'subject.restricted',
        data: { channel: 'journal' },
      });
      return;
    case 'held':
      for (const id of entry.subjects) await holdAgain(context, books, id, entry.since);
      return;
    case 'erasure-postponed':
      for (const id of entry.subjects) await postponeAgain(context, books, id);
  }
}

/** Without the hold that it waited for, there is nothing to wait for. */
async function postponeAgain(context: Context, books: Books, id: string): Promise<void> {
  const subject = await books.subjects.get(id);
  if (!subject || subject.mergedInto !== null) return;
  if (subject.heldSince !== null) await postponeErasure(context, books, id, 'journal');
  else await destroyData(context, books, id, ['contact', 'evidence'], 'journal');
}

async function endAgain(context: Context, books: Books, ids: readonly string[]): Promise<void> {
  const ending = new Set(ids);
  const subjects = new Set<string>();
  for (const id of ids) {
    const consent = await books.consents.get(id);
    if (consent && follow(consent.state, 'stop')) subjects.add(consent.subjectId);
  }
  for (const subjectId of subjects) {
    await endConsents({ context, books }, subjectId, { channel: 'journal' }, ({ id }) => ending.has(id));
  }
}

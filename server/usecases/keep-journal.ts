/** The journal leaves the database: what was noted is appended to the file, with a mark now and then. */
import { setTimeout as pause } from 'node:timers/promises';
import { after, iso } from '../clock.ts';
import type { JournalLine, JournalMark } from '../ledger/journal.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Context } from './context.ts';

/** The file as this story needs it. */
interface Journal {
  append(parts: readonly (JournalLine | JournalMark)[]): void;
}

const atATime = 200;
const leaseSeconds = 30;
const lookEveryMilliseconds = 100;

/**
 * @returns how many lines were appended; undefined while another process is at it.
 * @throws if the file cannot be written; then they stay for the next time.
 */
export async function writeJournal(context: Context, journal: Journal): Promise<number | undefined> {
  if (!(await context.ledger.read((books) => books.journal.hasUnwritten()))) return 0;
  return append(context, journal, (books) => books.journal.unwritten(atATime));
}

/**
 * Comes back when nothing is left to be written. For a command: it must not trust that the server, which may be writing at
 * this moment, lives long enough to write what was noted beside it.
 */
export async function writeWholeJournal(
  context: Context,
  journal: Journal,
  onWait: () => void = () => {},
): Promise<void> {
  for (;;) {
    const lines = await writeJournal(context, journal);
    if (lines === 0) return;
    if (lines !== undefined) continue;
    // Whoever is at it may have been killed: then its time ends by itself.
    onWait();
    await pause(lookEveryMilliseconds);
  }
}

/**
 * Says that the database was at work: a copy of it from before is known by that when it is put back, also if nobody has said
 * no since. @returns false while another process is at it.
 */
export async function markJournal(context: Context, journal: Journal): Promise<boolean> {
  const written = await append(context, journal, async (books) => [await books.journal.mark()]);
  return written !== undefined;
}

async function append(
  { ledger, clock, processId }: Context,
  journal: Journal,
  choose: (books: Books) => Promise<readonly (JournalLine | JournalMark)[]>,
): Promise<number | undefined> {
  const now = clock.now();
  const until = iso(after(now, { seconds: leaseSeconds }));
  // Others must not wait for us when we are done or have failed, least of all a command before a restore.
  const giveBack = (books: Books) => books.processes.giveBack('journal', processId);
  const parts = await ledger.transact(async (books) => {
    if (!(await books.processes.take('journal', processId, iso(now), until))) return undefined;
    const chosen = await choose(books);
    if (chosen.length === 0) await giveBack(books);
    return chosen;
  });
  if (!parts || parts.length === 0) return parts?.length;
  try {
    journal.append(parts);
  } catch (error) {
    await ledger.transact(giveBack);
    throw error;
  }
  await ledger.transact(async (books) => {
    await books.journal.written(parts.flatMap((part) => ('id' in part ? part.id : [])));
    await giveBack(books);
  });
  return parts.length;
}

/**
 * The journal comes back: lines that the database has never heard of are from after the copy that was restored, and are
 * applied again before anybody is served. What is damaged is told; everything else is applied all the same, for no no may be
 * lost because another one was.
 */
import { iso } from '../clock.ts';
import type { JournalEntry, JournalLine, JournalMark } from '../ledger/journal.ts';
import type { Books } from '../ledger/ledger.ts';
import { applyEntry } from './apply-entry.ts';
import type { Context } from './context.ts';
import { type AppliedCounts, createAppliedCount } from './count-applied.ts';
import { giveUpOlder } from './give-up-notices.ts';
import type { JournalDamage } from './journal-damage.ts';
import { markJournal, writeWholeJournal } from './keep-journal.ts';

/** The file as this story needs it. */
interface Journal {
  exists(): boolean;
  append(parts: readonly (JournalLine | JournalMark)[]): void;
  read(): AsyncIterable<
    | { readonly kind: 'line'; readonly line: JournalLine }
    | { readonly kind: 'mark'; readonly mark: JournalMark }
    | { readonly kind: 'damaged'; readonly at: number }
    | { readonly kind: 'cut-off' }
  >;
}

const atATime = 200;

export interface Reapplied {
  /** Lines that the database did not know. */
  readonly lines: number;
  /** The same, by what they say. */
  readonly kinds: AppliedCounts;
  /** The database is older than the journal, whether it says anything that had to be applied or not. */
  readonly isSetBack: boolean;
  /** The database has written a journal, and it is not there any more. */
  readonly missing: boolean;
  /**
   * Lines that the database has written, and that are not in this file: somebody cut it off, or a server on another machine
   * writes to a file of its own. They are written once more.
   */
  readonly lacking: number;
  readonly damage: JournalDamage;
  /** Webhooks that waited in the old copy, and were dropped: they were worked on at their time. */
  readonly webhooks: number;
}

/** @throws JournalError if the file belongs to another ledger. */
export async function applyJournal(
  context: Context,
  journal: Journal,
  onProgress: (lines: number) => void = () => {},
): Promise<Reapplied> {
  // Asked before the file is read: a line stands in the file before the database counts it as written.
  const { lacking, missing } = await whatItWrote(context, journal);
  const startedAt = context.clock.now();
  const numbers = createNumbers();
  const places: number[] = [];
  let isCutOff = false;
  let mark = 0;
  let applied = 0;
  const count = createAppliedCount();
  let webhooks = 0;
  let read = 0;
  let waiting: JournalLine[] = [];
  const apply = async () => {
    const lines = waiting;
    waiting = [];
    const outcome = await context.ledger.transact((books) => applyUnknown(context, books, lines, startedAt));
    applied += outcome.applied.length;
    for (const entry of outcome.applied) count.add(entry);
    webhooks += outcome.webhooks;
  };
  for await (const part of journal.read()) {
    if (part.kind === 'damaged') places.push(part.at);
    if (part.kind === 'cut-off') isCutOff = true;
    if (part.kind === 'mark') {
      numbers.reach(part.mark.lines);
      mark = Math.max(mark, part.mark.mark);
    }
    if (part.kind !== 'line') continue;
    numbers.found(part.line.line);
    lacking.delete(part.line.id);
    waiting.push(part.line);
    read += 1;
    if (waiting.length < atATime) continue;
    await apply();
    onProgress(read);
  }
  if (waiting.length > 0) await apply();
  onProgress(read);
  const passed = await context.ledger.transact((books) => passMark(context, books, mark, startedAt));
  await writeAgain(context, [...lacking]);
  const lost = await countLost(context, numbers.open());
  const isSetBack = passed !== undefined || applied > 0;
  webhooks += passed?.webhooks ?? 0;
  return {
    lines: applied,
    kinds: count.counts,
    isSetBack,
    missing,
    lacking: lacking.size,
    damage: { places, lost, isCutOff },
    webhooks,
  };
}

/**
 * A database that is about to be replaced tells its journal all that it knows: it may be the only one that still knows what
 * somebody has taken out of the file. @returns whether the file was missing, and how many lines that stood in it once.
 */
export async function completeJournal(
  context: Context,
  journal: Journal,
): Promise<{ missing: boolean; lacking: number }> {
  const { lacking, missing } = await whatItWrote(context, journal);
  for await (const part of journal.read()) if (part.kind === 'line') lacking.delete(part.line.id);
  await writeAgain(context, [...lacking]);
  await writeWholeJournal(context, journal);
  // Also behind a mark that was cut off by a crash, so that it is known as that.
  await markJournal(context, journal);
  return { missing, lacking: lacking.size };
}

async function whatItWrote({ ledger }: Context, journal: Journal): Promise<{ lacking: Set<string>; missing: boolean }> {
  return ledger.read(async (books) => {
    const lacking = new Set(await books.journal.everWritten());
    const hasWritten = lacking.size > 0 || (await books.journal.lastMark()) > 0;
    return { lacking, missing: hasWritten && !journal.exists() };
  });
}

async function writeAgain({ ledger }: Context, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += atATime) {
    await ledger.transact((books) => books.journal.writeAgain(ids.slice(from, from + atATime)));
  }
}

/** Which numbers have come, and which should have: lines that were written again come late. */
function createNumbers() {
  const open = new Set<number>();
  let highest = 0;
  const reach = (number: number) => {
    while (highest < number) {
      highest += 1;
      open.add(highest);
    }
  };
  return {
    reach,
    found(number: number) {
      reach(number);
      open.delete(number);
    },
    open: () => [...open],
  };
}

async function countLost({ ledger }: Context, numbers: readonly number[]): Promise<number> {
  let lost = 0;
  for (let from = 0; from < numbers.length; from += atATime) {
    const some = numbers.slice(from, from + atATime);
    lost += (await ledger.read((books) => books.journal.lost(some))).length;
  }
  return lost;
}

export interface Dropped {
  readonly messages: number;
  /** To the owner's systems, which can be told once more by hand. */
  readonly notices: number;
  /** From Meta, which had not been worked on yet. */
  readonly webhooks: number;
}

/** A database that was set back in time does not know what has left since. */
export function dropWhatWaited(context: Context): Promise<Dropped> {
  return context.ledger.transact((books) => dropOlder(context, books, context.clock.now()));
}

async function dropOlder(context: Context, books: Books, before: Date): Promise<Dropped> {
  const at = iso(context.clock.now());
  const messages = await books.outbox.dropAllUnsent(at, 'the database was set back in time');
  const webhooks = await books.intake.drop(iso(before));
  // What customers wrote was brought to the company at its time, and has no place here any more.
  await books.parcels.drop(iso(before));
  return { messages, notices: await giveUpOlder(context, books, before), webhooks };
}

/**
 * @returns something only if the file has marks that the database did not make: it was at work, and does not know it any more.
 */
async function passMark(context: Context, books: Books, mark: number, startedAt: Date): Promise<Dropped | undefined> {
  if (mark <= (await books.journal.lastMark())) return undefined;
  const dropped = await dropOlder(context, books, startedAt);
  await books.journal.passMark(mark);
  return dropped;
}

/** @param startedAt whatever waited by then is from the old copy; what is told of these lines themselves came after it. */
async function applyUnknown(
  context: Context,
  books: Books,
  lines: readonly JournalLine[],
  startedAt: Date,
): Promise<{ readonly applied: readonly JournalEntry[]; readonly webhooks: number }> {
  // Appended twice after a crash: the second one says nothing new.
  const once = [...new Map(lines.map((line) => [line.id, line])).values()];
  const unknown = new Set(await books.journal.unknown(once.map(({ id }) => id)));
  await books.journal.foundWritten(once.filter(({ id }) => !unknown.has(id)));
  const dropped = unknown.size > 0 ? await dropOlder(context, books, startedAt) : undefined;
  const news = once.filter(({ id }) => unknown.has(id));
  for (const line of news) {
    await applyEntry(context, books, line);
    await books.journal.remember(line);
  }
  return { applied: news.map(({ entry }) => entry), webhooks: dropped?.webhooks ?? 0 };
}

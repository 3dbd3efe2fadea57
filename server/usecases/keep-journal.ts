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
    const mine = await books.processes.take('journal', context.processId, iso(now), until);
    return mine ? books.journal.unwritten(atATime) : [];
  });
  if (lines.length === 0) return 0;
  journal.append(lines);
  await context.ledger.transact((books) => books.journal.written(lines.map(({ id }) => id)));
  return lines.length;
}

export interface Reapplied {
  /** Lines that the database did not know. */
  readonly lines: number;
  /** The database has written a journal, and it is not there any more. */
  readonly missing: boolean;
}

/** @throws JournalError if the file belongs to another ledger. */
export async function applyJournal(context: Context, journal: Journal): Promise<Reapplied> {
  const missing = !journal.exists() && (await context.ledger.read((books) => books.journal.hasWritten()));
  let applied = 0;
  let waiting: JournalLine[] = [];
  const apply = async () => {
    const lines = waiting;
    waiting = [];
    applied += await context.ledger.transact((books) => applyUnknown(context, books, lines));
  };
  for await (const line of journal.read()) {
    waiting.push(line);
    if (waiting.length >= atATime) await apply();
  }
  if (waiting.length > 0) await apply();
  if (applied > 0) await dropWhatWaited(context);
  return { lines: applied, missing };
}

/** A database that was set back in time does not know what has left since. @returns how many messages were dropped. */
export function dropWhatWaited({ ledger, clock }: Context): Promise<number> {
  return ledger.transact((books) => books.outbox.dropAllUnsent(iso(clock.now()), 'the database was set back in time'));
}

async function applyUnknown(context: Context, books: Books, lines: readonly JournalLine[]): Promise<number> {
  // Appended twice after a crash: the second one says nothing new.
  const once = [...new Map(lines.map((line) => [line.id, line])).values()];
  const unknown = new Set(await books.journal.unknown(once.map(({ id }) => id)));
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
  }
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

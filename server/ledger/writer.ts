/**
 * One writer for each process, with group commit: requests that arrive while a commit runs share the next one, each in its
 * own savepoint. A write is answered only after COMMIT, and one failing write never harms its neighbours.
 */
import { CompiledQuery } from 'kysely';
import { type Database, isStorageFault, type Store, type WriteTransaction } from './dialect/dialect.ts';
import { LedgerUnavailable } from './ledger-unavailable.ts';

interface Job {
  readonly work: (db: Database) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export interface Writer {
  /** Runs `work` alone in a transaction. Inside, nothing but the transaction may be awaited. */
  write<T>(work: (db: Database) => Promise<T>): Promise<T>;
  /** Resolves when nothing is being written any more. */
  idle(): Promise<void>;
}

/** A commit that nobody shares costs a disk flush each; without a bound, one huge group would delay its first member. */
const largestGroup = 64;

export function createWriter(store: Store): Writer {
  const waiting: Job[] = [];
  let running: Promise<void> | undefined;

  const runGroup = async (group: readonly Job[]) => {
    let outcomes: (() => void)[];
    try {
      outcomes = await store.transaction(async (tx) => {
        const told: (() => void)[] = [];
        for (const job of group) told.push(await runInSavepoint(tx, job));
        return told;
      });
    } catch (error) {
      const reason = isStorageFault(error)
        ? new LedgerUnavailable('The database cannot be written.', { cause: error })
        : error;
      for (const job of group) job.reject(reason);
      return;
    }
    for (const tell of outcomes) tell();
  };

  /** All who arrive in this turn of the event loop join the group, and in the next, as long as there are any. */
  const untilNobodyJoins = async () => {
    for (let before = 0; waiting.length > before && waiting.length < largestGroup; ) {
      before = waiting.length;
      // Everybody else has a turn meanwhile.
      await new Promise(setImmediate);
    }
  };

  const drain = async () => {
    while (waiting.length > 0) {
      await untilNobodyJoins();
      await runGroup(waiting.splice(0, largestGroup));
    }
    running = undefined;
  };

  return {
    write<T>(work: (db: Database) => Promise<T>) {
      return new Promise<T>((resolve, reject) => {
        waiting.push({ work, resolve: (value) => resolve(value as T), reject });
        running ??= drain();
      });
    },
    async idle() {
      await running;
    },
  };
}

const begin = CompiledQuery.raw('SAVEPOINT job');
const keep = CompiledQuery.raw('RELEASE SAVEPOINT job');
const undo = CompiledQuery.raw('ROLLBACK TO SAVEPOINT job');

async function runInSavepoint(tx: WriteTransaction, job: Job): Promise<() => void> {
  await tx.db.executeQuery(begin);
  try {
    const value = await job.work(tx.db);
    await tx.db.executeQuery(keep);
    return () => job.resolve(value);
  } catch (error) {
    if (!tx.isAlive() || isStorageFault(error)) throw error;
    await tx.db.executeQuery(undo);
    await tx.db.executeQuery(keep);
    return () => job.reject(error);
  }
}

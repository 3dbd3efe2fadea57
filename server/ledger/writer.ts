/**
 * One writer for the embedded database, with group commit: requests that arrive while a commit runs share the next one,
 * each in its own savepoint. A write is answered only after COMMIT, and one failing write never harms its neighbours.
 */
import type { DatabaseSync } from 'node:sqlite';
import { isStorageFault } from './dialect.ts';

/** Storage cannot take a write now: disk full, locked, read-only, broken. The caller may try again later. */
export class LedgerUnavailable extends Error {
  override readonly name = 'LedgerUnavailable';
}

interface Job {
  readonly work: () => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export interface Writer {
  /** Runs `work` alone in a transaction. Inside, nothing but the transaction may be awaited. */
  write<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is being written any more. */
  idle(): Promise<void>;
}

/** A commit that nobody shares costs a disk flush each; without a bound, one huge group would delay its first member. */
const largestGroup = 64;

export function createWriter(raw: DatabaseSync): Writer {
  const waiting: Job[] = [];
  let running: Promise<void> | undefined;

  const runGroup = async (group: readonly Job[]) => {
    const outcomes: (() => void)[] = [];
    try {
      if (!raw.isOpen) throw new LedgerUnavailable('The database is closed.');
      raw.exec('BEGIN IMMEDIATE');
      for (const job of group) outcomes.push(await runInSavepoint(raw, job));
      raw.exec('COMMIT');
    } catch (error) {
      // A full disk may already have rolled the transaction back.
      if (raw.isOpen && raw.isTransaction) raw.exec('ROLLBACK');
      const reason = isStorageFault(error)
        ? new LedgerUnavailable('The database cannot be written.', { cause: error })
        : error;
      for (const job of group) job.reject(reason);
      return;
    }
    for (const tell of outcomes) tell();
  };

  const drain = async () => {
    while (waiting.length > 0) {
      // Let all requests of this turn of the event loop join the group, and everybody else have a turn between two groups.
      await new Promise(setImmediate);
      await runGroup(waiting.splice(0, largestGroup));
    }
    running = undefined;
  };

  return {
    write<T>(work: () => Promise<T>) {
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

async function runInSavepoint(raw: DatabaseSync, job: Job): Promise<() => void> {
  raw.exec('SAVEPOINT job');
  try {
    const value = await job.work();
    raw.exec('RELEASE job');
    return () => job.resolve(value);
  } catch (error) {
    if (!raw.isTransaction || isStorageFault(error)) throw error;
    raw.exec('ROLLBACK TO job');
    raw.exec('RELEASE job');
    return () => job.reject(error);
  }
}

/**
 * The ledger: everything that must be there tomorrow. Use cases see only this interface; which database is behind it, and
 * how commits are shared, is decided here.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import { type Chain, chain } from './chain.ts';
import { type Consents, consents } from './consents.ts';
import { type Database, forgetDeletedPages, isStorageFault, openSqlite } from './dialect.ts';
import { type Gates, gates } from './gates.ts';
import { type Inbox, inbox } from './inbox.ts';
import { type Journal, journal } from './journal.ts';
import { type Keyring, openKeyring } from './keyring.ts';
import { migrate } from './migrate.ts';
import { type OptIns, optIns } from './opt-ins.ts';
import { type OutboxRows, outboxRows } from './outbox-rows.ts';
import { type Questions, questions } from './questions.ts';
import { createStamp, type Stamp } from './stamp.ts';
import { type Subjects, subjects } from './subjects.ts';
import { type Vault, vault } from './vault.ts';
import { type Wordings, wordings } from './wordings.ts';
import { createWriter, LedgerUnavailable } from './writer.ts';

/** What can be read, and inside `transact` written. */
export interface Books {
  readonly chain: Chain;
  readonly consents: Consents;
  readonly gates: Gates;
  readonly inbox: Inbox;
  readonly journal: Journal;
  readonly keyring: Keyring;
  readonly optIns: OptIns;
  readonly outbox: OutboxRows;
  readonly questions: Questions;
  readonly subjects: Subjects;
  readonly vault: Vault;
  readonly wordings: Wordings;
  /** Runs one item of a batch so that its failure undoes only itself. */
  isolated<T>(work: () => Promise<T>): Promise<T>;
}

export interface Ledger {
  /** All or nothing, durable when it resolves. @throws LedgerUnavailable if storage cannot take it now. */
  transact<T>(work: (books: Books) => Promise<T>): Promise<T>;
  /** Reads what is committed. */
  read<T>(work: (books: Books) => Promise<T>): Promise<T>;
  /** Proves that a commit is possible. */
  beat(): Promise<void>;
  /**
   * After an erasure: destroyed keys must not survive in the database's own files.
   * @returns false if it has to be tried again.
   */
  forgetDeletedPages(): Promise<boolean>;
  /** Whether an error means "storage cannot do it now", so that the work must be tried again as a whole. */
  isUnavailable(error: unknown): boolean;
  readonly keyring: Keyring;
  /** Waits for the writes under way, then closes. */
  close(): Promise<void>;
}

export async function openLedger(options: {
  readonly folder: string;
  readonly secret: string;
  readonly secretPrevious?: string;
  readonly clock: Clock;
  readonly ids: Ids;
}): Promise<Ledger> {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  const path = join(options.folder, 'jawort.sqlite');
  const { db, raw } = openSqlite(path, { readOnly: false });
  try {
    await migrate(db);
    const keyring = await openKeyring(
      db,
      { secret: options.secret, ...(options.secretPrevious !== undefined && { previous: options.secretPrevious }) },
      options,
    );
    return assemble(db, raw, path, keyring, createStamp(options.clock, options.ids));
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

function assemble(db: Database, raw: DatabaseSync, path: string, keyring: Keyring, stamp: Stamp): Ledger {
  const writer = createWriter(raw);
  // A second connection, so that a read never sees what another request has not committed yet.
  const reader = openSqlite(path, { readOnly: true });
  const writing = books(db, keyring, stamp);
  const reading = books(reader.db, keyring, stamp);

  return {
    keyring,
    isUnavailable: (error) => error instanceof LedgerUnavailable || isStorageFault(error),
    transact: (work) => writer.write(() => work(writing)),
    read: (work) => work(reading),
    async beat() {
      await writer.write(async () => {
        const at = stamp.now();
        await db
          .insertInto('heartbeat')
          .values({ id: 1, at })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ at }))
          .execute();
      });
    },
    async forgetDeletedPages() {
      await writer.idle();
      return forgetDeletedPages(raw);
    },
    async close() {
      await writer.idle();
      await reader.db.destroy();
      await db.destroy();
    },
  };
}

function books(db: Database, keyring: Keyring, stamp: Stamp): Books {
  const theVault = vault(db, keyring, stamp);
  const theChain = chain(db, stamp);
  const theJournal = journal(db, stamp);
  return {
    chain: theChain,
    consents: consents(db, theChain),
    gates: gates(db, theJournal),
    inbox: inbox(db, keyring.token, stamp),
    journal: theJournal,
    keyring,
    optIns: optIns(db),
    outbox: outboxRows(db, stamp),
    questions: questions(db),
    subjects: subjects(db, keyring, theVault, stamp),
    vault: theVault,
    wordings: wordings(db, stamp),
    async isolated(work) {
      await sql`SAVEPOINT item`.execute(db);
      try {
        const result = await work();
        await sql`RELEASE SAVEPOINT item`.execute(db);
        return result;
      } catch (error) {
        // Storage that gives up takes the whole transaction with it; there is no savepoint to go back to.
        if (isStorageFault(error)) throw error;
        await sql`ROLLBACK TO SAVEPOINT item`.execute(db);
        await sql`RELEASE SAVEPOINT item`.execute(db);
        throw error;
      }
    },
  };
}

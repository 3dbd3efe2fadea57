/**
 * The ledger: everything that must be there tomorrow. Use cases see only this interface; which database is behind it, and
 * how commits are shared, is decided here.
 */
import { CompiledQuery } from 'kysely';
import type { Clock } from '../clock.ts';
import type { LedgerEvent } from '../consent/events.ts';
import type { Ids } from '../ids.ts';
import { type Alerts, alerts } from './alerts.ts';
import { type Chain, chain } from './chain.ts';
import { type Consents, consents } from './consents.ts';
import { type Costs, costs } from './costs.ts';
import { type Deliveries, deliveries } from './deliveries.ts';
import { type DeliveryLog, deliveryLog } from './delivery-log.ts';
import { type Database, isStorageFault, type Store } from './dialect/dialect.ts';
import { type Endpoints, endpoints } from './endpoints.ts';
import { type FormCountBook, formCounts } from './form-counts.ts';
import { type Gates, gates } from './gates.ts';
import { type Holds, holds } from './holds.ts';
import { type Inbox, inbox } from './inbox.ts';
import { type Intake, intake } from './intake.ts';
import { type Journal, journal } from './journal.ts';
import { type Keyring, openKeyring } from './keyring.ts';
import { LedgerUnavailable } from './ledger-unavailable.ts';
import { type MetaSaid, metaSaid } from './meta-said.ts';
import { migrate } from './migrate.ts';
import { type Notices, notices } from './notices.ts';
import { openStore, type Place } from './open-store.ts';
import { type OptIns, optIns } from './opt-ins.ts';
import { type OutboxRows, outboxRows } from './outbox-rows.ts';
import { type OwnerKeys, ownerKeys } from './owner-keys.ts';
import { type Pace, pace } from './pace.ts';
import { type Parcels, parcels } from './parcels.ts';
import { type Processes, processes } from './processes.ts';
import { type Questions, questions } from './questions.ts';
import { type Seals, seals } from './seals.ts';
import { createStamp, type Stamp } from './stamp.ts';
import { type Subjects, subjects } from './subjects.ts';
import { type TallyBook, tally } from './tally.ts';
import { type Unanswered, unanswered } from './unanswered.ts';
import { type Vault, vault } from './vault.ts';
import { type Whole, whole } from './verify/from-ledger.ts';
import { type Wordings, wordings } from './wordings.ts';
import { createWriter } from './writer.ts';

/** What can be read, and inside `transact` written. */
export interface Books {
  readonly alerts: Alerts;
  readonly chain: Chain;
  readonly consents: Consents;
  readonly costs: Costs;
  readonly deliveries: Deliveries;
  readonly deliveryLog: DeliveryLog;
  readonly endpoints: Endpoints;
  readonly formCounts: FormCountBook;
  readonly gates: Gates;
  readonly holds: Holds;
  readonly inbox: Inbox;
  readonly intake: Intake;
  readonly journal: Journal;
  readonly keyring: Keyring;
  readonly metaSaid: MetaSaid;
  readonly notices: Notices;
  readonly optIns: OptIns;
  readonly outbox: OutboxRows;
  readonly ownerKeys: OwnerKeys;
  readonly pace: Pace;
  readonly parcels: Parcels;
  readonly processes: Processes;
  readonly questions: Questions;
  readonly seals: Seals;
  readonly subjects: Subjects;
  readonly tally: TallyBook;
  readonly unanswered: Unanswered;
  readonly vault: Vault;
  readonly whole: Whole;
  readonly wordings: Wordings;
  /** Runs one item of a batch so that its failure undoes only itself. */
  isolated<T>(work: () => Promise<T>): Promise<T>;
}

export interface Ledger {
  /** All or nothing, durable when it resolves. @throws LedgerUnavailable if storage cannot take it now. */
  transact<T>(work: (books: Books) => Promise<T>): Promise<T>;
  /** Reads what is committed. */
  read<T>(work: (books: Books) => Promise<T>): Promise<T>;
  /** Reads what other processes have added to the keyring. */
  refreshKeys(): Promise<void>;
  /** Adds a master key; `books.vault.rewrap` then moves the data keys over. @returns its id. */
  addMasterKey(): Promise<string>;
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
  /** Other server processes may be at work on the same database. */
  readonly isShared: boolean;
  /** Waits for the writes under way, then closes. */
  close(): Promise<void>;
}

/** Runs in the same transaction as each fact, right after it, whoever appended it. What it throws undoes both. */
export type OnFact = (books: Books, event: LedgerEvent) => Promise<void>;

export interface LedgerOptions {
  readonly secret: string;
  readonly secretPrevious?: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly onFact?: OnFact | undefined;
}

/** @throws if the database cannot be opened, or the secret is not the one it was made with. */
export async function openLedger(options: Place & LedgerOptions): Promise<Ledger> {
  return openLedgerOn(openStore(options), options);
}

/** @param store closed together with the ledger, or at once if that cannot be opened. */
export async function openLedgerOn(store: Store, options: LedgerOptions): Promise<Ledger> {
  try {
    await migrate(store.migrator);
    const { secret, secretPrevious: previous } = options;
    // In the writing transaction: two processes that start at once on an empty database must not make two keyrings.
    const keyring = await store.transaction(({ db }) =>
      openKeyring(db, { secret, ...(previous !== undefined && { previous }) }, options),
    );
    return assemble(store, keyring, createStamp(options.clock, options.ids), options.onFact);
  } catch (error) {
    await store.close();
    throw error;
  }
}

function assemble(store: Store, keyring: Keyring, stamp: Stamp, onFact: OnFact | undefined): Ledger {
  const writer = createWriter(store);
  const known = new WeakMap<Database, Books>();
  /** The books on one connection; writing goes through few of them, again and again. */
  const booksOn = (db: Database): Books => {
    const there = known.get(db) ?? books(db, keyring, stamp, onFact);
    known.set(db, there);
    return there;
  };

  return {
    keyring,
    isShared: store.kind === 'postgres',
    isUnavailable: (error) => error instanceof LedgerUnavailable || isStorageFault(error),
    transact: (work) => writer.write((db) => work(booksOn(db))),
    read: (work) => work(booksOn(store.reader)),
    refreshKeys: () => keyring.refresh(store.reader),
    addMasterKey: () => writer.write((db) => keyring.addMaster(db)),
    async beat() {
      await writer.write(async (db) => {
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
      return store.forgetDeletedPages();
    },
    async close() {
      await writer.idle();
      await store.close();
    },
  };
}

const beginItem = CompiledQuery.raw('SAVEPOINT item');
const keepItem = CompiledQuery.raw('RELEASE SAVEPOINT item');
const undoItem = CompiledQuery.raw('ROLLBACK TO SAVEPOINT item');

function books(db: Database, keyring: Keyring, stamp: Stamp, onFact: OnFact | undefined): Books {
  const theVault = vault(db, keyring, stamp);
  const theChain = chain(db, stamp, onFact && ((event) => onFact(all, event)));
  const theConsents = consents(db, theChain);
  const theJournal = journal(db, stamp);
  const all: Books = {
    alerts: alerts(db, stamp),
    chain: theChain,
    consents: theConsents,
    costs: costs(db),
    deliveries: deliveries(db, stamp),
    deliveryLog: deliveryLog(db),
    endpoints: endpoints(db, keyring.token, stamp),
    formCounts: formCounts(db),
    gates: gates(db, theJournal),
    holds: holds(db, stamp),
    inbox: inbox(db, keyring.token, stamp),
    intake: intake(db, keyring.token, stamp),
    journal: theJournal,
    keyring,
    metaSaid: metaSaid(db),
    notices: notices(db, keyring.token, stamp),
    optIns: optIns(db),
    outbox: outboxRows(db, stamp),
    ownerKeys: ownerKeys(db, keyring, stamp),
    pace: pace(db),
    parcels: parcels(db, keyring.token, stamp),
    processes: processes(db),
    questions: questions(db),
    seals: seals(db),
    subjects: subjects(db, keyring, theVault, stamp),
    tally: tally(db),
    unanswered: unanswered(db),
    vault: theVault,
    whole: whole(db, keyring, { chain: theChain, consents: theConsents, vault: theVault }),
    wordings: wordings(db, stamp),
    async isolated(work) {
      await db.executeQuery(beginItem);
      try {
        const result = await work();
        await db.executeQuery(keepItem);
        return result;
      } catch (error) {
        // Storage that gives up takes the whole transaction with it; there is no savepoint to go back to.
        if (isStorageFault(error)) throw error;
        await db.executeQuery(undoItem);
        await db.executeQuery(keepItem);
        throw error;
      }
    },
  };
  return all;
}

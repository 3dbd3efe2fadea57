/**
 * Makes a million subscribers out of a thousand real ones, in minutes instead of hours: every row of theirs is copied under
 * new ids, new references and the keyed hashes of new numbers, so that tables and indexes are as large and as deep as they
 * would be, and a consent check finds every one of them. What is sealed or hashed is copied as it is: it takes the same
 * room, but only the thousand originals, which come last, could be proven.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Keyring } from '../../../server/ledger/keyring.ts';
import { databaseFile } from '../../../server/ledger/open-store.ts';
import { siteId } from '../../support/jawort.ts';
import { phoneOf } from './shop.ts';

/** Ids sort by time: those of the copies come before those of the originals, one copy after the other. */
const freshId = (column: string) => `substr(${column}, 1, 4) || printf('%08x', :copy) || substr(${column}, 13)`;
const freshReference = "printf('%010X', (:copy * :originals + rowid) * 769231 % 1099511627776)";
const freshLookup = (column: string) => `lookup_of(:copy, ${column})`;
const anyLookup = (column: string) => `iif(${column} IS NULL, NULL, substr(hex(randomblob(22)), 1, 43))`;

/** Columns that differ from copy to copy. All others are copied as they are. */
const changes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  subjects: { id: freshId('id') },
  data_keys: { subject_id: freshId('subject_id') },
  vault: { id: freshId('id'), subject_id: freshId('subject_id'), about: freshId('about') },
  identities: {
    id: freshId('id'),
    subject_id: freshId('subject_id'),
    vault_id: freshId('vault_id'),
    lookup: freshLookup('lookup'),
  },
  events: { id: freshId('id'), subject_id: freshId('subject_id') },
  opt_ins: { id: freshId('id'), subject_id: freshId('subject_id'), reference: freshReference },
  consents: { id: freshId('id'), subject_id: freshId('subject_id'), opt_in_id: freshId('opt_in_id') },
  questions: {
    id: freshId('id'),
    subject_id: freshId('subject_id'),
    opt_in_id: freshId('opt_in_id'),
    asked_lookup: freshLookup('asked_lookup'),
  },
  outbox: {
    id: freshId('id'),
    subject_id: freshId('subject_id'),
    question_id: freshId('question_id'),
    identity_id: freshId('identity_id'),
    message_lookup: anyLookup('message_lookup'),
  },
  inbound: { lookup: anyLookup('lookup') },
  seals: { seq: 'seq + :copy' },
  seal_leaves: { seal_seq: 'seal_seq + :copy', subject_id: freshId('subject_id') },
};

export interface Multiplication {
  /** Folder of a ledger with `originals` subscribers, numbered from 0. */
  readonly from: string;
  /** Folder of an empty ledger. Number n of copy c gets the phone number c · originals + n. */
  readonly into: string;
  readonly originals: number;
  readonly times: number;
  /** Of the originals. */
  readonly keyring: Pick<Keyring, 'lookup'>;
}

export function multiply({ from, into, originals, times, keyring }: Multiplication): void {
  const db = new DatabaseSync(join(into, databaseFile));
  // A power failure now would cost nothing but a new run, so nothing is written twice.
  db.exec('PRAGMA journal_mode = DELETE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
  db.exec('PRAGMA cache_size = -1000000; PRAGMA foreign_keys = OFF; PRAGMA temp_store = MEMORY');
  db.prepare('ATTACH ? AS original').run(join(from, databaseFile));
  const lookup = (person: number) => keyring.lookup(siteId, 'phone', phoneOf(person));
  const numbers = new Map(Array.from({ length: originals }, (_, number) => [lookup(number), number]));
  db.function('lookup_of', (copy, known) => lookup(Number(copy) * originals + (numbers.get(String(known)) ?? 0)));

  db.exec('BEGIN; DELETE FROM keyring; INSERT INTO keyring SELECT * FROM original.keyring');
  const indexes = takeIndexesOff(db);
  for (const [table, changed] of Object.entries(changes)) {
    const names = db
      .prepare(`PRAGMA table_info(${table})`)
      .all()
      .map(({ name }) => String(name));
    const values = names.map((name) => changed[name] ?? name).join();
    const copy = db.prepare(`INSERT INTO ${table} (${names.join()}) SELECT ${values} FROM original.${table}`);
    copy.setAllowUnknownNamedParameters(true);
    for (let number = 1; number < times; number += 1) copy.run({ copy: number, originals });
    db.exec(`INSERT INTO ${table} SELECT * FROM original.${table}`);
  }
  for (const index of indexes) db.exec(index);
  db.exec('COMMIT');
  db.close();
}

/** Sorting once at the end is much faster than finding the place of every row. @returns how to make them again. */
function takeIndexesOff(db: DatabaseSync): string[] {
  const indexes = db.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").all();
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`);
  return indexes.map(({ sql }) => String(sql));
}

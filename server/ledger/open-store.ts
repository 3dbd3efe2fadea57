/** Where a ledger is, and the database behind that. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from './dialect/dialect.ts';
import { openPostgresStore } from './dialect/postgres.ts';
import { openSqliteStore } from './dialect/sqlite.ts';

/** A folder with the embedded database, or the address of a PostgreSQL database. */
export type Place = { readonly folder: string } | { readonly databaseUrl: string };

/** Of the embedded database, in its folder. */
export const databaseFile = 'jawort.sqlite';

/** Makes the embedded database if there is none. @throws if the file is no database or cannot be written. */
export function openStore(place: Place): Store {
  if ('databaseUrl' in place) return openPostgresStore(place.databaseUrl);
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  return openSqliteStore(join(place.folder, databaseFile));
}

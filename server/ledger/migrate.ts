/** Brings a database to the newest schema, one numbered step after the other, each in a transaction. */
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Database } from './dialect/dialect.ts';
import { up as theChain } from './migrations/0001-the-chain.ts';
import { up as rightsAndSeals } from './migrations/0002-rights-and-seals.ts';
import { up as goingLive } from './migrations/0003-going-live.ts';

const steps = {
  '0001-the-chain': { up: theChain },
  '0002-rights-and-seals': { up: rightsAndSeals },
  '0003-going-live': { up: goingLive },
};

/** @throws if a step fails (nothing of it stays), or if the database is newer than this program. */
export async function migrate(db: Database): Promise<void> {
  if (await isNewest(db)) return;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => steps } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

/** Nearly every start finds nothing to do. The migrator would read the whole schema half a dozen times to find that out. */
async function isNewest(db: Database): Promise<boolean> {
  const taken = await sql<{ name: string }>`SELECT name FROM kysely_migration ORDER BY name`.execute(db).then(
    ({ rows }) => rows.map(({ name }) => name),
    // A database that is new, or cannot be read: the migrator says which.
    () => [],
  );
  return taken.join() === Object.keys(steps).join();
}

/** Steps that the next start of a server will take. Changes nothing. */
export async function pendingMigrations(db: Database): Promise<string[]> {
  const all = await new Migrator({ db, provider: { getMigrations: async () => steps } }).getMigrations();
  return all.flatMap(({ name, executedAt }) => (executedAt === undefined ? [name] : []));
}

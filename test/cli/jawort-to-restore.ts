/** A Jawort of which a backup is taken and restored later, for one test. */
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { makeDatabase, onPostgres, type TestDatabase } from '../support/database.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';

export interface Restorable {
  readonly jawort: Jawort;
  /** Where the backup goes. */
  readonly copy: string;
  /** PostgreSQL is restored into an empty database; the embedded one is replaced in its folder. */
  readonly target: TestDatabase;
  /** For the command that restores, and for the server from then on. */
  readonly env: Readonly<Record<string, string>>;
}

export async function jawortToRestore(options?: Parameters<typeof startJawort>[0]): Promise<Restorable> {
  const jawort = await startJawort(options);
  const target = await makeDatabase(jawort.folder);
  onTestFinished(async () => {
    await jawort.close();
    await target.drop();
  });
  const env = onPostgres ? { ...jawort.env, ...target.env } : jawort.env;
  return { jawort, copy: join(jawort.folder, 'copy.sqlite'), target, env };
}

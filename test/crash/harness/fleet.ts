/** The server processes: killed at random moments, and started again at once. Only processes that were started here. */
import { setTimeout as pause } from 'node:timers/promises';
import { type ServerProcess, spawnServer, startProcess } from '../../support/server-process.ts';
import type { Chance } from './chance.ts';

export interface Fleet {
  /** Servers that answer, or did a moment ago. */
  readonly alive: () => readonly string[];
  readonly kills: () => number;
  /** What the servers that have run so far printed. */
  readonly printed: () => string;
  /** Why servers did not start. */
  readonly failures: readonly string[];
  /** Resolves when so many were killed, or time is up; all of them run then. */
  enough(): Promise<void>;
  close(): Promise<void>;
}

const mostFailures = 5;
/** Of a server, in milliseconds; or as long as it took to start, where that is longer: else a busy machine does nothing else. */
const longestLife = 1500;
/** Of the kills that hit a server which is still starting. */
const whileStarting = 0.1;

export function startFleet(options: {
  readonly environments: readonly Readonly<Record<string, string>>[];
  readonly kills: number;
  readonly killsAtLeast: number;
  readonly until: number;
  readonly chance: Chance;
}): Fleet {
  const { environments, chance } = options;
  const alive = new Map<number, ServerProcess>();
  const printed: string[] = [];
  const failures: string[] = [];
  let kills = 0;
  let closing = false;
  /** Time is never up before a few were killed: on a busy machine this takes longer, and still means something. */
  const isEnough = () =>
    closing || kills >= options.kills || (Date.now() >= options.until && kills >= options.killsAtLeast);

  const killWhileStarting = async (env: Readonly<Record<string, string>>) => {
    const child = spawnServer(env);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await pause(chance.between(50, 900));
    child.kill('SIGKILL');
    kills += 1;
    await ended;
  };

  const start = async (place: number, env: Readonly<Record<string, string>>) => {
    const server = await startProcess(env).catch((error: unknown) => {
      failures.push(String(error));
      return undefined;
    });
    if (server) alive.set(place, server);
    return server;
  };

  const run = async (place: number, env: Readonly<Record<string, string>>) => {
    let server = await start(place, env);
    let startedIn = longestLife;
    while (!isEnough() && failures.length < mostFailures) {
      // Long enough that work gets done, short enough that it is seldom finished.
      await pause(chance.between(50, Math.max(longestLife, startedIn)));
      if (isEnough()) break;
      alive.delete(place);
      if (server?.hasEnded()) failures.push(`a server ended by itself: ${server.output().slice(-1000)}`);
      if (server) {
        await server.kill();
        kills += 1;
        printed.push(server.output());
      }
      if (chance.happens(whileStarting)) await killWhileStarting(env);
      const begun = Date.now();
      server = await start(place, env);
      startedIn = Date.now() - begun;
    }
  };

  // Whoever ends the harness in the middle leaves nothing behind.
  const killAll = () => {
    for (const server of alive.values()) void server.kill();
  };
  process.once('exit', killAll);

  const lines = environments.map((env, place) => run(place, env));
  return {
    alive: () => [...alive.values()].map(({ url }) => url),
    kills: () => kills,
    printed: () => [...printed, ...[...alive.values()].map((server) => server.output())].join('\n'),
    failures,
    enough: async () => {
      await Promise.all(lines);
    },
    async close() {
      closing = true;
      await Promise.all(lines);
      await Promise.all([...alive.values()].map((server) => server.kill()));
      process.off('exit', killAll);
    },
  };
}

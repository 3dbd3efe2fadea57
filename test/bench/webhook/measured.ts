/** Sends webhooks to a server in a process of its own, and waits for what they do: an answer of 200 is not yet an effect. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Profiler } from 'node:inspector';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { databaseFile } from '../../../server/ledger/open-store.ts';
import { type Request, type Round, send } from '../ledger/load.ts';
import type { Effects } from './one-person.ts';
import type { Kind } from './webhooks.ts';

/** What a server can be asked beside its port. */
export type Wish = 'effects' | 'cpu-time' | 'profile' | 'profile-end';

export interface Measured {
  readonly port: number;
  /** Committed effects, seen from outside. */
  effects(): Promise<Effects>;
  /** Microseconds that the server has computed so far. */
  cpuTime(): Promise<number>;
  /** A CPU profile of the server while `work` runs. */
  profiled(work: () => Promise<unknown>): Promise<Profiler.Profile>;
  stop(): Promise<void>;
}

const program = join(import.meta.dirname, 'server.ts');
const lookEvery = 5;
const longestWait = 60_000;

export async function startMeasured(folder: string, keeping: 'durable' | 'nothing'): Promise<Measured> {
  // What it logs is written, as in life, but to nowhere.
  const child = fork(program, [folder, keeping], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const port = await portOf(child);
  const look = keeping === 'durable' ? inDatabase(folder) : undefined;
  const askFor = async (wish: Wish) => {
    const answer = once(child, 'message');
    child.send(wish);
    return (await answer)[0] as unknown;
  };
  return {
    port,
    effects: async () => look?.effects() ?? ((await askFor('effects')) as Effects),
    cpuTime: async () => Number(await askFor('cpu-time')),
    async profiled(work) {
      await askFor('profile');
      await work();
      return (await askFor('profile-end')) as Profiler.Profile;
    },
    async stop() {
      look?.close();
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

/** How long it takes until everything that was sent has had its effect. */
export async function effective(
  server: Measured,
  kind: Kind,
  requests: readonly Request[],
  count: number,
  atOnce: number,
): Promise<Round> {
  const has = async () => (await server.effects())[kind === 'tap' ? 'given' : 'settled'];
  const before = await has();
  const computed = await server.cpuTime();
  const started = performance.now();
  const { took } = await send(server.port, requests, atOnce);
  for (let done = 0; done < count; ) {
    done = (await has()) - before;
    if (done >= count) break;
    if (performance.now() - started > longestWait) throw new Error(`Of ${count} effects there are only ${done}.`);
    await pause(lookEvery);
  }
  const seconds = (performance.now() - started) / 1000;
  return { perSecond: count / seconds, took, cpu: ((await server.cpuTime()) - computed) / count };
}

/** By a connection of its own, which sees only what is committed. */
function inDatabase(folder: string): { effects(): Effects; close(): void } {
  const db = new DatabaseSync(join(folder, databaseFile), { readOnly: true });
  const given = db.prepare("SELECT count(*) AS count FROM consents WHERE state = 'given'");
  const settled = db.prepare('SELECT count(*) AS count FROM outbox WHERE delivery IS NOT NULL');
  return {
    effects: () => ({ given: Number(given.get()?.count), settled: Number(settled.get()?.count) }),
    close: () => db.close(),
  };
}

async function portOf(child: ChildProcess): Promise<number> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`A server under test ended with ${code} before it listened.`);
  });
  const [said] = (await Promise.race([once(child, 'message'), ended])) as [{ port: number }];
  ended.catch(() => {});
  return said.port;
}

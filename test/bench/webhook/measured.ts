/** Sends webhooks to a server in a process of its own, and waits for what they do: an answer of 200 is not yet an effect. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { databaseFile } from '../../../server/ledger/open-store.ts';
import { type Request, type Round, send } from '../ledger/load.ts';
import { type Measured as MeasuredServer, startProgram } from '../ledger/measured.ts';
import type { Effects } from './one-person.ts';
import type { Kind } from './webhooks.ts';

export interface Measured extends MeasuredServer {
  /** Committed effects, seen from outside. */
  effects(): Promise<Effects>;
}

const lookEvery = 5;
const longestWait = 60_000;

export async function startMeasured(folder: string, keeping: 'durable' | 'nothing'): Promise<Measured> {
  const server = await startProgram(join(import.meta.dirname, 'server.ts'), folder, keeping);
  const look = keeping === 'durable' ? inDatabase(folder) : undefined;
  return {
    ...server,
    effects: async () => look?.effects() ?? ((await server.ask('effects')) as Effects),
    async stop() {
      look?.close();
      await server.stop();
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

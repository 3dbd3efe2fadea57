/** Starts and stops the servers that are measured, each in a process of its own. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Profiler } from 'node:inspector';
import { join } from 'node:path';
import type { Keeping } from './keeping.ts';

export interface Measured {
  readonly port: number;
  /** Microseconds that the server has computed so far. */
  cpuTime(): Promise<number>;
  /** A CPU profile of the server while `work` runs. */
  profiled(work: () => Promise<unknown>): Promise<Profiler.Profile>;
  /** What else its program has an answer to. */
  ask(wish: string): Promise<unknown>;
  stop(): Promise<void>;
}

export function startMeasured(folder: string, keeping: Keeping | 'echo'): Promise<Measured> {
  return startProgram(join(import.meta.dirname, 'server.ts'), folder, keeping);
}

/** @param program one that ends in `beMeasured`. */
export async function startProgram(program: string, folder: string, keeping: string): Promise<Measured> {
  // What it logs is written, as in life, but to nowhere.
  const child = fork(program, [folder, keeping], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const port = await portOf(child);
  const ask = async (wish: string): Promise<unknown> => {
    const answer = once(child, 'message');
    child.send(wish);
    return (await answer)[0];
  };
  return {
    port,
    cpuTime: async () => Number(await ask('cpu-time')),
    async profiled(work) {
      await ask('profile');
      await work();
      return (await ask('profile-end')) as Profiler.Profile;
    },
    ask,
    async stop() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
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

/** The server as owners run it: a process of its own, with nothing but the environment variables of the wire. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteConfig } from './jawort.ts';

const main = join(import.meta.dirname, '..', '..', 'server', 'main.ts');
const compiled = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'jawort-compiled');

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** What it printed, on both streams. */
  readonly output: () => string;
  /** Also by itself. */
  readonly hasEnded: () => boolean;
  /** SIGKILL: no goodbye. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  terminate(): Promise<number | null>;
}

export function writeConfig(folder: string, overrides: Record<string, unknown> = {}): string {
  const path = join(folder, 'jawort.config.json');
  const limits = { requestsPerMinutePerIp: 'off', templatesPerIpPerDay: 'off', templatesPerSitePerDay: 'off' };
  writeFileSync(
    path,
    JSON.stringify({ publicUrl: 'https://optin.example.com', limits, sites: [siteConfig()], ...overrides }),
  );
  return path;
}

/** Starts the process (`program`: another build of it) and waits until it can commit. @throws with its output if it ends before. */
export async function startProcess(
  env: Readonly<Record<string, string>>,
  program: string = main,
): Promise<ServerProcess> {
  const child = spawnServer(env, program);
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const url = `http://127.0.0.1:${env.PORT}`;
  await untilReady(url, child, () => output);
  return {
    url,
    pid: child.pid ?? 0,
    output: () => output,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async terminate() {
      child.kill('SIGTERM');
      return (await ended)[0];
    },
  };
}

/** Runs the process to its end. */
export async function runToTheEnd(
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; errors: string }> {
  const child = spawnServer(env);
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, errors };
}

/** Without waiting for anything. */
export function spawnServer(env: Readonly<Record<string, string>>, program: string = main): ChildProcess {
  const { PATH, HOME, TMPDIR } = process.env;
  const inherited = Object.fromEntries(
    Object.entries({ PATH, HOME, TMPDIR }).filter(([, value]) => value !== undefined),
  );
  return spawn(process.execPath, [program], {
    // Node's own: what one server has compiled, the next one need not.
    env: { ...inherited, NODE_COMPILE_CACHE: compiled, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function untilReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${output()}`);
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    // Polling a starting process, not waiting for a guessed time.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The product as a real child process, started as an owner would: with nothing but its environment variables. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

/** `words`: the server's own last ones. */
export class NotReady extends Error {
  override readonly name = 'NotReady';
  readonly words: string;
  constructor(how: string, words: string) {
    super(`The Jawort server ${how}. Its last words:\n${words.trim() || '(none)'}`);
    this.words = words;
  }
}

export interface ServerProcess {
  /** Resolves with the exit code (or signal) when the process ends, for whatever reason. */
  readonly ended: Promise<string>;
  /** What it has said on its way to being ready. */
  readonly words: string;
  stop(): Promise<void>;
}

const readyWithinMs = 60_000;
const stopWithinMs = 10_000;

/** @throws NotReady with the server's own last words. */
export async function startServer(
  main: string,
  url: string,
  environment: Record<string, string>,
): Promise<ServerProcess> {
  const { PATH = '', HOME = '', SystemRoot = '' } = process.env;
  const env = { PATH, HOME, SystemRoot, ...environment };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      words.push(text);
      // Only the end explains why a server died.
      if (words.length > 50) words.shift();
    });
  }
  // Not on 'exit': its last words may still be on their way.
  const ended = once(child, 'close').then(([code, signal]) => String(signal ?? code));
  const running = () => child.exitCode === null && child.signalCode === null;

  async function stop(): Promise<void> {
    if (!running()) return;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
    await ended;
    clearTimeout(timer);
  }

  const deadline = Date.now() + readyWithinMs;
  while (running() && Date.now() < deadline) {
    const ready = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    if (ready?.ok) return { ended, stop, words: words.join('') };
    await delay(50);
  }
  const how = running() ? `was not ready after ${readyWithinMs / 1000} seconds` : `ended with ${await ended}`;
  await stop();
  throw new NotReady(how, words.join(''));
}

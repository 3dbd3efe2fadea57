/**
 * A port that nobody uses at this moment, and that nobody is given until its owner listens on it, or while its owner is away
 * for a restart: the system gives higher ones to whoever asks for any.
 */
import { once } from 'node:events';
import { createServer } from 'node:net';

const lowest = 20_000;
/** Each process that tests has so many for itself, and begins anew when it has used them all. */
const ownPorts = 100;
const first = lowest + (process.pid % 100) * ownPorts;
let given = 0;

export async function freePort(): Promise<number> {
  for (;;) {
    const port = first + (given % ownPorts);
    given += 1;
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch {
    return false;
  }
  probe.close();
  await once(probe, 'close');
  return true;
}

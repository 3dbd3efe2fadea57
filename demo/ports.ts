/** Ports of this machine: is one free, and which one is. */
import { type AddressInfo, createServer } from 'node:net';

export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

/** The port itself, or any free one for 0. @throws PortTaken with what to do about it. */
export async function freePort(port: number, what: string, variable: string): Promise<number> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    return (server.address() as AddressInfo).port;
  } catch (error) {
    const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    const detail = taken ? 'is already in use' : `cannot be used (${(error as Error).message})`;
    throw new PortTaken(
      `Port ${port} for ${what} ${detail}. Close what runs there, or choose another: ${variable}=${port + 10} npm run demo`,
    );
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

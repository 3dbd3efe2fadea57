/** The other end of `measured.ts`, in the server's process: says its port when it listens, answers, and leaves when nobody holds the line. */
import { createServer, type RequestListener } from 'node:http';
import { Session } from 'node:inspector/promises';
import type { AddressInfo } from 'node:net';

/** @param more what it can be asked besides. */
export async function beMeasured(
  app: RequestListener,
  close: () => Promise<void>,
  more: Readonly<Record<string, () => unknown>> = {},
): Promise<void> {
  const session = new Session();
  const answers: Readonly<Record<string, () => unknown>> = {
    ...more,
    'cpu-time': () => process.cpuUsage().user + process.cpuUsage().system,
    async profile() {
      session.connect();
      await session.post('Profiler.enable');
      await session.post('Profiler.start');
      return 'profiling';
    },
    'profile-end': async () => (await session.post('Profiler.stop')).profile,
  };
  process.on('message', async (wish: string) => process.send?.(await answers[wish]?.()));
  const server = createServer(app);
  process.once('disconnect', async () => {
    server.closeAllConnections();
    await close();
    process.exit(0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.send?.({ port: (server.address() as AddressInfo).port });
}

/** A system of the owner that is told: a real HTTP server that answers as a test wants. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Told {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** As it came over the wire. */
  readonly bytes: Buffer;
}

export interface Receiver {
  readonly url: string;
  readonly told: readonly Told[];
  /** From now on. 'never' lets everybody wait. */
  answer(status: number | 'never', headers?: Record<string, string>): void;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const told: Told[] = [];
  let status: number | 'never' = 204;
  let headers: Record<string, string> = {};
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const bytes = Buffer.concat(chunks);
      told.push({ headers: request.headers, body: bytes.toString(), bytes });
      if (status !== 'never') response.writeHead(status, headers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    told,
    answer(now, with_ = {}) {
      status = now;
      headers = with_;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Stands before the simulated Graph API and makes it unreachable, silent or broken for as long as a test wants. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import { freePort } from '../support/free-port.ts';

/** `cuts`: as `hangs`, but the connection ends at once, so that nobody has to wait for a timeout. */
export type GraphState = 'up' | 'refuses' | 'hangs' | 'broken' | 'cuts';

export interface GraphSwitch {
  readonly url: string;
  /** How many sends met it while it was not up. */
  readonly missed: () => number;
  turn(state: GraphState): Promise<void>;
  close(): Promise<void>;
}

/** @param graphUrl asked for at the first request. */
export async function graphSwitch(graphUrl: () => string): Promise<GraphSwitch> {
  let state: GraphState = 'up';
  let missed = 0;
  // The same each time it listens again.
  const port = await freePort();
  let server: Server | undefined;
  const hanging = new Set<ServerResponse>();

  const listen = async () => {
    const made = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      // The server looks at its token too, whenever that is its turn.
      if (state !== 'up' && request.method === 'POST') missed += 1;
      if (state === 'hangs') {
        hanging.add(response);
        return;
      }
      if (state === 'cuts') {
        request.socket.destroy();
        return;
      }
      if (state === 'broken') {
        response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Service Unavailable</h1>');
        return;
      }
      const { authorization = '' } = request.headers;
      const answer = await fetch(`${graphUrl()}${request.url}`, {
        method: request.method ?? 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        ...(chunks.length > 0 && { body: new Uint8Array(Buffer.concat(chunks)) }),
      });
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
    });
    await new Promise<void>((resolve) => made.listen(port, '127.0.0.1', resolve));
    server = made;
  };
  const hangUp = async () => {
    const closing = server;
    server = undefined;
    if (!closing) return;
    const closed = new Promise<void>((resolve) => closing.close(() => resolve()));
    closing.closeAllConnections();
    await closed;
  };

  await listen();
  return {
    url: `http://127.0.0.1:${port}`,
    missed: () => missed,
    async turn(next) {
      state = next;
      if (next === 'refuses') await hangUp();
      else if (!server) await listen();
    },
    close: hangUp,
  };
}

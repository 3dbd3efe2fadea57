/**
 * One address in front of all servers, as a proxy would be: passes requests to one that runs. Signed webhooks it sometimes
 * passes on twice, at once or a while later, as Meta does.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Chance } from './chance.ts';

export interface FrontDoor {
  readonly url: string;
  readonly counts: { requests: number; webhooks: number; repeated: number; unanswered: number };
  /** Answers that nobody should ever get: path and status. */
  readonly scandals: readonly string[];
  close(): Promise<void>;
}

const longestMilliseconds = 9000;
const twiceAtOnce = 0.08;
const againLater = 0.05;

interface Passed {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

export async function openFrontDoor(alive: () => readonly string[], chance: Chance): Promise<FrontDoor> {
  const counts = { requests: 0, webhooks: 0, repeated: 0, unanswered: 0 };
  const scandals: string[] = [];
  const later = new Set<NodeJS.Timeout>();

  const pass = async ({ method, path, headers, body }: Passed): Promise<{ status: number; text: string }> => {
    counts.requests += 1;
    const running = alive();
    if (running.length === 0) {
      counts.unanswered += 1;
      return { status: 503, text: '' };
    }
    try {
      const response = await fetch(`${chance.pick(running)}${path}`, {
        method,
        headers,
        signal: AbortSignal.timeout(longestMilliseconds),
        ...(method === 'POST' && { body: new Uint8Array(body) }),
      });
      const text = await response.text();
      if (response.status >= 500 && response.status !== 503)
        scandals.push(
          `${method} ${path.split('?')[0]?.replace(/[0-9A-Z-]{10,}$/, '…')} was answered with ${response.status}`,
        );
      return { status: response.status, text };
    } catch {
      // The server was killed with the request in hand.
      counts.unanswered += 1;
      return { status: 502, text: '' };
    }
  };

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const one = { method: request.method ?? 'GET', path: request.url ?? '/', headers: kept(request), body };
    const isWebhook = one.path.startsWith('/webhooks/');
    if (isWebhook) {
      counts.webhooks += 1;
      if (chance.happens(againLater)) {
        counts.repeated += 1;
        const timer = setTimeout(
          () => {
            later.delete(timer);
            void pass(one);
          },
          chance.between(200, 4000),
        );
        later.add(timer);
      }
    }
    const twice = isWebhook && chance.happens(twiceAtOnce);
    if (twice) counts.repeated += 1;
    const answers = await Promise.all(twice ? [pass(one), pass(one)] : [pass(one)]);
    const { status, text } = answers.find((answer) => answer.status === 200) ?? answers[0] ?? { status: 502, text: '' };
    response.writeHead(status, { 'content-type': 'application/json' }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    scandals,
    async close() {
      for (const timer of later) clearTimeout(timer);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function kept({ headers }: IncomingMessage): Record<string, string> {
  const names = ['content-type', 'authorization', 'x-hub-signature-256'];
  return Object.fromEntries(
    names.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]]] : [])),
  );
}

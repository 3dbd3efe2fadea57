/**
 * Stands between the browser and the demo, as shop and as server: the one place where every engine can be watched in the
 * same way, and where a part of the server can fail for once.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import type { Demo } from '../../demo/start.ts';
import { themePage } from './theme.ts';

export interface InBetween {
  /** The shop has one page more, `/theme`: the bubble as an element. */
  readonly shop: string;
  readonly server: string;
  /** What browsers reported against the shop's policy. */
  readonly reports: string[];
  /** What the server was asked, and how it answered: `POST /v1/sites/… 202`. */
  readonly answers: string[];
  /** Cookies that anybody wanted to set. */
  readonly cookies: string[];
  /** While set, the server has trouble with every address that begins like this. */
  failing?: string | undefined;
  /** While set, a first opt-in travels that long; if nobody holds its line any more by then, it is lost. */
  slow?: Promise<void> | undefined;
  connect(demo: Demo): void;
  close(): Promise<void>;
}

export async function standInBetween(): Promise<InBetween> {
  let demo: Demo | undefined;
  const reports: string[] = [];
  const answers: string[] = [];
  const cookies: string[] = [];

  const [shop, server] = await Promise.all([
    listen(async (asked, answer) => {
      if (asked.url === '/policy-reports') {
        reports.push(await text(asked));
        answer.writeHead(204).end();
      } else if (asked.url === '/theme') {
        const { policy, page } = themePage(server.address);
        answer.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(page);
      } else
        await passOn(asked, answer, demo?.shopUrl ?? '', ({ headers }, body) => {
          const policy = headers['content-security-policy'];
          if (!policy) return body;
          // The shop's pages now mean the server that stands here, and each breach of their policy is reported.
          headers['content-security-policy'] = `${moved(String(policy))}; report-uri /policy-reports`;
          return Buffer.from(moved(String(body)));
        });
    }),
    listen(async (asked, answer) => {
      if (asked.method === 'POST') await between.slow;
      if (asked.socket.destroyed) return;
      if (between.failing && asked.url?.startsWith(between.failing))
        answer.writeHead(503, { 'access-control-allow-origin': '*' }).end();
      else await passOn(asked, answer, demo?.serverUrl ?? '', (_response, body) => body);
      answers.push(`${asked.method} ${asked.url} ${answer.statusCode}`);
    }),
  ]);

  const moved = (words: string) => words.replaceAll(demo?.serverUrl ?? '', server.address);

  async function passOn(
    asked: IncomingMessage,
    answer: ServerResponse,
    to: string,
    change: (response: IncomingMessage, body: Buffer) => Buffer,
  ): Promise<void> {
    const { host: _, 'accept-encoding': __, connection: ___, ...headers } = asked.headers;
    const onward = request(`${to}${asked.url}`, { method: asked.method ?? 'GET', headers });
    asked.pipe(onward);
    const [response] = (await once(onward, 'response')) as [IncomingMessage];
    cookies.push(...(response.headers['set-cookie'] ?? []));
    const body = change(response, await buffer(response));
    const { 'content-length': ____, 'transfer-encoding': _____, ...kept } = response.headers;
    answer.writeHead(response.statusCode ?? 502, kept).end(body);
  }

  const between: InBetween = {
    shop: shop.address,
    server: server.address,
    reports,
    answers,
    cookies,
    connect(started) {
      demo = started;
    },
    close: async () => void (await Promise.all([shop.close(), server.close()])),
  };
  return between;
}

async function listen(hear: (asked: IncomingMessage, answer: ServerResponse) => Promise<unknown>) {
  const door = createServer((asked, answer) => {
    hear(asked, answer).catch(() => answer.destroy());
  }).listen(0, '127.0.0.1');
  await once(door, 'listening');
  return {
    address: `http://localhost:${(door.address() as AddressInfo).port}`,
    async close() {
      const closed = once(door, 'close');
      door.close();
      door.closeAllConnections();
      await closed;
    },
  };
}

/** The visitors: so many at once over kept-alive connections, each sending the next request when its last was answered. */
import { Agent, request } from 'node:http';

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** What the answer has to be; anything else ends the benchmark, which would otherwise measure errors. */
  readonly expect: (status: number, body: string) => boolean;
}

export interface Round {
  readonly perSecond: number;
  /** Milliseconds of each request, shortest first. */
  readonly took: readonly number[];
  /** Microseconds that the server computed for each request, if it was asked. */
  readonly cpu?: number;
}

export async function send(port: number, requests: readonly Request[], atOnce: number): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const waiting = requests[Symbol.iterator]();
  const took: number[] = [];
  const visitor = async () => {
    for (const one of waiting) {
      const started = performance.now();
      const { status, body } = await answerTo(port, agent, one);
      took.push(performance.now() - started);
      if (!one.expect(status, body)) throw new Error(`${one.method} ${one.path} answered ${status}: ${body}`);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: atOnce }, visitor));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return { perSecond: requests.length / seconds, took: took.toSorted((a, b) => a - b) };
}

export function answerTo(
  port: number,
  agent: Agent,
  { method, path, headers, body = '' }: Pick<Request, 'method' | 'path' | 'headers' | 'body'>,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const length = method === 'GET' ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request({ host: '127.0.0.1', port, agent, method, path, headers: { ...headers, ...length } });
    sent.once('error', reject);
    sent.once('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', reject);
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }));
    });
    sent.end(body);
  });
}

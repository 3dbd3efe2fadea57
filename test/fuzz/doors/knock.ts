/** Sends a request as it stands: no client of its own mind that corrects paths and headers before they arrive. */
import { Agent, request } from 'node:http';
import fc from 'fast-check';
import { expect } from 'vitest';
import { oddText } from '../hostile.ts';

export interface Knock {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

export function knock(url: string, { method, path, headers = {}, body = '' }: Knock): Promise<Answer> {
  const bytes = Buffer.from(body as string);
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const length = method === 'GET' ? {} : { 'content-length': String(bytes.length) };
    const sent = request({ hostname, port, agent, method, path, headers: { ...headers, ...length } });
    sent.once('error', reject);
    sent.once('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', reject);
      response.once('end', () => {
        const type = response.headers['content-type'] ?? '';
        resolve({ status: response.statusCode ?? 0, type, body: Buffer.concat(parts).toString() });
      });
    });
    sent.end(method === 'GET' ? '' : bytes);
  });
}

/** Never our mistake; and what is refused says why, in the form that the route promises. */
export function expectAnswer({ status, type, body }: Answer, about: Knock): void {
  const told = `${about.method} ${about.path} answered ${status}: ${body.slice(0, 300)}`;
  expect(status, told).toBeGreaterThanOrEqual(200);
  expect(status, told).toBeLessThan(500);
  if (status >= 400)
    expect(type, told).toMatch(/^\/(?:p\/|o\b)/i.test(about.path) ? /html|problem\+json/ : /problem\+json/);
}

/** What a header may carry at all. */
export const headerText = oddText.map((text) => text.replace(/[^\x20-\x7e\xa0-\xff]/g, '').slice(0, 2000));

const encoded = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

/** A part of an address: well encoded, badly encoded, or not at all. */
export const pathPart: fc.Arbitrary<string> = fc.oneof(
  oddText.map((text) => encoded(text.slice(0, 300))),
  oddText.map((text) => text.replace(/[^\x21-\x7e]|[#?]/g, '').slice(0, 500)),
  fc.constantFrom(
    '%',
    '%00',
    '%ff',
    '%ed%a0%80',
    '%2f..%2f',
    '..',
    '.',
    '',
    '__proto__',
    'constructor',
    '7KQ2-M9XA-VD',
  ),
);

export function query(names: readonly string[]): fc.Arbitrary<string> {
  const name = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...names) }, pathPart);
  const suffix = fc.constantFrom('', '', '', '[]', '[a]', '[__proto__]');
  return fc
    .array(fc.tuple(name, suffix, pathPart), { maxLength: 4 })
    .map((pairs) => pairs.map(([key, end, value]) => `${key}${end}=${value}`).join('&'));
}

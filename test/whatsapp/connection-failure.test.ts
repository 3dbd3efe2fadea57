/** Which failures prove that nothing was sent. */
import { expect, test } from 'vitest';
import { neverLeft } from '../../server/whatsapp/connection-failure.ts';

const failed = (cause: unknown) => new TypeError('fetch failed', { cause });
const failure = (fields: object) => Object.assign(new Error('x'), fields);

test.each([
  [{ code: 'ECONNREFUSED' }],
  [{ code: 'ENOTFOUND', syscall: 'getaddrinfo' }],
  [{ code: 'UND_ERR_CONNECT_TIMEOUT' }],
  [{ code: 'EHOSTUNREACH', syscall: 'connect' }],
  [{ code: 'ETIMEDOUT', syscall: 'connect' }],
  [{ code: 'CERT_HAS_EXPIRED' }],
])('%o: the request never left', (fields) => {
  expect(neverLeft(failed(failure(fields)))).toBe(fields.code);
});

test.each([
  [{ code: 'ECONNRESET', syscall: 'read' }],
  [{ code: 'ETIMEDOUT', syscall: 'read' }],
  [{ code: 'EPIPE', syscall: 'write' }],
  [{ code: 'UND_ERR_SOCKET' }],
  [{ code: 'UND_ERR_HEADERS_TIMEOUT' }],
  [{ code: 7 }],
  [{}],
])('%o: the request may have arrived', (fields) => {
  expect(neverLeft(failed(failure(fields)))).toBeUndefined();
});

test('of several addresses tried, every one must have failed before writing', () => {
  const refused = failure({ code: 'ECONNREFUSED', syscall: 'connect' });
  const unreachable = failure({ code: 'ENETUNREACH', syscall: 'connect' });
  const reset = failure({ code: 'ECONNRESET', syscall: 'read' });
  expect(neverLeft(failed(new AggregateError([refused, unreachable])))).toBe('ECONNREFUSED');
  expect(neverLeft(failed(new AggregateError([refused, reset])))).toBeUndefined();
});

test('what is no fetch error proves nothing', () => {
  for (const error of [
    undefined,
    null,
    'x',
    new Error('x'),
    failed('ECONNREFUSED'),
    new DOMException('x', 'TimeoutError'),
  ]) {
    expect(neverLeft(error)).toBeUndefined();
  }
});

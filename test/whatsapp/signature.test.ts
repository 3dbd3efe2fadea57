/** Only Meta, and only unchanged, gets in. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSignedBy, signatureOf } from '../../server/whatsapp/signature.ts';
import { asMetaWrites, bodies } from './fixtures.ts';

const secret = 'app-secret-for-tests';
const umlauts = bodies['text with emoji, umlauts and slashes'];

test("the signature is the one of RFC 4231's second test case", () => {
  expect(signatureOf(Buffer.from('what do ya want for nothing?'), 'Jefe')).toBe(
    'sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});

test('a German message signed over the bytes on the wire is accepted, re-written JSON is not', () => {
  const wire = asMetaWrites(umlauts);
  expect(wire.toString()).toContain('sch\\u00f6ne Gr\\u00fc\\u00dfe');
  const header = signatureOf(wire, secret);
  expect(isSignedBy(wire, header, secret)).toBe(true);
  expect(isSignedBy(Buffer.from(JSON.stringify(JSON.parse(wire.toString()))), header, secret)).toBe(false);
});

test('the hex may be in capitals and the header may carry spaces around it', () => {
  const body = Buffer.from('{}');
  const header = signatureOf(body, secret);
  expect(
    isSignedBy(
      body,
      header.replace(/[0-9a-f]{64}$/, (hex) => hex.toUpperCase()),
      secret,
    ),
  ).toBe(true);
  expect(isSignedBy(body, ` ${header} `, secret)).toBe(true);
});

test('another secret, another body or an empty secret is refused', () => {
  const body = Buffer.from('{"a":1}');
  expect(isSignedBy(body, signatureOf(body, 'other'), secret)).toBe(false);
  expect(isSignedBy(Buffer.from('{"a":2}'), signatureOf(body, secret), secret)).toBe(false);
  expect(isSignedBy(body, signatureOf(body, ''), '')).toBe(false);
});

test('no header whatever makes the check fail with anything but a no', () => {
  const body = Buffer.from('{}');
  const right = signatureOf(body, secret);
  for (const header of [
    undefined,
    null,
    '',
    'sha256=',
    right.slice(7),
    `sha1=${right.slice(7)}`,
    `${right}0`,
    [right],
  ]) {
    expect(isSignedBy(body, header, secret)).toBe(false);
  }
  fc.assert(fc.property(fc.anything(), (header) => !isSignedBy(body, header, secret)));
});

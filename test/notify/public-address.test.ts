/** The address of a receiver is no way into the network in which the server stands. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { postOnce } from '../../server/notify/post-once.ts';
import { isPublicAddress } from '../../server/notify/public-address.ts';

const message = { headers: {}, body: '{}' };
const send = (url: string, addresses: string[] = []) =>
  postOnce(url, message, AbortSignal.timeout(30_000), async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  );

describe('An address', () => {
  test.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '193.99.144.80', '2a02:2e0:3fe:1001:302::', '2606:4700::1111'])(
    '%s is public',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.255',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:127.0.0.1',
    '64:ff9b::a00:1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:a00:1::',
    'localhost',
    '',
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));

  test('of a private network is never public, whichever it is', () => {
    const part = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(part, part, part, (a, b, c) => {
        for (const address of [`10.${a}.${b}.${c}`, `127.${a}.${b}.${c}`, `192.168.${b}.${c}`, `169.254.${b}.${c}`])
          expect(isPublicAddress(address)).toBe(false);
      }),
    );
  });
});

describe('A receiver', () => {
  test.each([
    ['http://10.0.0.1/', []],
    ['http://0x7f000001/', ['10.0.0.1']],
    ['http://[::ffff:127.0.0.1]/', []],
    ['http://[fd00::1]/', []],
    ['https://crm.example.com/', ['192.168.1.10']],
    ['https://crm.example.com/', ['8.8.8.8', '127.0.0.1']],
    ['https://localhost/', ['8.8.8.8']],
  ])('at %s that leads to %j is not sent to', async (url, addresses) => {
    const refused = url.includes('0x7f') ? /connection failed/ : /private address/;
    await expect(send(url, addresses)).rejects.toThrow(refused);
  });

  test('with a name that nobody knows is a failure in a sentence', async () => {
    await expect(send('https://crm.example.com/')).rejects.toThrow('name of the receiver is not known');
  });

  test('is reached at the address that was looked at, and its long answer is not read to the end', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'.repeat(10_000)), 1);
      response.on('close', () => clearInterval(timer));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await send(`http://shop.localhost:${port}/`, ['127.0.0.1'])).toEqual({ status: 200 });
    await new Promise((resolve) => server.close(resolve));
  });
});

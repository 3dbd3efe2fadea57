import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { startDemo } from '../../demo/start.ts';

const stub = fileURLToPath(new URL('stub-server.ts', import.meta.url));
const main = fileURLToPath(new URL('../../demo/main.ts', import.meta.url));

async function startWithStub() {
  const demo = await startDemo({
    ports: 0,
    serverMain: stub,
    environment: { STUB_PHONE_NUMBER_ID: '106540352242922' },
  });
  onTestFinished(() => demo.close());
  return demo;
}

test("the shop is on another origin than the server, and its policy lets in the server's script and nothing else", async () => {
  const demo = await startWithStub();
  const page = await fetch(`${demo.shopUrl}/shop`);
  const html = await page.text();
  const policy = page.headers.get('content-security-policy') ?? '';

  expect(html).toContain(`<script async src="${demo.serverUrl}/w/blumen-mueller.js"></script>`);
  expect(policy).toContain(`script-src 'self' ${demo.serverUrl};`);
  expect(policy).toContain(`connect-src ${demo.serverUrl};`);
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain('unsafe');
  expect(html).not.toMatch(/ style="|onclick=/);
});

test('the shop speaks German and English, and its legal links lead somewhere', async () => {
  const { shopUrl } = await startWithStub();
  for (const [path, heading] of [
    ['/shop', 'Sträuße, die noch nach Garten duften.'],
    ['/shop?lang=en', 'Bouquets that still smell of the garden.'],
    ['/datenschutz', 'Nachrichten per WhatsApp'],
    ['/impressum', 'Vertreten durch'],
    ['/privacy?lang=en', 'Messages on WhatsApp'],
  ]) {
    const page = await fetch(shopUrl + path);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(heading);
  }
});

test("the owner's page asks the server with the owner's key, which never reaches the browser", async () => {
  const { ownerUrl, ownerKey } = await startWithStub();
  const consents = await fetch(`${ownerUrl}/consents`);
  expect(await consents.json()).toMatchObject({
    items: [{ state: 'given' }, { state: 'withdrawn' }, { state: 'requested' }],
  });
  const check = await fetch(`${ownerUrl}/check`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone: '+4915123456789', purpose: 'offers' }),
  });
  expect(await check.json()).toEqual({ allowed: false, reason: 'never' });
  expect(await (await fetch(ownerUrl)).text()).not.toContain(ownerKey);
});

test('what is written on the phone reaches the server, and its answer reaches the phone', async () => {
  const { whatsapp } = await startWithStub();
  const person = whatsapp.person('+4915123456789');
  expect((await person.write('Hallo')).status).toBe(200);
  expect(await whatsapp.nextSend()).toMatchObject({ to: '+4915123456789', body: { type: 'interactive' } });
});

test('a server that does not start is reported with its own last words', async () => {
  const broken = fileURLToPath(new URL('broken-server.ts', import.meta.url));
  const starting = startDemo({ ports: 0, serverMain: broken });
  await expect(starting).rejects.toThrow(/ended with 1\. Its last words:\nthe configuration has a mistake/);
});

test('a busy port gets a sentence that says what to do', async () => {
  const busy = createServer().listen(0, '127.0.0.1');
  await once(busy, 'listening');
  onTestFinished(() => void busy.close());
  const { port } = busy.address() as AddressInfo;
  const { code, words } = await runMain({ DEMO_PORT_SERVER: String(port) });
  expect(code).toBe(1);
  expect(words.trim()).toBe(
    `Port ${port} for the Jawort server is already in use. Close what runs there, or choose another: DEMO_PORT_SERVER=${port + 10} npm run demo`,
  );
});

test('a port that is none is named', async () => {
  const { code, words } = await runMain({ DEMO_PORT_SHOP: 'many' });
  expect(code).toBe(1);
  expect(words).toContain('DEMO_PORT_SHOP="many" is not a port');
});

async function runMain(environment: Record<string, string>) {
  const child = spawn(process.execPath, [main], { env: { ...process.env, ...environment } });
  onTestFinished(() => void child.kill());
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words += text;
  });
  const [code] = await once(child, 'close');
  return { code, words };
}

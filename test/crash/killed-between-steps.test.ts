import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SimulatedWhatsApp } from '../../demo/whatsapp/contract.ts';
import { startSimulatedWhatsApp } from '../../demo/whatsapp/start.ts';
import type { FormResponse } from '../../server/http/wire.ts';
import { sqliteIn } from '../support/database.ts';
import { makeFastFolder } from '../support/fast-folder.ts';
import { freePort } from '../support/free-port.ts';
import {
  appSecret,
  ownerKey,
  phoneNumberId,
  siteConfig,
  siteId,
  verifyToken,
  whatsappToken,
} from '../support/jawort.ts';
import { runToTheEnd, type ServerProcess, startProcess, writeConfig } from '../support/server-process.ts';
import { isQuestion, isWelcome } from '../support/texts.ts';

const phone = '+491712345678';
let folder: string;
let whatsapp: SimulatedWhatsApp;
let env: Record<string, string>;
let server: ServerProcess | undefined;

beforeEach(async () => {
  folder = makeFastFolder('jawort-crash-');
  whatsapp = await startSimulatedWhatsApp({
    appSecret,
    verifyToken,
    token: whatsappToken,
    phoneNumberId,
    businessNumber: '+493012345678',
  });
  const port = await freePort();
  env = {
    PORT: String(port),
    JAWORT_CONFIG: writeConfig(folder),
    JAWORT_DATA: join(folder, 'data'),
    JAWORT_OWNER_KEY: ownerKey,
    WHATSAPP_TOKEN: whatsappToken,
    WHATSAPP_APP_SECRET: appSecret,
    WHATSAPP_VERIFY_TOKEN: verifyToken,
    WHATSAPP_GRAPH_URL: whatsapp.graphUrl,
  };
  whatsapp.setWebhookUrl(`http://127.0.0.1:${port}/webhooks/whatsapp`);
});
afterEach(async () => {
  await server?.kill();
  server = undefined;
  await whatsapp.close();
  rmSync(folder, { recursive: true, force: true });
});

const start = async () => {
  server = await startProcess(env);
  return server;
};
const killAndStart = async () => {
  await server?.kill();
  return start();
};
const owner = (path: string, init: RequestInit = {}) =>
  fetch(`${server?.url}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${ownerKey}`, 'content-type': 'application/json' },
  });
const check = async () =>
  (
    await owner('/v1/consent-checks', {
      method: 'POST',
      body: JSON.stringify({ site: siteId, phone, purpose: 'offers' }),
    })
  ).json();

describe('The server is killed between any two steps', () => {
  test('and the chain goes on where it was', async () => {
    await start();
    const form = (await (await fetch(`${server?.url}/v1/sites/${siteId}/form`)).json()) as FormResponse;
    await killAndStart();

    const recorded = await fetch(`${server?.url}/v1/sites/${siteId}/opt-ins`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ token: form.token, wording: form.wording.id, purposes: ['offers'], phone }),
    });
    expect(recorded.status).toBe(202);
    await killAndStart();

    const visitor = whatsapp.person(phone);
    expect((await visitor.write(form.whatsapp.text)).status).toBe(200);
    const question = await whatsapp.nextSend(isQuestion);
    await killAndStart();

    expect((await visitor.tap(question, 'JA')).status).toBe(200);
    await killAndStart();
    expect(await check()).toMatchObject({ allowed: true, reason: 'given' });

    expect((await visitor.write('STOP')).status).toBe(200);
    await killAndStart();
    expect(await check()).toMatchObject({ allowed: false, reason: 'withdrawn' });

    const { items } = await (await owner('/v1/consents')).json();
    expect(items).toHaveLength(1);
    const proof = JSON.stringify(await (await owner(`/v1/subjects/${items[0].subjectId}/proof`)).json());
    expect(proof).toContain('Bist du sicher?');
    expect(proof).toContain('Ja, ich möchte Werbung von Blumen Müller GmbH per WhatsApp');
    expect(whatsapp.sends.filter(isQuestion)).toHaveLength(1);
  }, 60_000);

  test('in the moment of its answer to the message: the question still arrives', async () => {
    await start();
    for (let round = 0; round < 3; round += 1) {
      const number = `+4915123456${String(100 + round)}`;
      const form = (await (await fetch(`${server?.url}/v1/sites/${siteId}/form`)).json()) as FormResponse;
      await fetch(`${server?.url}/v1/sites/${siteId}/opt-ins`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: JSON.stringify({ token: form.token, wording: form.wording.id, purposes: ['offers'], phone: number }),
      });
      expect((await whatsapp.person(number).write(form.whatsapp.text)).status).toBe(200);
      await killAndStart();
      // At once, or, if it was killed with the send in hand, as soon as it is clear that nothing was sent.
      const question = await whatsapp.nextSend((sent) => sent.to === number && isQuestion(sent), 40_000);
      await whatsapp.settled();
      await whatsapp.person(number).tap(question, 'JA');
      await whatsapp.nextSend((sent) => sent.to === number && isWelcome(sent));
    }
  }, 180_000);

  test('right after the opt-in: the template still leaves when its time has come', async () => {
    writeConfig(folder, { sites: [siteConfig({ confirmation: { templateAfterSeconds: 0.2 } })] });
    await start();
    const form = (await (await fetch(`${server?.url}/v1/sites/${siteId}/form`)).json()) as FormResponse;
    await fetch(`${server?.url}/v1/sites/${siteId}/opt-ins`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ token: form.token, wording: form.wording.id, purposes: ['offers'], phone }),
    });
    await killAndStart();
    const template = await whatsapp.nextSend(undefined, 10_000);
    expect(template.body).toMatchObject({ type: 'template', to: phone });
    await whatsapp.person(phone).tap(template, 0);
    await whatsapp.nextSend(isWelcome);
    expect(await check()).toMatchObject({ allowed: true });
  }, 60_000);
});

describe('Starting and stopping', () => {
  const outbox = () => sqliteIn(join(folder, 'data')).rows('SELECT kind, state FROM outbox');

  test('a second start by mistake, on the same port and data, does not disturb a send that is under way', async () => {
    await start();
    whatsapp.script({ kind: 'hang' });
    await whatsapp.person(phone).write('START');
    await expect.poll(outbox).toEqual([{ kind: 'interactive', state: 'sending' }]);
    expect((await runToTheEnd(env)).code).toBe(1);
    expect(await outbox()).toEqual([{ kind: 'interactive', state: 'sending' }]);
  }, 30_000);

  test('SIGTERM ends it with 0 even while WhatsApp does not answer, and the question is not forgotten', async () => {
    const { terminate } = await start();
    whatsapp.script({ kind: 'hang' });
    await whatsapp.person(phone).write('START');
    await expect.poll(outbox).toEqual([{ kind: 'interactive', state: 'sending' }]);
    expect(await terminate()).toBe(0);
    await start();
    await expect.poll(outbox).toEqual([{ kind: 'interactive', state: 'unknown' }]);
  }, 30_000);

  test('SIGTERM ends it cleanly with 0, and the generated secret is readable by nobody else', async () => {
    const { terminate } = await start();
    expect(statSync(join(folder, 'data', 'secret')).mode & 0o077).toBe(0);
    expect(await terminate()).toBe(0);
    server = undefined;
  }, 30_000);

  test.each([
    ['short', 'too short'],
    ['one character', 'x'.repeat(40)],
    ['published', 'demo-secret-only-for-this-machine-0123456789'],
  ])(
    'a weak secret (%s) is refused in production, without repeating it',
    async (_what, secret) => {
      const { code, errors } = await runToTheEnd({ ...env, NODE_ENV: 'production', JAWORT_SECRET: secret });
      expect(code).toBe(1);
      expect(errors).toMatch(/JAWORT_SECRET/);
      expect(errors).not.toContain(secret);
    },
    30_000,
  );

  test('a broken configuration names every mistake and nothing is started', async () => {
    const { code, errors } = await runToTheEnd({
      ...env,
      JAWORT_CONFIG: writeConfig(folder, { sites: [], publicURL: 'x' }),
    });
    expect(code).toBe(1);
    expect(errors).toMatch(/sites/);
    expect(errors).toMatch(/publicUrl/);
  }, 30_000);

  test('a taken port is said in a sentence', async () => {
    await start();
    const { code, errors } = await runToTheEnd({ ...env, JAWORT_DATA: join(folder, 'other') });
    expect(code).toBe(1);
    expect(errors).toMatch(/port/i);
  }, 30_000);
});

/** The server has told Meta "200", and is killed before it has worked on what it was handed. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SimulatedWhatsApp } from '../../demo/whatsapp/contract.ts';
import { startSimulatedWhatsApp } from '../../demo/whatsapp/start.ts';
import { sqliteIn } from '../support/database.ts';
import { makeFastFolder } from '../support/fast-folder.ts';
import { freePort } from '../support/free-port.ts';
import { appSecret, ownerKey, phoneNumberId, siteId, verifyToken, whatsappToken } from '../support/jawort.ts';
import { type ServerProcess, startProcess, writeConfig } from '../support/server-process.ts';
import { isQuestion, isStopAnswer } from '../support/texts.ts';

const phone = '+491712345678';
let folder: string;
let whatsapp: SimulatedWhatsApp;
let env: Record<string, string>;
let server: ServerProcess | undefined;

beforeEach(async () => {
  folder = makeFastFolder('jawort-crash-');
  const businessNumber = '+493012345678';
  whatsapp = await startSimulatedWhatsApp({
    appSecret,
    verifyToken,
    token: whatsappToken,
    phoneNumberId,
    businessNumber,
  });
  env = {
    PORT: String(await freePort()),
    JAWORT_CONFIG: writeConfig(folder),
    JAWORT_DATA: join(folder, 'data'),
    JAWORT_OWNER_KEY: ownerKey,
    WHATSAPP_TOKEN: whatsappToken,
    WHATSAPP_APP_SECRET: appSecret,
    WHATSAPP_VERIFY_TOKEN: verifyToken,
    WHATSAPP_GRAPH_URL: whatsapp.graphUrl,
  };
});
afterEach(async () => {
  await server?.kill();
  server = undefined;
  await whatsapp.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The large one alone: what became of our own messages comes in at any time. */
const waiting = () => sqliteIn(join(folder, 'data')).rows('SELECT id FROM intake WHERE length(sealed) > 10000');
const check = async () => {
  const response = await fetch(`${server?.url}/v1/consent-checks`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ownerKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ site: siteId, phone, purpose: 'offers' }),
  });
  return ((await response.json()) as { reason: string }).reason;
};
const crowd = (size: number) =>
  Array.from({ length: size }, (_, turn) =>
    whatsapp.person(`+49172${1_000_000 + turn}`).updates.write('Habt ihr heute offen?'),
  );

test('Nothing of it is lost: the JA and the STOP at the end of a large webhook count after the next start, each once', async () => {
  server = await startProcess(env);
  whatsapp.setWebhookUrl(`${server.url}/webhooks/whatsapp`);
  const visitor = whatsapp.person(phone);
  await visitor.write('START');
  const question = await whatsapp.nextSend(isQuestion);
  for (const [update, outcome] of [
    [visitor.updates.tap(question, 'JA'), 'given'],
    [visitor.updates.write('STOP'), 'withdrawn'],
  ] as const) {
    expect((await whatsapp.deliver([...crowd(600), update])).status).toBe(200);
    await server.kill();
    expect(await waiting()).toHaveLength(1);
    server = await startProcess(env);
    // The first to ask has to wait for it.
    expect(await check()).toBe(outcome);
    expect(await waiting()).toEqual([]);
  }
  await whatsapp.nextSend(isStopAnswer);
  await whatsapp.settled();
  expect(whatsapp.sends.filter(isStopAnswer)).toHaveLength(1);
  const facts = await sqliteIn(join(folder, 'data')).rows("SELECT type FROM events WHERE type LIKE 'consent.%'");
  expect(facts.map(({ type }) => type)).toEqual(['consent.given', 'consent.withdrawn']);
}, 120_000);

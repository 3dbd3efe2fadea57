/** The disk is full for a while, under a server as owners run it. It says "not now", forgets nothing, and goes on by itself. */
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { startSimulatedWhatsApp } from '../../demo/whatsapp/start.ts';
import type { FormResponse } from '../../server/http/wire.ts';
import { run } from '../support/command.ts';
import { sqliteIn } from '../support/database.ts';
import { freePort } from '../support/free-port.ts';
import { account, environmentBeside, ownerKey, siteId } from '../support/jawort.ts';
import { startProcess, writeConfig } from '../support/server-process.ts';
import { isQuestion, isWelcome, to } from '../support/texts.ts';
import { limitedDisk, mountedDisk, type TinyDisk } from './tiny-disk.ts';

const subscriber = '+491712345678';
const newcomer = '+491712345679';
const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const one of cleanUp.splice(0).reverse()) await one();
});

async function onDisk(disk: TinyDisk, statuses: 'automatic' | 'silent' = 'automatic') {
  cleanUp.push(() => disk.remove());
  const whatsapp = await startSimulatedWhatsApp({
    ...account,
    retries: { times: 8, firstDelayMs: 100 },
    statuses,
  });
  cleanUp.push(() => whatsapp.close());
  const env = {
    PORT: String(await freePort()),
    JAWORT_CONFIG: writeConfig(disk.folder),
    JAWORT_DATA: join(disk.folder, 'data'),
    ...environmentBeside(whatsapp),
  };
  const server = await startProcess(env);
  cleanUp.push(() => server.kill());
  whatsapp.setWebhookUrl(`${server.url}/webhooks/whatsapp`);
  const post = (path: string, body: object, headers: Record<string, string> = { 'content-type': 'text/plain' }) =>
    fetch(`${server.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const owner = { 'content-type': 'application/json', authorization: `Bearer ${ownerKey}` };
  return {
    env,
    server,
    whatsapp,
    database: sqliteIn(env.JAWORT_DATA),
    get: (path: string) => fetch(`${server.url}${path}`),
    form: async () => (await (await fetch(`${server.url}/v1/sites/${siteId}/form`)).json()) as FormResponse,
    optIn: ({ token, wording }: FormResponse, phone: string) =>
      post(`/v1/sites/${siteId}/opt-ins`, { token, wording: wording.id, purposes: ['offers'], phone }),
    check: (phone: string) => post('/v1/consent-checks', { site: siteId, purpose: 'offers', phone }, owner),
  };
}

const disks: [string, () => TinyDisk][] = [['a process that may not write one byte more', limitedDisk]];
const mounted = mountedDisk();
mounted?.remove();
if (mounted) disks.push(['a file system without space', () => mountedDisk() ?? limitedDisk()]);

describe.each(disks)('A full disk (%s)', (_what, make) => {
  test('turns new forms and messages away for now, still tells who said yes, and everything resumes', async () => {
    const disk = make();
    const { env, server, whatsapp, database, get, form, optIn, check } = await onDisk(disk);
    const regular = whatsapp.person(subscriber);
    await regular.write('START');
    await regular.tap(await whatsapp.nextSend(isQuestion), 'JA');
    await whatsapp.nextSend(isWelcome);
    const shown = await form();
    // What was acknowledged and not worked on yet might be a STOP, and then the gate would stay shut.
    await whatsapp.settled();
    await expect.poll(() => database.rows('SELECT id FROM intake')).toEqual([]);

    disk.fill(server.pid);
    const turnedAway = await optIn(shown, newcomer);
    expect(turnedAway.status).toBe(503);
    expect(turnedAway.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await turnedAway.json()).toMatchObject({ type: 'urn:jawort:problem:unavailable' });
    // The form itself, and whether this server is alive, need nothing to be written.
    expect((await get(`/v1/sites/${siteId}/form`)).status).toBe(200);
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(503);
    expect(await (await check(subscriber)).json()).toMatchObject({ allowed: true });
    const first = regular.write('STOP');

    // As the panel of somebody who taps once more, and as Meta, which repeats what was not acknowledged.
    disk.free(server.pid);
    expect((await first).status).toBe(200);
    expect((await optIn(shown, newcomer)).status).toBe(202);
    expect((await whatsapp.person(newcomer).write(shown.whatsapp.text)).status).toBe(200);
    await whatsapp
      .person(newcomer)
      .tap(await whatsapp.nextSend((sent) => isQuestion(sent) && sent.to === newcomer), 'JA');
    await whatsapp.nextSend((sent) => isWelcome(sent) && sent.to === newcomer);
    await expect.poll(async () => (await check(subscriber)).json()).toMatchObject({ reason: 'withdrawn' });
    expect(await (await check(newcomer)).json()).toMatchObject({ allowed: true });
    expect((await get('/readyz')).status).toBe(200);

    expect(await database.rows('SELECT reference FROM opt_ins WHERE reference IS NOT NULL')).toHaveLength(1);
    expect(await database.rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(whatsapp.sends.filter(to(newcomer)).filter(isQuestion)).toHaveLength(1);
    await expect.poll(() => database.rows('SELECT id FROM journal WHERE written = 0')).toEqual([]);
    await whatsapp.settled();
    expect((await run(env, ['verify'])).code).toBe(0);
  });

  test('in the moment in which WhatsApp answers: what was sent is written down later, and not sent again', async () => {
    const disk = make();
    const { server, whatsapp, database } = await onDisk(disk, 'silent');
    const { promise: until, resolve: answer } = Promise.withResolvers<void>();
    whatsapp.script({ kind: 'late-answer', until });
    const visitor = whatsapp.person(newcomer);
    await visitor.write('START');
    const question = await whatsapp.nextSend(isQuestion);
    disk.fill(server.pid);
    answer();
    await expect.poll(() => server.output()).toContain('a send could not be written down');
    const status = () => whatsapp.deliver([visitor.updates.status(question, 'delivered')]);
    const told = status();
    disk.free(server.pid);
    expect((await told).status).toBe(200);
    await expect.poll(() => database.rows('SELECT state FROM outbox')).toEqual([{ state: 'sent' }]);
    expect((await visitor.tap(question, 'JA')).status).toBe(200);
    await whatsapp.nextSend(isWelcome);
    expect(whatsapp.sends.filter(isQuestion)).toHaveLength(1);
  });
});

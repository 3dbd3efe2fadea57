/** However and whenever the server ends, nothing that was acknowledged is lost; and what keeps it from starting is said. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FormResponse } from '../../server/http/wire.ts';
import { siteConfig, siteId } from '../support/jawort.ts';
import { runToTheEnd, writeConfig } from '../support/server-process.ts';
import { isQuestion, isWelcome } from '../support/texts.ts';
import { serverToKill } from './server-to-kill.ts';

const phone = '+491712345678';

describe('The server is killed between any two steps', () => {
  test('and the chain goes on where it was', async () => {
    const { url, whatsapp, start, killAndStart, asOwner, check } = await serverToKill();
    await start();
    const form = (await (await fetch(`${url}/v1/sites/${siteId}/form`)).json()) as FormResponse;
    await killAndStart();

    const recorded = await fetch(`${url}/v1/sites/${siteId}/opt-ins`, {
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
    expect(await check(phone)).toMatchObject({ allowed: true, reason: 'given' });

    expect((await visitor.write('STOP')).status).toBe(200);
    await killAndStart();
    expect(await check(phone)).toMatchObject({ allowed: false, reason: 'withdrawn' });

    const { items } = await (await asOwner('/v1/consents')).json();
    expect(items).toHaveLength(1);
    const proof = JSON.stringify(await (await asOwner(`/v1/subjects/${items[0].subjectId}/proof`)).json());
    expect(proof).toContain('Bist du sicher?');
    expect(proof).toContain('Ja, ich möchte Werbung von Blumen Müller GmbH per WhatsApp');
    expect(whatsapp.sends.filter(isQuestion)).toHaveLength(1);
  });

  test('in the moment of its answer to the message: the question still arrives', async () => {
    const { url, whatsapp, start, killAndStart } = await serverToKill();
    await start();
    for (let round = 0; round < 3; round += 1) {
      const number = `+4915123456${String(100 + round)}`;
      const form = (await (await fetch(`${url}/v1/sites/${siteId}/form`)).json()) as FormResponse;
      await fetch(`${url}/v1/sites/${siteId}/opt-ins`, {
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
  });

  test('right after the opt-in: the template still leaves when its time has come', async () => {
    const { url, folder, whatsapp, start, killAndStart, check } = await serverToKill();
    writeConfig(folder, { sites: [siteConfig({ confirmation: { templateAfterSeconds: 0.2 } })] });
    await start();
    const form = (await (await fetch(`${url}/v1/sites/${siteId}/form`)).json()) as FormResponse;
    await fetch(`${url}/v1/sites/${siteId}/opt-ins`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ token: form.token, wording: form.wording.id, purposes: ['offers'], phone }),
    });
    await killAndStart();
    const template = await whatsapp.nextSend();
    expect(template.body).toMatchObject({ type: 'template', to: phone });
    await whatsapp.person(phone).tap(template, 0);
    await whatsapp.nextSend(isWelcome);
    expect(await check(phone)).toMatchObject({ allowed: true });
  });
});

describe('Starting and stopping', () => {
  test('a second start by mistake, on the same port and data, does not disturb a send that is under way', async () => {
    const { env, whatsapp, database, start } = await serverToKill();
    const outbox = () => database.rows('SELECT kind, state FROM outbox');
    await start();
    whatsapp.script({ kind: 'hang' });
    await whatsapp.person(phone).write('START');
    await expect.poll(outbox).toEqual([{ kind: 'interactive', state: 'sending' }]);
    expect((await runToTheEnd(env)).code).toBe(1);
    expect(await outbox()).toEqual([{ kind: 'interactive', state: 'sending' }]);
  });

  test('SIGTERM ends it with 0 even while WhatsApp does not answer, and the question is not forgotten', async () => {
    const { whatsapp, database, start } = await serverToKill();
    const outbox = () => database.rows('SELECT kind, state FROM outbox');
    const { terminate } = await start();
    whatsapp.script({ kind: 'hang' });
    await whatsapp.person(phone).write('START');
    await expect.poll(outbox).toEqual([{ kind: 'interactive', state: 'sending' }]);
    expect(await terminate()).toBe(0);
    await start();
    await expect.poll(outbox).toEqual([{ kind: 'interactive', state: 'unknown' }]);
  });

  test('SIGTERM ends it cleanly with 0, and the generated secret is readable by nobody else', async () => {
    const { folder, start } = await serverToKill();
    const { terminate } = await start();
    expect(statSync(join(folder, 'data', 'secret')).mode & 0o077).toBe(0);
    expect(await terminate()).toBe(0);
  });

  test.each([
    ['short', 'too short'],
    ['one character', 'x'.repeat(40)],
    ['published', 'demo-secret-only-for-this-machine-0123456789'],
  ])('a weak secret (%s) is refused in production, without repeating it', async (_what, secret) => {
    const { env } = await serverToKill();
    const { code, errors } = await runToTheEnd({ ...env, NODE_ENV: 'production', JAWORT_SECRET: secret });
    expect(code).toBe(1);
    expect(errors).toMatch(/JAWORT_SECRET/);
    expect(errors).not.toContain(secret);
  });

  test('a broken configuration names every mistake and nothing is started', async () => {
    const { env, folder } = await serverToKill();
    const { code, errors } = await runToTheEnd({
      ...env,
      JAWORT_CONFIG: writeConfig(folder, { sites: [], publicURL: 'x' }),
    });
    expect(code).toBe(1);
    expect(errors).toMatch(/sites/);
    expect(errors).toMatch(/publicUrl/);
  });

  test('a taken port is said in a sentence', async () => {
    const { env, folder, start } = await serverToKill();
    await start();
    const { code, errors } = await runToTheEnd({ ...env, JAWORT_DATA: join(folder, 'other') });
    expect(code).toBe(1);
    expect(errors).toMatch(/port/i);
  });
});

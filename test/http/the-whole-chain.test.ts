import { afterEach, describe, expect, test } from 'vitest';
import { type Jawort, startJawort } from '../support/jawort.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';
const body = (sent: { body: Readonly<Record<string, unknown>> }) => JSON.stringify(sent.body);
const isQuestion = (sent: { body: Readonly<Record<string, unknown>> }) => body(sent).includes('Bist du sicher?');
const isWelcome = (sent: { body: Readonly<Record<string, unknown>> }) =>
  body(sent).includes('Danke, du bist angemeldet');

async function reachGiven(): Promise<void> {
  const form = await jawort.form();
  expect((await jawort.optIn(form)).status).toBe(202);
  const visitor = jawort.whatsapp.person(phone);
  await visitor.write(form.whatsapp.text);
  const question = await jawort.whatsapp.nextSend(isQuestion);
  await visitor.tap(question, 'JA');
  await jawort.whatsapp.nextSend(isWelcome);
}

describe('The main job, by plain HTTP', () => {
  test('from the form to a proven JA, and out again with STOP', async () => {
    jawort = await startJawort();
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'never' });

    const form = await jawort.form();
    const recorded = await jawort.optIn(form);
    expect(recorded.status).toBe(202);
    expect(await recorded.json()).toEqual({ reference: form.reference, state: 'requested' });
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'requested' });

    const visitor = jawort.whatsapp.person(phone);
    expect((await visitor.write(form.whatsapp.text)).status).toBe(200);
    const question = await jawort.whatsapp.nextSend(isQuestion);
    expect(question.to).toBe(phone);
    expect(body(question)).toContain('interactive');

    expect((await visitor.tap(question, 'JA')).status).toBe(200);
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
    const state = await jawort.get(`/v1/sites/blumen-mueller/opt-ins/${form.reference}`);
    expect(await state.json()).toEqual({ state: 'given' });
    await jawort.whatsapp.nextSend(isWelcome);

    expect((await visitor.write('Stop bitte')).status).toBe(200);
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'withdrawn' });

    const list = await (await jawort.asOwner('/v1/consents')).json();
    expect(list.items).toHaveLength(1);
    const [item] = list.items;
    expect(item).toMatchObject({ site: 'blumen-mueller', purpose: 'offers', state: 'withdrawn', source: 'website' });

    const proof = await (await jawort.asOwner(`/v1/subjects/${item.subjectId}/proof?reveal=identities`)).json();
    const evidence = proof.events.flatMap((event: { evidence: unknown[] }) => event.evidence);
    const texts = JSON.stringify(evidence);
    expect(texts).toContain(form.whatsapp.text.slice(0, 30));
    expect(texts).toContain('Bist du sicher? Möchtest du Werbung von Blumen Müller GmbH');
    expect(proof.wordings[0].content.purposes[0].box).toContain(
      'Ja, ich möchte Werbung von Blumen Müller GmbH per WhatsApp',
    );
    expect(proof.events.map(({ type }: { type: string }) => type)).toEqual(
      expect.arrayContaining([
        'opt-in.requested',
        'message.received',
        'question.asked',
        'consent.given',
        'consent.withdrawn',
      ]),
    );
    expect(proof.chains.every(({ intact }: { intact: boolean }) => intact)).toBe(true);
  });

  test('a template asks the typed number when the visitor does not write, and its JA counts', async () => {
    jawort = await startJawort();
    await jawort.optIn(await jawort.form());
    expect(jawort.whatsapp.sends).toHaveLength(0);
    jawort.clock.advance({ seconds: 121 });
    const question = await jawort.whatsapp.nextSend();
    expect(question.to).toBe(phone);
    expect(question.body).toMatchObject({
      type: 'template',
      template: { name: 'jawort_confirm', language: { code: 'de' } },
    });
    await jawort.whatsapp.person(phone).tap(question, 0);
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
  });

  test('a person who hides the number gets through the whole chain', async () => {
    jawort = await startJawort({ site: { phone: { field: 'optional', country: 'DE', countries: ['DE'] } } });
    const form = await jawort.form();
    expect((await jawort.optIn(form, { phone: undefined })).status).toBe(202);
    const visitor = jawort.whatsapp.person(null, { userId: 'DE.13491208655302741918' });
    await visitor.write(form.whatsapp.text);
    const question = await jawort.whatsapp.nextSend(isQuestion);
    expect(question.to).toBeUndefined();
    expect(question.recipient).toBe('DE.13491208655302741918');
    await visitor.tap(question, 'JA');
    const userId = 'DE.13491208655302741918';
    expect(await jawort.check({ userId })).toMatchObject({ allowed: true, reason: 'given' });
    await visitor.write('STOP');
    expect(await jawort.check({ userId })).toMatchObject({ allowed: false, reason: 'withdrawn' });
  });

  test('NEIN refuses, silence expires, and neither allows a message', async () => {
    jawort = await startJawort();
    const form = await jawort.form();
    await jawort.optIn(form);
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write(form.whatsapp.text);
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'NEIN');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'refused' });

    const other = '+491719876543';
    const second = await jawort.form();
    await jawort.optIn(second, { phone: other });
    await jawort.whatsapp.person(other).write(second.whatsapp.text);
    const question = await jawort.whatsapp.nextSend(isQuestion);
    jawort.clock.advance({ days: 7, seconds: 1 });
    expect(await jawort.check({ phone: other })).toMatchObject({ allowed: false, reason: 'expired' });
    await jawort.whatsapp.person(other).tap(question, 'JA');
    expect(await jawort.check({ phone: other })).toMatchObject({ allowed: false, reason: 'expired' });
  });

  test('everything is there again after a restart', async () => {
    jawort = await startJawort();
    const form = await jawort.form();
    await jawort.optIn(form);
    await jawort.restart();
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write(form.whatsapp.text);
    const question = await jawort.whatsapp.nextSend(isQuestion);
    await jawort.restart();
    await visitor.tap(question, 'JA');
    await jawort.restart();
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
  });

  test('START in the chat asks for the one chat purpose, without the website', async () => {
    jawort = await startJawort();
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write('Start');
    const question = await jawort.whatsapp.nextSend(isQuestion);
    expect(body(question)).toContain('Angebote und Neuheiten');
    expect(body(question)).not.toContain('Bestellung');
    // A JA that is typed counts once WhatsApp has told that it took the question.
    await jawort.allSent();
    await visitor.write('ja');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
    expect(await jawort.check({ phone }, 'orders')).toMatchObject({ allowed: false, reason: 'never' });
  });
});

describe('What the phone number leaves behind', () => {
  test('nothing in the log, and nothing readable in the database', async () => {
    jawort = await startJawort();
    await reachGiven();
    const { readFileSync, readdirSync } = await import('node:fs');
    const files = readdirSync(jawort.folder).map((name) => readFileSync(`${jawort.folder}/${name}`).toString('latin1'));
    for (const text of [...files, jawort.logged()]) {
      expect(text).not.toContain('1712345678');
      expect(text).not.toContain(Buffer.from('491712345678').toString('base64').slice(0, 12));
    }
  });
});

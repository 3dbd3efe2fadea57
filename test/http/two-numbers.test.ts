import { afterEach, describe, expect, test } from 'vitest';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { isQuestion, isTemplate, to } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const typed = '+491712345678';
const wrote = '+491609876543';

describe('The message comes from another number than the one typed', () => {
  test('before the template left: it never leaves, the typed number is forgotten, and who wrote is asked', async () => {
    jawort = await startJawort();
    const form = await jawort.form();
    await jawort.optIn(form, { phone: typed });
    const visitor = jawort.whatsapp.person(wrote);
    await visitor.write(form.whatsapp.text);
    const question = await jawort.whatsapp.nextSend(isQuestion);
    expect(question.to).toBe(wrote);
    await visitor.tap(question, 'JA');
    expect(await jawort.check({ phone: wrote })).toMatchObject({ allowed: true, reason: 'given' });
    expect(await jawort.check({ phone: typed })).toMatchObject({ allowed: false, reason: 'never' });

    jawort.clock.advance({ seconds: 300 });
    await jawort.server.context.wakeOutbox();
    await visitor.write('STOP');
    await jawort.whatsapp.nextSend(({ body }) => JSON.stringify(body).includes('abgemeldet'));
    expect(jawort.whatsapp.sends.filter(to(typed))).toHaveLength(0);
    const { items } = await (await jawort.asOwner('/v1/consents')).json();
    const proof = await (await jawort.asOwner(`/v1/subjects/${items[0].subjectId}/proof?reveal=identities`)).text();
    expect(proof).not.toContain(typed.slice(3));
    expect(proof).toContain('number.forgotten');
  });

  test('after the template left: its question is void, and neither answer to it touches the other person', async () => {
    jawort = await startJawort();
    const form = await jawort.form();
    await jawort.optIn(form, { phone: typed });
    jawort.clock.advance({ seconds: 121 });
    const template = await jawort.whatsapp.nextSend(isTemplate);
    expect(template.to).toBe(typed);

    const visitor = jawort.whatsapp.person(wrote);
    await visitor.write(form.whatsapp.text);
    const question = await jawort.whatsapp.nextSend(isQuestion);
    await visitor.tap(question, 'JA');

    const stranger = jawort.whatsapp.person(typed);
    await stranger.tap(template, 0);
    expect(await jawort.check({ phone: typed })).toMatchObject({ allowed: false, reason: 'never' });
    await stranger.tap(template, 1);
    await stranger.write('STOP');
    expect(await jawort.check({ phone: typed })).toMatchObject({ allowed: false, reason: 'suppressed' });
    expect(await jawort.check({ phone: wrote })).toMatchObject({ allowed: true, reason: 'given' });
    const state = await (await jawort.get(`/v1/sites/${siteId}/opt-ins/${form.reference}`)).json();
    expect(state).toEqual({ state: 'given' });
  });

  test('the first identity to send a reference keeps it', async () => {
    jawort = await startJawort();
    const form = await jawort.form();
    await jawort.optIn(form, { phone: typed, purposes: ['orders'] });
    await jawort.whatsapp.person(typed).write(form.whatsapp.text);
    await jawort.whatsapp.person(typed).tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    const copycat = jawort.whatsapp.person(wrote);
    await copycat.write(form.whatsapp.text);
    const question = await jawort.whatsapp.nextSend(isQuestion);
    expect(JSON.stringify(question.body)).not.toContain('Bestellung');
    await copycat.tap(question, 'JA');
    expect(await jawort.check({ phone: wrote }, 'orders')).toMatchObject({ allowed: false, reason: 'never' });
    expect(await jawort.check({ phone: wrote }, 'offers')).toMatchObject({ allowed: true });
  });
});

describe('One person, met twice', () => {
  test('a second opt-in joins the first, and the proof tells both', async () => {
    jawort = await startJawort();
    const visitor = jawort.whatsapp.person(typed);
    for (const purposes of [['offers'], ['orders']]) {
      const form = await jawort.form();
      await jawort.optIn(form, { phone: typed, purposes });
      await visitor.write(form.whatsapp.text);
      await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    }
    const { items } = await (await jawort.asOwner('/v1/consents')).json();
    expect(new Set(items.map(({ subjectId }: { subjectId: string }) => subjectId)).size).toBe(1);
    const proof = await (await jawort.asOwner(`/v1/subjects/${items[0].subjectId}/proof`)).json();
    const given = proof.events.filter(({ type }: { type: string }) => type === 'consent.given');
    expect(given).toHaveLength(2);
    expect(proof.chains).toHaveLength(2);
    expect(proof.chains.every(({ intact }: { intact: boolean }) => intact)).toBe(true);
    await visitor.write('STOP');
    expect(await jawort.check({ phone: typed }, 'offers')).toMatchObject({ reason: 'withdrawn' });
    expect(await jawort.check({ phone: typed }, 'orders')).toMatchObject({ reason: 'withdrawn' });
  });

  test('a sentence that is sent after the JA to the template tells the panel that it was given', async () => {
    jawort = await startJawort();
    const form = await jawort.form();
    await jawort.optIn(form, { phone: typed });
    jawort.clock.advance({ seconds: 121 });
    const visitor = jawort.whatsapp.person(typed);
    await visitor.tap(await jawort.whatsapp.nextSend(isTemplate), 0);
    const state = async () => (await jawort.get(`/v1/sites/${siteId}/opt-ins/${form.reference}`)).json();
    expect(await state()).toEqual({ state: 'requested' });
    await visitor.write(form.whatsapp.text);
    await visitor.write(form.whatsapp.text);
    expect(await state()).toEqual({ state: 'given' });
    await jawort.allSent();
    expect(jawort.whatsapp.sends).toHaveLength(2);
  });

  test('a tap that shows only the user id, on a template sent to the phone, counts for both', async () => {
    jawort = await startJawort();
    const visitor = jawort.whatsapp.person(typed, { hidesPhone: true, userId: 'DE.777' });
    await jawort.optIn(await jawort.form(), { phone: typed });
    jawort.clock.advance({ seconds: 121 });
    const template = await jawort.whatsapp.nextSend(isTemplate);
    await visitor.tap(template, 0);
    expect(await jawort.check({ userId: 'DE.777' })).toMatchObject({ allowed: true });
    expect(await jawort.check({ phone: typed })).toMatchObject({ allowed: true });
    await visitor.write('STOP');
    expect(await jawort.check({ phone: typed })).toMatchObject({ reason: 'withdrawn' });
  });
});

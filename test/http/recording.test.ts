import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Jawort, origin, siteConfig, siteId, startJawort } from '../support/jawort.ts';

let jawort: Jawort;
beforeAll(async () => {
  jawort = await startJawort();
});
afterAll(() => jawort.close());

const consents = async () => (await (await jawort.asOwner('/v1/consents?limit=200')).json()).items as unknown[];

describe('Recording the first opt-in', () => {
  test('the same form sent twice has the effect of one', async () => {
    const form = await jawort.form();
    const before = (await consents()).length;
    const first = await jawort.optIn(form);
    const second = await jawort.optIn(form, { phone: '+49 171 2345678' });
    expect([first.status, second.status]).toEqual([202, 202]);
    expect(await second.json()).toEqual(await first.json());
    expect(await consents()).toHaveLength(before + 1);
  });

  test('the same form sent twenty times at once has the effect of one', async () => {
    const form = await jawort.form();
    const before = (await consents()).length;
    const answers = await Promise.all(Array.from({ length: 20 }, () => jawort.optIn(form)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(202));
    expect(await consents()).toHaveLength(before + 1);
  });

  test('the same form with other answers is a conflict', async () => {
    const form = await jawort.form();
    await jawort.optIn(form);
    const changed = await jawort.optIn(form, { purposes: ['offers', 'orders'] });
    expect(changed.status).toBe(409);
    expect(changed.headers.get('content-type')).toContain('application/problem+json');
  });

  test('known, unknown and suppressed numbers get the same answer', async () => {
    const suppressed = '+4915111111111';
    await jawort.whatsapp.person(suppressed).write('STOP');
    expect(await jawort.check({ phone: suppressed })).toMatchObject({ reason: 'suppressed' });
    const known = '+4915222222222';
    await jawort.optIn(await jawort.form(), { phone: known });

    const shapes = new Set<string>();
    for (const phone of [suppressed, known, '+491733333333']) {
      const form = await jawort.form();
      const response = await jawort.optIn(form, { phone });
      const text = (await response.text()).replace(form.reference, 'REFERENCE');
      const headers = [...response.headers.keys()].sort().join(' ');
      shapes.add(JSON.stringify([response.status, text, headers]));
    }
    expect([...shapes]).toHaveLength(1);
  });

  test('JSON is accepted as application/json too, other types are not', async () => {
    const json = { 'content-type': 'application/json' };
    expect((await jawort.optIn(await jawort.form(), {}, json)).status).toBe(202);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await jawort.optIn(await jawort.form(), {}, form)).status).toBe(415);
  });

  test('a page that is not the site’s is refused, a tool without an origin is not', async () => {
    const foreign = await jawort.optIn(await jawort.form(), {}, { origin: 'https://elsewhere.example' });
    expect(foreign.status).toBe(403);
    const own = await jawort.optIn(await jawort.form(), {}, { origin: jawort.publicUrl });
    expect(own.status).toBe(202);
    const form = await jawort.form();
    const tool = await fetch(`${jawort.url}/v1/sites/${siteId}/opt-ins`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: form.token, wording: form.wording.id, purposes: ['offers'], phone: '01712345678' }),
    });
    expect(tool.status).toBe(202);
  });

  test.each([
    ['a landline', { phone: '030 12345678' }, '#/phone', 'phone-not-mobile'],
    ['nonsense for a number', { phone: 'ruf mich an' }, '#/phone', 'phone-invalid'],
    ['a country the site does not write to', { phone: '+1 202 555 0143' }, '#/phone', 'phone-country'],
    ['no number', { phone: undefined }, '#/phone', 'phone-missing'],
    ['a purpose that does not exist', { purposes: ['offers', 'spam'] }, '#/purposes/1', 'unknown-purpose'],
    ['another wording than was shown', { wording: 'a'.repeat(64) }, '#/wording', 'wording-mismatch'],
    ['no purpose at all', { purposes: [] }, '#/purposes', 'too-small'],
  ])('%s is named at its field', async (_what, answers, pointer, code) => {
    const response = await jawort.optIn(await jawort.form(), answers);
    expect(response.status).toBe(422);
    const problem = await response.json();
    expect(problem.errors).toEqual([{ pointer, code, detail: expect.any(String) }]);
    expect(JSON.stringify(problem)).not.toContain('30 12345678');
  });

  test('the words about a wrong number speak the language of the form', async () => {
    const german = await (await jawort.optIn(await jawort.form('de'), { phone: '030 12345678' })).json();
    const english = await (await jawort.optIn(await jawort.form('en'), { phone: '030 12345678' })).json();
    expect(german.errors[0].detail).toMatch(/Handynummer|Mobil/);
    expect(english.errors[0].detail).toMatch(/mobile/i);
  });

  test('a forged or foreign token is refused, an old one is gone', async () => {
    const form = await jawort.form();
    expect((await jawort.optIn({ ...form, token: `${form.token}x` })).status).toBe(422);
    expect((await jawort.optIn({ ...form, token: 'nonsense' })).status).toBe(422);
    const old = await jawort.form();
    jawort.clock.advance({ hours: 24, seconds: 1 });
    const gone = await jawort.optIn(old);
    expect(gone.status).toBe(410);
    expect((await gone.json()).type).toContain('token-expired');
  });

  test('broken, empty and huge bodies get a clear error', async () => {
    const post = (body: string) =>
      fetch(`${jawort.url}/v1/sites/${siteId}/opt-ins`, {
        method: 'POST',
        headers: { origin, 'content-type': 'text/plain' },
        body,
      });
    expect((await post('{"token": ')).status).toBe(400);
    expect((await post('')).status).toBe(400);
    expect((await post('[]')).status).toBe(422);
    expect((await post(`"${'x'.repeat(20_000)}"`)).status).toBe(413);
  });

  test('the page is kept without its query, the address as it came', async () => {
    const form = await jawort.form();
    await jawort.optIn(form, { phone: '+491709999999' });
    const visitor = jawort.whatsapp.person('+491709999999');
    await visitor.write(form.whatsapp.text);
    const { items } = await (await jawort.asOwner('/v1/consents?limit=200')).json();
    const proof = await (await jawort.asOwner(`/v1/subjects/${items.at(-1).subjectId}/proof`)).json();
    const [optIn] = proof.events[0].evidence;
    expect(optIn.value).toMatchObject({ page: `${origin}/rosen`, ip: '127.0.0.1', reference: expect.any(String) });
  });
});

describe('A form that was open while the site’s configuration changed', () => {
  const purposes = siteConfig().purposes as readonly unknown[];
  const newPurpose = { id: 'extra', kind: 'marketing', label: { de: 'Gartentipps', en: 'garden tips' } };

  test('cannot record a purpose that the visitor was not shown', async () => {
    const form = await jawort.form();
    await jawort.restart({ site: { purposes: [...purposes, newPurpose] } });
    const response = await jawort.optIn(form, { purposes: ['extra'] });
    expect(response.status).toBe(422);
    expect((await response.json()).errors).toMatchObject([{ pointer: '#/purposes/0', code: 'unknown-purpose' }]);
    expect((await jawort.optIn(form)).status).toBe(202);
  });

  test('cannot record a purpose that the site has given up', async () => {
    await jawort.restart({ site: { purposes: [...purposes, newPurpose] } });
    const form = await jawort.form();
    await jawort.restart();
    expect((await jawort.optIn(form, { purposes: ['extra'] })).status).toBe(422);
    expect((await jawort.optIn(form)).status).toBe(202);
  });
});

describe('Asking how it went', () => {
  test('a reference nobody recorded is unknown, and after an hour every one is', async () => {
    const form = await jawort.form();
    const state = () => jawort.get(`/v1/sites/${siteId}/opt-ins/${form.reference}`);
    expect((await state()).status).toBe(404);
    await jawort.optIn(form);
    expect(await (await state()).json()).toEqual({ state: 'requested' });
    jawort.clock.advance({ hours: 1, seconds: 1 });
    expect((await state()).status).toBe(404);
  });

  test('whoever typed a stranger’s number does not learn what that person answered', async () => {
    const stranger = '+491601234567';
    const form = await jawort.form();
    await jawort.optIn(form, { phone: stranger });
    jawort.clock.advance({ seconds: 121 });
    const question = await jawort.whatsapp.nextSend(({ to }) => to === stranger);
    await jawort.whatsapp.person(stranger).tap(question, 'JA');
    expect(await jawort.check({ phone: stranger })).toMatchObject({ reason: 'given' });
    const state = await jawort.get(`/v1/sites/${siteId}/opt-ins/${form.reference}`);
    expect(await state.json()).toEqual({ state: 'requested' });
  });
});

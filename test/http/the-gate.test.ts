/** "May I write to this person?" Every answer it can give, and that whatever breaks, the answer is no. */
import { afterEach, describe, expect, test } from 'vitest';
import { createOwnerKey } from '../../server/usecases/keys.ts';
import { restrictPerson } from '../../server/usecases/restrict.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';
import { isQuestion } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';
const check = { site: siteId, purpose: 'offers', phone };
const ask = (body: object) =>
  jawort.asOwner('/v1/consent-checks', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const reason = async () => (await jawort.check({ phone })).reason;

describe('The answer', () => {
  test('goes through all its reasons, and only one of them allows', async () => {
    jawort = await startJawort({ site: { dormantAfterMonths: 1 } });
    expect(await reason()).toBe('never');

    const form = await jawort.form();
    await jawort.optIn(form, { phone });
    expect(await reason()).toBe('requested');

    const person = jawort.whatsapp.person(phone);
    await person.write(form.whatsapp.text);
    await person.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    expect(await jawort.check({ phone })).toMatchObject({
      allowed: true,
      reason: 'given',
      consentId: expect.any(String),
      since: expect.any(String),
      asOf: expect.any(String),
    });

    await person.write('ihr nervt');
    expect(await reason()).toBe('paused');
    await restrictPerson(jawort.server.context, check, true, 'owner');
    expect(await reason()).toBe('restricted');
    await restrictPerson(jawort.server.context, check, false, 'owner');
    await person.write('ALLE');
    expect(await reason()).toBe('given');

    jawort.clock.advance({ days: 32 });
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'dormant' });
    await person.write('STOP');
    expect(await reason()).toBe('withdrawn');
  });

  test('NEIN, silence and an objection of somebody unknown are told apart', async () => {
    jawort = await startJawort();
    const person = jawort.whatsapp.person(phone);
    await person.write('START');
    await jawort.whatsapp.nextSend(isQuestion);
    await person.write('NEIN');
    expect(await reason()).toBe('refused');

    const silent = '+491712345679';
    await jawort.optIn(await jawort.form(), { phone: silent });
    jawort.clock.advance({ days: 8 });
    expect(await jawort.check({ phone: silent })).toMatchObject({ allowed: false, reason: 'expired' });

    const stranger = '+491712345670';
    await jawort.whatsapp.person(stranger).write('STOP');
    expect(await jawort.check({ phone: stranger })).toMatchObject({ allowed: false, reason: 'suppressed' });
  });

  test('is about one purpose: another one stays closed', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone, ['orders']);
    expect((await jawort.check({ phone }, 'orders')).reason).toBe('given');
    expect((await jawort.check({ phone }, 'offers')).reason).toBe('never');
  });
});

describe('Whatever breaks', () => {
  test('nobody may be written to, it does not look like a withdrawal, and it is over when the cause is', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    await jawort.run('ALTER TABLE consents RENAME TO consents_gone');
    const single = await ask(check);
    expect(single.status).toBe(503);
    expect(single.headers.get('retry-after')).not.toBeNull();
    expect(await single.json()).toEqual({ allowed: false, reason: 'unavailable' });
    const many = await ask({ checks: [check, { ...check, use: true }] });
    expect(many.status).toBe(503);
    const no = { allowed: false, reason: 'unavailable' };
    expect(await many.json()).toEqual({ results: [no, no] });
    expect((await jawort.get('/readyz')).status).toBe(200);

    await jawort.run('ALTER TABLE consents_gone RENAME TO consents');
    expect(await reason()).toBe('given');
  });

  test('a permission whose use cannot be written down is not given', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    await jawort.run('ALTER TABLE events RENAME TO events_gone');
    const response = await ask({ ...check, use: true });
    expect(response.status).toBe(503);
    expect((await response.json()).allowed).toBe(false);
    await jawort.run('ALTER TABLE events_gone RENAME TO events');
  });

  test('a batch with one wrong number is a mistake that is named, and permits nothing', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    const response = await ask({ checks: [check, { ...check, phone: 'twelve' }] });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ pointer: '#/checks/1/phone' }] });
  });
});

describe('When the database is away altogether', () => {
  test('a tool with a key of its own hears no as well, whatever the limits', async () => {
    jawort = await startJawort({ file: { limits: { requestsPerMinutePerIp: 50 } } });
    const { key } = await createOwnerKey(jawort.server.context, 'newsletter');
    const asTool = () =>
      fetch(`${jawort.url}/v1/consent-checks`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify(check),
      });
    expect(await (await asTool()).json()).toMatchObject({ allowed: false, reason: 'never' });
    await jawort.run('ALTER TABLE owner_keys RENAME TO owner_keys_gone');
    const response = await asTool();
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ allowed: false, reason: 'unavailable' });
    await jawort.run('ALTER TABLE owner_keys_gone RENAME TO owner_keys');
    expect((await asTool()).status).toBe(200);
  });

  test('a body that is too large, or none, is still the asker’s mistake', async () => {
    jawort = await startJawort();
    expect((await ask({ ...check, purpose: 'x'.repeat(600_000) })).status).toBe(413);
  });
});

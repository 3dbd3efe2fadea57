/** The person's rights by the owner's hand: withdrawal, access, correction, restriction, erasure, and uses. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Person } from '../../demo/whatsapp/contract.ts';
import { holdPerson } from '../../server/usecases/legal-hold.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';
import { isQuestion, isTemplate } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';
const other = '+4915112345678';

async function subscribed(purposes: readonly string[] = ['offers', 'orders'], options = {}): Promise<Person> {
  jawort = await startJawort(options);
  return subscribe(jawort, phone, purposes);
}

async function post(path: string, body: object): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await jawort.asOwner(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ site: siteId, ...body }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const reason = async (purpose = 'offers', number = phone) => (await jawort.check({ phone: number }, purpose)).reason;

describe('A withdrawal that arrives by e-mail, on the phone or at the counter', () => {
  test('ends everything, closes the path of being written to first, and leaves no readable number', async () => {
    await subscribed();
    const { body } = await post('/v1/withdrawals', { phone, channel: 'email', note: 'Mail vom Montag' });
    expect(body).toEqual({ withdrawn: ['offers', 'orders'] });
    expect(await reason('offers')).toBe('withdrawn');
    expect(await reason('orders')).toBe('withdrawn');
    expect(await jawort.rows("SELECT id FROM vault WHERE kind = 'contact'")).toEqual([]);
    const form = await jawort.form();
    await jawort.optIn(form, { phone });
    jawort.clock.advance({ seconds: 180 });
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isTemplate)).toEqual([]);
  });

  test('of one purpose leaves the other', async () => {
    await subscribed();
    const { body } = await post('/v1/withdrawals', { phone, purposes: ['offers'], channel: 'counter' });
    expect(body).toEqual({ withdrawn: ['offers'] });
    expect([await reason('offers'), await reason('orders')]).toEqual(['withdrawn', 'given']);
  });

  test('twice changes nothing more; of an unknown number it counts for whatever comes later', async () => {
    await subscribed();
    await post('/v1/withdrawals', { phone, channel: 'phone' });
    expect((await post('/v1/withdrawals', { phone, channel: 'phone' })).body).toEqual({ withdrawn: [] });
    expect((await post('/v1/withdrawals', { phone: other, channel: 'letter' })).body).toEqual({ withdrawn: [] });
    expect(await reason('offers', other)).toBe('suppressed');
  });

  test('drops a question that was about to leave', async () => {
    jawort = await startJawort();
    await jawort.optIn(await jawort.form(), { phone });
    expect((await post('/v1/withdrawals', { phone, channel: 'email' })).body).toEqual({ withdrawn: ['offers'] });
    jawort.clock.advance({ seconds: 180 });
    await jawort.allSent();
    expect(jawort.whatsapp.sends).toEqual([]);
    expect(await reason()).toBe('refused');
  });

  test('names what is wrong with a request', async () => {
    await subscribed();
    const wrong = async (body: object) => {
      const { status, body: problem } = await post('/v1/withdrawals', body);
      return [status, (problem.errors as { pointer: string }[] | undefined)?.map(({ pointer }) => pointer)];
    };
    expect(await wrong({ phone, channel: 'pigeon' })).toEqual([422, ['#/channel']]);
    expect(await wrong({ channel: 'email' })).toEqual([422, ['#/phone']]);
    expect(await wrong({ phone, userId: 'DE.1', channel: 'email' })).toEqual([422, ['#/phone']]);
    expect(await wrong({ phone, channel: 'email', purposes: ['offers', 'nothing'] })).toEqual([422, ['#/purposes/1']]);
    expect(await wrong({ phone: 'x', channel: 'email' })).toEqual([422, ['#/phone']]);
    expect((await jawort.get('/v1/withdrawals')).status).toBe(401);
    expect(await reason()).toBe('given');
  });
});

describe('Access', () => {
  test('hands over number, declarations, messages both ways, texts, recipients and retention', async () => {
    const visitor = await subscribed();
    await visitor.write('STOP');
    await jawort.allSent();
    const { status, body } = await post('/v1/subjects/export', { phone });
    expect(status).toBe(200);
    const text = JSON.stringify(body);
    for (const told of [phone, 'Bist du sicher?', 'Danke, du bist angemeldet', 'STOP', 'Meta Platforms', '3 years']) {
      expect(text).toContain(told);
    }
    expect(body).toMatchObject({
      consents: [
        { purpose: 'offers', state: 'withdrawn' },
        { purpose: 'orders', state: 'withdrawn' },
      ],
    });
  });

  test('tells of forms in which somebody typed the number, and nothing of whoever typed it', async () => {
    await subscribed(['offers']);
    await jawort.optIn(await jawort.form(), { phone, purposes: ['orders'] });
    const { body } = await post('/v1/subjects/export', { phone });
    expect(body.consents).toHaveLength(1);
    expect(body.forms_with_this_number).toMatchObject([{ purposes: [{ purpose: 'orders', state: 'requested' }] }]);

    await jawort.optIn(await jawort.form(), { phone: other });
    const stranger = await post('/v1/subjects/export', { phone: other });
    expect(stranger.body).toMatchObject({ consents: [], declarations: [], messages: [] });
    expect(stranger.body.forms_with_this_number).toHaveLength(1);
    expect(JSON.stringify(stranger.body)).not.toContain('127.0.0.1');
  });

  test('works by WhatsApp user id as well, and says so when nothing is stored', async () => {
    const visitor = await subscribed();
    expect((await post('/v1/subjects/export', { userId: visitor.userId })).status).toBe(200);
    expect((await post('/v1/subjects/export', { phone: other })).status).toBe(404);
  });
});

describe('Correction', () => {
  test('ends what was given for the old number and asks the new one, which has to say JA itself', async () => {
    await subscribed();
    const { body } = await post('/v1/subjects/correct', { phone, newPhone: '0151 12345678' });
    expect(body).toMatchObject({ ended: ['offers', 'orders'], asked: ['offers', 'orders'] });
    expect(await reason('offers')).toBe('withdrawn');
    expect(await reason('offers', other)).toBe('requested');
    const template = await jawort.whatsapp.nextSend(isTemplate);
    expect(template.to).toBe(other);
    await jawort.whatsapp.person(other).tap(template, 'JA');
    expect(await reason('offers', other)).toBe('given');
    expect(await reason('orders', other)).toBe('given');
    expect(await reason('offers')).toBe('withdrawn');
  });

  test('the link that comes back brings the question at once, when it is opened on the new phone', async () => {
    await subscribed(['offers'], { site: { confirmation: { templateAfterSeconds: 'never' } } });
    const { body } = await post('/v1/subjects/correct', { phone, newPhone: other });
    const sentence = new URL(String(body.whatsappUrl)).searchParams.get('text') ?? '';
    const person = jawort.whatsapp.person(other);
    await person.write(sentence);
    await person.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    expect(await reason('offers', other)).toBe('given');
  });

  test('a number that cannot be used changes nothing', async () => {
    await subscribed();
    const { status, body } = await post('/v1/subjects/correct', { phone, newPhone: '030 123456' });
    expect([status, (body.errors as { pointer: string }[])[0]?.pointer]).toEqual([422, '#/newPhone']);
    expect(await reason()).toBe('given');
  });
});

describe('Restriction', () => {
  test('keeps everything and uses nothing, until it is lifted', async () => {
    await subscribed();
    const { body } = await post('/v1/subjects/restrict', { phone });
    expect(body.restrictedSince).toEqual(expect.any(String));
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'restricted' });
    expect((await post('/v1/subjects/restrict', { phone, restricted: false })).body).toEqual({ restrictedSince: null });
    expect(await reason()).toBe('given');
    expect((await post('/v1/subjects/restrict', { phone: other })).status).toBe(404);
  });
});

describe('Erasure', () => {
  test('makes everything unreadable; the chain still fits, and nobody writes to the person again', async () => {
    await subscribed();
    const [item] = ((await (await jawort.asOwner('/v1/consents')).json()) as { items: { subjectId: string }[] }).items;
    const { body } = await post('/v1/subjects/erase', { phone });
    expect(body).toMatchObject({ held: [], suppressed: true });
    expect(await reason()).toBe('suppressed');
    expect(await jawort.rows('SELECT id FROM vault')).toEqual([]);
    expect(await jawort.rows('SELECT wrapped FROM data_keys WHERE wrapped IS NOT NULL')).toEqual([]);
    expect(await jawort.rows('SELECT id FROM identities')).toEqual([]);
    const proof = await (await jawort.asOwner(`/v1/subjects/${item?.subjectId}/proof`)).json();
    expect(proof).toMatchObject({ chains: [{ intact: true }] });
    // Of what was said and shown only checksums are left.
    const kept = (proof as { events: { evidence: object[] }[] }).events.flatMap(({ evidence }) => evidence);
    expect(kept).not.toEqual([]);
    expect(kept.filter((one) => 'value' in one)).toEqual([]);
    await jawort.optIn(await jawort.form(), { phone });
    jawort.clock.advance({ seconds: 180 });
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isTemplate)).toEqual([]);
  });

  test.each(['phone', 'user id'])(
    'by %s suppresses every identity of the person, the one that was not named too, also after a later import',
    async (by) => {
      const { userId } = await subscribed();
      expect((await jawort.check({ userId })).reason).toBe('given');
      await post('/v1/subjects/erase', by === 'phone' ? { phone } : { userId });
      expect((await jawort.check({ phone })).reason).toBe('suppressed');
      expect((await jawort.check({ userId })).reason).toBe('suppressed');
      await jawort.optIn(await jawort.form(), { phone });
      jawort.clock.advance({ seconds: 180 });
      await jawort.allSent();
      expect(jawort.whatsapp.sends.filter(isTemplate)).toEqual([]);
    },
  );

  test('does not keep the person from coming back: the own message is asked, and JA counts', async () => {
    const visitor = await subscribed();
    await post('/v1/subjects/erase', { phone });
    const form = await jawort.form();
    await visitor.write(form.whatsapp.text);
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    expect(await reason()).toBe('given');
  });

  test('of somebody unknown suppresses the number all the same', async () => {
    jawort = await startJawort();
    expect((await post('/v1/subjects/erase', { phone })).body).toEqual({ subjects: [], held: [], suppressed: true });
    expect(await reason()).toBe('suppressed');
  });

  test('under a legal hold the evidence stays, sealed, and goes when the hold ends', async () => {
    await subscribed();
    await holdPerson(jawort.server.context, { site: siteId, phone, held: true, reason: 'Abmahnung' });
    const { body } = await post('/v1/subjects/erase', { phone });
    expect(body.held).toEqual(body.subjects);
    expect(await reason()).toBe('withdrawn');
    expect(await jawort.rows("SELECT id FROM vault WHERE kind = 'contact'")).toEqual([]);
    expect(await jawort.rows("SELECT id FROM vault WHERE kind = 'evidence'")).not.toEqual([]);
    await holdPerson(jawort.server.context, { site: siteId, phone, held: false, erasing: true });
    expect(await jawort.rows('SELECT id FROM vault')).toEqual([]);
  });
});

describe('Uses', () => {
  test('are kept as a date per purpose, once a day, and keep a consent awake', async () => {
    await subscribed(['offers'], { site: { dormantAfterMonths: 24 } });
    const use = (date?: string) => post('/v1/uses', { phone, purpose: 'offers', ...(date && { date }) });
    expect((await use()).body).toMatchObject({ recorded: true, reason: 'given' });
    await use();
    jawort.clock.advance({ days: 700 });
    expect(await reason()).toBe('given');
    await use();
    jawort.clock.advance({ days: 100 });
    expect(await reason()).toBe('given');
    jawort.clock.advance({ days: 640 });
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'dormant' });
    expect(await jawort.rows("SELECT id FROM events WHERE type = 'consent.used'")).toHaveLength(2);
  });

  test('a check that says "use" records it together with the permission', async () => {
    await subscribed();
    const check = { site: siteId, phone, purpose: 'offers', use: true };
    await post('/v1/consent-checks', check);
    await post('/v1/consent-checks', { checks: [check, { ...check, phone: other }] });
    expect(await jawort.rows("SELECT id FROM events WHERE type = 'consent.used'")).toHaveLength(1);
  });

  test('without a consent nothing is recorded, and the answer says why; a day to come is refused', async () => {
    await subscribed(['offers']);
    expect((await post('/v1/uses', { phone, purpose: 'orders' })).body).toEqual({ recorded: false, reason: 'never' });
    expect((await post('/v1/uses', { phone, purpose: 'offers', date: '2999-01-01' })).status).toBe(422);
    const batch = { uses: [{ site: siteId, phone, purpose: 'offers' }] };
    expect((await post('/v1/uses', batch)).body).toEqual({
      results: [{ recorded: true, reason: 'given', consentId: expect.any(String) }],
    });
  });
});

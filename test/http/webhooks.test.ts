/** The owner's other systems are told, by the words of Standard Webhooks, and checked here by its own library. */
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { loadConfig } from '../../server/config.ts';
import { startServer } from '../../server/start.ts';
import { run } from '../support/command.ts';
import { type Jawort, siteConfig, siteId, startJawort } from '../support/jawort.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';
import { subscribe } from '../support/subscribe.ts';
import { isQuestion, isStopAnswer } from '../support/texts.ts';

const phone = '+491712345678';
let jawort: Jawort;
let crm: Receiver;
beforeEach(async () => {
  crm = await startReceiver();
});
afterEach(async () => {
  await jawort.close();
  await crm.close();
});

const start = async (webhook: object = {}, ...others: object[]) => {
  jawort = await startJawort({ site: { webhooks: [{ id: 'crm', url: crm.url, ...webhook }, ...others] } });
};
const type = (...args: string[]) => run(jawort.env, args, { clock: jawort.clock });
const data = async <T>(...args: string[]) => JSON.parse((await type('--json', ...args)).said) as T;
const tell = () => jawort.server.emptyNotices();
const notices = () => crm.told.map(({ body }) => JSON.parse(body) as { type: string; data: Record<string, unknown> });
const types = () => notices().map((notice) => notice.type);
const owner = (path: string, body: object) =>
  jawort.asOwner(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ site: siteId, phone, ...body }),
  });
const states = async () => (await jawort.rows('SELECT state FROM deliveries ORDER BY id')).map(({ state }) => state);

describe('Every event', () => {
  test('of a consent is told: requested, given, withdrawn, refused and expired', async () => {
    await start();
    const visitor = await subscribe(jawort, phone);
    await visitor.write('STOP');
    const other = jawort.whatsapp.person('+4915112345678');
    await other.write('START');
    await other.tap(await jawort.whatsapp.nextSend(isQuestion), 'NEIN');
    await jawort.optIn(await jawort.form(), { phone: '+436641234567' });
    jawort.clock.advance({ days: 30 });
    await jawort.tidy();
    await tell();
    expect(types().toSorted()).toEqual([
      'consent.expired',
      'consent.given',
      'consent.refused',
      'consent.requested',
      'consent.requested',
      'consent.requested',
      'consent.withdrawn',
    ]);
    expect(notices().find((notice) => notice.type === 'consent.given')?.data).toMatchObject({
      site: siteId,
      subjectId: expect.stringMatching(/^sub_/),
      consents: [{ purpose: 'offers', state: 'given' }],
      seq: expect.any(Number),
    });
  });

  test('of a person’s choice and rights is told too', async () => {
    await start();
    const visitor = await subscribe(jawort, phone, ['offers', 'orders']);
    await visitor.write('TRANS');
    await owner('/v1/subjects/restrict', { restricted: true });
    await owner('/v1/subjects/restrict', { restricted: false });
    await owner('/v1/subjects/correct', { newPhone: '+4915112345678' });
    await owner('/v1/subjects/erase', {});
    await tell();
    const told = types();
    for (const expected of ['preference.changed', 'subject.restricted', 'subject.corrected', 'subject.erased'])
      expect(told).toContain(expected);
    expect(notices().filter((notice) => notice.type === 'subject.restricted')).toMatchObject([
      { data: { state: 'restricted' } },
      { data: { state: 'unrestricted' } },
    ]);
    expect(notices().find((notice) => notice.type === 'subject.corrected')?.data.newSubjectId).toMatch(/^sub_/);
  });

  test('can be chosen, and those not chosen are not told', async () => {
    await start({ events: ['consent.withdrawn'] });
    const visitor = await subscribe(jawort, phone);
    await visitor.write('STOP');
    await tell();
    expect(types()).toEqual(['consent.withdrawn']);
  });

  test('that a command made is told by the server that runs', async () => {
    await start();
    await subscribe(jawort, phone);
    await type('withdraw', '--yes', '--phone', phone);
    await tell();
    expect(types()).toContain('consent.withdrawn');
  });
});

describe('What is told', () => {
  test('is signed so that the library of the standard accepts it, and nobody else’s word', async () => {
    await start();
    await subscribe(jawort, phone);
    await tell();
    const [first] = crm.told;
    const { secrets } = await data<{ secrets: string[] }>('webhooks', 'secret', 'crm');
    expect(secrets).toHaveLength(1);
    const headers = first?.headers as Record<string, string>;
    expect(new Webhook(secrets[0] ?? '').verify(first?.body ?? '', headers)).toMatchObject({
      type: 'consent.requested',
    });
    expect(() => new Webhook(secrets[0] ?? '').verify(`${first?.body} `, headers)).toThrow();
    expect(() => new Webhook('whsec_c29tZWJvZHkgZWxzZSBlbnRpcmVseQ==').verify(first?.body ?? '', headers)).toThrow();
  });

  test('names nobody, unless the endpoint is configured so; and then the number is gone once it was told', async () => {
    await start({}, { id: 'shop', url: crm.url, includeNumber: true });
    await subscribe(jawort, phone);
    await tell();
    const withNumber = crm.told.filter(({ body }) => body.includes(phone));
    const given = notices().filter((notice) => notice.type === 'consent.given');
    expect(given).toHaveLength(2);
    expect(given.filter(({ data }) => data.phone === phone)).toHaveLength(1);
    expect(withNumber.length).toBeLessThan(crm.told.length);
    expect(await jawort.rows('SELECT id FROM notices WHERE sealed_number IS NOT NULL')).toEqual([]);
    expect(JSON.stringify(await jawort.rows('SELECT * FROM notices'))).not.toContain(phone.slice(3));
  });

  test('of a STOP still carries the number to those who need it, though the contact data is destroyed', async () => {
    await start({ includeNumber: true });
    const visitor = await subscribe(jawort, phone);
    await tell();
    crm.answer(500);
    await visitor.write('STOP');
    await jawort.allSent();
    await tell();
    expect(await jawort.rows("SELECT id FROM vault WHERE kind = 'contact'")).toEqual([]);
    crm.answer(204);
    jawort.clock.advance({ seconds: 10 });
    await tell();
    expect(notices().at(-1)).toMatchObject({ type: 'consent.withdrawn', data: { phone } });
  });

  test('a number that was only typed is not passed on: it may be a stranger’s', async () => {
    await start({ includeNumber: true });
    await jawort.optIn(await jawort.form(), { phone });
    await tell();
    expect(notices()).toMatchObject([{ type: 'consent.requested' }]);
    expect(crm.told[0]?.body).not.toContain(phone.slice(3));
  });
});

describe('A receiver that does not take it', () => {
  test('is tried again by the schedule of the specification, with the same id, and then given up', async () => {
    await start({ events: ['consent.withdrawn'] });
    const visitor = await subscribe(jawort, phone);
    crm.answer(503);
    await visitor.write('STOP');
    await tell();
    for (const wait of [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]) {
      const before = crm.told.length;
      jawort.clock.advance({ seconds: wait * 0.9 });
      await tell();
      // Of five seconds a busy machine leaves nothing to be early in.
      if (wait > 5) expect(crm.told).toHaveLength(before);
      jawort.clock.advance({ seconds: wait * 0.2 + 1 });
      await tell();
      expect(crm.told).toHaveLength(before + 1);
    }
    expect(new Set(crm.told.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(crm.told.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(10);
    expect(await states()).toEqual(['failed']);
    const [entry] = await data<object[]>('webhooks', 'log', 'crm');
    expect(entry).toMatchObject({ state: 'failed', attempts: 10, status: 503 });
  });

  test('with 410 is disabled, told no more, and gets what it missed once it is enabled again', async () => {
    await start();
    crm.answer(410);
    const visitor = await subscribe(jawort, phone);
    await tell();
    const told = crm.told.length;
    await visitor.write('STOP');
    await tell();
    expect(crm.told).toHaveLength(told);
    expect((await type('webhooks', 'list')).said).toContain('disabled');
    expect((await type('webhooks', 'replay', 'crm')).noted).toContain('Enable it first');
    crm.answer(200);
    expect((await type('webhooks', 'enable', 'crm')).said).toContain('not delivered');
    await type('webhooks', 'replay', 'crm');
    await tell();
    expect(new Set(types().slice(told))).toEqual(new Set(['consent.requested', 'consent.given', 'consent.withdrawn']));
    expect(new Set(await states())).toEqual(new Set(['delivered']));
  });

  test('by sending elsewhere is not followed: a redirect is a failure', async () => {
    await start();
    const elsewhere = await startReceiver();
    crm.answer(307, { location: elsewhere.url });
    await jawort.optIn(await jawort.form(), { phone });
    await tell();
    expect(elsewhere.told).toEqual([]);
    expect((await type('webhooks', 'log', 'crm')).said).toContain('redirects are not followed');
    await elsewhere.close();
  });

  test('and hangs delays no person and no other receiver', async () => {
    const quick = await startReceiver();
    await start({}, { id: 'quick', url: quick.url });
    crm.answer('never');
    const visitor = await subscribe(jawort, phone);
    await visitor.write('STOP');
    await jawort.whatsapp.nextSend(isStopAnswer);
    expect((await jawort.check({ phone })).reason).toBe('withdrawn');
    await expect.poll(() => quick.told.length).toBe(3);
    await quick.close();
  });

  test('in the middle of a stop of our server gets it after the next start', async () => {
    await start();
    crm.answer('never');
    await jawort.optIn(await jawort.form(), { phone });
    await expect.poll(() => crm.told.length).toBe(1);
    crm.answer(204);
    await jawort.restart();
    jawort.clock.advance({ seconds: 60 });
    await tell();
    expect(crm.told).toHaveLength(2);
    expect(await states()).toEqual(['delivered']);
  });

  test('with a private address behind a public name is not sent to at all', async () => {
    await start({ url: 'http://169.254.169.254/latest' });
    await jawort.optIn(await jawort.form(), { phone });
    await tell();
    expect((await type('webhooks', 'log', 'crm')).said).toContain('private address');
  });
});

describe('Telling one delivery once more', () => {
  test('needs the name of the receiver it was for: nobody else is told by a slip of the hand', async () => {
    const erp = await startReceiver();
    onTestFinished(() => erp.close());
    await start({}, { id: 'erp', url: erp.url });
    await jawort.optIn(await jawort.form(), { phone });
    await tell();
    const [delivery] = await data<{ id: string }[]>('webhooks', 'log', 'erp');
    const refused = await type('webhooks', 'replay', 'crm', delivery?.id ?? '');
    expect(refused).toMatchObject({ code: 1, said: '', noted: expect.stringContaining('crm') });
    expect(refused.noted).toContain('no such delivery');
    expect((await type('webhooks', 'replay', 'shop', delivery?.id ?? '')).noted).toContain('It has: crm, erp');
    await tell();
    expect([crm.told.length, erp.told.length]).toEqual([1, 1]);
    expect((await type('webhooks', 'replay', 'erp', delivery?.id ?? '')).code).toBe(0);
    await tell();
    expect([crm.told.length, erp.told.length]).toEqual([1, 2]);
  });

  test('needs the site it was for, if two sites have a receiver of the same name', async () => {
    const second = { id: 'second-shop', origins: ['https://second.example'] };
    const whatsapp = {
      number: '+493099999999',
      phoneNumberId: '206540352242922',
      businessAccountId: '202290129340398',
    };
    const webhooks = [{ id: 'crm', url: crm.url }];
    jawort = await startJawort({
      file: { sites: [siteConfig({ webhooks }), siteConfig({ ...second, whatsapp, webhooks })] },
    });
    await jawort.optIn(await jawort.form(), { phone });
    await tell();
    const [delivery] = await data<{ id: string }[]>('webhooks', 'log', 'crm', '--site', siteId);
    const replay = (site: string) => type('webhooks', 'replay', 'crm', delivery?.id ?? '', '--site', site);
    expect((await replay(second.id)).noted).toContain('no such delivery');
    expect((await replay(siteId)).code).toBe(0);
  });
});

describe('The secret of a receiver', () => {
  test('is changed without losing a word: for a day everything carries both signatures', async () => {
    await start();
    const { secrets: before } = await data<{ secrets: string[] }>('webhooks', 'secret', 'crm');
    const { secret } = await data<{ secret: string }>('webhooks', 'rotate', '--yes', 'crm');
    await jawort.optIn(await jawort.form(), { phone });
    await tell();
    const verifiedBy = (one: string, told = crm.told.at(-1)) => {
      try {
        new Webhook(one).verify(told?.body ?? '', told?.headers as Record<string, string>);
        return true;
      } catch {
        return false;
      }
    };
    expect([before[0] ?? '', secret].map((one) => verifiedBy(one))).toEqual([true, true]);
    jawort.clock.advance({ hours: 25 });
    expect((await data<{ secrets: string[] }>('webhooks', 'secret', 'crm')).secrets).toEqual([secret]);
    expect((await type('webhooks', 'secret', 'erp')).noted).toContain('It has: crm');
  });
});

describe('Two servers on the same data', () => {
  test('tell it once between them, though both look', async () => {
    await start();
    const silent = { info: () => {}, warn: () => {}, error: () => {} };
    const second = await startServer(loadConfig(jawort.env), silent, jawort.clock);
    for (const end of [11, 12, 13, 14]) await jawort.optIn(await jawort.form(), { phone: `+49171234567${end}` });
    await Promise.all([jawort.server, second, jawort.server, second].map((server) => server.emptyNotices()));
    await second.close();
    expect(crm.told).toHaveLength(4);
    expect(new Set(crm.told.map(({ headers }) => headers['webhook-id'])).size).toBe(4);
  });
});

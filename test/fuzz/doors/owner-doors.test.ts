/** The owner's routes, called by a program with a mistake in it: answered, or refused with the field that is wrong. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Jawort, ownerKey, siteId, startJawort } from '../../support/jawort.ts';
import { patience, requests } from '../cases.ts';
import { mutated, nearlyJson, nested } from '../hostile.ts';
import { expectAnswer, headerText, type Knock, knock, pathPart, query } from './knock.ts';
import { aSubscriber } from './subscriber.ts';

let jawort: Jawort;
let subjectId: string;
const bystander = '+491715550001';
beforeAll(async () => {
  jawort = await startJawort();
  subjectId = await aSubscriber(jawort, '+491712345678');
  await aSubscriber(jawort, bystander);
});
afterAll(() => jawort.close());

const authorization = `Bearer ${ownerKey}`;
const anna = { site: siteId, phone: '+491712345678' };
const ben = { site: siteId, userId: 'DE.13491208655302741918' };
const bodies: Readonly<Record<string, readonly object[]>> = {
  '/v1/consent-checks': [
    { ...anna, purpose: 'offers' },
    { ...ben, purpose: 'orders', use: true },
    {
      checks: [
        { ...anna, purpose: 'offers' },
        { ...ben, purpose: 'offers' },
      ],
    },
  ],
  '/v1/uses': [{ ...anna, purpose: 'offers', date: '2026-11-01' }, { uses: [{ ...ben, purpose: 'offers' }] }],
  '/v1/withdrawals': [{ ...ben, purposes: ['offers'], channel: 'email', note: 'bat am Telefon darum' }],
  '/v1/subjects/export': [anna, ben],
  '/v1/subjects/correct': [{ ...ben, newPhone: '0171 7654321' }],
  '/v1/subjects/restrict': [{ ...anna, restricted: true }, ben],
  '/v1/subjects/erase': [ben],
};

async function allAnswered(knocks: readonly Knock[]): Promise<void> {
  for (const [place, answer] of (await Promise.all(knocks.map((one) => knock(jawort.url, one)))).entries()) {
    expectAnswer(answer, knocks[place] as Knock);
  }
}

const parts = 2;
const fuzz = (knocks: fc.Arbitrary<Knock>) =>
  fc.assert(fc.asyncProperty(fc.array(knocks, { minLength: 5, maxLength: 5 }), allAnswered), {
    numRuns: Math.ceil(requests(parts).numRuns / 5),
  });

describe('Whatever a program sends with the owner’s key', () => {
  test(
    'as a body is worked on or refused with a reason',
    async () => {
      const one = fc.constantFrom(...Object.keys(bodies)).chain((path) => {
        const good = bodies[path] ?? [];
        const body = fc.oneof(
          { weight: 6, arbitrary: mutated(good).map((value) => JSON.stringify(value) ?? '') },
          { weight: 1, arbitrary: nearlyJson(good) },
        );
        const type = fc.oneof({ weight: 8, arbitrary: fc.constant('application/json') }, headerText);
        return fc.record({ body, type }).map(({ body, type }) => ({
          method: 'POST',
          path,
          headers: { authorization, 'content-type': type },
          body,
        }));
      });
      await fuzz(one);
    },
    patience,
  );

  test(
    'as an address is shown or refused with a reason',
    async () => {
      const subject = fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, pathPart);
      const filters = ['site', 'purpose', 'state', 'source', 'since', 'after', 'limit'];
      const address = fc.oneof(
        query(filters).map((search) => `/v1/consents?${search}`),
        query(['after', 'limit', 'site', 'since', 'until']).map((search) => `/v1/seals?${search}`),
        fc
          .tuple(
            fc.constantFrom('after', 'limit'),
            fc.constantFrom('9007199254740991', '2147483648', '1e3', '-1', '0x10', '200'),
          )
          .map((pair) => `/v1/seals?${pair.join('=')}`),
        pathPart.map((id) => `/v1/consents/${id}`),
        fc
          .tuple(subject, query(['reveal', 'lang']))
          .map(([id, search]) => ['/v1/subjects/', id, `/proof?${search}`] as const),
        query(['site', 'from', 'to', 'source']).map((search) => `/v1/stats?${search}`),
      );
      const headers = fc.record(
        { accept: headerText, 'accept-language': headerText, 'if-none-match': headerText },
        { requiredKeys: [] },
      );
      await fuzz(
        fc.record({ address, headers }).map(({ address, headers }) => ({
          method: 'GET',
          path: typeof address === 'string' ? address : address[0] + (address[1] ?? subjectId) + address[2],
          headers: { ...headers, authorization },
        })),
      );
    },
    patience,
  );

  test('as a key is the owner’s or nobody’s', async () => {
    const key = fc.oneof(
      headerText,
      headerText.map((text) => `Bearer ${text}`),
      headerText.map((text) => `${authorization}${text}`),
    );
    await fc.assert(
      fc.asyncProperty(key, async (authorization) => {
        const { status } = await knock(jawort.url, { method: 'GET', path: '/v1/consents', headers: { authorization } });
        expect(status).toBe(authorization.replace(/ +$/, '') === `Bearer ${ownerKey}` ? 200 : 401);
      }),
      { numRuns: Math.ceil(requests(parts).numRuns / 10) },
    );
  });

  test('nested as deep as it fits, or a thousand times wrong, is refused with a reason', async () => {
    const wrong = { checks: Array.from({ length: 1000 }, () => ({ site: 1, purpose: [], phone: {}, userId: '' })) };
    const long = { site: siteId, purpose: 'offers', phone: '1'.repeat(400_000) };
    for (const path of Object.keys(bodies)) {
      for (const body of [
        nested(250_000),
        nested(30_000, '{"checks":[', ']}'),
        JSON.stringify(wrong),
        JSON.stringify(long),
      ]) {
        const headers = { authorization, 'content-type': 'application/json' };
        expect((await knock(jawort.url, { method: 'POST', path, headers, body })).status).toBe(422);
      }
    }
  });

  /** What fuzzing found: PostgreSQL takes no such number, and no such character. */
  test('as a place far behind the last seal, or an id with a zero character in it, is nobody’s mistake but the program’s', async () => {
    const ask = (path: string) => knock(jawort.url, { method: 'GET', path, headers: { authorization } });
    expect((await ask('/v1/seals?after=9007199254740991')).status).toBe(422);
    for (const path of ['/v1/consents/%00', '/v1/subjects/%00/proof', `/v1/sites/${siteId}/opt-ins/%00`]) {
      expect((await ask(path)).status).toBe(404);
    }
    expect((await ask('/v1/consents?source=%00')).status).toBe(200);
  });

  test('changes nothing for a person whom it never named', async () => {
    expect(await jawort.check({ phone: bystander })).toMatchObject({ allowed: true, reason: 'given' });
  });
});

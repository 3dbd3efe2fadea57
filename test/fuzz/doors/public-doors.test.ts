/** Everything that anybody may knock at: the form's routes, the own page, the script, addresses that do not exist. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FormResponse } from '../../../server/http/wire.ts';
import { preferenceToken } from '../../../server/usecases/preference-link.ts';
import { type Jawort, origin, siteId, startJawort } from '../../support/jawort.ts';
import { patience, requests } from '../cases.ts';
import { mutated, nearlyJson, nested, oddText } from '../hostile.ts';
import { expectAnswer, headerText, type Knock, knock, pathPart, query } from './knock.ts';
import { aSubscriber } from './subscriber.ts';

let jawort: Jawort;
let form: FormResponse;
let ownPage: string;
beforeAll(async () => {
  jawort = await startJawort({ file: { trustProxy: 1 } });
  const subjectId = await aSubscriber(jawort, '+491712345678');
  form = await jawort.form();
  const { ledger } = jawort.server.context;
  ownPage = preferenceToken(ledger.keyring.token, subjectId, jawort.clock.now());
});
afterAll(() => jawort.close());

async function allAnswered(knocks: readonly Knock[]): Promise<void> {
  for (const [place, answer] of (await Promise.all(knocks.map((one) => knock(jawort.url, one)))).entries()) {
    expectAnswer(answer, knocks[place] as Knock);
  }
}

const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 5, maxLength: 5 });
const parts = 3;
const fuzz = (knocks: fc.Arbitrary<Knock>) =>
  fc.assert(fc.asyncProperty(some(knocks), allAnswered), { numRuns: Math.ceil(requests(parts).numRuns / 5) });

const mediaType = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('text/plain;charset=UTF-8', 'application/json') },
  fc.constantFrom('text/plain;charset=utf-7', 'application/json;charset="', 'multipart/form-data', 'text/plain;;', ''),
  headerText,
);
const oddHeaders: fc.Arbitrary<Record<string, string>> = fc.dictionary(
  fc.constantFrom(
    ...['origin', 'accept', 'accept-language', 'accept-encoding', 'x-forwarded-for', 'referer', 'authorization'],
    ...['if-none-match', 'content-encoding', 'user-agent', 'x-request-id', 'cookie', 'range', 'expect-ct', 'prefer'],
  ),
  fc.oneof(
    headerText,
    fc.constantFrom('gzip', '*/*;q=-1', 'application/json;q=1,text/html', '::ffff:1.2.3.4, 5', 'null', origin),
  ),
  { maxKeys: 3, noNullPrototype: true },
);

describe('Whatever a stranger sends', () => {
  test(
    'as a first opt-in is recorded or refused with a reason',
    async () => {
      const good = () => ({
        token: form.token,
        wording: form.wording.id,
        purposes: ['offers', 'orders'],
        phone: '0171 2345678',
        page: `${origin}/rosen?utm_source=brief`,
        ui: { version: '1', width: 390, theme: 'light' },
      });
      const texts = fc
        .constant(null)
        .chain(() =>
          fc.oneof(
            { weight: 4, arbitrary: mutated([good()]).map((body) => JSON.stringify(body) ?? '') },
            { weight: 1, arbitrary: nearlyJson([good()]) },
          ),
        );
      const site = fc.oneof({ weight: 6, arbitrary: fc.constant(siteId) }, pathPart);
      await fuzz(
        fc.record({ site, type: mediaType, headers: oddHeaders, body: texts }).map(({ site, type, headers, body }) => ({
          method: 'POST',
          path: `/v1/sites/${site}/opt-ins`,
          headers: { ...headers, 'content-type': type },
          body,
        })),
      );
    },
    patience,
  );

  test(
    'to the own page, with its key or without, is shown, saved or refused',
    async () => {
      const token = fc.oneof(
        { weight: 5, arbitrary: fc.constant(null) },
        pathPart,
        oddText.map((text) => `sub_1.${Buffer.from(text).toString('base64url')}.x`),
      );
      const tail = fc.constantFrom('', '', '/data', '/data.json', '/receipt', '/receipt.json', '/nowhere');
      const field = fc.oneof(
        {
          weight: 3,
          arbitrary: fc.constantFrom('do=save', 'do=correct', 'do=erase', 'purpose=offers', 'phone=0171', 'purpose=x'),
        },
        query(['do', 'purpose', 'phone', 'confirm', 'done']),
      );
      const body = fc.oneof(
        fc.array(field, { maxLength: 5 }).map((fields) => fields.join('&')),
        nearlyJson([{}]),
      );
      const type = fc.oneof({ weight: 4, arbitrary: fc.constant('application/x-www-form-urlencoded') }, mediaType);
      await fuzz(
        fc
          .record({ token, tail, body, type, headers: oddHeaders, search: query(['done', 'lang']), post: fc.boolean() })
          .map(({ token, tail, body, type, headers, search, post }) => ({
            method: post ? 'POST' : 'GET',
            path: `/p/${token ?? ownPage}${post ? '' : tail}?${search}`,
            headers: { ...headers, ...(post && { 'content-type': type }) },
            body,
          })),
      );
    },
    patience,
  );

  test(
    'to any address, with any headers, is answered',
    async () => {
      const address = fc.oneof(
        fc.tuple(pathPart, query(['lang', 'source'])).map(([site, search]) => `/v1/sites/${site}/form?${search}`),
        query(['lang']).map((search) => `/v1/sites/${siteId}/form?${search}`),
        fc.tuple(pathPart, pathPart).map(([site, reference]) => `/v1/sites/${site}/opt-ins/${reference}`),
        pathPart.map((reference) => `/v1/sites/${siteId}/opt-ins/${reference}`),
        pathPart.map((name) => `/w/assets/${name}`),
        pathPart.map((name) => `/w/${name}.js`),
        query(['hub.mode', 'hub.verify_token', 'hub.challenge']).map((search) => `/webhooks/whatsapp?${search}`),
        fc.array(pathPart, { maxLength: 4 }).map((all) => `/${all.join('/')}`),
        fc.constantFrom('/healthz', '/readyz', '/metrics', '/v1/openapi.json', `/w/${siteId}.js`, `/o/${siteId}`),
      );
      const method = fc.constantFrom('GET', 'GET', 'GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND');
      await fuzz(fc.record({ method, path: address, headers: oddHeaders, body: oddText }));
    },
    patience,
  );

  test('is never more than a route takes, also when it is packed small', async () => {
    const { gzipSync, brotliCompressSync, deflateSync } = await import('node:zlib');
    const large = Buffer.alloc(8_000_000, '[');
    const packed = { gzip: gzipSync(large), br: brotliCompressSync(large), deflate: deflateSync(large) };
    const paths = [`/v1/sites/${siteId}/opt-ins`, '/webhooks/whatsapp', `/p/${ownPage}`];
    for (const [encoding, body] of Object.entries(packed)) {
      for (const path of paths) {
        const headers = {
          'content-type': path.startsWith('/p/') ? 'application/x-www-form-urlencoded' : 'text/plain',
          'content-encoding': encoding,
          // Without one the webhook's body would not be read at all.
          'x-hub-signature-256': `sha256=${'0'.repeat(64)}`,
        };
        const answer = await knock(jawort.url, { method: 'POST', path, headers, body });
        expect(answer.status, `${path} ${encoding}`).toBe(413);
      }
    }
  });

  test('nested as deep as it fits is refused with a reason', async () => {
    for (const body of [nested(8_000), nested(1_000, '{"purposes":', '}', '1'), nested(1_500, '{"ui":[', ']}')]) {
      const path = `/v1/sites/${siteId}/opt-ins`;
      const answer = await knock(jawort.url, { method: 'POST', path, headers: { 'content-type': 'text/plain' }, body });
      expect(answer.status).toBe(422);
    }
  });

  test('leaves the server as it was: the next visitor is recorded', async () => {
    const fresh = await jawort.form();
    expect((await jawort.optIn(fresh, { phone: '0171 7654321' })).status).toBe(202);
  });
});

import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Jawort, ownerKey, siteId, startJawort } from '../support/jawort.ts';
import { isQuestion } from '../support/texts.ts';

let jawort: Jawort;
type Document = {
  openapi: string;
  paths: Record<string, Record<string, { responses: Record<string, { content: Record<string, { schema: object }> }> }>>;
};
let api: Document;

beforeAll(async () => {
  jawort = await startJawort();
  api = (await (await jawort.get('/v1/openapi.json')).json()) as Document;
});
afterAll(() => jawort.close());

/** Does a real answer fit what the document says about it? */
async function expectToFit(path: string, method: string, response: Response): Promise<void> {
  const described = api.paths[path]?.[method]?.responses[String(response.status)];
  expect(described, `${method} ${path} → ${response.status} is described`).toBeDefined();
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const schema = described?.content[type]?.schema;
  expect(schema, `${path} → ${response.status} as ${type} is described`).toBeDefined();
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const fits = ajv.compile({ ...schema, components: (api as unknown as { components: object }).components });
  fits(await response.json());
  expect(fits.errors).toBeNull();
}

describe('The OpenAPI document', () => {
  test('names every route', () => {
    expect(api.openapi).toMatch(/^3\.1/);
    expect(Object.keys(api.paths)).toEqual([
      '/v1/sites/{site}/form',
      '/v1/sites/{site}/origin',
      '/v1/sites/{site}/opt-ins',
      '/v1/sites/{site}/opt-ins/{reference}',
      '/v1/consent-checks',
      '/v1/uses',
      '/v1/withdrawals',
      '/v1/subjects/export',
      '/v1/subjects/correct',
      '/v1/subjects/restrict',
      '/v1/subjects/erase',
      '/v1/consents',
      '/v1/consents/{id}',
      '/v1/subjects/{id}/proof',
      '/v1/stats',
      '/v1/seals/latest',
      '/v1/seals',
      '/webhooks/whatsapp',
      '/healthz',
      '/metrics',
      '/readyz',
    ]);
  });

  test('fits what the server really answers, good and bad', async () => {
    await expectToFit('/v1/sites/{site}/form', 'get', await jawort.get(`/v1/sites/${siteId}/form?lang=en`));
    const foreign = { origin: 'https://elsewhere.example' };
    await expectToFit('/v1/sites/{site}/origin', 'get', await jawort.get(`/v1/sites/${siteId}/origin`, foreign));
    await expectToFit('/v1/sites/{site}/form', 'get', await jawort.get('/v1/sites/nobody/form'));
    const form = await jawort.form();
    const path = '/v1/sites/{site}/opt-ins';
    await expectToFit(path, 'post', await jawort.optIn(form));
    await expectToFit(path, 'post', await jawort.optIn(form, { purposes: ['orders'] }));
    await expectToFit(path, 'post', await jawort.optIn(await jawort.form(), { phone: '030 1234567' }));
    await expectToFit(
      path,
      'post',
      await jawort.optIn(await jawort.form(), {}, { origin: 'https://elsewhere.example' }),
    );
    const state = '/v1/sites/{site}/opt-ins/{reference}';
    await expectToFit(state, 'get', await jawort.get(`/v1/sites/${siteId}/opt-ins/${form.reference}`));
    await expectToFit(state, 'get', await jawort.get(`/v1/sites/${siteId}/opt-ins/0000000000`));

    const visitor = jawort.whatsapp.person('+491712345678');
    await visitor.write(form.whatsapp.text);
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');

    const ask = (body: unknown, key = ownerKey) =>
      fetch(`${jawort.url}/v1/consent-checks`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const check = { site: siteId, purpose: 'offers', phone: '+491712345678' };
    await expectToFit('/v1/consent-checks', 'post', await ask(check));
    await expectToFit('/v1/consent-checks', 'post', await ask({ checks: [check, check] }));
    await expectToFit('/v1/consent-checks', 'post', await ask({ ...check, purpose: 'x' }));
    await expectToFit('/v1/consent-checks', 'post', await ask(check, 'wrong'));

    const list = await jawort.asOwner('/v1/consents');
    const [{ id, subjectId }] = (await list.clone().json()).items;
    await expectToFit('/v1/consents', 'get', list);
    await expectToFit('/v1/consents/{id}', 'get', await jawort.asOwner(`/v1/consents/${id}`));
    await expectToFit('/v1/consents', 'get', await jawort.asOwner('/v1/consents?limit=0'));
    await expectToFit('/v1/consents/{id}', 'get', await jawort.asOwner('/v1/consents/con_unknown'));
    await jawort.allSent();
    const stats = await jawort.asOwner(`/v1/stats?site=${siteId}`);
    expect(await stats.clone().json()).toMatchObject({
      consents: [{ requested: expect.any(Number) }],
      messages: [{ category: 'service' }],
    });
    await expectToFit('/v1/stats', 'get', stats);
    await expectToFit('/v1/stats', 'get', await jawort.asOwner('/v1/stats?site=nobody'));
    await expectToFit('/v1/stats', 'get', await jawort.asOwner(`/v1/stats?site=${siteId}&from=yesterday`));
    await expectToFit('/v1/stats', 'get', await jawort.get(`/v1/stats?site=${siteId}`));
    await expectToFit('/healthz', 'get', await jawort.get('/healthz'));
    await expectToFit('/readyz', 'get', await jawort.get('/readyz'));
    await expectToFit('/v1/subjects/{id}/proof', 'get', await jawort.asOwner(`/v1/subjects/${subjectId}/proof`));
    await expectToFit(
      '/v1/subjects/{id}/proof',
      'get',
      await jawort.asOwner(`/v1/subjects/${subjectId}/proof?reveal=identities`),
    );
    await expectToFit('/v1/subjects/{id}/proof', 'get', await jawort.asOwner('/v1/subjects/sub_unknown/proof'));
  });
});

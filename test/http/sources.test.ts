/** Where subscribers come from: the link says it, the form carries it, and every list and proof shows it. */
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FormResponse } from '../../server/http/wire.ts';
import { type Jawort, origin, siteId, startJawort } from '../support/jawort.ts';

let jawort: Jawort;
beforeAll(async () => {
  jawort = await startJawort();
});
afterAll(() => jawort.close());

async function formFrom(source: string): Promise<FormResponse> {
  const path = `/v1/sites/${siteId}/form?lang=de&source=${encodeURIComponent(source)}`;
  return (await (await jawort.get(path, { origin })).json()) as FormResponse;
}
const consents = async (filter = '') => {
  const answer = await jawort.asOwner(`/v1/consents${filter}`);
  return ((await answer.json()) as { items: { source: string; subjectId: string }[] }).items;
};
let digits = 1_000_000;
async function sourceRecorded(form: FormResponse): Promise<string | undefined> {
  digits += 1;
  expect((await jawort.optIn(form, { phone: `0171 ${digits}` })).status).toBe(202);
  return (await consents()).at(-1)?.source;
}

describe('The source of a subscriber', () => {
  test('is what the link says, in every list, in the numbers and on the proof', async () => {
    expect(await sourceRecorded(await formFrom(' Newsletter-Mai.2026_A '))).toBe('newsletter-mai.2026_a');
    const [item] = await consents('?source=newsletter-mai.2026_a');
    const stats = await (await jawort.asOwner(`/v1/stats?site=${siteId}`)).json();
    expect(stats.consents).toContainEqual(
      expect.objectContaining({ source: 'newsletter-mai.2026_a', requested: 1, given: 0 }),
    );
    const proof = await jawort.asOwner(`/v1/subjects/${item?.subjectId}/proof`, { headers: { accept: 'text/html' } });
    expect(await proof.text()).toContain('newsletter-mai.2026_a');
  });

  test.each([
    ['nothing is said', ''],
    ['it is longer than 64 characters', 'a'.repeat(65)],
    ['it has spaces or signs', 'mai & juni'],
    ['it is an address', 'anna@example.com'],
    ['it could be a telephone number', '0171-2345678'],
    ['it is a name that the server gives itself', 'chat'],
    ['it is a trick', '<script>'],
  ])('is the website if %s', async (_why, source) => {
    expect(await sourceRecorded(await formFrom(source))).toBe('website');
  });

  test('may have a date in it', async () => {
    expect(await sourceRecorded(await formFrom('fest-2026-05-01'))).toBe('fest-2026-05-01');
  });

  test('of a form that was fetched before there were sources is the website', async () => {
    const form = await formFrom('plakat');
    const old = JSON.parse(Buffer.from(form.token.split('.')[0] ?? '', 'base64url').toString()) as { o?: string };
    expect(old.o).toBe('plakat');
    delete old.o;
    const body = Buffer.from(JSON.stringify(old)).toString('base64url');
    const { token: key } = jawort.server.context.ledger.keyring;
    const token = `${body}.${createHmac('sha256', key).update(`form|${body}`).digest('base64url')}`;
    expect(await sourceRecorded({ ...form, token })).toBe('website');
  });

  test('cannot be changed by whoever sends the form', async () => {
    const { token, ...form } = await formFrom('plakat');
    const [body = '', mark] = token.split('.');
    const forged = Buffer.from(Buffer.from(body, 'base64url').toString().replace('plakat', 'brief')).toString(
      'base64url',
    );
    expect((await jawort.optIn({ ...form, token: `${forged}.${mark}` })).status).toBe(422);
  });
});

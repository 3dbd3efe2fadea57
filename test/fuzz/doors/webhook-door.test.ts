/** Signed by Meta and still anything: never refused for what stands in it, and who writes after it is heard. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signatureOf } from '../../../server/whatsapp/signature.ts';
import { appSecret, type Jawort, phoneNumberId, startJawort } from '../../support/jawort.ts';
import {
  asMetaWrites,
  bodies,
  change,
  phoneNumberId as fixtureId,
  message,
  status,
  webhook,
} from '../../whatsapp/fixtures.ts';
import { patience, requests } from '../cases.ts';
import { mutated, nearlyJson, nested, oddJson, oddJsonText } from '../hostile.ts';
import { expectAnswer, headerText, knock } from './knock.ts';

let jawort: Jawort;
beforeAll(async () => {
  jawort = await startJawort();
});
afterAll(() => jawort.close());

/** The fixtures, as if they had been sent to the number of this site. */
const ours = (text: string) => text.replaceAll(fixtureId, phoneNumberId);
const real: unknown[] = Object.values(bodies).map((body) => JSON.parse(ours(JSON.stringify(body))) as unknown);

function deliver(body: Uint8Array) {
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(body, appSecret) };
  return knock(jawort.url, { method: 'POST', path: '/webhooks/whatsapp', headers, body });
}

/** Each from a number of its own, so that none is a repetition. */
let people = 0;
function someoneNew() {
  people += 1;
  const digits = `4917155${String(people).padStart(6, '0')}`;
  const start = message({ from: digits, id: `wamid.start-${people}`, type: 'text', text: { body: 'START' } });
  /** As soon as everything before it is worked on: a server waits for that only so long when it is asked. */
  const isAsked = () =>
    expect
      .poll(async () => (await jawort.check({ phone: `+${digits}` })).reason, { timeout: 40_000, interval: 20 })
      .toBe('requested');
  return { start, isAsked };
}

describe('Whatever Meta has signed', () => {
  test(
    'is taken, and a START in the same list is answered with the question',
    async () => {
      const value = fc.record(
        {
          messages: fc.array(fc.oneof(oddJson, fc.constant(null)), { maxLength: 3 }),
          contacts: oddJson,
          statuses: fc.array(fc.oneof(oddJson, mutated([status({ biz_opaque_callback_data: 'obx_1' })])), {
            maxLength: 3,
          }),
          errors: oddJson,
        },
        { requiredKeys: ['messages'] },
      );
      await fc.assert(
        fc.asyncProperty(value, fc.array(mutated(real), { maxLength: 3 }), async (value, beside) => {
          const { start, isAsked } = someoneNew();
          const entries = beside.flatMap((body) => {
            const entry = (body as { entry?: unknown } | null)?.entry;
            return Array.isArray(entry) ? (entry as unknown[]) : [];
          });
          const own = webhook(change({ ...value, contacts: undefined, messages: [...value.messages, start] })).entry;
          const body = { object: 'whatsapp_business_account', entry: [...entries, ...own, ...entries] };
          const answer = await deliver(Buffer.from(ours(asMetaWrites(body).toString())));
          expect(answer.status, answer.body).toBe(200);
          await isAsked();
        }),
        { numRuns: Math.ceil(requests(2).numRuns / 20) },
      );
    },
    patience,
  );

  test(
    'also when it is no JSON, or the signature is none, never breaks us',
    async () => {
      const bytes = fc.oneof(
        nearlyJson(real),
        mutated(real).map((body) => Buffer.from(JSON.stringify(body) ?? '')),
        oddJsonText.map((text) => Buffer.from(`{"object":"whatsapp_business_account","entry":${text}}`)),
      );
      const signature = fc.oneof(fc.constant(undefined), fc.constant(undefined), headerText);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(bytes, signature), { minLength: 5, maxLength: 5 }), async (all) => {
          for (const [body, given] of all) {
            const header = given ?? signatureOf(body, appSecret);
            const request = {
              method: 'POST',
              path: '/webhooks/whatsapp',
              headers: { 'content-type': 'application/json', 'x-hub-signature-256': header },
              body,
            };
            const answer = await knock(jawort.url, request);
            expectAnswer(answer, request);
            if (given !== undefined) expect(answer.status).toBe(403);
          }
        }),
        { numRuns: Math.ceil(requests(2).numRuns / 5) },
      );
      await jawort.worked();
    },
    patience,
  );

  for (const depth of [10_000, 1_000_000]) {
    test(
      `nested ${depth} deep is taken, and a START beside it is answered with the question`,
      async () => {
        const { start, isAsked } = someoneNew();
        const deep = message({ id: 'wamid.deep', type: 'text', text: 'DEEP' });
        const text = ours(
          JSON.stringify(webhook('DEEP', change({ messages: ['DEEP', deep, start], statuses: ['DEEP'] }), 'DEEP')),
        ).replaceAll('"DEEP"', nested(depth / 5));
        expect((await deliver(Buffer.from(text))).status).toBe(200);
        await isAsked();
      },
      patience,
    );
  }

  test(
    'of 3 MB in a thousand updates is taken, and the START at its end is answered with the question',
    async () => {
      const { start, isAsked } = someoneNew();
      const long = { type: 'text', text: { body: `Hallo ${' '.repeat(2000)}🌷${'ä'.repeat(180)}` } };
      const many = Array.from({ length: 999 }, (_, place) => message({ ...long, id: `wamid.long-${place}` }));
      const body = Buffer.from(ours(asMetaWrites(webhook(change({ messages: [...many, start] }))).toString()));
      expect(body.length).toBeGreaterThan(3_000_000);
      expect((await deliver(body)).status).toBe(200);
      await isAsked();
    },
    patience,
  );
});

/** What Meta answers to a send, what stands in a signature, and what comes back as a token: anything at all. */
import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readButton, readRow } from '../../server/usecases/buttons.ts';
import { readFormToken, signFormToken } from '../../server/usecases/form-token.ts';
import { preferenceToken, readPreferenceToken } from '../../server/usecases/preference-link.ts';
import { Refusal } from '../../server/usecases/refusal.ts';
import { readAnswer } from '../../server/whatsapp/answer.ts';
import { isSignedBy, signatureOf } from '../../server/whatsapp/signature.ts';
import { boundedly } from './boundedly.ts';
import { cases, patience } from './cases.ts';
import { mutated, nested, oddJsonText, oddText } from './hostile.ts';

const key = createSecretKey(Buffer.alloc(32, 7));
const now = new Date('2026-11-25T12:00:00.000Z');
const token = signFormToken(key, {
  site: 'shop',
  reference: '7KQ2M9XAVD',
  wording: 'w',
  issuedAt: now,
  source: 'website',
});
const link = preferenceToken(key, 'sub_1', now);

/** Meta's answers as they are, by what they are. */
const answers = [
  {
    messaging_product: 'whatsapp',
    contacts: [{ input: '+491712345678', wa_id: '491712345678' }],
    messages: [{ id: 'wamid.HBgN', message_status: 'accepted' }],
  },
  { contacts: [{ user_id: 'DE.1349' }], messages: [{ id: 'wamid.HBgN' }] },
  {
    error: {
      message: '(#131026) Message undeliverable',
      type: 'OAuthException',
      code: 131026,
      error_data: { messaging_product: 'whatsapp', details: 'to +491712345678' },
      fbtrace_id: 'A',
    },
  },
  { error: { code: 130429, message: 'Rate limit hit' } },
];
const outcomes = ['accepted', 'retry', 'hold', 'final', 'unknown'];

/** A good one in which a few characters are others. */
const spoilt = (good: string) =>
  fc.oneof(
    fc
      .tuple(fc.nat(), fc.nat({ max: 8 }), oddText)
      .map(
        ([from, length, between]) =>
          good.slice(0, from % good.length) + between + good.slice((from % good.length) + length),
      ),
    oddText,
    oddText.map((text) => good + text),
    fc.array(oddText, { maxLength: 4 }).map((parts) => parts.join('.')),
  );

describe('Whatever Meta answers', () => {
  test(
    'has one outcome, and its sentence never shows the token or the number',
    () => {
      const body = fc.oneof(
        mutated(answers).map((one) => JSON.stringify(one)),
        oddJsonText,
        oddText,
        fc.constant(undefined),
      );
      const status = fc.oneof(
        fc.constantFrom(200, 201, 400, 401, 403, 404, 429, 500, 503),
        fc.integer({ min: 0, max: 999 }),
      );
      const retryAfter = fc.option(fc.oneof(oddText, fc.nat().map(String)));
      const secrets = ['+491712345678', 'EAAGm0PX4ZCpsBA'];
      fc.assert(
        fc.property(status, body, retryAfter, (status, body, retryAfter) => {
          const result = readAnswer({ status, body, retryAfter }, secrets);
          expect(outcomes).toContain(result.outcome);
          if ('detail' in result) for (const secret of secrets) expect(result.detail).not.toContain(secret);
          if (result.outcome === 'retry') expect(result.afterSeconds ?? 0).toBeLessThanOrEqual(3600);
        }),
        cases('answers'),
      );
    },
    patience,
  );

  test('is read in bounded time, also 4 MB of it, or a million brackets deep', () => {
    const long = 'EAAGm0PX4ZCpsBA +49 171 2345678 '.repeat(125_000);
    const errors = [long, '4'.repeat(4e6), '+'.repeat(4e6), ' '.repeat(4e6), 'a@'.repeat(2e6), 'EAA'.repeat(1e6)];
    const bodies = [
      nested(1_000_000),
      ...errors,
      ...errors.map((message) => JSON.stringify({ error: { code: 1, message } })),
    ];
    for (const body of bodies) {
      const answer = { status: 400, body, retryAfter: '9'.repeat(100_000) };
      expect(outcomes).toContain(boundedly(() => readAnswer(answer, ['+491712345678', 'EAAGm0PX4ZCpsBA'])).outcome);
    }
  });
});

describe('Whatever comes back as a token', () => {
  test(
    'is ours or refused',
    () => {
      fc.assert(
        fc.property(spoilt(token), spoilt(link), oddText, (form, page, payload) => {
          try {
            expect(readFormToken(key, form, now).reference).toBe('7KQ2M9XAVD');
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
          expect(readPreferenceToken(key, page, now)?.subjectId ?? 'sub_1').toBe('sub_1');
          readButton(payload);
          readRow(payload);
          const body = Buffer.from(payload);
          expect(isSignedBy(body, payload, 'secret')).toBe(false);
          expect(isSignedBy(body, signatureOf(body, 'secret'), 'secret')).toBe(true);
        }),
        cases('tokens'),
      );
    },
    patience,
  );

  test('is read in bounded time, however long', () => {
    for (const unit of ['.', 'a', '=', ' ', 'yes.', 'sha256=']) {
      const long = unit.repeat(1_000_000);
      boundedly(() => {
        expect(() => readFormToken(key, long, now)).toThrow(Refusal);
        expect(readPreferenceToken(key, long, now)).toBeUndefined();
        expect(readButton(long)).toBeUndefined();
        expect(readRow(long)).toBeUndefined();
        expect(isSignedBy(Buffer.alloc(0), long, 'secret')).toBe(false);
      });
    }
  });
});

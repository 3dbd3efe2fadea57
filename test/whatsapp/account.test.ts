/** What Meta says of the account, read without believing that it says it well; and never a secret in what is told on. */
import { describe, expect, test } from 'vitest';
import { type Account, createAccount } from '../../server/whatsapp/account.ts';

const token = 'EAAsecrettokenofthisbusiness0123456789';
const appSecret = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';

interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

/** An account whose Meta answers as given, one after the other; the last answer again and again. */
function account(...answers: readonly (readonly [status: number, body: unknown])[]): { asked: Asked[]; meta: Account } {
  const asked: Asked[] = [];
  const fetch: typeof globalThis.fetch = async (url, init = {}) => {
    asked.push({ url: String(url), init });
    const [status, body] = answers[Math.min(asked.length, answers.length) - 1] ?? [200, {}];
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  };
  return {
    asked,
    meta: createAccount({ graphUrl: 'https://graph.example/', version: 'v25.0', token, appSecret, fetch }),
  };
}

const refusal = (code: number, message: string, more: object = {}) => ({ error: { code, message, ...more } });

describe('The token', () => {
  test('that never ends, one that ends, and what they are for', async () => {
    const data = { is_valid: true, app_id: 634974688087057, scopes: ['a', 'b'], expires_at: 0 };
    const granular_scopes = [{ scope: 'a', target_ids: ['1', 2] }, { scope: 'b' }];
    const { meta, asked } = account(
      [200, { data }],
      [200, { data: { ...data, expires_at: '1795000000', granular_scopes } }],
    );
    expect(await meta.token()).toMatchObject({
      ok: true,
      value: { isValid: true, appId: '634974688087057', expiresAt: undefined },
    });
    expect(await meta.token()).toMatchObject({
      value: { expiresAt: '2026-11-18T11:06:40.000Z', accounts: { a: ['1', '2'] } },
    });
    expect(asked[0]?.url).toContain('https://graph.example/v25.0/debug_token?');
  });

  test.each<[string, number, unknown, object]>([
    ['refused', 401, refusal(190, `Malformed access token ${token}`), { kind: 'token', code: 190 }],
    ['without a right', 403, refusal(200, 'Requires a permission'), { kind: 'permission' }],
    ['that asks too often', 400, refusal(4, 'Application request limit reached'), { kind: 'away' }],
    ['answered by a proxy', 502, '<html>Bad gateway</html>', { kind: 'away' }],
    ['answered by another server', 404, 'not found', { kind: 'away' }],
    [
      'of an app that wants proofs',
      400,
      refusal(100, 'API calls from the server require an appsecret_proof argument'),
      { kind: 'permission', sentence: expect.stringContaining('Require app secret') },
    ],
  ])('%s is trouble with a sentence, and without the token in it', async (_what, status, body, trouble) => {
    const told = await account([status, body]).meta.token();
    expect(told).toMatchObject({ ok: false, ...trouble });
    expect(JSON.stringify(told)).not.toContain(token);
  });

  test('that nobody answers for is trouble too, and the address is not repeated: the token stands in it', async () => {
    const fetch = async () => {
      throw new TypeError(`fetch failed: https://graph.example/v25.0/debug_token?input_token=${token}`);
    };
    const meta = createAccount({ graphUrl: 'https://graph.example', version: 'v25.0', token, fetch });
    expect(await meta.token()).toEqual({ ok: false, kind: 'away', sentence: 'Meta could not be reached (no answer).' });
  });
});

describe('Lists', () => {
  const page = (id: string, next: boolean) => ({
    data: [{ id }, 'nonsense'],
    paging: { cursors: { after: id }, ...(next && { next: 'https://graph.example/next' }) },
  });

  test('are read to their end', async () => {
    const { meta, asked } = account([200, page('1', true)], [200, page('2', true)], [200, page('3', false)]);
    expect(await meta.numbersOf('9')).toEqual({ ok: true, value: ['1', '2', '3'] });
    expect(asked.map(({ url }) => new URL(url).searchParams.get('after'))).toEqual([null, '1', '2']);
  });

  test('that do not end are left after a while', async () => {
    const { meta, asked } = account([200, page('1', true)]);
    await meta.numbersOf('9');
    expect(asked).toHaveLength(50);
  });
});

describe('What is asked', () => {
  test('a template by part of its name does not find another one', async () => {
    const data = ['jawort_confirm', 'jawort_confirm_2'].map((name) => ({
      name,
      language: 'en-US',
      status: 'APPROVED',
      category: 'utility',
    }));
    const told = await account([200, { data }]).meta.templates('9', 'jawort_confirm');
    expect(told).toMatchObject({
      value: [{ name: 'jawort_confirm', language: 'en_US', category: 'UTILITY', body: '' }],
    });
    expect(told.ok && told.value).toHaveLength(1);
  });

  test('a number is asked once more with fewer fields where this version of Meta does not know them all', async () => {
    const number = { display_phone_number: '+49 30 12345678', status: 'CONNECTED', quality_rating: 'GREEN' };
    const { meta, asked } = account(
      [400, refusal(100, 'Tried accessing nonexisting field (is_on_biz_app)')],
      [200, number],
    );
    expect(await meta.number('1')).toMatchObject({
      ok: true,
      value: { status: 'CONNECTED', isInApp: undefined, ailments: [] },
    });
    expect(asked).toHaveLength(2);
    // An id that does not exist is not asked for twice.
    const unknown = account([400, refusal(100, 'Unsupported get request', { error_subcode: 33 })]);
    expect(await unknown.meta.number('1')).toMatchObject({ ok: false, kind: 'refused' });
    expect(unknown.asked).toHaveLength(1);
  });

  test('secrets travel in the header or the body, in no address but the one Meta wants them in', async () => {
    const { meta, asked } = account([200, { data: [], success: true }]);
    await meta.subscription('7');
    await meta.subscribe('7', {
      callbackUrl: 'https://optin.example/w',
      verifyToken: 'word',
      fields: ['messages', 'security'],
    });
    await meta.subscribeApp('9');
    await meta.number('1');
    for (const { url } of asked) for (const secret of [token, appSecret, 'word']) expect(url).not.toContain(secret);
    const [read, write, app] = asked.map(({ init }) => new Headers(init.headers).get('authorization'));
    expect([read, write, app]).toEqual([`Bearer 7|${appSecret}`, `Bearer 7|${appSecret}`, `Bearer ${token}`]);
    expect(Object.fromEntries(new URLSearchParams(String(asked[1]?.init.body)))).toEqual({
      object: 'whatsapp_business_account',
      callback_url: 'https://optin.example/w',
      verify_token: 'word',
      fields: 'messages,security',
    });
  });

  test.each([[{}], [{ data: 'nonsense' }], [[]], ['"text"'], [{ data: [null, 1, { components: [1, { type: 5 }] }] }]])(
    'an answer like %j is no reason to break',
    async (body) => {
      const { meta } = account([200, body]);
      const told = [
        meta.token(),
        meta.number('1'),
        meta.numbersOf('9'),
        meta.templates('9', 'x'),
        meta.subscribedApps('9'),
        meta.subscription('7'),
      ];
      for (const answer of await Promise.all(told)) expect(answer.ok).toBe(true);
    },
  );
});

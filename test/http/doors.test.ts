import { get } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signatureOf } from '../../server/whatsapp/signature.ts';
import { appSecret, type Jawort, origin, ownerKey, siteId, startJawort, verifyToken } from '../support/jawort.ts';
import { budgets } from '../widget/sizes.ts';

describe('Every public door', () => {
  let jawort: Jawort;
  beforeAll(async () => {
    jawort = await startJawort({ file: { limits: { requestsPerMinutePerIp: 30 } } });
  });
  afterAll(() => jawort.close());

  test('closes after too many requests, unknown addresses included, and says when to come back', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, turn) => jawort.get(turn % 2 ? '/nowhere' : `/v1/sites/${siteId}/form`)),
    );
    const limited = answers.filter(({ status }) => status === 429);
    expect(limited).toHaveLength(10);
    expect(Number(limited[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await limited[0]?.json()).toMatchObject({ status: 429 });
  });

  test('says so in a way that the shop’s own page can read', async () => {
    const closed = await jawort.get(`/v1/sites/${siteId}/form`, { origin });
    expect(closed.status).toBe(429);
    expect(closed.headers.get('access-control-allow-origin')).toBe(origin);
    const elsewhere = await jawort.get(`/v1/sites/${siteId}/form`, { origin: 'https://elsewhere.example' });
    expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('stays open for the owner and for Meta', async () => {
    expect((await jawort.asOwner('/v1/consents')).status).toBe(200);
    const body = '{"object":"whatsapp_business_account","entry":[]}';
    const signed = await jawort.whatsapp.deliver(body);
    expect(signed.status).toBe(200);
    const unsigned = await jawort.whatsapp.deliver(body, { signature: null });
    expect(unsigned.status).toBe(429);
  });
});

describe('What the doors say', () => {
  let jawort: Jawort;
  beforeAll(async () => {
    jawort = await startJawort();
  });
  afterAll(() => jawort.close());

  test('the owner’s routes want the owner’s key', async () => {
    for (const path of ['/v1/consents', '/v1/consents/x', '/v1/subjects/x/proof']) {
      expect((await jawort.get(path)).status).toBe(401);
      expect((await jawort.get(path, { authorization: `Bearer ${ownerKey}x` })).status).toBe(401);
      expect((await jawort.get(path, { authorization: ownerKey })).status).toBe(401);
    }
    const check = await fetch(`${jawort.url}/v1/consent-checks`, { method: 'POST', body: '{}' });
    expect(check.status).toBe(401);
    expect(check.headers.get('www-authenticate')).toContain('Bearer');
  });

  test('an error carries the request id that stands in the log', async () => {
    const response = await jawort.get('/nowhere/+491712345678');
    const problem = await response.json();
    expect(response.status).toBe(404);
    expect(problem).toMatchObject({ status: 404, title: expect.any(String), detail: expect.any(String) });
    expect(problem.instance).toBe(response.headers.get('x-request-id'));
    expect(jawort.logged()).toContain(problem.instance);
    expect(jawort.logged()).not.toContain('491712345678');
  });

  test('pages of the site may read the form, others may not', async () => {
    const own = await jawort.get(`/v1/sites/${siteId}/form`, { origin });
    expect(own.headers.get('access-control-allow-origin')).toBe(origin);
    expect(own.headers.get('cache-control')).toBe('no-store');
    const foreign = await jawort.get(`/v1/sites/${siteId}/form`, { origin: 'https://elsewhere.example' });
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await fetch(`${jawort.url}/v1/sites/${siteId}/opt-ins`, {
      method: 'OPTIONS',
      headers: { origin },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toContain('POST');
  });

  test('an unknown site is not found', async () => {
    for (const path of ['/v1/sites/nobody/form', '/v1/sites/nobody/opt-ins/7KQ2M9XAVD', '/w/nobody.js']) {
      expect((await jawort.get(path)).status).toBe(404);
    }
  });

  test('Meta’s handshake wants the verify token', async () => {
    expect(await jawort.whatsapp.verifyWebhook(verifyToken)).toMatchObject({ ok: true, status: 200 });
    expect(await jawort.whatsapp.verifyWebhook('guessed')).toMatchObject({ ok: false, status: 403 });
  });

  test('a webhook without the right signature changes nothing', async () => {
    const visitor = jawort.whatsapp.person('+491712345678');
    const update = visitor.updates.write('START');
    for (const signature of [
      null,
      'sha256=00',
      `sha256=${'0'.repeat(64)}`,
      signatureOf(Buffer.from('{}'), appSecret),
    ]) {
      expect((await jawort.whatsapp.deliver([update], { signature })).status).toBe(403);
    }
    expect(await jawort.check({ phone: '+491712345678' })).toMatchObject({ reason: 'never' });
  });

  test('of a webhook that nobody signed not a byte is waited for, and the connection is closed', async () => {
    const { hostname, port } = new URL(jawort.url);
    for (const [signature, length] of [
      ['', '4000000'],
      ['X-Hub-Signature-256: sha256=00\r\n', '4000000'],
      ['', 'chunked'],
    ]) {
      const size = length === 'chunked' ? 'Transfer-Encoding: chunked' : `Content-Length: ${length}`;
      const head = `POST /webhooks/whatsapp HTTP/1.1\r\nHost: localhost\r\n${signature}${size}\r\n\r\n`;
      const answer = await new Promise<string>((resolve, reject) => {
        let said = '';
        const socket = connect(Number(port), hostname, () => socket.write(head));
        socket
          .on('data', (more) => {
            said += String(more);
          })
          .on('end', () => resolve(said))
          .on('error', reject);
      });
      expect(answer).toMatch(/^HTTP\/1\.1 403 /);
      expect(answer.toLowerCase()).toContain('connection: close');
      expect(answer).toContain('urn:jawort:problem:signature');
    }
  });

  test('the server tells that it lives and that it can commit', async () => {
    expect((await jawort.get('/healthz')).status).toBe(200);
    expect((await jawort.get('/readyz')).status).toBe(200);
  });

  test('security headers are set, and the script may be embedded anywhere', async () => {
    const page = await jawort.get('/healthz');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    const script = await jawort.get(`/w/${siteId}.js`);
    expect(script.status).toBe(200);
    expect(script.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(script.headers.get('cache-control')).toContain('stale-while-revalidate');
    // Not fetch: it asks for a fresh copy as soon as it sees this header.
    const headers = { 'if-none-match': script.headers.get('etag') ?? '', 'accept-encoding': 'gzip, deflate' };
    const again = await new Promise((resolve) =>
      get(`${jawort.url}/w/${siteId}.js`, { headers }, (answer) => resolve(answer.resume().statusCode)),
    );
    expect(again).toBe(304);
  });

  test('the bubble as it is served stays in its budget', async () => {
    // As browsers name them: the best one last.
    const headers = { 'accept-encoding': 'gzip, deflate, br, zstd' };
    const size = await new Promise<number>((resolve) => {
      get(`${jawort.url}/w/${siteId}.js`, { headers }, (answer) => {
        expect(answer.headers['content-encoding']).toBe('br');
        resolve(Number(answer.resume().headers['content-length']));
      });
    });
    expect(size).toBeGreaterThan(1000);
    expect(size).toBeLessThanOrEqual(budgets.bubble);
  });

  test('a panel from before an upgrade is answered with today’s, uncached', async () => {
    const script = await (await jawort.get(`/w/${siteId}.js`)).text();
    const current = /\/w\/assets\/panel-[\w-]+\.js/.exec(script)?.[0] ?? '';
    const now = await jawort.get(current);
    expect(now.headers.get('cache-control')).toContain('immutable');
    expect(now.headers.get('access-control-allow-origin')).toBe('*');
    const before = await jawort.get('/w/assets/panel-0ldHash1.js');
    expect(before.status).toBe(200);
    expect(before.headers.get('cache-control')).toBe('no-store');
    expect(await before.text()).toBe(await now.text());
    expect((await jawort.get('/w/assets/unheard-of.js')).status).toBe(404);
  });
});

describe('Asking before a send', () => {
  let jawort: Jawort;
  beforeAll(async () => {
    jawort = await startJawort();
  });
  afterAll(() => jawort.close());
  const ask = (body: unknown, type = 'application/json') =>
    jawort.asOwner('/v1/consent-checks', {
      method: 'POST',
      headers: { 'content-type': type },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  test('many questions get as many answers, in order', async () => {
    await jawort.optIn(await jawort.form());
    const checks = ['+491712345678', '0171 2345678', '+4915112345678'].map((phone) => ({
      site: siteId,
      purpose: 'offers',
      phone,
    }));
    const { results } = await (await ask({ checks })).json();
    expect(results.map(({ reason }: { reason: string }) => reason)).toEqual(['requested', 'requested', 'never']);
    expect(results.every(({ allowed }: { allowed: boolean }) => !allowed)).toBe(true);
  });

  test.each([
    ['an unknown site', { site: 'x', purpose: 'offers', phone: '+491712345678' }, '#/site'],
    ['an unknown purpose', { site: siteId, purpose: 'x', phone: '+491712345678' }, '#/purpose'],
    ['no person', { site: siteId, purpose: 'offers' }, '#/phone'],
    [
      'two ways to name one person',
      { site: siteId, purpose: 'offers', phone: '+491712345678', userId: 'DE.1' },
      '#/phone',
    ],
    ['no telephone number', { site: siteId, purpose: 'offers', phone: 'hello' }, '#/phone'],
  ])('%s is a mistake, not a permission', async (_what, check, pointer) => {
    const response = await ask(check);
    expect(response.status).toBe(422);
    expect((await response.json()).errors[0].pointer).toBe(pointer);
    const many = await (
      await ask({ checks: [{ site: siteId, purpose: 'offers', phone: '+491712345678' }, check] })
    ).json();
    expect(many.errors[0].pointer).toBe(pointer.replace('#', '#/checks/1'));
  });

  test('over a thousand checks, or none, are refused', async () => {
    const check = { site: siteId, purpose: 'offers', phone: '+491712345678' };
    expect((await ask({ checks: Array(1001).fill(check) })).status).toBe(422);
    expect((await ask({ checks: [] })).status).toBe(422);
    expect((await ask({ checks: Array(1000).fill(check) })).status).toBe(200);
    expect((await ask('{', 'application/json')).status).toBe(400);
    expect((await ask('{}', 'text/plain')).status).toBe(415);
  });
});

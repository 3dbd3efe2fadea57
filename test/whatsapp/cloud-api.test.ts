/** What becomes of a message on its way to Meta: sent, certainly not sent, or unknown; never a guess. */
import { createServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCloudApi } from '../../server/whatsapp/cloud-api.ts';
import type { OutgoingMessage } from '../../server/whatsapp/port.ts';
import { anna, phoneNumberId } from './fixtures.ts';
import { answering, startLoopbackGraph } from './loopback-graph.ts';

const token = 'EAAtestTOKEN1234567890';
const message: OutgoingMessage = {
  phoneNumberId,
  to: { phone: anna.phone },
  callbackData: 'send-1',
  content: { kind: 'text', body: 'Hallo' },
};

let graph: Awaited<ReturnType<typeof startLoopbackGraph>>;
beforeAll(async () => {
  graph = await startLoopbackGraph();
});
afterAll(() => graph.stop());
beforeEach(() => {
  graph.requests.length = 0;
});

const send = (options: { graphUrl?: string; timeoutMs?: number } = {}) =>
  createCloudApi({ graphUrl: graph.url, version: 'v25.0', token, ...options }).send(message);

function refusing(status: number, error: unknown, headers: Readonly<Record<string, string>> = {}) {
  graph.next(answering(status, { error }, headers));
  return send();
}

test("the message goes to the number's own address with the token, and the mark that comes back in statuses", async () => {
  graph.next(answering(200, { messages: [{ id: 'wamid.1' }] }));
  await send({ graphUrl: `${graph.url}/` });
  expect(graph.requests).toMatchObject([
    {
      method: 'POST',
      path: `/v25.0/${phoneNumberId}/messages`,
      authorization: `Bearer ${token}`,
      contentType: 'application/json',
      body: { to: anna.phone, biz_opaque_callback_data: 'send-1' },
    },
  ]);
});

describe('accepted', () => {
  test("with Meta's id and whatever it says of the person", async () => {
    graph.next(
      answering(200, {
        contacts: [{ input: anna.phone, wa_id: anna.digits, user_id: anna.userId }],
        messages: [{ id: 'wamid.1', message_status: 'accepted' }],
      }),
    );
    expect(await send()).toEqual({
      outcome: 'accepted',
      messageId: 'wamid.1',
      waId: anna.digits,
      userId: anna.userId,
    });
  });

  test('also if the answer says nothing of the person', async () => {
    graph.next(answering(200, { messages: [{ id: 'wamid.1' }] }));
    expect(await send()).toEqual({ outcome: 'accepted', messageId: 'wamid.1' });
  });
});

describe('unknown: it may have been sent, so nobody sends it again blindly', () => {
  test.each([
    ['no JSON', '<html>'],
    ['nothing', ''],
    ['no message id', { messages: [] }],
    ['far too much', `{"messages":[{"id":"wamid.1"}],"x":"${'x'.repeat(100_000)}"}`],
  ])('when Meta says yes with %s', async (_, body) => {
    graph.next(answering(200, body));
    expect(await send()).toMatchObject({ outcome: 'unknown' });
  });

  test('when the connection breaks after the request was written', async () => {
    graph.next((response) => response.destroy());
    expect(await send()).toMatchObject({ outcome: 'unknown' });
  });

  test('when the connection breaks inside the answer', async () => {
    graph.next((response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"messages"', () => response.destroy());
    });
    expect(await send()).toMatchObject({ outcome: 'unknown' });
  });

  test('when no answer comes in time', async () => {
    graph.next(() => {});
    expect(await send({ timeoutMs: 1000 })).toMatchObject({ outcome: 'unknown' });
    expect(graph.requests).toHaveLength(1);
  });
});

describe('whether it answers at all', () => {
  const answers = (options: { graphUrl?: string; timeoutMs?: number } = {}) =>
    createCloudApi({ graphUrl: graph.url, version: 'v25.0', token, ...options }).answers(phoneNumberId);

  test('is asked without sending anything', async () => {
    graph.next(answering(200, { id: phoneNumberId }));
    expect(await answers()).toBe(true);
    expect(graph.requests).toMatchObject([{ method: 'GET', path: `/v25.0/${phoneNumberId}?fields=id` }]);
  });

  test('a refusal is an answer', async () => {
    graph.next(answering(401, { error: { code: 190 } }));
    expect(await answers()).toBe(true);
  });

  test('silence, a broken connection and nobody there are none', async () => {
    graph.next(() => {});
    expect(await answers({ timeoutMs: 1000 })).toBe(false);
    graph.next((response) => response.destroy());
    expect(await answers()).toBe(false);
    expect(await answers({ graphUrl: 'http://127.0.0.1:1' })).toBe(false);
  });
});

describe('certainly not sent', () => {
  test('a refused connection is tried again', async () => {
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.address();
    await new Promise((closed) => server.close(closed));
    const port = typeof address === 'object' ? address?.port : undefined;
    expect(await send({ graphUrl: `http://127.0.0.1:${port}` })).toEqual({
      outcome: 'retry',
      detail: 'Meta could not be reached (ECONNREFUSED).',
    });
  });

  test('a server fault without a readable body is tried again', async () => {
    for (const body of ['', '<html>Bad gateway</html>']) {
      graph.next(answering(502, body));
      const result = await send();
      expect(result).toMatchObject({ outcome: 'retry' });
      expect(result).not.toHaveProperty('code');
    }
  });

  test("Meta's code decides, not the HTTP status", async () => {
    expect(await refusing(500, { code: 3 })).toMatchObject({ outcome: 'hold', code: 3 });
    expect(await refusing(400, { code: 131056 })).toMatchObject({ outcome: 'retry', code: 131056, afterSeconds: 4 });
    expect(await refusing(400, { code: '131026' })).toMatchObject({ outcome: 'final', code: 131026 });
    expect(await refusing(200, { code: 190 })).toMatchObject({ outcome: 'hold', code: 190 });
  });

  test('Meta may ask for patience, but not for days, and never for less than its own rules say', async () => {
    expect(await refusing(429, { code: 130429 }, { 'retry-after': '17' })).toMatchObject({ afterSeconds: 17 });
    expect(await refusing(429, { code: 130429 }, { 'retry-after': '999999' })).toMatchObject({ afterSeconds: 3600 });
    expect(await refusing(400, { code: 131057 }, { 'retry-after': '1' })).toMatchObject({ afterSeconds: 60 });
    for (const nonsense of ['-5', 'soon', 'Wed, 21 Oct 2026 07:28:00 GMT']) {
      expect(await refusing(429, { code: 130429 }, { 'retry-after': nonsense })).not.toHaveProperty('afterSeconds');
    }
  });

  test('a redirect is not followed: it would carry the token away', async () => {
    graph.next(answering(302, '', { location: `${graph.url}/elsewhere` }));
    expect(await send()).toMatchObject({ outcome: 'retry', detail: expect.stringContaining('WHATSAPP_GRAPH_URL') });
    expect(graph.requests).toHaveLength(1);
  });

  test("a refusal that is not Meta's loses no question: it is tried again", async () => {
    graph.next(answering(404, '<html>nginx</html>'));
    expect(await send()).toMatchObject({ outcome: 'retry' });
  });
});

describe('nothing personal in what is logged', () => {
  test('neither token, number, user id nor message id of an error text appears in the detail', async () => {
    const errors = [
      { code: 190, message: `Malformed access token ${token}` },
      { code: 190, message: 'Malformed access token EAAotherTOKENthatMetaKnows99' },
      { code: 131030, message: `Recipient ${anna.phone} (+49 171 392-00 01, ${anna.digits}) not in allowed list` },
      { code: 131062, message: `User ${anna.userId} of US.ENT.1181AB is gone, wamid.HBgNNDkxNzEzOTIwMDAx` },
      { code: 100, error_data: { details: `Invalid\nvalue ${anna.digits}` } },
    ];
    for (const error of errors) {
      const { detail } = (await refusing(400, error)) as { detail: string };
      for (const secret of [token, 'EAAother', '171', '392', anna.userId, '1181AB', 'HBgN', '\n']) {
        expect(detail).not.toContain(secret);
      }
    }
  });

  test('what Meta explains stays readable', async () => {
    expect(
      await refusing(400, { code: 132000, error_data: { details: 'body: number of localizable_params (1)' } }),
    ).toEqual({
      outcome: 'final',
      code: 132000,
      detail:
        'The text does not fit the template at Meta. Create the template again from the present wording. (HTTP 400: body: number of localizable_params (1))',
    });
  });

  test('an unusable address or token is named at the start, without showing the token', () => {
    const create = (options: { graphUrl?: string; token?: string }) => () =>
      createCloudApi({ graphUrl: graph.url, version: 'v25.0', token, ...options });
    expect(create({ graphUrl: 'graph.facebook.com' })).toThrow('WHATSAPP_GRAPH_URL');
    expect(create({ token: '' })).toThrow('WHATSAPP_TOKEN');
    expect(create({ token: 'EAA\nsecret' })).toThrow(/^(?!.*secret).*WHATSAPP_TOKEN/);
  });
});

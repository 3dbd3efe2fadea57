import { expect, test } from 'vitest';
import { anna, send, startBusiness, startWhatsApp, template } from './support.ts';

test('a scripted error comes as often as asked, with its status and Retry-After, and then everything is well again', async () => {
  const whatsapp = await startWhatsApp();
  whatsapp.script({ kind: 'error', code: 130429, retryAfter: 7 }, 2);
  for (const _ of [1, 2]) {
    const refused = await send(whatsapp.graphUrl, template());
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('7');
    expect(refused.answer.error).toMatchObject({ code: 130429, message: '(#130429) Rate limit hit' });
  }
  expect(whatsapp.sends).toHaveLength(0);
  expect((await send(whatsapp.graphUrl, template())).status).toBe(200);
});

test('a reset connection means that the message was not sent', async () => {
  const whatsapp = await startWhatsApp();
  whatsapp.script({ kind: 'reset' });
  await expect(send(whatsapp.graphUrl, template())).rejects.toThrow();
  expect(whatsapp.sends).toHaveLength(0);
});

test('a lost answer means that the message was sent, and only its status says so', async () => {
  const business = await startBusiness();
  const whatsapp = await startWhatsApp({ webhookUrl: business.url });
  whatsapp.script({ kind: 'lost-answer' });
  await expect(send(whatsapp.graphUrl, { ...template(), biz_opaque_callback_data: 'lost-1' })).rejects.toThrow();
  await whatsapp.settled();
  expect(whatsapp.sends).toHaveLength(1);
  expect(business.heard.map(({ raw }) => raw.toString()).join()).toContain('"biz_opaque_callback_data":"lost-1"');
});

test('a late answer is overtaken by its own status', async () => {
  const business = await startBusiness();
  const whatsapp = await startWhatsApp({ webhookUrl: business.url });
  const { promise, resolve } = Promise.withResolvers<void>();
  whatsapp.script({ kind: 'late-answer', until: promise });
  let answered = false;
  const answer = send(whatsapp.graphUrl, template()).then((result) => {
    answered = true;
    return result;
  });
  await whatsapp.nextSend();
  await expect.poll(() => business.heard.length).toBe(2);
  expect(answered).toBe(false);
  resolve();
  expect((await answer).status).toBe(200);
});

test('a request that hangs is never answered nor sent, and closing does not wait for it', async () => {
  const whatsapp = await startWhatsApp();
  whatsapp.script({ kind: 'hang' }, 2);
  const impatient = send(whatsapp.graphUrl, template(), { signal: AbortSignal.timeout(100) });
  await expect(impatient).rejects.toMatchObject({ name: 'TimeoutError' });

  const patient = expect(send(whatsapp.graphUrl, template())).rejects.toThrow('fetch failed');
  await whatsapp.close();
  await patient;
  expect(whatsapp.sends).toHaveLength(0);
});

test('a message can be accepted and fail afterwards', async () => {
  const business = await startBusiness();
  const whatsapp = await startWhatsApp({ webhookUrl: business.url });
  whatsapp.script({ kind: 'failed', code: 131049 });
  expect((await send(whatsapp.graphUrl, template(anna))).status).toBe(200);
  await whatsapp.settled();
  expect(business.heard).toHaveLength(1);
  expect(business.heard[0]?.raw.toString()).toContain('"code":131049');
});

test('a gateway error has no body that explains it', async () => {
  const whatsapp = await startWhatsApp();
  whatsapp.script({ kind: 'gateway', status: 502 });
  await expect(send(whatsapp.graphUrl, template())).rejects.toThrow(SyntaxError);
});

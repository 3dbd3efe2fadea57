import { verifySignature } from '@kapso/whatsapp-cloud-api/server';
import { expect, test } from 'vitest';
import { account, anna, question, send, startBusiness, startWhatsApp, template } from './support.ts';

test('a message reaches the business with German letters, slashes and @ escaped, as Meta writes them', async () => {
  const business = await startBusiness();
  const whatsapp = await startWhatsApp({ webhookUrl: business.url });
  await whatsapp.person(anna).write('Grüße 💐 an a@b.de/c');
  const raw = business.heard[0]?.raw.toString() ?? '';
  expect(raw).toContain('Gr\\u00fc\\u00dfe \\ud83d\\udc90 an a\\u0040b.de\\/c');
  expect(raw).toMatch(/^[\x20-\x7e]+$/);
  expect(business.heard[0]?.body.entry[0]?.changes[0]?.value).toMatchObject({
    messages: [{ from: '4915123456789', type: 'text', text: { body: 'Grüße 💐 an a@b.de/c' } }],
  });
});

test('a tap on a question comes as interactive, a tap on a template as button, each with its token', async () => {
  const business = await startBusiness();
  const whatsapp = await startWhatsApp({ webhookUrl: business.url, statuses: 'silent' });
  const person = whatsapp.person(anna);
  await person.write('Hallo');
  await send(whatsapp.graphUrl, question());
  await send(whatsapp.graphUrl, template());
  const asked = await whatsapp.nextSend();
  const askedByTemplate = await whatsapp.nextSend();

  await person.tap(asked, 'JA');
  await person.tap(askedByTemplate, 1);
  await person.tap(asked, 0, { context: 'missing' });

  const messages = business.heard.map(({ body }) => (body.entry[0]?.changes[0]?.value.messages ?? [])[0]);
  expect(messages.slice(1)).toMatchObject([
    {
      type: 'interactive',
      interactive: { button_reply: { id: 'token-ja', title: 'JA' } },
      context: { id: asked.messageId },
    },
    { type: 'button', button: { payload: 'token-nein', text: 'NEIN' }, context: { id: askedByTemplate.messageId } },
    { type: 'interactive', interactive: { button_reply: { id: 'token-ja' } } },
  ]);
  expect(messages[3]).not.toHaveProperty('context');
  expect(() => person.tap(asked, 'VIELLEICHT')).toThrow('there are: JA, NEIN');
});

test('several updates can come in one batch, and twice', async () => {
  const business = await startBusiness();
  const whatsapp = await startWhatsApp({ webhookUrl: business.url });
  const { updates } = whatsapp.person(anna);
  await whatsapp.deliver([updates.write('eins'), updates.write('zwei'), updates.marketing('stop')], { times: 2 });
  expect(business.heard).toHaveLength(2);
  expect(business.heard[0]?.raw).toEqual(business.heard[1]?.raw);
  expect(business.heard[0]?.body.entry[0]?.changes.map(({ field }) => field)).toEqual([
    'messages',
    'messages',
    'user_preferences',
  ]);
});

test('any body can be posted, signed rightly, wrongly or not at all', async () => {
  const business = await startBusiness();
  const whatsapp = await startWhatsApp({ webhookUrl: business.url });
  await whatsapp.deliver('{"broken": true}');
  await whatsapp.deliver('{}', { signature: 'sha256=00' });
  await whatsapp.deliver('{}', { signature: null });
  const right = business.heard.map(({ raw, signature }) =>
    verifySignature({ appSecret: account.appSecret, rawBody: raw, signatureHeader: signature }),
  );
  expect(right).toEqual([true, false, false]);
  expect(business.heard[0]?.raw.toString()).toBe('{"broken": true}');
});

test('a business that answers an error hears the same message again, but not for ever', async () => {
  const business = await startBusiness([500, 503]);
  const whatsapp = await startWhatsApp({ webhookUrl: business.url, retries: { times: 5, firstDelayMs: 1 } });
  expect((await whatsapp.person(anna).write('Hallo')).status).toBe(200);
  expect(business.heard).toHaveLength(3);

  const deaf = await startBusiness([500, 500, 500, 500, 500, 500, 500]);
  whatsapp.setWebhookUrl(deaf.url);
  expect((await whatsapp.person(anna).write('Hallo?')).status).toBe(500);
  expect(deaf.heard).toHaveLength(6);
});

test('a business that is down is told nothing, and the sender sees status 0', async () => {
  const whatsapp = await startWhatsApp({ webhookUrl: 'http://127.0.0.1:9/webhooks/whatsapp' });
  expect((await whatsapp.person(anna).write('Hallo')).status).toBe(0);
});

test('the handshake comes back with the challenge only for the right verify token', async () => {
  const business = await startBusiness();
  const whatsapp = await startWhatsApp({ webhookUrl: business.url });
  expect(await whatsapp.verifyWebhook()).toMatchObject({ ok: true, status: 200 });
  expect(await whatsapp.verifyWebhook('guessed')).toMatchObject({ ok: false, status: 403 });
});

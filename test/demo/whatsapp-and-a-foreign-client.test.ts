/** The simulation against a client it has not been written for: what suits that one, suits Meta's shapes. */
import { buildTemplateSendPayload, WhatsAppClient } from '@kapso/whatsapp-cloud-api';
import { normalizeWebhook, verifySignature } from '@kapso/whatsapp-cloud-api/server';
import { expect, test } from 'vitest';
import { account, anna, startBusiness, startWhatsApp } from './support.ts';

const { phoneNumberId } = account;

test('a foreign client can send texts, questions with buttons and templates', async () => {
  const whatsapp = await startWhatsApp();
  const client = new WhatsAppClient({ accessToken: account.token, baseUrl: whatsapp.graphUrl, graphVersion: 'v25.0' });

  const answer = await client.messages.sendText({ phoneNumberId, to: anna, body: 'Guten Tag' });
  await client.messages.sendInteractiveButtons({
    phoneNumberId,
    to: anna,
    bodyText: 'Bist du sicher?',
    footerText: 'NEIN tippen oder nichts tun',
    buttons: [
      { id: 'token-ja', title: 'JA' },
      { id: 'token-nein', title: 'NEIN' },
    ],
  });
  const {
    name,
    language,
    components = [],
  } = buildTemplateSendPayload({
    name: 'jawort_confirm',
    language: 'de',
    body: [
      { type: 'text', parameterName: 'kind', text: 'Werbung' },
      { type: 'text', parameterName: 'purposes', text: 'Angebote' },
    ],
    buttons: [
      { type: 'button', subType: 'quick_reply', index: 0, parameters: [{ type: 'payload', payload: 'token-ja' }] },
      { type: 'button', subType: 'quick_reply', index: 1, parameters: [{ type: 'payload', payload: 'token-nein' }] },
    ],
  });
  const template = { name, language: { code: language.code }, components: components.map((part) => ({ ...part })) };
  await client.messages.sendTemplate({ phoneNumberId, to: anna, template });

  expect(answer.messages[0]?.id).toBe(whatsapp.sends[0]?.messageId);
  expect(whatsapp.sends.map(({ body }) => body.type)).toEqual(['text', 'interactive', 'template']);
});

test('a foreign client is refused with the wrong token, and understands why', async () => {
  const whatsapp = await startWhatsApp();
  const client = new WhatsAppClient({ accessToken: 'wrong', baseUrl: whatsapp.graphUrl, graphVersion: 'v25.0' });
  await expect(client.messages.sendText({ phoneNumberId, to: anna, body: 'x' })).rejects.toMatchObject({ code: 190 });
});

test('a foreign parser accepts our signatures and reads every message and status of a batch', async () => {
  const business = await startBusiness();
  const whatsapp = await startWhatsApp({ webhookUrl: business.url });
  const person = whatsapp.person(anna, { name: 'Änne Groß' });
  const client = new WhatsAppClient({ accessToken: account.token, baseUrl: whatsapp.graphUrl, graphVersion: 'v25.0' });
  await person.write('Hallo');
  await client.messages.sendText({ phoneNumberId, to: anna, body: 'Guten Tag' });
  const sent = await whatsapp.nextSend();
  await whatsapp.settled();

  const { updates } = person;
  await whatsapp.deliver([updates.write('Schönen Tag!'), updates.react(sent, '👍'), updates.status(sent, 'read')]);

  for (const { raw, signature } of business.heard) {
    expect(verifySignature({ appSecret: account.appSecret, rawBody: raw, signatureHeader: signature })).toBe(true);
  }
  const batch = normalizeWebhook(business.heard.at(-1)?.body);
  expect(batch.phoneNumberId).toBe(phoneNumberId);
  expect(batch.contacts[0]).toMatchObject({ waId: '4915123456789', userId: person.userId });
  expect(batch.messages.map(({ type }) => type)).toEqual(['text', 'reaction']);
  expect(batch.messages[0]).toMatchObject({ text: { body: 'Schönen Tag!' }, kapso: { direction: 'inbound' } });
  expect(batch.statuses).toMatchObject([{ id: sent.messageId, status: 'read', recipientUserId: person.userId }]);
});

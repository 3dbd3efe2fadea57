/**
 * A foreign client (@kapso/whatsapp-cloud-api) as a peer: two programs written apart from each other must send the same
 * JSON, accept each other's signatures and find the same messages. Known differences stand where they are evened out.
 */
import { buildTemplateSendPayload, WhatsAppClient } from '@kapso/whatsapp-cloud-api';
import { verifySignature } from '@kapso/whatsapp-cloud-api/server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCloudApi } from '../../server/whatsapp/cloud-api.ts';
import type { OutgoingContent, Recipient } from '../../server/whatsapp/port.ts';
import { isSignedBy, signatureOf } from '../../server/whatsapp/signature.ts';
import { confirmationTemplate } from '../../server/whatsapp/templates.ts';
import { anna, asMetaWrites, bodies, phoneNumberId } from './fixtures.ts';
import { startLoopbackGraph } from './loopback-graph.ts';

let graph: Awaited<ReturnType<typeof startLoopbackGraph>>;
let foreign: WhatsAppClient;
beforeAll(async () => {
  graph = await startLoopbackGraph();
  foreign = new WhatsAppClient({ accessToken: 'test-token', baseUrl: graph.url, graphVersion: 'v25.0' });
});
afterAll(() => graph.stop());
beforeEach(() => {
  graph.requests.length = 0;
});

async function sendOurs(content: OutgoingContent, to: Recipient = { phone: anna.phone }) {
  const ours = createCloudApi({ graphUrl: graph.url, version: 'v25.0', token: 'test-token' });
  expect(await ours.send({ phoneNumberId, to, callbackData: 'send-1', content })).toMatchObject({
    outcome: 'accepted',
  });
}

function expectTheSameTwice() {
  const [ours, theirs, ...more] = graph.requests;
  expect(more).toEqual([]);
  expect(ours).toBeDefined();
  expect(ours).toEqual(theirs);
}

const envelope = { phoneNumberId, to: anna.phone, bizOpaqueCallbackData: 'send-1' };

describe('the same message on the wire', () => {
  test('text', async () => {
    await sendOurs({ kind: 'text', body: 'Schöne Grüße' });
    await foreign.messages.sendText({ ...envelope, body: 'Schöne Grüße', previewUrl: false });
    expectTheSameTwice();
  });

  test('text to a person without a phone number', async () => {
    await sendOurs({ kind: 'text', body: 'Hallo' }, { userId: anna.userId });
    const { to: _, ...rest } = envelope;
    await foreign.messages.sendText({ ...rest, recipient: anna.userId, body: 'Hallo', previewUrl: false });
    expectTheSameTwice();
    expect(graph.requests[0]?.body).not.toHaveProperty('to');
  });

  test('question with two buttons and a footer', async () => {
    const buttons = [
      { id: 'yes.1', title: 'JA' },
      { id: 'no.1', title: 'NEIN' },
    ];
    await sendOurs({ kind: 'buttons', body: 'Bist du sicher?', footer: 'Nicht angefragt?', buttons });
    await foreign.messages.sendInteractiveButtons({
      ...envelope,
      bodyText: 'Bist du sicher?',
      footerText: 'Nicht angefragt?',
      buttons,
    });
    expectTheSameTwice();
  });

  test('template with named parameters and payloads', async () => {
    await sendOurs({
      kind: 'template',
      name: 'jawort_confirm',
      language: 'de',
      parameters: [
        { name: 'kind', text: 'Werbung' },
        { name: 'purposes', text: 'Angebote' },
      ],
      payloads: ['yes.1', 'no.1'],
    });
    const template = buildTemplateSendPayload({
      name: 'jawort_confirm',
      language: 'de',
      body: [
        { type: 'text', parameterName: 'kind', text: 'Werbung' },
        { type: 'text', parameterName: 'purposes', text: 'Angebote' },
      ],
      // Difference: they take the index as a number as well and pass it on; Meta's reference has a string.
      buttons: ['yes.1', 'no.1'].map((payload, index) => ({
        type: 'button' as const,
        subType: 'quick_reply' as const,
        index: String(index),
        parameters: [{ type: 'payload' as const, payload }],
      })),
    });
    const components = template.components?.map((component) => ({ ...component })) ?? [];
    await foreign.messages.sendTemplate({ ...envelope, template: { ...template, components } });
    expectTheSameTwice();
  });

  test('template creation', async () => {
    const ours = confirmationTemplate(
      'jawort_confirm',
      {
        language: 'de',
        texts: {
          question: 'Möchtest du {kind} erhalten: {purposes}? Erst JA zählt.',
          questionFooter: 'F',
          yes: 'JA',
          no: 'NEIN',
        },
      },
      { kind: 'Werbung', purposes: 'Angebote' },
    );
    await foreign.templates.create({
      businessAccountId: '800100',
      name: 'jawort_confirm',
      language: 'de',
      category: 'UTILITY',
      parameterFormat: 'NAMED',
      components: [
        {
          type: 'BODY',
          text: 'Möchtest du {{kind}} erhalten: {{purposes}}? Erst JA zählt.',
          example: {
            bodyTextNamedParams: [
              { paramName: 'kind', example: 'Werbung' },
              { paramName: 'purposes', example: 'Angebote' },
            ],
          },
        },
        { type: 'FOOTER', text: 'F' },
        {
          type: 'BUTTONS',
          buttons: [
            { type: 'QUICK_REPLY', text: 'JA' },
            { type: 'QUICK_REPLY', text: 'NEIN' },
          ],
        },
      ],
    });
    // Differences: they know no time to live, and write Meta's names in capitals where its documents do not.
    const { message_send_ttl_seconds: _, ...rest } = ours;
    const lowered = JSON.stringify(graph.requests[0]?.body).replace(
      /"(UTILITY|NAMED|BODY|FOOTER|BUTTONS|QUICK_REPLY)"/g,
      (name) => name.toLowerCase(),
    );
    expect(rest).toEqual(JSON.parse(lowered));
  });
});

describe('the same signatures', () => {
  const wire = asMetaWrites(bodies['text with emoji, umlauts and slashes']);

  test('they accept ours over the bytes as Meta writes them', () => {
    const signatureHeader = signatureOf(wire, 'secret');
    expect(verifySignature({ appSecret: 'secret', rawBody: wire, signatureHeader })).toBe(true);
    expect(verifySignature({ appSecret: 'other', rawBody: wire, signatureHeader })).toBe(false);
  });

  test.each([undefined, '', 'sha256=', 'sha1=00', `sha256=${'0'.repeat(64)}`])(
    'both refuse the header %j',
    (header) => {
      const theirs = verifySignature({
        appSecret: 'secret',
        rawBody: wire,
        ...(header && { signatureHeader: header }),
      });
      expect([isSignedBy(wire, header, 'secret'), theirs]).toEqual([false, false]);
    },
  );
});

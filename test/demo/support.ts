/** A simulated WhatsApp and a business that listens to it, for the tests of the demo's own parts. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { type StartOptions, startSimulatedWhatsApp } from '../../demo/whatsapp/start.ts';

export const account = {
  appSecret: 'app-secret-of-the-tests',
  verifyToken: 'verify-token-of-the-tests',
  token: 'bearer-of-the-tests',
  phoneNumberId: '106540352242922',
  businessNumber: '+493012345678',
  businessAccountId: '419561257915477',
};

export const anna = '+4915123456789';

export interface Heard {
  readonly raw: Buffer;
  readonly signature: string;
  readonly body: { entry: { changes: { field: string; value: Record<string, never> }[] }[] };
}

/** A WhatsApp for one test, closed with it. */
export async function startWhatsApp(more: Partial<StartOptions> = {}) {
  const whatsapp = await startSimulatedWhatsApp({ ...account, ...more });
  onTestFinished(() => whatsapp.close());
  return whatsapp;
}

/** A business's webhook that writes down what it hears; `answers` are the next statuses it gives, then always 200. */
export async function startBusiness(answers: number[] = []) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'GET') {
      const known = url.searchParams.get('hub.verify_token') === account.verifyToken;
      response.statusCode = known ? 200 : 403;
      response.end(known ? url.searchParams.get('hub.challenge') : 'no');
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const raw = Buffer.concat(chunks);
      heard.push({ raw, signature: String(request.headers['x-hub-signature-256']), body: JSON.parse(raw.toString()) });
      response.statusCode = answers.shift() ?? 200;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { heard, url: `http://127.0.0.1:${port}/webhooks/whatsapp` };
}

/** A send to the Graph endpoint, as a business makes it. */
export async function send(
  graphUrl: string,
  body: unknown,
  how: { token?: string; id?: string; signal?: AbortSignal } = {},
) {
  const { token = account.token, id = account.phoneNumberId, signal = null } = how;
  const response = await fetch(`${graphUrl}/v25.0/${id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  });
  const answer = (await response.json()) as {
    messages?: { id: string; message_status: string }[];
    contacts?: { input: string; wa_id?: string; user_id?: string }[];
    error?: { code: number; message: string; error_data: { details: string } };
  };
  return { status: response.status, headers: response.headers, answer };
}

export function text(body: string, to: string = anna) {
  return { messaging_product: 'whatsapp', recipient_type: 'individual', to, type: 'text', text: { body } };
}

export function question(to: string = anna) {
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to,
    biz_opaque_callback_data: 'q-1',
    type: 'interactive',
    interactive: {
      type: 'button',
      body: { text: 'Bist du sicher?' },
      footer: { text: 'Nicht angefragt? NEIN tippen oder nichts tun.' },
      action: {
        buttons: [
          { type: 'reply', reply: { id: 'token-ja', title: 'JA' } },
          { type: 'reply', reply: { id: 'token-nein', title: 'NEIN' } },
        ],
      },
    },
  };
}

export function list(to: string = anna) {
  const title = 'Nicht mehr erhalten';
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to,
    type: 'interactive',
    interactive: {
      type: 'list',
      body: { text: 'Was möchtest du erhalten?' },
      action: {
        button: 'Auswählen',
        sections: [
          {
            rows: [
              { id: 'row-offers', title, description: 'Angebote' },
              { id: 'row-orders', title, description: 'Bestellung' },
            ],
          },
        ],
      },
    },
  };
}

export function template(to: string = anna, name = 'jawort_confirm') {
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to,
    type: 'template',
    template: {
      name,
      language: { code: 'de' },
      components: [
        {
          type: 'body',
          parameters: [
            { type: 'text', parameter_name: 'kind', text: 'Werbung' },
            { type: 'text', parameter_name: 'purposes', text: 'Angebote' },
          ],
        },
        { type: 'button', sub_type: 'quick_reply', index: '0', parameters: [{ type: 'payload', payload: 'token-ja' }] },
        {
          type: 'button',
          sub_type: 'quick_reply',
          index: '1',
          parameters: [{ type: 'payload', payload: 'token-nein' }],
        },
      ],
    },
  };
}

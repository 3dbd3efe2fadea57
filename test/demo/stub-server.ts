/** Stands in for the product where only the demo around it is tested: says it is ready, and answers the chat like a parrot with buttons. */
import { createServer } from 'node:http';

const { PORT = '0', WHATSAPP_GRAPH_URL, WHATSAPP_TOKEN, WHATSAPP_VERIFY_TOKEN, STUB_PHONE_NUMBER_ID } = process.env;

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/readyz') return void response.end('ready');
  if (url.pathname.startsWith('/w/'))
    return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
  if (url.pathname === '/v1/consents') return json(request.headers.authorization, { items: consents, next: null });
  if (url.pathname === '/v1/consent-checks')
    return json(request.headers.authorization, { allowed: false, reason: 'never' });
  if (url.pathname === '/webhooks/whatsapp' && request.method === 'GET') {
    const right = url.searchParams.get('hub.verify_token') === WHATSAPP_VERIFY_TOKEN;
    return void response.writeHead(right ? 200 : 403).end(url.searchParams.get('hub.challenge'));
  }
  if (url.pathname !== '/webhooks/whatsapp') return void response.writeHead(404).end();

  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    response.end();
    const { entry } = JSON.parse(Buffer.concat(chunks).toString());
    const message = entry[0].changes[0].value.messages?.[0];
    if (message?.type === 'text') void ask(message);
  });

  function json(bearer: string | undefined, body: unknown): void {
    const known = bearer === `Bearer ${process.env.JAWORT_OWNER_KEY}`;
    response.writeHead(known ? 200 : 401, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }
});

/** A wa.me link in a shadow root with a click handler of its own, as the bubble has it. */
const script = `
const host = document.createElement('aside');
const link = document.createElement('a');
link.href = 'https://wa.me/493012345678?text=' + encodeURIComponent('Hallo Blumen Müller & Co');
link.target = '_blank';
link.textContent = 'Weiter zu WhatsApp';
link.addEventListener('click', () => host.setAttribute('data-recorded', 'yes'));
host.attachShadow({ mode: 'open' }).append(link);
document.body.append(host);
`;

const consents = ['given', 'withdrawn', 'requested'].map((state, index) => ({
  id: `con_${index}`,
  subjectId: `sub_4f81c2${index}`,
  site: 'blumen-mueller',
  purpose: 'offers',
  state,
  since: `2026-11-2${index}T10:0${index}:00.000Z`,
  source: 'website',
}));

async function ask(message: { from?: string; from_user_id: string; text: { body: string } }) {
  const addressee = message.from === undefined ? { recipient: message.from_user_id } : { to: `+${message.from}` };
  const text = `Bist du sicher? Möchtest du Werbung von Blumen Müller GmbH per WhatsApp erhalten: Angebote und Neuheiten zu Blumen und Geschenken, höchstens 4-mal im Monat? Datenschutz: http://localhost:8788/datenschutz – Erst JA meldet dich an. Widerruf jederzeit für die Zukunft: STOP schreiben.`;
  const buttons = ['JA', 'NEIN'].map((title) => ({ type: 'reply', reply: { id: title, title } }));
  await fetch(`${WHATSAPP_GRAPH_URL}/v25.0/${STUB_PHONE_NUMBER_ID}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${WHATSAPP_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      messaging_product: 'whatsapp',
      ...addressee,
      type: 'interactive',
      interactive: {
        type: 'button',
        body: { text },
        footer: { text: 'Nicht angefragt? NEIN tippen oder nichts tun.' },
        action: { buttons },
      },
    }),
  });
}

server.listen(Number(PORT), '127.0.0.1');
process.on('SIGTERM', () => {
  server.close(() => process.exit(0));
  server.closeAllConnections();
});

/** Meta's way in, tried as Meta does it: the handshake, and a signed event with nothing in it. */
import type { Config } from '../../config.ts';
import { signatureOf } from '../../whatsapp/signature.ts';
import { restart, thenRestart } from '../at-meta/remedies.ts';
import { callbackUrlOf } from '../at-meta/set-up.ts';
import { fail, type Line, ok } from '../line.ts';

const patience = 8000;
/** An envelope without a letter in it: accepted, and nothing follows from it. */
const nothing = Buffer.from('{"object":"whatsapp_business_account","entry":[]}');

export async function tryWebhook(config: Config): Promise<Line[]> {
  const { whatsappAppSecret: secret, whatsappVerifyToken: verifyToken } = config.secrets;
  const url = callbackUrlOf(config);
  const missing = [
    ...(secret === undefined
      ? [
          fail(
            'webhook',
            'WHATSAPP_APP_SECRET is not set: no message from WhatsApp is accepted.',
            `Copy "App secret" from App settings, Basic, of your Meta app into jawort.env. ${thenRestart}`,
          ),
        ]
      : []),
    ...(verifyToken === undefined
      ? [
          fail(
            'webhook',
            'WHATSAPP_VERIFY_TOKEN is not set: Meta cannot register the webhook.',
            `Invent a long word and write it into jawort.env. ${thenRestart}`,
          ),
        ]
      : []),
  ];
  if (secret === undefined || verifyToken === undefined) return missing;

  const same = `The server that runs has other secrets than jawort.env, perhaps because it was started before. ${restart}`;
  const handshake = await shake(url, verifyToken);
  if (handshake === undefined)
    return [
      fail(
        'webhook',
        `Nobody answers at ${url}.`,
        'Start the server, and let the proxy lead there; jawort doctor says more.',
      ),
    ];
  if (handshake !== 200)
    return [
      fail(
        'webhook',
        `Meta's question at ${url} is answered with HTTP ${handshake}.`,
        handshake === 403 ? same : throughProxy,
      ),
    ];
  const right = await post(url, signatureOf(nothing, secret));
  if (right !== 200)
    return [
      fail(
        'webhook',
        `A signed event at ${url} is answered with HTTP ${right}, not 200.`,
        right === 403 ? `${same} Or a proxy changes the body.` : throughProxy,
      ),
    ];
  const wrong = await post(url, signatureOf(nothing, `${secret}, but not quite`));
  if (wrong !== 403)
    return [
      fail(
        'webhook',
        `An event with a wrong signature is answered with HTTP ${wrong}, not 403: anybody could pretend to be Meta.`,
        'What answers there is not this version of Jawort.',
      ),
    ];
  return [ok('webhook', "Meta's question is answered, a signed event accepted, a wrongly signed one refused.")];
}

const throughProxy = 'Look at the proxy: it has to pass on GET and POST, with query, body and headers, up to 4 MB.';

/** @returns the status, 502 for an answer without the challenge, undefined if nobody answers. */
async function shake(url: string, verifyToken: string): Promise<number | undefined> {
  const challenge = String(Math.floor(Math.random() * 1e9));
  const query = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.verify_token': verifyToken,
    'hub.challenge': challenge,
  });
  try {
    const response = await fetch(`${url}?${query}`, { signal: AbortSignal.timeout(patience), redirect: 'manual' });
    const text = await response.text();
    return response.status === 200 && text !== challenge ? 502 : response.status;
  } catch {
    return undefined;
  }
}

/** @returns the status, or 0. */
async function post(url: string, signature: string): Promise<number> {
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature };
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(url, { method: 'POST', headers, body: nothing, signal, redirect: 'manual' }).catch(
    () => undefined,
  );
  return response?.status ?? 0;
}

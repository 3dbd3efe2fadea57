/** WhatsApp through Meta's Cloud API: one POST, and an honest word on what became of it. */
import { type Answer, readAnswer } from './answer.ts';
import { neverLeft } from './connection-failure.ts';
import { messageBody } from './outgoing.ts';
import type { OutgoingMessage, Recipient, SendResult, WhatsApp } from './port.ts';

export interface CloudApiOptions {
  /** `https://graph.facebook.com` */
  readonly graphUrl: string;
  /** `v25.0` */
  readonly version: string;
  readonly token: string;
  /** Until the whole answer is read. Longer than the 10 s for connecting, whose timeout is a certain "not sent". */
  readonly timeoutMs?: number;
  readonly fetch?: typeof fetch;
}

/** Meta's answers are under 1 KB; a proxy's error page is not worth more memory than this. */
const longestAnswer = 64 * 1024;

/** Of a question that sends nothing: whoever takes so long would not answer to a message in time either. */
const questionTimeoutMs = 10_000;

/** @throws if the address or the token cannot be used at all: better at the start than in the first send. */
export function createCloudApi(options: CloudApiOptions): WhatsApp {
  const { version, token, timeoutMs = 30_000, fetch: request = fetch } = options;
  const base = options.graphUrl.replace(/\/+$/, '');
  if (!URL.canParse(base)) throw new Error('WHATSAPP_GRAPH_URL is not an address.');
  // fetch would throw too, with the token in its message.
  if (!/^[\x21-\x7e]+$/.test(token)) throw new Error('WHATSAPP_TOKEN is empty or contains spaces or line breaks.');

  async function send(message: OutgoingMessage): Promise<SendResult> {
    const url = `${base}/${version}/${encodeURIComponent(message.phoneNumberId)}/messages`;
    const body = JSON.stringify(messageBody(message));
    try {
      const response = await request(url, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body,
        // A redirect would carry the token and the message somewhere else.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      });
      return readAnswer(await received(response), [token, ...namesOf(message.to)]);
    } catch (error) {
      return withoutAnswer(error);
    }
  }

  async function answers(phoneNumberId: string): Promise<boolean> {
    try {
      const response = await request(`${base}/${version}/${encodeURIComponent(phoneNumberId)}?fields=id`, {
        headers: { authorization: `Bearer ${token}` },
        redirect: 'manual',
        signal: AbortSignal.timeout(Math.min(timeoutMs, questionTimeoutMs)),
      });
      return (await readText(response)) !== undefined;
    } catch {
      return false;
    }
  }

  return { send, answers };
}

async function received(response: Response): Promise<Answer> {
  const body = await readText(response).catch(() => undefined);
  return { status: response.status, body, retryAfter: response.headers.get('retry-after') };
}

async function readText(response: Response): Promise<string | undefined> {
  if (response.body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.length;
    // Leaving the loop cancels the body and frees the connection.
    if (size > longestAnswer) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function withoutAnswer(error: unknown): SendResult {
  const failure = neverLeft(error);
  if (failure !== undefined) return { outcome: 'retry', detail: `Meta could not be reached (${failure}).` };
  return { outcome: 'unknown', detail: 'No answer came; the message may have been sent.' };
}

function namesOf(to: Recipient): readonly string[] {
  return 'userId' in to ? [to.userId] : [to.phone, to.phone.replace(/^\+/, '')];
}

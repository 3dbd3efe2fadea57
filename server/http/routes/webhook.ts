/** Meta's door. The signature is over the bytes on the wire, so they are read raw, before anything parses JSON. */
import express, { type RequestHandler, type Response, Router } from 'express';
import type { Context } from '../../usecases/context.ts';
import { receiveBatch } from '../../usecases/receive-batch.ts';
import { Refusal } from '../../usecases/refusal.ts';
import { readWebhook } from '../../whatsapp/inbound.ts';
import { isSignedBy } from '../../whatsapp/signature.ts';
import { isSameSecret } from '../same-secret.ts';

const path = '/webhooks/whatsapp';
/** Meta sends up to 3 MB. */
const mostBytes = '4mb';

/** Goes before the request limit: a batch that Meta signed must never be turned away. */
export function recogniseMeta(appSecret: string | undefined): Router {
  const door = Router();
  const readRaw = express.raw({ type: () => true, limit: mostBytes });
  const checkSignature: RequestHandler = (request, response, next) => {
    const body: unknown = request.body;
    const header = request.get('x-hub-signature-256');
    response.locals.signed = appSecret !== undefined && Buffer.isBuffer(body) && isSignedBy(body, header, appSecret);
    next();
  };
  door.post(path, readRaw, checkSignature);
  return door;
}

export function isFromMeta(response: Response): boolean {
  return response.locals.signed === true;
}

export function webhookRoutes(context: Context, verifyToken: string | undefined): Router {
  const routes = Router();

  routes.get(path, (request, response) => {
    const { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': challenge } = request.query;
    const known = verifyToken !== undefined && mode === 'subscribe' && isSameSecret(token, verifyToken);
    if (!known || typeof challenge !== 'string') {
      throw new Refusal('forbidden', 'verify-token', 'The verify token is not the one in WHATSAPP_VERIFY_TOKEN.');
    }
    response.type('text/plain').send(challenge.slice(0, 1000));
  });

  routes.post(path, async (request, response) => {
    if (!isFromMeta(response)) {
      const detail = 'The signature does not fit. Check that WHATSAPP_APP_SECRET is the secret of the app that sends.';
      throw new Refusal('forbidden', 'signature', detail);
    }
    const outcome = await receiveBatch(context, readWebhook(parseBody(request.body)));
    context.log.info({ requestId: response.locals.requestId, ...outcome }, 'webhook');
    // Reached only after the commit.
    response.status(200).type('text/plain').send('ok');
  });
  return routes;
}

function parseBody(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new Refusal('malformed', 'not-json', 'The body is signed, but it is not valid JSON.');
  }
}

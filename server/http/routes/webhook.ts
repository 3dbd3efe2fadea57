/** Meta's door. The signature is over the bytes on the wire, so they are read raw, before anything parses JSON. */
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Context } from '../../usecases/context.ts';
import { Refusal } from '../../usecases/refusal.ts';
import { takeIn } from '../../usecases/take-in.ts';
import { isSignedBy, looksLikeSignature } from '../../whatsapp/signature.ts';
import { isSameSecret } from '../same-secret.ts';

const path = '/webhooks/whatsapp';
/** Meta sends up to 3 MB. */
const mostBytes = '4mb';
/** Of what nobody reads, so much may still run out; with more the connection is closed. */
const mostUnreadBytes = 16_384;

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
  // Whoever has not even tried to sign is nobody to read four megabytes for, ahead of every limit.
  const leaveUnsigned: RequestHandler = (request, response, next) => {
    if (appSecret !== undefined && looksLikeSignature(request.get('x-hub-signature-256'))) return next();
    if (!isShort(request)) response.set('Connection', 'close');
    next('router');
  };
  door.post(path, leaveUnsigned, readRaw, checkSignature);
  return door;
}

function isShort({ headers }: Request): boolean {
  if (headers['transfer-encoding'] !== undefined) return false;
  return Number(headers['content-length'] ?? 0) <= mostUnreadBytes;
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
    // Whatever it says, also if we cannot read it: Meta would repeat for a week what we refuse, and it would not read better.
    const intake = await takeIn(context, request.body, request.get('x-hub-signature-256') ?? '');
    context.count({ webhook: 'taken' });
    context.log.info({ requestId: response.locals.requestId, intake }, 'webhook');
    // Reached only after the commit.
    response.status(200).type('text/plain').send('ok');
  });
  return routes;
}

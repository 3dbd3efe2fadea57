/** The owner's routes: consent checks before every send, the list of consents, the proof of one person. */
import express, { type ErrorRequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { checkConsents } from '../../usecases/check-consent.ts';
import type { Context } from '../../usecases/context.ts';
import { listConsents, showConsent } from '../../usecases/list-consents.ts';
import { prove } from '../../usecases/prove.ts';
import { Refusal } from '../../usecases/refusal.ts';
import { caughtUp } from '../caught-up.ts';
import type { OwnerDoor } from '../owner-key.ts';
import { presentConsent, presentEvent } from '../present/consents.ts';
import { proofPage, proofPagePolicy } from '../present/proof-page.ts';
import { proofRecord } from '../present/proof-record.ts';
import { bodyError, parse, parseJson } from '../problem.ts';
import { type ConsentCheckResult, consentCheck, consentChecks, consentListQuery } from '../wire.ts';

/** A thousand checks fit well into this. */
const mostBytes = '512kb';

export function ownerRoutes(context: Context, door: OwnerDoor): Router {
  const routes = Router();
  routes.use(['/v1/consent-checks', '/v1/consents', '/v1/subjects'], door.onlyOwner, (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  // A check waits by itself, and has an answer of its own if that takes too long.
  routes.use(['/v1/consents', '/v1/subjects/:id/proof'], caughtUp(context));

  routes.post('/v1/consent-checks', express.text({ type: () => true, limit: mostBytes }), async (request, response) => {
    if (!request.is('application/json')) {
      throw new Refusal('unsupported-media-type', 'unsupported-media-type', 'Send JSON as application/json.');
    }
    const body = parseJson(request.body);
    const isBatch = typeof body === 'object' && body !== null && 'checks' in body;
    const checks = isBatch ? parse(consentChecks, body).checks : [parse(consentCheck, body)];
    const pointers = isBatch ? checks.map((_, position) => `#/checks/${position}`) : ['#'];
    try {
      const results = await checkConsents(context, checks, pointers);
      response.json(isBatch ? { results } : results[0]);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      failClosed(context, response, error, isBatch ? { results: checks.map(() => unavailable) } : unavailable);
    }
  });
  // Also when nobody can tell whether the key is the owner's.
  routes.use('/v1/consent-checks', ((error: unknown, _request, response, next) => {
    const isTold = response.headersSent || error instanceof Refusal || bodyError(error) !== undefined;
    if (isTold) return next(error);
    failClosed(context, response, error, unavailable);
  }) satisfies ErrorRequestHandler);

  routes.get('/v1/consents', async (request, response) => {
    const { limit, after, ...filter } = parse(consentListQuery, request.query);
    const { items, next } = await listConsents(context, filter, { after, size: limit });
    response.json({ items: items.map(presentConsent), next });
  });

  routes.get('/v1/consents/:id', async (request, response) => {
    const { consent, events } = await showConsent(context, request.params.id);
    response.json({ ...presentConsent(consent), events: events.map(presentEvent) });
  });

  routes.get('/v1/subjects/:id/proof', async (request, response) => {
    const { reveal, lang } = parse(proofQuery, request.query);
    const proof = await prove(context, request.params.id, { reveal: reveal === 'identities' });
    response.vary('Accept');
    // Whoever asks for nothing in particular is a program.
    if (request.accepts(['application/json', 'text/html']) === 'text/html') {
      response.set('Content-Security-Policy', proofPagePolicy);
      response
        .type('text/html')
        .send(proofPage(proof, lang ?? (proof.wordings.at(-1)?.wording.language === 'de' ? 'de' : 'en')));
      return;
    }
    response.json(proofRecord(proof));
  });
  return routes;
}

const unavailable: ConsentCheckResult = { allowed: false, reason: 'unavailable' };

/** Whatever breaks: nobody may be written to, and it must not look like a withdrawal. */
function failClosed({ log }: Context, response: Response, error: unknown, answer: object): void {
  log.error({ requestId: response.locals.requestId, err: error }, 'a consent check could not be answered');
  response.status(503).set('Retry-After', '5').json(answer);
}

const proofQuery = z.object({
  reveal: z.literal('identities').optional(),
  lang: z.enum(['de', 'en']).optional(),
});

/** The form's three public routes: its texts and token, recording the first opt-in, and asking how it went. */
import express, { Router } from 'express';
import { printReference } from '../../consent/reference.ts';
import { askState } from '../../usecases/ask-state.ts';
import type { Context } from '../../usecases/context.ts';
import { Refusal } from '../../usecases/refusal.ts';
import { requestOptIn } from '../../usecases/request-opt-in.ts';
import { showForm } from '../../usecases/show-form.ts';
import type { SiteOrigins } from '../origins.ts';
import { parse, parseJson } from '../problem.ts';
import { type OptInResponse, type OptInState, optInRequest } from '../wire.ts';

const mostBytes = '16kb';
/** A JSON content type would need a preflight, and the record would be lost when the page dies: so text/plain too. */
const accepted = ['text/plain', 'application/json'];

export function formRoutes(context: Context, origins: SiteOrigins): Router {
  const routes = Router();
  routes.use('/v1/sites/:site', origins.guard);

  routes.get('/v1/sites/:site/form', (request, response) => {
    const { lang } = request.query;
    const form = showForm(context, request.params.site, typeof lang === 'string' ? lang : undefined);
    response.set('Cache-Control', 'no-store').json(form);
  });

  routes.post(
    '/v1/sites/:site/opt-ins',
    express.text({ type: accepted, limit: mostBytes }),
    async (request, response) => {
      if (!request.is(accepted)) {
        throw new Refusal(
          'unsupported-media-type',
          'unsupported-media-type',
          'Send JSON as text/plain or application/json.',
        );
      }
      const { reference } = await requestOptIn(context, {
        siteId: request.params.site,
        request: parse(optInRequest, parseJson(request.body)),
        ip: request.ip,
        origin: request.get('origin'),
      });
      response
        .status(202)
        .set('Cache-Control', 'no-store')
        .json({ reference: printReference(reference), state: 'requested' } satisfies OptInResponse);
    },
  );

  routes.get('/v1/sites/:site/opt-ins/:reference', async (request, response) => {
    const state = await askState(context, request.params.site, request.params.reference);
    response.set('Cache-Control', 'no-store').json({ state } satisfies OptInState);
  });
  return routes;
}

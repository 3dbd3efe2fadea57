/** The form's public routes: its texts and token, why a page gets none, recording the first opt-in, and how it went. */
import express, { Router } from 'express';
import { printReference } from '../../consent/reference.ts';
import { sourceIn } from '../../consent/source.ts';
import { askState } from '../../usecases/ask-state.ts';
import { type Context, siteById } from '../../usecases/context.ts';
import { Refusal } from '../../usecases/refusal.ts';
import { requestOptIn } from '../../usecases/request-opt-in.ts';
import { showForm } from '../../usecases/show-form.ts';
import { unlistedPage } from '../../usecases/unlisted-page.ts';
import { isOpening } from '../openings.ts';
import type { SiteOrigins } from '../origins.ts';
import { parse, parseJson } from '../problem.ts';
import { textIn } from '../text-in.ts';
import type { WidgetFiles } from '../widget-files.ts';
import { type FormResponse, type OptInResponse, type OptInState, type OriginAnswer, optInRequest } from '../wire.ts';

const mostBytes = '16kb';
/** A JSON content type would need a preflight, and the record would be lost when the page dies: so text/plain too. */
const accepted = ['text/plain', 'application/json'];

export function formRoutes(context: Context, origins: SiteOrigins, widget: () => WidgetFiles): Router {
  const routes = Router();
  routes.use('/v1/sites/:site', origins.guard);

  routes.get('/v1/sites/:site/form', (request, response) => {
    const { site } = request.params;
    const source = textIn(request.query.source);
    const form = showForm(context, site, {
      lang: textIn(request.query.lang),
      source,
      preview: 'preview' in request.query,
    });
    if (isOpening(request, origins, context.publicUrl))
      context.openings.add({ site, source: sourceIn(source), wording: form.wording.id });
    const format = numberPath(context, widget, site);
    const answer: FormResponse = { ...form, phone: { ...form.phone, ...(format && { format }) } };
    response.set('Cache-Control', 'no-store').json(answer);
  });

  routes.get('/v1/sites/:site/origin', (request, response) => {
    // Says nothing that a page may not know, and a page that may use no form has to be able to read it.
    response.set('Access-Control-Allow-Origin', '*').set('Cache-Control', 'no-store');
    const asking = { lang: textIn(request.query.lang), origin: request.get('origin') };
    const answer: OriginAnswer = origins.mayUse(request)
      ? { listed: true }
      : { listed: false, text: unlistedPage(context, request.params.site, asking) };
    response.json(answer);
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
      const optIn = parse(optInRequest, parseJson(request.body));
      const { reference, qr } = await requestOptIn(context, {
        siteId: request.params.site,
        request: optIn,
        handOff: optIn.qr === true ? 'qr' : 'link',
        ip: request.ip,
        origin: request.get('origin'),
      });
      response
        .status(202)
        .set('Cache-Control', 'no-store')
        .json({
          reference: printReference(reference),
          state: 'requested',
          ...(qr && { qr: { size: qr.size, path: qr.path } }),
        } satisfies OptInResponse);
    },
  );

  routes.get('/v1/sites/:site/opt-ins/:reference', async (request, response) => {
    const state = await askState(context, request.params.site, request.params.reference);
    response.set('Cache-Control', 'no-store').json({ state } satisfies OptInState);
  });
  return routes;
}

/** Nothing while the widget is not built, or without it: the form works all the same. */
function numberPath(context: Context, widget: () => WidgetFiles, siteId: string): string | undefined {
  const site = siteById(context, siteId);
  try {
    return site && widget().numberPath(site);
  } catch {
    return undefined;
  }
}

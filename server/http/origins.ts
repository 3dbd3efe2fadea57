/** Which pages may use a site's form: the origins in its configuration, and the server's own pages. */
import type { RequestHandler } from 'express';
import { type Context, siteById } from '../usecases/context.ts';
import { Refusal } from '../usecases/refusal.ts';

/** Answers preflights, names the allowed origin, and refuses to record anything for others. */
export function siteOrigins(context: Pick<Context, 'sites'>, publicUrl: string): RequestHandler {
  const own = new URL(publicUrl).origin;
  return (request, response, next) => {
    const origin = request.get('origin');
    const site = siteById(context, String(request.params.site));
    const allowed = origin !== undefined && (origin === own || site?.origins.includes(origin) === true);
    response.vary('Origin');
    if (allowed) response.set('Access-Control-Allow-Origin', origin);
    if (request.method === 'OPTIONS') {
      if (allowed) {
        response.set('Access-Control-Allow-Methods', 'GET, POST').set('Access-Control-Allow-Headers', 'Content-Type');
        response.set('Access-Control-Max-Age', '600');
      }
      response.status(204).end();
      return;
    }
    if (!site) throw new Refusal('not-found', 'unknown-site', 'There is no such site on this server.');
    if (request.method === 'POST' && origin !== undefined && !allowed) {
      const detail =
        'This page\'s address is not among the origins of the site. Add it to "origins" in the configuration.';
      throw new Refusal('forbidden', 'origin', detail);
    }
    next();
  };
}

/** Which pages may use a site's form: the origins in its configuration, and the server's own pages. */
import type { Request, RequestHandler } from 'express';
import { type Context, siteById } from '../usecases/context.ts';
import { Refusal } from '../usecases/refusal.ts';

type Sites = Pick<Context, 'sites'>;

export interface SiteOrigins {
  /** Names the allowed origin, on every answer: a page that may not read "too many requests" sees a network error. */
  readonly name: RequestHandler;
  /** Answers preflights, and refuses to record anything for other pages. */
  readonly guard: RequestHandler;
  /** Whether a browser would hand the answer to the page that asks. */
  mayUse(request: Request): boolean;
  /** Whether the site's shop and this server have one address between them. */
  includeOwn(request: Request): boolean;
}

export function siteOrigins(context: Sites, publicUrl: string): SiteOrigins {
  const own = new URL(publicUrl).origin;
  const isAllowed = (request: Request) => {
    const origin = request.get('origin');
    const site = siteById(context, String(request.params.site));
    return origin !== undefined && (origin === own || site?.origins.includes(origin) === true);
  };
  return {
    includeOwn: (request) => siteById(context, String(request.params.site))?.origins.includes(own) === true,
    mayUse: (request) => request.get('origin') === undefined || isAllowed(request),
    name(request, response, next) {
      response.vary('Origin');
      if (isAllowed(request)) response.set('Access-Control-Allow-Origin', request.get('origin'));
      next();
    },
    guard(request, response, next) {
      if (request.method === 'OPTIONS') {
        if (isAllowed(request)) {
          response.set('Access-Control-Allow-Methods', 'GET, POST').set('Access-Control-Allow-Headers', 'Content-Type');
          response.set('Access-Control-Max-Age', '600');
        }
        response.status(204).end();
        return;
      }
      if (!siteById(context, String(request.params.site))) {
        throw new Refusal('not-found', 'unknown-site', 'There is no such site on this server.');
      }
      if (request.method === 'POST' && request.get('origin') !== undefined && !isAllowed(request)) {
        const detail =
          'This page is not among the origins of the site. Add its address to "origins" in the configuration.';
        throw new Refusal('forbidden', 'origin', detail);
      }
      next();
    },
  };
}

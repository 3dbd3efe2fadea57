/** The script a page pastes, and the chunks it loads later. Any page may load them: that is what they are for. */
import { type Request, type Response, Router } from 'express';
import { Refusal } from '../../usecases/refusal.ts';
import type { ReadyFile } from '../ready-file.ts';
import { textIn } from '../text-in.ts';
import type { WidgetFiles } from '../widget-files.ts';

const scriptCaching = 'public, max-age=300, stale-while-revalidate=86400';
const assetCaching = 'public, max-age=31536000, immutable';

export function widgetRoutes(files: () => WidgetFiles): Router {
  const routes = Router();
  routes.use('/w', (_request, response, next) => {
    response.set('Cross-Origin-Resource-Policy', 'cross-origin').set('Access-Control-Allow-Origin', '*');
    next();
  });

  routes.get('/w/assets/:name', (request, response) => {
    const found = files().asset(request.params.name);
    if (!found) throw new Refusal('not-found', 'unknown-asset', 'There is no such file.');
    send(request, response, found.file, found.isCurrent ? assetCaching : 'no-store');
  });

  routes.get('/w/element.js', (request, response) => send(request, response, files().element, scriptCaching));

  routes.get('/w/:file', (request, response) => {
    const [, siteId = '', form] = /^(.+)\.(m?js)$/.exec(request.params.file) ?? [];
    const wanted = textIn(request.query.with)?.split(',') ?? [];
    const script = form === 'mjs' ? files().module(siteId, wanted) : files().script(siteId);
    if (!script) throw new Refusal('not-found', 'unknown-site', 'There is no such site on this server.');
    send(request, response, script, scriptCaching);
  });
  return routes;
}

function send(request: Request, response: Response, file: ReadyFile, caching: string): void {
  // One at a time: asked for both, Express picks what the browser happens to name first.
  const encoding = request.acceptsEncodings('br') || request.acceptsEncodings('gzip');
  response.type('text/javascript').set('Cache-Control', caching).vary('Accept-Encoding');
  if (encoding === 'br' || encoding === 'gzip') {
    response.set('Content-Encoding', encoding).set('ETag', `"${file.etag}-${encoding}"`).send(file[encoding]);
    return;
  }
  response.set('ETag', `"${file.etag}"`).send(file.plain);
}

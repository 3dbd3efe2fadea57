/** The owners' pictures, beside the widget's own files. A drawing may carry script: here it runs none, wherever it is opened. */
import { Router } from 'express';
import type { AvatarFile } from '../../consent/site.ts';
import type { Context } from '../../usecases/context.ts';

export function avatarRoutes({ sites }: Pick<Context, 'sites'>): Router {
  const routes = Router();
  const pictures = new Map(
    sites.flatMap(({ appearance: { avatar } }): [string, AvatarFile][] => (avatar ? [[avatar.path, avatar]] : [])),
  );
  routes.get('/w/assets/:name', (request, response, next) => {
    const picture = pictures.get(request.path);
    if (!picture) return next();
    response
      .set('Cache-Control', 'public, max-age=31536000, immutable')
      .set('Cross-Origin-Resource-Policy', 'cross-origin')
      .set('Access-Control-Allow-Origin', '*')
      .set('X-Content-Type-Options', 'nosniff')
      .set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'")
      .set('Content-Type', picture.type)
      .send(Buffer.from(picture.content));
  });
  return routes;
}

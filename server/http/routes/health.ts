/** Alive, and able to commit. */
import { Router } from 'express';
import type { Context } from '../../usecases/context.ts';

export function healthRoutes(context: Context, isDraining: () => boolean): Router {
  const routes = Router();
  routes.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'alive' });
  });
  routes.get('/readyz', async (_request, response) => {
    if (isDraining()) {
      response.status(503).set('Cache-Control', 'no-store').json({ status: 'draining' });
      return;
    }
    await context.ledger.beat();
    response.set('Cache-Control', 'no-store').json({ status: 'ready' });
  });
  return routes;
}

/** The owner's numbers, for a dashboard or a spreadsheet. */
import { Router } from 'express';
import type { Context } from '../../usecases/context.ts';
import { showStats } from '../../usecases/show-stats.ts';
import type { OwnerDoor } from '../owner-key.ts';
import { parse } from '../problem.ts';
import { statsQuery } from '../wire.ts';

export function statsRoutes(context: Context, door: OwnerDoor): Router {
  const routes = Router();
  routes.get('/v1/stats', door.onlyOwner, async (request, response) => {
    const stats = await showStats(context, parse(statsQuery, request.query));
    response.set('Cache-Control', 'no-store').json(stats);
  });
  return routes;
}

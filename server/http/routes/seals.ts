/** The owner's view of the seals: to write the latest one down elsewhere, and to check it by its public key. */
import { Router } from 'express';
import { z } from 'zod';
import { withPublicKey } from '../../seal-file.ts';
import type { Context } from '../../usecases/context.ts';
import { Refusal } from '../../usecases/refusal.ts';
import type { OwnerDoor } from '../owner-key.ts';
import { parse } from '../problem.ts';

/** The largest number that PostgreSQL keeps in an `integer`; asked for a larger one it fails. */
const mostSeals = 2_147_483_647;

const pageQuery = z.object({
  after: z.coerce.number().int().min(0).max(mostSeals).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export function sealRoutes(context: Context, door: OwnerDoor): Router {
  const routes = Router();
  routes.use('/v1/seals', door.onlyOwner, (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });

  routes.get('/v1/seals/latest', async (_request, response) => {
    const seal = await context.ledger.read((books) => books.seals.latest());
    if (!seal)
      throw new Refusal('not-found', 'no-seal', 'There is no seal yet; the first one comes with the first record.');
    response.json(withPublicKey(seal, context.ledger.keyring));
  });

  routes.get('/v1/seals', async (request, response) => {
    const { after, limit } = parse(pageQuery, request.query);
    const found = await context.ledger.read((books) => books.seals.page(after, limit + 1));
    const items = found.slice(0, limit);
    const next = found.length > limit ? (items.at(-1)?.seq ?? null) : null;
    response.json({ items: items.map((seal) => withPublicKey(seal, context.ledger.keyring)), next });
  });
  return routes;
}

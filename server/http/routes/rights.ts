/** What the owner does on a person's word: uses, withdrawals, and the rights of GDPR 15 to 18. Numbers only in bodies. */
import express, { type Request, type Response, Router } from 'express';
import type { z } from 'zod';
import type { Context } from '../../usecases/context.ts';
import { correctNumber } from '../../usecases/correct.ts';
import { erasePerson } from '../../usecases/erase.ts';
import { exportPerson } from '../../usecases/export-subject.ts';
import { recordUses } from '../../usecases/record-use.ts';
import { Refusal } from '../../usecases/refusal.ts';
import { restrictPerson } from '../../usecases/restrict.ts';
import { withdrawFor } from '../../usecases/withdraw-for.ts';
import { caughtUp } from '../caught-up.ts';
import type { OwnerDoor } from '../owner-key.ts';
import { parse, parseJson } from '../problem.ts';
import * as wire from '../wire.ts';

const mostBytes = '512kb';

export function rightsRoutes(context: Context, door: OwnerDoor): Router {
  const routes = Router();
  const paths = ['/v1/uses', '/v1/withdrawals', '/v1/subjects'];
  routes.use(paths, door.onlyOwner, (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  routes.use(paths, caughtUp(context));
  /** A route that takes JSON and answers JSON. */
  const post = <Body extends z.ZodType>(
    path: string,
    schema: Body,
    work: (body: z.infer<Body>, response: Response) => Promise<object>,
  ) => {
    routes.post(path, express.text({ type: () => true, limit: mostBytes }), async (request, response) => {
      response.json(await work(parse(schema, bodyOf(request)), response));
    });
  };

  routes.post('/v1/uses', express.text({ type: () => true, limit: mostBytes }), async (request, response) => {
    const body = bodyOf(request);
    const isBatch = typeof body === 'object' && body !== null && 'uses' in body;
    const uses = isBatch ? parse(wire.uses, body).uses : [parse(wire.use, body)];
    const pointers = isBatch ? uses.map((_, position) => `#/uses/${position}`) : ['#'];
    const results = await recordUses(context, uses, pointers);
    response.json(isBatch ? { results } : results[0]);
  });

  post('/v1/withdrawals', wire.withdrawal, (body) => withdrawFor(context, body));
  post('/v1/subjects/export', wire.subjectRequest, (body) => exportPerson(context, body, 'owner'));
  post('/v1/subjects/correct', wire.correction, ({ newPhone, ...named }) =>
    correctNumber(context, named, newPhone, 'owner'),
  );
  post('/v1/subjects/restrict', wire.restriction, ({ restricted, ...named }) =>
    restrictPerson(context, named, restricted, 'owner'),
  );
  post('/v1/subjects/erase', wire.subjectRequest, async (named) => {
    const erased = await erasePerson(context, named, 'owner');
    return { ...erased, suppressed: true };
  });
  return routes;
}

function bodyOf(request: Request): unknown {
  if (request.is('application/json')) return parseJson(request.body);
  throw new Refusal('unsupported-media-type', 'unsupported-media-type', 'Send JSON as application/json.');
}

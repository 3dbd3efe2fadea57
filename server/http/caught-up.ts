/** In front of whatever tells or changes consent: messages that Meta was told "200" for come first. */
import type { RequestHandler } from 'express';
import type { Backlog } from '../usecases/context.ts';

/** 503 if it takes too long. */
export function caughtUp({ backlog }: { readonly backlog: Backlog }): RequestHandler {
  return async (_request, _response, next) => {
    await backlog.caughtUp();
    next();
  };
}

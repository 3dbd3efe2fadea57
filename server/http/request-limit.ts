/** So many requests per minute and address, on every public route, unknown ones included. */
import type { Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { sendProblem } from './problem.ts';

export function requestLimit(
  perMinute: number | 'off',
  isExempt: (request: Request, response: Response) => boolean | Promise<boolean>,
): RequestHandler {
  if (perMinute === 'off') return (_request, _response, next) => next();
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: isExempt,
    // The answer carries Retry-After, set by the library before this is called.
    handler: (_request, response) => {
      sendProblem(
        response,
        429,
        'too-many-requests',
        'Too many requests from this address. Wait a minute and try again.',
      );
    },
  });
}

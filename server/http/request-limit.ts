/** So many requests per minute and address, on every public route, unknown ones included. */
import type { Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { readersLanguage, sendPage } from './page-for-people.ts';
import { troublePage } from './present/own-page/dead-end.ts';
import { sendProblem } from './problem.ts';

/** Pages in a browser; programs ask for all else. */
const isForPeople = /^\/[op]\//;

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
    handler: (request, response) => {
      if (isForPeople.test(request.path)) {
        sendPage(response.status(429).set('Cache-Control', 'no-store'), troublePage(readersLanguage(response)));
        return;
      }
      sendProblem(
        response,
        429,
        'too-many-requests',
        'Too many requests from this address. Wait a minute and try again.',
      );
    },
  });
}

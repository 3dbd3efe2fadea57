/** One line for each request: id, route, status, time. The route's pattern, never its address: addresses can hold anything. */
import type { RequestHandler } from 'express';
import type { Ids } from '../ids.ts';
import type { Log } from '../usecases/context.ts';

export function requestLog(log: Log, ids: Ids): RequestHandler {
  return (request, response, next) => {
    const requestId = ids.next('req');
    const started = performance.now();
    response.locals.requestId = requestId;
    response.set('X-Request-Id', requestId);
    response.on('finish', () => {
      const route: unknown = request.route?.path;
      log.info(
        {
          requestId,
          method: request.method,
          route: typeof route === 'string' ? route : '-',
          status: response.statusCode,
          milliseconds: Math.round(performance.now() - started),
        },
        'request',
      );
    });
    next();
  };
}

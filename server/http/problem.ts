/** Errors as RFC 9457 problem+json: what is wrong, where, and what to do about it. Never what somebody typed. */
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import type { Log } from '../usecases/context.ts';
import { type FieldError, Refusal, type RefusalKind } from '../usecases/refusal.ts';
import type { Problem } from './wire.ts';

const statusOf: Readonly<Record<RefusalKind, number>> = {
  malformed: 400,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  'unsupported-media-type': 415,
  unprocessable: 422,
  'too-many-requests': 429,
  unavailable: 503,
};

const titles: Readonly<Record<number, string>> = {
  400: 'Malformed request',
  401: 'Owner key needed',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Cannot be used',
  429: 'Too many requests',
  500: 'Our mistake',
  503: 'Not now',
};

/** Seconds after which storage is worth another try. */
const retryAfterSeconds = 5;

/** Parses the unknown once. @throws Refusal (unprocessable) that names every field that is wrong. */
export function parse<T extends z.ZodType>(schema: T, input: unknown): z.infer<T> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new Refusal(
    'unprocessable',
    'invalid',
    'Some fields are missing or cannot be used.',
    result.error.issues.map(fieldError),
  );
}

function fieldError(issue: z.core.$ZodIssue): FieldError {
  const steps = issue.path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`);
  const pointer = `#${steps.join('')}`;
  return { pointer, code: issue.code.replaceAll('_', '-'), detail: issue.message };
}

/** Parses a JSON text. @throws Refusal (malformed). */
export function parseJson(text: unknown): unknown {
  if (typeof text !== 'string' || text.trim() === '')
    throw new Refusal('malformed', 'empty', 'Send a JSON object in the body.');
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('malformed', 'not-json', 'The body is not valid JSON.');
  }
}

export function sendProblem(
  response: Response,
  status: number,
  code: string,
  detail: string,
  errors: readonly FieldError[] = [],
): void {
  const problem: Problem = {
    type: `urn:jawort:problem:${code}`,
    title: titles[status] ?? 'Problem',
    status,
    detail,
    instance: String(response.locals.requestId ?? ''),
    ...(errors.length > 0 && { errors: [...errors] }),
  };
  if (status === 401) response.set('WWW-Authenticate', 'Bearer realm="jawort"');
  if (status === 503) response.set('Retry-After', String(retryAfterSeconds));
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}

export const noSuchRoute: RequestHandler = (_request, response) => {
  sendProblem(response, 404, 'not-found', 'There is nothing at this address.');
};

/**
 * Express hands every error here. What is not a refusal is our own mistake, and says nothing of itself.
 * @param send how it is told; pages for people tell it as a page.
 */
export function errorsToProblems(
  log: Log,
  isUnavailable: (error: unknown) => boolean,
  send: typeof sendProblem = sendProblem,
): ErrorRequestHandler {
  return (error: unknown, _request: Request, response: Response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof Refusal) return send(response, statusOf[error.kind], error.code, error.message, error.errors);
    if (isUnavailable(error)) {
      log.error({ requestId: response.locals.requestId, err: error }, 'storage is unavailable');
      return send(
        response,
        503,
        'unavailable',
        'The database cannot be used right now. Nothing was recorded; try again.',
      );
    }
    const known = bodyError(error);
    if (known) return send(response, known.status, known.code, known.detail);
    log.error({ requestId: response.locals.requestId, err: error }, 'a request failed');
    send(response, 500, 'internal', 'Something went wrong on our side. The request id helps to find it in the log.');
  };
}

/** What Express's body parsers and router throw. */
export function bodyError(error: unknown): { status: number; code: string; detail: string } | undefined {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : Number.NaN;
  if (status === 413) return { status, code: 'too-large', detail: 'The body is larger than this route accepts.' };
  if (status === 415)
    return { status, code: 'unsupported-media-type', detail: 'This encoding or character set is not accepted.' };
  if (status >= 400 && status < 500)
    return { status: 400, code: 'malformed', detail: 'The request could not be read.' };
  return undefined;
}

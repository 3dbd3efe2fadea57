/** The OpenAPI document, made from the schemas that parse the requests. */

import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi';
import * as wire from './wire.ts';

const json = (schema: z.ZodType) => ({ 'application/json': { schema } });
const answer = (description: string, schema: z.ZodType) => ({ description, content: json(schema) });
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: wire.problem } },
});
const tooMany = { '429': problem('Too many requests; see Retry-After') };
const ownerOnly = { '401': problem('Owner key missing or wrong') };
const owner = [{ ownerKey: [] }];
const siteParameter = z.object({ site: z.string().meta({ description: 'Site id', example: 'blumen-mueller' }) });

const form: ZodOpenApiOperationObject = {
  summary: 'Texts, token and reference of a new form',
  requestParams: { path: siteParameter, query: wire.formQuery },
  responses: { '200': answer('The form', wire.formResponse), '404': problem('No such site'), ...tooMany },
};

const originCheck: ZodOpenApiOperationObject = {
  summary: 'Whether the page that asks may use the form',
  description: 'Readable for every page, unlike the form itself.',
  requestParams: { path: siteParameter, query: wire.formQuery.pick({ lang: true }) },
  responses: { '200': answer('The answer', wire.originAnswer), '404': problem('No such site'), ...tooMany },
};

const optIn: ZodOpenApiOperationObject = {
  summary: 'Record a first opt-in',
  description: 'The same token with the same answers is answered the same again. text/plain avoids a preflight.',
  requestParams: { path: siteParameter },
  requestBody: { content: { ...json(wire.optInRequest), 'text/plain': { schema: wire.optInRequest } } },
  responses: {
    '202': answer('Recorded', wire.optInResponse),
    '400': problem('Not JSON'),
    '403': problem('Origin not allowed'),
    '404': problem('No such site'),
    '409': problem('The token was used with other answers'),
    '410': problem('The token is older than 24 hours'),
    '413': problem('Too large'),
    '415': problem('Neither text/plain nor application/json'),
    '422': problem('A field cannot be used'),
    '503': problem('Storage cannot take it now'),
    ...tooMany,
  },
};

const optInState: ZodOpenApiOperationObject = {
  summary: 'How an opt-in is going',
  description: '`given` only if the chat message carried this reference. For an hour after it was recorded.',
  requestParams: { path: siteParameter.extend({ reference: z.string() }) },
  responses: { '200': answer('Its state', wire.optInState), '404': problem('Never recorded, or long ago'), ...tooMany },
};

const checks: ZodOpenApiOperationObject = {
  summary: 'May I write to this person about this?',
  description: 'One check, or up to 1,000 as {checks:[…]}. A negative answer is a successful answer.',
  security: owner,
  requestBody: { content: json(z.union([wire.consentCheck, wire.consentChecks])) },
  responses: {
    '200': answer('The answer, or {results:[…]}', z.union([wire.consentCheckResult, wire.consentCheckResults])),
    '400': problem('Not JSON'),
    '413': problem('Too large'),
    '415': problem('Not application/json'),
    '422': problem('A field cannot be used'),
    '503': answer('The ledger cannot be asked: nobody may be written to', wire.consentCheckResult),
    ...ownerOnly,
  },
};

const consents: ZodOpenApiOperationObject = {
  summary: 'Consents, page by page',
  security: owner,
  requestParams: { query: wire.consentListQuery },
  responses: { '200': answer('A page', wire.consentList), '422': problem('A filter cannot be used'), ...ownerOnly },
};

const consent: ZodOpenApiOperationObject = {
  summary: 'One consent with its events',
  security: owner,
  requestParams: { path: z.object({ id: z.string() }) },
  responses: { '200': answer('The consent', wire.consentRecord), '404': problem('No such consent'), ...ownerOnly },
};

const stats: ZodOpenApiOperationObject = {
  summary: 'Forms and consents by day and source, messages by day and category',
  security: owner,
  requestParams: { query: wire.statsQuery },
  responses: {
    '200': answer('The numbers', wire.statsResponse),
    '404': problem('No such site'),
    '422': problem('A parameter cannot be used'),
    ...ownerOnly,
  },
};

const proof: ZodOpenApiOperationObject = {
  summary: 'The whole story of one person',
  description: 'JSON, or by Accept: text/html a page to print. Identities are masked unless reveal=identities.',
  security: owner,
  requestParams: {
    path: z.object({ id: z.string() }),
    query: z.object({ reveal: z.literal('identities').optional(), lang: z.enum(wire.languages).optional() }),
  },
  responses: {
    '200': {
      description: 'The proof',
      content: { ...json(wire.proofRecord), 'text/html': { schema: z.string() } },
    },
    '404': problem('No such person'),
    '422': problem('A parameter cannot be used'),
    ...ownerOnly,
  },
};

const onPersonsWord = (
  summary: string,
  request: z.ZodType,
  result: z.ZodType,
  description = 'The person is named in the body, never in the address.',
): ZodOpenApiOperationObject => ({
  summary,
  description,
  security: owner,
  requestBody: { content: json(request) },
  responses: {
    '200': answer('Done', result),
    '400': problem('Not JSON'),
    '404': problem('Nothing is stored about this person'),
    '413': problem('Too large'),
    '415': problem('Not application/json'),
    '422': problem('A field cannot be used'),
    '503': problem('Storage cannot take it now'),
    ...ownerOnly,
  },
});

const text = (description: string) => ({ description, content: { 'text/plain': { schema: z.string() } } });

const handshake: ZodOpenApiOperationObject = {
  summary: 'Meta verifies the webhook',
  requestParams: {
    query: z.object({ 'hub.mode': z.string(), 'hub.verify_token': z.string(), 'hub.challenge': z.string() }),
  },
  responses: { '200': text('The challenge'), '403': problem('Wrong verify token'), ...tooMany },
};

const events: ZodOpenApiOperationObject = {
  summary: 'Events from Meta',
  description: 'X-Hub-Signature-256 over the raw bytes. Answered after the commit.',
  requestBody: { content: json(z.record(z.string(), z.unknown())) },
  responses: {
    '200': text('Committed'),
    '400': problem('Signed, but not JSON'),
    '403': problem('The signature does not fit'),
    '413': problem('Larger than 4 MB'),
    '503': problem('Storage cannot take it now'),
    ...tooMany,
  },
};

const health = (summary: string, status: string): ZodOpenApiOperationObject => ({
  summary,
  responses: {
    '200': answer('Yes', z.object({ status: z.literal(status) })),
    '503': { description: 'No, or not any more' },
    ...tooMany,
  },
});

export function openApiDocument(publicUrl: string): ReturnType<typeof createDocument> {
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Jawort', version: '1', description: 'Double opt-in for WhatsApp, with proof.' },
    servers: [{ url: publicUrl }],
    components: { securitySchemes: { ownerKey: { type: 'http', scheme: 'bearer' } } },
    paths: {
      '/v1/sites/{site}/form': { get: form },
      '/v1/sites/{site}/origin': { get: originCheck },
      '/v1/sites/{site}/opt-ins': { post: optIn },
      '/v1/sites/{site}/opt-ins/{reference}': { get: optInState },
      '/v1/consent-checks': { post: checks },
      '/v1/uses': {
        post: onPersonsWord(
          'A message was sent because of a consent',
          z.union([wire.use, wire.uses]),
          z.union([wire.useResult, wire.useResults]),
          'Kept as a date per purpose. One, or up to 1,000 as {uses:[…]}.',
        ),
      },
      '/v1/withdrawals': {
        post: onPersonsWord('A withdrawal that arrived another way', wire.withdrawal, wire.withdrawalResult),
      },
      '/v1/subjects/export': {
        post: onPersonsWord('Everything stored about a person', wire.subjectRequest, wire.subjectExport),
      },
      '/v1/subjects/correct': { post: onPersonsWord('The number changed', wire.correction, wire.correctionResult) },
      '/v1/subjects/restrict': {
        post: onPersonsWord('Restrict processing, or lift it', wire.restriction, wire.restrictionResult),
      },
      '/v1/subjects/erase': {
        post: onPersonsWord('Erase, and never write again', wire.subjectRequest, wire.erasureResult),
      },
      '/v1/consents': { get: consents },
      '/v1/consents/{id}': { get: consent },
      '/v1/subjects/{id}/proof': { get: proof },
      '/v1/stats': { get: stats },
      '/v1/seals/latest': {
        get: {
          summary: 'The latest seal, to be written down elsewhere',
          security: owner,
          responses: { '200': answer('The seal', wire.seal), '404': problem('None yet'), ...ownerOnly },
        },
      },
      '/v1/seals': {
        get: {
          summary: 'Seals, page by page',
          security: owner,
          requestParams: { query: z.object({ after: z.string().optional(), limit: z.string().optional() }) },
          responses: {
            '200': answer('A page', wire.sealList),
            '422': problem('A parameter cannot be used'),
            ...ownerOnly,
          },
        },
      },
      '/webhooks/whatsapp': { get: handshake, post: events },
      '/healthz': { get: health('Alive', 'alive') },
      '/metrics': {
        get: {
          summary: 'Numbers for Prometheus',
          description:
            'Without a key only to this very machine, and not through a proxy; consents by state with a key only.',
          security: [{}, ...owner],
          responses: { '200': text('Prometheus text format'), ...ownerOnly, ...tooMany },
        },
      },
      '/readyz': { get: health('Able to commit', 'ready') },
    },
  });
}

/** The part of the Graph API by which a business looks after itself: what `jawort whatsapp setup` and `doctor` talk to. */
import { randomInt } from 'node:crypto';
import express, { type Request, type Response, Router } from 'express';
import type { AdministeredTemplate, Administration } from './administration.ts';
import type { SimulationOptions } from './contract.ts';
import { type GraphProblem, graphErrorBody, httpStatusOf } from './graph-error.ts';
import type { TemplateComponent } from './templates.ts';

interface Surroundings {
  readonly options: SimulationOptions;
  readonly accountId: string;
  readonly administration: Administration;
}

const management = 'whatsapp_business_management';
const noSuchToken: GraphProblem = { code: 190, details: 'Invalid OAuth access token - Cannot parse access token' };

/** Why the token in the request opens nothing; undefined if it does. */
export function tokenProblem(request: Request, { options, administration }: Surroundings): GraphProblem | undefined {
  const { token } = administration;
  const now = options.now?.() ?? new Date();
  if (bearerOf(request) !== options.token || !token.isValid) return noSuchToken;
  if (token.expiresAt !== null && token.expiresAt <= now)
    return { code: 190, subcode: 463, details: 'Error validating access token: Session has expired' };
  return undefined;
}

export function administrationRoutes(simulated: Surroundings): Router {
  const { options, accountId, administration } = simulated;
  const { appId, token, subscribedApps, templates, changes } = administration;
  const router = Router();
  const bodies = [express.json({ limit: '1mb' }), express.urlencoded({ extended: false })];

  router.get('/:version/debug_token', (request, response) => {
    if (!isApp(request)) {
      const problem = tokenProblem(request, simulated);
      if (problem) return refuse(response, problem);
    }
    if (request.query.input_token !== options.token || !token.isValid) {
      const error = { code: 190, message: 'Invalid OAuth access token.' };
      response.json({ data: { error, is_valid: false, scopes: [] } });
      return;
    }
    const granular = token.scopes
      .filter((scope) => scope.startsWith('whatsapp_'))
      .map((scope) => ({ scope, target_ids: token.accounts }));
    response.json({
      data: {
        app_id: appId,
        type: 'SYSTEM_USER',
        application: 'Blumen Müller',
        data_access_expires_at: 0,
        expires_at: token.expiresAt === null ? 0 : Math.floor(token.expiresAt.getTime() / 1000),
        is_valid: true,
        scopes: token.scopes,
        granular_scopes: granular,
        user_id: '122095123456789012',
      },
    });
  });

  router.get('/:version/:id/phone_numbers', (request, response) => {
    if (!admit(request, response, accountId)) return;
    response.json({ data: administration.numbers.map((id) => ({ id })), paging: { cursors: { after: 'MjQZD' } } });
  });

  router.get('/:version/:id/subscribed_apps', (request, response) => {
    if (!admit(request, response, accountId)) return;
    response.json({
      data: subscribedApps.map(({ id, name, callback }) => ({
        whatsapp_business_api_data: { id, name, link: `https://www.facebook.com/games/?app_id=${id}` },
        ...(callback === undefined ? {} : { override_callback_uri: callback }),
      })),
    });
  });

  router.post('/:version/:id/subscribed_apps', bodies, (request: Request, response: Response) => {
    if (!admit(request, response, accountId)) return;
    if (!subscribedApps.some(({ id }) => id === appId)) subscribedApps.push({ id: appId, name: 'Blumen Müller' });
    changes.push(`POST /${accountId}/subscribed_apps`);
    response.json({ success: true });
  });

  router.get('/:version/:id/subscriptions', (request, response) => {
    if (!admitApp(request, response)) return;
    const { subscription } = administration;
    const known = subscription && {
      object: 'whatsapp_business_account',
      callback_url: subscription.callbackUrl,
      active: subscription.active,
      fields: subscription.fields.map((name) => ({ name, version: 'v25.0' })),
    };
    response.json({ data: known ? [known] : [] });
  });

  router.post('/:version/:id/subscriptions', bodies, async (request: Request, response: Response) => {
    if (!admitApp(request, response)) return;
    const { object, callback_url, verify_token, fields } = (request.body ?? {}) as Record<string, unknown>;
    if (object !== 'whatsapp_business_account' || typeof callback_url !== 'string' || typeof fields !== 'string')
      return refuse(response, { code: 100, details: 'object, callback_url, fields' });
    const names = fields.split(',');
    const unknown = names.find((name) => !administration.knownFields.has(name));
    if (unknown !== undefined) {
      const details = `Param fields[${names.indexOf(unknown)}] must be one of {${[...administration.knownFields].join(', ')}}`;
      return refuse(response, { code: 100, details });
    }
    const failure = await handshake(callback_url, String(verify_token));
    if (failure !== undefined) {
      const details = `Callback verification failed with the following errors: ${failure}`;
      return refuse(response, { code: 2200, details });
    }
    administration.subscription = { callbackUrl: callback_url, fields: names, active: true };
    changes.push(`POST /${appId}/subscriptions`);
    response.json({ success: true });
  });

  router.get('/:version/:id/message_templates', (request, response) => {
    if (!admit(request, response, accountId)) return;
    const { name, after } = request.query;
    // As at Meta a part of the name is enough.
    const found = templates.filter((template) => typeof name !== 'string' || template.name.includes(name));
    const from = typeof after === 'string' ? Number(Buffer.from(after, 'base64url').toString()) || 0 : 0;
    const end = from + administration.pageSize;
    const cursor = Buffer.from(String(end)).toString('base64url');
    const next = end < found.length ? { next: 'https://graph.facebook.com/next' } : {};
    response.json({ data: found.slice(from, end), paging: { cursors: { before: 'MAZDZD', after: cursor }, ...next } });
  });

  router.post('/:version/:id/message_templates', bodies, (request: Request, response: Response) => {
    if (!admit(request, response, accountId)) return;
    const body: unknown = request.body;
    if (!isNewTemplate(body)) return refuse(response, { code: 100, details: 'name, language, category, components' });
    if (templates.some((known) => known.name === body.name && known.language === body.language)) {
      const details = 'There is already content in this language for this template.';
      return refuse(response, { code: 100, details, subcode: 2388024 });
    }
    const { status, category } = administration.verdict;
    const asked = body.category.toUpperCase() === 'UTILITY' ? 'UTILITY' : 'MARKETING';
    const template: AdministeredTemplate = {
      id: String(randomInt(2 ** 40)),
      name: body.name,
      language: body.language,
      category: category === 'as-asked' ? asked : category,
      status,
      components: body.components.map(asMetaKeepsIt),
      ...(body.message_send_ttl_seconds !== undefined && { message_send_ttl_seconds: body.message_send_ttl_seconds }),
    };
    templates.push(template);
    changes.push(`POST /${accountId}/message_templates`);
    response.json({ id: template.id, status: template.status, category: template.category });
  });

  // Last: every other edge has a name of its own. The phone's pages may lie on the same port.
  router.get('/:version/:id', (request, response, next) => {
    if (!/^v\d+\.\d+$/.test(request.params.version)) return next();
    if (!admit(request, response, options.phoneNumberId)) return;
    const fields = String(request.query.fields ?? 'id').split(',');
    const unknown = fields.find(
      (field) => field !== 'webhook_configuration' && administration.number[field] === undefined,
    );
    if (unknown !== undefined)
      return refuse(response, { code: 100, details: `Tried accessing nonexisting field (${unknown})` });
    const known = fields.filter((field) => administration.number[field] !== undefined);
    response.json({
      ...Object.fromEntries(known.map((field) => [field, administration.number[field]])),
      id: options.phoneNumberId,
    });
  });

  function isApp(request: Request): boolean {
    return bearerOf(request) === `${appId}|${options.appSecret}`;
  }

  function admitApp(request: Request, response: Response): boolean {
    if (!isApp(request)) refuse(response, { code: 190, details: 'Invalid OAuth access token signature.' });
    else if (request.params.id !== appId) refuse(response, unknownObject(request));
    else return true;
    return false;
  }

  function admit(request: Request, response: Response, ownId: string): boolean {
    const problem = tokenProblem(request, simulated);
    if (problem) refuse(response, problem);
    else if (!/^v\d+\.\d+$/.test(String(request.params.version)) || request.params.id !== ownId)
      refuse(response, unknownObject(request));
    else if (!token.scopes.includes(management)) refuse(response, { code: 200, details: `Requires ${management}` });
    else return true;
    return false;
  }

  return router;
}

function unknownObject({ params }: Request): GraphProblem {
  const details = `Object with ID '${params.id}' does not exist, cannot be loaded due to missing permissions`;
  return { code: 100, details, subcode: 33 };
}

/** Meta's GET before it believes an address. @returns what went wrong. */
async function handshake(callbackUrl: string, verifyToken: string): Promise<string | undefined> {
  const challenge = String(randomInt(2 ** 31));
  const query = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.challenge': challenge,
    'hub.verify_token': verifyToken,
  });
  try {
    const answer = await fetch(`${callbackUrl}?${query}`, { signal: AbortSignal.timeout(5000), redirect: 'manual' });
    if (answer.status !== 200) return `HTTP Status Code = ${answer.status}`;
    return (await answer.text()) === challenge ? undefined : 'hub.challenge was not echoed';
  } catch {
    return 'curl_errno = 7; curl_error = Failed to connect; HTTP Status Code = 0';
  }
}

function bearerOf(request: Request): string | undefined {
  const { authorization } = request.headers;
  const inBody: unknown = (request.body as Record<string, unknown> | undefined)?.access_token;
  return authorization?.replace(/^Bearer /, '') ?? (typeof inBody === 'string' ? inBody : undefined);
}

/** Types in capitals, whatever was sent. */
function asMetaKeepsIt(component: TemplateComponent): TemplateComponent {
  const { buttons } = component;
  return {
    ...component,
    type: component.type.toUpperCase(),
    ...(buttons && { buttons: buttons.map((button) => ({ ...button, type: button.type.toUpperCase() })) }),
  };
}

function refuse(response: Response, problem: GraphProblem): void {
  response.status(httpStatusOf(problem.code)).json(graphErrorBody(problem));
}

interface NewTemplate {
  readonly name: string;
  readonly language: string;
  readonly category: string;
  readonly components: readonly TemplateComponent[];
  readonly message_send_ttl_seconds?: number;
}

function isNewTemplate(body: unknown): body is NewTemplate {
  if (typeof body !== 'object' || body === null) return false;
  const { name, language, category, components } = body as Record<string, unknown>;
  return (
    typeof name === 'string' &&
    typeof language === 'string' &&
    typeof category === 'string' &&
    Array.isArray(components)
  );
}

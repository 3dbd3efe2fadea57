/** The Graph API as Express routes: messages, with Meta's errors and the scripted mishaps, and the administration. */
import express, { type Request, type Response, type Router } from 'express';
import type { Administration } from './administration.ts';
import { administrationRoutes, tokenProblem } from './administration-routes.ts';
import type { Fault, SimulationOptions } from './contract.ts';
import { type GraphProblem, graphErrorBody, httpStatusOf } from './graph-error.ts';
import { isProblem, type SendRequest } from './send-request.ts';
import type { Accepted } from './simulation.ts';

interface Surroundings {
  readonly options: SimulationOptions;
  readonly accountId: string;
  readonly administration: Administration;
  readonly nextFault: () => Fault | undefined;
  readonly read: (body: unknown) => SendRequest | GraphProblem;
  readonly accept: (body: Record<string, unknown>, request: SendRequest) => Accepted;
  /** Lets the message travel in the background … */
  readonly travel: (entry: Accepted, failure?: number) => void;
  /** … or waits until its statuses are posted. */
  readonly travelled: (entry: Accepted, failure?: number) => Promise<void>;
  readonly readByBusiness: (messageId: string) => void;
}

export function graphRoutes(simulated: Surroundings): Router {
  const { options } = simulated;
  const router = express.Router();
  const json = express.json({ limit: '1mb', type: () => true });

  router.post('/:version/:id/messages', json, async (request, response) => {
    if (!admit(request, response, options.phoneNumberId)) return;
    const body: unknown = request.body;
    if (isReadReceipt(body)) {
      simulated.readByBusiness(body.message_id);
      response.json({ success: true });
      return;
    }
    const send = simulated.read(body);
    if (isProblem(send)) return refuse(response, send);
    const fault = simulated.nextFault();
    if (fault !== undefined && prevents(fault, response)) return;

    const entry = simulated.accept(body as Record<string, unknown>, send);
    if (fault?.kind === 'late-answer') {
      await simulated.travelled(entry);
      await fault.until;
      response.json(answerTo(entry, body as Record<string, unknown>));
      return;
    }
    if (fault?.kind === 'lost-answer') {
      simulated.travel(entry);
      request.socket.resetAndDestroy();
      return;
    }
    // As in life the answer leaves first, and the statuses race it to the business's database.
    const code = fault?.kind === 'failed' || fault?.kind === 'kept-back' ? fault.code : undefined;
    response.once('finish', () => simulated.travel(entry, code));
    const status = fault?.kind === 'kept-back' ? fault.messageStatus : 'accepted';
    response.json(answerTo(entry, body as Record<string, unknown>, status));
  });

  router.use(administrationRoutes(simulated));

  function admit(request: Request, response: Response, ownId: string): boolean {
    const problem = tokenProblem(request, simulated);
    if (problem) {
      refuse(response, problem);
      return false;
    }
    const { version, id } = request.params;
    if (!/^v\d+\.\d+$/.test(String(version)) || id !== ownId) {
      const details = `Object with ID '${id}' does not exist, cannot be loaded due to missing permissions`;
      refuse(response, { code: 100, details, subcode: 33 });
      return false;
    }
    return true;
  }

  return router;
}

/** Faults after which the message has certainly not been sent. */
function prevents(fault: Fault, response: Response): boolean {
  if (fault.kind === 'error') {
    if (fault.retryAfter !== undefined) response.set('Retry-After', String(fault.retryAfter));
    response.status(fault.status ?? httpStatusOf(fault.code));
    response.json(graphErrorBody({ code: fault.code, details: 'Scripted by the simulation' }));
    return true;
  }
  if (fault.kind === 'gateway') {
    response.status(fault.status).end();
    return true;
  }
  if (fault.kind === 'reset') {
    response.req.socket.resetAndDestroy();
    return true;
  }
  return fault.kind === 'hang';
}

function answerTo(
  { sent, person }: Accepted,
  body: Record<string, unknown>,
  message_status = 'accepted',
): Record<string, unknown> {
  const known = person.phone === null || person.hidesPhone ? {} : { wa_id: person.phone.slice(1) };
  const identity = 'wa_id' in known ? known : { user_id: person.userId };
  return {
    messaging_product: 'whatsapp',
    contacts: [{ input: body.to ?? body.recipient, ...identity }],
    messages: [{ id: sent.messageId, message_status }],
  };
}

function refuse(response: Response, problem: GraphProblem): void {
  response.status(httpStatusOf(problem.code)).json(graphErrorBody(problem));
}

function isReadReceipt(body: unknown): body is { message_id: string } {
  if (typeof body !== 'object' || body === null) return false;
  return 'status' in body && body.status === 'read' && 'message_id' in body && typeof body.message_id === 'string';
}

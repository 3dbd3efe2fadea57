/** The simulated WhatsApp itself: people, messages, webhooks and their rules, with an Express router for the Graph API. */
import type { Router } from 'express';
import { createAdministration } from './administration.ts';
import { approvedTemplates } from './approved-templates.ts';
import type {
  Fault,
  Person,
  PersonOptions,
  SentMessage,
  Simulation,
  SimulationOptions,
  WhatsAppEvent,
} from './contract.ts';
import { graphRoutes } from './graph-routes.ts';
import { createPeople, hasOpenWindow, type PersonRecord } from './people.ts';
import { personOn } from './person.ts';
import { isProblem, readSendRequest, type SendRequest, type ShownMessage } from './send-request.ts';
import { createSentMessages } from './sent-messages.ts';
import { envelope, type StatusFacts, statusUpdate, type Update } from './updates.ts';
import { wamid } from './wamid.ts';
import { createWebhooks } from './webhooks.ts';
import { metaJson } from './wire.ts';

/** What happened to one accepted message, for the statuses that follow it. */
interface Accepted {
  readonly sent: SentMessage;
  readonly request: SendRequest;
  readonly person: PersonRecord;
}

export interface RunningSimulation extends Simulation {
  readonly router: Router;
  /** A message as the person sees it, buttons and all. */
  shown(sent: SentMessage): ShownMessage;
  stop(): void;
}

export function simulateWhatsApp(options: SimulationOptions): RunningSimulation {
  const now = options.now ?? (() => new Date());
  const accountId = options.businessAccountId ?? '419561257915477';
  const administration = createAdministration(options, options.templates ?? approvedTemplates);
  const { templates } = administration;
  const people = createPeople();
  const sends = createSentMessages();
  const webhooks = createWebhooks(options);
  const faults: Fault[] = [];
  const accepted = new Map<string, Accepted>();
  const persons = new Map<PersonRecord, Person>();
  const listeners = new Set<(event: WhatsAppEvent) => void>();

  function tell(event: WhatsAppEvent): void {
    for (const listener of listeners) listener(event);
  }

  function personOf(record: PersonRecord): Person {
    const known = persons.get(record);
    if (known !== undefined) return known;
    const made = personOn({ business: options, record, now, deliver, tell, statusOf, shown });
    persons.set(record, made);
    return made;
  }

  function deliver(batch: readonly Update[] | string | Buffer, how = {}) {
    const body = typeof batch === 'string' || Buffer.isBuffer(batch) ? batch : metaJson(envelope(accountId, batch));
    return webhooks.deliver(body, how);
  }

  function accept(body: Record<string, unknown>, request: SendRequest): Accepted {
    const person = addressee(request);
    const sent: SentMessage = {
      messageId: wamid((request.to ?? person.userId).replace(/\+/g, ''), 'from-business'),
      ...(request.to === undefined ? {} : { to: request.to }),
      ...(request.recipient === undefined ? {} : { recipient: request.recipient }),
      ...(request.callbackData === undefined ? {} : { callbackData: request.callbackData }),
      body,
      at: now().toISOString(),
    };
    const entry = { sent, request, person };
    accepted.set(sent.messageId, entry);
    sends.add(sent);
    return entry;
  }

  function addressee(request: SendRequest): PersonRecord {
    if (request.to !== undefined) return people.byPhone(request.to);
    const userId = request.recipient ?? '';
    return people.byUserId(userId) ?? people.stranger({ userId, reachable: false });
  }

  /** Why an accepted message will not arrive: asked when it is sent, told by a status. */
  function obstacle({ request, person }: Pick<Accepted, 'request' | 'person'>): number | undefined {
    if (!person.reachable) return 131026;
    if (request.type !== 'template' && !hasOpenWindow(person, now())) return 131047;
    return undefined;
  }

  /** The message travels to the phone, and its statuses to the business. */
  async function travel(entry: Accepted, failure = obstacle(entry)): Promise<void> {
    if (failure === undefined) tell({ kind: 'arrived', person: personOf(entry.person), sent: entry.sent });
    if (options.statuses === 'silent' || !webhooks.hasAddress()) return;
    if (failure !== undefined) {
      await deliver([statusOf(entry.sent, 'failed', failure)]);
      return;
    }
    await deliver([statusOf(entry.sent, 'sent')]);
    await deliver([statusOf(entry.sent, 'delivered')]);
  }

  function statusOf(sent: SentMessage, status: StatusFacts['status'], errorCode?: number): Update {
    const entry = accepted.get(sent.messageId);
    if (entry === undefined) throw new Error('This message was never sent through this WhatsApp');
    return statusUpdate(options, entry.person, {
      messageId: sent.messageId,
      status,
      at: now(),
      category: entry.request.category,
      ...(sent.callbackData === undefined ? {} : { callbackData: sent.callbackData }),
      ...(errorCode === undefined ? {} : { errorCode }),
    });
  }

  function shown(sent: SentMessage): ShownMessage {
    const entry = accepted.get(sent.messageId);
    if (entry === undefined) throw new Error('This message was never sent through this WhatsApp');
    return entry.request.shown;
  }

  const router = graphRoutes({
    options,
    accountId,
    administration,
    nextFault: () => faults.shift(),
    read: (body) => {
      const request = readSendRequest(body, templates, options.callingCode ?? '49');
      if (isProblem(request) || options.closedWindow !== 'answer') return request;
      const code = obstacle({ request, person: addressee(request) });
      return code === undefined ? request : { code, details: 'The message was not sent.' };
    },
    accept,
    travel: (entry, failure) => void webhooks.track(travel(entry, failure)),
    travelled: travel,
    readByBusiness: (messageId) => tell({ kind: 'read-by-business', messageId }),
  });

  return {
    options,
    administration,
    router,
    sends: sends.all,
    setWebhookUrl: webhooks.to,
    nextSend: sends.next,
    person: (phone: string | null, how: PersonOptions = {}) =>
      personOf(phone === null ? people.stranger(how) : people.byPhone(phone, how)),
    script: (fault, times = 1) => {
      for (let count = 0; count < times; count += 1) faults.push(fault);
    },
    deliver,
    verifyWebhook: webhooks.verify,
    settled: webhooks.settled,
    watch: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    shown,
    stop: webhooks.stop,
  };
}

export type { Accepted };

/** What the simulated WhatsApp offers to the demo and to tests. It stands for Meta's servers: it knows nothing of Jawort. */
import type { Administration } from './administration.ts';
import type { Template } from './templates.ts';
import type { Update } from './updates.ts';

export interface SimulationOptions {
  readonly appSecret: string;
  readonly verifyToken: string;
  /** The bearer token the business must send with. */
  readonly token: string;
  readonly phoneNumberId: string;
  /** E.164 */
  readonly businessNumber: string;
  readonly businessAccountId?: string;
  /** Prepended to a `to` without `+`, as Meta does. */
  readonly callingCode?: string;
  /** Where webhooks go; without it nothing is posted until `setWebhookUrl`. */
  readonly webhookUrl?: string;
  /** Approved templates, instead of the ones a Jawort site needs. */
  readonly templates?: readonly Template[];
  readonly now?: () => Date;
  /** `automatic`: sent and delivered follow each accepted message by themselves. */
  readonly statuses?: 'automatic' | 'silent';
  /** How a message outside the 24-hour window fails: later by a status (as in life) or in the answer. */
  readonly closedWindow?: 'status' | 'answer';
  /** Meta retries for seven days; a test usually wants no retry at all, and that is the default. */
  readonly retries?: { readonly times: number; readonly firstDelayMs: number };
}

/** A message the Graph endpoint has accepted. */
export interface SentMessage {
  readonly messageId: string;
  /** E.164, as Meta understood it. */
  readonly to?: string;
  /** Business-scoped user id, when the message was sent to one. */
  readonly recipient?: string;
  readonly callbackData?: string;
  /** The raw JSON of the request. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly at: string;
}

/** One POST to the business's webhook. `status` is 0 when nobody answered. */
export interface WebhookDelivery {
  readonly status: number;
  readonly body: string;
  readonly requestBody: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What happens to a send instead of a plain answer. */
export type Fault =
  /** A Graph error; the HTTP status is Meta's for this code unless given. */
  | { readonly kind: 'error'; readonly code: number; readonly status?: number; readonly retryAfter?: number }
  /** A gateway's answer without a Graph error. */
  | { readonly kind: 'gateway'; readonly status: number }
  /** The request is read and never answered; the message is not sent. */
  | { readonly kind: 'hang' }
  /** The connection is reset after the request was read; the message is not sent. */
  | { readonly kind: 'reset' }
  /** The message is sent, its statuses come, but the connection is cut instead of an answer. */
  | { readonly kind: 'lost-answer' }
  /** The message is sent and its statuses are posted before the answer leaves (and, if given, `until` has resolved). */
  | { readonly kind: 'late-answer'; readonly until?: Promise<unknown> }
  /** Accepted, but kept back until others have reacted to the template; then sent, or failed with this code. */
  | {
      readonly kind: 'kept-back';
      readonly messageStatus: 'held_for_quality_assessment' | 'paused';
      readonly code?: number;
    }
  /** Accepted, and later reported as failed with this code. */
  | { readonly kind: 'failed'; readonly code: number };

export interface PersonOptions {
  /** Business-scoped user id; made up (and stable per number) if absent. */
  readonly userId?: string;
  readonly name?: string;
  /** A username instead of the number: `from`, `wa_id` and `recipient_id` are left out. */
  readonly hidesPhone?: boolean;
  /** False: no WhatsApp on this number; sends fail with 131026. */
  readonly reachable?: boolean;
}

export interface WriteOptions {
  /** The message this one answers. */
  readonly replyTo?: string;
  /** A fixed message id, e.g. to write the same message twice. */
  readonly messageId?: string;
  readonly at?: Date;
}

export interface TapOptions extends WriteOptions {
  /** Seen in production: a tap without `context`. */
  readonly context?: 'present' | 'missing';
}

/** The same acts as on the person, but as updates to be put into one batch with `deliver`. */
export interface PersonUpdates {
  write(text: string, options?: WriteOptions): Update;
  tap(sent: SentMessage, button: number | string, options?: TapOptions): Update;
  react(sent: SentMessage, emoji: string, options?: WriteOptions): Update;
  /** Any other message type: `message('sticker', { sticker: { … } })`. */
  message(type: string, fields: Readonly<Record<string, unknown>>, options?: WriteOptions): Update;
  status(sent: SentMessage, status: 'sent' | 'delivered' | 'read' | 'failed', errorCode?: number): Update;
  marketing(value: 'stop' | 'resume'): Update;
}

export interface Person {
  readonly phone: string | null;
  readonly userId: string;
  readonly name: string;
  readonly hidesPhone: boolean;
  readonly updates: PersonUpdates;
  write(text: string, options?: WriteOptions): Promise<WebhookDelivery>;
  /** Taps a button of a message, by place (0 first) or by title. */
  tap(sent: SentMessage, button: number | string, options?: TapOptions): Promise<WebhookDelivery>;
  react(sent: SentMessage, emoji: string): Promise<WebhookDelivery>;
  message(type: string, fields: Readonly<Record<string, unknown>>, options?: WriteOptions): Promise<WebhookDelivery>;
  read(sent: SentMessage): Promise<WebhookDelivery>;
  marketing(value: 'stop' | 'resume'): Promise<WebhookDelivery>;
}

/** What a phone sees. `wrote` comes before the business hears of it, `heard` when its webhook has answered 200. */
export type WhatsAppEvent =
  | { readonly kind: 'arrived'; readonly person: Person; readonly sent: SentMessage }
  | {
      readonly kind: 'wrote';
      readonly person: Person;
      readonly messageId: string;
      readonly text: string;
      /** The message whose button was tapped. */
      readonly tapped?: { readonly messageId: string; readonly title: string };
    }
  | { readonly kind: 'heard'; readonly messageId: string }
  | { readonly kind: 'read-by-business'; readonly messageId: string };

export interface DeliverOptions {
  /** Post the same bytes this many times, one after the other; the last answer is returned. */
  readonly times?: number;
  /** Sent instead of the right signature; null leaves the header out. */
  readonly signature?: string | null;
}

export interface Simulation {
  readonly options: SimulationOptions;
  /** What the business sees of itself at Meta. */
  readonly administration: Administration;
  readonly sends: readonly SentMessage[];
  setWebhookUrl(url: string): void;
  /**
   * The next accepted message (that fits), whether it is there already or still comes. Each message is handed out once.
   * @throws Error after `withinMs` (60 s).
   */
  nextSend(fits?: (sent: SentMessage) => boolean, withinMs?: number): Promise<SentMessage>;
  /** The person with this number; null makes somebody whose number nobody knows. The same number is the same person. */
  person(phone: string | null, options?: PersonOptions): Person;
  /** What the next sends meet, in order. */
  script(fault: Fault, times?: number): void;
  /** Posts updates as one signed batch, or a body exactly as given. */
  deliver(batch: readonly Update[] | string | Buffer, options?: DeliverOptions): Promise<WebhookDelivery>;
  /** Meta's GET handshake; `ok` when the challenge came back. */
  verifyWebhook(
    verifyToken?: string,
  ): Promise<{ readonly ok: boolean; readonly status: number; readonly body: string }>;
  /** Resolves when no webhook is under way. */
  settled(): Promise<void>;
  watch(listener: (event: WhatsAppEvent) => void): () => void;
}

export interface SimulatedWhatsApp extends Simulation {
  /** Give it to the server as WHATSAPP_GRAPH_URL. */
  readonly graphUrl: string;
  close(): Promise<void>;
}

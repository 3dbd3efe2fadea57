/** WhatsApp as the use cases see it: what can be sent, and what became of it. The Cloud API client implements this. */

import type { AccountEvent } from './account-event.ts';
import type { HoldScope } from './error-classes.ts';

export type { AccountEvent };

/** Who a message goes to. A person may have hidden the phone number; then only the business-scoped user id is known. */
export type Recipient = { readonly phone: string } | { readonly userId: string };

export interface ReplyButton {
  /** Comes back on a tap; at most 128 characters. */
  readonly id: string;
  /** At most 20 characters. */
  readonly title: string;
}

/** A row of a list: title at most 24 characters, description at most 72, id at most 200. */
export interface ListRow {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

export type OutgoingContent =
  | { readonly kind: 'text'; readonly body: string }
  | {
      readonly kind: 'buttons';
      readonly body: string;
      readonly footer?: string;
      readonly buttons: readonly ReplyButton[];
    }
  | {
      readonly kind: 'list';
      readonly body: string;
      /** Opens the list; at most 20 characters. */
      readonly button: string;
      /** At most ten. */
      readonly rows: readonly ListRow[];
    }
  | {
      readonly kind: 'template';
      readonly name: string;
      /** Meta's code: `de`, `en_US`. */
      readonly language: string;
      /** Named body parameters, in the template's order. */
      readonly parameters: readonly { readonly name: string; readonly text: string }[];
      /** Payloads of the quick-reply buttons, in order. */
      readonly payloads: readonly string[];
    };

export interface OutgoingMessage {
  readonly phoneNumberId: string;
  readonly to: Recipient;
  /** `biz_opaque_callback_data`: comes back in status webhooks and settles sends whose answer was lost. */
  readonly callbackData: string;
  readonly content: OutgoingContent;
}

/**
 * What is known after a send.
 * - `accepted`: Meta took it (not: delivered). `recipient` holds what Meta said of the identity, if anything.
 * - `retry`: certainly not sent; try again after `afterSeconds` (or the outbox's own backoff).
 * - `hold`: certainly not sent; nothing of this kind will be until the owner acts (token, payment, template …).
 * - `final`: certainly not sent, and never will be.
 * - `unknown`: the request was written and no answer came; it may have been sent. Never resend blindly.
 */
export type SendResult =
  | {
      readonly outcome: 'accepted';
      readonly messageId: string;
      readonly waId?: string;
      readonly userId?: string;
      /** Meta has paused the template: the message will come back as failed, and so would the next ones. */
      readonly isPaused?: boolean;
    }
  | { readonly outcome: 'retry'; readonly code?: number; readonly detail: string; readonly afterSeconds?: number }
  | ({
      readonly outcome: 'hold';
      readonly code?: number;
      readonly detail: string;
      /** For the owner, free of whatever Meta repeats in its own words. */
      readonly why: string;
    } & HoldScope)
  | { readonly outcome: 'final'; readonly code?: number; readonly detail: string }
  | { readonly outcome: 'unknown'; readonly detail: string };

export interface WhatsApp {
  send(message: OutgoingMessage): Promise<SendResult>;
  /** Whether it answers a question that sends nothing, whatever the answer is. */
  answers(phoneNumberId: string): Promise<boolean>;
}

/** Who wrote or received: at least one of the two is there. `phone` is E.164 with `+`. */
export interface WhatsAppIdentity {
  readonly phone?: string;
  readonly userId?: string;
}

interface InboundBase {
  /** Business phone number that it is addressed to. Missing in what concerns the whole account, and sometimes without a reason. */
  readonly phoneNumberId?: string;
  /** WhatsApp Business Account that it is addressed to. */
  readonly businessAccountId?: string;
}

/** A message by a person, reduced to what an answer can be made of. */
export interface InboundMessage extends InboundBase {
  readonly kind: 'message';
  readonly messageId: string;
  /** Empty if nobody is named, or the business wrote itself; then the content is `none`. */
  readonly from: WhatsAppIdentity;
  /** Meta's time, ISO 8601 with milliseconds; absent if unreadable. */
  readonly sentAt?: string;
  /** Meta's message type as it came: text, button, interactive, image, reaction, … */
  readonly type: string;
  /** It stands in `unreadable` as well, and says nothing here. */
  readonly isUnreadable?: true;
  /** In a notice by WhatsApp: the person has another number or user id now. */
  readonly identityChange?: IdentityChange;
  readonly content: /** A tap on one of our buttons: template quick reply or interactive reply. `payload` is our token. */
    | { readonly kind: 'tap'; readonly payload: string; readonly title: string }
    /** Typed text, a caption. */
    | { readonly kind: 'text'; readonly text: string }
    /** An edited text, or one under a field that we do not know: looked at as STOP only. */
    | { readonly kind: 'edited'; readonly text: string }
    /** Nothing that could be an answer: reaction, sticker, location, group message, unsupported … */
    | { readonly kind: 'none' };
}

export type DeliveryStatus = 'sent' | 'delivered' | 'read' | 'played' | 'failed';

export interface InboundStatus extends InboundBase {
  readonly kind: 'status';
  readonly messageId: string;
  readonly status: DeliveryStatus;
  readonly at?: string;
  readonly recipient: WhatsAppIdentity;
  readonly callbackData?: string;
  readonly errorCode?: number;
  readonly pricing?: Pricing;
}

/** What Meta charges a message as, in its own words: `utility`, `service` … and `regular`, `free_customer_service` … */
export interface Pricing {
  readonly category: string;
  /** Older ones name none: then `billable` or `free`. */
  readonly type: string;
  readonly billable: boolean;
}

/** A status that says nothing of a message of ours: of a group, or in a state that is new to us. Counted, not worked on. */
export interface InboundOtherStatus extends InboundBase {
  readonly kind: 'status';
  readonly messageId: string;
  readonly status: 'other';
  readonly recipient: WhatsAppIdentity;
}

/** Meta's own marketing switch in the chat. `stop` withdraws marketing purposes; `resume` is never a consent. */
export interface InboundPreference extends InboundBase {
  readonly kind: 'preference';
  readonly value: 'stop' | 'resume';
  readonly from: WhatsAppIdentity;
  readonly at?: string;
}

/** Each names what is known of it, and at least one of the two. */
export interface IdentityChange {
  readonly before: WhatsAppIdentity;
  readonly after: WhatsAppIdentity;
}

/** The same as the notice in the chat, told under a field of its own. */
export interface InboundIdentityChange extends InboundBase {
  readonly kind: 'identity-changed';
  readonly change: IdentityChange;
  readonly at?: string;
}

/** Of templates, quality, limits, the account: nothing that a person did. */
export interface InboundAccountEvent extends InboundBase {
  readonly kind: 'account';
  /** Meta's time of the whole entry. */
  readonly at?: string;
  readonly event: AccountEvent;
}

export type InboundItem =
  | InboundMessage
  | InboundStatus
  | InboundOtherStatus
  | InboundPreference
  | InboundIdentityChange
  | InboundAccountEvent;

/**
 * One webhook body, item by item. Every entry of `messages[]` and `statuses[]` with an id is an item, whatever becomes of it;
 * what could not be read stands in `unreadable` too, with the reason, and hurts nobody.
 */
export interface InboundBatch {
  readonly items: readonly InboundItem[];
  readonly unreadable: readonly { readonly reason: string; readonly raw: unknown }[];
  /** Kinds that are ignored on purpose, counted by name. */
  readonly ignored: Readonly<Record<string, number>>;
}

/** Webhook bodies as Meta shapes them: one update per message, status or preference, and the envelope around a batch. */

import { statusError } from './graph-error.ts';
import type { PersonRecord } from './people.ts';

type Json = Record<string, unknown>;

export interface Update {
  readonly field: string;
  readonly value: Json;
  /** Time of the entry; what concerns the account has no other. */
  readonly at?: Date;
}

export interface Business {
  readonly phoneNumberId: string;
  /** E.164 */
  readonly businessNumber: string;
}

export function envelope(businessAccountId: string, updates: readonly Update[]): Json {
  const entry: { id: string; time?: number; changes: Json[] }[] = [];
  for (const { field, value, at } of updates) {
    const time = at === undefined ? undefined : Math.floor(at.getTime() / 1000);
    const last = entry.at(-1);
    if (last !== undefined && last.time === time) last.changes.push({ value, field });
    else entry.push({ id: businessAccountId, ...(time === undefined ? {} : { time }), changes: [{ value, field }] });
  }
  return { object: 'whatsapp_business_account', entry };
}

/** A message by the person. `fields` holds what belongs to the type: `{ text: { body } }`. */
export function messageUpdate(
  business: Business,
  person: PersonRecord,
  message: {
    readonly id: string;
    readonly at: Date;
    readonly type: string;
    readonly fields: Json;
    readonly replyTo?: string;
  },
): Update {
  const context =
    message.replyTo === undefined ? {} : { context: { from: digits(business.businessNumber), id: message.replyTo } };
  return {
    field: 'messages',
    value: {
      ...metadata(business),
      contacts: [contact(person)],
      messages: [
        {
          ...context,
          ...(visiblePhone(person) === undefined ? {} : { from: visiblePhone(person) }),
          from_user_id: person.userId,
          id: message.id,
          timestamp: seconds(message.at),
          type: message.type,
          ...message.fields,
        },
      ],
    },
  };
}

export interface StatusFacts {
  readonly messageId: string;
  readonly status: 'sent' | 'delivered' | 'read' | 'failed';
  readonly at: Date;
  readonly callbackData?: string;
  /** What Meta charges the message as: service, utility, marketing. */
  readonly category: string;
  readonly errorCode?: number;
}

export function statusUpdate(business: Business, person: PersonRecord, facts: StatusFacts): Update {
  const phone = visiblePhone(person);
  const expires = new Date(facts.at.getTime() + 86_400_000);
  const failed = facts.status === 'failed';
  const conversation = {
    id: person.conversationId,
    expiration_timestamp: seconds(expires),
    origin: { type: facts.category },
  };
  const status: Json = {
    id: facts.messageId,
    status: facts.status,
    timestamp: seconds(facts.at),
    ...(phone === undefined ? {} : { recipient_id: phone }),
    recipient_user_id: person.userId,
    ...(facts.callbackData === undefined ? {} : { biz_opaque_callback_data: facts.callbackData }),
    ...(failed || facts.status === 'read'
      ? {}
      : {
          conversation,
          pricing: {
            billable: facts.category !== 'service',
            pricing_model: 'PMP',
            category: facts.category,
            type: 'regular',
          },
        }),
    ...(failed ? { errors: [statusError(facts.errorCode ?? 131000)] } : {}),
  };
  // A failed status comes without contacts, so nobody may rely on them.
  const contacts = failed ? {} : { contacts: [contact(person)] };
  return { field: 'messages', value: { ...metadata(business), ...contacts, statuses: [status] } };
}

export function preferenceUpdate(business: Business, person: PersonRecord, value: 'stop' | 'resume', at: Date): Update {
  const phone = visiblePhone(person);
  return {
    field: 'user_preferences',
    value: {
      ...metadata(business),
      contacts: [contact(person)],
      user_preferences: [
        {
          ...(phone === undefined ? {} : { wa_id: phone }),
          user_id: person.userId,
          detail: `User requested to ${value} marketing messages`,
          category: 'marketing_messages',
          value,
          // Here a number, everywhere else a string.
          timestamp: Math.floor(at.getTime() / 1000),
        },
      ],
    },
  };
}

export function metadata({ businessNumber, phoneNumberId }: Business): Json {
  return {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: digits(businessNumber), phone_number_id: phoneNumberId },
  };
}

function contact(person: PersonRecord): Json {
  const phone = visiblePhone(person);
  return {
    profile: { name: person.name },
    ...(phone === undefined ? {} : { wa_id: phone }),
    user_id: person.userId,
  };
}

/** Digits, as in `wa_id`; undefined for somebody who hides the number behind a username. */
function visiblePhone(person: PersonRecord): string | undefined {
  return person.phone === null || person.hidesPhone ? undefined : digits(person.phone);
}

function seconds(at: Date): string {
  return String(Math.floor(at.getTime() / 1000));
}

function digits(phone: string): string {
  return phone.replace(/\D/g, '');
}

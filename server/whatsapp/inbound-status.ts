/** One entry of `statuses[]`: what became of a message of ours. */
import { identity } from './identity.ts';
import { fromOutside } from './ignored.ts';
import { id, integer, isObject, list, object, present, text, time } from './loosely.ts';
import type { DeliveryStatus, InboundOtherStatus, Pricing } from './port.ts';
import { addressed, type Surroundings, type Verdict } from './verdict.ts';

const known: ReadonlySet<string> = new Set([
  'sent',
  'delivered',
  'read',
  'played',
  'failed',
] satisfies DeliveryStatus[]);

export function readStatus(raw: unknown, around: Surroundings): Verdict {
  if (!isObject(raw)) return { unreadable: 'status is not an object' };
  const messageId = id(raw.id);
  if (messageId === undefined) return { unreadable: 'status without a message id' };
  const status = id(raw.status);
  const other: InboundOtherStatus = {
    kind: 'status',
    ...addressed(around),
    messageId,
    status: 'other',
    recipient: {},
  };
  // We never write to a group, and a group's status names no single person.
  if (raw.recipient_type === 'group') return { item: other, ignored: 'status:group' };
  if (status === undefined) return { item: other, unreadable: 'status without a state' };
  if (!isDeliveryStatus(status)) return { item: other, ignored: fromOutside(`status:${status}`) };
  // A status without a recipient still settles the send it belongs to.
  const recipient = identity({ phone: raw.recipient_id, userId: raw.recipient_user_id }, around.contacts) ?? {};
  const rest = present({
    at: time(raw.timestamp),
    callbackData: text(raw.biz_opaque_callback_data),
    errorCode: integer(object(list(raw.errors)[0]).code),
    pricing: pricingOf(raw.pricing),
  });
  return { item: { kind: 'status', ...addressed(around), messageId, status, recipient, ...rest } };
}

/** Longer than any word of Meta's; it becomes a key in the counters. */
const longestWord = 40;

function pricingOf(raw: unknown): Pricing | undefined {
  const pricing = object(raw);
  const category = id(pricing.category)?.toLowerCase().slice(0, longestWord);
  if (category === undefined) return undefined;
  const billable = pricing.billable !== false;
  const type = id(pricing.type)?.toLowerCase().slice(0, longestWord) ?? (billable ? 'billable' : 'free');
  return { category, type, billable };
}

function isDeliveryStatus(status: string): status is DeliveryStatus {
  return known.has(status);
}

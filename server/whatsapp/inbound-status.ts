/** One entry of `statuses[]`: what became of a message of ours. */
import { identity } from './identity.ts';
import { id, integer, isObject, list, object, present, text, time } from './loosely.ts';
import type { DeliveryStatus } from './port.ts';
import type { Surroundings, Verdict } from './verdict.ts';

const known: ReadonlySet<string> = new Set([
  'sent',
  'delivered',
  'read',
  'played',
  'failed',
] satisfies DeliveryStatus[]);

export function readStatus(raw: unknown, { phoneNumberId, contacts }: Surroundings): Verdict {
  if (!isObject(raw)) return { unreadable: 'status is not an object' };
  // We never write to a group, and a group's status names no single person.
  if (raw.recipient_type === 'group') return { ignored: 'status:group' };
  const messageId = id(raw.id);
  const status = id(raw.status);
  if (messageId === undefined) return { unreadable: 'status without a message id' };
  if (status === undefined) return { unreadable: 'status without a state' };
  if (!isDeliveryStatus(status)) return { ignored: `status:${status}` };
  // A status without a recipient still settles the send it belongs to.
  const recipient = identity({ phone: raw.recipient_id, userId: raw.recipient_user_id }, contacts) ?? {};
  const rest = present({
    at: time(raw.timestamp),
    callbackData: text(raw.biz_opaque_callback_data),
    errorCode: integer(object(list(raw.errors)[0]).code),
  });
  return { item: { kind: 'status', phoneNumberId, messageId, status, recipient, ...rest } };
}

function isDeliveryStatus(status: string): status is DeliveryStatus {
  return known.has(status);
}

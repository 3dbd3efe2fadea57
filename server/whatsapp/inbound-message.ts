/** One entry of `messages[]`. */
import { identity, phone } from './identity.ts';
import { content, isKnownType } from './inbound-content.ts';
import { id, isObject, present, time } from './loosely.ts';
import type { Surroundings, Verdict } from './verdict.ts';

export function readMessage(raw: unknown, { phoneNumberId, ownNumber, contacts }: Surroundings): Verdict {
  if (!isObject(raw)) return { unreadable: 'message is not an object' };
  const type = id(raw.type);
  const sender = phone(raw.from);
  // Echoes of what the business wrote itself: never anybody's answer.
  if (sender !== undefined && sender === ownNumber) return { ignored: 'message:own' };

  const from = identity({ phone: raw.from, userId: raw.from_user_id }, contacts);
  // Notices such as "user id changed" are written by WhatsApp, and name the person elsewhere or not at all.
  if (from === undefined && type === 'system') return { ignored: 'message:system' };
  const messageId = id(raw.id);
  if (messageId === undefined) return { unreadable: 'message without an id' };
  if (from === undefined) return { unreadable: 'message without a phone or user id' };
  if (type === undefined) return { unreadable: 'message without a type' };

  const found = content(raw, type);
  if (found === undefined) return { unreadable: `message of type ${type} without its content` };
  return {
    item: {
      kind: 'message',
      phoneNumberId,
      messageId,
      from,
      type,
      content: found,
      ...present({ sentAt: time(raw.timestamp) }),
    },
    ...(isKnownType(type) ? {} : { ignored: `message:${type}` }),
  };
}

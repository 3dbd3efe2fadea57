/** One entry of `messages[]`. */
import { identity, phone } from './identity.ts';
import { readIdentityNotice } from './identity-notice.ts';
import { fromOutside } from './ignored.ts';
import { content, isKnownType } from './inbound-content.ts';
import { id, isObject, type Json, present, time } from './loosely.ts';
import type { InboundMessage, WhatsAppIdentity } from './port.ts';
import { addressed, type Surroundings, type Verdict } from './verdict.ts';

type Content = InboundMessage['content'];

const nothing: Content = { kind: 'none' };

export function readMessage(raw: unknown, around: Surroundings): Verdict {
  if (!isObject(raw)) return { unreadable: 'message is not an object' };
  const messageId = id(raw.id);
  if (messageId === undefined) return { unreadable: 'message without an id' };
  const type = id(raw.type);
  const message = (said: Content, from: WhatsAppIdentity = {}): InboundMessage => ({
    kind: 'message',
    ...addressed(around),
    messageId,
    from,
    type: type ?? 'unknown',
    content: said,
    ...present({ sentAt: time(raw.timestamp) }),
  });

  const sender = phone(raw.from);
  // Copies of what the business wrote itself: never anybody's answer.
  if (sender !== undefined && sender === around.ownNumber) return { item: message(nothing), ignored: 'message:own' };
  const broken = (why: string, from?: WhatsAppIdentity): Verdict => ({
    item: { ...message(nothing, from), isUnreadable: true },
    unreadable: why,
  });
  if (type === undefined) return broken('message without a type');

  const from = identity({ phone: raw.from, userId: raw.from_user_id }, around.contacts);
  if (type === 'system') return readNotice(raw, message, from);
  const found = content(raw, type);
  if (found === undefined) return broken(`message of type ${type} without its content`, from);
  if (from === undefined) {
    if (found.kind !== 'none') return broken('message without a phone or user id');
    return { item: message(nothing), ignored: 'message:nobody' };
  }
  return {
    item: message(audible(found, around), from),
    ...(isKnownType(type) ? {} : { ignored: fromOutside(`message:${type}`) }),
  };
}

/** Notices that WhatsApp itself puts into the chat. They name the person elsewhere than messages do, or not at all. */
function readNotice(
  raw: Json,
  message: (said: Content, from?: WhatsAppIdentity) => InboundMessage,
  from: WhatsAppIdentity | undefined,
): Verdict {
  const change = readIdentityNotice(raw);
  return change === undefined
    ? { item: message(nothing, from), ignored: 'message:system' }
    : { item: { ...message(nothing, change.before), identityChange: change } };
}

function audible(said: Content, { hearing }: Surroundings): Content {
  if (hearing === 'none') return nothing;
  if (hearing === 'full') return said;
  if (said.kind === 'text') return { kind: 'edited', text: said.text };
  return said.kind === 'tap' ? { kind: 'edited', text: said.title === '' ? said.payload : said.title } : said;
}

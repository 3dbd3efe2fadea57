/**
 * Who wrote or received. Since usernames the phone may be missing, and the user id stands sometimes beside the message
 * and sometimes only in `contacts`.
 */
import { id, list, object, present } from './loosely.ts';
import type { WhatsAppIdentity } from './port.ts';

/** Meta's digits, grouped or not → E.164 with `+`; undefined for anything that is no phone number. */
export function phone(value: unknown): string | undefined {
  const digits = id(value)?.replace(/^\+|[\s().-]/g, '');
  return digits !== undefined && /^[1-9]\d{4,14}$/.test(digits) ? `+${digits}` : undefined;
}

/** A business-scoped user id. Its form is Meta's business and may change; a STOP must not be lost over that. */
function userId(value: unknown): string | undefined {
  const found = id(value);
  return found !== undefined && found.length <= 140 && !/\s/.test(found) ? found : undefined;
}

/**
 * The person named by an item and the `contacts` beside it: the contact with the same phone or user id, or the only
 * one, unless it contradicts the item. A contact of somebody else would make one person's JA another person's.
 */
export function identity(named: { phone: unknown; userId: unknown }, contacts: unknown): WhatsAppIdentity | undefined {
  const own = { phone: phone(named.phone), userId: userId(named.userId) };
  const known = list(contacts).map((contact) => ({
    phone: phone(object(contact).wa_id),
    userId: userId(object(contact).user_id),
  }));
  const same = known.find((contact) => agrees(own.phone, contact.phone) || agrees(own.userId, contact.userId));
  const contact = same ?? (known.length === 1 ? known[0] : undefined);
  const fits = contact !== undefined && !differs(own.phone, contact.phone) && !differs(own.userId, contact.userId);
  const found = fits ? { phone: own.phone ?? contact.phone, userId: own.userId ?? contact.userId } : own;
  return found.phone === undefined && found.userId === undefined ? undefined : present(found);
}

function agrees(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one === other;
}

function differs(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

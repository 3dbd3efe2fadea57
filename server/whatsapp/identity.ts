/**
 * Who wrote or received. Since usernames the phone may be missing, and the user id stands sometimes beside the message
 * and sometimes only in `contacts`.
 */
import { id, object, present } from './loosely.ts';
import type { WhatsAppIdentity } from './port.ts';

/** Meta's digits, grouped or not → E.164 with `+`; undefined for anything that is no phone number. */
export function phone(value: unknown): string | undefined {
  const digits = id(value)?.replace(/^\+|[\s().-]/g, '');
  return digits !== undefined && /^[1-9]\d{4,14}$/.test(digits) ? `+${digits}` : undefined;
}

/** A business-scoped user id. Its form is Meta's business and may change; a STOP must not be lost over that. */
export function userId(value: unknown): string | undefined {
  const found = id(value);
  return found !== undefined && found.length <= 140 && !/\s/.test(found) ? found : undefined;
}

/**
 * The person named by an item and the `contacts` beside it: the contact with the same phone or user id, or the only
 * one, unless it contradicts the item. A contact of somebody else would make one person's JA another person's.
 */
export function identity(named: { phone: unknown; userId: unknown }, contacts: unknown): WhatsAppIdentity | undefined {
  const own = { phone: phone(named.phone), userId: userId(named.userId) };
  const { all, withPhone, withUserId } = directoryOf(contacts);
  const same = [own.phone && withPhone.get(own.phone), own.userId && withUserId.get(own.userId)];
  const [first] = same.filter((place) => typeof place === 'number').toSorted((a, b) => a - b);
  const contact = first !== undefined ? all[first] : all.length === 1 ? all[0] : undefined;
  const fits = contact !== undefined && !differs(own.phone, contact.phone) && !differs(own.userId, contact.userId);
  const found = fits ? { phone: own.phone ?? contact.phone, userId: own.userId ?? contact.userId } : own;
  return found.phone === undefined && found.userId === undefined ? undefined : present(found);
}

interface Directory {
  readonly all: readonly { readonly phone: string | undefined; readonly userId: string | undefined }[];
  /** Where the first contact with it stands. */
  readonly withPhone: ReadonlyMap<string, number>;
  readonly withUserId: ReadonlyMap<string, number>;
}

/** Read once for all messages beside the contacts: a body of 4 MB holds so many of both that comparing each with each takes hours. */
const directories = new WeakMap<readonly unknown[], Directory>();
const nobody: readonly unknown[] = [];

function directoryOf(contacts: unknown): Directory {
  const given = Array.isArray(contacts) ? contacts : nobody;
  const before = directories.get(given);
  if (before) return before;
  const all = given.map((contact) => ({
    phone: phone(object(contact).wa_id),
    userId: userId(object(contact).user_id),
  }));
  const withPhone = new Map<string, number>();
  const withUserId = new Map<string, number>();
  for (const [place, contact] of all.entries()) {
    if (contact.phone !== undefined && !withPhone.has(contact.phone)) withPhone.set(contact.phone, place);
    if (contact.userId !== undefined && !withUserId.has(contact.userId)) withUserId.set(contact.userId, place);
  }
  const directory = { all, withPhone, withUserId };
  directories.set(given, directory);
  return directory;
}

function differs(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

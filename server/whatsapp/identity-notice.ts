/**
 * "This person has another number now", told by WhatsApp as a system message or, at some providers, under a field of its own.
 * With the number the business-scoped user id changes as well; which of the four are told differs.
 *
 * | told as | before | after |
 * |---|---|---|
 * | system `user_changed_number`, `customer_changed_number` | `from`, `system.previous_user_id` | `system.wa_id` (in old versions `new_wa_id`), `system.user_id` |
 * | system `user_changed_user_id` | `system.previous_user_id` | `system.user_id` |
 * | field `user_id_update` | `user_id.previous` | `user_id.current`, `wa_id` |
 * | system `customer_identity_changed` and others | nothing: another phone or other keys, and still the same person | |
 */
import { phone, userId } from './identity.ts';
import { id, isObject, type Json, object, present, text, time } from './loosely.ts';
import type { IdentityChange } from './port.ts';
import { addressed, type Surroundings, type Verdict } from './verdict.ts';

const changes: ReadonlySet<string | undefined> = new Set([
  'user_changed_number',
  'customer_changed_number',
  'user_changed_user_id',
]);

/** Undefined for every other notice, and for one that does not say who it is about. */
export function readIdentityNotice(message: Json): IdentityChange | undefined {
  const system = object(message.system);
  if (!changes.has(id(system.type))) return undefined;
  // In front of it stands the name that the person has chosen, with any words in it; the end is WhatsApp's.
  const [, from, to] = /changed from (\S+) to (\S+?)\.?$/.exec(text(system.body)?.trim() ?? '') ?? [];
  const hasBoth = id(system.new_wa_id) !== undefined;
  const newPhone = phone(system.new_wa_id) ?? (hasBoth ? undefined : phone(system.wa_id)) ?? phone(to);
  const oldPhone =
    phone(message.from) ?? phone(system.customer) ?? (hasBoth ? phone(system.wa_id) : undefined) ?? phone(from);
  return change(
    {
      phone: oldPhone,
      userId: userId(system.previous_user_id) ?? userId(message.from_user_id) ?? scopedId(from),
    },
    { phone: newPhone, userId: userId(system.user_id) ?? scopedId(to) },
  );
}

/** One entry of `user_id_update[]`. */
export function readUserIdUpdate(raw: unknown, around: Surroundings): Verdict {
  if (!isObject(raw)) return { unreadable: 'user id update is not an object' };
  const ids = object(raw.user_id);
  const found = change(
    { phone: undefined, userId: userId(ids.previous) ?? userId(raw.previous_user_id) },
    { phone: phone(raw.wa_id), userId: userId(ids.current) ?? userId(raw.user_id) },
  );
  if (found === undefined) return { unreadable: 'user id update without both user ids' };
  const at = present({ at: time(raw.timestamp) });
  return { item: { kind: 'identity-changed', ...addressed(around), change: found, ...at } };
}

interface Named {
  readonly phone: string | undefined;
  readonly userId: string | undefined;
}

/** What stayed the same is not both former and new: it is the person's still. */
function change(before: Named, after: Named): IdentityChange | undefined {
  const old = present({
    phone: before.phone === after.phone ? undefined : before.phone,
    userId: before.userId === after.userId ? undefined : before.userId,
  });
  const isEmpty = (one: object) => Object.keys(one).length === 0;
  const now = present({ phone: after.phone, userId: after.userId });
  return isEmpty(old) || isEmpty(now) ? undefined : { before: old, after: now };
}

function scopedId(word: string | undefined): string | undefined {
  return word !== undefined && /^[A-Z]{2}\./.test(word) ? userId(word) : undefined;
}

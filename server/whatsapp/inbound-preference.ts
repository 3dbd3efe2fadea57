/** One entry of `user_preferences[]`: the switch "stop / resume offers" that WhatsApp itself shows in the chat. */
import { identity } from './identity.ts';
import { fromOutside } from './ignored.ts';
import { id, isObject, present, time } from './loosely.ts';
import { addressed, type Surroundings, type Verdict } from './verdict.ts';

export function readPreference(raw: unknown, around: Surroundings): Verdict {
  if (!isObject(raw)) return { unreadable: 'preference is not an object' };
  const category = id(raw.category);
  if (category !== undefined && category !== 'marketing_messages')
    return { ignored: fromOutside(`preference:${category}`) };
  const value = id(raw.value)?.toLowerCase();
  if (value === undefined) return { unreadable: 'preference without a value' };
  if (value !== 'stop' && value !== 'resume') return { ignored: fromOutside(`preference:${value}`) };
  const from = identity({ phone: raw.wa_id, userId: raw.user_id }, around.contacts);
  if (from === undefined) return { unreadable: 'preference without a phone or user id' };
  return { item: { kind: 'preference', ...addressed(around), value, from, ...present({ at: time(raw.timestamp) }) } };
}

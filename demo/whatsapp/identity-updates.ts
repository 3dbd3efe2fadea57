/** A person has another number: how WhatsApp tells it. Such messages come without `contacts`, and some without a sender. */
import { type Business, metadata, type Update } from './updates.ts';
import { wamid } from './wamid.ts';

interface Known {
  /** E.164 */
  readonly phone?: string;
  readonly userId?: string;
}

type Told = { readonly at?: Date; readonly messageId?: string; readonly name?: string };

/** With the number the user id changes too; which ids are told depends on the version. */
export function numberChanged(
  business: Business,
  before: Known & { readonly phone: string },
  after: Known & { readonly phone: string },
  { at = new Date(), messageId = wamid(before.phone.slice(1), 'to-business'), name = 'Kim Beispiel' }: Told = {},
): Update {
  const [from, to] = [before.phone.slice(1), after.phone.slice(1)];
  const ids = {
    ...(after.userId === undefined ? {} : { user_id: after.userId }),
    ...(before.userId === undefined ? {} : { previous_user_id: before.userId }),
  };
  const body = `User ${name} changed from ${from} to ${to}`;
  const system = { body, wa_id: to, ...ids, type: 'user_changed_number' };
  return notice(business, { from, id: messageId, timestamp: seconds(at), system });
}

/** Of somebody whose number may not be shared. */
export function userIdChanged(
  business: Business,
  before: string,
  after: string,
  { at = new Date(), messageId = wamid(after, 'to-business') }: Told = {},
): Update {
  const body = `User changed from ${before} to ${after}`;
  const system = { body, user_id: after, previous_user_id: before, type: 'user_changed_user_id' };
  return notice(business, { id: messageId, timestamp: seconds(at), system });
}

/** The same under a field of its own, as some providers pass it on. */
export function userIdUpdate(
  business: Business,
  before: string,
  after: string,
  { phone, at = new Date() }: { readonly phone?: string; readonly at?: Date } = {},
): Update {
  const entry = {
    ...(phone === undefined ? {} : { wa_id: phone.slice(1) }),
    detail: 'User id for Kim Beispiel has been updated.',
    user_id: { previous: before, current: after },
    timestamp: Math.floor(at.getTime() / 1000),
  };
  return { field: 'user_id_update', value: { ...metadata(business), user_id_update: [entry] } };
}

function notice(business: Business, message: Record<string, unknown>): Update {
  return { field: 'messages', value: { ...metadata(business), messages: [{ ...message, type: 'system' }] } };
}

function seconds(at: Date): string {
  return String(Math.floor(at.getTime() / 1000));
}

/**
 * Reads a webhook body item by item. Nothing here throws, and a broken item says so without touching those beside it:
 * Meta repeats a whole batch for seven days if it is refused, and a STOP may stand next to something unreadable.
 *
 * What is "counted" stands in `ignored` by the name given here, and in the list of ignored.ts. What is "parked" could not be read although it should be; it
 * is kept for somebody to look at. Anything else that Meta invents is counted by its name too.
 *
 * | in a change, whatever its field | what we do |
 * |---|---|
 * | `messages[]` | by type, as below; under `messages`, `standby` or no field as what it says, under any other field as an objection only |
 * | `statuses[]` | sent, delivered, read, played, failed settle our own send; another state is counted as `status:…`, a group's as `status:group` |
 * | `user_preferences[]` | marketing_messages: stop withdraws the marketing purposes, resume is no consent; another category or value is counted as `preference:…` |
 * | `user_id_update[]` | the identity has changed: objections follow, consents end (usecases/identity-changed.ts) |
 * | `message_echoes[]` | counted as `smb_message_echoes`: the business wrote it, it is nobody's consent |
 * | `errors[]` (field messages) | counted as `errors` |
 *
 * | message type | what we do |
 * |---|---|
 * | text | understood as the person's words |
 * | button, interactive with button_reply or list_reply | a tap, known by our token in it |
 * | image, video, document | the caption, like text |
 * | edit | looked at as STOP only: a JA that was edited in later is none |
 * | revoke | nothing: what was said was said. A STOP stays a STOP, and a JA is taken back by STOP |
 * | system user_changed_number, customer_changed_number, user_changed_user_id | the identity has changed, as above |
 * | system, any other | counted as `message:system` |
 * | reaction, audio, sticker, location, contacts, order, interactive nfm_reply and others, request_welcome, unsupported | no answer to anything; the person has written, that is all |
 * | any other | the same, and counted as `message:…` |
 * | with group_id, forwarded, frequently_forwarded | no answer: not the person's own words to this business alone |
 * | from our own number | counted as `message:own` |
 * | from nobody | counted as `message:nobody` if it could be no answer, else parked |
 * | without id, without type, without the part that its type promises | parked |
 *
 * | field | what we do (usecases/receive-account-event.ts) |
 * |---|---|
 * | message_template_status_update | our template is not approved any more: it is held in that language, alert; approved again: it goes on |
 * | template_category_update | our template is not utility any more: the same; a change that is announced: alert |
 * | message_template_quality_update | alert while it is red or yellow |
 * | phone_number_quality_update | alert while the number is flagged or its limit lowered; unflagged: what waited for that (131048) goes on |
 * | phone_number_name_update | alert while the display name is refused |
 * | business_capability_update | alert if fewer people may be written to first than before |
 * | account_update | alert on restriction, violation, ban, deletion, disconnection; reinstated: what waited for that (368, 131031) goes on; partner, price and other news are left alone |
 * | account_review_update | alert if the account is refused |
 * | account_alerts | alert, unless it only informs |
 * | security | alert: somebody changed the PIN of the number |
 * | smb_message_echoes, message_echoes, history, smb_app_state_sync | counted: nothing in them is an answer, not even a STOP of last year |
 * | messages, standby, user_preferences, user_id_update | only what stands in their lists |
 * | message_template_components_update, template_correct_category_detection, template_performance_metrics | counted: doctor looks at the template itself |
 * | calls, call_permission_reply, flows, group_lifecycle_update, group_participants_update, group_settings_update, group_status_update | counted: we neither call, nor use flows, nor write to groups |
 * | account_settings_update, payment_configuration_update, partner_solutions, automatic_events, tracking_events, messaging_handovers, business_username_update, business_status_update, message_deliveries and any other | counted |
 * | account events of other accounts, numbers, templates | left alone |
 */
import { isAccountField, readAccountEvent } from './account-event.ts';
import { phone } from './identity.ts';
import { readUserIdUpdate } from './identity-notice.ts';
import { fromOutside, silentFields } from './ignored.ts';
import { readMessage } from './inbound-message.ts';
import { readPreference } from './inbound-preference.ts';
import { readStatus } from './inbound-status.ts';
import { id, isObject, type Json, list, momentOf, object, present } from './loosely.ts';
import type { InboundBatch, InboundItem } from './port.ts';
import type { Surroundings, Verdict } from './verdict.ts';

/** `body`: the parsed JSON of a webhook whose signature was right. `unreadable[].raw` holds personal data: not for logs. */
export function readWebhook(body: unknown): InboundBatch {
  const items: InboundItem[] = [];
  const unreadable: { reason: string; raw: unknown }[] = [];
  const ignored = new Map<string, number>();
  for (const { raw, verdict } of readBody(body)) {
    if (verdict.unreadable !== undefined) unreadable.push({ reason: verdict.unreadable.slice(0, 120), raw });
    if (verdict.item !== undefined) items.push(verdict.item);
    // Names come from outside and end in metrics and logs: kept short.
    const name = verdict.ignored?.slice(0, 60);
    if (name !== undefined) ignored.set(name, (ignored.get(name) ?? 0) + 1);
  }
  return { items, unreadable, ignored: Object.fromEntries(ignored) };
}

type Found = { readonly raw: unknown; readonly verdict: Verdict };

function* readBody(body: unknown): Generator<Found> {
  if (!isObject(body)) return yield { raw: body, verdict: { unreadable: 'body is no object' } };
  const { object: kind, entry: entries } = body;
  const isOurs = kind === 'whatsapp_business_account';
  if (!isOurs) yield { raw: body, verdict: { ignored: fromOutside(`object:${id(kind) ?? 'missing'}`) } };
  // The signature says that it is Meta's, the metadata that it is ours: a STOP is not lost over the word in `object`.
  if (Array.isArray(entries)) for (const entry of entries) yield* readEntry(entry);
  else if (isOurs) yield { raw: body, verdict: { unreadable: 'body without entries' } };
}

function* readEntry(entry: unknown): Generator<Found> {
  const { id: account, time, changes } = object(entry);
  const around = { businessAccountId: id(account), at: momentOf(time) };
  if (!Array.isArray(changes)) yield { raw: entry, verdict: { unreadable: 'entry without changes' } };
  for (const change of list(changes)) yield* readChange(change, around);
}

interface Entry {
  readonly businessAccountId: string | undefined;
  readonly at: string | undefined;
}

const heardInFull: ReadonlySet<string | undefined> = new Set([undefined, 'messages', 'standby']);
const neverHeard: ReadonlySet<string | undefined> = new Set(silentFields);

/** What of a change is read wherever it stands. */
const lists = [
  ['messages', readMessage],
  ['statuses', readStatus],
  ['user_preferences', readPreference],
  ['user_id_update', readUserIdUpdate],
] as const;
const ownNames: ReadonlySet<string> = new Set([...lists.map(([name]) => name), 'standby']);

function* readChange(change: unknown, entry: Entry): Generator<Found> {
  const field = id(object(change).field);
  const value = object(object(change).value);
  const around = surroundings(field, value, entry);
  const echoes = list(value.message_echoes);
  for (const raw of echoes) yield { raw, verdict: { ignored: 'smb_message_echoes' } };
  if (field === 'messages') for (const raw of list(value.errors)) yield { raw, verdict: { ignored: 'errors' } };
  for (const [name, read] of lists) yield* readList(change, value[name], name, (raw) => read(raw, around));

  if (field !== undefined && isAccountField(field)) return yield { raw: change, verdict: account(field, value, entry) };
  const isRead = echoes.length > 0 || lists.some(([name]) => value[name] !== undefined);
  if (field === undefined && !isRead) yield { raw: change, verdict: { unreadable: 'change without a field' } };
  if (field === undefined || ownNames.has(field) || (neverHeard.has(field) && echoes.length > 0)) return;
  yield { raw: change, verdict: { ignored: fromOutside(field) } };
}

function* readList(change: unknown, entries: unknown, name: string, read: (raw: unknown) => Verdict): Generator<Found> {
  if (entries === undefined) return;
  if (!Array.isArray(entries)) yield { raw: change, verdict: { unreadable: `${name} is not a list` } };
  for (const raw of list(entries)) yield { raw, verdict: read(raw) };
}

function surroundings(field: string | undefined, value: Json, { businessAccountId }: Entry): Surroundings {
  const metadata = object(value.metadata);
  return {
    phoneNumberId: id(metadata.phone_number_id),
    businessAccountId,
    ownNumber: phone(metadata.display_phone_number),
    contacts: value.contacts,
    hearing: heardInFull.has(field) ? 'full' : neverHeard.has(field) ? 'none' : 'only-stop',
  };
}

function account(field: string, value: Json, { businessAccountId, at }: Entry): Verdict {
  const event = readAccountEvent(field, value);
  // Of a kind that we know, with nothing in it that we could act on.
  if (event === undefined) return { ignored: fromOutside(field) };
  return { item: { kind: 'account', ...present({ businessAccountId, at }), event } };
}

/**
 * Reads a webhook body item by item. Nothing here throws, and a broken item says so without touching those beside it:
 * Meta repeats a whole batch for seven days if it is refused, and a STOP may stand next to something unreadable.
 *
 * | field | what we do |
 * |---|---|
 * | messages: `messages[]`, `statuses[]` | read (inbound-message.ts, inbound-status.ts) |
 * | messages: `errors[]` | counted |
 * | user_preferences | read (inbound-preference.ts) |
 * | smb_message_echoes, or `message_echoes[]` anywhere | counted: the business wrote it, it is nobody's consent |
 * | everything else: templates, quality, account, groups, calls, history … | counted by field |
 */
import { phone } from './identity.ts';
import { readMessage } from './inbound-message.ts';
import { readPreference } from './inbound-preference.ts';
import { readStatus } from './inbound-status.ts';
import { id, isObject, type Json, list, object } from './loosely.ts';
import type { InboundBatch, InboundItem } from './port.ts';
import type { Surroundings, Verdict } from './verdict.ts';

/** `body`: the parsed JSON of a webhook whose signature was right. `unreadable[].raw` holds personal data: not for logs. */
export function readWebhook(body: unknown): InboundBatch {
  const items: InboundItem[] = [];
  const unreadable: { reason: string; raw: unknown }[] = [];
  const ignored = new Map<string, number>();
  for (const { raw, verdict } of readBody(body)) {
    if ('unreadable' in verdict) {
      unreadable.push({ reason: verdict.unreadable, raw });
      continue;
    }
    if ('item' in verdict) items.push(verdict.item);
    // Names come from outside and end in metrics and logs: kept short.
    const name = verdict.ignored?.slice(0, 60);
    if (name !== undefined) ignored.set(name, (ignored.get(name) ?? 0) + 1);
  }
  return { items, unreadable, ignored: Object.fromEntries(ignored) };
}

type Found = { readonly raw: unknown; readonly verdict: Verdict };

function* readBody(body: unknown): Generator<Found> {
  const { object: kind, entry: entries } = object(body);
  if (kind !== 'whatsapp_business_account') {
    const verdict = isObject(body)
      ? { ignored: `object:${id(kind) ?? 'missing'}` }
      : { unreadable: 'body is no object' };
    yield { raw: body, verdict };
  } else if (!Array.isArray(entries)) {
    yield { raw: body, verdict: { unreadable: 'body without entries' } };
  } else {
    for (const entry of entries) yield* readEntry(entry);
  }
}

function* readEntry(entry: unknown): Generator<Found> {
  const { changes } = object(entry);
  if (!Array.isArray(changes)) yield { raw: entry, verdict: { unreadable: 'entry without changes' } };
  for (const change of list(changes)) yield* readChange(change);
}

function* readChange(change: unknown): Generator<Found> {
  const field = id(object(change).field);
  const value = object(object(change).value);
  const echoes = list(value.message_echoes);
  for (const raw of echoes) yield { raw, verdict: { ignored: 'smb_message_echoes' } };

  if (field === undefined) {
    yield { raw: change, verdict: { unreadable: 'change without a field' } };
  } else if (field === 'messages') {
    for (const raw of list(value.errors)) yield { raw, verdict: { ignored: 'errors' } };
    yield* readList(change, value, 'messages', readMessage);
    yield* readList(change, value, 'statuses', readStatus);
  } else if (field === 'user_preferences') {
    yield* readList(change, value, 'user_preferences', readPreference);
  } else if (echoes.length === 0) {
    yield { raw: change, verdict: { ignored: field } };
  }
}

function* readList(
  change: unknown,
  value: Json,
  name: string,
  read: (raw: unknown, surroundings: Surroundings) => Verdict,
): Generator<Found> {
  const items = value[name];
  if (items === undefined) return;
  const metadata = object(value.metadata);
  const phoneNumberId = id(metadata.phone_number_id);
  if (!Array.isArray(items)) {
    yield { raw: change, verdict: { unreadable: `${name} is not a list` } };
  } else if (phoneNumberId === undefined) {
    yield { raw: change, verdict: { unreadable: `${name} without a business phone number id` } };
  } else {
    const ownNumber = phone(metadata.display_phone_number);
    for (const raw of items) yield { raw, verdict: read(raw, { phoneNumberId, ownNumber, contacts: value.contacts }) };
  }
}

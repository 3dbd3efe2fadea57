/** What of a message could be an answer: a tap, typed words, or nothing. Deciding what it means is the domain's job. */
import { id, type Json, object, text } from './loosely.ts';
import type { InboundMessage } from './port.ts';

type Content = InboundMessage['content'];

const nothing: Content = { kind: 'none' };

/**
 * Meta's message type → what we make of it. A type that is not listed is `none` too, and counted, so that a new kind
 * shows up. `undefined` from a reader: the part that makes this type what it is, is missing.
 *
 * | type | becomes |
 * |---|---|
 * | text | `text` |
 * | button (template quick reply), interactive with button_reply or list_reply | `tap` |
 * | image, video, document | `text` by the caption, else `none` |
 * | edit | `edited` by the new text or caption, else `none` |
 * | everything else | `none` |
 *
 * Whatever is forwarded or written in a group is `none`: not this person's words to this business. What a message
 * quotes is never looked at.
 */
const readers: ReadonlyMap<string, (message: Json) => Content | undefined> = new Map([
  ['text', typed],
  ['button', tappedTemplate],
  ['interactive', tappedInteractive],
  ['image', captioned],
  ['video', captioned],
  ['document', captioned],
  ['edit', edited],
  ['audio', () => nothing],
  ['contacts', () => nothing],
  ['location', () => nothing],
  ['order', () => nothing],
  ['reaction', () => nothing],
  ['request_welcome', () => nothing],
  ['revoke', () => nothing],
  ['sticker', () => nothing],
  ['system', () => nothing],
  ['unsupported', () => nothing],
]);

export function isKnownType(type: string): boolean {
  return readers.has(type);
}

export function content(message: Json, type: string): Content | undefined {
  if (id(message.group_id) !== undefined || isForwarded(message)) return nothing;
  const read = readers.get(type);
  return read === undefined ? nothing : read(message);
}

function isForwarded(message: Json): boolean {
  const { forwarded, frequently_forwarded } = object(message.context);
  return forwarded === true || frequently_forwarded === true;
}

function typed(message: Json): Content | undefined {
  const body = text(object(message.text).body);
  return body === undefined ? undefined : { kind: 'text', text: body };
}

/** Without a payload of its own a button sends its label in both places; a lost payload is read the same way. */
function tappedTemplate(message: Json): Content | undefined {
  const { payload, text: label } = object(message.button);
  return tap(id(payload), text(label));
}

/** A flow's answer (nfm_reply) and whatever comes next are no answer to a question of ours. */
function tappedInteractive(message: Json): Content | undefined {
  const { button_reply, list_reply } = object(message.interactive);
  const reply = button_reply ?? list_reply;
  if (reply === undefined) return nothing;
  return tap(id(object(reply).id), text(object(reply).title));
}

function tap(payload: string | undefined, title: string | undefined): Content | undefined {
  if (payload === undefined && (title === undefined || title === '')) return undefined;
  return { kind: 'tap', payload: payload ?? title ?? '', title: title ?? '' };
}

function captioned(message: Json): Content {
  const { image, video, document } = message;
  const caption = text(object(image ?? video ?? document).caption);
  return caption === undefined ? nothing : { kind: 'text', text: caption };
}

function edited(message: Json): Content {
  const now = object(object(message.edit).message);
  if (isForwarded(now)) return nothing;
  const words = typed(now) ?? captioned(now);
  return words.kind === 'text' ? { kind: 'edited', text: words.text } : nothing;
}

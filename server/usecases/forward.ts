/**
 * What belongs to no opt-in goes on to the company: customers also just write, and the number stays theirs. The webhook goes byte
 * for byte with Meta's signature, so that a help desk can check it as if Meta had called; a message can go as a mail as well.
 * It is sealed while it waits, and gone once it was delivered. Without a target nothing is kept; the log says that one came.
 */
import { after, iso } from '../clock.ts';
import type { Site } from '../consent/site.ts';
import type { Books } from '../ledger/ledger.ts';
import type { InboundItem, InboundMessage } from '../whatsapp/port.ts';
import type { Context } from './context.ts';
import { senderNames } from './sender-names.ts';

/** A webhook body as it came. */
export interface ForwardedBody {
  /** Of the intake. */
  readonly id: string;
  readonly bytes: Buffer;
  /** `X-Hub-Signature-256`. */
  readonly signature: string;
  /** ISO 8601 */
  readonly receivedAt: string;
}

/** A customer's message on its way to the company's mailbox. */
export interface ForwardedMessage {
  /** Phone or WhatsApp user id. */
  readonly from: string;
  /** As the person calls herself in WhatsApp. */
  readonly name?: string;
  /** ISO 8601 */
  readonly at: string;
  /** Meta's message type. */
  readonly type: string;
  readonly text?: string;
}

/** A large body takes several transactions, and one of them may be repeated after a crash: not later than this. */
const sameBodyHours = 1;

/**
 * Called in the transaction in which these items were worked on, and called for a body at all only if something in it was not
 * ours; `passedOn` is empty if that was something we do not read (an echo, an unknown kind). A large body comes in several
 * calls with the same id, each with other items; after a retry an item may come again. The body itself must go on only once.
 */
export async function forwardBody(
  context: Context,
  books: Books,
  site: Site,
  body: ForwardedBody,
  passedOn: readonly InboundItem[],
): Promise<void> {
  const { url, email } = site.forward;
  if (url !== undefined && (await isFirst(context, books, `forward ${site.id} ${body.id}`)))
    await books.parcels.queue({ site: site.id, kind: 'forward', content: pack(body) });
  if (email === undefined || !context.owner.canMail) return;
  const messages = passedOn.filter((item) => item.kind === 'message');
  if (messages.length === 0) return;
  const names = senderNames(body.bytes);
  for (const message of messages) {
    const lookup = books.keyring.lookup(site.id, 'forwarded', message.messageId);
    if (!(await isFirst(context, books, `forward-mail ${site.id} ${lookup}`))) continue;
    const content = Buffer.from(JSON.stringify(forwarded(message, names, body.receivedAt)));
    await books.parcels.queue({ site: site.id, kind: 'forward-mail', content });
  }
}

/** The parcel itself cannot tell: it is gone as soon as it was delivered. */
function isFirst({ clock, processId }: Context, books: Books, what: string): Promise<boolean> {
  const now = clock.now();
  return books.processes.takeOnce('forwarding', what, processId, iso(now), iso(after(now, { hours: sameBodyHours })));
}

function forwarded(
  { from, sentAt, type, content }: InboundMessage,
  names: ReadonlyMap<string, string>,
  receivedAt: string,
): ForwardedMessage {
  const name = [from.phone, from.userId].flatMap((id) => (id === undefined ? [] : (names.get(id) ?? [])))[0];
  const text = content.kind === 'tap' ? content.title : content.kind === 'none' ? undefined : content.text;
  return {
    from: from.phone ?? from.userId ?? '',
    ...(name !== undefined && { name }),
    at: sentAt ?? receivedAt,
    type,
    ...(text !== undefined && { text }),
  };
}

/** The signature is ASCII without a line break, the bytes are anything. */
function pack({ signature, bytes }: { readonly signature: string; readonly bytes: Buffer }): Buffer {
  return Buffer.concat([Buffer.from(`${signature}\n`), bytes]);
}

export function unpackForwarded(content: Buffer): { readonly signature: string; readonly bytes: Buffer } {
  const end = content.indexOf('\n');
  return { signature: content.subarray(0, end).toString(), bytes: content.subarray(end + 1) };
}

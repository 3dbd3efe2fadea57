/** A person with a phone: what they write, tap and switch becomes a webhook to the business. */
import type {
  Person,
  PersonUpdates,
  SentMessage,
  Simulation,
  WebhookDelivery,
  WhatsAppEvent,
  WriteOptions,
} from './contract.ts';
import type { PersonRecord } from './people.ts';
import type { ShownMessage } from './send-request.ts';
import { type Business, messageUpdate, preferenceUpdate, type StatusFacts, type Update } from './updates.ts';
import { wamid } from './wamid.ts';

interface Surroundings {
  readonly business: Business;
  readonly record: PersonRecord;
  readonly now: () => Date;
  readonly deliver: Simulation['deliver'];
  readonly tell: (event: WhatsAppEvent) => void;
  readonly shown: (sent: SentMessage) => ShownMessage;
  readonly statusOf: (sent: SentMessage, status: StatusFacts['status'], errorCode?: number) => Update;
}

export function personOn({ business, record, now, deliver, tell, shown, statusOf }: Surroundings): Person {
  /** Whoever writes opens the 24-hour window. */
  function compose(type: string, fields: Record<string, unknown>, options: WriteOptions = {}): Update {
    const at = options.at ?? now();
    record.lastWroteAt = Math.max(record.lastWroteAt ?? 0, at.getTime());
    const identity = record.phone === null || record.hidesPhone ? record.userId : record.phone.slice(1);
    const id = options.messageId ?? wamid(identity, 'to-business');
    const { replyTo } = options;
    return messageUpdate(business, record, { id, at, type, fields, ...(replyTo === undefined ? {} : { replyTo }) });
  }

  function findButton(sent: SentMessage, button: number | string) {
    const { buttons } = shown(sent);
    const found = typeof button === 'number' ? buttons[button] : buttons.find(({ title }) => title === button);
    const titles = buttons.map(({ title }) => title).join(', ') || 'none';
    if (found === undefined) throw new Error(`No button ${button} on this message; there are: ${titles}`);
    return found;
  }

  const updates: PersonUpdates = {
    write: (text, options) => compose('text', { text: { body: text } }, options),
    tap: (sent, button, { context = 'present', ...options } = {}) => {
      const { kind, payload, title, description } = findButton(sent, button);
      const how = context === 'present' ? { replyTo: sent.messageId, ...options } : options;
      if (kind === 'template') return compose('button', { button: { payload, text: title } }, how);
      if (kind === 'row') {
        const list_reply = { id: payload, title, ...(description !== undefined && { description }) };
        return compose('interactive', { interactive: { type: 'list_reply', list_reply } }, how);
      }
      return compose(
        'interactive',
        { interactive: { type: 'button_reply', button_reply: { id: payload, title } } },
        how,
      );
    },
    react: (sent, emoji, options) => compose('reaction', { reaction: { message_id: sent.messageId, emoji } }, options),
    message: (type, fields, options) => compose(type, { ...fields }, options),
    status: statusOf,
    marketing: (value) => preferenceUpdate(business, record, value, now()),
  };

  async function say(
    update: Update,
    text: string,
    tapped?: { messageId: string; title: string },
  ): Promise<WebhookDelivery> {
    const messageId = messageIdOf(update);
    tell({ kind: 'wrote', person, messageId, text, ...(tapped === undefined ? {} : { tapped }) });
    const delivery = await deliver([update]);
    if (delivery.status === 200) tell({ kind: 'heard', messageId });
    return delivery;
  }

  const person: Person = {
    get phone() {
      return record.phone;
    },
    get userId() {
      return record.userId;
    },
    get name() {
      return record.name;
    },
    get hidesPhone() {
      return record.hidesPhone;
    },
    updates,
    write: (text, options) => say(updates.write(text, options), text),
    tap: (sent, button, options) => {
      const { title, description } = findButton(sent, button);
      const shownAs = description === undefined ? title : `${title}\n${description}`;
      return say(updates.tap(sent, button, options), shownAs, { messageId: sent.messageId, title });
    },
    react: (sent, emoji) => deliver([updates.react(sent, emoji)]),
    message: (type, fields, options) => deliver([updates.message(type, fields, options)]),
    read: (sent) => deliver([updates.status(sent, 'read')]),
    marketing: (value) => deliver([updates.marketing(value)]),
  };
  return person;
}

function messageIdOf(update: Update): string {
  const [message] = update.value.messages as { id: string }[];
  return message?.id ?? '';
}

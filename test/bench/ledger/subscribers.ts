/** People who went the whole way: form, tap, message, question, delivery reports, JA, welcome. All of it real but WhatsApp. */
import type { Context } from '../../../server/usecases/context.ts';
import { receiveItem } from '../../../server/usecases/receive-batch.ts';
import { requestOptIn } from '../../../server/usecases/request-opt-in.ts';
import { showForm } from '../../../server/usecases/show-form.ts';
import type { DeliveryStatus, InboundItem, OutgoingMessage, WhatsApp } from '../../../server/whatsapp/port.ts';
import { origin, phoneNumberId, siteId } from '../../support/jawort.ts';
import { hurriedOutbox, phoneOf } from './shop.ts';

const atOnce = 50;
const itemsAtOnce = 25;
const reports: readonly DeliveryStatus[] = ['sent', 'delivered', 'read'];

interface Sent {
  readonly messageId: string;
  readonly phone: string;
  readonly message: OutgoingMessage;
}

/** @param first number of the first person; the others follow. */
export async function subscribe(context: Context, first: number, count: number): Promise<void> {
  const sent: Sent[] = [];
  let messages = 0;
  const messageId = () => {
    messages += 1;
    return `wamid.HBgNNDkxNzEyMzQ1Njc4FQIAERgSN${String(first + messages).padStart(12, '0')}AA==`;
  };
  const whatsapp: WhatsApp = {
    async send(message) {
      const one = { messageId: messageId(), phone: 'phone' in message.to ? message.to.phone : '', message };
      sent.push(one);
      return { outcome: 'accepted', messageId: one.messageId };
    },
    answers: async () => true,
  };
  const outbox = hurriedOutbox(context, whatsapp);
  const receive = async (items: readonly InboundItem[]) => {
    for (let from = 0; from < items.length; from += itemsAtOnce) {
      await context.ledger.transact(async (books) => {
        const arrival = { receivedAt: context.clock.now().toISOString() };
        for (const item of items.slice(from, from + itemsAtOnce)) await receiveItem(context, books, item, arrival);
      });
    }
  };
  const write = (phone: string, content: Extract<InboundItem, { kind: 'message' }>['content']): InboundItem => {
    const sentAt = context.clock.now().toISOString();
    return { kind: 'message', messageId: messageId(), phoneNumberId, from: { phone }, sentAt, type: 'text', content };
  };
  /** What left, with the reports that WhatsApp sends about it. */
  const sendAndReport = async () => {
    await outbox.empty();
    const left = sent.splice(0);
    await receive(
      reports.flatMap((status) =>
        left.map(({ messageId: id, phone, message }): InboundItem => {
          const at = context.clock.now().toISOString();
          const about = { messageId: id, recipient: { phone }, callbackData: message.callbackData, at };
          return { kind: 'status', phoneNumberId, status, ...about };
        }),
      ),
    );
    return left;
  };

  for (let from = first; from < first + count; from += atOnce) {
    const people = Array.from({ length: Math.min(atOnce, first + count - from) }, (_, place) => phoneOf(from + place));
    const messagesOfTheirs = await Promise.all(people.map(async (phone) => write(phone, await fillIn(context, phone))));
    await receive(messagesOfTheirs);
    const questions = await sendAndReport();
    await receive(questions.map(({ phone, message: { content } }) => write(phone, yesTo(content))));
    await sendAndReport();
  }
}

async function fillIn(context: Context, phone: string): Promise<{ kind: 'text'; text: string }> {
  const form = showForm(context, siteId, { lang: 'de' });
  const request = { token: form.token, wording: form.wording.id, purposes: ['offers'], phone, page: `${origin}/rosen` };
  await requestOptIn(context, { siteId, request, ip: '203.0.113.7', origin });
  return { kind: 'text', text: form.whatsapp.text };
}

function yesTo(content: OutgoingMessage['content']): { kind: 'tap'; payload: string; title: string } {
  const button = content.kind === 'buttons' ? content.buttons[0] : undefined;
  if (!button) throw new Error('The first message to somebody who wrote must be the question.');
  return { kind: 'tap', payload: button.id, title: button.title };
}

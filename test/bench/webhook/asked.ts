/** People who have filled in the form, have written, and were asked: the question is on its way, and nothing was heard of it. */
import type { Context } from '../../../server/usecases/context.ts';
import { receiveItem } from '../../../server/usecases/receive-batch.ts';
import { requestOptIn } from '../../../server/usecases/request-opt-in.ts';
import { showForm } from '../../../server/usecases/show-form.ts';
import type { WhatsApp } from '../../../server/whatsapp/port.ts';
import { origin, phoneNumberId, siteId } from '../../support/jawort.ts';
import { hurriedOutbox, phoneOf } from '../ledger/shop.ts';

export interface Asked {
  readonly phone: string;
  readonly userId: string;
  /** Of the question: what its statuses and the tap on JA carry. */
  readonly messageId: string;
  readonly callbackData: string;
  readonly payload: string;
}

const atOnce = 25;

/** @param first number of the first person; the others follow. */
export async function ask(context: Context, first: number, count: number): Promise<Asked[]> {
  const asked: Asked[] = [];
  const whatsapp: WhatsApp = {
    async send({ to, content, callbackData }) {
      const phone = 'phone' in to ? to.phone : '';
      const messageId = wamid(phone, asked.length);
      if (content.kind === 'buttons') {
        const payload = content.buttons[0]?.id ?? '';
        asked.push({ phone, userId: userIdOf(phone), messageId, callbackData, payload });
      }
      return { outcome: 'accepted', messageId };
    },
    answers: async () => true,
  };
  const outbox = hurriedOutbox(context, whatsapp);
  for (let from = first; from < first + count; from += atOnce) {
    const people = Array.from({ length: Math.min(atOnce, first + count - from) }, (_, place) => phoneOf(from + place));
    const texts = await Promise.all(people.map(async (phone) => ({ phone, text: await fillIn(context, phone) })));
    await context.ledger.transact(async (books) => {
      for (const { phone, text } of texts) {
        const about = { messageId: wamid(phone, -1), phoneNumberId, from: { phone, userId: userIdOf(phone) } };
        const sentAt = context.clock.now().toISOString();
        const content = { kind: 'text', text } as const;
        const item = { kind: 'message', ...about, sentAt, type: 'text', content } as const;
        await receiveItem(context, books, item, { receivedAt: sentAt });
      }
    });
    await outbox.empty();
  }
  if (asked.length !== count) throw new Error(`Of ${count} people ${asked.length} were asked.`);
  return asked;
}

async function fillIn(context: Context, phone: string): Promise<string> {
  const form = showForm(context, siteId, { lang: 'de' });
  const request = { token: form.token, wording: form.wording.id, purposes: ['offers'], phone, page: `${origin}/rosen` };
  await requestOptIn(context, { siteId, request, ip: '203.0.113.7', origin });
  return form.whatsapp.text;
}

function userIdOf(phone: string): string {
  return `DE.${phone.slice(1)}00`;
}

function wamid(phone: string, number: number): string {
  return `wamid.${Buffer.from(`${phone.slice(1)}-${number}`).toString('base64')}`;
}

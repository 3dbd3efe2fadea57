/** What Meta sends: taps on JA and delivery reports, as it writes and signs them. */
import { signatureOf } from '../../../server/whatsapp/signature.ts';
import { phoneNumberId } from '../../support/jawort.ts';
import { asMetaWrites } from '../../whatsapp/fixtures.ts';
import type { Request } from '../ledger/load.ts';
import { appSecret } from '../ledger/shop.ts';
import type { Asked } from './asked.ts';

export type Kind = 'tap' | 'status';
type Value = Readonly<Record<string, unknown>>;

/** @param inOne so many in each POST. */
export function webhooks(kind: Kind, people: readonly Asked[], inOne: number): Request[] {
  const posts = Math.ceil(people.length / inOne);
  return Array.from({ length: posts }, (_, post) =>
    signed(
      people
        .slice(post * inOne, (post + 1) * inOne)
        .map((person) => (kind === 'tap' ? tap(person) : delivered(person))),
    ),
  );
}

/** No tap is ever a repetition of another, also where the same person taps for all. */
let taps = 0;

function tap({ phone, userId, messageId, payload }: Asked): Value {
  taps += 1;
  return {
    contacts: [{ profile: { name: 'Anna Müller' }, wa_id: phone.slice(1), user_id: userId }],
    messages: [
      {
        context: { from: '493012345678', id: messageId },
        from: phone.slice(1),
        from_user_id: userId,
        id: `wamid.HBgNNDkxNzEyMzQ1Njc4FQIAEhg${String(taps).padStart(12, '0')}AA==`,
        timestamp: seconds(),
        type: 'interactive',
        interactive: { type: 'button_reply', button_reply: { id: payload, title: 'JA' } },
      },
    ],
  };
}

function delivered({ phone, userId, messageId, callbackData }: Asked): Value {
  return {
    statuses: [
      {
        id: messageId,
        status: 'delivered',
        timestamp: seconds(),
        recipient_id: phone.slice(1),
        recipient_user_id: userId,
        biz_opaque_callback_data: callbackData,
        conversation: { id: 'f1d2c3b4a5968778', origin: { type: 'service' } },
        pricing: { billable: false, pricing_model: 'PMP', category: 'service', type: 'free_customer_service' },
      },
    ],
  };
}

function signed(values: readonly Value[]): Request {
  const metadata = { display_phone_number: '493012345678', phone_number_id: phoneNumberId };
  const changes = values.map((value) => ({
    field: 'messages',
    value: { messaging_product: 'whatsapp', metadata, ...value },
  }));
  const entry = changes.map((change) => ({ id: '102290129340398', changes: [change] }));
  const body = asMetaWrites({ object: 'whatsapp_business_account', entry });
  return {
    method: 'POST',
    path: '/webhooks/whatsapp',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(body, appSecret) },
    body: body.toString(),
    expect: (status) => status === 200,
  };
}

function seconds(): string {
  return String(Math.floor(Date.now() / 1000));
}

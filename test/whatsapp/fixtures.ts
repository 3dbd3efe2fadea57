/** Webhook bodies in Meta's shapes, written for these tests. All numbers are from the ranges reserved for fiction. */

export const phoneNumberId = '700100200300400';
export const businessAccountId = '800100';
export const ownDigits = '493023125000';
export const anna = { digits: '491713920001', phone: '+491713920001', userId: 'DE.20011A' };
export const ben = { digits: '491713920002', phone: '+491713920002', userId: 'AT.20022B' };

type Value = Record<string, unknown>;

export function webhook(...changes: unknown[]) {
  return { object: 'whatsapp_business_account', entry: [{ id: businessAccountId, changes }] };
}

export function change(value: Value, field = 'messages') {
  const metadata = { display_phone_number: ownDigits, phone_number_id: phoneNumberId };
  return { field, value: { messaging_product: 'whatsapp', metadata, ...value } };
}

export function contact({ digits, userId }: { digits?: string; userId?: string }) {
  return { profile: { name: 'Name' }, ...(digits && { wa_id: digits }), ...(userId && { user_id: userId }) };
}

/** A message by Anna; fields can be replaced, and removed with undefined. */
export function message(fields: Value) {
  return { from: anna.digits, id: 'wamid.m1', timestamp: '1790000000', ...fields };
}

/** One message by Anna with her contact beside it, as Meta sends it on most days. */
export function fromAnna(fields: Value) {
  return webhook(change({ contacts: [contact(anna)], messages: [message(fields)] }));
}

export function status(fields: Value) {
  return { id: 'wamid.s1', status: 'delivered', timestamp: '1790000000', recipient_id: anna.digits, ...fields };
}

export const textJa = { type: 'text', text: { body: 'JA' } };

/** Bodies as they come in life, by what they are; for comparing with a foreign parser and for mutating. */
export const bodies: Readonly<Record<string, unknown>> = {
  text: fromAnna(textJa),
  'text without contacts': webhook(change({ messages: [message(textJa)] })),
  'text by user id only': webhook(
    change({
      contacts: [contact({ userId: anna.userId })],
      messages: [message({ from: undefined, from_user_id: anna.userId, ...textJa })],
    }),
  ),
  'text with emoji, umlauts and slashes': fromAnna({
    type: 'text',
    text: { body: 'Ja, schöne Grüße 🌷 an a/b@c.example' },
  }),
  'text that answers a message': fromAnna({ ...textJa, context: { from: ownDigits, id: 'wamid.q1' } }),
  'text from an advertisement': fromAnna({
    type: 'text',
    text: { body: 'Hallo' },
    referral: { source_type: 'ad', body: 'STOP', headline: 'JA', ctwa_clid: 'abc' },
  }),
  'forwarded text': fromAnna({ ...textJa, context: { forwarded: true } }),
  'template button': fromAnna({
    type: 'button',
    button: { payload: 'yes.1', text: 'JA' },
    context: { id: 'wamid.q1' },
  }),
  'interactive button without context': fromAnna({
    type: 'interactive',
    interactive: { type: 'button_reply', button_reply: { id: 'no.1', title: 'NEIN' } },
  }),
  'list reply': fromAnna({
    type: 'interactive',
    interactive: { type: 'list_reply', list_reply: { id: 'pick.1', title: 'Angebote', description: 'monatlich' } },
  }),
  'flow answer': fromAnna({
    type: 'interactive',
    interactive: { type: 'nfm_reply', nfm_reply: { name: 'flow', body: 'Sent', response_json: '{"a":1}' } },
  }),
  'image with caption': fromAnna({ type: 'image', image: { id: '1', mime_type: 'image/jpeg', caption: 'Stop' } }),
  'document without caption': fromAnna({ type: 'document', document: { id: '1', filename: 'STOP.pdf' } }),
  'voice message': fromAnna({ type: 'audio', audio: { id: '1', voice: true } }),
  reaction: fromAnna({ type: 'reaction', reaction: { message_id: 'wamid.q1', emoji: '👍' } }),
  'removed reaction': fromAnna({ type: 'reaction', reaction: { message_id: 'wamid.q1', emoji: '' } }),
  location: fromAnna({ type: 'location', location: { latitude: 52.5, longitude: 13.4, name: 'STOP' } }),
  order: fromAnna({ type: 'order', order: { catalog_id: '1', text: 'JA', product_items: [] } }),
  unsupported: fromAnna({ type: 'unsupported', errors: [{ code: 131051, title: 'Message type unknown' }] }),
  revoked: fromAnna({ type: 'revoke', revoke: { original_message_id: 'wamid.m0' } }),
  'edited text': fromAnna({
    type: 'edit',
    edit: { original_message_id: 'wamid.m0', message: { type: 'text', text: { body: 'STOP' } } },
  }),
  'message in a group': fromAnna({ ...textJa, group_id: 'Z3JvdXA=' }),
  'changed user id': webhook(
    change({
      messages: [
        message({
          from: undefined,
          type: 'system',
          system: { type: 'user_changed_user_id', user_id: 'DE.2', previous_user_id: anna.userId },
        }),
      ],
    }),
  ),
  'echo from the business app': webhook(
    change(
      { message_echoes: [{ from: ownDigits, to: anna.digits, id: 'wamid.e1', timestamp: '1790000000', ...textJa }] },
      'smb_message_echoes',
    ),
  ),
  'status with callback data': webhook(
    change({ contacts: [contact(anna)], statuses: [status({ status: 'sent', biz_opaque_callback_data: 'send-1' })] }),
  ),
  'failed status without contacts': webhook(
    change({
      statuses: [status({ status: 'failed', recipient_user_id: anna.userId, errors: [{ code: 131026, title: 'x' }] })],
    }),
  ),
  'marketing preference': webhook(
    change(
      {
        contacts: [contact(anna)],
        user_preferences: [
          { wa_id: anna.digits, category: 'marketing_messages', value: 'stop', timestamp: 1790000000 },
        ],
      },
      'user_preferences',
    ),
  ),
  'template category': webhook({
    field: 'template_category_update',
    value: { message_template_name: 'jawort_confirm', new_category: 'MARKETING' },
  }),
  'batch of two people with statuses': webhook(
    change({
      contacts: [contact(anna), contact(ben)],
      messages: [message({ id: 'wamid.b1', ...textJa }), message({ id: 'wamid.b2', from: ben.digits, ...textJa })],
    }),
    change({ statuses: [status({ id: 'wamid.b3' }), status({ id: 'wamid.b4', status: 'read' })] }),
  ),
};

/** As Meta writes JSON on the wire: escapes for everything beyond ASCII, for the slash and the at sign. */
export function asMetaWrites(body: unknown): Buffer {
  const json = JSON.stringify(body)
    .replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('/', '\\/')
    .replaceAll('@', '\\u0040');
  return Buffer.from(json, 'ascii');
}

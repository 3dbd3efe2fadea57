/** The JSON that `POST /messages` wants, built from our own message. Pure, so that it can be held against a foreign client. */
import type { OutgoingContent, OutgoingMessage, Recipient } from './port.ts';

export function messageBody({ to, callbackData, content }: OutgoingMessage) {
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...address(to),
    // Always: it is the only thing that ties a status webhook to a send whose answer was lost.
    biz_opaque_callback_data: callbackData,
    ...contentBody(content),
  };
}

/** Without the `+` Meta prepends the business's own country code, and a stranger would be asked. */
function address(to: Recipient) {
  if ('userId' in to) return { recipient: to.userId };
  return { to: to.phone.startsWith('+') ? to.phone : `+${to.phone}` };
}

function contentBody(content: OutgoingContent) {
  switch (content.kind) {
    case 'text':
      return { type: 'text', text: { body: content.body, preview_url: false } };
    case 'buttons':
      return { type: 'interactive', interactive: buttonsBody(content) };
    case 'list':
      return { type: 'interactive', interactive: listBody(content) };
    case 'template':
      return { type: 'template', template: templateBody(content) };
  }
}

function buttonsBody({ body, footer, buttons }: Extract<OutgoingContent, { kind: 'buttons' }>) {
  return {
    type: 'button',
    body: { text: body },
    ...(footer === undefined ? {} : { footer: { text: footer } }),
    action: { buttons: buttons.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })) },
  };
}

function listBody({ body, button, rows }: Extract<OutgoingContent, { kind: 'list' }>) {
  return {
    type: 'list',
    body: { text: body },
    action: { button, sections: [{ rows: rows.map((row) => ({ ...row })) }] },
  };
}

function templateBody({ name, language, parameters, payloads }: Extract<OutgoingContent, { kind: 'template' }>) {
  const body = {
    type: 'body',
    parameters: parameters.map(({ name: parameter_name, text }) => ({ type: 'text', parameter_name, text })),
  };
  const buttons = payloads.map((payload, index) => ({
    type: 'button',
    sub_type: 'quick_reply',
    // A string in Meta's reference; some clients send a number.
    index: String(index),
    parameters: [{ type: 'payload', payload }],
  }));
  // A template without variables must not get an empty body component: Meta answers 132000.
  return { name, language: { code: language }, components: [...(parameters.length > 0 ? [body] : []), ...buttons] };
}

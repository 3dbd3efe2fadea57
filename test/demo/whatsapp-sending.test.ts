import { expect, test } from 'vitest';
import { anna, question, send, startBusiness, startWhatsApp, template, text } from './support.ts';

test('a message to somebody who has just written is accepted, delivered and reported', async () => {
  const business = await startBusiness();
  const whatsapp = await startWhatsApp({ webhookUrl: business.url });
  await whatsapp.person(anna).write('Hallo');

  const { status, answer } = await send(whatsapp.graphUrl, question());
  const sent = await whatsapp.nextSend();
  await whatsapp.settled();

  expect(status).toBe(200);
  expect(answer.contacts).toEqual([{ input: anna, wa_id: '4915123456789' }]);
  expect(answer.messages).toEqual([{ id: sent.messageId, message_status: 'accepted' }]);
  expect(sent).toMatchObject({ to: anna, callbackData: 'q-1', body: question() });
  const statuses = business.heard.flatMap(({ body }) => body.entry[0]?.changes[0]?.value.statuses ?? []);
  expect(statuses).toMatchObject([
    { id: sent.messageId, status: 'sent', recipient_id: '4915123456789', biz_opaque_callback_data: 'q-1' },
    { id: sent.messageId, status: 'delivered', pricing: { category: 'service' } },
  ]);
});

test('a message id holds the number of the person, as in life', async () => {
  const whatsapp = await startWhatsApp();
  const { answer } = await send(whatsapp.graphUrl, template());
  const id = answer.messages?.[0]?.id.replace('wamid.', '') ?? '';
  expect(Buffer.from(id, 'base64').toString('latin1')).toContain('4915123456789');
});

test('nobody can be written to outside the 24 hours after their own message, except by a template', async () => {
  const business = await startBusiness();
  let now = new Date('2026-11-02T10:00:00Z');
  const whatsapp = await startWhatsApp({ webhookUrl: business.url, now: () => now });
  const statusesOf = (id: string) =>
    business.heard
      .flatMap(({ body }) => (body.entry[0]?.changes[0]?.value.statuses ?? []) as Record<string, unknown>[])
      .filter((status) => status.id === id);

  await whatsapp.person(anna).write('Hallo');
  now = new Date('2026-11-03T10:00:00Z');
  const late = await send(whatsapp.graphUrl, question());
  const allowed = await send(whatsapp.graphUrl, template());
  await whatsapp.settled();

  expect(late.status).toBe(200);
  const failed = statusesOf(late.answer.messages?.[0]?.id ?? '');
  expect(failed).toMatchObject([{ status: 'failed', errors: [{ code: 131047 }], biz_opaque_callback_data: 'q-1' }]);
  const arrived = statusesOf(allowed.answer.messages?.[0]?.id ?? '');
  expect(arrived).toMatchObject([{ status: 'sent', pricing: { category: 'utility' } }, { status: 'delivered' }]);
});

test('the closed window can also be refused in the answer', async () => {
  const whatsapp = await startWhatsApp({ closedWindow: 'answer' });
  const { status, answer } = await send(whatsapp.graphUrl, text('Hallo?'));
  expect(status).toBe(400);
  expect(answer.error?.code).toBe(131047);
  expect(whatsapp.sends).toEqual([]);
});

test.each([
  ['a wrong token', question(), { token: 'other' }, 401, 190],
  ["somebody else's phone number id", question(), { id: '999' }, 400, 100],
  ['no addressee', { messaging_product: 'whatsapp', text: { body: 'x' } }, {}, 400, 100],
  ['a text of 4,097 characters', text('x'.repeat(4097)), {}, 400, 100],
  ['an empty text', text(' '), {}, 400, 131008],
  ['a template that was never approved', template(anna, 'other'), {}, 404, 132001],
  ['a body that is no WhatsApp message', { to: anna }, {}, 400, 131008],
])("%s is refused with Meta's code", async (_what, body, how, status, code) => {
  const whatsapp = await startWhatsApp();
  const refused = await send(whatsapp.graphUrl, body, how);
  expect(refused.status).toBe(status);
  expect(refused.answer.error?.code).toBe(code);
  expect(whatsapp.sends).toEqual([]);
});

test.each([
  ['body', 1024],
  ['footer', 60],
  ['title', 20],
])('the %s of a question with buttons is limited to %i characters', async (part, limit) => {
  const whatsapp = await startWhatsApp();
  const withLength = (length: number) => {
    const body = structuredClone(question());
    const long = 'ä'.repeat(length);
    if (part === 'body') body.interactive.body.text = long;
    if (part === 'footer') body.interactive.footer.text = long;
    if (part === 'title') body.interactive.action.buttons[0] = { type: 'reply', reply: { id: 'a', title: long } };
    return body;
  };
  expect((await send(whatsapp.graphUrl, withLength(limit))).status).toBe(200);
  expect((await send(whatsapp.graphUrl, withLength(limit + 1))).answer.error?.code).toBe(131009);
});

test('a fourth button, or the same title twice, is refused', async () => {
  const whatsapp = await startWhatsApp();
  const withTitles = (...titles: string[]) => {
    const body = question();
    body.interactive.action.buttons = titles.map((title, id) => ({ type: 'reply', reply: { id: `b${id}`, title } }));
    return send(whatsapp.graphUrl, body);
  };
  expect((await withTitles('A', 'B', 'C')).status).toBe(200);
  expect((await withTitles('A', 'B', 'C', 'D')).answer.error?.code).toBe(131009);
  expect((await withTitles('A', 'A')).answer.error?.code).toBe(131009);
});

test('a template must get exactly its parameters, each on one line', async () => {
  const whatsapp = await startWhatsApp();
  const withParameters = (...parameters: { type: string; parameter_name: string; text: string }[]) => {
    const body = structuredClone(template());
    body.template.components[0] = { type: 'body', parameters };
    return send(whatsapp.graphUrl, body);
  };
  const kind = { type: 'text', parameter_name: 'kind', text: 'Werbung' };
  const purposes = { type: 'text', parameter_name: 'purposes', text: 'Angebote' };
  expect((await withParameters(kind, purposes)).status).toBe(200);
  expect((await withParameters(kind)).answer.error?.code).toBe(132000);
  expect((await withParameters(kind, { ...purposes, parameter_name: 'x' })).answer.error?.code).toBe(100);
  expect((await withParameters(kind, { ...purposes, text: 'a\nb' })).answer.error?.code).toBe(132018);
});

test('a number without + gets the country code of the business in front, which is why + must be sent', async () => {
  const whatsapp = await startWhatsApp();
  await send(whatsapp.graphUrl, template('15123456789'));
  expect((await whatsapp.nextSend()).to).toBe('+4915123456789');
});

test('a person without a known number is written to by user id, and no number is told', async () => {
  const business = await startBusiness();
  const whatsapp = await startWhatsApp({ webhookUrl: business.url });
  const person = whatsapp.person(null, { userId: 'DE.13491208655302741918' });
  await person.write('Hallo');

  const { to: _to, ...rest } = question();
  const { answer } = await send(whatsapp.graphUrl, { ...rest, recipient: person.userId });
  await whatsapp.settled();

  expect(answer.contacts).toEqual([{ input: person.userId, user_id: person.userId }]);
  expect(await whatsapp.nextSend()).toMatchObject({ recipient: person.userId });
  const all = business.heard.map(({ raw }) => raw.toString()).join('\n');
  expect(all).toContain('recipient_user_id');
  expect(all).not.toMatch(/"from":|"wa_id":|"recipient_id":/);
});

test('a number without WhatsApp is accepted and then reported as undeliverable', async () => {
  const business = await startBusiness();
  const whatsapp = await startWhatsApp({ webhookUrl: business.url });
  whatsapp.person(anna, { reachable: false });
  expect((await send(whatsapp.graphUrl, template())).status).toBe(200);
  await whatsapp.settled();
  expect(business.heard[0]?.body.entry[0]?.changes[0]?.value).toMatchObject({
    statuses: [{ status: 'failed', errors: [{ code: 131026 }] }],
  });
});

test('the next message can be awaited before it is sent, and each is handed out once', async () => {
  const whatsapp = await startWhatsApp();
  const first = whatsapp.nextSend();
  await send(whatsapp.graphUrl, template());
  await send(whatsapp.graphUrl, template('+4915199999999'));
  expect((await first).to).toBe(anna);
  expect((await whatsapp.nextSend()).to).toBe('+4915199999999');
  await expect(whatsapp.nextSend(() => true, 10)).rejects.toThrow(
    'No such message was sent within 10 ms (2 sent so far)',
  );
});

test('templates can be listed, and a new one is approved at once', async () => {
  const whatsapp = await startWhatsApp();
  const headers = { authorization: 'Bearer bearer-of-the-tests', 'content-type': 'application/json' };
  const address = `${whatsapp.graphUrl}/v25.0/419561257915477/message_templates`;
  const created = await fetch(address, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      name: 'frisch',
      language: 'de',
      category: 'utility',
      components: [{ type: 'body', text: 'Hallo' }],
    }),
  });
  expect(await created.json()).toMatchObject({ status: 'APPROVED', category: 'UTILITY' });
  const listed = (await (await fetch(`${address}?name=frisch`, { headers })).json()) as { data: { name: string }[] };
  expect(listed.data.map(({ name }) => name)).toEqual(['frisch']);
});

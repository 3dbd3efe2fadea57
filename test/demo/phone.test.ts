import { expect, test } from 'vitest';
import type { DeviceState } from '../../demo/phone/device.ts';
import { printNumber, readNumber } from '../../demo/phone/number.ts';
import { phonePages } from '../../demo/phone/routes.ts';
import { anna, list, question, send, startBusiness, startWhatsApp, template } from './support.ts';

async function startPhone() {
  const business = await startBusiness();
  const whatsapp = await startWhatsApp({
    webhookUrl: business.url,
    pages: (simulation) => phonePages(simulation, 'Blumen Müller'),
  });
  const url = whatsapp.graphUrl;
  const post = (path: string, body: unknown) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  /** What a screen that opens now would show. */
  const screen = async (): Promise<DeviceState> => {
    const stream = await fetch(`${url}/events`);
    for await (const chunk of stream.body ?? [])
      return JSON.parse(Buffer.from(chunk).toString().slice('data: '.length));
    throw new Error('The phone has no screen');
  };
  return { business, whatsapp, url, post, screen };
}

test('the phone opens at a wa.me address with the sentence waiting in the input line', async () => {
  const { url } = await startPhone();
  const page = await fetch(`${url}/send?phone=493012345678&text=${encodeURIComponent('Hallo <Blumen> & Co')}`);
  const html = await page.text();
  expect(html).toContain('>Hallo &#60;Blumen&#62; &#38; Co</textarea>');
  expect(html).toContain('lang="de"');
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
});

test("a number that is not the shop's is not written to", async () => {
  const { url } = await startPhone();
  const html = await (await fetch(`${url}/send?phone=4911111111&text=Hallo`)).text();
  expect(html).toContain('+4911111111');
  expect(html).not.toContain('>Hallo</textarea>');
});

test('writing, being asked and tapping JA is one conversation, told to the company as it happens', async () => {
  const { business, whatsapp, post, screen } = await startPhone();
  expect((await post('/messages', { text: 'Hallo' })).status).toBe(202);
  await whatsapp.settled();
  await send(whatsapp.graphUrl, question());
  await whatsapp.settled();
  const asked = (await screen()).messages[1];
  expect((await post('/taps', { messageId: asked?.id, title: 'JA' })).status).toBe(202);
  await whatsapp.settled();

  expect((await screen()).messages).toMatchObject([
    { from: 'me', text: 'Hallo', state: 'delivered' },
    { from: 'business', text: 'Bist du sicher?', buttons: ['JA', 'NEIN'], tapped: 'JA', state: 'delivered' },
    { from: 'me', text: 'JA', quoted: 'Bist du sicher?' },
  ]);
  expect(business.heard.at(-1)?.raw.toString()).toContain('"button_reply":{"id":"token-ja","title":"JA"}');
  expect((await post('/taps', { messageId: asked?.id, title: 'VIELLEICHT' })).status).toBe(404);
});

test('a list opens to rows, and two rows of the same title are told apart', async () => {
  const { business, whatsapp, post, screen } = await startPhone();
  await post('/messages', { text: 'EINSTELLUNGEN' });
  await whatsapp.settled();
  await send(whatsapp.graphUrl, list());
  await whatsapp.settled();
  const shown = (await screen()).messages[1];
  expect(shown).toMatchObject({
    buttons: [],
    list: {
      button: 'Auswählen',
      rows: [
        { title: 'Nicht mehr erhalten', description: 'Angebote' },
        { title: 'Nicht mehr erhalten', description: 'Bestellung' },
      ],
    },
  });
  expect((await post('/taps', { messageId: shown?.id, row: 1 })).status).toBe(202);
  await whatsapp.settled();
  expect(business.heard.at(-1)?.raw.toString()).toContain(
    '"list_reply":{"id":"row-orders","title":"Nicht mehr erhalten","description":"Bestellung"}',
  );
  expect((await screen()).messages[2]).toMatchObject({ from: 'me', text: 'Nicht mehr erhalten\nBestellung' });
  expect((await post('/taps', { messageId: shown?.id, row: 2 })).status).toBe(404);
});

test('looking at the chat sends a read receipt, once', async () => {
  const { business, whatsapp, post } = await startPhone();
  await send(whatsapp.graphUrl, template());
  await whatsapp.settled();
  await post('/seen', {});
  await post('/seen', {});
  await whatsapp.settled();
  expect(business.heard.filter(({ raw }) => raw.includes('"status":"read"'))).toHaveLength(1);
});

test('with another number it is another conversation, and a message to the first number is announced', async () => {
  const { whatsapp, post, screen } = await startPhone();
  expect((await post('/device', { number: '0170 1234567' })).status).toBe(204);
  await send(whatsapp.graphUrl, template());
  await whatsapp.settled();
  expect(await screen()).toMatchObject({
    number: '+491701234567',
    messages: [],
    others: [{ number: anna, unseen: 1 }],
  });
  expect((await post('/device', { number: 'keine' })).status).toBe(422);
});

test('with a hidden number the company hears only a user id', async () => {
  const { business, whatsapp, post } = await startPhone();
  await post('/device', { number: anna, hidesNumber: true });
  await post('/messages', { text: 'START' });
  await whatsapp.settled();
  const raw = business.heard[0]?.raw.toString() ?? '';
  expect(raw).toContain('"from_user_id":"DE.');
  expect(raw).not.toContain(anna.slice(1));
  const id = /"id":"wamid\.([^"]+)"/.exec(raw)?.[1]?.replaceAll('\\/', '/') ?? '';
  expect(Buffer.from(id, 'base64').toString('latin1')).not.toContain(anna.slice(1));
});

test.each([
  ['0151 23456789', '+4915123456789'],
  ['+43 664 1234567', '+436641234567'],
  ['0049/151-23456789', '+4915123456789'],
  ['12', undefined],
])('the own number "%s" is read as %s', (typed, expected) => {
  expect(readNumber(typed)).toBe(expected);
});

test('a number is printed for reading', () => {
  expect(printNumber('+4915123456789')).toBe('+49 151 23456789');
});

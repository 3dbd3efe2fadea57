/** The number stays the company's: whoever just writes reaches the company's own inbox, and nothing of it stays here. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../../server/config.ts';
import { startServer } from '../../server/start.ts';
import { forwardBody } from '../../server/usecases/forward.ts';
import type { InboundItem } from '../../server/whatsapp/port.ts';
import { isSignedBy } from '../../server/whatsapp/signature.ts';
import { appSecret, type Jawort, phoneNumberId, siteConfig, startJawort } from '../support/jawort.ts';
import { type Mailbox, startMailbox } from '../support/mailbox.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';
import { subscribe } from '../support/subscribe.ts';

const phone = '+491712345678';
const stranger = '+4915112345678';
const question = 'Habt ihr am Sonntag offen? "Grüße" 🌷 / Anna';
let jawort: Jawort;
let desk: Receiver;
let mailbox: Mailbox;
beforeEach(async () => {
  desk = await startReceiver();
  mailbox = await startMailbox();
});
afterEach(async () => {
  await jawort.close();
  await desk.close();
  await mailbox.close();
});

const env = () => ({ SMTP_URL: mailbox.url, SMTP_FROM: 'Jawort <jawort@optin.example.com>' });
const start = async (forward: object, site: object = {}) => {
  jawort = await startJawort({ site: { forward, ...site }, env: env() });
};
const toDesk = () => start({ url: desk.url });
const toMailbox = (site: object = {}) => start({ email: 'laden@blumen-mueller.example' }, site);
const bring = () => jawort.server.emptyParcels();
const waiting = () => jawort.rows('SELECT kind, attempts FROM parcels ORDER BY id');
const alerts = () => jawort.rows('SELECT kind, about, severity, cleared_at FROM alerts ORDER BY id');
/** Another one each time: a message that is known is no news. */
let written = 0;
const askSomething = (text = question) => {
  written += 1;
  return jawort.whatsapp.person(stranger).write(`${text} (${written})`);
};

describe('A customer who just writes', () => {
  test('reaches the help desk byte for byte, with the signature that Meta made', async () => {
    await toDesk();
    const { requestBody } = await jawort.whatsapp.person(stranger).write(question);
    await bring();
    expect(desk.told).toHaveLength(1);
    const bytes = desk.told[0]?.bytes ?? Buffer.alloc(0);
    const headers = desk.told[0]?.headers;
    expect(bytes.equals(Buffer.from(requestBody))).toBe(true);
    // As Meta writes it: JSON that was read and written again would not be the same.
    expect(bytes.toString()).toContain('\\u00fc');
    expect(isSignedBy(bytes, String(headers?.['x-hub-signature-256']), appSecret)).toBe(true);
    expect(headers?.['content-type']).toBe('application/json');
  });

  test('is forgotten here as soon as the help desk has it', async () => {
    await toDesk();
    desk.answer(503);
    await askSomething();
    await bring();
    expect(await waiting()).toMatchObject([{ kind: 'forward', attempts: 1 }]);
    desk.answer(200);
    jawort.clock.advance({ seconds: 10 });
    await bring();
    expect(desk.told).toHaveLength(2);
    expect(desk.told[0]?.bytes.equals(desk.told[1]?.bytes ?? Buffer.alloc(0))).toBe(true);
    expect(await waiting()).toEqual([]);
  });

  test('and whose message Meta delivers twice is forwarded once, and mailed once', async () => {
    await start({ url: desk.url, email: 'laden@blumen-mueller.example' });
    const { requestBody } = await askSomething();
    await bring();
    await jawort.whatsapp.deliver(requestBody);
    await bring();
    expect(desk.told).toHaveLength(1);
    expect(mailbox.mails).toHaveLength(1);
  });

  test('is only a line in the log where the configuration names no target, and nothing is kept', async () => {
    await start({});
    await askSomething();
    await bring();
    expect(await waiting()).toEqual([]);
    expect(jawort.logged()).toContain('a message belongs to no opt-in');
    expect(jawort.logged()).not.toContain('Sonntag');
    expect(jawort.logged()).not.toContain(stranger.slice(3));
  });
});

describe('What belongs to an opt-in', () => {
  test('is not forwarded: sign-up, JA, STOP and their statuses stay here', async () => {
    await toDesk();
    const visitor = await subscribe(jawort, phone);
    await visitor.write('STOP');
    await jawort.allSent();
    await bring();
    expect(desk.told).toEqual([]);
  });

  test('is forwarded only if it came in one webhook with something that is not', async () => {
    await toDesk();
    const visitor = await subscribe(jawort, phone);
    const asking = jawort.whatsapp.person(stranger);
    await jawort.whatsapp.deliver([visitor.updates.write('STOP'), asking.updates.write(question)]);
    await jawort.allSent();
    await bring();
    expect(desk.told).toHaveLength(1);
    expect(desk.told[0]?.body).toContain('Sonntag');
    expect((await jawort.check({ phone })).reason).toBe('withdrawn');
  });

  test('a hundred questions in one webhook are one webhook for the help desk', async () => {
    await toDesk();
    const asking = jawort.whatsapp.person(stranger);
    await jawort.whatsapp.deliver(Array.from({ length: 100 }, (_, turn) => asking.updates.write(`Frage ${turn}?`)));
    await bring();
    expect(desk.told).toHaveLength(1);
  });
});

describe('A help desk that does not take it', () => {
  test('is tried again for three days; the owner hears of it after a quarter of an hour, and when it is over', async () => {
    await toDesk();
    desk.answer(500);
    await askSomething();
    await bring();
    jawort.clock.advance({ seconds: 6 });
    await bring();
    expect(await alerts()).toEqual([]);
    for (const seconds of [331, 1981]) {
      jawort.clock.advance({ seconds });
      await bring();
    }
    expect(desk.told).toHaveLength(4);
    expect(await alerts()).toMatchObject([{ kind: 'forwarding', about: 'url', severity: 'warning', cleared_at: null }]);
    desk.answer(200);
    await askSomething();
    await bring();
    // The one that had waited need not wait for its turn.
    expect(desk.told).toHaveLength(6);
    expect(await waiting()).toEqual([]);
    expect(await alerts()).toMatchObject([{ kind: 'forwarding', cleared_at: expect.any(String) }]);
  });

  test('once more is no trouble of the desk, as long as it takes everything else', async () => {
    await toDesk();
    desk.answer(500);
    await askSomething();
    for (const seconds of [0, 6, 331]) {
      jawort.clock.advance({ seconds });
      await bring();
    }
    jawort.clock.advance({ seconds: 1700 });
    desk.answer(200);
    await askSomething();
    await bring();
    desk.answer(500);
    jawort.clock.advance({ seconds: 281 });
    await bring();
    expect(await waiting()).toMatchObject([{ attempts: 4 }]);
    expect(await alerts()).toEqual([]);
  });

  test('ever is given up, and the customer’s message is gone from here all the same', async () => {
    await toDesk();
    desk.answer(500);
    await askSomething();
    for (const seconds of [0, 6, 331, 1981, 7921, 19_801, 39_601, 55_441, 79_201, 95_041]) {
      jawort.clock.advance({ seconds });
      await bring();
    }
    expect(desk.told).toHaveLength(10);
    expect(await waiting()).toEqual([]);
    expect(await alerts()).toMatchObject([{ kind: 'forwarding', about: 'url', severity: 'critical' }]);
  });

  test('and says 410 is tried again like any other: one answer of a help desk deletes no customer’s message', async () => {
    await toDesk();
    desk.answer(410);
    await askSomething();
    await bring();
    expect(await waiting()).toMatchObject([{ attempts: 1 }]);
    desk.answer(200);
    jawort.clock.advance({ seconds: 6 });
    await bring();
    expect(desk.told).toHaveLength(2);
    expect(await waiting()).toEqual([]);
    expect(await alerts()).toEqual([]);
  });

  test('by sending elsewhere is not followed', async () => {
    await toDesk();
    const elsewhere = await startReceiver();
    desk.answer(307, { location: elsewhere.url });
    await askSomething();
    await bring();
    expect(elsewhere.told).toEqual([]);
    expect(await waiting()).toHaveLength(1);
    await elsewhere.close();
  });

  test('because its address is private is not sent to at all', async () => {
    await start({ url: 'http://169.254.169.254/latest' });
    await askSomething();
    await bring();
    expect(await jawort.rows('SELECT detail FROM parcels')).toMatchObject([
      { detail: expect.stringContaining('private address') },
    ]);
  });

  test('and hangs delays no answer to a person', async () => {
    await toDesk();
    desk.answer('never');
    await askSomething();
    await expect.poll(() => desk.told.length).toBe(1);
    const visitor = await subscribe(jawort, phone);
    await visitor.write('STOP');
    await jawort.allSent();
    expect((await jawort.check({ phone })).reason).toBe('withdrawn');
  });

  test('in the middle of a stop of our server gets it after the next start', async () => {
    await toDesk();
    desk.answer('never');
    await askSomething();
    await expect.poll(() => desk.told.length).toBe(1);
    desk.answer(200);
    await jawort.restart();
    jawort.clock.advance({ seconds: 60 });
    await bring();
    expect(desk.told).toHaveLength(2);
    expect(await waiting()).toEqual([]);
  });

  test('any more, because it is not configured any more, keeps nothing waiting', async () => {
    await toDesk();
    desk.answer(500);
    await askSomething();
    await bring();
    await jawort.restart({ site: { forward: {} } });
    jawort.clock.advance({ seconds: 60 });
    await bring();
    expect(await waiting()).toEqual([]);
    expect(jawort.logged()).toContain('not configured any more');
  });
});

describe('As a mail', () => {
  test('the company reads who wrote what and when, in its own language', async () => {
    await toMailbox();
    const anna = jawort.whatsapp.person(stranger, { name: 'Anna Öztürk' });
    await anna.write('Habt ihr am Sonntag offen?\nGrüße 🌷');
    await bring();
    expect(mailbox.mails).toHaveLength(1);
    const [mail] = mailbox.mails;
    expect(mail).toMatchObject({
      from: 'jawort@optin.example.com',
      to: ['laden@blumen-mueller.example'],
      subject: 'WhatsApp-Nachricht an Blumen Müller',
    });
    expect(mail?.text).toContain(`Von: Anna Öztürk (${stranger})`);
    expect(mail?.text).toContain('Habt ihr am Sonntag offen?\nGrüße 🌷');
    expect(mail?.text).toMatch(/^Zeit: \d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr UTC$/m);
    expect(mail?.text).toContain(`Antworten Sie in WhatsApp: https://wa.me/${stranger.slice(1)}`);
    expect(await waiting()).toEqual([]);
  });

  test('carries one message each, and none of those that belong to opt-ins', async () => {
    await toMailbox();
    const visitor = await subscribe(jawort, phone);
    const asking = jawort.whatsapp.person(stranger);
    await jawort.whatsapp.deliver([
      visitor.updates.write('STOP'),
      asking.updates.write('Erste Frage?'),
      asking.updates.write('Zweite Frage?'),
    ]);
    await bring();
    expect(mailbox.mails.map(({ text }) => /(Erste|Zweite) Frage/.exec(text)?.[0]).toSorted()).toEqual([
      'Erste Frage',
      'Zweite Frage',
    ]);
    expect(mailbox.mails.map(({ text }) => text).join()).not.toContain('STOP');
  });

  test('names a picture, a voice message or a kind that nobody knows, but does not carry it', async () => {
    await toMailbox({ languages: ['en'], purposes: englishPurposes });
    const anna = jawort.whatsapp.person(stranger);
    const media = { id: '1', mime_type: 'x/y', sha256: 'x' };
    await anna.message('image', { image: { ...media, caption: 'Do you have these?' } });
    await anna.message('audio', { audio: media });
    await anna.message('hologram', { hologram: {} });
    await bring();
    const texts = mailbox.mails.map(({ text }) => text);
    expect(texts.find((text) => text.includes('[Image] Do you have these?'))).toBeDefined();
    expect(texts.find((text) => text.includes('[Voice message]'))).toBeDefined();
    expect(texts.find((text) => text.includes('[Other message]'))).toBeDefined();
  });

  test('cannot be made to look like one from somebody else, or to go to somebody else', async () => {
    await toMailbox();
    const evil = jawort.whatsapp.person(stranger, { name: 'Eva\r\nBcc: boese@evil.example\r\nSubject: Rechnung' });
    await evil.write('Hallo?\r\n.\r\nRCPT TO:<boese@evil.example>\r\nReply-To: boese@evil.example');
    await bring();
    expect(mailbox.mails).toHaveLength(1);
    const [mail] = mailbox.mails;
    expect(mail?.to).toEqual(['laden@blumen-mueller.example']);
    expect(mail?.subject).toBe('WhatsApp-Nachricht an Blumen Müller');
    expect(mail?.headers.filter((line) => /^(?:bcc|cc|reply-to):/i.test(line))).toEqual([]);
    expect(mail?.headers.join()).not.toContain('evil.example');
    expect(mail?.text).toContain(`Eva Bcc: boese@evil.example Subject: Rechnung (${stranger})`);
  });

  test('is tried again while the mail server is busy, and it says nothing of the message in the log', async () => {
    await toMailbox();
    mailbox.refuse(451);
    await askSomething();
    await bring();
    expect(await jawort.rows('SELECT detail FROM parcels')).toMatchObject([
      { detail: expect.stringContaining('The mail server answered 451') },
    ]);
    mailbox.refuse(undefined);
    jawort.clock.advance({ seconds: 10 });
    await bring();
    expect(mailbox.mails).toHaveLength(1);
    expect(await waiting()).toEqual([]);
    expect(jawort.logged()).not.toContain('Sonntag');
  });

  test('is not written without a mail server, and nothing waits for one', async () => {
    jawort = await startJawort({ site: { forward: { email: 'laden@blumen-mueller.example' } } });
    await askSomething();
    await bring();
    expect(await waiting()).toEqual([]);
  });
});

describe('What is damaged in the database', () => {
  test('is told as lost, and does not keep what comes after it from the help desk', async () => {
    await toDesk();
    desk.answer(500);
    await askSomething('Verloren?');
    await bring();
    await jawort.run("UPDATE parcels SET id = id || 'x'");
    desk.answer(200);
    const before = desk.told.length;
    await askSomething('Da?');
    jawort.clock.advance({ seconds: 10 });
    await bring();
    expect(desk.told.slice(before).map(({ body }) => body.includes('Da?'))).toEqual([true]);
    expect(await waiting()).toEqual([]);
    expect(jawort.logged()).toContain('damaged');
  });
});

describe('Two servers on the same data', () => {
  test('forward it once between them, though both look', async () => {
    await toDesk();
    const silent = { info: () => {}, warn: () => {}, error: () => {} };
    const second = await startServer(loadConfig(jawort.env), silent, jawort.clock);
    for (let turn = 0; turn < 6; turn += 1) await askSomething();
    await Promise.all([jawort.server, second, jawort.server, second].map((server) => server.emptyParcels()));
    await second.close();
    expect(desk.told).toHaveLength(6);
    expect(new Set(desk.told.map(({ body }) => body)).size).toBe(6);
  });
});

describe('A webhook that takes several transactions', () => {
  test('is forwarded once, even if the help desk had it before the last of them was done', async () => {
    await start({ url: desk.url, email: 'laden@blumen-mueller.example' });
    const { context } = jawort.server;
    const [site] = context.sites;
    const body = {
      id: 'itk_one',
      bytes: Buffer.from('{}'),
      signature: 'sha256=00',
      receivedAt: '2026-11-25T10:00:00.000Z',
    };
    const asked = (messageId: string): InboundItem => ({
      kind: 'message',
      phoneNumberId,
      messageId,
      from: { phone: stranger },
      type: 'text',
      content: { kind: 'text', text: messageId },
    });
    for (const ids of [
      ['first', 'second'],
      ['second', 'third'],
    ]) {
      if (!site) throw new Error('The test has a site.');
      await context.ledger.transact((books) => forwardBody(context, books, site, body, ids.map(asked)));
      await bring();
    }
    expect(desk.told).toHaveLength(1);
    expect(mailbox.mails.map(({ text }) => /first|second|third/.exec(text)?.[0]).toSorted()).toEqual([
      'first',
      'second',
      'third',
    ]);
  });
});

describe('Two sites', () => {
  test('each hear only of their own customers', async () => {
    const other = await startReceiver();
    const secondNumber = '206540352242922';
    jawort = await startJawort({
      file: {
        sites: [
          siteConfig({ forward: { url: desk.url } }),
          siteConfig({
            id: 'second-shop',
            origins: ['https://second.example'],
            whatsapp: { number: '+493099999999', phoneNumberId: secondNumber, businessAccountId: '202290129340398' },
            forward: { url: other.url },
          }),
        ],
      },
    });
    const { requestBody } = await askSomething();
    await jawort.whatsapp.deliver(requestBody.replaceAll(phoneNumberId, secondNumber));
    await bring();
    expect([desk.told.length, other.told.length]).toEqual([1, 1]);
    expect(desk.told[0]?.body).toContain(phoneNumberId);
    expect(other.told[0]?.body).toContain(secondNumber);
    expect((await jawort.rows('SELECT id FROM parcels')).length).toBe(0);
    await other.close();
  });
});

const englishPurposes = [
  { id: 'offers', kind: 'marketing', label: { en: 'offers about flowers, at most 4 times a month' } },
];

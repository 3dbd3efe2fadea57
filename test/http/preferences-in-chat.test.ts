import { afterEach, describe, expect, test } from 'vitest';
import type { Person, SentMessage } from '../../demo/whatsapp/contract.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { isPauseQuestion, isQuestion, isStopAnswer, isWelcome } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';
const says = (words: string) => (sent: SentMessage) => JSON.stringify(sent.body).includes(words);
const isChanged = says('Gespeichert. Du erhältst jetzt');
const isList = (sent: SentMessage) => JSON.stringify(sent.body).includes('"type":"list"');
const link = (sent: SentMessage) => /https:\/\/optin\.example\.com\/p\/[\w.-]+/.exec(JSON.stringify(sent.body))?.[0];

async function subscribed(purposes: readonly string[]): Promise<Person> {
  jawort = await startJawort();
  const form = await jawort.form();
  await jawort.optIn(form, { phone, purposes });
  const visitor = jawort.whatsapp.person(phone);
  await visitor.write(form.whatsapp.text);
  await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
  await jawort.whatsapp.nextSend(isWelcome);
  return visitor;
}

const reasons = async () => {
  const reason = async (purpose: string) => (await jawort.check({ phone }, purpose)).reason;
  return { offers: await reason('offers'), orders: await reason('orders') };
};

describe('A subscriber writes', () => {
  test('TRANS: advertising ends, the rest stays', async () => {
    const visitor = await subscribed(['offers', 'orders']);
    await visitor.write('Trans');
    expect(await reasons()).toEqual({ offers: 'withdrawn', orders: 'given' });
    const answer = await jawort.whatsapp.nextSend(isChanged);
    expect(JSON.stringify(answer.body)).toContain('Meldungen zu deiner Bestellung');
    expect(JSON.stringify(answer.body)).not.toContain('Angebote');
  });

  test('PROMO: only advertising stays', async () => {
    const visitor = await subscribed(['offers', 'orders']);
    await visitor.write('promo');
    expect(await reasons()).toEqual({ offers: 'given', orders: 'withdrawn' });
  });

  test('ALLE: what is missing is asked for by name, and only JA gives it', async () => {
    const visitor = await subscribed(['offers']);
    await visitor.write('ALLE');
    expect(await reasons()).toEqual({ offers: 'given', orders: 'requested' });
    const question = await jawort.whatsapp.nextSend(isQuestion);
    expect(JSON.stringify(question.body)).toContain('Meldungen zu deiner Bestellung');
    expect(JSON.stringify(question.body)).not.toContain('Angebote');
    await visitor.write('alle');
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isQuestion)).toHaveLength(2);
    await visitor.tap(question, 'JA');
    expect(await reasons()).toEqual({ offers: 'given', orders: 'given' });
  });

  test('TRANS with nothing but advertising: it ends, and the rest is asked for', async () => {
    const visitor = await subscribed(['offers']);
    await visitor.write('TRANS');
    expect(await reasons()).toEqual({ offers: 'withdrawn', orders: 'requested' });
  });

  test('the answer to an unclear message by choosing ends the pause', async () => {
    const visitor = await subscribed(['offers', 'orders']);
    await visitor.write('ihr nervt');
    await jawort.whatsapp.nextSend(isPauseQuestion);
    await visitor.write('promo');
    expect(await reasons()).toEqual({ offers: 'given', orders: 'withdrawn' });
  });
});

describe('EINSTELLUNGEN', () => {
  test('answers with a list of the purposes and a link, and changes nothing', async () => {
    const visitor = await subscribed(['offers', 'orders']);
    await visitor.write('Einstellungen');
    const list = await jawort.whatsapp.nextSend(isList);
    expect(link(list)).toBeDefined();
    expect(await reasons()).toEqual({ offers: 'given', orders: 'given' });
    await visitor.tap(list, 0);
    expect(await reasons()).toEqual({ offers: 'withdrawn', orders: 'given' });
    await jawort.whatsapp.nextSend(isChanged);
  });

  test('a row for a purpose that is not given asks first', async () => {
    const visitor = await subscribed(['offers']);
    await visitor.write('EINSTELLUNGEN');
    await visitor.tap(await jawort.whatsapp.nextSend(isList), 1);
    expect(await reasons()).toEqual({ offers: 'given', orders: 'requested' });
  });

  test('the last row is STOP, and ending the last purpose is STOP too', async () => {
    const visitor = await subscribed(['offers']);
    await visitor.write('Einstellungen');
    const list = await jawort.whatsapp.nextSend(isList);
    await visitor.tap(list, 0);
    await jawort.whatsapp.nextSend(isStopAnswer);
    expect(await reasons()).toMatchObject({ offers: 'withdrawn' });
  });

  test('an old list gives nothing back after STOP', async () => {
    const visitor = await subscribed(['offers', 'orders']);
    await visitor.write('Einstellungen');
    const list = await jawort.whatsapp.nextSend(isList);
    await visitor.write('STOP');
    await jawort.whatsapp.nextSend(isStopAnswer);
    for (const row of [0, 1]) await visitor.tap(list, row);
    expect(await reasons()).toEqual({ offers: 'withdrawn', orders: 'withdrawn' });
  });
});

describe('AUSKUNFT and LÖSCHEN', () => {
  test('AUSKUNFT answers with a link and changes nothing', async () => {
    const visitor = await subscribed(['offers']);
    await visitor.write('Auskunft');
    const answer = await jawort.whatsapp.nextSend(says('über dich gespeichert'));
    expect(link(answer)).toBeDefined();
    expect(await reasons()).toMatchObject({ offers: 'given' });
  });

  test('LÖSCHEN unsubscribes at once and answers with the link to erase', async () => {
    const visitor = await subscribed(['offers']);
    await visitor.write('löschen');
    expect(await reasons()).toMatchObject({ offers: 'withdrawn' });
    const answer = await jawort.whatsapp.nextSend(says('Du bist abgemeldet. Hier kannst du auch alles löschen'));
    expect(link(answer)).toBeDefined();
  });

  test('somebody of whom nothing is stored is told so, and nothing is kept', async () => {
    jawort = await startJawort();
    const stranger = jawort.whatsapp.person(phone);
    await stranger.write('Auskunft');
    await jawort.whatsapp.nextSend(says('keine Anmeldung gespeichert'));
    await jawort.allSent();
    expect(await jawort.check({ phone })).toMatchObject({ reason: 'never' });
  });

  test('"alle" of somebody who never signed up is for the company', async () => {
    jawort = await startJawort();
    await jawort.whatsapp.person(phone).write('alle');
    await jawort.allSent();
    expect(jawort.whatsapp.sends).toEqual([]);
  });
});

/** What somebody could do with the own page who means ill, or who only taps twice. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Person, SentMessage } from '../../demo/whatsapp/contract.ts';
import { holdPerson } from '../../server/usecases/legal-hold.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';
import { isQuestion, isTemplate, isWelcome, to } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';
const strangers = ['+491719999991', '+491719999992', '+491719999993', '+491719999994'];
const linkIn = (sent: SentMessage) =>
  /https:\/\/optin\.example\.com(\/p\/[\w.-]+)/.exec(JSON.stringify(sent.body))?.[1];

async function askForLink(visitor: Person): Promise<string> {
  await visitor.write('Einstellungen');
  return linkIn(await jawort.whatsapp.nextSend((sent) => linkIn(sent) !== undefined)) ?? 'no link';
}

const limits = (templatesPerIpPerDay: number | 'off') => ({
  limits: { requestsPerMinutePerIp: 'off', templatesPerIpPerDay, templatesPerSitePerDay: 'off' },
});

/** A subscriber of both purposes who has just asked for the link. */
async function subscriberWithLink(options: Parameters<typeof startJawort>[0] = {}) {
  jawort = await startJawort(options);
  const visitor = await subscribe(jawort, phone, ['offers', 'orders']);
  return { visitor, page: await askForLink(visitor) };
}

const submit = (page: string, fields: readonly (readonly [string, string])[], headers: Record<string, string> = {}) =>
  fetch(`${jawort.url}${page}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: jawort.publicUrl, ...headers },
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
  });
const correct = (page: string, number: string, headers: Record<string, string> = {}) =>
  submit(
    page,
    [
      ['do', 'correct'],
      ['phone', number],
    ],
    headers,
  );
const save = (page: string, ...purposes: readonly string[]) =>
  submit(page, [['do', 'save'], ...purposes.map((id) => ['purpose', id] as const)]);
const erase = (page: string) =>
  submit(page, [
    ['do', 'erase'],
    ['confirm', 'yes'],
  ]);
/** Follows the way back to the page, as a browser does. */
const read = async (answer: Response) => (await jawort.get(answer.headers.get('location') ?? '')).text();

const templates = () => jawort.whatsapp.sends.filter(isTemplate).map((sent) => sent.to);
const reason = async (of: string) => (await jawort.check({ phone: of })).reason;
const count = async (table: string) => (await jawort.rows(`SELECT * FROM ${table}`)).length;
const everything = async () => ({
  facts: await count('events'),
  journal: await count('journal'),
  notices: await count('notices'),
  vault: await count('vault'),
});

async function subscribeAnew(visitor: Person): Promise<string> {
  await visitor.write('START');
  await visitor.tap(await jawort.whatsapp.nextSend((sent) => isQuestion(sent) && to(phone)(sent)), 'JA');
  await jawort.whatsapp.nextSend(isWelcome);
  return askForLink(visitor);
}

describe('A new number from the own page', () => {
  test('counts against the daily cap of the address it was typed from, as a form does', async () => {
    jawort = await startJawort({ file: limits(1) });
    const people = [phone, '+491712345679'];
    for (const [place, own] of people.entries()) {
      const page = await askForLink(await subscribe(jawort, own));
      expect(await (await correct(page, strangers[place] ?? '')).text()).toContain('Die alte Nummer ist abgemeldet.');
    }
    await jawort.allSent();
    expect(templates()).toEqual([strangers[0]]);
    expect(await jawort.rows("SELECT detail FROM outbox WHERE detail LIKE 'daily%'")).toEqual([
      { detail: 'daily-cap-of-address' },
    ]);
  });

  test('is written to once a day and person, whatever address it is typed from, and though all was erased meanwhile', async () => {
    const { visitor, page } = await subscriberWithLink({ file: { ...limits('off'), trustProxy: 1 } });
    const from = (place: number) => ({ 'x-forwarded-for': `198.51.100.${place}` });
    expect(await (await correct(page, strangers[0] ?? '', from(0))).text()).toContain(
      'oder warte dort auf unsere Frage',
    );
    expect(await (await correct(await subscribeAnew(visitor), strangers[1] ?? '', from(1))).text()).toContain(
      'Dann kommt dort unsere Frage.',
    );
    await erase(await subscribeAnew(visitor));
    const third = await correct(await subscribeAnew(visitor), strangers[2] ?? '', from(2));
    await jawort.allSent();
    expect(templates()).toEqual([strangers[0]]);
    // Nothing is lost: who opens the link on that phone is asked there.
    const link = /href="(https:\/\/wa\.me\/[^"]+)"/.exec(await third.text())?.[1]?.replaceAll('&amp;', '&') ?? '';
    const owner = jawort.whatsapp.person(strangers[2] ?? '');
    await owner.write(new URL(link).searchParams.get('text') ?? '');
    await owner.tap(await jawort.whatsapp.nextSend((sent) => isQuestion(sent) && sent.to === strangers[2]), 'JA');
    expect(await reason(strangers[2] ?? '')).toBe('given');
    jawort.clock.advance({ days: 1, seconds: 1 });
    await correct(await subscribeAnew(visitor), strangers[3] ?? '', from(3));
    await jawort.allSent();
    expect(templates()).toEqual([strangers[0], strangers[3]]);
  });

  test('that was not written to is not kept readable, and the proof says why nothing was sent', async () => {
    const { visitor, page } = await subscriberWithLink();
    await correct(page, strangers[0] ?? '');
    await correct(await subscribeAnew(visitor), strangers[1] ?? '');
    await jawort.allSent();
    expect(await jawort.rows("SELECT data FROM events WHERE type = 'question.withheld'")).toMatchObject([
      { data: expect.stringContaining('daily-cap-of-person') },
    ]);
    const typed = await jawort.rows("SELECT vault_id FROM identities WHERE proven = 0 AND type = 'phone'");
    expect(typed).toHaveLength(2);
    expect(typed.filter(({ vault_id }) => vault_id !== null)).toHaveLength(1);
  });

  test('is no concern of that bound where the owner enters it', async () => {
    jawort = await startJawort();
    const own = [phone, '+491712345679'];
    for (const one of own) await subscribe(jawort, one);
    for (const [place, one] of own.entries()) {
      const answer = await jawort.asOwner('/v1/subjects/correct', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ site: siteId, phone: one, newPhone: strangers[place] }),
      });
      expect(Object.keys(await answer.json()).toSorted()).toEqual(['asked', 'ended', 'whatsappUrl']);
    }
    await jawort.allSent();
    expect(templates()).toEqual(strangers.slice(0, 2));
  });
});

describe('"Save" with switches on, though nothing can be asked any more,', () => {
  test('is no STOP, changes nothing, and says what to do instead', async () => {
    const { visitor, page } = await subscriberWithLink();
    await correct(page, strangers[0] ?? '');
    await jawort.allSent();
    const before = await everything();
    const markup = await read(await save(page, 'offers', 'orders'));
    expect(markup).not.toContain('Deine Auswahl ist gespeichert');
    expect(markup).toMatch(/role="status"><p>Um dich wieder anzumelden, schreib uns in WhatsApp START/);
    expect(await everything()).toEqual(before);
    expect(await jawort.rows('SELECT since FROM suppressions')).toEqual([]);
    await subscribeAnew(visitor);
    expect(await reason(phone)).toBe('given');
  });

  test('ends what was switched off, and says that the rest is not asked while the use is restricted', async () => {
    const { page } = await subscriberWithLink();
    await save(page, 'orders');
    await jawort.asOwner('/v1/subjects/restrict', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ site: siteId, phone, restricted: true }),
    });
    const markup = await read(await save(page, 'offers'));
    expect(markup).toMatch(/role="status"><p>Deine Auswahl ist gespeichert.<\/p><p>Die Nutzung deiner Daten ist/);
    expect(await jawort.rows("SELECT id FROM consents WHERE state IN ('given', 'requested')")).toEqual([]);
    expect(await jawort.rows('SELECT since FROM suppressions')).toEqual([]);
  });

  test('and with all of them off is a STOP, which said once more changes nothing', async () => {
    const { page } = await subscriberWithLink();
    await jawort.allSent();
    await save(page);
    expect(await reason(phone)).toBe('withdrawn');
    expect(await jawort.rows('SELECT since FROM suppressions')).not.toEqual([]);
    const before = await everything();
    expect(await read(await save(page))).toContain('Deine Auswahl ist gespeichert.');
    expect(await everything()).toEqual(before);
  });
});

describe('"Erase" sent again from a page that is still open', () => {
  const webhooks = [{ id: 'crm', url: 'http://127.0.0.1:9/hook', events: ['subject.erased'] }];

  test('changes nothing, tells nobody once more, and answers the same page', async () => {
    const { page } = await subscriberWithLink({ site: { webhooks } });
    const first = await read(await erase(page));
    expect(first).toContain('Deine Daten sind gelöscht');
    const before = await everything();
    expect(before.notices).toBe(1);
    for (let time = 0; time < 3; time += 1) expect(await read(await erase(page))).toBe(first);
    expect(await everything()).toEqual(before);
  });

  test('nor does it under a legal hold, until the person has begun something new', async () => {
    const { visitor, page } = await subscriberWithLink({ site: { webhooks } });
    await jawort.allSent();
    await holdPerson(jawort.server.context, { site: siteId, phone, held: true, reason: 'Klage' });
    const first = await read(await erase(page));
    expect(first).toContain('deine Nummer ist gelöscht');
    const before = await everything();
    expect(before.notices).toBe(1);
    expect(await read(await erase(page))).toBe(first);
    expect(await everything()).toEqual(before);
    await erase(await subscribeAnew(visitor));
    expect(await reason(phone)).toBe('withdrawn');
    expect((await everything()).notices).toBe(2);
  });
});

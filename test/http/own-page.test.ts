import { afterEach, describe, expect, test } from 'vitest';
import type { Person, SentMessage } from '../../demo/whatsapp/contract.ts';
import { consentReceipt, type SubjectExport, subjectExport } from '../../server/http/wire.ts';
import { holdPerson } from '../../server/usecases/legal-hold.ts';
import { type Jawort, siteConfig, siteId, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';
import { isQuestion, isTemplate, isWelcome, to } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';
const newPhone = '+491719999999';
const both = ['offers', 'orders'];
const hasLink = (sent: SentMessage) => linkIn(sent) !== undefined;
const linkIn = (sent: SentMessage) =>
  /https:\/\/optin\.example\.com(\/p\/[\w.-]+)/.exec(JSON.stringify(sent.body))?.[1];

/** A subscriber of both purposes who has just asked for the link. */
async function subscriberWithLink(purposes: readonly string[] = both): Promise<{ visitor: Person; page: string }> {
  jawort = await startJawort();
  const visitor = await subscribe(jawort, phone, purposes);
  return { visitor, page: await askForLink(visitor) };
}

async function askForLink(visitor: Person, word = 'Einstellungen'): Promise<string> {
  await visitor.write(word);
  return linkIn(await jawort.whatsapp.nextSend(hasLink)) ?? 'no link';
}

type Fields = readonly (readonly [string, string])[];

const submit = (page: string, fields: Fields, headers: Record<string, string> = {}) =>
  fetch(`${jawort.url}${page}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: jawort.publicUrl, ...headers },
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
  });
const save = (page: string, ...purposes: readonly string[]) =>
  submit(page, [['do', 'save'], ...purposes.map((id) => ['purpose', id] as const)]);
const erase = (page: string) =>
  submit(page, [
    ['do', 'erase'],
    ['confirm', 'yes'],
  ]);
const correct = (page: string, number: string) =>
  submit(page, [
    ['do', 'correct'],
    ['phone', number],
  ]);

/** Follows the way back to the page, as a browser does. */
async function read(answer: Response | string): Promise<string> {
  const address = typeof answer === 'string' ? answer : answer.headers.get('location');
  return address === null && typeof answer !== 'string' ? answer.text() : (await jawort.get(String(address))).text();
}

const reasons = async (of = phone) => {
  const reason = async (purpose: string) => (await jawort.check({ phone: of }, purpose)).reason;
  return { offers: await reason('offers'), orders: await reason('orders') };
};
const facts = async () => (await jawort.rows('SELECT id FROM events')).length;
const asOwner = (path: string, body: object) =>
  jawort.asOwner(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ site: siteId, phone, ...body }),
  });

describe('The link to the own page', () => {
  test.each(['EINSTELLUNGEN', 'Auskunft', 'löschen'])('comes when the person writes %s', async (word) => {
    jawort = await startJawort();
    const page = await askForLink(await subscribe(jawort, phone), word);
    expect(await read(page)).toContain('Deine WhatsApp-Nachrichten');
  });

  test('is what the welcome message leads to, and the consent receipt is behind it', async () => {
    jawort = await startJawort();
    const form = await jawort.form();
    await jawort.optIn(form, { phone });
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write(form.whatsapp.text);
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    const welcome = JSON.stringify((await jawort.whatsapp.nextSend(isWelcome)).body);
    for (const word of ['EINSTELLUNGEN', 'AUSKUNFT']) {
      expect(welcome).toContain(word);
      const page = await askForLink(visitor, word);
      expect(await read(page)).toContain(`href="${page}/receipt"`);
      expect(await read(`${page}/receipt`)).toContain('Beleg über deine Einwilligung');
    }
  });

  test('lives for 15 minutes from when it was sent; then a page says how to get a new one', async () => {
    const { page } = await subscriberWithLink();
    jawort.clock.advance({ seconds: 14 * 60 });
    expect((await jawort.get(page)).status).toBe(200);
    jawort.clock.advance({ seconds: 61 });
    for (const answer of [await jawort.get(page), await jawort.get(`${page}/data.json`), await save(page)]) {
      expect(answer.status).toBe(410);
      expect(await answer.text()).toContain('15 Minuten');
    }
    const english = await jawort.get(page, { 'accept-language': 'en-GB' });
    expect(await english.text()).toContain('This link has expired');
    expect(await reasons()).toEqual({ offers: 'given', orders: 'given' });
  });

  test('opens nothing when it is forged, prolonged, or put together from two', async () => {
    const { page } = await subscriberWithLink();
    const other = await askForLink(await subscribe(jawort, '+491717654321', both));
    const [subject = '', expiry = '', mark = ''] = page.split('.');
    const [otherSubject] = other.split('.');
    const flipped = mark.startsWith('A') ? `B${mark.slice(1)}` : `A${mark.slice(1)}`;
    for (const forged of [
      `${subject}.${expiry}.${flipped}`,
      `${subject}.${expiry}.`,
      `${subject}.${expiry}`,
      `${subject}.zzzzzzzzzz.${mark}`,
      `${otherSubject}.${expiry}.${mark}`,
      `${page}.more`,
      '/p/nonsense',
      '/p/%00%ff',
      `/p/${'x'.repeat(4000)}`,
    ]) {
      const answer = await jawort.get(forged);
      expect([400, 410], forged).toContain(answer.status);
      expect(await answer.text()).not.toContain('Blumen');
    }
    expect((await erase(`${otherSubject}.${expiry}.${mark}`)).status).toBe(410);
    expect((await jawort.check({ phone: '+491717654321' })).allowed).toBe(true);
  });

  test('survives previews and scanners: opening it in every way, twice, changes nothing and spends nothing', async () => {
    const { page } = await subscriberWithLink();
    await jawort.allSent();
    const [before, sent] = [await facts(), jawort.whatsapp.sends.length];
    for (const below of [
      '',
      '?do=erase&confirm=yes',
      '?done=erased',
      '/data',
      '/data.json',
      '/receipt',
      '/receipt.json',
    ])
      for (const method of ['GET', 'HEAD', 'GET', 'HEAD', 'OPTIONS'])
        expect((await fetch(`${jawort.url}${page}${below}`, { method })).status, `${method} ${below}`).toBe(200);
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      expect((await fetch(`${jawort.url}${page}`, { method })).status).toBe(404);
    await jawort.allSent();
    expect(await facts()).toBe(before);
    expect(jawort.whatsapp.sends).toHaveLength(sent);
    expect(await reasons()).toEqual({ offers: 'given', orders: 'given' });
    expect(await read(await save(page, 'orders'))).toContain('Deine Auswahl ist gespeichert.');
  });

  test('does not travel on: not cached, not indexed, no script, no foreign address, not in the log', async () => {
    const { page } = await subscriberWithLink();
    for (const address of [page, `${page}/data`, `${page}/receipt`, '/p/expired']) {
      const { headers } = await jawort.get(address);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-robots-tag')).toContain('noindex');
      expect(headers.get('set-cookie')).toBeNull();
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(
        /default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; frame-ancestors 'none'/,
      );
      expect(policy).not.toContain('unsafe');
    }
    expect(await read(page)).not.toMatch(/<script|<img|<link|style="| on\w+=/);
    expect(jawort.logged()).not.toContain(page.split('/p/')[1]);
  });
});

describe('The switches', () => {
  test('one switched off: that purpose ends, the other stays, and the proof says where it was done', async () => {
    const { page } = await subscriberWithLink();
    expect(await read(page)).toMatch(/value="offers" checked.*value="orders" checked/s);
    expect(await read(await save(page, 'orders'))).toContain('Deine Auswahl ist gespeichert.');
    expect(await reasons()).toEqual({ offers: 'withdrawn', orders: 'given' });
    expect(await jawort.rows("SELECT data FROM events WHERE type = 'preference.changed'")).toMatchObject([
      { data: expect.stringContaining('preference-centre') },
    ]);
  });

  test('one switched on is only asked for: a switch is no double opt-in, JA in the chat is', async () => {
    const { visitor, page } = await subscriberWithLink(['offers']);
    expect(await read(await save(page, ...both))).toContain('Erst ein JA dort meldet dich an.');
    expect(await reasons()).toEqual({ offers: 'given', orders: 'requested' });
    const question = await jawort.whatsapp.nextSend(isQuestion);
    expect(JSON.stringify(question.body)).toContain('Meldungen zu deiner Bestellung');
    expect(JSON.stringify(question.body)).not.toContain('Angebote');
    await save(page, ...both);
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isQuestion)).toHaveLength(2);
    expect(await read(page)).toContain('Wir haben in WhatsApp nachgefragt');
    await visitor.tap(question, 'JA');
    expect(await reasons()).toEqual({ offers: 'given', orders: 'given' });
  });

  test('what was withdrawn and is switched on again is asked anew', async () => {
    const { visitor, page } = await subscriberWithLink();
    await save(page, 'orders');
    await save(page, ...both);
    expect(await reasons()).toEqual({ offers: 'requested', orders: 'given' });
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    expect(await reasons()).toEqual({ offers: 'given', orders: 'given' });
  });

  test('a question that is still open falls away with its switch, and a late JA gives nothing', async () => {
    const { visitor, page } = await subscriberWithLink(['offers']);
    await save(page, ...both);
    const question = await jawort.whatsapp.nextSend(isQuestion);
    await save(page, 'offers');
    await visitor.tap(question, 'JA');
    expect((await reasons()).orders).not.toBe('given');
  });

  test('all off is a STOP: the number is gone, nobody may write first, and only the person can begin anew', async () => {
    const { page } = await subscriberWithLink();
    await jawort.allSent();
    await save(page);
    expect(await reasons()).toEqual({ offers: 'withdrawn', orders: 'withdrawn' });
    const markup = await read(page);
    expect(markup).toContain('schreib uns in WhatsApp START');
    expect(markup).not.toContain('Auswahl speichern');
    await save(page, ...both);
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isQuestion)).toHaveLength(1);
    expect(await reasons()).toEqual({ offers: 'withdrawn', orders: 'withdrawn' });
    await jawort.optIn(await jawort.form(), { phone });
    jawort.clock.advance({ seconds: 180 });
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isTemplate)).toEqual([]);
  });

  test('saving ends a pause that an unclear message began', async () => {
    const { visitor, page } = await subscriberWithLink();
    await visitor.write('ihr nervt');
    expect((await reasons()).offers).toBe('paused');
    expect(await read(page)).toContain('Zurzeit kommt keine Werbung');
    await save(page, ...both);
    expect((await reasons()).offers).toBe('given');
  });

  test('purposes that nobody offers are passed over', async () => {
    const { page } = await subscriberWithLink();
    expect((await save(page, ...both, 'everything', '__proto__', 'constructor')).status).toBe(303);
    expect(await reasons()).toEqual({ offers: 'given', orders: 'given' });
  });

  test('who has restricted the use of the data can end purposes, and is asked nothing', async () => {
    const { page } = await subscriberWithLink();
    await save(page, 'orders');
    await asOwner('/v1/subjects/restrict', {});
    expect(await read(page)).toContain('auf deinen Wunsch eingeschränkt');
    await save(page, ...both);
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isQuestion)).toHaveLength(1);
    await save(page);
    await asOwner('/v1/subjects/restrict', { restricted: false });
    expect((await reasons()).orders).toBe('withdrawn');
  });

  test('speak the language of the wording the person agreed to', async () => {
    jawort = await startJawort();
    const form = await jawort.form('en');
    await jawort.optIn(form, { phone, purposes: both });
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write(form.whatsapp.text);
    await visitor.tap(await jawort.whatsapp.nextSend(), 'YES');
    await jawort.allSent();
    const page = await askForLink(visitor, 'settings');
    const answer = await jawort.get(page, { 'accept-language': 'de' });
    const markup = await answer.text();
    expect(markup).toContain('lang="en"');
    expect(markup).toContain('Your WhatsApp messages');
    expect(markup).toContain('offers and news about flowers and gifts');
  });
});

describe('Forms that are not what the page sends', () => {
  test('from another page are refused, also from a null origin', async () => {
    const { page } = await subscriberWithLink();
    for (const origin of ['https://evil.example', 'null', 'https://blumen-mueller.example']) {
      const answer = await submit(page, [['do', 'save']], { origin });
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('Es hat sich nichts geändert.');
    }
    expect(await reasons()).toEqual({ offers: 'given', orders: 'given' });
  });

  test('empty, unknown, huge or of another kind change nothing and are answered with a page', async () => {
    const { page } = await subscriberWithLink();
    const before = await facts();
    const answers = [
      await submit(page, []),
      await submit(page, [['do', 'everything']]),
      await submit(page, [
        ['do', 'save'],
        ['purpose', 'x'.repeat(20_000)],
      ]),
      await submit(page, [['do', 'save']], { 'content-type': 'multipart/form-data' }),
      await submit(page, [['do', 'save']], { 'content-type': 'application/x-www-form-urlencoded; charset=klingon' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 413, 400, 415]);
    for (const answer of answers) expect(await answer.text()).toContain('<h1>Das hat gerade nicht geklappt</h1>');
    expect(await facts()).toBe(before);
  });
});

describe('A new number', () => {
  test('is asked anew and has to say JA itself; the old one ends at once', async () => {
    const { page } = await subscriberWithLink();
    const answer = await (await correct(page, '0171 9999999')).text();
    expect(answer).toContain('Die alte Nummer ist abgemeldet.');
    expect(await reasons()).toEqual({ offers: 'withdrawn', orders: 'withdrawn' });
    expect(await reasons(newPhone)).toEqual({ offers: 'requested', orders: 'requested' });
    const address = /href="(https:\/\/wa\.me\/[^"]+)"/.exec(answer)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const visitor = jawort.whatsapp.person(newPhone);
    await visitor.write(new URL(address).searchParams.get('text') ?? '');
    // By the template, if that left before the visitor wrote.
    const asks = (sent: SentMessage) => to(newPhone)(sent) && (isQuestion(sent) || isTemplate(sent));
    await visitor.tap(await jawort.whatsapp.nextSend(asks), 0);
    expect(await reasons(newPhone)).toEqual({ offers: 'given', orders: 'given' });
  });

  test.each([
    ['that cannot be read', '12', 'aria-invalid="true"'],
    ['that is empty', '', 'aria-invalid="true"'],
    ['that is the old one', '+49 171 2345678', 'Diese Nummer kennen wir schon.'],
  ])('%s is told at the field, and nothing changes', async (_why, number, told) => {
    const { page } = await subscriberWithLink();
    const before = await facts();
    const markup = await (await correct(page, number)).text();
    expect(markup).toContain(told);
    expect(markup).toContain(`value="${number}"`);
    expect(await facts()).toBe(before);
    expect(await reasons()).toEqual({ offers: 'given', orders: 'given' });
  });

  test('has nothing to carry over once everything has ended', async () => {
    const { page } = await subscriberWithLink();
    await save(page);
    expect(await read(page)).not.toContain('name="phone"');
    const before = await facts();
    expect((await correct(page, '0171 9999999')).status).toBe(303);
    expect(await facts()).toBe(before);
  });

  test('is not asked while the person wants nothing of the data to be used', async () => {
    const { page } = await subscriberWithLink();
    await asOwner('/v1/subjects/restrict', { restricted: true });
    expect(await read(page)).not.toContain('name="phone"');
    const before = await facts();
    expect((await correct(page, '0171 9999999')).status).toBe(303);
    expect((await asOwner('/v1/subjects/correct', { newPhone })).status).toBe(409);
    expect(await facts()).toBe(before);
    expect(await reasons(newPhone)).toEqual({ offers: 'never', orders: 'never' });
  });
});

describe('The data', () => {
  test('can be read as a page and as a file: number, declarations, messages, recipients, retention', async () => {
    const { page } = await subscriberWithLink();
    const answer = await jawort.get(`${page}/data.json`);
    expect(answer.headers.get('content-disposition')).toContain(`${siteId}-data.json`);
    const data: SubjectExport = subjectExport.parse(await answer.json());
    expect(data.identities.map(({ value }) => value)).toContain(phone);
    expect(data.consents.map(({ state }) => state)).toEqual(['given', 'given']);
    expect(data.messages.map(({ text }) => text).join('\n')).toContain('Bist du sicher?');
    expect(data.messages.every(({ text }) => text !== null)).toBe(true);
    const markup = await read(`${page}/data`);
    for (const words of [phone, 'Bist du sicher?', 'WhatsApp (Meta', '3 Jahre ab dem Ende, bis zum Jahresende'])
      expect(markup).toContain(words);
    // Codes and field names are for machines.
    expect(markup).not.toMatch(/opt-in|typed-number|formShownAt|receivedAt|years from/);
  });

  test('the receipt shows what was agreed to in the words of that day, and how to end it', async () => {
    const { page } = await subscriberWithLink();
    const first = siteConfig().purposes as readonly object[];
    await jawort.restart({
      site: { purposes: [{ ...first[0], label: { de: 'Neues aus dem Laden', en: 'news' } }, first[1]] },
    });
    const markup = await read(`${page}/receipt`);
    for (const words of ['Angebote und Neuheiten zu Blumen und Geschenken', 'Bist du sicher?', 'STOP', 'zugestimmt'])
      expect(markup).toContain(words);
    expect(markup).not.toContain('Neues aus dem Laden');
    const receipt = consentReceipt.parse(await (await jawort.get(`${page}/receipt.json`)).json());
    expect(receipt.schema_version).toBe('https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr');
    expect(receipt.pii_processing[0]?.purposes.map(({ state }) => state)).toEqual(['given', 'given']);
    expect(JSON.stringify(receipt)).not.toContain(phone.slice(3));
  });

  test('what somebody wrote or called the company stays text, however it is written', async () => {
    const nasty = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`;
    const company = { ...(siteConfig().company as object), name: `Blumen ${nasty}`, legalName: `GmbH ${nasty}` };
    jawort = await startJawort({ site: { company } });
    const form = await jawort.form();
    await jawort.optIn(form, { phone });
    const visitor = jawort.whatsapp.person(phone, { name: nasty });
    await visitor.write(`${form.whatsapp.text} ${nasty}`);
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    await jawort.allSent();
    const page = await askForLink(visitor);
    for (const address of [page, `${page}/data`, `${page}/receipt`]) {
      const markup = await read(address);
      expect(markup).toContain('&lt;script&gt;');
      expect(markup).not.toMatch(/<script|<img/);
    }
    const wrong = await (await correct(page, nasty)).text();
    expect(wrong).toContain('value="&quot;&gt;&lt;script&gt;');
    expect(wrong).not.toMatch(/<script|<img/);
  });
});

describe('Erasure', () => {
  test('asks first; without the tick nothing changes', async () => {
    const { page } = await subscriberWithLink();
    const before = await facts();
    expect(await (await submit(page, [['do', 'erase']])).text()).toContain('Bitte kreuze an');
    expect(await facts()).toBe(before);
  });

  test('ends and erases everything, the page says so, and what a page still open sends begins no new record', async () => {
    const { page } = await subscriberWithLink();
    expect(await read(page)).not.toContain('Deine Daten sind gelöscht');
    expect(await read(`${page}?done=erased`)).not.toContain('Deine Daten sind gelöscht');
    expect(await read(await erase(page))).toContain('Deine Daten sind gelöscht');
    expect(await read(page)).toContain('Über dich ist nichts mehr gespeichert.');
    expect(await reasons()).toEqual({ offers: 'suppressed', orders: 'suppressed' });
    const before = await facts();
    for (const again of [await save(page, ...both), await correct(page, '0171 9999999')])
      expect(await read(again)).toContain('Über dich ist nichts mehr gespeichert.');
    expect(await facts()).toBe(before);
    const data: SubjectExport = await (await jawort.get(`${page}/data.json`)).json();
    expect(JSON.stringify(data)).not.toMatch(/2345678|wamid|127\.0\.0\.1/);
    expect((await jawort.get(`${page}/receipt`)).status).toBe(200);
  });

  test('is remembered: a form with this number is recorded, and nobody writes to it; the own message is asked', async () => {
    const { visitor, page } = await subscriberWithLink();
    await erase(page);
    const form = await jawort.form();
    expect((await jawort.optIn(form, { phone })).status).toBe(202);
    jawort.clock.advance({ seconds: 180 });
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isTemplate)).toEqual([]);
    await visitor.write('START');
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    expect((await reasons()).offers).toBe('given');
  });

  test('under a legal hold unsubscribes, forgets the number, and says truthfully what stays', async () => {
    const { page } = await subscriberWithLink();
    await holdPerson(jawort.server.context, { site: siteId, phone, held: true, reason: 'Klage' });
    expect(await read(page)).toContain('Wegen einer rechtlichen Auseinandersetzung');
    const after = await read(await erase(page));
    expect(after).toContain('Du bist abgemeldet, und deine Nummer ist gelöscht.');
    expect(after).not.toContain('Deine Daten sind gelöscht');
    expect(await reasons()).toEqual({ offers: 'withdrawn', orders: 'withdrawn' });
  });
});

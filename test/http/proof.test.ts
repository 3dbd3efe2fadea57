import { createHash, createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SentMessage } from '../../demo/whatsapp/contract.ts';
import { type ProofRecord, proofRecord } from '../../server/http/wire.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { isQuestion, isWelcome } from '../support/texts.ts';

let jawort: Jawort;
let path: string;
let welcome: SentMessage;
const phone = '+491712345678';

beforeAll(async () => {
  jawort = await startJawort();
  const form = await jawort.form();
  await jawort.optIn(form, { phone, purposes: ['offers', 'orders'] });
  const visitor = jawort.whatsapp.person(phone);
  await visitor.write(`${form.whatsapp.text} <script>alert(1)</script>`);
  await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
  welcome = await jawort.whatsapp.nextSend(isWelcome);
  // The answer of WhatsApp first: what it reports follows, and whoever reads before that reads an undelivered message.
  await jawort.server.emptyOutbox();
  await jawort.whatsapp.settled();
  await visitor.read(welcome);
  const { items } = await (await jawort.asOwner('/v1/consents')).json();
  path = `/v1/subjects/${items[0].subjectId}/proof`;
});
afterAll(() => jawort.close());

const record = async (query = '') => (await (await jawort.asOwner(`${path}${query}`)).json()) as ProofRecord;
const page = async (query = '') =>
  (await jawort.asOwner(`${path}${query}`, { headers: { accept: 'text/html' } })).text();

/** A time as the sheet writes it. */
function inWords(time: string, lang: 'de' | 'en'): string {
  const locale = lang === 'de' ? 'de-DE' : 'en-GB';
  const words = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });
  return `${words.format(new Date(time))}.${time.slice(20, 23)} UTC`;
}

describe('The proof', () => {
  test('masks the number unless asked for it, also where Meta hides it in message ids', async () => {
    const encoded = Buffer.from(phone.slice(1)).toString('base64').slice(0, 12);
    for (const text of [JSON.stringify(await record()), await page()]) {
      expect(text).not.toContain(phone.slice(3));
      expect(text).not.toContain(encoded);
    }
    expect(JSON.stringify(await record('?reveal=identities'))).toContain(phone);
    expect(await page('?reveal=identities')).toContain(phone);
  });

  test('can be verified by anybody who has it, without our code', async () => {
    const { events, wordings } = await record('?reveal=identities');
    let committed = 0;
    for (const event of events) {
      const { id, subjectId, seq, type, at, data, previous } = event;
      const form = canonicalize({ id, subject: subjectId, seq, type, at, data, previous }) ?? '';
      expect(createHash('sha256').update(form).digest('hex')).toBe(event.hash);
      for (const { value, salt, commitment } of event.evidence) {
        const key = Buffer.from(salt ?? '', 'base64url');
        expect(
          createHmac('sha256', key)
            .update(canonicalize(value) ?? '')
            .digest('hex'),
        ).toBe(commitment);
        committed += 1;
      }
    }
    expect(committed).toBeGreaterThanOrEqual(5);
    for (const { id, content } of wordings) {
      expect(
        createHash('sha256')
          .update(canonicalize(content) ?? '')
          .digest('hex'),
      ).toBe(id);
    }
  });

  test('tells both texts as shown, both acts with both times, and the path of the question', async () => {
    const { events, pii_processing: processing } = await record('?reveal=identities');
    const evidence = Object.fromEntries(
      events.flatMap((event) => event.evidence.map(({ name, value }) => [name, value as Record<string, unknown>])),
    );
    expect(evidence['opt-in']).toMatchObject({
      purposes: ['offers', 'orders'],
      ip: '127.0.0.1',
      formShownAt: expect.any(String),
    });
    expect(evidence.message).toMatchObject({
      sentAt: expect.any(String),
      receivedAt: expect.any(String),
      from: { phone },
    });
    expect(evidence.question?.text).toContain(
      'Angebote und Neuheiten zu Blumen und Geschenken, höchstens 4-mal im Monat; Meldungen zu deiner Bestellung',
    );
    expect(evidence.question).toMatchObject({ buttons: ['JA', 'NEIN'], via: 'interactive' });
    expect(evidence.acceptance).toMatchObject({ messageId: expect.stringMatching(/^wamid\./) });
    expect(evidence.answer).toMatchObject({ text: 'JA', sentAt: expect.any(String) });
    const statuses = events.filter(({ type }) => type === 'question.delivery').map(({ data }) => data.status);
    expect(statuses).toEqual(expect.arrayContaining(['accepted', 'delivered']));
    expect(processing[0]?.purposes.map(({ state }) => state)).toEqual(['given', 'given']);
    expect(processing[0]?.purposes[0]?.events.map(({ event_state: state }) => state)).toEqual(['requested', 'given']);
  });

  test('as a record has every field that ISO/IEC TS 27560 asks for, and none that the schema does not know', async () => {
    const shown = await record();
    expect(proofRecord.parse(shown)).toEqual(shown);
    const [processing] = shown.pii_processing;
    const [party] = shown.party_identification;
    const purpose = processing?.purposes[0];
    const [event] = purpose?.events ?? [];
    const mandatory = [
      [shown, ['schema_version', 'record_id', 'pii_principal_id']],
      [processing, ['privacy_notice', 'language']],
      [purpose, ['purpose', 'purpose_type', 'pii_type', 'pii_controllers', 'storage_locations', 'retention_period']],
      [purpose, ['jurisdiction', 'recipients', 'withdrawal_method']],
      [party, ['party_id', 'party_name', 'party_address', 'party_contact', 'party_type']],
      [event, ['event_time', 'validity_duration', 'entity_id', 'event_type', 'event_state']],
    ] as const;
    for (const [part, fields] of mandatory)
      for (const field of fields) expect(Object.entries(part ?? {}), field).toContainEqual([field, expect.anything()]);
    expect(purpose?.retention_period).toContain('3 years from its end, to the end of that year');
  });

  test('as a record says in these fields what is so: whose server, which law, which data, how long each state is valid', async () => {
    const { pii_processing: processing, events } = await record();
    const requested = events.find(({ type }) => type === 'opt-in.requested');
    for (const purpose of processing[0]?.purposes ?? []) {
      expect(purpose).toMatchObject({
        storage_locations: ['server of Blumen Müller GmbH (optin.example.com)'],
        jurisdiction: 'EU (GDPR); DE',
        pii_type: ['telephone number', 'WhatsApp user id', 'messages', 'IP address'],
      });
      expect(purpose.events.map(({ event_state: state, validity_duration: valid }) => [state, valid])).toEqual([
        ['requested', `until ${requested?.data.expiresAt}`],
        ['given', 'until withdrawn'],
      ]);
    }
    expect(processing[0]?.purposes).toHaveLength(2);
  });

  test('as a record has the same id at every reading, however much time has passed', async () => {
    const before = await record();
    jawort.clock.advance({ seconds: 60 });
    const after = await record('?reveal=identities');
    expect(after.record_id).toBe(before.record_id);
    expect(after.record_id).toContain(after.pii_principal_id);
    expect(after.made_at > before.made_at).toBe(true);
  });

  test('tells the path of every message, not of the question alone: ours, and what WhatsApp said, with both times', async () => {
    const { messages } = await record();
    const paths = messages.map(({ kind, status }) => `${kind}: ${status}`);
    expect(paths).toEqual(expect.arrayContaining(['interactive: delivered', 'welcome: read']));
    for (const kind of ['interactive', 'welcome']) {
      const told = messages.find((message) => message.kind === kind);
      const [accepted, ...reported] = told?.steps ?? [];
      expect(accepted).toMatchObject({ status: 'accepted', meta_time: null });
      expect(reported.map(({ status }) => status)).toEqual(
        kind === 'welcome' ? ['sent', 'delivered', 'read'] : ['sent', 'delivered'],
      );
      // Meta counts in whole seconds.
      for (const step of reported) expect(step.meta_time).toMatch(/\.000Z$/);
      for (const step of reported) expect(Date.parse(step.at) >= Date.parse(step.meta_time ?? '')).toBe(true);
      const ours = [told?.queued_at, told?.left_at, ...(told?.steps ?? []).map(({ at }) => at)];
      expect(ours).toEqual(ours.toSorted());
    }
  });

  test('names the messages as WhatsApp does, and hides the number in their ids unless asked for it', async () => {
    const idOf = ({ messages }: ProofRecord) => messages.find(({ kind }) => kind === 'welcome')?.message_id;
    expect(idOf(await record('?reveal=identities'))).toBe(welcome.messageId);
    expect(idOf(await record())).toBe(`…${welcome.messageId.slice(-10)}`);
    expect(await page('?reveal=identities')).toContain(welcome.messageId);
    expect(await page()).toContain(`…${welcome.messageId.slice(-10)}`);
    expect(await page()).not.toContain(welcome.messageId);
    // The question has its id in the evidence, and here as well.
    const { messages, events } = await record('?reveal=identities');
    const acceptance = events.flatMap(({ evidence }) => evidence).find(({ name }) => name === 'acceptance');
    const asked = messages.find(({ kind }) => kind === 'interactive');
    expect(asked?.message_id).toMatch(/^wamid\./);
    expect(acceptance?.value).toMatchObject({ messageId: asked?.message_id });
  });

  test.each([
    [
      'de',
      'Begrüßung mit Hinweis auf STOP',
      ['eingereiht', 'abgeschickt', 'von WhatsApp angenommen', 'gesendet', 'zugestellt', 'gelesen'],
      'laut Meta',
    ],
    [
      'en',
      'Welcome, with STOP hint',
      ['queued', 'handed over', 'accepted by WhatsApp', 'sent', 'delivered', 'read'],
      'Meta&#39;s time',
    ],
  ] as const)('as a page shows the path of every message (%s)', async (lang, title, steps, byMeta) => {
    const sheet = await page(`?lang=${lang}`);
    const shown = sheet.split(`<strong>${title}</strong>`)[1]?.split('</li>')[0] ?? '';
    const told = (await record()).messages.find(({ kind }) => kind === 'welcome');
    const times = [told?.queued_at, told?.left_at, ...(told?.steps ?? []).map(({ at }) => at)];
    for (const [place, step] of steps.entries())
      expect(shown).toContain(`<dt>${step}</dt><dd>${inWords(times[place] ?? '', lang)}`);
    for (const { meta_time: meta } of told?.steps.slice(1) ?? [])
      expect(shown).toContain(`(${byMeta}: ${inWords(meta ?? '', lang)})`);
  });

  test.each([
    ['de', 'Gesendet (laut Meta)', 'Eingegangen', 'Formular gezeigt'],
    ['en', 'Sent (Meta&#39;s time)', 'Received', 'Form shown'],
  ] as const)(
    'as a page shows both acts with the time of Meta and with ours (%s)',
    async (lang, byMeta, ours, form) => {
      const sheet = await page(`?lang=${lang}`);
      const { events } = await record();
      const shownIn = (type: string) => {
        const { hash = '', at = '' } = events.find((event) => event.type === type) ?? {};
        const entry = sheet.split('<h3>').find((one) => one.includes(hash)) ?? '';
        expect(entry).toContain(`<time datetime="${at}">${inWords(at, lang)}</time>`);
        return entry;
      };
      const evidenceOf = (type: string, name: string) => {
        const evidence = events.find((event) => event.type === type)?.evidence.find((one) => one.name === name);
        return evidence?.value as Record<'formShownAt' | 'receivedAt' | 'sentAt', string>;
      };
      const filledIn = evidenceOf('opt-in.requested', 'opt-in');
      for (const [label, time] of [
        [form, filledIn.formShownAt],
        [ours, filledIn.receivedAt],
      ] as const)
        expect(shownIn('opt-in.requested')).toContain(`<dt>${label}</dt><dd>${inWords(time, lang)}</dd>`);
      // The message that carried the first yes, and the second yes.
      for (const [type, name] of [
        ['message.received', 'message'],
        ['consent.given', 'answer'],
      ] as const) {
        const said = evidenceOf(type, name);
        expect(said.sentAt).toMatch(/\.000Z$/);
        expect(shownIn(type)).toContain(`<dt>${byMeta}</dt><dd>${inWords(said.sentAt, lang)}</dd>`);
        expect(shownIn(type)).toContain(`<dt>${ours}</dt><dd>${inWords(said.receivedAt, lang)}</dd>`);
      }
    },
  );

  test('names recipients and how long it is kept', async () => {
    expect(await page('?lang=de')).toContain('3 Jahre ab dem Ende, bis zum Jahresende');
    expect(await page('?lang=de')).toContain('WhatsApp (Meta');
  });

  test('as a page escapes what people typed, speaks both languages and loads nothing', async () => {
    const german = await page('?lang=de');
    const english = await page('?lang=en');
    expect(german).toContain('Nachweis der Einwilligung');
    expect(english).toContain('Proof of consent');
    expect(german).not.toContain('<script>');
    expect(german).toContain('&lt;script&gt;');
    expect(german).not.toMatch(/(src|href)=/);
    const response = await jawort.asOwner(path, { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('is logged, without the number', () => {
    expect(jawort.logged()).toContain('a proof was shown');
    expect(jawort.logged()).not.toContain(phone.slice(3));
  });
});

describe('Whoever began in the chat', () => {
  test('never saw the form, so neither proof nor receipt claims it: only the question was shown', async () => {
    const other = '+491712345671';
    const visitor = jawort.whatsapp.person(other);
    await visitor.write('START');
    await visitor.tap(await jawort.whatsapp.nextSend((sent) => sent.to === other && isQuestion(sent)), 'JA');
    await jawort.allSent();
    const { items } = await (await jawort.asOwner('/v1/consents?source=chat')).json();
    const subject = `/v1/subjects/${items[0].subjectId}/proof`;
    const sheet = await (await jawort.asOwner(`${subject}?lang=de`, { headers: { accept: 'text/html' } })).text();
    expect(sheet).toContain('Bist du sicher?');
    expect(sheet).toContain('Ohne Formular');
    expect(sheet).not.toContain('Ja, ich möchte');
    const { pii_processing: processing } = await (await jawort.asOwner(subject)).json();
    expect(processing[0].purposes[0].text).toContain('Bist du sicher?');
  });
});

describe('Where one purpose ended and another was used', () => {
  test('the sheet names which, when and by what way', async () => {
    const post = (address: string, body: object) =>
      jawort.asOwner(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ site: siteId, phone, ...body }),
      });
    const { record_id: before } = await record();
    await post('/v1/uses', { purpose: 'orders' });
    await post('/v1/withdrawals', { purposes: ['offers'], channel: 'counter', note: 'wollte keine Werbung mehr' });
    const sheet = await page('?lang=de');
    const entry = (title: string) =>
      sheet
        .split('<h3>')
        .find((one) => one.startsWith(title))
        ?.split('</li>')[0] ?? '';
    expect(entry('Widerrufen')).toContain('Angebote und Neuheiten');
    expect(entry('Widerrufen')).toContain('im Laden');
    expect(entry('Widerrufen')).not.toContain('Bestellung');
    expect(entry('Nachricht auf Grund')).toContain('Meldungen zu deiner Bestellung');
    expect(sheet).toContain('wollte keine Werbung mehr');
    const { pii_processing, record_id } = await record();
    const [first] = pii_processing;
    expect(first?.purposes.map(({ state }) => state)).toEqual(['withdrawn', 'given']);
    expect(first?.purposes[0]?.events.at(-1)).toMatchObject({ event_state: 'withdrawn', validity_duration: 'none' });
    // What has happened makes another record of it.
    expect(record_id).not.toBe(before);
    expect(first?.purposes[1]?.last_used_on).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

describe('The table of consents', () => {
  test('can be thrown away and rebuilt from the events', async () => {
    const all = () => jawort.server.context.ledger.read((books) => books.consents.page({}, undefined, 100));
    const before = await all();
    await jawort.server.context.ledger.transact((books) => books.consents.rebuild());
    expect(await all()).toEqual(before);
    expect(before).not.toHaveLength(0);
  });
});

/** What became of each automatic message, as the proof and the person's own data tell it. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Person, SentMessage } from '../../demo/whatsapp/contract.ts';
import { type ProofRecord, type SubjectExport, subjectExport } from '../../server/http/wire.ts';
import { byPhoneAlone, byUserIdAlone } from '../support/identities.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';
import { isPauseQuestion, isQuestion, isRefusal, isStopAnswer, isWelcome } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';
type Message = ProofRecord['messages'][number];

async function proofPath(): Promise<string> {
  const { items } = await (await jawort.asOwner('/v1/consents')).json();
  return `/v1/subjects/${items[0].subjectId}/proof?reveal=identities`;
}
const messages = async (): Promise<readonly Message[]> =>
  (await (await jawort.asOwner(await proofPath())).json()).messages;
const page = async () => (await jawort.asOwner(await proofPath(), { headers: { accept: 'text/html' } })).text();
const pathOf = async (kind: string) => (await messages()).findLast((message) => message.kind === kind);
const statuses = (message: Message | undefined) => message?.steps.map(({ status }) => status);

async function asked(): Promise<{ visitor: Person; question: SentMessage }> {
  const visitor = jawort.whatsapp.person(phone);
  await visitor.write('START');
  const question = await jawort.whatsapp.nextSend(isQuestion);
  await jawort.allSent();
  return { visitor, question };
}

describe('The path', () => {
  test('is told of every kind of message, from our queue to the phone, with its own id', async () => {
    jawort = await startJawort();
    const { visitor, question } = await asked();
    for (const said of ['vielleicht', 'Ja', 'Einstellungen', 'Auskunft', 'das nervt langsam']) {
      await visitor.write(said);
      await jawort.allSent();
    }
    await visitor.tap(await jawort.whatsapp.nextSend(isPauseQuestion), 'Weiter erhalten');
    await jawort.allSent();
    await visitor.write('STOP');
    await jawort.allSent();
    const told = await messages();
    expect(told.map(({ kind }) => kind)).toEqual([
      'interactive',
      'remind',
      'welcome',
      'settings',
      'data',
      'pause',
      'welcome',
      'stopped',
    ]);
    expect(told[0]?.message_id).toBe(question.messageId);
    expect(told.map(({ message_id: id }) => id)).toEqual(jawort.whatsapp.sends.map(({ messageId }) => messageId));
    for (const message of told) expect(statuses(message), message.kind).toEqual(['accepted', 'sent', 'delivered']);
  });

  test('does not go back: a late "sent" and a late "failed" change nothing of a message that was read', async () => {
    jawort = await startJawort();
    const visitor = await subscribe(jawort, phone);
    const welcome = jawort.whatsapp.sends.findLast(isWelcome) as SentMessage;
    await visitor.read(welcome);
    const before = await pathOf('welcome');
    for (const late of ['sent', 'delivered', 'read', 'failed'] as const)
      await jawort.whatsapp.deliver([visitor.updates.status(welcome, late)], { times: 2 });
    expect(await pathOf('welcome')).toEqual(before);
    expect(before).toMatchObject({ status: 'read' });
    expect(statuses(before)).toEqual(['accepted', 'sent', 'delivered', 'read']);
  });

  test('ends with Meta’s code where a message could not be delivered, and the sheet names it', async () => {
    jawort = await startJawort();
    const { visitor, question } = await asked();
    jawort.whatsapp.script({ kind: 'failed', code: 131026 });
    await visitor.tap(question, 'NEIN');
    await jawort.whatsapp.nextSend(isRefusal);
    await jawort.allSent();
    const refused = await pathOf('refused');
    expect(refused).toMatchObject({ status: 'failed' });
    expect(refused?.steps.at(-1)).toMatchObject({
      status: 'failed',
      code: 131026,
      meta_time: expect.stringMatching(/\.000Z$/),
    });
    expect(await page()).toContain('Fehler 131026');
  });

  test('ends with the code as well where Meta refused the message at once', async () => {
    jawort = await startJawort();
    const { visitor, question } = await asked();
    jawort.whatsapp.script({ kind: 'error', code: 131026 });
    await visitor.tap(question, 'NEIN');
    await jawort.allSent();
    const refused = await pathOf('refused');
    expect(refused).toMatchObject({ status: 'failed', message_id: null, left_at: expect.any(String) });
    expect(refused?.steps).toEqual([{ status: 'failed', at: expect.any(String), meta_time: null, code: 131026 }]);
  });

  test('of a message that was held back says so, and that it never left', async () => {
    jawort = await startJawort();
    const form = await jawort.form();
    await jawort.optIn(form, { phone });
    await jawort.whatsapp.person(phone).write(form.whatsapp.text);
    await jawort.allSent();
    const template = await pathOf('template');
    expect(template).toMatchObject({ status: 'dropped', left_at: null, message_id: null, steps: [] });
    expect(await page()).toContain('<dt>Stand</dt><dd>nicht gesendet</dd>');
  });

  test('is the same after a restart', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    const before = await messages();
    await jawort.restart();
    expect(await messages()).toEqual(before);
  });

  test('goes on when two identities turn out to be one person: the ids of both stay readable', async () => {
    jawort = await startJawort({ whatsapp: { statuses: 'silent' } });
    const visitor = jawort.whatsapp.person(phone, { userId: 'DE.13491208655302741918' });
    for (const shown of [byPhoneAlone, byUserIdAlone]) {
      for (const said of ['START', 'Ja']) {
        await jawort.whatsapp.deliver([shown(visitor.updates.write(said))]);
        await jawort.allSent();
      }
    }
    await visitor.write('Einstellungen');
    await jawort.allSent();
    const told = (await messages()).map(({ message_id: id }) => id);
    expect(told).toEqual(jawort.whatsapp.sends.map(({ messageId }) => messageId));
    expect(told).toHaveLength(5);
  });
});

describe('What the person is told on access', () => {
  test('has the same path: ids and both times in the file, and when it reached the phone on the page', async () => {
    jawort = await startJawort();
    const visitor = await subscribe(jawort, phone);
    const post = await jawort.asOwner('/v1/subjects/export', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ site: siteId, phone }),
    });
    const data: SubjectExport = subjectExport.parse(await post.json());
    const welcome = await pathOf('welcome');
    expect(data.messages.find(({ kind }) => kind === 'welcome')).toMatchObject({
      message_id: welcome?.message_id,
      delivery: 'delivered',
      steps: welcome?.steps,
    });
    const received = data.messages.filter(({ direction }) => direction === 'received');
    expect(received.map(({ message_id: id }) => id)).toEqual(received.map(() => expect.stringMatching(/^wamid\./)));
    expect(received).not.toHaveLength(0);

    await visitor.write('Auskunft');
    const link = /https:\/\/optin\.example\.com(\/p\/[\w.-]+)/;
    const answer = await jawort.whatsapp.nextSend((sent) => link.test(JSON.stringify(sent.body)));
    await jawort.allSent();
    const own = await (await jawort.get(`${link.exec(JSON.stringify(answer.body))?.[1]}/data`)).text();
    const shown = own.split('Danke, du bist angemeldet')[1]?.split('</li>')[0];
    expect(shown).toMatch(/von WhatsApp angenommen: .+ · gesendet: .+ · zugestellt: /);
  });
});

describe('What lies in the database', () => {
  test('is no message id that could be read without the person’s key', async () => {
    jawort = await startJawort();
    const visitor = await subscribe(jawort, phone);
    await visitor.write('STOP');
    await jawort.whatsapp.nextSend(isStopAnswer);
    await jawort.allSent();
    const rows = await jawort.rows('SELECT * FROM outbox');
    const text = rows.flatMap((row) => Object.values(row).map((value) => asText(value))).join('\n');
    expect(text).toContain('stopped');
    expect(text).not.toContain('wamid');
  });
});

function asText(value: unknown): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value);
}

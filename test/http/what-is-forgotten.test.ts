import { afterEach, describe, expect, test } from 'vitest';
import type { SentMessage } from '../../demo/whatsapp/contract.ts';
import { applyRetention } from '../../server/usecases/retention.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';
import { isQuestion, isStopAnswer, isTemplate, isWelcome } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';
const visitorsOwn = '+491609876543';

const readableContacts = () => jawort.rows("SELECT name FROM vault WHERE kind = 'contact'");
const onlySubject = async () => (await (await jawort.asOwner('/v1/consents')).json()).items[0].subjectId as string;
const proof = async (subject: string) =>
  (await jawort.asOwner(`/v1/subjects/${subject}/proof?reveal=identities`)).text();

async function templateSent() {
  const form = await jawort.form();
  await jawort.optIn(form, { phone });
  jawort.clock.advance({ seconds: 121 });
  const template = await jawort.whatsapp.nextSend(isTemplate);
  await jawort.allSent();
  return { form, template, subject: await onlySubject() };
}

describe('After STOP the number stays forgotten', () => {
  test('when the person asks the shop something later', async () => {
    jawort = await startJawort();
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write('START');
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    await visitor.write('STOP');
    await jawort.allSent();
    expect(await readableContacts()).toEqual([]);
    await visitor.write('Habt ihr am Samstag offen?');
    await jawort.allSent();
    expect(await readableContacts()).toEqual([]);
  });

  test('when the person says STOP once more', async () => {
    jawort = await startJawort();
    const stranger = jawort.whatsapp.person(phone);
    await stranger.write('STOP');
    await jawort.allSent();
    expect(await readableContacts()).toEqual([]);
    await stranger.write('STOP');
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isStopAnswer)).toHaveLength(1);
    expect(await readableContacts()).toEqual([]);
  });
});

describe('The ids of our own messages, which contain the number', () => {
  const ids = () => jawort.whatsapp.sends.map(({ messageId }) => messageId);
  const erase = () =>
    jawort.asOwner('/v1/subjects/erase', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ site: siteId, phone }),
    });
  const kept = () =>
    jawort.rows(
      'SELECT kind FROM outbox WHERE message_lookup IS NOT NULL OR sealed_message_id IS NOT NULL OR steps IS NOT NULL',
    );
  const left = (sent: readonly string[], told: string) => sent.filter((id) => told.includes(id));

  test('stay sealed with the evidence after STOP, and are told only to whoever asks for the numbers', async () => {
    jawort = await startJawort();
    const visitor = await subscribe(jawort, phone);
    await visitor.write('STOP');
    await jawort.allSent();
    const subject = await onlySubject();
    expect(await readableContacts()).toEqual([]);
    expect(left(ids(), await proof(subject))).toEqual(ids());
    const masked = await (await jawort.asOwner(`/v1/subjects/${subject}/proof`)).text();
    expect(left(ids(), masked)).toEqual([]);
  });

  test('go with everything when it is erased, and with them when each message was read', async () => {
    jawort = await startJawort();
    const visitor = await subscribe(jawort, phone);
    const subject = await onlySubject();
    await visitor.read(jawort.whatsapp.sends.findLast(isWelcome) as SentMessage);
    expect(await kept()).not.toEqual([]);
    await erase();
    await jawort.allSent();
    expect(left(ids(), await proof(subject))).toEqual([]);
    expect(await kept()).toEqual([]);
    const { messages } = JSON.parse(await proof(subject));
    expect(messages.map(({ message_id: id }: { message_id: string | null }) => id)).toEqual(messages.map(() => null));
  });

  test('do not come back with a report that is late', async () => {
    jawort = await startJawort();
    const visitor = await subscribe(jawort, phone);
    await erase();
    const welcome = jawort.whatsapp.sends.findLast(isWelcome) as SentMessage;
    await jawort.whatsapp.deliver([visitor.updates.status(welcome, 'read')]);
    expect(await kept()).toEqual([]);
    expect(left(ids(), await proof(await onlySubject()))).toEqual([]);
  });

  test('are not kept at all when everything was erased while the question was on its way', async () => {
    jawort = await startJawort();
    const { promise: until, resolve: answer } = Promise.withResolvers<void>();
    jawort.whatsapp.script({ kind: 'late-answer', until });
    await jawort.whatsapp.person(phone).write('START');
    await jawort.whatsapp.nextSend(isQuestion);
    const subject = await onlySubject();
    await erase();
    answer();
    await jawort.allSent();
    expect(jawort.logged()).not.toContain('could not be written down');
    expect(await kept()).toEqual([]);
    expect(left(ids(), await proof(subject))).toEqual([]);
  });

  test('go with the evidence when its time is over', async () => {
    jawort = await startJawort();
    const visitor = await subscribe(jawort, phone);
    await visitor.write('STOP');
    await jawort.allSent();
    const subject = await onlySubject();
    jawort.clock.advance({ days: 5 * 365 });
    await applyRetention(jawort.server.context);
    expect(await kept()).toEqual([]);
    expect(left(ids(), await proof(subject))).toEqual([]);
  });

  test('go with a refusal that is reduced to a marker', async () => {
    jawort = await startJawort();
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write('START');
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'NEIN');
    await jawort.allSent();
    const subject = await onlySubject();
    expect(await kept()).not.toEqual([]);
    jawort.clock.advance({ days: 9 });
    await jawort.tidy();
    expect(await kept()).toEqual([]);
    expect(left(ids(), await proof(subject))).toEqual([]);
  });

  test('are not kept of somebody of whom nothing is stored, and who was told so', async () => {
    jawort = await startJawort();
    await jawort.whatsapp.person(phone).write('AUSKUNFT');
    await jawort.allSent();
    expect(ids()).toHaveLength(1);
    expect(await jawort.rows('SELECT sealed_message_id, message_lookup FROM outbox')).toEqual([
      { sealed_message_id: null, message_lookup: null },
    ]);
  });
});

describe('After a template that nobody answered', () => {
  test('the number is gone a week later, and with it the message id that contains it', async () => {
    jawort = await startJawort();
    const { template, subject } = await templateSent();
    expect(await proof(subject)).toContain(template.messageId);
    jawort.clock.advance({ days: 7, seconds: 1 });
    await jawort.tidy();
    const left = await proof(subject);
    expect(left).not.toContain(phone.slice(3));
    expect(left).not.toContain(template.messageId);
    expect(await jawort.rows("SELECT message_lookup FROM outbox WHERE kind = 'template'")).toEqual([
      { message_lookup: null },
    ]);
    // What answers a complaint: that it was sent, and when it arrived.
    expect(left).toContain('127.0.0.1');
    const [sent] = JSON.parse(left).messages;
    expect(sent).toMatchObject({ kind: 'template', message_id: null, status: 'delivered' });
    expect(sent.steps.map(({ status }: { status: string }) => status)).toEqual(['accepted', 'sent', 'delivered']);
  });

  test('no keyed hash of the number is left when the 90 days are over', async () => {
    jawort = await startJawort();
    await templateSent();
    jawort.clock.advance({ days: 7, seconds: 1 });
    await jawort.tidy();
    jawort.clock.advance({ days: 91 });
    await jawort.tidy();
    expect(await jawort.rows('SELECT asked_lookup FROM questions')).toEqual([{ asked_lookup: null }]);
    expect(await jawort.rows('SELECT fingerprint FROM opt_ins')).toEqual([{ fingerprint: null }]);
    expect(await jawort.rows('SELECT lookup FROM identities')).toEqual([]);
  });

  test('the keyed hash of the visitor’s address is gone after a day: only the daily cap needs it', async () => {
    jawort = await startJawort();
    await templateSent();
    jawort.clock.advance({ hours: 26 });
    await expect
      .poll(() => jawort.rows("SELECT ip_lookup FROM outbox WHERE kind = 'template'"))
      .toEqual([{ ip_lookup: null }]);
  });
});

describe('A stranger was written to, because somebody typed the wrong number', () => {
  async function strangerAskedAndVisitorToo() {
    const sent = await templateSent();
    const visitor = jawort.whatsapp.person(visitorsOwn);
    await visitor.write(sent.form.whatsapp.text);
    return { ...sent, visitor, question: await jawort.whatsapp.nextSend(isQuestion) };
  }

  test('the visitor’s proof does not hold the stranger’s number, not even inside a message id', async () => {
    jawort = await startJawort();
    const { template, visitor, question, subject } = await strangerAskedAndVisitorToo();
    await visitor.tap(question, 'JA');
    await jawort.allSent();
    const told = await proof(subject);
    expect(told).toContain('question.voided');
    expect(told).not.toContain(phone.slice(3));
    expect(told).not.toContain(template.messageId);
  });

  test('although the question was still on its way when the visitor wrote', async () => {
    jawort = await startJawort({ whatsapp: { statuses: 'silent' } });
    const { promise: until, resolve: answer } = Promise.withResolvers<void>();
    jawort.whatsapp.script({ kind: 'late-answer', until });
    const form = await jawort.form();
    await jawort.optIn(form, { phone });
    jawort.clock.advance({ seconds: 121 });
    const template = await jawort.whatsapp.nextSend(isTemplate);
    await jawort.whatsapp.person(visitorsOwn).write(form.whatsapp.text);
    answer();
    await jawort.allSent();
    expect(await proof(await onlySubject())).not.toContain(template.messageId);
    expect(await jawort.check({ phone })).toMatchObject({ reason: 'never' });
  });

  test('what answers a complaint stays sealed for 90 days, although the visitor never said JA', async () => {
    jawort = await startJawort();
    const { subject } = await strangerAskedAndVisitorToo();
    await jawort.allSent();
    const askedOfStranger = () => jawort.rows('SELECT 1 FROM questions WHERE forget_at IS NOT NULL');
    jawort.clock.advance({ days: 9 });
    await jawort.tidy();
    expect(await proof(subject)).toContain('127.0.0.1');
    expect(await askedOfStranger()).toHaveLength(1);
    jawort.clock.advance({ days: 91 });
    await jawort.tidy();
    expect(await proof(subject)).not.toContain('127.0.0.1');
    expect(await askedOfStranger()).toHaveLength(0);
  });
});

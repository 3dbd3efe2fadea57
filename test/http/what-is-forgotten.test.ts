import { afterEach, describe, expect, test } from 'vitest';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { isQuestion, isStopAnswer, isTemplate } from '../support/texts.ts';

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
    expect(left).toContain('127.0.0.1');
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
      .poll(() => jawort.rows("SELECT ip_lookup FROM outbox WHERE kind = 'template'"), { timeout: 4000 })
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

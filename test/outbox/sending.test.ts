import { afterEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../demo/whatsapp/contract.ts';
import { forgetUnknownSends, resolveUnknownSends } from '../../server/outbox/unknown.ts';
import { watchSending } from '../../server/usecases/watch-sending.ts';
import { run } from '../support/command.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { isQuestion, isReminder, isStopAnswer, isTemplate, isWelcome, to } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';

/** Tried again after two seconds otherwise, which a busy machine needs to look at what waits. */
const asksToWait: Fault = { kind: 'error', code: 130429, retryAfter: 20 };

async function visitorWrites() {
  const form = await jawort.form();
  await jawort.optIn(form, { phone });
  const visitor = jawort.whatsapp.person(phone);
  await visitor.write(form.whatsapp.text);
  return visitor;
}

async function sendingAlerts() {
  await watchSending(jawort.server.context);
  return jawort.rows("SELECT times FROM alerts WHERE kind = 'sending'");
}

describe('When WhatsApp misbehaves', () => {
  test('a refused connection loses nothing: the question leaves later', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'error', code: 130429 }, 2);
    const visitor = await visitorWrites();
    await jawort.allSent();
    jawort.clock.advance({ seconds: 10 });
    await jawort.allSent();
    expect(jawort.logged().match(/will be tried again/g)).toHaveLength(2);
    jawort.clock.advance({ seconds: 10 });
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true });
  });

  test('for minutes, the owner hears of it once, and once that it is over', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'gateway', status: 502 }, 5);
    await visitorWrites();
    await jawort.allSent();
    expect(await sendingAlerts()).toEqual([]);
    jawort.clock.advance({ seconds: 10 });
    await jawort.allSent();
    // Tried twice, but within seconds: that happens.
    expect(await sendingAlerts()).toEqual([]);
    jawort.clock.advance({ seconds: 60 });
    await jawort.allSent();
    for (let turn = 0; turn < 5 && jawort.whatsapp.sends.length === 0; turn += 1) {
      expect(await sendingAlerts()).toMatchObject([{ times: 1 }]);
      jawort.clock.advance({ seconds: 400 });
      await jawort.allSent();
    }
    await jawort.whatsapp.nextSend(isQuestion);
    await jawort.allSent();
    await sendingAlerts();
    expect(await jawort.rows('SELECT kind FROM alerts WHERE cleared_at IS NULL')).toEqual([]);
  });

  test('it is not over for the owner while a message is being tried once more', async () => {
    jawort = await startJawort({ whatsapp: { statuses: 'silent' } });
    const { promise: until, resolve: answer } = Promise.withResolvers<void>();
    jawort.whatsapp.script(asksToWait, 2);
    jawort.whatsapp.script({ kind: 'late-answer', until });
    await visitorWrites();
    await jawort.allSent();
    jawort.clock.advance({ seconds: 70 });
    await jawort.allSent();
    const open = async () => {
      await watchSending(jawort.server.context);
      return jawort.rows('SELECT kind FROM alerts WHERE cleared_at IS NULL');
    };
    expect(await open()).toEqual([{ kind: 'sending' }]);
    jawort.clock.advance({ seconds: 30 });
    await jawort.whatsapp.nextSend(isQuestion);
    expect(await open()).toEqual([{ kind: 'sending' }]);
    answer();
    await jawort.allSent();
    expect(await open()).toEqual([]);
  });

  test('so that it is tried every five minutes only, the owner hears of it after the second time', async () => {
    jawort = await startJawort();
    // An answer that is not WhatsApp's: a wrong address, or something in between.
    jawort.whatsapp.script({ kind: 'gateway', status: 404 }, 2);
    await visitorWrites();
    await jawort.allSent();
    jawort.clock.advance({ seconds: 90 });
    await jawort.allSent();
    expect(await sendingAlerts()).toEqual([]);
    jawort.clock.advance({ seconds: 300 });
    await jawort.allSent();
    expect(await sendingAlerts()).toMatchObject([{ times: 1 }]);
  });

  test('and a template that was tried twice within seconds is no reason to tell the owner', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'gateway', status: 502 }, 20);
    await jawort.optIn(await jawort.form(), { phone });
    jawort.clock.advance({ seconds: 121 });
    await jawort.allSent();
    jawort.clock.advance({ seconds: 10 });
    await jawort.allSent();
    expect(Number((await jawort.rows('SELECT attempts FROM outbox'))[0]?.attempts)).toBeGreaterThanOrEqual(2);
    expect(await sendingAlerts()).toEqual([]);
    jawort.clock.advance({ seconds: 60 });
    await jawort.allSent();
    expect(await sendingAlerts()).toMatchObject([{ times: 1 }]);
  });

  test('a refused token holds the question and says so in the log', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'error', code: 190 });
    await visitorWrites();
    await expect.poll(() => jawort.logged()).toMatch(/error a send did not succeed/);
    expect(jawort.logged()).toContain(
      'error Nothing is sent from this number; it waits. Meta does not accept the WhatsApp token.',
    );
    jawort.clock.advance({ hours: 2 });
    await jawort.allSent();
    expect(jawort.whatsapp.sends).toHaveLength(0);
  });

  test('a lost answer is settled by the status, and nothing is sent twice', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'lost-answer' });
    const visitor = await visitorWrites();
    const question = await jawort.whatsapp.nextSend(isQuestion);
    await jawort.allSent();
    jawort.clock.advance({ seconds: 600 });
    await resolveUnknownSends(jawort.server.context);
    await visitor.tap(question, 'JA');
    await jawort.whatsapp.nextSend(isWelcome);
    expect(jawort.whatsapp.sends.filter(isQuestion)).toHaveLength(1);
  });

  test('a send of unknown outcome waits for its status, is tried once more, and then given up', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'reset' }, 2);
    await visitorWrites();
    const unknown = () => jawort.logged().match(/"outcome":"unknown"/g)?.length ?? 0;
    await expect.poll(unknown).toBe(1);
    jawort.clock.advance({ seconds: 60 });
    await resolveUnknownSends(jawort.server.context);
    expect(unknown()).toBe(1);
    jawort.clock.advance({ seconds: 181 });
    await expect.poll(unknown).toBe(2);
    jawort.clock.advance({ seconds: 181 });
    await expect.poll(() => jawort.logged()).toMatch(/may or may not have been sent, twice/);
    expect(jawort.whatsapp.sends).toHaveLength(0);
    // The owner is told, and sees which: until the next day, when it is old news.
    const alert = "SELECT kind, cleared_at FROM alerts WHERE kind = 'unknown-send'";
    await expect.poll(() => jawort.rows(alert)).toEqual([{ kind: 'unknown-send', cleared_at: null }]);
    const { said } = await run(jawort.env, ['--json', 'outbox'], { clock: jawort.clock });
    expect(JSON.parse(said).unknown).toMatchObject([{ kind: 'interactive', givenUp: true }]);
    await forgetUnknownSends(jawort.server.context);
    expect(await jawort.rows(alert)).toEqual([{ kind: 'unknown-send', cleared_at: null }]);
    jawort.clock.advance({ days: 1, seconds: 1 });
    await forgetUnknownSends(jawort.server.context);
    expect(await jawort.rows(alert)).toEqual([{ kind: 'unknown-send', cleared_at: expect.any(String) }]);
  });

  test('whoever writes again while nobody knows whether the question arrived is asked again', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'reset' });
    const visitor = await visitorWrites();
    await expect.poll(() => jawort.logged()).toMatch(/"outcome":"unknown"/);
    await visitor.write('Hallo?? START');
    await visitor.write('START');
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true });
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isQuestion)).toHaveLength(1);
  });

  test('after it was asked again, an answer to the first question counts, and its late failure changes nothing', async () => {
    jawort = await startJawort({ whatsapp: { statuses: 'silent' } });
    jawort.whatsapp.script({ kind: 'lost-answer' });
    const visitor = await visitorWrites();
    const first = await jawort.whatsapp.nextSend(isQuestion);
    await expect.poll(() => jawort.logged()).toMatch(/"outcome":"unknown"/);
    await visitor.write('START');
    await visitor.write('START');
    const second = await jawort.whatsapp.nextSend(isQuestion);
    await jawort.allSent();
    await jawort.whatsapp.deliver([visitor.updates.status(first, 'failed', 131049)]);
    await visitor.tap(second, 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true });
    await visitor.tap(first, 'NEIN');
    expect(await jawort.check({ phone })).toMatchObject({ reason: 'withdrawn' });
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isQuestion)).toHaveLength(2);
  });

  test('while the second asking is held, an answer to the first one counts', async () => {
    jawort = await startJawort({ whatsapp: { statuses: 'silent' } });
    jawort.whatsapp.script({ kind: 'lost-answer' });
    jawort.whatsapp.script({ kind: 'error', code: 130429 });
    const visitor = await visitorWrites();
    const first = await jawort.whatsapp.nextSend(isQuestion);
    await expect.poll(() => jawort.logged()).toMatch(/"outcome":"unknown"/);
    await visitor.write('START');
    await expect.poll(() => jawort.logged()).toMatch(/will be tried again/);
    await visitor.tap(first, 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true });
  });

  test('a question that Meta dropped for a passing reason is asked once more', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'failed', code: 131000 });
    const visitor = await visitorWrites();
    await jawort.whatsapp.nextSend(isQuestion);
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true });
  });

  test('a status that overtakes the answer to its own send settles it', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'late-answer' });
    const visitor = await visitorWrites();
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true });
    await jawort.allSent();
    const { items } = await (await jawort.asOwner('/v1/consents')).json();
    const { events } = await (await jawort.asOwner(`/v1/consents/${items[0].id}`)).json();
    const accepted = events.filter(({ data }: { data: { status?: string } }) => data.status === 'accepted');
    expect(accepted).toHaveLength(1);
  });

  test('whoever typed a number learns nothing of why it could not be reached', async () => {
    jawort = await startJawort();
    const reachable = await jawort.form();
    await jawort.optIn(reachable, { phone: '+491609876543' });
    jawort.whatsapp.person(phone, { reachable: false });
    const form = await jawort.form();
    await jawort.optIn(form, { phone });
    jawort.clock.advance({ seconds: 121 });
    await jawort.allSent();
    expect(await jawort.rows("SELECT delivery FROM outbox WHERE delivery = 'failed'")).toHaveLength(1);
    const answers = async ({ reference }: { reference: string }, number: string) => {
      const state = await jawort.get(`/v1/sites/blumen-mueller/opt-ins/${reference}`);
      const again = await jawort.optIn(await jawort.form(), { phone: number });
      return [state.status, await state.json(), again.status, Object.keys((await again.json()) as object)];
    };
    expect(await answers(form, phone)).toEqual(await answers(reachable, '+491609876543'));
  });

  test('a template that failed makes room for the question in the chat', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'failed', code: 131026 });
    const form = await jawort.form();
    await jawort.optIn(form, { phone });
    jawort.clock.advance({ seconds: 121 });
    await jawort.whatsapp.nextSend(isTemplate);
    await jawort.allSent();
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write(form.whatsapp.text);
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true });
  });

  test('nothing leaves after a STOP that came while it was waiting', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script(asksToWait);
    const visitor = await visitorWrites();
    await expect.poll(() => jawort.logged()).toMatch(/will be tried again/);
    await visitor.write('STOP');
    await jawort.whatsapp.nextSend((sent) => JSON.stringify(sent.body).includes('abgemeldet'));
    jawort.clock.advance({ seconds: 600 });
    await jawort.whatsapp.person('+491609876543').write('START');
    await jawort.whatsapp.nextSend((sent) => sent.to === '+491609876543');
    expect(jawort.whatsapp.sends.filter(isQuestion).filter((sent) => sent.to === phone)).toHaveLength(0);
  });

  test('a template that was put off because of a rate limit still leaves, once', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script(asksToWait);
    await jawort.optIn(await jawort.form(), { phone });
    jawort.clock.advance({ seconds: 121 });
    await jawort.allSent();
    expect(jawort.whatsapp.sends).toHaveLength(0);
    jawort.clock.advance({ seconds: 60 });
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isTemplate)).toHaveLength(1);
  });

  test('a reminder that has to wait leaves the question as answerable as it was', async () => {
    jawort = await startJawort();
    const visitor = await visitorWrites();
    const question = await jawort.whatsapp.nextSend(isQuestion);
    await jawort.allSent();
    jawort.whatsapp.script({ kind: 'error', code: 131056, retryAfter: 60 });
    await visitor.write('Ja, aber erst ab März');
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isReminder)).toHaveLength(0);
    await visitor.tap(question, 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
  });

  test('an answer is given up after a day: nobody understands it any more', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script(asksToWait, 3);
    await jawort.whatsapp.person(phone).write('STOP');
    await jawort.allSent();
    for (const hours of [12, 11, 2]) {
      jawort.clock.advance({ hours });
      await jawort.allSent();
    }
    expect(jawort.whatsapp.sends).toHaveLength(0);
    // The three refusals are used up, so this one leaves: the sending itself has not stopped.
    await jawort.whatsapp.person('+491609876543').write('STOP');
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isStopAnswer).map((sent) => sent.to)).toEqual(['+491609876543']);
  });

  test('one message that cannot be put together does not keep the others back', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script(asksToWait);
    await visitorWrites();
    await jawort.allSent();
    // What a damaged disk would do to one person's key.
    await jawort.run('UPDATE data_keys SET wrapped = (SELECT wrapped FROM keyring ORDER BY id LIMIT 1)');
    jawort.clock.advance({ seconds: 30 });
    await jawort.whatsapp.person('+491609876543').write('START');
    await jawort.whatsapp.nextSend(to('+491609876543'));
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(to(phone))).toHaveLength(0);
    expect(jawort.logged()).toContain('error a message could not be composed');
  });

  test('one person’s hanging send does not keep the others waiting', async () => {
    jawort = await startJawort();
    const { promise: until, resolve: answer } = Promise.withResolvers<void>();
    jawort.whatsapp.script({ kind: 'late-answer', until });
    await jawort.whatsapp.person(phone).write('START');
    await jawort.whatsapp.nextSend();
    await jawort.whatsapp.person('+491609876543').write('START');
    await jawort.whatsapp.nextSend((sent) => sent.to === '+491609876543');
    answer();
  });
});

describe('When nobody knows whether a question was sent', () => {
  /** WhatsApp took it and showed it, but its answer was lost. No status tells yet. */
  async function questionOnTheScreen() {
    jawort = await startJawort({ whatsapp: { statuses: 'silent' } });
    jawort.whatsapp.script({ kind: 'lost-answer' });
    const visitor = await visitorWrites();
    const question = await jawort.whatsapp.nextSend(isQuestion);
    await jawort.allSent();
    return { visitor, question };
  }

  const timePasses = async (seconds: number) => {
    jawort.clock.advance({ seconds });
    await resolveUnknownSends(jawort.server.context);
    await jawort.allSent();
  };

  test('a server that was away first waits for what WhatsApp has to tell, and asks nobody twice', async () => {
    const { visitor, question } = await questionOnTheScreen();
    await jawort.restart({ whileDown: () => jawort.clock.advance({ seconds: 600 }) });
    await timePasses(60);
    await jawort.whatsapp.deliver([visitor.updates.status(question, 'delivered')]);
    await timePasses(600);
    expect(jawort.whatsapp.sends.filter(isQuestion)).toHaveLength(1);
    await visitor.tap(question, 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
  });

  test('its JA counts while it waits to be sent once more, and then it is not sent again', async () => {
    const { visitor, question } = await questionOnTheScreen();
    jawort.whatsapp.script(asksToWait);
    await timePasses(200);
    await visitor.tap(question, 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
    await timePasses(30);
    expect(jawort.whatsapp.sends.filter(isQuestion)).toHaveLength(1);
  });

  test('a late status settles it while it waits to be sent once more', async () => {
    const { visitor, question } = await questionOnTheScreen();
    jawort.whatsapp.script(asksToWait);
    await timePasses(200);
    await jawort.whatsapp.deliver([visitor.updates.status(question, 'delivered')]);
    await timePasses(30);
    expect(jawort.whatsapp.sends.filter(isQuestion)).toHaveLength(1);
    await visitor.write('Ja');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
  });

  test('its JA counts even after it was given up, and START asks once more', async () => {
    const { visitor, question } = await questionOnTheScreen();
    jawort.whatsapp.script({ kind: 'lost-answer' });
    await timePasses(200);
    await timePasses(200);
    expect(jawort.logged()).toMatch(/may or may not have been sent, twice/);
    expect(jawort.whatsapp.sends.filter(isQuestion)).toHaveLength(2);
    await visitor.write('START');
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isQuestion)).toHaveLength(3);
    await visitor.tap(question, 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
  });

  test('a JA to one that was given up counts without a further question', async () => {
    const { visitor, question } = await questionOnTheScreen();
    jawort.whatsapp.script({ kind: 'reset' });
    await timePasses(200);
    await timePasses(200);
    expect(jawort.logged()).toMatch(/may or may not have been sent, twice/);
    await visitor.tap(question, 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
  });

  test('an answer that comes after the server has closed is written to the log, and harms nothing', async () => {
    jawort = await startJawort({ whatsapp: { statuses: 'silent' } });
    const { promise: until, resolve: answer } = Promise.withResolvers<void>();
    jawort.whatsapp.script({ kind: 'late-answer', until });
    const visitor = await visitorWrites();
    const question = await jawort.whatsapp.nextSend(isQuestion);
    await jawort.restart({ whileDown: answer });
    await expect.poll(() => jawort.logged()).toContain('a send could not be written down');
    await visitor.tap(question, 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
  });
});

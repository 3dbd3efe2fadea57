import { afterEach, describe, expect, test } from 'vitest';
import { resolveUnknownSends } from '../../server/outbox/unknown.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { isQuestion, isTemplate, isWelcome } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';

async function visitorWrites() {
  const form = await jawort.form();
  await jawort.optIn(form, { phone });
  const visitor = jawort.whatsapp.person(phone);
  await visitor.write(form.whatsapp.text);
  return visitor;
}

describe('When WhatsApp misbehaves', () => {
  test('a refused connection loses nothing: the question leaves later', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'error', code: 130429 }, 2);
    const visitor = await visitorWrites();
    jawort.clock.advance({ seconds: 10 });
    await expect.poll(() => jawort.logged().match(/will be tried again/g)?.length ?? 0, { timeout: 4000 }).toBe(2);
    jawort.clock.advance({ seconds: 10 });
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true });
  });

  test('a refused token holds the question and says so in the log', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'error', code: 190 });
    await visitorWrites();
    await expect.poll(() => jawort.logged()).toMatch(/error a send did not succeed/);
    jawort.clock.advance({ seconds: 400 });
    await jawort.whatsapp.nextSend(isQuestion);
  });

  test('a lost answer is settled by the status, and nothing is sent twice', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'lost-answer' });
    const visitor = await visitorWrites();
    const question = await jawort.whatsapp.nextSend(isQuestion);
    await jawort.whatsapp.settled();
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
    await expect.poll(unknown, { timeout: 4000 }).toBe(2);
    jawort.clock.advance({ seconds: 181 });
    await expect.poll(() => jawort.logged(), { timeout: 4000 }).toMatch(/may or may not have been sent, twice/);
    expect(jawort.whatsapp.sends).toHaveLength(0);
  });

  test('a status that overtakes the answer to its own send settles it', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'late-answer' });
    const visitor = await visitorWrites();
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true });
    const { items } = await (await jawort.asOwner('/v1/consents')).json();
    const { events } = await (await jawort.asOwner(`/v1/consents/${items[0].id}`)).json();
    const accepted = events.filter(({ data }: { data: { status?: string } }) => data.status === 'accepted');
    expect(accepted).toHaveLength(1);
  });

  test('a template that failed makes room for the question in the chat', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'failed', code: 131026 });
    const form = await jawort.form();
    await jawort.optIn(form, { phone });
    jawort.clock.advance({ seconds: 121 });
    await jawort.whatsapp.nextSend(isTemplate);
    await jawort.whatsapp.settled();
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write(form.whatsapp.text);
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true });
  });

  test('nothing leaves after a STOP that came while it was waiting', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'error', code: 130429 });
    const visitor = await visitorWrites();
    await expect.poll(() => jawort.logged()).toMatch(/will be tried again/);
    await visitor.write('STOP');
    await jawort.whatsapp.nextSend((sent) => JSON.stringify(sent.body).includes('abgemeldet'));
    jawort.clock.advance({ seconds: 600 });
    await jawort.whatsapp.person('+491609876543').write('START');
    await jawort.whatsapp.nextSend((sent) => sent.to === '+491609876543');
    expect(jawort.whatsapp.sends.filter(isQuestion).filter((sent) => sent.to === phone)).toHaveLength(0);
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

/** The clock of the machine is wrong and gets corrected: days forward, hours back. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sealWhatGrew } from '../../server/usecases/seal.ts';
import { run } from '../support/command.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';
import { isQuestion, isWelcome } from '../support/texts.ts';

const phone = '+491712345678';
let jawort: Jawort;
beforeEach(async () => {
  jawort = await startJawort();
});
afterEach(() => jawort.close());

const reason = async () => (await jawort.check({ phone })).reason;
const isIntact = async () => (await run(jawort.env, ['verify'], { clock: jawort.clock })).code === 0;

describe('A clock that is set back by hours', () => {
  test('changes nothing of what came after what: STOP after JA is a STOP, a late JA stays late', async () => {
    const visitor = await subscribe(jawort, phone);
    const [question] = jawort.whatsapp.sends.filter(isQuestion);
    if (!question) throw new Error('Nobody was asked.');
    jawort.clock.advance({ hours: -5 });
    await visitor.write('STOP');
    await expect.poll(reason).toBe('withdrawn');
    await visitor.tap(question, 'JA');
    await jawort.allSent();
    expect(await reason()).toBe('withdrawn');
    jawort.clock.advance({ hours: 5 });
    expect(await reason()).toBe('withdrawn');
    const events = await jawort.rows('SELECT id, seq FROM events ORDER BY subject_id, seq');
    expect(events.map(({ id }) => id)).toEqual(events.map(({ id }) => id).toSorted());
    expect(await isIntact()).toBe(true);
  });

  test('still takes the form that was fetched before, asks, and takes the JA', async () => {
    const form = await jawort.form();
    jawort.clock.advance({ hours: -5 });
    expect((await jawort.optIn(form, { phone })).status).toBe(202);
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write(form.whatsapp.text);
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    await jawort.whatsapp.nextSend(isWelcome);
    expect(await reason()).toBe('given');
  });

  test('lets nobody expire early, and everybody in the end', async () => {
    await jawort.optIn(await jawort.form(), { phone });
    jawort.clock.advance({ days: 6 });
    jawort.clock.advance({ hours: -30 });
    await jawort.tidy();
    expect(await reason()).toBe('requested');
    jawort.clock.advance({ days: 3 });
    await jawort.tidy();
    expect(await reason()).toBe('expired');
  });

  test('goes on making seals, by itself, without waiting until the old time has come again', async () => {
    await subscribe(jawort, phone);
    await sealWhatGrew(jawort.server.context);
    const seals = async () => (await jawort.rows('SELECT seq FROM seals')).length;
    const before = await seals();
    jawort.clock.advance({ hours: -48 });
    await subscribe(jawort, '+491712345679');
    jawort.clock.advance({ hours: 2 });
    await expect.poll(seals).toBeGreaterThan(before);
    expect(await isIntact()).toBe(true);
  });
});

describe('A clock that jumps forward by days', () => {
  test('ends what has an end, keeps what was given, and a form from before has to be fetched again', async () => {
    await subscribe(jawort, phone);
    const form = await jawort.form();
    await jawort.optIn(await jawort.form(), { phone: '+491712345679' });
    jawort.clock.advance({ days: 9 });
    await jawort.tidy();
    expect(await reason()).toBe('given');
    expect(await jawort.check({ phone: '+491712345679' })).toMatchObject({ allowed: false });
    expect((await jawort.optIn(form, { phone: '+491712345677' })).status).toBe(410);
    expect(await isIntact()).toBe(true);
  });

  test('and is set back again: who wrote meanwhile is asked, and answers count', async () => {
    jawort.clock.advance({ days: 3 });
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write('START');
    const question = await jawort.whatsapp.nextSend(isQuestion);
    await jawort.allSent();
    jawort.clock.advance({ days: -3 });
    await visitor.tap(question, 'JA');
    await jawort.whatsapp.nextSend(isWelcome);
    expect(await reason()).toBe('given');
    await jawort.tidy();
    expect(await reason()).toBe('given');
    expect(await isIntact()).toBe(true);
  });
});

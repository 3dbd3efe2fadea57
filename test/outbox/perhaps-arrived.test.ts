/** A question of which nobody knows whether it arrived may be on the screen: whatever becomes of later attempts, its JA counts. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../demo/whatsapp/contract.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { isQuestion, isReminder, isTemplate } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';
const refusal: Fault = { kind: 'error', code: 131026 };
const states = () => jawort.rows('SELECT kind, state, doubts FROM outbox ORDER BY id');

/** The first attempt arrived, and nobody told us. */
async function firstArrives(): Promise<void> {
  await jawort.allSent();
  await expect.poll(() => jawort.logged()).toMatch(/"outcome":"unknown"/);
  jawort.clock.advance({ seconds: 181 });
}

describe('A question that arrived unnoticed, and was refused when it was tried once more', () => {
  async function askedInChat() {
    jawort = await startJawort({ whatsapp: { statuses: 'silent' } });
    jawort.whatsapp.script({ kind: 'lost-answer' });
    jawort.whatsapp.script(refusal);
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write('START');
    const first = await jawort.whatsapp.nextSend(isQuestion);
    await firstArrives();
    await expect.poll(states).toMatchObject([{ kind: 'interactive', state: 'failed', doubts: 1 }]);
    return { visitor, first };
  }

  test('counts when its JA is tapped', async () => {
    const { visitor, first } = await askedInChat();
    await visitor.tap(first, 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
  });

  test('is asked again in full at START, and then the first one counts as well', async () => {
    const { visitor, first } = await askedInChat();
    await visitor.write('START');
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isQuestion)).toHaveLength(2);
    expect(jawort.whatsapp.sends.filter(isReminder)).toEqual([]);
    await visitor.tap(first, 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
  });

  test('is not answered by a JA that is typed: nobody knows what was read', async () => {
    const { visitor } = await askedInChat();
    await visitor.write('Ja');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'requested' });
  });
});

test('A question whose second attempt Meta took and did not deliver: a JA tapped on the first one counts', async () => {
  jawort = await startJawort({ whatsapp: { statuses: 'silent' } });
  jawort.whatsapp.script({ kind: 'lost-answer' });
  const visitor = jawort.whatsapp.person(phone);
  await visitor.write('START');
  const first = await jawort.whatsapp.nextSend(isQuestion);
  await firstArrives();
  const second = await jawort.whatsapp.nextSend(isQuestion);
  await jawort.allSent();
  await jawort.whatsapp.deliver([visitor.updates.status(second, 'failed', 131026)]);
  await visitor.tap(first, 'JA');
  expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
});

describe('A template that arrived unnoticed', () => {
  async function written(second: Fault) {
    jawort = await startJawort({ whatsapp: { statuses: 'silent' } });
    jawort.whatsapp.script({ kind: 'lost-answer' });
    jawort.whatsapp.script(second);
    const form = await jawort.form();
    await jawort.optIn(form, { phone });
    jawort.clock.advance({ seconds: 121 });
    const first = await jawort.whatsapp.nextSend(isTemplate);
    await firstArrives();
    await expect.poll(states).toMatchObject([{ doubts: second === refusal ? 1 : 2 }]);
    jawort.clock.advance({ seconds: 181 });
    await expect.poll(states).toMatchObject([{ kind: 'template', state: 'failed' }]);
    return { visitor: jawort.whatsapp.person(phone), form, first };
  }

  test.each<[string, Fault]>([
    ['refused when it was tried once more', refusal],
    ['given up after the second time', { kind: 'reset' }],
  ])('and was %s: a JA tapped on it counts', async (_what, second) => {
    const { visitor, first } = await written(second);
    await visitor.tap(first, 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
  });

  test.each<[string, Fault]>([
    ['refused when it was tried once more', refusal],
    ['given up after the second time', { kind: 'reset' }],
  ])('and was %s: whoever then writes is asked in the chat', async (_what, second) => {
    const { visitor, form } = await written(second);
    await visitor.write(form.whatsapp.text);
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
  });
});

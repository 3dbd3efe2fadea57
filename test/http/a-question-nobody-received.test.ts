import { afterEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../demo/whatsapp/contract.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { isQuestion, isReminder, isTemplate } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';

/** A visitor sent the prefilled sentence, and the question met this fault. */
async function visitorWhoseQuestionMet(fault: Fault) {
  jawort = await startJawort();
  jawort.whatsapp.script(fault);
  const form = await jawort.form();
  await jawort.optIn(form, { phone });
  const visitor = jawort.whatsapp.person(phone);
  await visitor.write(form.whatsapp.text);
  await jawort.allSent();
  return { visitor, sentence: form.whatsapp.text };
}

describe('A question that did not reach the visitor', () => {
  test.each<[string, Fault]>([
    ['could not be sent', { kind: 'error', code: 131026 }],
    ['was not delivered', { kind: 'failed', code: 131049 }],
    ['was sent perhaps, and perhaps not', { kind: 'reset' }],
  ])('because it %s: a JA that is typed answers nothing', async (_what, fault) => {
    const { visitor } = await visitorWhoseQuestionMet(fault);
    await visitor.write('ja');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'requested' });
  });

  test.each<[string, Fault]>([
    ['could not be sent', { kind: 'error', code: 131026 }],
    ['was not delivered', { kind: 'failed', code: 131049 }],
  ])('because it %s: is asked again when the visitor writes START, and its JA counts', async (_what, fault) => {
    const { visitor } = await visitorWhoseQuestionMet(fault);
    const asked = jawort.whatsapp.sends.filter(isQuestion);
    await visitor.write('START');
    await jawort.allSent();
    // The whole question, not a reminder of one that nobody saw.
    const again = jawort.whatsapp.sends.filter((sent) => isQuestion(sent) && !asked.includes(sent));
    expect(again).toHaveLength(1);
    expect(jawort.whatsapp.sends.filter(isReminder)).toHaveLength(0);
    for (const question of again) await visitor.tap(question, 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
  });

  test('is asked again when the visitor sends the prefilled sentence once more', async () => {
    const { visitor, sentence } = await visitorWhoseQuestionMet({ kind: 'error', code: 131026 });
    await visitor.write(sentence);
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
  });

  test('is not asked again by itself: whoever is silent is left alone', async () => {
    await visitorWhoseQuestionMet({ kind: 'error', code: 131026 });
    jawort.clock.advance({ hours: 12 });
    await jawort.allSent();
    expect(jawort.whatsapp.sends).toHaveLength(0);
  });

  test('counts when its JA is tapped, although WhatsApp never said that it took it: it is on the screen', async () => {
    const { visitor } = await visitorWhoseQuestionMet({ kind: 'lost-answer' });
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
  });
});

describe('A template that did not reach the typed number', () => {
  test('although the visitor has written meanwhile: the question goes into the chat, also of somebody known', async () => {
    jawort = await startJawort({ whatsapp: { statuses: 'silent' } });
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write('START');
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    const form = await jawort.form();
    await jawort.optIn(form, { phone, purposes: ['orders'] });
    jawort.clock.advance({ seconds: 121 });
    const template = await jawort.whatsapp.nextSend(isTemplate);
    await jawort.allSent();

    await visitor.write(form.whatsapp.text);
    await jawort.whatsapp.deliver([visitor.updates.status(template, 'failed', 131026)]);
    const question = await jawort.whatsapp.nextSend(isQuestion);
    expect(JSON.stringify(question.body)).toContain('Bestellung');
    await visitor.tap(question, 'JA');
    expect(await jawort.check({ phone }, 'orders')).toMatchObject({ allowed: true, reason: 'given' });
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import type { Person, SentMessage } from '../../demo/whatsapp/contract.ts';
import type { FormResponse } from '../../server/http/wire.ts';
import { resolveUnknownSends } from '../../server/outbox/unknown.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import {
  isPauseQuestion,
  isQuestion,
  isRefusal,
  isReminder,
  isStopAnswer,
  isTemplate,
  isWelcome,
} from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';

async function asked(): Promise<{ visitor: Person; question: SentMessage; text: string }> {
  jawort = await startJawort();
  const form = await jawort.form();
  await jawort.optIn(form, { phone });
  const visitor = jawort.whatsapp.person(phone);
  await visitor.write(form.whatsapp.text);
  const question = await jawort.whatsapp.nextSend(isQuestion);
  // What is typed is an answer to it once WhatsApp has told that it took the question.
  await jawort.allSent();
  return { visitor, question, text: form.whatsapp.text };
}

async function subscribed() {
  const before = await asked();
  await before.visitor.tap(before.question, 'JA');
  await jawort.whatsapp.nextSend(isWelcome);
  return before;
}

describe('STOP', () => {
  test('ends a consent at once, is acknowledged once, and a late JA stays without effect', async () => {
    const { visitor, question } = await subscribed();
    await visitor.write('stop!!');
    expect(await jawort.check({ phone })).toMatchObject({ reason: 'withdrawn' });
    await jawort.whatsapp.nextSend(isStopAnswer);
    await visitor.write('STOP');
    await visitor.tap(question, 'JA');
    await visitor.write('ja');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'withdrawn' });
    expect(jawort.whatsapp.sends.filter(isStopAnswer)).toHaveLength(1);
    expect(jawort.whatsapp.sends.filter(isWelcome)).toHaveLength(1);
  });

  test('is the last word: an answer whose outcome was unknown is not tried once more after it', async () => {
    const { visitor } = await subscribed();
    await jawort.allSent();
    jawort.whatsapp.script({ kind: 'reset' });
    await visitor.write('EINSTELLUNGEN');
    const state = () => jawort.rows("SELECT state FROM outbox WHERE kind = 'settings'");
    await expect.poll(state).toEqual([{ state: 'unknown' }]);
    await visitor.write('STOP');
    await jawort.allSent();
    const before = jawort.whatsapp.sends.length;
    jawort.clock.advance({ seconds: 200 });
    await resolveUnknownSends(jawort.server.context);
    await jawort.allSent();
    expect(await state()).toEqual([{ state: 'dropped' }]);
    expect(jawort.whatsapp.sends.slice(before)).toEqual([]);
  });

  test('before the JA: the question is void', async () => {
    const { visitor, question } = await asked();
    await visitor.write('STOP');
    await visitor.tap(question, 'JA');
    await visitor.write('Ja');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'refused' });
  });

  test('in an edited message counts; a JA there does not', async () => {
    const { visitor } = await asked();
    const edit = (text: string) =>
      visitor.message('edit', {
        edit: { original_message_id: 'wamid.x', message: { type: 'text', text: { body: text } } },
      });
    await edit('Ja');
    expect(await jawort.check({ phone })).toMatchObject({ reason: 'requested' });
    await edit('STOP');
    expect(await jawort.check({ phone })).toMatchObject({ reason: 'refused' });
  });

  test('closes the path of being written to first, until the person starts again and says JA', async () => {
    const { visitor } = await subscribed();
    await visitor.write('STOP');
    const second = await jawort.form();
    await jawort.optIn(second, { phone });
    jawort.clock.advance({ seconds: 121 });
    await visitor.write('START');
    const question = await jawort.whatsapp.nextSend(isQuestion);
    expect(jawort.whatsapp.sends.filter(isTemplate)).toHaveLength(0);
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'requested' });
    await visitor.tap(question, 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
  });

  test('from somebody nobody knows is remembered and answered', async () => {
    jawort = await startJawort();
    const stranger = jawort.whatsapp.person('+491701112233');
    await stranger.write('STOP');
    await jawort.whatsapp.nextSend(isStopAnswer);
    expect(await jawort.check({ phone: '+491701112233' })).toMatchObject({ reason: 'suppressed' });
    await jawort.optIn(await jawort.form(), { phone: '+491701112233' });
    jawort.clock.advance({ seconds: 121 });
    const other = await jawort.form();
    await jawort.optIn(other, { phone });
    jawort.clock.advance({ seconds: 121 });
    await jawort.whatsapp.nextSend(isTemplate);
    expect(jawort.whatsapp.sends.filter(isTemplate).map(({ to }) => to)).toEqual([phone]);
  });

  test('switched in WhatsApp itself ends the marketing purposes; switching back gives nothing', async () => {
    const { visitor } = await subscribed();
    await visitor.marketing('stop');
    expect(await jawort.check({ phone })).toMatchObject({ reason: 'withdrawn' });
    await visitor.marketing('resume');
    expect(await jawort.check({ phone })).toMatchObject({ reason: 'withdrawn' });
  });

  test('switched in WhatsApp itself, and told a second time, does not end what was given since', async () => {
    const { visitor } = await subscribed();
    const stop = visitor.updates.marketing('stop');
    await jawort.whatsapp.deliver([stop]);
    await visitor.write('START');
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    await jawort.whatsapp.deliver([stop]);
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
  });

  test('switched in WhatsApp itself leaves the question about orders alone: they are no advertising', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'error', code: 130429 });
    const form = await jawort.form();
    await jawort.optIn(form, { phone, purposes: ['orders'] });
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write(form.whatsapp.text);
    await jawort.allSent();
    await visitor.marketing('stop');
    jawort.clock.advance({ seconds: 30 });
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    expect(await jawort.check({ phone }, 'orders')).toMatchObject({ allowed: true, reason: 'given' });
  });

  test('told by WhatsApp as the reason why a message did not arrive counts like STOP', async () => {
    jawort = await startJawort();
    const visitor = jawort.whatsapp.person(phone);
    jawort.whatsapp.script({ kind: 'error', code: 131050 });
    await visitor.write('START');
    await jawort.allSent();
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'refused' });
    await jawort.optIn(await jawort.form(), { phone, purposes: ['offers', 'orders'] });
    jawort.clock.advance({ seconds: 121 });
    await jawort.allSent();
    expect(jawort.whatsapp.sends).toHaveLength(0);
  });

  test('told by WhatsApp after the JA ends the consent', async () => {
    const { visitor, question } = await asked();
    await jawort.allSent();
    jawort.whatsapp.script({ kind: 'failed', code: 131050 });
    await visitor.tap(question, 'JA');
    await jawort.allSent();
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'withdrawn' });
  });

  test('is not followed by the question whether it was meant', async () => {
    const { visitor } = await subscribed();
    await jawort.allSent();
    jawort.whatsapp.script({ kind: 'reset' });
    await visitor.write('das nervt langsam');
    await jawort.allSent();
    await visitor.write('STOP');
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isStopAnswer)).toHaveLength(1);
    // The question that was lost would be tried once more by now.
    jawort.clock.advance({ seconds: 200 });
    await resolveUnknownSends(jawort.server.context);
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isPauseQuestion)).toHaveLength(0);
  });

  test('makes the number unreadable once it has been acknowledged', async () => {
    const { visitor } = await subscribed();
    await visitor.write('STOP');
    await jawort.whatsapp.nextSend(isStopAnswer);
    await jawort.allSent();
    const { items } = await (await jawort.asOwner('/v1/consents')).json();
    const proof = async () => (await jawort.asOwner(`/v1/subjects/${items[0].subjectId}/proof`)).json();
    await expect.poll(async () => (await proof()).identities).toEqual([]);
    expect((await proof()).chains[0].intact).toBe(true);
  });
});

describe('STOP together with our own words', () => {
  test.each([
    ['the reference', (form: FormResponse) => `STOP ${form.reference}`],
    ['the reference behind it', (form: FormResponse) => `Stopp! (Nr. ${form.reference})`],
    ['the reference with spaces', (form: FormResponse) => `STOP ${form.reference.replaceAll('-', ' ')}`],
    [
      'the reference without dashes',
      (form: FormResponse) => `stop ${form.reference.replaceAll('-', '').toLowerCase()}`,
    ],
    ['its number', (form: FormResponse) => `STOP Nr.: ${form.reference}`],
    ['the sentence behind it', (form: FormResponse) => `STOP\n\n${form.whatsapp.text}`],
    ['the sentence before it', (form: FormResponse) => `${form.whatsapp.text} STOP`],
  ])('%s: withdraws, and before the JA no question is asked', async (_where, write) => {
    jawort = await startJawort();
    const visitor = jawort.whatsapp.person(phone);
    const first = await jawort.form();
    await jawort.optIn(first, { phone });
    await visitor.write(first.whatsapp.text);
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    await visitor.write(write(first));
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'withdrawn' });

    const second = await jawort.form();
    await jawort.optIn(second, { phone });
    await visitor.write(write(second));
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isQuestion)).toHaveLength(1);
  });
});

describe('Other objections beside the reference', () => {
  test('NEIN refuses the open question', async () => {
    const { visitor, text } = await asked();
    await visitor.write(`Nein (${text.match(/Nr\. [\w-]+/)?.[0]})`);
    expect(await jawort.check({ phone })).toMatchObject({ reason: 'refused' });
  });

  test('a hint pauses', async () => {
    const { visitor, text } = await subscribed();
    await visitor.write(`das nervt langsam (${text.match(/Nr\. [\w-]+/)?.[0]})`);
    expect(await jawort.check({ phone })).toMatchObject({ reason: 'paused' });
  });
});

describe('NEIN', () => {
  test('refuses; tapped after a JA it withdraws', async () => {
    const { visitor, question } = await subscribed();
    await visitor.tap(question, 'NEIN');
    expect(await jawort.check({ phone })).toMatchObject({ reason: 'withdrawn' });
    await jawort.whatsapp.nextSend(isRefusal);
    await visitor.tap(question, 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ reason: 'withdrawn' });
  });
});

describe('An unclear message', () => {
  test('to an open question is asked about once, then there is silence', async () => {
    const { visitor } = await asked();
    await visitor.write('Ja, aber erst ab März');
    const reminder = await jawort.whatsapp.nextSend(isReminder);
    await visitor.write('👍');
    await visitor.react(reminder, '👍');
    expect(await jawort.check({ phone })).toMatchObject({ reason: 'requested' });
    await visitor.tap(reminder, 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ reason: 'given' });
    expect(jawort.whatsapp.sends.filter(isReminder)).toHaveLength(1);
  });

  test('is asked about in words that stand in the proof', async () => {
    const { visitor } = await asked();
    await visitor.write('Ja, aber erst ab März');
    await jawort.whatsapp.nextSend(isReminder);
    await jawort.allSent();
    const { items } = await (await jawort.asOwner('/v1/consents')).json();
    const { events } = await (await jawort.asOwner(`/v1/subjects/${items[0].subjectId}/proof`)).json();
    const repeated = events.filter(({ type }: { type: string }) => type === 'question.repeated');
    expect(JSON.stringify(repeated)).toContain('Das war nicht eindeutig. Bitte JA oder NEIN tippen.');
  });

  test('from a subscriber pauses advertising until the person says which it was', async () => {
    const { visitor } = await subscribed();
    await visitor.write('Wie melde ich mich ab?');
    const question = await jawort.whatsapp.nextSend(isPauseQuestion);
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'paused' });
    await visitor.tap(question, 1);
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
    await visitor.write('das nervt langsam');
    await visitor.tap(await jawort.whatsapp.nextSend(isPauseQuestion), 0);
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'withdrawn' });
  });

  test('from somebody who only asks something is not answered by a machine', async () => {
    jawort = await startJawort();
    await jawort.whatsapp.person(phone).write('Habt ihr am Samstag offen?');
    expect(await jawort.check({ phone })).toMatchObject({ reason: 'never' });
    expect(jawort.whatsapp.sends).toHaveLength(0);
    expect((await (await jawort.asOwner('/v1/consents')).json()).items).toHaveLength(0);
  });
});

describe('A message whose form was never recorded', () => {
  test('still leads to the question, for the one chat purpose', async () => {
    jawort = await startJawort();
    const form = await jawort.form();
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write(form.whatsapp.text);
    const question = await jawort.whatsapp.nextSend(isQuestion);
    expect(JSON.stringify(question.body)).not.toContain('Bestellung');
    await visitor.tap(question, 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true });
    expect(await jawort.check({ phone }, 'orders')).toMatchObject({ reason: 'never' });
  });

  test.each(['Hi! {}', '{} 😊', '{}\n\nLG Erika', '{} Habt ihr auch Tulpen?'])('also as "%s"', async (around) => {
    jawort = await startJawort();
    const form = await jawort.form();
    await jawort.whatsapp.person(phone).write(around.replace('{}', form.whatsapp.text));
    await jawort.whatsapp.nextSend(isQuestion);
  });

  test('an edited sentence with the reference still finds its form', async () => {
    jawort = await startJawort();
    const form = await jawort.form();
    await jawort.optIn(form, { phone, purposes: ['orders'] });
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write(`hi! ${form.reference.toLowerCase().replaceAll('-', ' ')} danke`);
    const question = await jawort.whatsapp.nextSend(isQuestion);
    expect(JSON.stringify(question.body)).toContain('Bestellung');
  });

  test('the question speaks the language of the form', async () => {
    jawort = await startJawort();
    const form = await jawort.form('en');
    await jawort.optIn(form, { phone });
    await jawort.whatsapp.person(phone).write(form.whatsapp.text);
    const question = await jawort.whatsapp.nextSend();
    expect(JSON.stringify(question.body)).toContain('Are you sure?');
  });
});

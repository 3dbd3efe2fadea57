import { afterEach, describe, expect, test } from 'vitest';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { isQuestion, isTemplate, to } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const numbers = ['+491712345670', '+491712345671', '+491712345672', '+491712345673'];
/** Only this one may be written to: what should have left before it has left by the time it arrives. */
const last = '+491609999999';

async function requestAll(phones: readonly string[]): Promise<void> {
  for (const phone of phones) await jawort.optIn(await jawort.form(), { phone });
}

describe('Writing to somebody who has not written', () => {
  test('happens once per number, however often it is typed', async () => {
    jawort = await startJawort();
    const [phone = ''] = numbers;
    await requestAll([phone, phone, phone]);
    jawort.clock.advance({ seconds: 121 });
    await requestAll([last]);
    jawort.clock.advance({ seconds: 121 });
    await jawort.whatsapp.nextSend(to(last));
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(to(phone))).toHaveLength(1);
  });

  test('stops at the cap of an address', async () => {
    jawort = await startJawort({
      file: { limits: { requestsPerMinutePerIp: 'off', templatesPerIpPerDay: 2, templatesPerSitePerDay: 'off' } },
    });
    await requestAll(numbers);
    jawort.clock.advance({ seconds: 121 });
    await jawort.whatsapp.nextSend();
    await jawort.whatsapp.nextSend();
    // Nobody is lost: the visitor's own message is answered all the same.
    const form = await jawort.form();
    await jawort.optIn(form, { phone: last });
    await jawort.whatsapp.person(last).write(form.whatsapp.text);
    await jawort.whatsapp.nextSend(isQuestion);
    expect(jawort.whatsapp.sends.filter(isTemplate)).toHaveLength(2);
    // A day later there is room again.
    jawort.clock.advance({ days: 1, hours: 1 });
    await requestAll(['+491601111111']);
    jawort.clock.advance({ seconds: 121 });
    await jawort.whatsapp.nextSend(to('+491601111111'));
  });

  test('stops at the cap of a site', async () => {
    jawort = await startJawort({
      file: { limits: { requestsPerMinutePerIp: 'off', templatesPerIpPerDay: 'off', templatesPerSitePerDay: 3 } },
    });
    await requestAll(numbers);
    jawort.clock.advance({ seconds: 121 });
    for (let turn = 0; turn < 3; turn += 1) await jawort.whatsapp.nextSend(isTemplate);
    await jawort.whatsapp.person(last).write('START');
    await jawort.whatsapp.nextSend(isQuestion);
    expect(jawort.whatsapp.sends.filter(isTemplate)).toHaveLength(3);
  });

  test.each([
    ['an address', { templatesPerIpPerDay: 1, templatesPerSitePerDay: 'off' }],
    ['a site', { templatesPerIpPerDay: 'off', templatesPerSitePerDay: 1 }],
  ])('counts towards the cap of %s, also where it went to a mistyped number', async (_whose, caps) => {
    jawort = await startJawort({ file: { limits: { requestsPerMinutePerIp: 'off', ...caps } } });
    const [first = '', second = ''] = numbers;
    const form = await jawort.form();
    await jawort.optIn(form, { phone: first });
    jawort.clock.advance({ seconds: 121 });
    await jawort.whatsapp.nextSend(isTemplate);
    await jawort.whatsapp.person(last).write(form.whatsapp.text);
    await jawort.whatsapp.nextSend(isQuestion);
    await requestAll([second]);
    jawort.clock.advance({ seconds: 121 });
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isTemplate)).toHaveLength(1);
  });

  test('can be turned off', async () => {
    jawort = await startJawort({ site: { confirmation: { templateAfterSeconds: 'never' } } });
    await requestAll(numbers);
    jawort.clock.advance({ days: 1 });
    await jawort.whatsapp.person(last).write('START');
    await jawort.whatsapp.nextSend(isQuestion);
    expect(jawort.whatsapp.sends.filter(isTemplate)).toHaveLength(0);
  });

  test('does not happen once the visitor wrote, and the other way round', async () => {
    jawort = await startJawort();
    const [phone = ''] = numbers;
    const form = await jawort.form();
    await jawort.optIn(form, { phone });
    jawort.clock.advance({ seconds: 121 });
    await jawort.whatsapp.nextSend(isTemplate);
    await jawort.whatsapp.person(phone).write(form.whatsapp.text);
    await jawort.whatsapp.person(last).write('START');
    await jawort.whatsapp.nextSend(to(last));
    expect(jawort.whatsapp.sends.filter(to(phone))).toHaveLength(1);
  });

  test('does not happen to somebody who wrote and said JA before the form reached us', async () => {
    jawort = await startJawort();
    const [phone = ''] = numbers;
    const visitor = jawort.whatsapp.person(phone);
    const form = await jawort.form();
    await visitor.write(form.whatsapp.text);
    const question = await jawort.whatsapp.nextSend(isQuestion);
    await jawort.optIn(form, { phone });
    await visitor.tap(question, 'JA');
    jawort.clock.advance({ seconds: 121 });
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isTemplate)).toHaveLength(0);
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
  });

  test('NEIN closes the path for later forms', async () => {
    jawort = await startJawort();
    const [phone = ''] = numbers;
    const form = await jawort.form();
    await jawort.optIn(form, { phone });
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write(form.whatsapp.text);
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'NEIN');
    await requestAll([phone, last]);
    jawort.clock.advance({ seconds: 121 });
    await jawort.whatsapp.nextSend(to(last));
    expect(jawort.whatsapp.sends.filter(isTemplate).filter(to(phone))).toHaveLength(0);
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { run } from '../support/command.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
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

  test('stops at the cap of an address, of which somebody with an IPv6 network of his own has one', async () => {
    jawort = await startJawort({
      file: {
        trustProxy: 1,
        limits: { requestsPerMinutePerIp: 'off', templatesPerIpPerDay: 2, templatesPerSitePerDay: 'off' },
      },
    });
    const from = ['2001:db8:7:1::1', '2001:db8:7:2::1', '2001:db8:7:ffff::1', '2001:db8:8::1'];
    for (const [turn, ip] of from.entries())
      await jawort.optIn(await jawort.form(), { phone: numbers[turn] }, { 'x-forwarded-for': ip });
    jawort.clock.advance({ seconds: 121 });
    await jawort.allSent();
    const asked = jawort.whatsapp.sends.filter(isTemplate).map((sent) => sent.to);
    expect(asked.toSorted()).toEqual([numbers[0], numbers[1], numbers[3]]);
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

  test('does not happen where the country was taken off the list after the form; whoever writes is still asked', async () => {
    jawort = await startJawort();
    const austrian = '+436641234567';
    const form = await jawort.form();
    await jawort.optIn(form, { phone: austrian });
    await jawort.restart({ site: { phone: { field: 'required', country: 'DE', countries: ['DE'] } } });
    jawort.clock.advance({ seconds: 121 });
    await jawort.allSent();
    expect(jawort.whatsapp.sends).toEqual([]);
    expect(await jawort.rows("SELECT state, detail FROM outbox WHERE kind = 'template'")).toEqual([
      { state: 'dropped', detail: 'country-not-allowed' },
    ]);
    await jawort.whatsapp.person(austrian).write(form.whatsapp.text);
    await jawort.whatsapp.nextSend(isQuestion);
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

describe('Writing first stops by itself', () => {
  /** What left before: so many templates, so long ago. Of those that failed nobody can tell whether they were wanted. */
  async function templatesBefore(
    count: number,
    ago: { readonly hours: number },
    state = 'failed',
    delivery = 'delivered',
  ): Promise<void> {
    const at = new Date(jawort.clock.now().getTime() - ago.hours * 3_600_000).toISOString();
    const values = Array.from(
      { length: count },
      (_, one) =>
        `('out_${ago.hours}_${one}', '${siteId}', 'sub_x', 'template', 'idn_x', 'x', '${state}', '${delivery}', 1, 0, '${at}', '${at}', '${at}', '${at}')`,
    );
    await jawort.run(
      `INSERT INTO outbox (id, site, subject_id, kind, identity_id, wording_id, state, delivery, attempts, doubts, due_at, claimed_at, settled_at, created_at) VALUES ${values.join(', ')}`,
    );
  }
  /** Whoever sits in front of this proxy has this address. */
  const behindProxy = {
    file: {
      trustProxy: 1,
      limits: { requestsPerMinutePerIp: 'off', templatesPerIpPerDay: 5, templatesPerSitePerDay: 'off' },
    },
  };
  let typed = 0;
  async function typeFrom(ip: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      typed += 1;
      await jawort.optIn(await jawort.form(), { phone: `+4917123${40_000 + typed}` }, { 'x-forwarded-for': ip });
    }
    jawort.clock.advance({ seconds: 121 });
    await jawort.allSent();
  }
  const typeIn = (...args: string[]) => run(jawort.env, args, { clock: jawort.clock });
  const holds = async () => JSON.parse((await typeIn('--json', 'outbox')).said).holds;
  const templates = () => jawort.whatsapp.sends.filter(isTemplate);
  async function askFirst(phone: string) {
    const form = await jawort.form();
    await jawort.optIn(form, { phone });
    jawort.clock.advance({ seconds: 121 });
    await jawort.allSent();
    return form;
  }

  test('when it happens far more often than usual; whoever writes is asked as ever, and the owner is told', async () => {
    jawort = await startJawort();
    const [first = '', second = ''] = numbers;
    await templatesBefore(60, { hours: 50 });
    await templatesBefore(19, { hours: 0.5 });
    await askFirst(first);
    expect(templates()).toHaveLength(1);
    const form = await askFirst(second);
    expect(templates()).toHaveLength(1);
    expect(await holds()).toMatchObject([{ kind: 'writing-first', waiting: 1 }]);
    const [alert] = await jawort.rows('SELECT kind, sentence FROM alerts');
    expect(alert).toMatchObject({
      kind: 'queue-held',
      sentence: expect.stringMatching(/20 people were written to first within an hour.*jawort outbox resume/),
    });
    const visitor = jawort.whatsapp.person(second);
    await visitor.write(form.whatsapp.text);
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    expect(await jawort.check({ phone: second })).toMatchObject({ allowed: true });
    expect(await holds()).toMatchObject([{ waiting: 0 }]);
  });

  test('and goes on by the owner’s word only: then what waited leaves, and the rate stops nothing for a day', async () => {
    jawort = await startJawort();
    const [first = '', second = '', third = ''] = numbers;
    await templatesBefore(60, { hours: 50 });
    await templatesBefore(20, { hours: 0.5 });
    await askFirst(first);
    jawort.clock.advance({ hours: 5 });
    await jawort.restart();
    await jawort.allSent();
    expect(templates()).toHaveLength(0);
    await typeIn('outbox', 'resume');
    await jawort.allSent();
    expect(templates().map((sent) => sent.to)).toEqual([first]);
    await templatesBefore(40, { hours: 0.2 });
    await askFirst(second);
    expect(templates().map((sent) => sent.to)).toEqual([first, second]);
    jawort.clock.advance({ hours: 25 });
    await templatesBefore(60, { hours: 0.1 });
    await askFirst(third);
    expect(templates()).toHaveLength(2);
    expect(await holds()).toMatchObject([{ kind: 'writing-first', waiting: 1 }]);
  });

  test('not on the day of a young shop’s first newsletter', async () => {
    jawort = await startJawort();
    const [first = ''] = numbers;
    await templatesBefore(99, { hours: 0.5 });
    await askFirst(first);
    expect(templates()).toHaveLength(1);
  });

  test('when most of those who were asked say NEIN', async () => {
    jawort = await startJawort();
    for (let one = 0; one < 21; one += 1) {
      const phone = `+49171234${5000 + one}`;
      await askFirst(phone);
      const question = templates().at(-1);
      if (!question || question.to !== phone) throw new Error(`${phone} was not asked`);
      // Six of twenty say JA: seventy of a hundred do not, which is not more than seventy. The next NEIN is too much.
      await jawort.whatsapp.person(phone).tap(question, one < 6 ? 'JA' : 'NEIN');
    }
    await askFirst(last);
    expect(templates()).toHaveLength(21);
    expect(await holds()).toMatchObject([{ kind: 'writing-first', why: expect.stringContaining('15 of the last 21') }]);
  });

  test('not when most templates turned out not to have arrived: whoever saw nothing was not silent', async () => {
    jawort = await startJawort();
    const [first = ''] = numbers;
    await templatesBefore(30, { hours: 30 }, 'sent', 'failed');
    await askFirst(first);
    expect(templates()).toHaveLength(1);
  });

  test('not because a few networks type numbers of strangers day after day: of each one a day is counted', async () => {
    jawort = await startJawort(behindProxy);
    for (let day = 0; day < 4; day += 1) {
      for (const net of ['2001:db8:1', '2001:db8:2', '2001:db8:3', '2001:db8:4']) await typeFrom(`${net}::1`, 5);
      // Housekeeping comes by: whose they were is forgotten.
      jawort.clock.advance({ hours: 25 });
      await jawort.run('UPDATE outbox SET ip_lookup = NULL');
    }
    expect(templates()).toHaveLength(80);
    await typeFrom('203.0.113.9');
    expect(templates()).toHaveLength(81);
    expect(await holds()).toEqual([]);
  });

  test('nor because they type them all within an hour', async () => {
    jawort = await startJawort(behindProxy);
    await templatesBefore(60, { hours: 50 });
    for (const net of ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4', '192.0.2.5']) await typeFrom(net, 5);
    expect(templates()).toHaveLength(25);
    expect(await holds()).toEqual([]);
  });

  test('but does when they come from twenty networks; whoever writes is asked at once', async () => {
    jawort = await startJawort(behindProxy);
    for (let net = 1; net <= 20; net += 1) await typeFrom(`2001:db8:${net}::1`);
    jawort.clock.advance({ hours: 25 });
    await typeFrom('203.0.113.9');
    expect(templates()).toHaveLength(20);
    expect(await holds()).toMatchObject([{ kind: 'writing-first', waiting: 1 }]);
    const form = await jawort.form();
    await jawort.optIn(form, { phone: last });
    const visitor = jawort.whatsapp.person(last);
    // No time passes.
    await visitor.write(form.whatsapp.text);
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    expect(await jawort.check({ phone: last })).toMatchObject({ allowed: true, reason: 'given' });
    expect(await holds()).toMatchObject([{ kind: 'writing-first', waiting: 1 }]);
  });

  test('not for what was typed more than a week ago', async () => {
    jawort = await startJawort();
    const [first = ''] = numbers;
    await templatesBefore(30, { hours: 7 * 24 + 1 }, 'sent');
    await askFirst(first);
    expect(templates()).toHaveLength(1);
  });

  test('when most of those who were asked say nothing, and silence is only silence after a day', async () => {
    jawort = await startJawort();
    const [first = '', second = ''] = numbers;
    await templatesBefore(30, { hours: 23 }, 'sent');
    await askFirst(first);
    expect(templates()).toHaveLength(1);
    jawort.clock.advance({ hours: 2 });
    await askFirst(second);
    expect(templates()).toHaveLength(1);
    // The owner has looked into it: these thirty do not count again.
    await typeIn('outbox', 'resume');
    await jawort.allSent();
    expect(templates()).toHaveLength(2);
  });
});

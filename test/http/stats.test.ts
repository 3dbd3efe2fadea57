/** The owner's numbers: who came by which way, and what WhatsApp charged for it. */
import { afterEach, describe, expect, test } from 'vitest';
import type { FormResponse } from '../../server/http/wire.ts';
import { watchFreeMessages } from '../../server/usecases/count-costs.ts';
import { run } from '../support/command.ts';
import { type Jawort, phoneNumberId, siteId, startJawort } from '../support/jawort.ts';
import { isQuestion, isTemplate } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';

async function statsOf(range = '') {
  await jawort.worked();
  return (await jawort.asOwner(`/v1/stats?site=${siteId}${range}`)).json();
}
const typeIn = (...args: string[]) => run(jawort.env, args, { clock: jawort.clock });
const today = () => jawort.clock.now().toISOString().slice(0, 10);
const freeMessages = (freeMessagesPerMonth: number) => ({
  whatsapp: { number: '+493012345678', phoneNumberId, businessAccountId: '102290129340398', freeMessagesPerMonth },
});
const warning = () => jawort.rows("SELECT sentence, times, cleared_at FROM alerts WHERE kind = 'free-messages'");

/** A status of a message that somebody else has sent over the same number, as Meta words it. */
function foreignStatus(id: string, pricing: object, at = jawort.clock.now()) {
  const status = {
    id,
    status: 'sent',
    timestamp: String(Math.floor(at.getTime() / 1000)),
    recipient_id: '491701111111',
    conversation: { id: 'c', origin: { type: 'service' } },
    pricing,
  };
  const metadata = { display_phone_number: '493012345678', phone_number_id: phoneNumberId };
  return { field: 'messages', value: { messaging_product: 'whatsapp', metadata, statuses: [status] } };
}
const free = { billable: false, pricing_model: 'PMP', category: 'service', type: 'free_customer_service' };

describe('Consents in numbers', () => {
  test('are counted on the day of each change, by where they came from, and stay when the person is gone', async () => {
    jawort = await startJawort();
    const form = await jawort.form();
    await jawort.optIn(form, { phone, purposes: ['offers', 'orders'] });
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write(form.whatsapp.text);
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    const other = jawort.whatsapp.person('+491609876543');
    await other.write('START');
    await other.tap(await jawort.whatsapp.nextSend(isQuestion), 'NEIN');
    await jawort.allSent();
    const first = today();
    jawort.clock.advance({ days: 1 });
    await visitor.write('STOP');
    await jawort.allSent();
    await typeIn('erase', '--phone', phone, '--yes');
    const none = { requested: 0, given: 0, refused: 0, expired: 0, withdrawn: 0 };
    const { consents } = await statsOf(`&from=${first}&to=${today()}`);
    expect(consents).toEqual([
      { ...none, day: first, source: 'chat', requested: 1, refused: 1 },
      { ...none, day: first, source: 'website', requested: 2, given: 2 },
      { ...none, day: today(), source: 'website', withdrawn: 2 },
    ]);
    expect((await statsOf(`&from=${today()}&to=${today()}`)).consents).toHaveLength(1);
  });

  test('count whoever said nothing', async () => {
    jawort = await startJawort();
    await jawort.optIn(await jawort.form(), { phone });
    jawort.clock.advance({ days: 8 });
    await jawort.tidy();
    const { consents } = await statsOf(`&from=2020-01-01`);
    expect(consents.at(-1)).toMatchObject({ day: today(), expired: 1, requested: 0 });
  });

  test('are counted under "other" when somebody invents sources, and what nobody invents keeps its name', async () => {
    jawort = await startJawort({ site: { confirmation: { templateAfterSeconds: 'never' } } });
    const comesFrom = async (source: string, number: number) => {
      const form = (await (await jawort.get(`/v1/sites/${siteId}/form?source=${source}`)).json()) as FormResponse;
      const person = `+49171${2_000_000 + number}`;
      expect((await jawort.optIn(form, { phone: person })).status).toBe(202);
      return { person, text: form.whatsapp.text };
    };
    await Promise.all(Array.from({ length: 100 }, (_, number) => comesFrom(`x${number}`, number)));
    const { person, text } = await comesFrom('one-more', 100);
    await comesFrom('x7', 101);
    await comesFrom('website', 102);
    await jawort.whatsapp.person('+491609876543').write('START');
    const visitor = jawort.whatsapp.person(person);
    await visitor.write(text);
    await visitor.tap(await jawort.whatsapp.nextSend((sent) => isQuestion(sent) && sent.to === person), 'JA');
    await jawort.allSent();

    const { consents } = (await statsOf()) as { consents: { source: string }[] };
    expect(consents).toHaveLength(103);
    const from = (source: string) => consents.filter((one) => one.source === source);
    expect(from('other')).toMatchObject([{ requested: 1, given: 1 }]);
    expect(from('x7')).toMatchObject([{ requested: 2 }]);
    expect(from('website')).toMatchObject([{ requested: 1 }]);
    expect(from('chat')).toMatchObject([{ requested: 1 }]);
    // The consent itself knows where it came from.
    const listed = await (await jawort.asOwner('/v1/consents?source=one-more')).json();
    expect(listed.items).toMatchObject([{ state: 'given', source: 'one-more' }]);
    // Tomorrow is another day.
    jawort.clock.advance({ days: 1 });
    await visitor.write('STOP');
    await jawort.allSent();
    expect((await statsOf(`&from=${today()}`)).consents).toMatchObject([{ source: 'one-more', withdrawn: 1 }]);
  });

  test('are the owner’s alone, of a site that there is, and of days in their order', async () => {
    jawort = await startJawort();
    expect((await jawort.get(`/v1/stats?site=${siteId}`)).status).toBe(401);
    expect((await jawort.asOwner('/v1/stats?site=nobody')).status).toBe(404);
    expect((await jawort.asOwner(`/v1/stats?site=${siteId}&from=2026-02-01&to=2026-01-01`)).status).toBe(422);
    expect((await jawort.asOwner(`/v1/stats?site=${siteId}&from=2026-02-30`)).status).toBe(422);
  });
});

describe('What WhatsApp charges', () => {
  test('is counted once for each message, by its category, however many statuses tell it', async () => {
    jawort = await startJawort();
    await jawort.optIn(await jawort.form(), { phone });
    jawort.clock.advance({ seconds: 121 });
    const template = await jawort.whatsapp.nextSend(isTemplate);
    await jawort.allSent();
    const visitor = jawort.whatsapp.person(phone);
    await jawort.whatsapp.deliver([visitor.updates.status(template, 'delivered')], { times: 3 });
    await jawort.whatsapp.person('+491609876543').write('START');
    await jawort.whatsapp.nextSend(isQuestion);
    await jawort.allSent();
    const { messages } = await statsOf();
    expect(messages).toEqual([
      { day: today(), category: 'service', type: 'regular', count: 1 },
      { day: today(), category: 'utility', type: 'regular', count: 1 },
    ]);
    expect((await typeIn('costs')).said).toContain('utility (regular): 1');
  });

  test('does not count what never arrived', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'failed', code: 131049 });
    await jawort.whatsapp.person(phone).write('START');
    await jawort.allSent();
    expect((await statsOf()).messages).toEqual([]);
  });

  test('counts what others send over the same number, in Meta’s words of any year', async () => {
    jawort = await startJawort();
    await jawort.whatsapp.deliver([
      foreignStatus('wamid.a', { billable: true, pricing_model: 'CBP', category: 'service' }),
      foreignStatus('wamid.b', { billable: false, pricing_model: 'CBP', category: 'referral_conversion' }),
      foreignStatus('wamid.c', free),
      foreignStatus('wamid.d', { billable: true, pricing_model: 'PMP', category: 'MARKETING', type: 'regular' }),
      foreignStatus('wamid.e', {}),
    ]);
    const counted = (await statsOf()).messages as { category: string; type: string; count: number }[];
    expect(counted.map(({ category, type, count }) => `${category} ${type} ${count}`)).toEqual([
      'marketing regular 1',
      'referral_conversion free 1',
      'service billable 1',
      'service free_customer_service 1',
    ]);
  });

  test('warns once before the free messages of the month are used up; with the next month it is over', async () => {
    jawort = await startJawort({ site: freeMessages(10) });
    const service = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => foreignStatus(`wamid.s${from + at}`, free));
    await jawort.whatsapp.deliver(service(0, 7));
    expect(await warning()).toEqual([]);
    await jawort.whatsapp.deliver(service(7, 10));
    expect(await warning()).toEqual([
      { sentence: expect.stringContaining('8 of the 10 service messages'), times: 1, cleared_at: null },
    ]);
    expect((await typeIn('costs')).said).toContain('10 of 10 free service messages are used.');
    await watchFreeMessages(jawort.server.context);
    expect(await warning()).toMatchObject([{ cleared_at: null }]);
    jawort.clock.advance({ days: 32 });
    await watchFreeMessages(jawort.server.context);
    expect(await warning()).toMatchObject([{ cleared_at: expect.any(String) }]);
  });
});

describe('jawort costs', () => {
  test('shows another month, and says which months there are not', async () => {
    jawort = await startJawort();
    await jawort.whatsapp.deliver([foreignStatus('wamid.old', free, new Date('2026-05-31T22:30:00Z'))]);
    await jawort.allSent();
    const { said } = await typeIn('--json', 'costs', '--month', '2026-05');
    expect(JSON.parse(said)).toMatchObject({
      month: '2026-05',
      sums: [{ category: 'service', count: 1 }],
      days: [{ day: '2026-05-31' }],
    });
    expect(await typeIn('costs', '--month', '2026-13')).toMatchObject({ code: 1 });
  });
});

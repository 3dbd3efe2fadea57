/** Meta's Graph API is away: whoever stands in the shop notices nothing, and what waited leaves afterwards, each once. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { resolveUnknownSends } from '../../server/outbox/unknown.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { isQuestion, isStopAnswer, isTemplate, isWelcome, to } from '../support/texts.ts';
import { type GraphState, type GraphSwitch, graphSwitch } from './graph-switch.ts';

const people = Array.from({ length: 5 }, (_, place) => `+4915123450${String(100 + place)}`);
const [first = '', leaving = ''] = people;
let jawort: Jawort;
let graph: GraphSwitch;

beforeEach(async () => {
  graph = await graphSwitch(() => jawort.whatsapp.graphUrl);
  jawort = await startJawort({ env: { WHATSAPP_GRAPH_URL: graph.url } });
});
afterEach(async () => {
  await jawort.close();
  await graph.close();
});

/** Form and message, as on any other day. */
async function come(phone: string): Promise<void> {
  const form = await jawort.form();
  expect((await jawort.optIn(form, { phone })).status).toBe(202);
  expect((await jawort.whatsapp.person(phone).write(form.whatsapp.text)).status).toBe(200);
}

/** Time goes by, and the outbox tries as often as it wants to. */
async function pass(minutes: number, atOnce = 5): Promise<void> {
  for (let minute = 0; minute < minutes; minute += atOnce) {
    jawort.clock.advance({ seconds: atOnce * 60 });
    await jawort.server.emptyOutbox();
  }
}

async function answered(phone: string): Promise<void> {
  const question = await jawort.whatsapp.nextSend((sent) => isQuestion(sent) && sent.to === phone);
  await jawort.whatsapp.person(phone).tap(question, 'JA');
  await jawort.whatsapp.nextSend((sent) => isWelcome(sent) && sent.to === phone);
  expect(await jawort.check({ phone })).toMatchObject({ allowed: true });
}

describe('While the Graph API is down', () => {
  test.each<[string, GraphState]>([
    ['nothing listens', 'refuses'],
    ['it answers 503', 'broken'],
  ])(
    'for an hour (%s), forms and messages are taken as always, and every question leaves afterwards, once',
    async (_how, state) => {
      await graph.turn(state);
      for (const phone of people) await come(phone);
      await pass(60);
      expect(jawort.whatsapp.sends).toEqual([]);
      await graph.turn('up');
      await pass(10);
      for (const phone of people) await answered(phone);
      await pass(60);
      for (const phone of people) expect(jawort.whatsapp.sends.filter(to(phone)).filter(isQuestion)).toHaveLength(1);
      expect(jawort.whatsapp.sends.filter(isTemplate)).toEqual([]);
    },
  );

  test('and only hangs, nothing is sent blindly a second time before a status had time to come', async () => {
    await graph.turn('hangs');
    await come(first);
    await expect.poll(() => graph.missed()).toBe(1);
    jawort.clock.advance({ seconds: 91 });
    await resolveUnknownSends(jawort.server.context);
    const row = () => jawort.rows("SELECT state, doubts FROM outbox WHERE kind = 'interactive'");
    expect(await row()).toEqual([{ state: 'unknown', doubts: 1 }]);
    await graph.turn('up');
    jawort.clock.advance({ seconds: 100 });
    await resolveUnknownSends(jawort.server.context);
    expect(jawort.whatsapp.sends).toEqual([]);
    jawort.clock.advance({ seconds: 100 });
    await resolveUnknownSends(jawort.server.context);
    await answered(first);
    expect(jawort.whatsapp.sends.filter(isQuestion)).toHaveLength(1);
  });

  test('for more than a day, a STOP counts at once, its answer is let go, and a waiting question is not sent to whoever left', async () => {
    await graph.turn('refuses');
    await come(first);
    await come(leaving);
    expect((await jawort.whatsapp.person(leaving).write('STOP')).status).toBe(200);
    await expect.poll(() => jawort.check({ phone: leaving })).toMatchObject({ allowed: false });
    await pass(25 * 60, 60);
    await graph.turn('up');
    await pass(10);
    expect(jawort.whatsapp.sends.filter(isStopAnswer)).toEqual([]);
    expect(jawort.whatsapp.sends.filter(to(leaving))).toEqual([]);
  });
});

/** WhatsApp takes every request and answers none: nobody is given up because of it, and few are risked. */
import { afterEach, describe, expect, test } from 'vitest';
import { resolveUnknownSends } from '../../server/outbox/unknown.ts';
import { watchSending } from '../../server/usecases/watch-sending.ts';
import { type GraphSwitch, graphSwitch } from '../faults/graph-switch.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { isQuestion, to } from '../support/texts.ts';

let jawort: Jawort;
let graph: GraphSwitch | undefined;

async function start(env: Readonly<Record<string, string>> = {}): Promise<void> {
  jawort = await startJawort({ env, whatsapp: { statuses: 'silent' } });
}
afterEach(async () => {
  await jawort.close();
  await graph?.close();
  graph = undefined;
});

const people = Array.from({ length: 8 }, (_, place) => `+4915123450${String(200 + place)}`);

async function pass(seconds: number): Promise<void> {
  jawort.clock.advance({ seconds });
  await resolveUnknownSends(jawort.server.context);
  await jawort.server.emptyOutbox();
}

async function come(phone: string): Promise<void> {
  await jawort.whatsapp.person(phone).write('START');
  await jawort.worked();
  await jawort.server.emptyOutbox();
}

const doubts = () => jawort.rows("SELECT state, doubts FROM outbox WHERE kind = 'interactive' AND doubts > 0");

async function openAlerts() {
  await watchSending(jawort.server.context);
  const rows = await jawort.rows('SELECT kind FROM alerts WHERE cleared_at IS NULL');
  return rows.map(({ kind }) => kind);
}

describe('When WhatsApp answers nothing any more', () => {
  test('for an hour, three sends are risked and no more; afterwards everybody is asked, within minutes', async () => {
    graph = await graphSwitch(() => jawort.whatsapp.graphUrl);
    await start({ WHATSAPP_GRAPH_URL: graph.url });
    await graph.turn('cuts');
    for (const phone of people.slice(0, 4)) await come(phone);
    for (let minute = 0; minute < 60; minute += 1) {
      await pass(60);
      if (minute % 15 === 5) await come(people[4 + Math.floor(minute / 15)] ?? '');
    }
    expect(graph.missed()).toBe(3);
    expect(await doubts()).toEqual(Array.from({ length: 3 }, () => ({ state: 'queued', doubts: 1 })));
    expect(await openAlerts()).toEqual(['sending']);
    await graph.turn('up');
    await pass(301);
    await jawort.allSent();
    for (const phone of people) expect(jawort.whatsapp.sends.filter(to(phone)).filter(isQuestion)).toHaveLength(1);
    expect(await openAlerts()).toEqual([]);
  });

  test('while it answers everything else, one send at a time is risked, and ever more seldom', async () => {
    await start();
    jawort.whatsapp.script({ kind: 'reset' }, 12);
    for (const phone of people) await come(phone);
    const risked = async () => (await doubts()).reduce((sum, row) => sum + Number(row.doubts), 0);
    for (let second = 0; second < 60; second += 10) await pass(10);
    expect(await risked()).toBeGreaterThan(4);
    expect(await risked()).toBeLessThan(people.length);
  });

  test('one that is accepted lets all the others go', async () => {
    await start();
    jawort.whatsapp.script({ kind: 'reset' }, 3);
    for (const phone of people) await come(phone);
    await pass(6);
    for (const phone of people.slice(3)) expect(jawort.whatsapp.sends.filter(to(phone))).toHaveLength(1);
    // Of the first three nobody knows yet whether they were asked.
    expect(jawort.whatsapp.sends).toHaveLength(people.length - 3);
  });

  test('single accidents in between hold nobody back', async () => {
    await start();
    for (const phone of people.slice(0, 6)) {
      jawort.whatsapp.script({ kind: 'reset' }, 1);
      await come(phone);
      await come(`${phone}9`);
    }
    expect(jawort.whatsapp.sends).toHaveLength(6);
    expect(await jawort.rows('SELECT site FROM unanswered')).toEqual([]);
  });
});

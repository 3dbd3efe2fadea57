/** Two server processes on one PostgreSQL: everything that may happen once happens once. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { iso } from '../../server/clock.ts';
import { loadConfig } from '../../server/config.ts';
import { type RunningServer, startServer } from '../../server/start.ts';
import type { Log } from '../../server/usecases/context.ts';
import { retainOnceADay } from '../../server/usecases/retention.ts';
import { sealWhatGrew } from '../../server/usecases/seal.ts';
import { run } from '../support/command.ts';
import { type Jawort, origin, siteId, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';
import { isQuestion, isStopAnswer, isTemplate } from '../support/texts.ts';

const phone = '+491712345678';
let jawort: Jawort;
let second: RunningServer;
/** What the second server logged when retention ran. */
let runsOfSecond: unknown[];

async function startTwo(options: Parameters<typeof startJawort>[0] = {}): Promise<void> {
  jawort = await startJawort(options);
  runsOfSecond = [];
  const info: Log['info'] = (about, message) => {
    if (message === 'retention') runsOfSecond.push(about);
  };
  second = await startServer(loadConfig(jawort.env), { info, warn: () => {}, error: () => {} }, jawort.clock);
}
beforeEach(() => startTwo());
afterEach(async () => {
  await second.close();
  await jawort.close();
});

const both = () => [jawort.server, second];
const runs = () => {
  const logged = jawort.logged().split('\n');
  const ofFirst = logged.flatMap((line) => line.match(/^info retention (.*)$/)?.[1] ?? []);
  return [...ofFirst.map((about) => JSON.parse(about)), ...runsOfSecond];
};
const erasures = async () =>
  (await jawort.rows("SELECT subject_id, data FROM events WHERE type = 'data.erased'")).filter(({ data }) =>
    String(data).includes('retention'),
  );
/** Each shows itself at the beginning of a round: who does so a second time has ended a whole one. */
async function bothHaveTidied(): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    jawort.clock.advance({ seconds: 5 });
    const since = iso(jawort.clock.now());
    const seen = () => jawort.rows(`SELECT id FROM processes WHERE seen_at >= '${since}'`);
    await expect.poll(seen).toHaveLength(2);
  }
}
const fieldsOf = async (number: string) => {
  const form = await jawort.form();
  const body = { token: form.token, wording: form.wording.id, purposes: ['offers'], phone: number, page: `${origin}/` };
  return { form, body };
};
const record = (server: RunningServer, body: object) =>
  fetch(`${server.url}/v1/sites/${siteId}/opt-ins`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain;charset=UTF-8', origin },
    body: JSON.stringify(body),
  });

describe('Two servers on one database', () => {
  test('record one form once, whichever of them it reaches, and how often', async () => {
    const { body } = await fieldsOf(phone);
    const answers = await Promise.all([...both(), ...both(), ...both()].map((server) => record(server, body)));
    expect(answers.map(({ status }) => status).filter((status) => status >= 300)).toEqual([]);
    expect(await jawort.rows('SELECT id FROM opt_ins')).toHaveLength(1);
  });

  test('send every message once, though both look for work all the time', async () => {
    const numbers = Array.from({ length: 12 }, (_, place) => `+4917123456${String(place + 10)}`);
    for (const number of numbers) await record(second, (await fieldsOf(number)).body);
    jawort.clock.advance({ seconds: 180 });
    await Promise.all([...both(), ...both()].map((server) => server.emptyOutbox()));
    await jawort.allSent();
    const asked = jawort.whatsapp.sends.filter(isTemplate).map(({ to }) => to);
    expect(asked.toSorted()).toEqual(numbers.map((number) => number).toSorted());
  });

  test('share the limits', async () => {
    await second.close();
    await jawort.close();
    await startTwo({ file: { limits: { templatesPerSitePerDay: 3, templatesPerIpPerDay: 'off' } } });
    for (const end of [11, 12, 13, 14, 15]) {
      const server = end % 2 === 0 ? second : jawort.server;
      await record(server, (await fieldsOf(`+49171234567${end}`)).body);
    }
    jawort.clock.advance({ seconds: 180 });
    await Promise.all(both().map((server) => server.emptyOutbox()));
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isTemplate)).toHaveLength(3);
  });

  test('take one webhook once, though Meta delivers it to both', async () => {
    const form = await jawort.form();
    await jawort.optIn(form, { phone });
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write(form.whatsapp.text);
    const tap = visitor.updates.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA', { messageId: 'wamid.tap' });
    const stop = visitor.updates.write('STOP', { messageId: 'wamid.stop' });
    for (const update of [tap, stop]) {
      await Promise.all(
        both().map((server) => {
          jawort.whatsapp.setWebhookUrl(`${server.url}/webhooks/whatsapp`);
          return jawort.whatsapp.deliver([update], { times: 2 });
        }),
      );
    }
    await jawort.allSent();
    expect((await jawort.check({ phone })).reason).toBe('withdrawn');
    expect(await jawort.rows("SELECT id FROM events WHERE type = 'consent.given'")).toHaveLength(1);
    expect(jawort.whatsapp.sends.filter(isStopAnswer)).toHaveLength(1);
  });

  test('know of each other’s withdrawals at once', async () => {
    await subscribe(jawort, phone);
    await fetch(`${second.url}/v1/withdrawals`, {
      method: 'POST',
      headers: { authorization: `Bearer ${jawort.env.JAWORT_OWNER_KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify({ site: siteId, phone, channel: 'phone' }),
    });
    expect((await jawort.check({ phone })).reason).toBe('withdrawn');
  });

  test('make one line of seals, without gap or fork', async () => {
    for (const end of [11, 12, 13]) await record(jawort.server, (await fieldsOf(`+49171234567${end}`)).body);
    await Promise.all([...both(), ...both()].map(({ context }) => sealWhatGrew(context)));
    await record(second, (await fieldsOf(phone)).body);
    await Promise.all(both().map(({ context }) => sealWhatGrew(context)));
    const seals = await jawort.rows('SELECT seq, hash, previous FROM seals ORDER BY seq');
    expect(seals.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(seals[1]?.previous).toBe(seals[0]?.hash);
  });

  test('let retention run by itself once a day between them, and erase everybody once', async () => {
    const numbers = [11, 12, 13, 14].map((end) => `+49171234567${end}`);
    for (const number of numbers) await (await subscribe(jawort, number)).write('STOP');
    await jawort.allSent();
    await bothHaveTidied();
    const runsBefore = runs().length;
    jawort.clock.advance({ days: 4 * 366 });
    await bothHaveTidied();
    expect(runs()).toHaveLength(runsBefore + 1);
    expect(runs()).toContainEqual({ gone: { evidence: 4 } });
    expect(await erasures()).toHaveLength(4);
    // The next day it is somebody's turn again, and again only one's.
    jawort.clock.advance({ days: 1 });
    await bothHaveTidied();
    expect(runs()).toHaveLength(runsBefore + 2);
  });

  test('erase everybody once also if the owner types the command at the very moment', async () => {
    const numbers = [11, 12, 13, 14].map((end) => `+49171234567${end}`);
    for (const number of numbers) await (await subscribe(jawort, number)).write('STOP');
    await jawort.allSent();
    jawort.clock.advance({ days: 4 * 366 });
    const command = () => run(jawort.env, ['retention', '--yes'], { clock: jawort.clock });
    await Promise.all([command(), command(), ...both().map(({ context }) => retainOnceADay(context))]);
    await expect.poll(() => jawort.rows("SELECT id FROM vault WHERE kind = 'evidence'")).toEqual([]);
    await bothHaveTidied();
    const erased = (await erasures()).map(({ subject_id: id }) => id);
    expect(erased).toHaveLength(4);
    expect(new Set(erased).size).toBe(4);
  });
});

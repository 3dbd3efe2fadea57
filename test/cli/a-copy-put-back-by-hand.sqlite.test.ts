/** Somebody copies yesterday's file over the database and starts the server. */
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../support/command.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { startReceiver } from '../support/receiver.ts';
import { subscribe } from '../support/subscribe.ts';

const anna = '+491712345678';
const ben = '+4915112345678';
let jawort: Jawort;
afterEach(() => jawort?.close());

function putBack(copy: string): void {
  const database = join(jawort.folder, 'jawort.sqlite');
  for (const part of ['-wal', '-shm']) if (existsSync(database + part)) rmSync(database + part);
  copyFileSync(copy, database);
}

describe('A copy put back by hand', () => {
  test('is noticed at the start; what it had missed is applied before anybody is served, and nothing is sent twice', async () => {
    jawort = await startJawort();
    const copy = join(jawort.folder, 'copy.sqlite');
    await subscribe(jawort, anna);
    await jawort.optIn(await jawort.form(), { phone: ben });
    await run(jawort.env, ['backup', copy], { clock: jawort.clock });
    await jawort.whatsapp.person(anna).write('STOP');
    jawort.clock.advance({ seconds: 180 });
    await jawort.allSent();
    const sent = jawort.whatsapp.sends.length;
    await jawort.restart({ whileDown: () => putBack(copy) });
    expect((await jawort.check({ phone: anna })).reason).toBe('withdrawn');
    expect(jawort.logged()).toContain('older than its journal');
    await jawort.allSent();
    expect(jawort.whatsapp.sends).toHaveLength(sent);
  });

  test('is noticed too if nobody has said no since: what waited in it has been sent, and is not sent once more', async () => {
    jawort = await startJawort();
    const copy = join(jawort.folder, 'copy.sqlite');
    await jawort.optIn(await jawort.form(), { phone: ben });
    await run(jawort.env, ['backup', copy], { clock: jawort.clock });
    jawort.clock.advance({ seconds: 180 });
    await jawort.allSent();
    expect(jawort.whatsapp.sends).toHaveLength(1);
    await jawort.restart({ whileDown: () => putBack(copy) });
    const noticed = () => jawort.logged().split('older than its journal').length - 1;
    expect(noticed()).toBe(1);
    await jawort.allSent();
    expect(jawort.whatsapp.sends).toHaveLength(1);
    // Once is enough; and a second time it is as old as before.
    await jawort.restart();
    expect(noticed()).toBe(1);
    await jawort.restart({ whileDown: () => putBack(copy) });
    expect(noticed()).toBe(2);
    expect(jawort.whatsapp.sends).toHaveLength(1);
  });

  test('is known by the marks in the journal, which come while the server sends, and not more than one in a minute', async () => {
    jawort = await startJawort();
    const marks = () => {
      const path = join(jawort.folder, 'journal.jsonl');
      return existsSync(path) ? readFileSync(path, 'utf8').split('{"mark":').length - 1 : 0;
    };
    await expect.poll(marks).toBe(1);
    for (let minute = 1; minute <= 2; minute += 1) {
      for (const digit of [1, 2, 3]) await jawort.whatsapp.person(`+49151${minute}${digit}345678`).write('START');
      await jawort.allSent();
      expect(marks()).toBe(minute);
      jawort.clock.advance({ seconds: 61 });
      await expect.poll(marks).toBe(minute + 1);
    }
    // Nothing is sent: nothing is marked, however much time goes by. The beat shows that the server has been at it.
    const beat = async () => String((await jawort.rows('SELECT seen_at FROM processes'))[0]?.seen_at);
    jawort.clock.advance({ hours: 5 });
    const then = jawort.clock.now().toISOString();
    await expect.poll(async () => (await beat()) > then).toBe(true);
    await expect.poll(async () => (await jawort.rows('SELECT mark FROM journal_mark'))[0]?.mark).toBe(3);
    expect(marks()).toBe(3);
  });

  test('tells no other system a number that had waited in it; the STOP that it had missed it does tell', async () => {
    const crm = await startReceiver();
    onTestFinished(() => crm.close());
    jawort = await startJawort({ site: { webhooks: [{ id: 'crm', url: crm.url, includeNumber: true }] } });
    const copy = join(jawort.folder, 'copy.sqlite');
    crm.answer(500);
    for (const phone of [anna, ben]) await subscribe(jawort, phone);
    await jawort.server.emptyNotices();
    await run(jawort.env, ['backup', copy], { clock: jawort.clock });
    await run(jawort.env, ['erase', '--yes', '--phone', anna], { clock: jawort.clock });
    await jawort.whatsapp.person(ben).write('STOP');
    await jawort.allSent();
    await jawort.restart({ whileDown: () => putBack(copy) });
    crm.answer(204);
    const before = crm.told.length;
    jawort.clock.advance({ days: 1 });
    await jawort.server.emptyNotices();
    const told = crm.told.slice(before).map(({ body }) => JSON.parse(body));
    expect(new Set(told.map(({ type }) => type))).toEqual(new Set(['consent.withdrawn']));
    expect(told.flatMap(({ data }) => data.phone ?? [])).toEqual([ben]);
    expect(await jawort.rows('SELECT id FROM notices WHERE sealed_number IS NOT NULL')).toEqual([]);
  });
});

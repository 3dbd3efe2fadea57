/** A number that was to be told to another system lies here no longer than somebody waits for it who may know it. */
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { longestWaitSeconds, secondsUntilNext } from '../../server/notify/retry-schedule.ts';
import { giveUpNotices } from '../../server/usecases/give-up-notices.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';
import { subscribe } from '../support/subscribe.ts';

const phone = '+491712345678';
const other = '+4915112345678';
let jawort: Jawort;
let crm: Receiver;
beforeEach(async () => {
  crm = await startReceiver();
});
afterEach(async () => {
  await jawort.close();
  await crm.close();
});

const start = async () => {
  jawort = await startJawort({ site: { webhooks: [{ id: 'crm', url: crm.url, includeNumber: true }] } });
};
const tell = () => jawort.server.emptyNotices();
const told = () =>
  crm.told.map(({ body }) => JSON.parse(body) as { type: string; data: { phone?: string; subjectId: string } });
const withNumber = async () =>
  (await jawort.rows('SELECT type FROM notices WHERE sealed_number IS NOT NULL ORDER BY id')).map(({ type }) => type);
const states = async () => [
  ...new Set((await jawort.rows('SELECT state FROM deliveries')).map(({ state }) => String(state))),
];
const erase = () =>
  jawort.asOwner('/v1/subjects/erase', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ site: siteId, phone }),
  });

describe('An endpoint that was taken out of the configuration', () => {
  test('while it hung is waited for no more after the next start, and the number is gone', async () => {
    await start();
    crm.answer('never');
    await subscribe(jawort, phone);
    await expect.poll(states).toContain('sending');
    expect(await withNumber()).not.toEqual([]);
    await jawort.restart({ site: { webhooks: [] } });
    expect(await states()).toEqual(['failed']);
    expect(await withNumber()).toEqual([]);
  });

  test('is left to another server that is about to tell it, until that has had its time', async () => {
    await start();
    crm.answer(500);
    await subscribe(jawort, phone);
    await tell();
    await jawort.restart({ site: { webhooks: [] } });
    const { clock, server } = jawort;
    const now = () => clock.now().toISOString();
    const soon = new Date(clock.now().getTime() + 20_000).toISOString();
    await jawort.run(`INSERT INTO processes (id, seen_at) VALUES ('prc_other', '${now()}')`);
    await jawort.run(`UPDATE deliveries SET state = 'sending', settled_at = NULL, due_at = '${soon}'`);
    await giveUpNotices(server.context, longestWaitSeconds);
    expect(await states()).toEqual(['sending']);
    clock.advance({ seconds: 21 });
    await jawort.run(`UPDATE processes SET seen_at = '${now()}' WHERE id = 'prc_other'`);
    await giveUpNotices(server.context, longestWaitSeconds);
    expect(await states()).toEqual(['failed']);
  });

  test('or may not be told the number any more: it is told what waits for it without', async () => {
    await start();
    crm.answer(500);
    await subscribe(jawort, phone);
    await tell();
    expect(await withNumber()).not.toEqual([]);
    let before = 0;
    await jawort.restart({
      site: { webhooks: [{ id: 'crm', url: crm.url }] },
      whileDown() {
        before = crm.told.length;
        crm.answer(204);
      },
    });
    expect(await withNumber()).toEqual([]);
    jawort.clock.advance({ seconds: 10 });
    await tell();
    expect(crm.told.length).toBeGreaterThan(before);
    expect(JSON.stringify(crm.told.slice(before))).not.toContain(phone.slice(3));
  });
});

describe('Of somebody who has everything erased', () => {
  const erasedWhileItFails = async () => {
    await start();
    crm.answer(500);
    await subscribe(jawort, phone);
    await tell();
    await erase();
  };

  test('the number goes at once out of all that still waits, but for what tells of the end', async () => {
    await erasedWhileItFails();
    expect(await withNumber()).toEqual(['consent.withdrawn', 'subject.erased']);
    const before = crm.told.length;
    crm.answer(204);
    jawort.clock.advance({ seconds: 10 });
    await tell();
    const now = told().slice(before);
    const knowing = now.filter(({ data }) => data.phone === phone).map(({ type }) => type);
    expect(knowing.toSorted()).toEqual(['consent.withdrawn', 'subject.erased']);
    expect(now.map(({ type }) => type)).toContain('consent.given');
    expect(await withNumber()).toEqual([]);
  });

  test('what tells of the end keeps it for as long as the receiver is tried, and then it is gone', async () => {
    await erasedWhileItFails();
    await tell();
    for (let attempt = 1; attempt < 10; attempt += 1) {
      expect(await withNumber()).toEqual(['consent.withdrawn', 'subject.erased']);
      jawort.clock.advance({ seconds: (secondsUntilNext(attempt, 1) ?? 0) + 1 });
      await tell();
    }
    expect(await states()).toEqual(['failed']);
    expect(await withNumber()).toEqual([]);
  });

  test('it waits no longer than that while the server is away; of somebody who stayed it does', async () => {
    await erasedWhileItFails();
    await subscribe(jawort, other);
    await tell();
    let before = 0;
    await jawort.restart({
      whileDown() {
        before = crm.told.length;
        crm.answer(204);
        jawort.clock.advance({ seconds: longestWaitSeconds + 60 });
      },
    });
    await tell();
    const now = told().slice(before);
    expect(now.map(({ type }) => type)).toContain('subject.erased');
    expect(now.flatMap(({ data }) => data.phone ?? [])).toEqual([other]);
  });
});

describe('Receivers that hang', () => {
  test('however many, delay no other: it is told at once', async () => {
    const hanging = await Promise.all(Array.from({ length: 9 }, () => startReceiver()));
    const healthy = await startReceiver();
    onTestFinished(async () => {
      for (const one of [...hanging, healthy]) await one.close();
    });
    for (const one of hanging) one.answer('never');
    const webhooks = [...hanging, healthy].map(({ url }, place) => ({ id: `system-${place}`, url }));
    jawort = await startJawort({ site: { webhooks } });
    for (let end = 10; end < 15; end += 1) await jawort.optIn(await jawort.form(), { phone: `+49171234567${end}` });
    await expect.poll(() => healthy.told.length).toBe(5);
    for (const one of hanging) expect(one.told).toHaveLength(4);
  });
});

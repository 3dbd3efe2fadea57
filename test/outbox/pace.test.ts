/** How fast messages leave: as fast as Meta allows, and never faster. */
import { afterEach, describe, expect, test } from 'vitest';
import { type Jawort, phoneNumberId, startJawort } from '../support/jawort.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const perSecond = 4;
const slowNumber = {
  whatsapp: {
    number: '+493012345678',
    phoneNumberId,
    businessAccountId: '102290129340398',
    messagesPerSecond: perSecond,
  },
};

const people = (count: number) => Array.from({ length: count }, (_, at) => `+4917123456${String(at).padStart(2, '0')}`);

async function claimTimes(): Promise<number[]> {
  const rows = await jawort.rows('SELECT claimed_at FROM outbox WHERE attempts > 0 ORDER BY claimed_at');
  return rows.map((row) => Date.parse(String(row.claimed_at)));
}

/** The most that left within any second. */
function mostInASecond(times: readonly number[]): number {
  return Math.max(...times.map((start) => times.filter((time) => time >= start && time < start + 1000).length));
}

describe('Messages of one number', () => {
  test('leave no faster than Meta allows it, and all of them leave', async () => {
    jawort = await startJawort({ site: slowNumber });
    const visitors = people(10);
    await Promise.all(visitors.map((phone) => jawort.whatsapp.person(phone).write('START')));
    await expect.poll(() => jawort.whatsapp.sends.length).toBe(10);
    expect(mostInASecond(await claimTimes())).toBeLessThanOrEqual(perSecond);
  });

  test('are counted together, however many processes send them', async () => {
    jawort = await startJawort({ site: slowNumber });
    const { ledger, clock } = jawort.server.context;
    // What another process has just sent.
    const before = clock.now();
    await ledger.transact((books) => books.pace.take('blumen-mueller', before, perSecond));
    await jawort.whatsapp.person('+491712345678').write('START');
    await jawort.whatsapp.nextSend();
    const [claimed = 0] = await claimTimes();
    expect(claimed - before.getTime()).toBeGreaterThanOrEqual(1000);
  });

  test('do not wait for a clock that was set back', async () => {
    jawort = await startJawort({ site: slowNumber });
    jawort.clock.advance({ hours: 1 });
    await jawort.whatsapp.person('+491712345678').write('START');
    await jawort.whatsapp.nextSend();
    jawort.clock.advance({ hours: -1 });
    await jawort.whatsapp.person('+491712345679').write('START');
    await jawort.whatsapp.nextSend((sent) => sent.to === '+491712345679');
  });
});

describe('Messages to one person', () => {
  test('are forty-five in one go at most, and the next one waits until Meta takes it', async () => {
    jawort = await startJawort();
    await jawort.whatsapp.person('+491712345678').write('STOP');
    await jawort.allSent();
    const [row] = await jawort.rows('SELECT * FROM outbox');
    if (!row) throw new Error('nothing was sent');
    // Somebody who plays with the buttons: 44 more answers within the last minute.
    for (let at = 1; at < 45; at += 1) {
      await jawort.run(
        `INSERT INTO outbox (id, site, subject_id, kind, identity_id, wording_id, state, attempts, doubts, due_at, claimed_at, settled_at, created_at)
         VALUES ('out_x${at}', '${row.site}', '${row.subject_id}', 'stopped', '${row.identity_id}', '${row.wording_id}', 'sent', 1, 0,
                 '${row.due_at}', '${row.claimed_at}', '${row.settled_at}', '${row.created_at}')`,
      );
    }
    await jawort.whatsapp.person('+491712345678').write('START');
    await jawort.whatsapp.person('+491609876543').write('START');
    await jawort.whatsapp.nextSend((sent) => sent.to === '+491609876543');
    const toOne = () => jawort.whatsapp.sends.filter((sent) => sent.to === '+491712345678');
    expect(toOne()).toHaveLength(1);
    jawort.clock.advance({ seconds: 271 });
    await expect.poll(() => toOne().length).toBe(2);
  });
});

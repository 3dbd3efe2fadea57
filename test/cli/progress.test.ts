/** Whoever starts a long work sees where it is. */
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { run } from '../support/command.ts';
import { makeDatabase, onPostgres, type TestDatabase } from '../support/database.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { startReceiver } from '../support/receiver.ts';
import { subscribe } from '../support/subscribe.ts';

const phones = ['+491712345678', '+4915112345678'];
let jawort: Jawort;
let target: TestDatabase | undefined;
afterEach(async () => {
  await jawort?.close();
  await target?.drop();
  target = undefined;
});

const shown = async (args: readonly string[], env = jawort.env) => {
  const ran = await run(env, args, { clock: jawort.clock });
  expect({ code: ran.code, noted: ran.noted }).toEqual({ code: 0, noted: '' });
  return ran.shown;
};
/** As the only one at work. */
const whileDown = (work: () => Promise<void>) => jawort.restart({ whileDown: work });

async function startWithSubscribers(): Promise<void> {
  jawort = await startJawort();
  for (const phone of phones) await subscribe(jawort, phone);
}

describe('Shown while it goes on:', () => {
  test('how many records retention has erased, or would erase', async () => {
    await startWithSubscribers();
    await whileDown(async () => {
      for (const phone of phones) await shown(['withdraw', '--yes', '--phone', phone]);
      jawort.clock.advance({ days: 4 * 366 });
      expect((await shown(['retention', '--dry-run'])).at(-1)).toBe('2 found');
      const seen = await shown(['retention', '--yes']);
      expect(seen).toContain('1 records erased');
      expect(seen.at(-1)).toBe('2 records erased');
    });
  });

  test('how far a backup is, and what a restore is at', async () => {
    await startWithSubscribers();
    // A small database is copied at one go.
    if (!onPostgres) await jawort.run('CREATE TABLE ballast (x BLOB); INSERT INTO ballast VALUES (zeroblob(8000000))');
    const copy = join(jawort.folder, 'copy.sqlite');
    const saving = await shown(['backup', copy]);
    expect(saving.join('\n')).toMatch(onPostgres ? /events: \d+ rows/ : /\d+ of \d+ pages/);
    expect(saving.at(-1)).toBe('checking the copy');
    await whileDown(async () => {
      await shown(['withdraw', '--yes', '--phone', phones[0] ?? '']);
      target = await makeDatabase(jawort.folder);
      const seen = (await shown(['restore', '--yes', copy], { ...jawort.env, ...target.env })).join('\n');
      expect(seen).toMatch(/^checking the backup\n(?:[\d.]+ of [\d.]+ MB copied\n)+opening the copy with the secret\n/);
      if (onPostgres) expect(seen).toMatch(/events: \d+ rows/);
      expect(seen).toMatch(/\d+ lines of the journal read$/);
    });
  });

  test('how many chains a seal has covered, and how many keys were moved', async () => {
    await startWithSubscribers();
    await whileDown(async () => {
      await subscribedMeanwhile();
      expect(await shown(['seal'])).toEqual([expect.stringMatching(/^\d+ chains sealed$/)]);
      expect((await shown(['keys', 'rotate'])).at(-1)).toMatch(/^\d+ data keys moved$/);
    });
  });

  test('how many deliveries are told once more', async () => {
    const crm = await startReceiver();
    crm.answer(410);
    jawort = await startJawort({ site: { webhooks: [{ id: 'crm', url: crm.url }] } });
    await jawort.optIn(await jawort.form());
    await jawort.server.emptyNotices();
    await shown(['webhooks', 'enable', 'crm']);
    expect(await shown(['webhooks', 'replay', 'crm'])).toEqual(['1 deliveries queued again']);
    await crm.close();
  });
});

/** So that there is something to seal, whatever the server sealed before it stopped. */
async function subscribedMeanwhile(): Promise<void> {
  await shown(['restrict', '--phone', phones[0] ?? '']);
}

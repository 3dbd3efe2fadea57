/** The embedded database is replaced in its folder: before it goes, it may be the only one that knows what the journal lacks. */
import { rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../support/command.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';

const anna = '+491712345678';
const ben = '+4915112345678';
let jawort: Jawort;
let copy: string;
beforeEach(async () => {
  jawort = await startJawort();
  copy = join(jawort.folder, 'copy.sqlite');
});
afterEach(() => jawort.close());

const path = () => join(jawort.folder, 'journal.jsonl');
const type = (...args: string[]) => run(jawort.env, args, { clock: jawort.clock });
const withdraw = (phone: string) => type('withdraw', '--yes', '--phone', phone);
const reason = async (phone: string) => (await jawort.check({ phone })).reason;

async function backUpWith(...phones: string[]): Promise<void> {
  for (const phone of phones) await subscribe(jawort, phone);
  await type('backup', copy);
}

describe('The database that a restore replaces', () => {
  test('still knows what somebody has cut off the journal, and tells it before it goes', async () => {
    await backUpWith(anna, ben);
    await withdraw(anna);
    const whole = statSync(path()).size;
    await withdraw(ben);
    await jawort.restart({
      whileDown: async () => {
        truncateSync(path(), whole + 40);
        const { code, noted } = await type('restore', '--yes', copy);
        expect(code).toBe(0);
        expect(noted).toMatch(/The journal lacked \d+ lines/);
      },
    });
    expect([await reason(anna), await reason(ben)]).toEqual(['withdrawn', 'withdrawn']);
    expect(jawort.logged()).not.toContain('the journal');
  });

  test('tells it also if the whole journal is gone, which is an error all the same', async () => {
    await backUpWith(anna);
    await withdraw(anna);
    await jawort.restart({
      whileDown: async () => {
        rmSync(path());
        const { code, said } = await type('restore', '--yes', copy);
        expect(code).toBe(1);
        expect(said).toContain('IS MISSING: the database that was replaced has written it anew');
      },
    });
    expect(await reason(anna)).toBe('withdrawn');
  });
});

/** The journal saves a restored backup from forgetting somebody's no. So a journal that lacks lines must not go unnoticed. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { run } from '../support/command.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';

const anna = '+491712345678';
const ben = '+4915112345678';
const loud = 'the journal lacks lines that this database has written';
let jawort: Jawort;
afterEach(() => jawort?.close());

const path = () => join(jawort.folder, 'journal.jsonl');
const ids = () =>
  (existsSync(path()) ? readFileSync(path(), 'utf8') : '')
    .split('\n')
    .flatMap((line) => /"id":"(jnl_\w+)"/.exec(line)?.[1] ?? []);
const everWritten = async () => (await jawort.rows('SELECT id FROM journal ORDER BY id')).map(({ id }) => String(id));
const withdraw = (phone: string, env = jawort.env) =>
  run(env, ['withdraw', '--yes', '--phone', phone], { clock: jawort.clock });
/** Until the file holds all that the database has noted. */
const untilWhole = async () => {
  const all = await everWritten();
  await expect.poll(() => [...new Set(ids())].toSorted()).toEqual(all);
};

describe('A journal', () => {
  test('that is written by another machine too, to a file of its own, is noticed at the next start, and made whole', async () => {
    jawort = await startJawort();
    await subscribe(jawort, anna);
    await subscribe(jawort, ben);
    await withdraw(anna);
    await jawort.restart({
      whileDown: async () => {
        const elsewhere = { ...jawort.env, JAWORT_JOURNAL: join(jawort.folder, 'journal-of-the-other.jsonl') };
        expect((await withdraw(ben, elsewhere)).code).toBe(0);
        expect(ids().length).toBeLessThan((await everWritten()).length);
      },
    });
    expect(jawort.logged()).toContain(loud);
    expect(jawort.logged()).toContain('JAWORT_JOURNAL');
    await untilWhole();
  });

  test('that somebody cut off is noticed too; one that is whole is not spoken of', async () => {
    jawort = await startJawort();
    await subscribe(jawort, anna);
    await withdraw(anna);
    await jawort.restart();
    expect(jawort.logged()).not.toContain('the journal');
    await jawort.restart({
      whileDown: () => {
        const [header] = readFileSync(path(), 'utf8').split('\n');
        writeFileSync(path(), `${header}\n`);
      },
    });
    expect(jawort.logged()).toContain(loud);
    await untilWhole();
  });

  test('that is gone is begun anew with all that the database remembers, so that the next restore knows the old noes', async () => {
    jawort = await startJawort();
    await subscribe(jawort, anna);
    await withdraw(anna);
    await jawort.restart({ whileDown: () => rmSync(path()) });
    expect(jawort.logged()).toContain('the journal of this database is missing');
    expect(jawort.logged()).not.toContain(loud);
    await untilWhole();
  });
});

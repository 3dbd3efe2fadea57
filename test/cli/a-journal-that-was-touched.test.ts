/** Somebody has been at the journal, or a crash was: what is left of it counts, what is not ours does not, and it is said. */
import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { run } from '../support/command.ts';
import { subscribe } from '../support/subscribe.ts';
import { isQuestion } from '../support/texts.ts';
import { jawortToRestore, type Restorable } from './jawort-to-restore.ts';

const anna = '+491712345678';
const ben = '+4915112345678';
const cem = '+436641234567';

let { jawort, copy, target, env } = {} as Restorable;
beforeEach(async () => {
  ({ jawort, copy, target, env } = await jawortToRestore());
});

const path = () => join(jawort.folder, 'journal.jsonl');
const lines = () => readFileSync(path(), 'utf8').trimEnd().split('\n');
const rewrite = (texts: readonly string[]) => writeFileSync(path(), `${texts.join('\n')}\n`);
const size = () => statSync(path()).size;
const type = (...args: string[]) => run(env, args, { clock: jawort.clock });
/** The command has written it into the journal when it comes back. */
const withdraw = (phone: string) => run(jawort.env, ['withdraw', '--yes', '--phone', phone], { clock: jawort.clock });
const reason = async (phone: string) => (await jawort.check({ phone })).reason;

async function backUpWith(...phones: string[]): Promise<void> {
  for (const phone of phones) await subscribe(jawort, phone);
  await run(jawort.env, ['backup', copy], { clock: jawort.clock });
}

/** The disk is gone, and with it the only database that knew what stood in the journal. */
async function restoreWithoutTheOld(touch: () => void = () => {}) {
  let restored = { code: -1, said: '' };
  await jawort.restart({
    env,
    whileDown: async () => {
      touch();
      for (const part of ['', '-wal', '-shm']) {
        const file = join(jawort.folder, `jawort.sqlite${part}`);
        if (existsSync(file)) rmSync(file);
      }
      restored = await type('restore', '--yes', copy);
    },
  });
  return restored;
}

describe('A journal of which something is missing says so when a backup is restored, and all the rest is applied:', () => {
  test('cut off in the middle of a line', async () => {
    await backUpWith(anna, ben);
    await withdraw(anna);
    const whole = size();
    await withdraw(ben);
    const { code, said } = await restoreWithoutTheOld(() => truncateSync(path(), whole + 40));
    expect(code).toBe(1);
    expect(said).toContain('IS DAMAGED: it ends in the middle of a line');
    expect(said).toContain('WhatsApp history');
    expect(await reason(anna)).toBe('withdrawn');
  });

  test('a line taken out of it', async () => {
    await backUpWith(anna, ben);
    await withdraw(anna);
    await withdraw(ben);
    const { code, said } = await restoreWithoutTheOld(() => {
      const ended = lines().findIndex((text) => text.includes('"kind":"ended"'));
      rewrite(lines().toSpliced(ended, 1));
    });
    expect(code).toBe(1);
    expect(said).toContain('IS DAMAGED: lines are missing (1)');
    expect(await reason(ben)).toBe('withdrawn');
  });

  test('its end cut off while the server goes on writing to it', async () => {
    await backUpWith(anna, ben);
    await withdraw(anna);
    const [header = ''] = lines();
    truncateSync(path(), header.length + 40);
    await withdraw(ben);
    const { code, said } = await restoreWithoutTheOld();
    expect(code).toBe(1);
    expect(said).toContain('lines are missing');
    expect(await reason(ben)).toBe('withdrawn');
  });

  test('a line that was changed, which is not applied, and named', async () => {
    await backUpWith(anna, ben);
    await withdraw(anna);
    await withdraw(ben);
    let place = 0;
    const { code, said } = await restoreWithoutTheOld(() => {
      place = lines().findIndex((text) => text.includes('"kind":"suppressed"')) + 1;
      rewrite(
        lines().map((text, at) => (at === place - 1 ? text.replace('"scope":"all"', '"scope":"marketing"') : text)),
      );
    });
    expect(code).toBe(1);
    expect(said).toContain(`what stands in line ${place} was changed`);
    expect(said).toContain('lines are missing (1)');
    const scopes = await target.rows('SELECT scope FROM suppressions');
    expect(new Set(scopes.map(({ scope }) => scope))).toEqual(new Set(['all']));
    expect([await reason(anna), await reason(ben)]).toEqual(['withdrawn', 'withdrawn']);
    // Nor is it forgotten at the next start.
    await jawort.restart();
    expect(jawort.logged()).toContain('the journal is damaged');
  });
});

describe('A line that somebody has added to the journal', () => {
  const forged = (genuine: string, check: string | undefined) => {
    const { lookups, site } = JSON.parse(genuine).entry;
    const [line, id, at] = [999, `jnl_${'z'.repeat(20)}`, new Date().toISOString()];
    return JSON.stringify({ line, id, at, entry: { kind: 'lifted', site, lookups }, ...(check && { check }) });
  };

  test.each([
    ['without a check', '\n', () => undefined],
    ['without a check, nor an end', '', () => undefined],
    ['with the check of a line of ours', '\n', (genuine: string) => String(JSON.parse(genuine).check)],
  ])('%s lifts nothing at the next start, and is spoken of', async (_what, end, checkOf) => {
    await subscribe(jawort, anna);
    await withdraw(anna);
    const before = await jawort.rows('SELECT lookup, since FROM suppressions ORDER BY lookup');
    expect(before).not.toEqual([]);
    await jawort.restart({
      whileDown() {
        const genuine = lines().find((text) => text.includes('"kind":"suppressed"')) ?? '';
        writeFileSync(path(), `${forged(genuine, checkOf(genuine))}${end}`, { flag: 'a' });
      },
    });
    expect(await jawort.rows('SELECT lookup, since FROM suppressions ORDER BY lookup')).toEqual(before);
    expect(jawort.logged()).toMatch(/warn the journal is damaged.*not written by this database/);
  });

  test('is not applied by a restore either, which ends with an error', async () => {
    await backUpWith(anna);
    await withdraw(anna);
    const { code, said } = await restoreWithoutTheOld(() => {
      const genuine = lines().find((text) => text.includes('"kind":"suppressed"')) ?? '';
      rewrite([...lines(), forged(genuine, undefined)]);
    });
    expect(code).toBe(1);
    expect(said).toContain('not written by this database');
    expect(said).not.toContain('lines are missing');
    expect(await target.rows('SELECT lookup FROM suppressions')).not.toEqual([]);
  });
});

describe('A last line that was cut off by a crash', () => {
  test('is no damage: nobody speaks of it, and what is written behind it counts', async () => {
    await backUpWith(anna, ben);
    await withdraw(anna);
    await jawort.restart({ whileDown: () => writeFileSync(path(), '{"line":77,"id":"jnl_', { flag: 'a' }) });
    expect(jawort.logged()).not.toContain('the journal');
    await withdraw(ben);
    expect(lines()).toContain('{"line":77,"id":"jnl_');
    const { code, said } = await restoreWithoutTheOld();
    expect({ code, said }).toMatchObject({ code: 0, said: expect.not.stringContaining('DAMAGED') });
    expect([await reason(anna), await reason(ben)]).toEqual(['withdrawn', 'withdrawn']);
    await jawort.restart();
    expect(jawort.logged()).not.toContain('the journal is damaged');
  });
});

describe('Lines that stand in another order, because some had to be written again,', () => {
  test('bring nobody back: a JA lifts only what was objected to before it', async () => {
    await backUpWith(anna, cem);
    const visitor = jawort.whatsapp.person(anna);
    await visitor.write('STOP');
    await jawort.allSent();
    await visitor.write('START');
    await visitor.tap(await jawort.whatsapp.nextSend((sent) => sent.to === anna && isQuestion(sent)), 'JA');
    await jawort.allSent();
    await visitor.write('STOP');
    await jawort.allSent();
    const restrict = (...more: string[]) =>
      run(jawort.env, ['restrict', '--phone', cem, ...more], { clock: jawort.clock });
    await restrict();
    await restrict('--lift');
    await restrict();
    const { code } = await restoreWithoutTheOld(() => {
      const isLifting = (text: string) => /"kind":"lifted"|"kind":"restricted".*"since":null/.test(text);
      expect(lines().filter(isLifting)).toHaveLength(2);
      rewrite([...lines().filter((text) => !isLifting(text)), ...lines().filter(isLifting)]);
    });
    expect(code).toBe(0);
    expect(await target.rows('SELECT lookup FROM suppressions')).not.toEqual([]);
    expect(await reason(cem)).toBe('restricted');
  });
});

describe('A command beside a server', () => {
  test('has written the erasure into the journal when it comes back, even if the server had the journal in hand', async () => {
    await subscribe(jawort, anna);
    const until = new Date(jawort.clock.now().getTime() + 2500).toISOString();
    await jawort.run(`INSERT INTO leases (name, holder, until) VALUES ('journal', 'prc_of_another', '${until}')`);
    expect((await run(jawort.env, ['erase', '--yes', '--phone', anna], { clock: jawort.clock })).code).toBe(0);
    expect(lines().some((text) => text.includes('"kind":"erased"') && text.includes('"evidence"'))).toBe(true);
  });
});

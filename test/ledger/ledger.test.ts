import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import type { LedgerEvent } from '../../server/consent/events.ts';
import { createIds } from '../../server/ids.ts';
import { verifyChain } from '../../server/ledger/chain.ts';
import { commitmentTo } from '../../server/ledger/digest.ts';
import { type Ledger, openLedger } from '../../server/ledger/ledger.ts';
import { makeDatabase, type TestDatabase } from '../support/database.ts';
import { makeFastFolder } from '../support/fast-folder.ts';

const secret = 'the secret of this test, long enough 0123';
let folder: string;
let database: TestDatabase;
let ledger: Ledger;

const open = (changes: { secret?: string; secretPrevious?: string } = {}) =>
  openLedger({ ...database.place, secret, clock: systemClock, ids: createIds(systemClock), ...changes });
const erase = { type: 'data.erased', data: { what: ['contact'], why: 'test' } } as const;

beforeEach(async () => {
  folder = makeFastFolder('jawort-ledger-');
  database = await makeDatabase(folder);
  ledger = await open();
});
afterEach(async () => {
  await ledger.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function subjectWithEvents(count: number): Promise<{ id: string; events: LedgerEvent[] }> {
  const id = await ledger.transact(async (books) => {
    const subjectId = await books.subjects.create('site');
    for (let made = 0; made < count; made += 1) await books.chain.append(subjectId, erase);
    return subjectId;
  });
  return { id, events: await ledger.read((books) => books.chain.ofSubject(id)) };
}

describe('The chain of events', () => {
  test('fits as it was written', async () => {
    const { events } = await subjectWithEvents(4);
    expect(verifyChain(events)).toMatchObject({ intact: true, length: 4, head: events[3]?.hash });
  });

  test('shows the first event that was changed, dropped or swapped', async () => {
    const { events } = await subjectWithEvents(4);
    const [a, b, c, d] = events as [LedgerEvent, LedgerEvent, LedgerEvent, LedgerEvent];
    const changed = { ...b, data: { what: ['contact'], why: 'tes7' } } as LedgerEvent;
    expect(verifyChain([a, changed, c, d])).toMatchObject({ intact: false, brokenAt: 2 });
    expect(verifyChain([a, c, d])).toMatchObject({ intact: false, brokenAt: 2 });
    expect(verifyChain([a, c, b, d])).toMatchObject({ intact: false, brokenAt: 2 });
    expect(verifyChain([b, c, d])).toMatchObject({ intact: false, brokenAt: 1 });
    expect(verifyChain([a, { ...b, at: c.at.replace(/\dZ$/, 'xZ') }, c, d])).toMatchObject({
      intact: false,
      brokenAt: 2,
    });
  });

  test('cannot be changed or shortened, not even past our own code', async () => {
    await subjectWithEvents(2);
    await expect(database.run("UPDATE events SET type = 'consent.given'")).rejects.toThrow(/append-only/);
    await expect(database.run('DELETE FROM events')).rejects.toThrow(/append-only/);
  });

  test('never gives the same number twice', async () => {
    const { id } = await subjectWithEvents(1);
    await Promise.all(Array.from({ length: 20 }, () => ledger.transact((books) => books.chain.append(id, erase))));
    const events = await ledger.read((books) => books.chain.ofSubject(id));
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 21 }, (_, position) => position + 1));
    expect(verifyChain(events).intact).toBe(true);
  });
});

describe('The vault', () => {
  const number = { type: 'phone', value: '+491712345678' } as const;

  test('gives back what was put in, with a commitment that anybody can recompute', async () => {
    const entries = await ledger.transact(async (books) => {
      const subjectId = await books.subjects.create('site');
      await books.vault.put({ subjectId, kind: 'evidence', name: 'answer', about: 'q', value: { text: 'Ja' } });
      return books.vault.ofSubject(subjectId, 'evidence');
    });
    expect(entries[0]?.value).toEqual({ text: 'Ja' });
    expect(entries[0]?.commitment).toBe(commitmentTo({ text: 'Ja' }, entries[0]?.salt ?? ''));
  });

  test('does not open a row that was moved to somebody else', async () => {
    const [one, other] = await ledger.transact(async (books) => {
      const ids: string[] = [];
      for (const text of ['Ja', 'Nein']) {
        const subjectId = await books.subjects.create('site');
        await books.vault.put({ subjectId, kind: 'evidence', name: 'answer', about: 'q', value: { text } });
        ids.push(subjectId);
      }
      return ids;
    });
    await database.run(
      `UPDATE vault SET sealed = (SELECT sealed FROM vault WHERE subject_id = '${one}') WHERE subject_id = '${other}'`,
    );
    expect(await ledger.read((books) => books.vault.ofSubject(other ?? '', 'evidence'))).toEqual([]);
    const { damaged } = await ledger.read((books) => books.vault.readAll(other ?? '', 'evidence'));
    expect(damaged).toMatchObject([{ name: 'answer' }]);
    expect(await ledger.read((books) => books.vault.ofSubject(one ?? '', 'evidence'))).toHaveLength(1);
  });

  test('what lay under a destroyed key is gone, and the chain still fits', async () => {
    const subjectId = await ledger.transact(async (books) => {
      const id = await books.subjects.create('site');
      await books.subjects.addIdentity(id, 'site', number, true);
      await books.chain.append(id, erase);
      return id;
    });
    await ledger.transact((books) => books.vault.destroyKey(subjectId, 'contact'));
    expect(await ledger.forgetDeletedPages()).toBe(true);
    expect(await database.rows("SELECT wrapped FROM data_keys WHERE kind = 'contact'")).toEqual([{ wrapped: null }]);
    expect(await database.rows('SELECT id FROM vault')).toEqual([]);
    const events = await ledger.read((books) => books.chain.ofSubject(subjectId));
    expect(verifyChain(events).intact).toBe(true);
  });

  test('finds a person by keyed hash, on that site only', async () => {
    await ledger.transact(async (books) => {
      const id = await books.subjects.create('site');
      await books.subjects.addIdentity(id, 'site', number, true);
    });
    const found = (site: string) => ledger.read((books) => books.subjects.findIdentities(site, [number]));
    expect(await found('site')).toHaveLength(1);
    expect(await found('other')).toHaveLength(0);
  });
});

describe('The secret', () => {
  test('another secret opens nothing and says so', async () => {
    await ledger.close();
    await expect(open({ secret: 'quite another secret of enough length 01' })).rejects.toThrow(
      /JAWORT_SECRET is not the one/,
    );
    ledger = await open();
  });

  test('can be changed without touching a record', async () => {
    const { id } = await subjectWithEvents(1);
    await ledger.close();
    const changed = 'the new secret, just as long as the other';
    ledger = await open({ secret: changed, secretPrevious: secret });
    await ledger.close();
    ledger = await open({ secret: changed });
    expect(await ledger.read((books) => books.chain.ofSubject(id))).toHaveLength(1);
  });
});

describe('Sharing a commit', () => {
  test('one failing write undoes only itself', async () => {
    const subjects = () => ledger.read((books) => books.chain.all());
    const { id } = await subjectWithEvents(1);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, turn) =>
        ledger.transact(async (books) => {
          await books.chain.append(id, erase);
          if (turn % 2 === 1) throw new Error('this one changed its mind');
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(5);
    expect(await subjects()).toHaveLength(6);
  });

  test('a reader never sees what is not committed', async () => {
    let seen = -1;
    await ledger.transact(async (books) => {
      const id = await books.subjects.create('site');
      await books.chain.append(id, erase);
      seen = (await ledger.read((others) => others.chain.all())).length;
    });
    expect(seen).toBe(0);
    expect(await ledger.read((books) => books.chain.all())).toHaveLength(1);
  });
});

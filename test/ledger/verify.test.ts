/** Whatever is changed, dropped or swapped in a ledger is found, and the first event that does not fit is named. */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import { createIds } from '../../server/ids.ts';
import { type Ledger, openLedger } from '../../server/ledger/ledger.ts';
import { merklePath, merkleRoot, rootByPath } from '../../server/ledger/merkle.ts';
import type { Seal } from '../../server/ledger/seal-form.ts';
import type { VerifyReport } from '../../server/ledger/verify/checker.ts';
import { lineOf, readLines } from '../../server/ledger/verify/lines.ts';
import { verifyLedger } from '../../server/ledger/verify/verify.ts';
import { sealWhatGrew } from '../../server/usecases/seal.ts';
import { makeDatabase, onPostgres, type TestDatabase } from '../support/database.ts';
import { makeFastFolder } from '../support/fast-folder.ts';

const erase = { type: 'data.erased', data: { what: ['contact'], why: 'test' } } as const;
let folder: string;
let database: TestDatabase;
let ledger: Ledger;
let lines: string[];

beforeAll(async () => {
  folder = makeFastFolder('jawort-verify-');
  database = await makeDatabase(folder);
  const secret = 'the secret of this test, long enough 0123';
  ledger = await openLedger({ ...database.place, secret, clock: systemClock, ids: createIds(systemClock) });
  const grow = (id: string) => ledger.transact((books) => books.chain.append(id, erase));
  const ids: string[] = [];
  for (const length of [3, 1, 4]) {
    const id = await ledger.transact((books) => books.subjects.create('site'));
    ids.push(id);
    for (let made = 0; made < length; made += 1) await grow(id);
    await sealWhatGrew({ ledger, clock: systemClock });
  }
  await grow(ids[0] ?? '');
  await sealWhatGrew({ ledger, clock: systemClock });
  lines = await exported();
});
afterAll(async () => {
  await ledger.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function exported(): Promise<string[]> {
  const written: string[] = [];
  const items = ledger.read(async (books) => books.whole.items('2026-11-24T00:00:00.000Z'));
  for await (const item of await items) if (item.kind !== 'unreadable') written.push(lineOf(item).trimEnd());
  return written;
}

async function* streamOf(text: readonly string[]) {
  yield* text;
}

const check = (text: readonly string[]): Promise<VerifyReport> => verifyLedger(readLines(streamOf(text)));
const kindOf = (line: string) => (JSON.parse(line) as { kind: string }).kind;
const placesOf = (kind: string) => lines.flatMap((line, place) => (kindOf(line) === kind ? [place] : []));
const event = (place: number) => {
  const { subject, seq } = JSON.parse(lines[place] ?? '') as { subject: string; seq: number };
  return { subject, seq };
};

describe('An exported ledger', () => {
  test('verifies as it was written, and says how much it is', async () => {
    expect(await check(lines)).toMatchObject({
      intact: true,
      events: 9,
      subjects: 3,
      seals: 4,
      unsealed: 0,
      problems: [],
    });
  });

  test('any byte of any event that flips is found, and that event is named', async () => {
    const place = fc.constantFrom(...placesOf('event'));
    await fc.assert(
      fc.asyncProperty(place, fc.nat(), fc.integer({ min: 1, max: 255 }), async (at, offset, bits) => {
        const bytes = Buffer.from(lines[at] ?? '');
        const position = offset % bytes.length;
        bytes[position] = (bytes[position] ?? 0) ^ bits;
        const flipped = bytes.toString('utf8');
        fc.pre(!flipped.includes('\n'));
        const report = await check(lines.with(at, flipped));
        expect(report.intact).toBe(false);
        const { subject, seq } = event(at);
        const named = report.problems[0]?.event;
        // A flip in the subject's own id makes it somebody else's event; then the gap is named, or the stranger.
        if (named?.subject === subject) expect(named.seq).toBe(seq);
        else expect(flipped).not.toContain(subject);
      }),
      { numRuns: 400 },
    );
  });

  test('any byte of anything else that flips is found as well', async () => {
    const place = fc.constantFrom(...['leaf', 'subject', 'seal', 'end'].flatMap(placesOf));
    await fc.assert(
      fc.asyncProperty(place, fc.nat(), fc.integer({ min: 1, max: 127 }), async (at, offset, bits) => {
        const bytes = Buffer.from(lines[at] ?? '');
        const position = offset % bytes.length;
        bytes[position] = (bytes[position] ?? 0) ^ bits;
        expect((await check(lines.with(at, bytes.toString('utf8')))).intact).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test('two events that are swapped, and an event that is dropped, are found where they were', async () => {
    const [first = 0, second = 0, third = 0] = placesOf('event');
    const swapped = lines.with(second, lines[third] ?? '').with(third, lines[second] ?? '');
    expect((await check(swapped)).problems[0]).toMatchObject({ event: event(second) });
    expect((await check(lines.toSpliced(first, 1))).problems[0]).toMatchObject({ event: event(first) });
  });

  test('a cut-off end is found even if every count was made to fit', async () => {
    const all = placesOf('event').map(event);
    const last = all.at(-1) ?? { subject: '', seq: 0 };
    const before = lines[placesOf('event').at(-2) ?? 0] ?? '';
    const { hash } = JSON.parse(before) as { hash: string };
    const forged = lines.flatMap((line) => {
      const item = JSON.parse(line) as Record<string, unknown>;
      if (item.kind === 'event' && item.subject === last.subject && item.seq === last.seq) return [];
      if (item.kind === 'subject' && item.subject === last.subject)
        return [line.replace(/"head":"[0-9a-f]+"/, `"head":"${hash}"`).replace(/"seq":\d+/, `"seq":${last.seq - 1}`)];
      if (item.kind === 'end') return [line.replace(/"events":9/, '"events":8')];
      return [line];
    });
    expect((await check(forged)).problems[0]).toMatchObject({
      event: last,
      what: expect.stringContaining('is missing'),
    });
    const withoutLeaf = forged.filter((line) => !(kindOf(line) === 'leaf' && line.includes(last.subject)));
    expect((await check(withoutLeaf)).problems[0]?.what).toContain('heads that seal');
  });

  test('a person who was dropped whole is found', async () => {
    const { subject } = event(placesOf('event')[0] ?? 0);
    const forged = lines.filter((line) => !line.includes(subject));
    expect((await check(forged)).intact).toBe(false);
  });

  test('a seal that was dropped, forged, or differs from the one written down elsewhere is found', async () => {
    const seals = placesOf('seal').map((place) => JSON.parse(lines[place] ?? '') as Seal);
    const known = { ...Object(seals[1]), hash: 'f'.repeat(64) };
    expect((await check(lines.toSpliced(placesOf('seal').at(-1) ?? 0, 1))).intact).toBe(false);
    const report = await verifyLedger(readLines(streamOf(lines)), { known: [known] });
    expect(report.problems[0]?.what).toBe('seal 2 is not the one that was written down elsewhere');
    expect((await verifyLedger(readLines(streamOf(lines)), { known: seals })).intact).toBe(true);
  });

  test('can be checked by anybody, without a line of our code', () => {
    const items = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const canonical = (value: unknown): string => {
      if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
      if (typeof value !== 'object' || value === null) return JSON.stringify(value);
      const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
      return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
    };
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    for (const { kind, hash, ...rest } of items.filter((item) => item.kind === 'event')) {
      expect(sha256(canonical(rest)), String(kind)).toBe(hash);
    }
    const header = items[0] as unknown as { keys: Record<string, string> };
    for (const { kind, hash, signature, ...body } of items.filter((item) => item.kind === 'seal')) {
      expect(sha256(canonical(body)), String(kind)).toBe(hash);
      const x = header.keys[String(body.key)];
      const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: String(x) }, format: 'jwk' });
      expect(verify(null, Buffer.from(canonical(body)), key, Buffer.from(String(signature), 'base64url'))).toBe(true);
    }
  });
});

describe('Seals', () => {
  test('at the same time make one, and nothing new makes none', async () => {
    const id = await ledger.transact((books) => books.subjects.create('site'));
    await ledger.transact((books) => books.chain.append(id, erase));
    const made = await Promise.all([1, 2, 3].map(() => sealWhatGrew({ ledger, clock: systemClock })));
    expect(made.flat()).toHaveLength(1);
    expect(await sealWhatGrew({ ledger, clock: systemClock })).toEqual([]);
    expect(await check(await exported())).toMatchObject({ intact: true, seals: 5 });
  });

  test('refuse to be changed, replaced or deleted, and so do the events, even past our own code', async () => {
    const keys = { events: 'subject_id, seq', seals: 'seq', seal_leaves: 'seal_seq, position' };
    for (const [table, key] of Object.entries(keys)) {
      const before = await database.rows(`SELECT * FROM ${table} ORDER BY ${key}`);
      expect(before).not.toEqual([]);
      const everywhere = [
        `UPDATE ${table} SET seq = 7`,
        `DELETE FROM ${table}`,
        `INSERT INTO ${table} SELECT * FROM ${table} WHERE true ON CONFLICT (${key}) DO UPDATE SET seq = excluded.seq + 1`,
      ];
      const onlyHere = onPostgres
        ? [
            `TRUNCATE ${table} CASCADE`,
            `WITH gone AS (DELETE FROM ${table} RETURNING 1) SELECT count(*) FROM gone`,
            `MERGE INTO ${table} AS old USING ${table} AS new ON old.seq = new.seq WHEN MATCHED THEN UPDATE SET seq = old.seq + 1`,
          ]
        : [`REPLACE INTO ${table} SELECT * FROM ${table}`, `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`];
      for (const statement of [...everywhere, ...onlyHere])
        await expect(database.run(statement), statement).rejects.toThrow(/append-only/);
      expect(await database.rows(`SELECT * FROM ${table} ORDER BY ${key}`)).toEqual(before);
    }
  });

  test('a path leads from any head to the root', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), (count, chosen) => {
        const heads = Array.from({ length: count }, (_, at) => ({
          subject: `sub_${at}`,
          seq: at,
          head: 'a'.repeat(64),
        }));
        const at = chosen % count;
        const head = heads[at] ?? { subject: '', seq: 0, head: '' };
        expect(rootByPath(head, merklePath(heads, at))).toBe(merkleRoot(heads));
      }),
    );
  });
});

describe('A database that somebody has changed past its own guard', () => {
  test('is found out, and the event is named', async () => {
    const [row] = await database.rows('SELECT subject_id, seq FROM events ORDER BY id LIMIT 1 OFFSET 1');
    const guard = onPostgres ? 'DROP TRIGGER events_refuse_changes ON events' : 'DROP TRIGGER events_refuse_update';
    await database.run(guard);
    await database.run(
      `UPDATE events SET data = replace(data, 'test', 'tesT') WHERE subject_id = '${row?.subject_id}' AND seq = ${row?.seq}`,
    );
    const items = await ledger.read(async (books) => books.whole.items(''));
    const report = await verifyLedger(items);
    expect(report.problems[0]).toMatchObject({ event: { subject: row?.subject_id, seq: row?.seq } });
  });
});

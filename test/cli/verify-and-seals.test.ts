/** What is written down elsewhere shows later that nothing before that moment was changed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../support/command.ts';
import { onPostgres } from '../support/database.ts';
import { freePort } from '../support/free-port.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { leaveBehind, webhookSaying } from '../support/left-behind.ts';
import { startProcess } from '../support/server-process.ts';
import { subscribe } from '../support/subscribe.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';
const type = (...args: string[]) => run(jawort.env, args, { clock: jawort.clock });
const fileIn = (name: string) => join(jawort.folder, name);
const lastEvent = async () =>
  (await jawort.rows('SELECT id, subject_id, seq FROM events ORDER BY at DESC, seq DESC LIMIT 1'))[0] ?? {};

/** As it is typed: beside the server, not inside it. */
async function sealInAProcess(): Promise<number | null> {
  const launcher = join(import.meta.dirname, '..', '..', 'server', 'cli', 'jawort.mjs');
  const child = spawn(process.execPath, [launcher, 'seal'], { cwd: jawort.folder, env: jawort.env, stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

/** What somebody does who owns the machine and knows what he is doing. */
async function unlocked(sql: string): Promise<void> {
  const triggers = onPostgres
    ? ['ALTER TABLE events DISABLE TRIGGER ALL']
    : ['DROP TRIGGER events_refuse_update', 'DROP TRIGGER events_refuse_delete'];
  for (const statement of [...triggers, sql]) await jawort.run(statement);
}

describe('jawort verify', () => {
  test('finds that everything fits, in the database and in an exported file, which holds no personal data', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    await type('seal');
    const inside = await type('verify');
    expect(inside).toMatchObject({ code: 0, said: expect.stringContaining('Everything fits') });
    const file = fileIn('ledger.jsonl');
    await type('export', '--ledger', file);
    expect(readFileSync(file, 'utf8')).not.toContain('1712345678');
    const read = JSON.parse((await type('--json', 'verify', file)).said);
    expect(read).toMatchObject({ intact: true, unsealed: 0 });
    // The server may have made one before.
    expect(read.seals).toBeGreaterThan(0);
  });

  test('names the event that was changed behind our back', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    const { id, subject_id, seq } = await lastEvent();
    await unlocked(`UPDATE events SET at = '2020-01-01T00:00:00.000Z' WHERE id = '${String(id)}'`);
    const { code, said } = await type('verify');
    expect(code).toBe(1);
    expect(said).toContain('DOES NOT FIT');
    expect(said).toContain(`event ${String(seq)} of ${String(subject_id)}`);
  });

  test('misses the end of a chain once it was sealed, also if the seals were dropped with it', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    const seals = fileIn('seals.jsonl');
    writeFileSync(seals, `${JSON.stringify(JSON.parse((await type('--json', 'seal')).said))}\n`);
    const file = fileIn('ledger.jsonl');
    await type('export', '--ledger', file);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const without = lines.filter((line) => !/"kind":"(?:seal|leaf)"/.test(line));
    const end = JSON.stringify({ ...JSON.parse(lines.at(-1) ?? ''), seals: 0 });
    writeFileSync(file, `${[...without.slice(0, -1), end].join('\n')}\n`);
    expect((await type('verify', file, '--seals', seals)).code).toBe(1);
  });

  test('says what it cannot read', async () => {
    jawort = await startJawort();
    expect((await type('verify', fileIn('nothing.jsonl'))).noted).toContain('There is no file');
    writeFileSync(fileIn('junk.jsonl'), 'this is no ledger\n');
    expect((await type('verify', fileIn('junk.jsonl'))).said).toContain('line 1');
    expect((await type('verify', '--seals', fileIn('junk.jsonl'))).noted).toContain('is no seal');
  });
});

describe('Seals', () => {
  test('are made by the server itself, leave the machine as lines of a file, and are read at the owner’s route', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'jawort-seals-'));
    onTestFinished(() => rmSync(elsewhere, { recursive: true }));
    const appendTo = join(elsewhere, 'seals.jsonl');
    jawort = await startJawort({ file: { seals: { everyMinutes: 0.001, appendTo } } });
    await subscribe(jawort, phone);
    await expect.poll(() => existsSync(appendTo)).toBe(true);
    await type('seal');
    const latest = (await (await jawort.asOwner('/v1/seals/latest')).json()) as Record<string, unknown>;
    expect(latest).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/), publicKey: expect.any(String) });
    expect((await jawort.get('/v1/seals/latest')).status).toBe(401);
    expect((await type('verify', '--seals', appendTo)).code).toBe(0);
    const { items } = (await (await jawort.asOwner('/v1/seals')).json()) as { items: Record<string, unknown>[] };
    expect(items.at(-1)).toEqual(latest);
    expect((await type('--json', 'seal')).said).toContain(String(latest.hash));
  });

  test('stand in the proof, with the path by which anybody can check them', async () => {
    jawort = await startJawort();
    const proof = async () => JSON.parse((await type('--json', 'proof', '--phone', phone)).said);
    // A server at work would soon make one.
    await jawort.restart({
      whileDown: async () => {
        await leaveBehind(jawort, [webhookSaying(phone, 'START', 'wamid.start')]);
        expect(await proof()).toMatchObject({ chains: [{ sealed: null }] });
        await type('seal');
        expect(await proof()).toMatchObject({ chains: [{ sealed: { genuine: true, seal: { seq: 1 } } }] });
      },
    });
  });

  test('of nothing are not made', async () => {
    jawort = await startJawort();
    expect((await type('seal')).said).toBe('There is nothing to seal yet.');
    expect((await jawort.asOwner('/v1/seals/latest')).status).toBe(404);
  });
});

describe('The file of seals', () => {
  const appendTo = () => join(elsewhere, 'seals.jsonl');
  let elsewhere: string;
  const start = async (everyMinutes: number, folder = '') => {
    const made = mkdtempSync(join(tmpdir(), 'jawort-seals-'));
    onTestFinished(() => rmSync(made, { recursive: true }));
    elsewhere = join(made, folder);
    jawort = await startJawort({ file: { seals: { everyMinutes, appendTo: appendTo() } } });
  };
  const lines = () => readFileSync(appendTo(), 'utf8').trimEnd().split('\n');
  const inFile = () => (existsSync(appendTo()) ? lines().map((line) => (JSON.parse(line) as { seq: number }).seq) : []);
  const inDatabase = async () => (await jawort.rows('SELECT seq FROM seals ORDER BY seq')).map(({ seq }) => seq);
  /** Nothing seals but what is typed. */
  const whileDown = (work: () => Promise<void>) => jawort.restart({ whileDown: work });

  test('holds what the command sealed, with the key to check it by', async () => {
    await start(60);
    await subscribe(jawort, phone);
    await whileDown(async () => {
      const { code, noted } = await type('seal');
      expect({ code, noted }).toEqual({ code: 0, noted: `It stands in ${appendTo()} too.` });
      expect(inFile()).toEqual(await inDatabase());
      expect(JSON.parse(lines().at(-1) ?? '')).toEqual(JSON.parse((await type('--json', 'seal')).said));
      // Once: the second time there was nothing new.
      expect(inFile()).toEqual(await inDatabase());
      expect((await type('verify', '--seals', appendTo())).code).toBe(0);
    });
  });

  test('gets later what could not be written while its disk was away, from the server and from the command', async () => {
    await start(0.001, 'not-mounted');
    await subscribe(jawort, phone);
    await expect.poll(jawort.logged).toContain('the file of seals could not be written');
    await subscribe(jawort, '+4915112345678');
    const { code, said, noted } = await type('seal');
    expect(code).toBe(1);
    expect(said).toContain('hash');
    expect(noted).toMatch(/could not be appended to .*seals\.jsonl.*tries again/s);
    expect(JSON.parse((await type('--json', 'seal')).said)).toMatchObject({
      ok: false,
      answer: { hash: expect.any(String) },
    });
    mkdirSync(elsewhere);
    await expect.poll(inFile).not.toEqual([]);
    expect(inFile()).toEqual(await inDatabase());
    expect(inFile()[0]).toBe(1);
    expect((await type('verify', '--seals', appendTo())).code).toBe(0);
  });

  test('gets every seal once from two servers and from commands beside them', async () => {
    await start(0.001);
    const second = await startProcess({ ...jawort.env, PORT: String(await freePort()) });
    const sealing = Promise.all([sealInAProcess(), sealInAProcess()]);
    for (const number of [phone, '+4915112345678', '+436641234567']) await subscribe(jawort, number);
    expect(await sealing).toEqual([0, 0]);
    await type('seal');
    const sealed = (await inDatabase()).length;
    expect(sealed).toBeGreaterThan(0);
    await expect.poll(() => inFile().length).toBeGreaterThanOrEqual(sealed);
    expect(await second.terminate()).toBe(0);
    expect(inFile()).toEqual(inFile().map((_seq, place) => place + 1));
    expect((await type('verify', '--seals', appendTo())).code).toBe(0);
  });

  test('may hold a line twice, and one that was cut off by a crash is written once more', async () => {
    await start(60);
    await subscribe(jawort, phone);
    await whileDown(async () => {
      await type('seal');
      const [first = ''] = lines();
      // Put there by hand, without an end of the line.
      writeFileSync(appendTo(), `${first}\n${first}`);
      expect((await type('verify', '--seals', appendTo())).code).toBe(0);
    });
    await subscribe(jawort, '+4915112345678');
    await whileDown(async () => {
      await type('seal');
      const all = await inDatabase();
      expect(inFile()).toEqual([1, ...all]);
      appendFileSync(appendTo(), '{"seq":3,"at":"2026');
    });
    await subscribe(jawort, '+436641234567');
    await whileDown(async () => {
      await type('seal');
      expect(inFile()).toEqual([1, ...(await inDatabase())]);
      expect((await type('verify', '--seals', appendTo())).code).toBe(0);
    });
  });

  test('of another database is noticed, and nothing in it is taken for ours', async () => {
    await start(60);
    await subscribe(jawort, phone);
    await whileDown(async () => {
      await type('seal');
      const foreign = { ...(JSON.parse(lines()[0] ?? '') as object), hash: 'f'.repeat(64) };
      writeFileSync(appendTo(), `${JSON.stringify(foreign)}\n`);
      expect((await type('seal')).noted).toContain('is not in this database');
      expect(inFile()).toEqual([1, ...(await inDatabase())]);
      expect((await type('verify', '--seals', appendTo())).code).toBe(1);
    });
  });
});

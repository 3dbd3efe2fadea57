/** What goes wrong with the server itself is an alert: seals, retention, the disk, jobs that fail. Over when the cause is gone. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { createDesk } from '../../server/cli/desk.ts';
import type { Terminal } from '../../server/cli/terminal.ts';
import { withLedger } from '../../server/cli/with-ledger.ts';
import { failingJobs } from '../../server/failing-jobs.ts';
import type { Context } from '../../server/usecases/context.ts';
import { watchDisk } from '../../server/usecases/watch-disk.ts';
import { createSealWatch } from '../../server/usecases/watch-seals.ts';
import { run } from '../support/command.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';

const phone = '+491712345678';
const megabyte = 1024 * 1024;
let jawort: Jawort;
afterEach(() => jawort.close());

const start = async () => {
  // So that the server itself does not seal in between.
  jawort = await startJawort({ file: { seals: { everyMinutes: 10_000 } } });
};
/** With no server at work that looks at the same things with its own eyes. */
const alone = (work: (context: Context) => Promise<void>) => {
  const terminal: Terminal = {
    isInteractive: false,
    hasColours: false,
    say: () => {},
    note: () => {},
    progress: () => {},
    ask: () => Promise.reject(new Error('nobody is there')),
    close: () => {},
  };
  const desk = createDesk({ env: jawort.env, terminal, clock: jawort.clock });
  return jawort.restart({ whileDown: () => withLedger(desk, work) });
};
const type = (...args: string[]) => run(jawort.env, args, { clock: jawort.clock });
const open = async (kind: string) =>
  (await jawort.rows('SELECT * FROM alerts WHERE cleared_at IS NULL ORDER BY id')).filter((row) => row.kind === kind);
const openNow = (kind: string) => expect.poll(() => open(kind));

describe('The disk', () => {
  const disk = (context: Context, free: number, size = 100_000) =>
    watchDisk(context, { free: free * megabyte, size: size * megabyte });

  test('is low at 500 MB or five per cent, and nearly full at 100 MB', async () => {
    await start();
    await alone(async (context) => {
      await disk(context, 20_000);
      expect(await open('disk')).toEqual([]);
      await disk(context, 4_900);
      expect(await open('disk')).toMatchObject([{ severity: 'warning', sentence: expect.stringContaining('4900 MB') }]);
      await disk(context, 90);
      expect(await open('disk')).toMatchObject([{ severity: 'critical', sentence: expect.stringContaining('90 MB') }]);
      await disk(context, 20_000);
      expect(await open('disk')).toEqual([]);
      await disk(context, 499, 900);
      expect(await open('disk')).toHaveLength(1);
    });
  });

  test('that goes up and down around the limit is one trouble, not one each time', async () => {
    await start();
    await alone(async (context) => {
      for (const free of [499, 501, 499, 501, 499]) await disk(context, free, 900);
      expect(await jawort.rows("SELECT id FROM alerts WHERE kind = 'disk'")).toHaveLength(1);
      await disk(context, 700, 900);
      expect(await open('disk')).toEqual([]);
    });
  });

  test('is looked at by the running server: an alert about one that has room again ends by itself', async () => {
    await start();
    await alone((context) => disk(context, 90));
    await openNow('disk').toEqual([]);
    expect((await jawort.rows("SELECT id FROM alerts WHERE kind = 'disk'")).length).toBe(1);
  });
});

describe('Seals', () => {
  test('that are missing for three turns although the ledger grew are an alert; a seal ends it', async () => {
    await start();
    await subscribe(jawort, phone);
    await alone(async (context) => {
      await type('seal');
      const watch = createSealWatch(context, 60);
      jawort.clock.advance({ hours: 24 });
      await watch.look();
      expect(await open('seal')).toEqual([]);
      await type('restrict', '--phone', phone);
      await watch.look();
      jawort.clock.advance({ seconds: 3 * 3600 - 60 });
      await watch.look();
      expect(await open('seal')).toEqual([]);
      jawort.clock.advance({ seconds: 120 });
      await watch.look();
      expect(await open('seal')).toMatchObject([{ about: '', sentence: expect.stringContaining('jawort seal') }]);
      await type('seal');
      await watch.look();
      expect(await open('seal')).toEqual([]);
    });
  });

  test('that cannot be appended to their file are an alert, until they can', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jawort-seals-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    // A folder is no file to append to.
    const appendTo = join(folder, 'seals.jsonl');
    mkdirSync(appendTo);
    jawort = await startJawort({ file: { seals: { everyMinutes: 0.01, appendTo } } });
    await subscribe(jawort, phone);
    await expect.poll(() => jawort.logged()).toContain('file of seals could not be written');
    jawort.clock.advance({ seconds: 90 });
    await openNow('seal').toMatchObject([{ about: 'file' }]);
    rmSync(appendTo, { recursive: true });
    await openNow('seal').toEqual([]);
  });
});

describe('A regular job', () => {
  test('that fails for a moment is no trouble; one that fails for a minute is, and it is over when it works', async () => {
    await start();
    const jobs = failingJobs(jawort.server.context);
    await jobs.failed('sweeping');
    jawort.clock.advance({ seconds: 30 });
    await jobs.failed('sweeping');
    await jobs.worked('sweeping');
    jawort.clock.advance({ seconds: 45 });
    await jobs.failed('sweeping');
    expect(await open('housekeeping')).toEqual([]);
    jawort.clock.advance({ seconds: 61 });
    await jobs.failed('sweeping');
    expect(await open('housekeeping')).toMatchObject([{ about: 'sweeping', severity: 'warning' }]);
    await jobs.worked('sweeping');
    expect(await open('housekeeping')).toEqual([]);
  });

  test('that worked again after a restart is over too', async () => {
    await start();
    const before = failingJobs(jawort.server.context);
    await before.failed('sweeping');
    jawort.clock.advance({ seconds: 61 });
    await before.failed('sweeping');
    expect(await open('housekeeping')).toHaveLength(1);
    await failingJobs(jawort.server.context).worked('sweeping');
    expect(await open('housekeeping')).toEqual([]);
  });

  test('retention is told at once, because its next turn is tomorrow; a command that does it ends it', async () => {
    await start();
    await alone(async (context) => {
      await failingJobs(context).failed('retain');
      expect(await open('retention')).toMatchObject([{ sentence: expect.stringContaining('jawort retention') }]);
      await type('retention', '--yes');
      expect(await open('retention')).toEqual([]);
    });
  });

  test('of the running server that fails is seen: a journal that cannot be written', async () => {
    await start();
    const journal = join(jawort.folder, 'journal.jsonl');
    rmSync(journal, { force: true });
    mkdirSync(journal);
    const visitor = await subscribe(jawort, phone);
    await visitor.write('STOP');
    await jawort.allSent();
    await expect.poll(() => jawort.logged()).toContain('journal could not be written');
    jawort.clock.advance({ seconds: 90 });
    await openNow('housekeeping').toMatchObject([{ about: 'journal' }]);
    rmSync(journal, { recursive: true });
    await openNow('housekeeping').toEqual([]);
  });

  test('on a database that takes nothing leaves a line in the log, and does not end the server', async () => {
    await start();
    const jobs = failingJobs({
      ...jawort.server.context,
      ledger: { ...jawort.server.context.ledger, transact: () => Promise.reject(new Error('full')) },
    });
    await jobs.failed('retain');
    await jobs.worked('retain');
    expect(await open('retention')).toEqual([]);
  });
});

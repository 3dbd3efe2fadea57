/** What commands write holds numbers, or the whole ledger: nobody else reads it, and it takes the place of nothing needed. */
import { chmodSync, linkSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../support/command.ts';
import { makeDatabase, onPostgres, type TestDatabase } from '../support/database.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';

const phone = '+491712345678';
const about = ['--phone', phone];
let jawort: Jawort;
let target: TestDatabase | undefined;
beforeEach(async () => {
  jawort = await startJawort({ file: { seals: { appendTo: '/nowhere/seals.jsonl' } } });
  await subscribe(jawort, phone);
});
afterEach(async () => {
  await jawort.close();
  await target?.drop();
  target = undefined;
});

const file = (name: string) => join(jawort.folder, name);
const mode = (path: string) => statSync(path).mode & 0o777;
const type = (...args: readonly string[]) => run(jawort.env, args, { clock: jawort.clock });

const writing = [
  { name: 'backup', args: ['backup'] },
  { name: 'export', args: ['export', ...about, '--out'] },
  { name: 'export --ledger', args: ['export', '--ledger'] },
  { name: 'proof', args: ['proof', ...about, '--reveal', '--out'] },
  { name: 'proof --json', args: ['--json', 'proof', ...about, '--reveal', '--out'] },
] as const;

describe.each(writing)('jawort $name', ({ args }) => {
  test('writes what only its user can read, also in the place of a file that everybody could', async () => {
    const path = file('written');
    writeFileSync(path, 'old');
    chmodSync(path, 0o644);
    expect((await type(...args, path)).code).toBe(1);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect((await type('--yes', ...args, path)).code).toBe(0);
    expect(statSync(path).size).toBeGreaterThan(100);
    expect(mode(path)).toBe(0o600);
    expect(readdirSync(jawort.folder).filter((name) => name.includes('written'))).toEqual(['written']);
  });

  test('never writes over what Jawort lives on, under whatever name and whatever is said', async () => {
    await type('withdraw', '--yes', ...about);
    await jawort.restart();
    if (onPostgres) writeFileSync(file('jawort.sqlite'), 'of the time before PostgreSQL');
    writeFileSync(file('secret'), 'the secret of this folder, if there is one');
    linkSync(file('journal.jsonl'), file('hard-link'));
    symlinkSync(file('jawort.sqlite'), file('symbolic-link'));
    const own = {
      'jawort.sqlite': 'the database',
      'jawort.sqlite-wal': 'the database',
      secret: 'the secret',
      'journal.jsonl': 'the journal',
      'jawort.config.json': 'the configuration',
      'hard-link': 'the journal',
      'symbolic-link': 'the database',
    };
    for (const [name, what] of Object.entries(own)) {
      const { code, noted, said } = await type('--yes', ...args, file(name));
      expect({ name, code }).toEqual({ name, code: 1 });
      expect(noted + said).toContain(`is ${what}`);
      expect(noted + said).toContain('nothing was changed');
    }
    expect((await type('--yes', ...args, jawort.folder)).code).toBe(1);
    expect(readFileSync(file('journal.jsonl'), 'utf8')).toContain('"kind":"ended"');
    await jawort.restart();
    expect((await jawort.check({ phone })).reason).toBe('withdrawn');
  });
});

test('A backup that everybody could read becomes a database that only its user can', async () => {
  const copy = file('copy.sqlite');
  await type('backup', copy);
  chmodSync(copy, 0o644);
  target = await makeDatabase(jawort.folder);
  const env = onPostgres ? { ...jawort.env, ...target.env } : jawort.env;
  await jawort.restart({
    env,
    whileDown: async () => {
      expect((await run(env, ['restore', '--yes', copy], { clock: jawort.clock })).code).toBe(0);
    },
  });
  expect((await jawort.check({ phone })).reason).toBe('given');
  const readable = readdirSync(jawort.folder).filter((name) => name.startsWith('jawort.sqlite'));
  expect(readable.length > 0).toBe(!onPostgres);
  for (const name of readable) expect({ name, mode: mode(file(name)) }).toEqual({ name, mode: 0o600 });
});

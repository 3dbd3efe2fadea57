/** Whatever ends or destroys something asks first, and does nothing unless somebody says yes. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { run } from '../support/command.ts';
import { makeDatabase, type Row, type TestDatabase } from '../support/database.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { leaveBehind } from '../support/left-behind.ts';
import { subscribe } from '../support/subscribe.ts';

const phone = '+491712345678';
const here = process.cwd();
let jawort: Jawort;
/** PostgreSQL is restored into an empty database; the embedded one is replaced in its folder. */
let target: TestDatabase;
let env: Readonly<Record<string, string>>;

afterEach(async () => {
  process.chdir(here);
  await jawort?.close();
  await target?.drop();
});

interface Destructive {
  readonly name: string;
  /** What the person who is asked has to be told. */
  readonly warns: RegExp;
  /** @returns what is typed. */
  readonly prepare: () => string[] | Promise<string[]>;
}

const about = ['--phone', phone];
const file = (name: string) => join(jawort.folder, name);
const type = (args: readonly string[], typed?: readonly string[]) =>
  run(env, args, { clock: jawort.clock, ...(typed && { typed }) });

const commands: readonly Destructive[] = [
  { name: 'erase', warns: /destroys everything .* prove/, prepare: () => ['erase', ...about] },
  {
    name: 'withdraw',
    warns: /ends every consent .* destroys their contact data/,
    prepare: () => ['withdraw', ...about],
  },
  {
    name: 'withdraw --purpose',
    warns: /ends offers .* only their own JA/i,
    prepare: () => ['withdraw', ...about, '--purpose', 'offers'],
  },
  {
    name: 'correct',
    warns: /ends every consent of the old number .* JA/,
    prepare: () => ['correct', ...about, '--new-phone', '+4915112345678'],
  },
  {
    name: 'keys revoke',
    warns: /"Newsletter tool" stops working at once/,
    async prepare() {
      const { id } = JSON.parse((await type(['--json', 'keys', 'create', 'Newsletter tool'])).said) as { id: string };
      return ['keys', 'revoke', id];
    },
  },
  {
    name: 'inbox drop',
    warns: /gives up .* nobody else has it/,
    async prepare() {
      await leaveBehind({ env, clock: jawort.clock }, ['no JSON']);
      const [parked] = JSON.parse((await type(['--json', 'inbox'])).said) as { id: string }[];
      return ['inbox', 'drop', parked?.id ?? ''];
    },
  },
  { name: 'webhooks rotate', warns: /ends in a day/, prepare: () => ['webhooks', 'rotate', 'crm'] },
  {
    name: 'webhooks rotate, a second time within a day',
    warns: /before the last one, .* ends at once/,
    async prepare() {
      await type(['webhooks', 'rotate', 'crm', '--yes']);
      return ['webhooks', 'rotate', 'crm'];
    },
  },
  {
    name: 'retention',
    warns: /destroys .* whose time is over/,
    async prepare() {
      await type(['withdraw', '--yes', ...about]);
      jawort.clock.advance({ days: 4 * 366 });
      return ['retention'];
    },
  },
  {
    name: 'restore',
    warns: /takes the place of the database/,
    async prepare() {
      await type(['backup', file('copy.sqlite')]);
      await type(['withdraw', '--yes', ...about]);
      target = await makeDatabase(jawort.folder);
      env = { ...env, ...target.env };
      return ['restore', file('copy.sqlite')];
    },
  },
  ...[['backup'], ['export', ...about, '--out'], ['export', '--ledger'], ['proof', ...about, '--out']].map((args) => ({
    name: `${args.filter((one) => !about.includes(one)).join(' ')} over a file`,
    warns: /is there already and would be replaced/,
    prepare() {
      writeFileSync(file('copy.sqlite'), 'what somebody still needs');
      return [...args, file('copy.sqlite')];
    },
  })),
  {
    name: 'init over a configuration',
    warns: /is there already and would be replaced/,
    prepare() {
      // The file of secrets is written where the command is typed.
      process.chdir(jawort.folder);
      const { company, whatsapp, origins } = site();
      return [
        ...['init', '--company', company.name, '--legal-name', 'Anders GmbH', '--address', company.address],
        ...['--email', company.email, '--website', origins[0] ?? '', '--privacy-url', company.privacyUrl],
        ...['--imprint-url', company.imprintUrl, '--public-url', jawort.publicUrl, '--number', whatsapp.number],
        ...['--phone-number-id', whatsapp.phoneNumberId, '--business-account-id', whatsapp.businessAccountId],
        ...['--languages', 'de', '--label-de', 'Blumen, höchstens 4-mal im Monat', '--formality', 'formal'],
        ...['--forward-email', 'none'],
      ];
    },
  },
];

interface SiteFile {
  readonly company: Record<'name' | 'address' | 'email' | 'privacyUrl' | 'imprintUrl', string>;
  readonly whatsapp: Record<'number' | 'phoneNumberId' | 'businessAccountId', string>;
  readonly origins: readonly string[];
}
const site = () => {
  const { sites } = JSON.parse(readFileSync(env.JAWORT_CONFIG ?? '', 'utf8')) as { sites: SiteFile[] };
  if (!sites[0]) throw new Error('The configuration has no site.');
  return sites[0];
};

/** All that a command could end, destroy or replace. */
async function everything(): Promise<string> {
  const rows = (sql: string): Promise<Row[]> =>
    // An empty database has no tables yet.
    target.rows(sql).catch(() => []);
  const files = [env.JAWORT_CONFIG ?? '', file('copy.sqlite')]
    .filter(existsSync)
    .map((path) => readFileSync(path, 'hex'));
  const tables = await Promise.all([
    rows('SELECT id, hash FROM events ORDER BY id'),
    rows('SELECT id, state FROM consents ORDER BY id'),
    rows('SELECT id FROM vault ORDER BY id'),
    rows('SELECT id FROM parked ORDER BY id'),
    rows('SELECT id, revoked_at FROM owner_keys ORDER BY id'),
    rows('SELECT id, secret, previous_secret FROM endpoints ORDER BY id'),
  ]);
  return JSON.stringify({ tables, files });
}

async function whileDown(work: () => Promise<void>): Promise<void> {
  jawort = await startJawort({ site: { webhooks: [{ id: 'crm', url: 'https://crm.example/in' }] } });
  env = jawort.env;
  target = { env: {}, place: { folder: jawort.folder }, rows: jawort.rows, run: jawort.run, drop: async () => {} };
  await subscribe(jawort, phone);
  // So that nothing changes but by the command.
  await jawort.restart({ whileDown: work });
}

describe.each(commands)('jawort $name', ({ warns, prepare }) => {
  test('asks what it would end, does nothing without an answer, and goes on with a yes', async () => {
    await whileDown(async () => {
      const args = await prepare();
      const before = await everything();

      const nobody = await type(args);
      expect(nobody).toMatchObject({ code: 1, said: '', noted: expect.stringMatching(warns) });
      expect(nobody.noted).toContain('Add --yes if you mean it. Nothing was changed.');
      expect(await everything()).toBe(before);

      expect(await type(args, [])).toMatchObject({ code: 1, said: '', noted: expect.stringMatching(warns) });
      expect(await everything()).toBe(before);

      const doubting = await type(args, ['well']);
      expect(doubting).toMatchObject({ code: 1, said: '', noted: expect.stringContaining('Nothing was changed.') });
      expect(await everything()).toBe(before);

      const machine = await type(['--json', ...args]);
      expect(JSON.parse(machine.said)).toMatchObject({
        ok: false,
        errors: [expect.stringMatching(warns), expect.anything()],
      });
      expect(await everything()).toBe(before);

      const done = await type(args, ['yes']);
      expect({ code: done.code, noted: done.noted }).toMatchObject({ code: 0, noted: expect.stringMatching(warns) });
      expect(await everything()).not.toBe(before);
    });
  });
});

test('jawort keys rotate does not ask: the old master key stays, and nothing ends', async () => {
  await whileDown(async () => {
    expect(await type(['keys', 'rotate'])).toMatchObject({ code: 0, noted: '' });
  });
  expect((await jawort.check({ phone })).reason).toBe('given');
});

/** `--json`: whatever is typed and whatever happens, a machine reads exactly one JSON document. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { type Ran, run } from '../support/command.ts';
import { makeDatabase, onPostgres, type TestDatabase } from '../support/database.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { startReceiver } from '../support/receiver.ts';
import { subscribe } from '../support/subscribe.ts';

const anna = '+491712345678';
const here = process.cwd();
const databases: TestDatabase[] = [];
let jawort: Jawort;

afterEach(async () => {
  process.chdir(here);
  await jawort?.close();
  for (const database of databases.splice(0)) await database.drop();
});

type Env = Readonly<Record<string, string>>;
const file = (name: string) => join(jawort.folder, name);
const typeIn = (env: Env, ...args: string[]) => run(env, ['--json', ...args], { clock: jawort.clock });
const type = (...args: string[]) => typeIn(jawort.env, ...args);
const about = ['--phone', anna];

interface Case {
  /** The command as `--help` names it. */
  readonly command: string;
  readonly args?: readonly string[];
  /** For what has to be there before. @returns more that is typed. */
  readonly before?: () => string[] | Promise<string[]>;
  readonly answers: unknown;
  /** The exit code, where the result is bad on purpose. */
  readonly code?: number;
  /** In its own surroundings, with no server running. */
  readonly env?: () => Env | Promise<Env>;
}

const cases: readonly Case[] = [
  { command: 'check', answers: { ok: true, errors: [] } },
  // What they say, and every red line, is tested in setup.test.ts and doctor.test.ts.
  { command: 'whatsapp template', answers: [{ site: siteId, language: 'de', problems: [] }, { language: 'en' }] },
  { command: 'whatsapp setup', args: ['--dry-run'], code: 1, answers: { ok: false, dryRun: true, changed: [] } },
  { command: 'doctor', code: 1, answers: { ok: false, lines: expect.any(Array) } },
  {
    command: 'link',
    before: () => ['--source', 'plakat', '--out', jawort.folder],
    answers: { link: `https://optin.example.com/o/${siteId}?source=plakat`, emails: [{ lang: 'de' }, { lang: 'en' }] },
  },
  { command: 'template', answers: [{ site: siteId, language: 'de', problems: [] }, { language: 'en' }] },
  { command: 'proof', args: about, answers: { identities_masked: true } },
  {
    command: 'proof',
    before: () => [...about, '--out', file('proof.json')],
    answers: { file: expect.stringContaining('proof.json') },
  },
  { command: 'export', args: about, answers: { consents: [{ state: 'given' }] } },
  {
    command: 'export',
    before: () => [...about, '--out', file('all.json')],
    answers: { file: expect.stringContaining('all.json') },
  },
  { command: 'export', before: () => ['--ledger', file('ledger.jsonl')], answers: { lines: expect.any(Number) } },
  { command: 'verify', answers: { intact: true } },
  { command: 'verify', before: () => [file('ledger.jsonl')], answers: { intact: true } },
  { command: 'seal', answers: { seq: expect.any(Number), publicKey: expect.any(String) } },
  { command: 'restrict', args: about, answers: { restrictedSince: expect.any(String) } },
  { command: 'restrict', args: [...about, '--lift'], answers: { restrictedSince: null } },
  { command: 'hold', args: [...about, '--reason', 'dispute'], answers: { held: true } },
  { command: 'hold', args: ['--list'], answers: [{ site: siteId }] },
  { command: 'retention', args: ['--dry-run'], answers: [] },
  { command: 'retention', args: ['--yes'], answers: { erased: 0 } },
  { command: 'keys create', args: ['Newsletter tool'], answers: { key: expect.any(String) } },
  { command: 'keys list', answers: [{ name: 'Newsletter tool' }] },
  {
    command: 'keys revoke',
    before: async () => [(JSON.parse((await type('keys', 'list')).said) as { id: string }[])[0]?.id ?? '', '--yes'],
    answers: { revoked: true },
  },
  { command: 'keys rotate', answers: { moved: expect.any(Number) } },
  { command: 'webhooks list', answers: [{ id: 'crm' }] },
  { command: 'webhooks secret', args: ['crm'], answers: { secrets: [expect.any(String)] } },
  { command: 'webhooks rotate', args: ['crm', '--yes'], answers: { secret: expect.any(String) } },
  { command: 'webhooks enable', args: ['crm'], answers: { failed: 0 } },
  { command: 'webhooks log', args: ['crm', '--limit', '1'], answers: [{ endpointId: 'crm' }] },
  { command: 'webhooks replay', args: ['crm'], answers: { replayed: 0 } },
  { command: 'alerts', args: ['--all'], answers: [] },
  {
    command: 'inbox list',
    async before() {
      await jawort.whatsapp.deliver('no JSON');
      // Told beside the answer of whatever meets it first.
      await jawort.worked();
      return [];
    },
    answers: [{ kind: 'body' }],
  },
  { command: 'inbox show', before: async () => [await parkedId()], answers: { what: { body: { text: 'no JSON' } } } },
  { command: 'inbox drop', before: async () => [await parkedId(), '--yes'], answers: { dropped: true } },
  { command: 'inbox retry', answers: { retried: [] } },
  { command: 'outbox list', answers: { waiting: [], holds: [], unknown: [] } },
  { command: 'outbox resume', answers: { resumed: [] } },
  { command: 'costs', answers: { site: siteId, sums: expect.any(Array), free: { of: expect.any(Number) } } },
  { command: 'backup', before: () => [file('copy.sqlite')], answers: { file: expect.any(String) } },
  {
    command: 'correct',
    args: [...about, '--new-phone', '+4915112345678', '--yes'],
    answers: { ended: ['offers'], asked: ['offers'] },
  },
  { command: 'withdraw', args: ['--phone', '+4915112345678', '--yes'], answers: { withdrawn: ['offers'] } },
  { command: 'erase', args: ['--phone', '+4915112345678', '--yes'], answers: { suppressed: true } },
  { command: 'restore', before: () => [file('copy.sqlite'), '--yes'], env: emptied, answers: { missing: false } },
  {
    command: 'init',
    args: [
      ...['--yes', '--company', 'Möwe', '--address', 'Kai', '--email', 'a@moewe.example', '--website'],
      ...['https://moewe.example', '--number', '+494012345678', '--phone-number-id', '106540352242922'],
      ...['--business-account-id', '102290129340398', '--label-de', 'Neues aus dem Café, einmal im Monat'],
    ],
    answers: { environment: 'jawort.env' },
    env() {
      // The file of secrets is written where the command is typed.
      process.chdir(jawort.folder);
      return { ...jawort.env, JAWORT_CONFIG: file('new.config.json') };
    },
  },
  ...(onPostgres ? [{ command: 'copy', env: withEmbedded, answers: { rows: expect.any(Number), intact: true } }] : []),
];

async function parkedId(): Promise<string> {
  return (JSON.parse((await type('inbox')).said) as { id: string }[])[0]?.id ?? '';
}

/** PostgreSQL is restored into an empty database; the embedded one is replaced. */
async function emptied(): Promise<Env> {
  const database = await makeDatabase(jawort.folder);
  databases.push(database);
  return { ...jawort.env, ...database.env };
}

/** A folder with an embedded database, to be moved. */
async function withEmbedded(): Promise<Env> {
  const JAWORT_DATA = file('embedded');
  mkdirSync(JAWORT_DATA);
  await type('backup', join(JAWORT_DATA, 'jawort.sqlite'));
  return { ...(await emptied()), JAWORT_DATA };
}

/** Of the program itself, so that a command that is added tomorrow is missed here. */
async function allCommands(): Promise<string[]> {
  const namesIn = async (...group: string[]) => {
    const { said } = await run(jawort.env, [...group, '--help']);
    return [...said.matchAll(/^ {2}([a-z]+)(?= |$)/gm)].flatMap(([, name]) => (name === 'help' ? [] : (name ?? [])));
  };
  const names = await namesIn();
  const groups = ['keys', 'inbox', 'outbox', 'webhooks', 'whatsapp'];
  const inside = await Promise.all(
    groups.map(async (group) => (await namesIn(group)).map((name) => `${group} ${name}`)),
  );
  return [...names.filter((name) => !groups.includes(name)), ...inside.flat()];
}

async function answerOf({ command, args = [], before, env }: Case): Promise<Ran> {
  const typed = [...command.split(' '), ...args, ...((await before?.()) ?? [])];
  if (!env) return type(...typed);
  const surroundings = await env();
  const answers: Ran[] = [];
  await jawort.restart({ whileDown: async () => void answers.push(await typeIn(surroundings, ...typed)) });
  return answers[0] ?? { code: -1, said: '', noted: 'It was not typed.', shown: [] };
}

describe('Every command with --json', () => {
  test('answers with one document', async () => {
    const crm = await startReceiver();
    onTestFinished(() => crm.close());
    jawort = await startJawort({ site: { webhooks: [{ id: 'crm', url: crm.url }] } });
    await subscribe(jawort, anna);
    await jawort.server.emptyNotices();
    for (const one of cases) {
      const { code, said, noted } = await answerOf(one);
      expect({ code, noted }, one.command).toEqual({ code: one.code ?? 0, noted: '' });
      expect(JSON.parse(said), one.command).toMatchObject(one.answers as object);
    }
    // A file that was asked for is there, and holds the record, not the page.
    expect(JSON.parse(readFileSync(file('proof.json'), 'utf8'))).toMatchObject({ identities_masked: true });
    expect(JSON.parse(readFileSync(file('all.json'), 'utf8'))).toMatchObject({ consents: [{ state: 'given' }] });
    // The answer of start is a server.
    const untried = new Set((await allCommands()).filter((name) => !cases.some(({ command }) => command === name)));
    expect([...untried].toSorted()).toEqual(onPostgres ? ['start'] : ['copy', 'start']);
  });
});

describe('A mistake with --json', () => {
  const mistake = (sentence: string) => ({ ok: false, errors: [expect.stringContaining(sentence)] });

  test('is one document too, whoever made it: nobody known, no such file, not understood, nothing named', async () => {
    jawort = await startJawort();
    for (const [args, code, sentence] of [
      [['proof', '--phone', '+4915199999999'], 1, 'Nothing is stored'],
      [['verify', 'nothing.jsonl'], 1, 'There is no file'],
      [['proof', '--colour', 'red'], 2, "unknown option '--colour'"],
      [['strat'], 2, "unknown command 'strat'"],
      [[], 2, 'jawort --help'],
    ] as const) {
      const ran = await type(...args);
      expect({ code: ran.code, noted: ran.noted }).toEqual({ code, noted: '' });
      expect(JSON.parse(ran.said)).toEqual(mistake(sentence));
    }
  });

  test('in the configuration is told by check in the same form, one sentence for each', async () => {
    jawort = await startJawort();
    writeFileSync(file('faulty.json'), JSON.stringify({ publicUrl: 'nowhere', sites: [] }));
    const faulty = { ...jawort.env, JAWORT_CONFIG: file('faulty.json') };
    for (const command of ['check', 'start']) {
      const { code, said, noted } = await typeIn(faulty, command);
      expect({ code, noted }).toEqual({ code: 1, noted: '' });
      const { ok, errors } = JSON.parse(said) as { ok: boolean; errors: string[] };
      expect(ok).toBe(false);
      expect(errors.length).toBeGreaterThan(1);
      expect(errors.join()).toContain('publicUrl');
    }
  });

  test('after the work was done does not hide what was done', async () => {
    jawort = await startJawort();
    await jawort.restart({
      whileDown: async () => {
        // A folder is no file to append to.
        const env = { ...jawort.env, JAWORT_JOURNAL: jawort.folder };
        const { code, said } = await typeIn(env, 'erase', '--yes', '--phone', '+4915188888888');
        expect(code).toBe(1);
        expect(JSON.parse(said)).toMatchObject({
          ok: false,
          errors: [expect.any(String)],
          answer: { suppressed: true },
        });
      },
    });
  });
});

/** The command as it is typed: a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freePort } from '../support/free-port.ts';

const launcher = join(import.meta.dirname, '..', '..', 'server', 'cli', 'jawort.mjs');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jawort-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function jawort(args: string | readonly string[], typed = '', env: Record<string, string> = {}) {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [launcher, ...(typeof args === 'string' ? args.split(' ') : args)], {
    cwd: folder,
    env: { ...(PATH && { PATH }), ...(HOME && { HOME }), ...env },
  });
  let said = '';
  let noted = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    noted += chunk.toString();
  });
  child.stdin.end(typed);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said, noted };
}

const answers = [
  'Café Möwe',
  'Möwe GmbH',
  'Kai 1, 20457 Hamburg',
  'moin@moewe.example',
  'https://www.moewe.example/',
  '',
  '',
  'http://127.0.0.1:8787',
  '+494012345678',
  '106540352242922',
  '102290129340398',
  '',
  'Tagesgerichte und Neues aus dem Café, höchstens 2-mal die Woche',
  '',
  '',
  '',
];

describe('jawort', () => {
  test('shows what every shop needs first, and the rest under "more"', async () => {
    const { code, said } = await jawort('--help');
    expect(code).toBe(0);
    const places = ['init', 'start', 'check', 'proof', 'erase', 'More:', 'verify', 'keys', 'copy'].map((word) =>
      said.search(new RegExp(`^ *${word}`, 'm')),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('does not understand everything, and says what would help', async () => {
    expect(await jawort('strat')).toMatchObject({ code: 2, noted: expect.stringContaining('start') });
    expect(await jawort('proof --colour red')).toMatchObject({ code: 2, noted: expect.stringContaining('--help') });
  });

  test('asks a few questions, writes a valid configuration and secrets for its user only, and starts with them', async () => {
    const made = await jawort('init', `${answers.join('\n')}\n`);
    expect({ code: made.code, noted: made.noted }).toMatchObject({ code: 0 });
    expect(statSync(join(folder, 'jawort.env')).mode & 0o777).toBe(0o600);
    const config = JSON.parse(readFileSync(join(folder, 'jawort.config.json'), 'utf8'));
    expect(config.sites[0]).toMatchObject({ id: 'cafe-moewe', origins: ['https://www.moewe.example'] });
    expect((await jawort('check')).code).toBe(0);

    const port = String(await freePort());
    const child = spawn(process.execPath, [launcher, 'start'], { cwd: folder, env: { ...process.env, PORT: port } });
    try {
      const isReady = () =>
        fetch(`http://127.0.0.1:${port}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        );
      await expect.poll(isReady).toBe(true);
    } finally {
      child.kill('SIGTERM');
    }
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(existsSync(join(folder, 'data', 'jawort.sqlite'))).toBe(true);

    // Somewhere else, without those secrets: no new one is made that would open nothing.
    rmSync(join(folder, 'jawort.env'));
    expect(await jawort('verify')).toMatchObject({
      code: 1,
      noted: expect.stringContaining('JAWORT_SECRET is not set'),
    });
    expect(existsSync(join(folder, 'data', 'secret'))).toBe(false);
  });

  test('says which answer cannot be used and asks once more; an answer given in advance is an error', async () => {
    const typed = ['Café Möwe', '', '', 'Kai 1', 'no address', ...answers.slice(3)];
    const asked = await jawort('init', `${typed.join('\n')}\n`);
    expect(asked.noted).toContain('This is not an e-mail address');
    expect(asked.code).toBe(0);
    rmSync(join(folder, 'jawort.config.json'));
    const given = await jawort('init --yes --company Moewe --email nonsense --address Kai');
    expect(given).toMatchObject({ code: 1, noted: expect.stringContaining('--email') });
    expect(existsSync(join(folder, 'jawort.config.json'))).toBe(false);
  });

  test('does not overwrite a configuration unasked, and stops when nobody answers', async () => {
    expect((await jawort('init', 'Café\n')).noted).toContain('There was no answer');
    expect(existsSync(join(folder, 'jawort.config.json'))).toBe(false);
    await jawort('init', `${answers.join('\n')}\n`);
    expect((await jawort('init', `${answers.join('\n')}\n`)).noted).toContain('--yes');
  });

  test('init writes a site in several languages, and does not take a label that advertises or says too little', async () => {
    const given = [
      ...['--yes', '--company', 'Möwe', '--address', 'Kai', '--email', 'a@moewe.example'],
      ...['--website', 'https://moewe.example', '--number', '+494012345678', '--phone-number-id', '106540352242922'],
      ...['--business-account-id', '102290129340398', '--languages', 'fr,tr'],
      ...['--label-fr', 'plats du jour et nouveautés, au plus 4 fois par mois'],
    ];
    const refused = await jawort(['init', ...given, '--label-tr', '%20 indirimli çiçekler, ayda bir']);
    expect(refused.code).toBe(1);
    expect(refused.noted).toContain('percentage');
    const made = await jawort(['init', ...given, '--label-tr', 'çiçek teklifleri, ayda en çok 4 kez']);
    expect(made.code, made.noted).toBe(0);
    const { sites } = JSON.parse(readFileSync(join(folder, 'jawort.config.json'), 'utf8'));
    expect(sites[0].languages).toEqual(['fr', 'tr']);
  });

  test('check refuses a question that advertises, and says where it comes from and what to write; start only warns', async () => {
    await jawort('init', `${answers.join('\n')}\n`);
    const file = join(folder, 'jawort.config.json');
    const advertising = readFileSync(file, 'utf8').replace('Tagesgerichte', '20 % auf Tagesgerichte');
    writeFileSync(file, advertising);
    const { code, said } = await jawort('check');
    expect(code).toBe(1);
    expect(said).toContain('✗ sites[0].purposes[0].label.de advertises: "20 %" is a percentage');
    expect(said).toMatch(/Colours of cafe-moewe: .* contrast of \d+\.\d:1/);
    const data = JSON.parse((await jawort('check --json')).said);
    expect(data).toMatchObject({ ok: false, errors: [expect.stringContaining('advertises')] });

    const port = String(await freePort());
    const child = spawn(process.execPath, [launcher, 'start'], { cwd: folder, env: { ...process.env, PORT: port } });
    let logged = '';
    child.stdout.on('data', (chunk: Buffer) => {
      logged += chunk.toString();
    });
    try {
      await expect.poll(() => logged).toContain('Jawort listens');
    } finally {
      child.kill('SIGTERM');
    }
    await once(child, 'exit');
    expect(logged).toContain('advertises');
  });

  test('check names everything that is wrong with a configuration, one line each', async () => {
    const { code, noted } = await jawort('check');
    expect(code).toBe(1);
    expect(noted).toContain('jawort.config.json does not exist');
  });
});

/** `jawort init` as somebody meets it who knows their shop, and neither JSON nor E.164. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandsHere } from '../../server/cli/typed-here.ts';
import { loadConfig } from '../../server/config.ts';
import { run } from '../support/command.ts';

const home = process.cwd();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jawort-init-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

/** As people type; an empty answer takes what was proposed. */
const usual: Readonly<Record<string, readonly string[]>> = {
  company: ['Café Möwe'],
  legalName: [''],
  address: ['Kai 1, 20457 Hamburg'],
  email: ['moin@moewe.example'],
  website: ['moewe.example'],
  privacyUrl: [''],
  imprintUrl: ['moewe.example/impressum'],
  publicUrl: ['optin.moewe.example'],
  number: ['+49 (40) 1234-5678'],
  phoneNumberId: ['106540352242922'],
  businessAccountId: ['102290129340398'],
  languages: [''],
  label: ['Neues aus dem Café, höchstens 2-mal die Woche'],
  formality: ['Sie'],
  mailbox: [''],
  mailServer: [''],
};

async function init(other: Readonly<Record<string, readonly string[]>> = {}, env: Record<string, string> = {}) {
  const ran = await run(env, ['init'], { typed: Object.values({ ...usual, ...other }).flat() });
  expect(ran.code, ran.noted).toBe(0);
  return ran;
}
const written = () => readFileSync('jawort.config.json', 'utf8');
const site = () => JSON.parse(written()).sites[0];
const secrets = () => readFileSync('jawort.env', 'utf8');
/** As the server in production reads both. */
const load = () =>
  loadConfig({ ...parseEnv(secrets()), WHATSAPP_TOKEN: 'EAAG-token', WHATSAPP_APP_SECRET: 'a'.repeat(32) });

describe('jawort init', () => {
  test('takes a number as Meta shows it, addresses without https://, and Sie', async () => {
    await init();
    expect(JSON.parse(written()).publicUrl).toBe('https://optin.moewe.example');
    expect(site()).toMatchObject({
      origins: ['https://moewe.example'],
      formality: 'formal',
      company: {
        privacyUrl: 'https://moewe.example/datenschutz',
        imprintUrl: 'https://moewe.example/impressum',
      },
      whatsapp: { number: '+494012345678' },
    });
    expect(load().production).toBe(true);
  });

  test('takes the address of a page on the own desk as http://', async () => {
    await init({ website: ['localhost:3000'], publicUrl: ['127.0.0.1:8787'] });
    expect(JSON.parse(written()).publicUrl).toBe('http://127.0.0.1:8787');
    expect(site().origins).toEqual(['http://localhost:3000']);
  });

  test('says what is wrong in words of the question, and asks again', async () => {
    const { noted } = await init({
      email: ['moin', 'moin@moewe.example'],
      website: ['die Möwe', 'moewe', 'moewe.example'],
      number: ['040 12345678', '+49 40 12345678'],
      formality: ['höflich', 'du'],
      mailbox: ['moewe', ''],
      mailServer: ['mail.moewe.example', ''],
    });
    expect(noted.match(/This is not an address\. Write https:\/\/ and the host/g)).toHaveLength(2);
    expect(noted).toContain('This is not an international phone number. Write it with plus and country code');
    expect(noted).not.toContain('without spaces');
    expect(noted).toContain('Write du (informal) or Sie (formal).');
    expect(noted.match(/This is not an e-mail address/g)).toHaveLength(2);
    expect(noted).toContain('This is not the address of a mail server.');
    expect(noted).not.toMatch(/sites\[|publicUrl|SMTP_/);
    expect(site()).toMatchObject({ formality: 'informal' });
  });

  test('without a mail server promises no mails, so that the server starts, and says what is missing', async () => {
    const { said } = await init();
    expect(site().forward).toBeUndefined();
    expect(load().warnings.join()).not.toContain('SMTP_URL');
    expect(secrets()).toMatch(/^# SMTP_URL=.*\n# SMTP_FROM=moin@moewe\.example$/m);
    expect(said).toContain('SMTP_URL and SMTP_FROM');
    expect(said).toContain('"forward": { "email": "moin@moewe.example" }');
  });

  test('with one forwards to the mailbox, and keeps the password with the secrets, every sign of it', async () => {
    const url = "smtps://laden:ge$heim'@mail.moewe.example:465";
    const { said } = await init({ mailbox: ['theke@moewe.example'], mailServer: [url], mailsFrom: [''] });
    expect(site().forward).toEqual({ email: 'theke@moewe.example' });
    expect(parseEnv(secrets())).toMatchObject({
      SMTP_URL: url.replace("'", '%27'),
      SMTP_FROM: 'moin@moewe.example',
    });
    expect(said + written()).not.toContain('eim');
    expect(said).toContain('mailed to theke@moewe.example');
  });

  test('asks for no mail server where nobody wants the messages, or where one is known', async () => {
    const { noted } = await init({ mailbox: ['none'], mailServer: [] });
    expect(noted).not.toContain('Mail server');
    expect(site().forward).toBeUndefined();
    rmSync('jawort.config.json');
    rmSync('jawort.env');
    const env = { SMTP_URL: 'smtps://mail.moewe.example:465', SMTP_FROM: 'jawort@moewe.example' };
    expect((await init({ mailServer: [] }, env)).noted).not.toContain('Mail server');
    expect(site().forward).toEqual({ email: 'moin@moewe.example' });
    expect(parseEnv(secrets())).toMatchObject(env);
  });

  test('keeps the secrets that are there, and says so', async () => {
    writeFileSync('jawort.env', 'JAWORT_SECRET=opens-the-database\n');
    const { said } = await init({ mailServer: [] });
    expect(said).toContain('jawort.env was there already and was kept');
    expect(secrets()).toBe('JAWORT_SECRET=opens-the-database\n');
  });

  test('names the next commands as they can be typed there, in their order', async () => {
    const places = (lines: readonly string[], words: readonly string[]) =>
      words.map((word) => lines.findIndex((line) => line.includes(word)));
    const bare = commandsHere({ npm_execpath: '/usr/bin/npm', SUDO_USER: 'root', USER: 'jawort' });
    expect(places(bare, ['check', 'start', 'whatsapp setup', 'doctor'])).toEqual([0, 1, 2, 3]);
    expect(bare[0]).toBe('sudo -u jawort npm run -s jawort -- check');
    expect(commandsHere({ USER: 'anna' }, false)[0]).toBe('npm run -s jawort -- check');
    expect(commandsHere({ USER: 'anna' }, false, true)[0]).toBe('npx jawort check');
    const docker = commandsHere({}, true);
    expect(places(docker, ['check', 'up -d', 'whatsapp setup', 'doctor'])).toEqual([0, 1, 2, 3]);
    expect(docker.every((line) => line.startsWith('docker compose '))).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { publishedSecrets } from '../../server/config/secret-rules.ts';
import { loadConfig } from '../../server/config.ts';
import { fileWith, goodSecrets, load, problems, production, smallShop } from './small-shop.ts';

const file = fileWith(['trustProxy'], 1);

describe('the environment', () => {
  it('says where the server listens, keeps its data and finds WhatsApp', () => {
    const env = {
      ...goodSecrets,
      PORT: '9000',
      HOST: '0.0.0.0',
      JAWORT_DATA: '/var/lib/jawort',
      WHATSAPP_GRAPH_URL: 'http://localhost:8790/graph/',
      WHATSAPP_GRAPH_VERSION: 'v26.0',
    };
    expect(load(file, env)).toMatchObject({
      port: 9000,
      host: '0.0.0.0',
      dataFolder: '/var/lib/jawort',
      graph: { url: 'http://localhost:8790/graph', version: 'v26.0' },
    });
  });

  it('holds the secrets, with the line end removed that comes along from a file', () => {
    const { secrets } = load(file, { ...goodSecrets, WHATSAPP_TOKEN: `${goodSecrets.WHATSAPP_TOKEN}\n` });
    expect(secrets).toEqual({
      secret: goodSecrets.JAWORT_SECRET,
      ownerKey: goodSecrets.JAWORT_OWNER_KEY,
      whatsappToken: goodSecrets.WHATSAPP_TOKEN,
      whatsappAppSecret: goodSecrets.WHATSAPP_APP_SECRET,
      whatsappVerifyToken: goodSecrets.WHATSAPP_VERIFY_TOKEN,
    });
  });

  it('names the config file, which is jawort.config.json otherwise', () => {
    const read: string[] = [];
    const remember = (path: string) => {
      read.push(path);
      return JSON.stringify({ sites: [smallShop()] });
    };
    loadConfig(goodSecrets, remember);
    loadConfig({ ...goodSecrets, JAWORT_CONFIG: '/etc/jawort.json' }, remember);
    expect(read).toEqual(['jawort.config.json', '/etc/jawort.json']);
  });

  it('treats an empty variable as one that is not set', () => {
    expect(load(file, { ...goodSecrets, PORT: '', WHATSAPP_GRAPH_URL: ' ', DATABASE_URL: '' }).port).toBe(8787);
  });

  it.each([
    [{ PORT: '99999' }, 'PORT is not a port.'],
    [{ PORT: '80a' }, 'PORT is not a port.'],
    [{ WHATSAPP_GRAPH_URL: 'graph.facebook.com' }, 'WHATSAPP_GRAPH_URL is not a web address.'],
    [{ WHATSAPP_GRAPH_VERSION: '25' }, 'WHATSAPP_GRAPH_VERSION is not a version of the Graph API. Write it like v25.0'],
    [
      { DATABASE_URL: 'postgres://u:p@db/jawort', JAWORT_JOURNAL: '/journal', JAWORT_SECRET: undefined },
      'JAWORT_SECRET is missing. With DATABASE_URL it has to be given',
    ],
    [{ DATABASE_URL: 'postgres://u:p@db/jawort' }, 'JAWORT_JOURNAL is missing. With DATABASE_URL it has to be given'],
    [{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL is not the address of a PostgreSQL database'],
    [{ JAWORT_SECRET: 'x7' }, 'JAWORT_SECRET is shorter than 32 bytes.'],
    [{ JAWORT_SECRET: '' }, 'JAWORT_SECRET is empty.'],
    [{ JAWORT_SECRET_PREVIOUS: 'x7' }, 'JAWORT_SECRET_PREVIOUS is shorter than 32 bytes.'],
    [{ JAWORT_OWNER_KEY: 'two words' }, 'JAWORT_OWNER_KEY has a space'],
    [{ WHATSAPP_TOKEN: 'EAAG\nEAAG' }, 'WHATSAPP_TOKEN has a space, line break'],
  ])('says what is wrong with %j', (env, line) => {
    expect(problems(file, { ...goodSecrets, ...env })).toEqual([expect.stringContaining(line)]);
  });

  it('misspelt is noticed, because a secret that is not read would be replaced by another', () => {
    expect(load(file, { ...goodSecrets, JAWORT_SECERT: 'x', JAWORT_THEME: 'x' }).warnings).toEqual([
      'JAWORT_SECERT is not a variable that Jawort knows. Did you mean JAWORT_SECRET?',
    ]);
  });
});

describe('the erasure journal', () => {
  it('stands beside the embedded database, unless it is put elsewhere', () => {
    expect(load(file, goodSecrets).journalPath).toBe('data/journal.jsonl');
    expect(load(file, { ...goodSecrets, JAWORT_JOURNAL: '/safe/journal' }).journalPath).toBe('/safe/journal');
  });
});

describe('in production', () => {
  it('good secrets let the server start without a warning', () => {
    expect(load(file, production).warnings).toEqual([]);
  });

  const refused: readonly (readonly [name: string, value: string | undefined, line: string])[] = [
    ['JAWORT_SECRET', 'a'.repeat(64), 'JAWORT_SECRET is one character repeated.'],
    ...publishedSecrets.map((secret) => ['JAWORT_SECRET', secret, 'JAWORT_SECRET is a published example'] as const),
    ...publishedSecrets.map(
      (secret) => ['JAWORT_OWNER_KEY', secret, 'JAWORT_OWNER_KEY is a published example'] as const,
    ),
    ...publishedSecrets.map(
      (secret) => ['WHATSAPP_APP_SECRET', secret, 'WHATSAPP_APP_SECRET is a published example'] as const,
    ),
    ['JAWORT_OWNER_KEY', 'only-23-characters-long', 'JAWORT_OWNER_KEY is shorter than 24 characters'],
    ['JAWORT_OWNER_KEY', goodSecrets.JAWORT_SECRET, 'JAWORT_OWNER_KEY is the same as JAWORT_SECRET'],
    ['WHATSAPP_TOKEN', undefined, 'WHATSAPP_TOKEN is missing.'],
    ['WHATSAPP_APP_SECRET', undefined, 'WHATSAPP_APP_SECRET is missing.'],
    ['WHATSAPP_VERIFY_TOKEN', '', 'WHATSAPP_VERIFY_TOKEN is missing.'],
    ['WHATSAPP_GRAPH_URL', 'http://graph.example.com', 'WHATSAPP_GRAPH_URL starts with http://'],
  ];
  it.each(refused)('%s = %j keeps the server from starting', (name, value, line) => {
    expect(problems(file, { ...production, [name]: value })).toEqual([expect.stringContaining(line)]);
  });

  it('a secret may be absent: the server then makes its own', () => {
    expect(load(file, { ...production, JAWORT_SECRET: undefined }).secrets.secret).toBeUndefined();
  });

  it('a weak secret may be the one that is being replaced', () => {
    expect(problems(file, { ...production, JAWORT_SECRET_PREVIOUS: publishedSecrets[0] })).toEqual([]);
  });
});

describe('on the desk', () => {
  it('weak and missing secrets are warnings, so that a first try needs none', () => {
    const { warnings } = load(file, { JAWORT_SECRET: publishedSecrets[0], JAWORT_OWNER_KEY: 'short' });
    expect(warnings.map((line) => line.split(' ')[0])).toEqual([
      'JAWORT_SECRET',
      'JAWORT_OWNER_KEY',
      'WHATSAPP_TOKEN',
      'WHATSAPP_APP_SECRET',
      'WHATSAPP_VERIFY_TOKEN',
    ]);
  });
});

describe('no line ever shows a secret', () => {
  const odd = 'Zq9\u00fc secret-value-0123456789-abcdefghij';
  const names = [...Object.keys(goodSecrets), 'JAWORT_SECRET_PREVIOUS', 'DATABASE_URL', 'WHATSAPP_GRAPH_URL', 'PORT'];
  it.each(names)('%s', (name) => {
    for (const value of [odd, odd.slice(0, 20), 'aaaaaaaa', `postgres://me:${odd}@db`]) {
      const env = { ...production, [name]: value, JAWORT_JOURNAL: '/journal' };
      const lines = [...problems(file, env), ...problems('{', env)].join('\n');
      expect(lines).not.toContain(value);
      expect(lines).not.toContain('secret-value');
    }
  });
});

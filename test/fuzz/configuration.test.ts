/** Whatever stands in the config file and the environment: the server starts, or says in sentences why not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ConfigError, loadConfig } from '../../server/config.ts';
import { goodSecrets, smallShop } from '../config/small-shop.ts';
import { boundedly } from './boundedly.ts';
import { cases, patience } from './cases.ts';
import { mutated, nearlyJson, nested, oddJsonText, oddText } from './hostile.ts';

const limits = { requestsPerMinutePerIp: 60, templatesPerIpPerDay: 'off', templatesPerSitePerDay: 250 };
const whole = {
  publicUrl: 'https://optin.example.com',
  trustProxy: ['10.0.0.0/8'],
  limits,
  alerts: { email: 'chef@blumen-mueller.example', url: 'https://hooks.example.com/jawort' },
  seals: { everyMinutes: 60 },
  sites: [
    {
      ...smallShop(),
      origins: ['https://blumen-mueller.example', 'https://www.blumen-mueller.example'],
      languages: ['de', 'en'],
      purposes: [
        {
          id: 'offers',
          kind: 'marketing',
          label: { de: 'Angebote zu Blumen, 4-mal im Monat', en: 'Offers of flowers' },
        },
        {
          id: 'orders',
          kind: 'transactional',
          label: { de: 'Meldungen zu deiner Bestellung', en: 'About your order' },
        },
      ],
      chatPurpose: 'offers',
      phone: { field: 'optional', country: 'AT', countries: ['DE', 'AT', 'CH'] },
      confirmation: { templateAfterSeconds: 'never', template: 'jawort_confirm', expiresAfterDays: 7 },
      evidence: { ip: 'truncated' },
      appearance: {
        ...{ position: 'end', color: '#0b6b4f', theme: 'page', size: 'large', show: 'icon' },
        offset: { inline: 8, block: 80, mobile: { inline: 8, block: 120 } },
        greeting: { text: { de: 'Fragen?', en: 'Questions?' }, afterSeconds: 3 },
      },
      triggers: { afterSeconds: 20, scrollPercent: 50, whenVisible: '#news', hash: 'whatsapp', click: '.whatsapp' },
      pages: { include: ['/produkte/*'], exclude: ['/kasse*'] },
      hours: {
        timeZone: 'Europe/Berlin',
        open: { mon: ['09:00-12:00', '13:00-18:00'] },
        exceptions: { '2026-12-24': [] },
      },
      texts: { de: { bubble: 'Post vom Laden', nextSteps: ['Tippen.'] } },
      prefill: { de: 'Ich war auf {url}' },
      optOutWords: ['INFOSTOP'],
      startWords: ['BLUMEN'],
      forward: { url: 'https://desk.example.com/in', email: 'hallo@blumen-mueller.example' },
      webhooks: [{ id: 'crm', url: 'https://crm.example.com/hook', events: ['consent.given'] }],
    },
  ],
};
const files = [whole, { sites: [smallShop()] }, { ...whole, sites: [smallShop(), smallShop()] }];

/** Starts, or says why not: every line about something, and none with two lines in it. */
function judge(file: () => string, env: NodeJS.ProcessEnv): readonly string[] {
  try {
    return [...loadConfig(env, file).warnings];
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    const { problems } = error as ConfigError;
    expect(problems.length).toBeGreaterThan(0);
    return problems;
  }
}

function expectSentences(lines: readonly string[]): void {
  for (const line of lines) {
    expect(line).toMatch(/\S.* \S/u);
    expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]|\[object Object\]/u);
  }
}

test('The files that are spoilt here are good ones', () => {
  for (const file of files.slice(0, 2)) {
    expect(loadConfig({ ...goodSecrets, NODE_ENV: 'test' }, () => JSON.stringify(file)).sites).toHaveLength(1);
  }
});

describe('Whatever stands in the config file', () => {
  test(
    'the server starts, or says in sentences why not',
    () => {
      const text = fc.oneof(
        { weight: 5, arbitrary: mutated(files).map((file) => JSON.stringify(file) ?? '') },
        { weight: 2, arbitrary: nearlyJson(files).map(String) },
        { weight: 1, arbitrary: oddJsonText },
      );
      fc.assert(
        fc.property(text, fc.boolean(), (file, production) => {
          expectSentences(judge(() => file, { ...goodSecrets, ...(production && { NODE_ENV: 'production' }) }));
        }),
        cases('files'),
      );
    },
    patience,
  );

  test('also a file that cannot be read, or is no file', () => {
    for (const thrown of [
      new Error('no'),
      Object.assign(new Error('x'), { code: 'EISDIR' }),
      null,
      'text',
      undefined,
    ]) {
      expectSentences(
        judge(() => {
          throw thrown;
        }, goodSecrets),
      );
    }
  });

  const site = JSON.stringify(smallShop());
  const many = Array.from({ length: 2000 }, (_, place) => `"key ${place}":1`).join(',');
  const large: Readonly<Record<string, string>> = {
    'a million brackets': nested(1_000_000),
    'a million open brackets': '['.repeat(1_000_000),
    'sites nested 10,000 deep': `{"sites":${nested(10_000)}}`,
    'a purpose nested 10,000 deep': `{"sites":[${site.replace('"informal"', nested(10_000, '{"a":', '}', '1'))}]}`,
    'a text of 4 MB that does not end': `{"sites":"${'\\u00e4'.repeat(600_000)}`,
    'a text of 4 MB': `{"publicUrl":"${'a'.repeat(4_000_000)}"}`,
    'a key of 4 MB': `{"${'k'.repeat(4_000_000)}":1}`,
    'a comment of 4 MB': `/*${'*'.repeat(4_000_000)}`,
    '4 MB of spaces': ' '.repeat(4_000_000),
    '2,000 unknown keys': `{${many}}`,
    '2,000 times the same site': `{"sites":[${Array.from({ length: 2000 }, () => site).join(',')}]}`,
    '2,000 times the same key': `{${'"sites":[],'.repeat(2000)}"sites":[]}`,
    'a label of 1 MB': `{"sites":[${site.replace('Angebote', `${'Angebote '.repeat(100_000)}`)}]}`,
    'a company name of 1 MB': `{"sites":[${site.replace('Blumen Müller', 'B\u0301 '.repeat(300_000))}]}`,
    'an address of 1 MB': `{"sites":[${site.replace('https://', `https://${'a.'.repeat(500_000)}`)}]}`,
    'a number of a million digits': `{"trustProxy":${'9'.repeat(1_000_000)}}`,
  };
  for (const [what, file] of Object.entries(large)) {
    test(`${what} is refused in bounded time, in sentences of bounded length`, { timeout: patience }, () => {
      const lines = boundedly(() => judge(() => file, goodSecrets));
      expectSentences(lines.slice(0, 20));
      expect(lines.length).toBeGreaterThan(0);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2_000);
    });
  }
});

describe('Whatever stands in the environment', () => {
  const names = [
    ...['NODE_ENV', 'PORT', 'HOST', 'DATABASE_URL', 'JAWORT_CONFIG', 'JAWORT_DATA', 'JAWORT_SECRET', 'JAWORT_JOURNAL'],
    ...['JAWORT_SECRET_PREVIOUS', 'JAWORT_OWNER_KEY', 'WHATSAPP_TOKEN', 'WHATSAPP_APP_SECRET', 'WHATSAPP_VERIFY_TOKEN'],
    ...[
      'WHATSAPP_GRAPH_URL',
      'WHATSAPP_GRAPH_VERSION',
      'SMTP_URL',
      'SMTP_FROM',
      'JAWORT_SECRTE',
      'WHATSAPP_',
      '__proto__',
    ],
  ];
  const value = fc.oneof(
    oddText,
    fc.constantFrom(
      'production',
      '8787',
      'https://[::1]:99999',
      'postgres://u:p@h/d',
      'smtp://u:p@h',
      'v25.0',
      'secret',
    ),
  );
  const file = () => JSON.stringify({ publicUrl: 'https://optin.example.com', sites: [smallShop()] });

  test(
    'the server starts, or says in sentences why not, and never shows a secret',
    () => {
      const settings = fc.array(
        fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, oddText), value),
        { maxLength: 8 },
      );
      fc.assert(
        fc.property(settings, fc.boolean(), (set, good) => {
          const env = Object.fromEntries([...(good ? Object.entries(goodSecrets) : []), ...set]);
          const lines = judge(file, env);
          expectSentences(lines);
          for (const secret of Object.values(goodSecrets)) expect(lines.join('\n')).not.toContain(secret);
        }),
        cases('environment'),
      );
    },
    patience,
  );

  test('values of a million characters are judged in bounded time', { timeout: patience }, () => {
    for (const unit of ['a', ' ', '\n', '.', '0', '://', '[', '%', 'postgres://', 'https://a.']) {
      const long = unit.repeat(1_000_000 / unit.length);
      const env = Object.fromEntries(names.filter((name) => name !== 'NODE_ENV').map((name) => [name, long]));
      const lines = boundedly(() => judge(file, { ...env, [`WHATSAPP_${long}`]: long }));
      for (const line of lines) expect(line.length).toBeLessThan(2_000);
    }
  });
});

/** `jawort whatsapp setup`: from an account at Meta to a number that asks, and every obstacle on the way named with its remedy. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Administration } from '../../demo/whatsapp/administration.ts';
import type { Ran } from '../support/command.ts';
import { appSecret, phoneNumberId, siteConfig, verifyToken, whatsappToken } from '../support/jawort.ts';
import { lineOn, linesOf, type Reachable, startReachable } from '../support/reachable.ts';

const account = '102290129340398';
const stranger = '634974688087058';
let here: Reachable;
const everything: Ran[] = [];

afterEach(async () => {
  for (const { said, noted } of everything.splice(0)) {
    for (const secret of [whatsappToken, appSecret, verifyToken]) expect(said + noted).not.toContain(secret);
  }
  await here.jawort.close();
});

const kept = (ran: Ran): Ran => {
  everything.push(ran);
  return ran;
};
const setup = async (...more: string[]) => kept(await here.type('--json', 'whatsapp', 'setup', ...more));
const setupWith = async (env: Record<string, string>) => kept(await here.typeWith(env, '--json', 'whatsapp', 'setup'));
const atMeta = (): Administration => here.jawort.whatsapp.administration;
const changedBy = ({ said }: Ran) => (JSON.parse(said) as { changed: string[] }).changed;

describe('Setting a number up', () => {
  test('creates the templates, subscribes to the webhooks, and the second time changes nothing and says so', async () => {
    here = await startReachable();
    const first = kept(await here.type('whatsapp', 'setup'));
    expect(first.code).toBe(0);
    expect(first.said).toContain('Changed: ');
    expect(first.said).toContain('created jawort_confirm in "de"');
    expect(first.said).toContain("Nothing is left to do in Meta's console.");
    const { subscription, subscribedApps, templates, appId, changes } = atMeta();
    expect(subscription?.callbackUrl).toBe(here.callbackUrl);
    expect(subscription?.fields).toEqual(expect.arrayContaining(['messages', 'user_preferences', 'account_update']));
    expect(subscribedApps.map(({ id }) => id)).toEqual([appId]);
    expect(templates.map(({ language, category, status }) => [language, category, status])).toEqual([
      ['de', 'UTILITY', 'APPROVED'],
      ['en', 'UTILITY', 'APPROVED'],
    ]);

    const before = changes.length;
    const second = kept(await here.type('whatsapp', 'setup'));
    expect(second.code).toBe(0);
    expect(second.said).toContain('Nothing was changed.');
    expect(changes).toHaveLength(before);
  });

  test('asks by template with JA and NEIN only, with privacy link and STOP, for half a day', async () => {
    here = await startReachable();
    await setup();
    const [german] = atMeta().templates;
    const [body, footer, buttons] = german?.components ?? [];
    expect(body?.text).toContain('https://blumen-mueller.example/datenschutz');
    expect(body?.text).toContain('STOP');
    expect(footer?.text).toContain('NEIN');
    expect(buttons?.buttons).toEqual([
      { type: 'QUICK_REPLY', text: 'JA' },
      { type: 'QUICK_REPLY', text: 'NEIN' },
    ]);
    expect(german?.message_send_ttl_seconds).toBe(12 * 3600);
  });

  test('a message and a JA then arrive through what was set up', async () => {
    here = await startReachable();
    await setup();
    const { whatsapp } = here.jawort;
    whatsapp.setWebhookUrl(atMeta().subscription?.callbackUrl ?? '');
    await whatsapp.person('+491712345678').write('START');
    const question = await whatsapp.nextSend();
    await whatsapp.person('+491712345678').tap(question, 0);
    await here.jawort.worked();
    expect(await here.jawort.check({ phone: '+491712345678' })).toMatchObject({ allowed: true });
  });

  test('with --dry-run only looks', async () => {
    here = await startReachable();
    const ran = await setup('--dry-run');
    expect(ran.code).toBe(1);
    expect(atMeta().changes).toEqual([]);
    expect(lineOn(ran, 'template de')).toContain('does not exist');
    expect(lineOn(ran, 'public address')).toContain('warn: ');
    expect(ran.said).toContain('This command sets it (without --dry-run)');
    expect(kept(await here.type('whatsapp', 'setup', '--dry-run')).said).toContain('Nothing was changed (--dry-run).');
  });

  test('of several sites looks at each, or at the one that is named', async () => {
    const second = {
      ...siteConfig(),
      id: 'kiosk',
      whatsapp: { number: '+493012345679', phoneNumberId: '2', businessAccountId: account },
    };
    here = await startReachable({ file: { sites: [siteConfig(), second] } });
    const both = await setup();
    expect([...new Set(linesOf(both).map(({ site }) => site))]).toEqual([undefined, 'blumen-mueller', 'kiosk']);
    expect(both.code).toBe(1);
    const one = await setup('--site', 'blumen-mueller');
    expect(one.code).toBe(0);
    expect(kept(await here.type('--json', 'whatsapp', 'setup', '--site', 'flowers')).said).toContain(
      'There is no site',
    );
  });

  test('finds what is there on the second page of a long list, and does not create it again', async () => {
    here = await startReachable();
    await setup();
    atMeta().pageSize = 1;
    expect(changedBy(await setup())).toEqual([]);
  });

  test('creates no template where nobody is written to first', async () => {
    here = await startReachable({ site: { confirmation: { templateAfterSeconds: 'never' } } });
    expect((await setup()).code).toBe(0);
    expect(atMeta().templates).toEqual([]);
  });
});

describe('What stands in the way at the token', () => {
  const days = (count: number) => new Date(here.jawort.clock.now().getTime() + count * 86_400_000);

  test.each<[string, () => void, string]>([
    [
      'is refused',
      () => {
        atMeta().token.isValid = false;
      },
      'fail: Meta does not accept the WhatsApp token.',
    ],
    [
      'has expired',
      () => {
        atMeta().token.expiresAt = days(-1);
      },
      'fail: Meta does not accept the WhatsApp token.',
    ],
    [
      'lacks a permission',
      () => {
        atMeta().token.scopes = ['whatsapp_business_management'];
      },
      'fail: The WhatsApp token lacks whatsapp_business_messaging.',
    ],
    [
      'is for another account',
      () => {
        atMeta().token.accounts = ['7'];
      },
      `fail: The WhatsApp token does not open the business account ${account}.`,
    ],
    [
      'ends soon',
      () => {
        atMeta().token.expiresAt = days(10);
      },
      'warn: The WhatsApp token expires on',
    ],
  ])('a token that %s is named', async (_what, make, line) => {
    here = await startReachable();
    make();
    const ran = await setup();
    expect(lineOn(ran, 'token')).toContain(line);
    expect(ran.code).toBe(line.startsWith('fail') ? 1 : 0);
  });

  test('no token, and a Meta that cannot be reached, are told apart', async () => {
    here = await startReachable();
    expect(lineOn(await setupWith({ WHATSAPP_TOKEN: '' }), 'token')).toContain('fail: WHATSAPP_TOKEN is not set');
    const away = lineOn(await setupWith({ WHATSAPP_GRAPH_URL: 'http://127.0.0.1:1' }), 'token');
    expect(away).toContain('fail: Meta could not be reached');
    expect(away).toContain('firewall');
  });
});

describe('What stands in the way at the app', () => {
  test('a secret of another app is recognised, and one that is missing', async () => {
    here = await startReachable();
    const other = await setupWith({ WHATSAPP_APP_SECRET: 'the-secret-of-quite-another-app' });
    expect(lineOn(other, 'app secret')).toContain(
      `fail: WHATSAPP_APP_SECRET is not the secret of the app ${atMeta().appId}`,
    );
    expect(other.said).not.toContain('quite-another-app');
    expect(lineOn(await setupWith({ WHATSAPP_APP_SECRET: '' }), 'app secret')).toContain(
      'fail: WHATSAPP_APP_SECRET is not set',
    );
    expect(atMeta().subscription).toBeUndefined();
  });

  test('webhooks that another system lives on are not taken away unasked, and are with --yes', async () => {
    here = await startReachable();
    const elsewhere = { callbackUrl: 'https://crm.example/hook/s3cr3t?key=1234', fields: ['messages'], active: true };
    atMeta().subscription = elsewhere;
    const ran = await setup();
    expect(ran.code).toBe(1);
    expect(lineOn(ran, 'webhook address')).toContain(
      "fail: Meta sends this app's webhooks to https://crm.example, not to",
    );
    for (const secret of ['s3cr3t', 'key=1234']) expect(ran.said + ran.noted).not.toContain(secret);
    expect(atMeta().subscription).toBe(elsewhere);
    expect((await setup('--yes')).code).toBe(0);
    expect(atMeta().subscription?.callbackUrl).toBe(here.callbackUrl);
  });

  test('of another address at this very server the path is shown: it is the mistake', async () => {
    here = await startReachable();
    const own = here.callbackUrl.replace('/webhooks/whatsapp', '/webhook');
    atMeta().subscription = { callbackUrl: `${own}?key=1234`, fields: ['messages'], active: true };
    const ran = await setup();
    expect(lineOn(ran, 'webhook address')).toContain(`webhooks to ${own}, not to ${here.callbackUrl}`);
    expect(ran.said).not.toContain('key=1234');
  });

  test('a field that Meta refuses is named, and keeps none of the others away, now or the next time', async () => {
    here = await startReachable();
    atMeta().knownFields.delete('account_review_update');
    const ran = await setup();
    expect(lineOn(ran, 'webhook fields')).toContain('warn: Meta does not know these fields: account_review_update.');
    expect(atMeta().subscription?.fields).toHaveLength(11);
    expect(atMeta().subscription?.fields).not.toContain('account_review_update');
    const again = await setup();
    expect(changedBy(again)).toEqual([]);
    expect(atMeta().subscription?.fields).toHaveLength(11);
  });

  test('an address at which nobody answers Meta is red, with the reason', async () => {
    here = await startReachable();
    const ran = await setupWith({ WHATSAPP_VERIFY_TOKEN: 'another word than the server has' });
    expect(lineOn(ran, 'webhook address')).toContain('Callback verification failed');
    expect(lineOn(ran, 'webhook address')).toContain('jawort doctor');
    expect(ran.said).not.toContain('another word');
    expect(lineOn(await setupWith({ WHATSAPP_VERIFY_TOKEN: '' }), 'verify token')).toContain(
      'fail: WHATSAPP_VERIFY_TOKEN is not set',
    );
  });

  test('webhooks that were switched off, or are sent elsewhere for the account or the number, are red', async () => {
    here = await startReachable();
    await setup();
    atMeta().subscribedApps[0] = { id: atMeta().appId, name: 'Blumen', callback: 'https://crm.example/hook' };
    atMeta().number.webhook_configuration = { application: here.callbackUrl, phone_number: 'https://old.example/hook' };
    const ran = await setup();
    expect(lineOn(ran, 'account webhooks')).toContain(
      'fail: The business account sends its webhooks to https://crm.example, whatever',
    );
    expect(lineOn(ran, 'number webhooks')).toContain(
      'fail: This number sends its webhooks to https://old.example, whatever',
    );
    for (const rest of ['crm.example/', 'old.example/']) expect(ran.said + ran.noted).not.toContain(rest);
    const { subscription } = atMeta();
    if (subscription) subscription.active = false;
    expect(lineOn(await setup('--dry-run'), 'webhook address')).toContain('off');
  });
});

describe('What stands in the way at the number', () => {
  test.each<[string, () => void, string, string]>([
    [
      'belongs to another account',
      () => {
        atMeta().numbers = [stranger];
      },
      'number',
      `fail: The number with the id ${phoneNumberId} does not belong`,
    ],
    [
      'is another one',
      () => {
        atMeta().number.display_phone_number = '+49 40 123456';
      },
      'number',
      'not as +493012345678',
    ],
    [
      'is not registered',
      () => {
        atMeta().number.status = 'PENDING';
      },
      'number',
      'fail: The number is not registered with the Cloud API (PENDING)',
    ],
    [
      'is not verified',
      () => Object.assign(atMeta().number, { status: 'PENDING', code_verification_status: 'NOT_VERIFIED' }),
      'number',
      'It is not verified either.',
    ],
    [
      'was banned',
      () => {
        atMeta().number.status = 'BANNED';
      },
      'number',
      'fail: Meta has restricted the number',
    ],
    [
      'has a declined name',
      () => {
        atMeta().number.name_status = 'DECLINED';
      },
      'display name',
      'fail: The display name "Blumen Müller" is not approved',
    ],
    [
      'has a name under review',
      () => {
        atMeta().number.name_status = 'PENDING_REVIEW';
      },
      'display name',
      'warn:',
    ],
    [
      'is in the app too',
      () => {
        atMeta().number.is_on_biz_app = true;
      },
      'pace',
      'Set whatsapp.messagesPerSecond to 20',
    ],
  ])('a number that %s is named', async (_what, make, check, line) => {
    here = await startReachable();
    make();
    const ran = await setup();
    expect(lineOn(ran, check)).toContain(line);
    expect(ran.code).toBe(lineOn(ran, check).startsWith('fail') ? 1 : 0);
  });

  test('a name at Meta that is not the company’s is a warning; case, umlauts and legal form make no difference', async () => {
    here = await startReachable();
    for (const name of ['BLUMEN MUELLER', 'Blumen-Müller GmbH & Co. KG', 'Müller']) {
      atMeta().number.verified_name = name;
      expect(lineOn(await setup(), 'display name'), name).toMatch(/^ok: [^\n]*$/);
    }
    atMeta().number.verified_name = 'Test Number';
    const ran = await setup();
    expect(ran.code).toBe(0);
    expect(lineOn(ran, 'display name')).toContain(
      'warn: WhatsApp shows people "Test Number", and the form asks them in the name of "Blumen Müller".',
    );
  });

  test('a wrong id is named', async () => {
    here = await startReachable({ whatsapp: { phoneNumberId: '1' } });
    expect(lineOn(await setup(), 'number')).toContain('Check whatsapp.phoneNumberId');
  });

  test('an older Graph version that knows less is no obstacle', async () => {
    here = await startReachable();
    const { number } = atMeta();
    for (const newer of ['whatsapp_business_manager_messaging_limit', 'is_on_biz_app', 'health_status'])
      number[newer] = undefined;
    const ran = await setup();
    expect(lineOn(ran, 'number')).toContain('ok: +493012345678 is registered');
    expect(ran.code).toBe(0);
  });

  test('before it is moved, coexistence, its price and the forwarding are explained; afterwards no more', async () => {
    here = await startReachable();
    atMeta().number.status = 'PENDING';
    const { said } = kept(await here.type('whatsapp', 'setup'));
    expect(said).toContain('register it with a PIN');
    for (const word of ['Coexistence', 'Export what', '20 messages a second', 'forward', 'broadcast lists'])
      expect(said).toContain(word);
    expect(said.indexOf('Before you move')).toBeLessThan(said.indexOf('fail  number'));
    atMeta().number.status = 'CONNECTED';
    expect(kept(await here.type('whatsapp', 'setup')).said).not.toContain('Before you move');
  });

  test('customers whose messages nobody would read are a warning, until there is somewhere to send them', async () => {
    here = await startReachable();
    expect(lineOn(await setup(), 'forwarding')).toContain('warn: Customers who just write are heard by nobody');
    await here.jawort.restart({ site: { forward: { url: 'https://desk.example/whatsapp?key=geheim' } } });
    const line = lineOn(await setup(), 'forwarding');
    expect(line).toBe('ok: Messages that belong to no opt-in go to https://desk.example.');
  });
});

describe('What stands in the way at the template', () => {
  test('one that Meta makes advertising of is red when it is created, and stays so', async () => {
    here = await startReachable();
    atMeta().verdict.category = 'MARKETING';
    for (const ran of [await setup(), await setup()]) {
      expect(ran.code).toBe(1);
      expect(lineOn(ran, 'template de')).toContain('fail:');
      expect(lineOn(ran, 'template de')).toContain(
        'category MARKETING. Meta would charge and limit it as advertising.',
      );
      expect(lineOn(ran, 'template de')).toContain('jawort_confirm_2');
    }
  });

  test.each([
    ['REJECTED', 'fail', 'Appeal'],
    ['PAUSED', 'fail', 'resumes it by itself'],
    ['DISABLED', 'fail', 'jawort_confirm_2'],
    ['PENDING', 'warn', 'Run this command again'],
  ] as const)('one that is %s is shown as %s, with what to do', async (status, state, remedy) => {
    here = await startReachable();
    atMeta().verdict.status = status;
    const ran = await setup();
    expect(lineOn(ran, 'template de')).toContain(
      `${state}: Created: jawort_confirm in "de" is ${status}, category UTILITY`,
    );
    expect(lineOn(await setup(), 'template de')).toContain(remedy);
    expect(ran.code).toBe(state === 'fail' ? 1 : 0);
  });

  test('one with another text than the configuration is red: the proof would show what nobody read', async () => {
    here = await startReachable();
    await setup();
    const [german, english] = atMeta().templates;
    if (german)
      german.components = german.components.map((part) =>
        part.type === 'BODY' ? { ...part, text: `${part.text} Viel Spaß!` } : part,
      );
    if (english)
      english.components = english.components.map((part) =>
        part.type === 'BUTTONS' ? { ...part, buttons: [{ type: 'URL', text: 'YES' }] } : part,
      );
    const ran = await setup();
    expect(ran.code).toBe(1);
    expect(lineOn(ran, 'template de')).toContain('Its text is not the one');
    expect(lineOn(ran, 'template de')).toContain('jawort_confirm_2');
    expect(lineOn(ran, 'template en')).toContain('Its row of buttons is not the one');
    expect(changedBy(ran)).toEqual([]);
  });
});

describe('What is left to do', () => {
  test('is to restart a server that was started before the file was right, before anybody writes START in vain', async () => {
    here = await startReachable();
    expect((await setup()).code).toBe(0);
    await here.jawort.restart({ env: { WHATSAPP_APP_SECRET: '' } });
    const told = kept(await here.typeWith({ WHATSAPP_APP_SECRET: appSecret }, 'whatsapp', 'setup'));
    expect(told.code).toBe(1);
    expect(told.said).toMatch(/fail +webhook +A signed event at .* is answered with HTTP 403/);
    expect(told.said).toContain('→ The server that runs has other secrets than jawort.env');
    expect(told.said).toContain('docker compose up -d');
    expect(told.said).not.toContain('Try it');
    await here.jawort.restart({ env: { WHATSAPP_APP_SECRET: appSecret } });
    expect(kept(await here.type('whatsapp', 'setup')).said).toContain('Try it: write START');
  });

  test('is listed step by step with the values to paste, the secret one only if it is asked for', async () => {
    here = await startReachable();
    const { said, code } = await here.typeWith({ WHATSAPP_TOKEN: '' }, 'whatsapp', 'setup');
    expect(code).toBe(1);
    expect(said).toContain(`Callback URL:  ${here.callbackUrl}`);
    expect(said).toContain('the value of WHATSAPP_VERIFY_TOKEN in jawort.env');
    expect(said).toContain('WHATSAPP_TOKEN=…\n     Then restart the server (with Docker: docker compose up -d).');
    expect(said).not.toContain(verifyToken);
    const shown = await here.typeWith({ WHATSAPP_TOKEN: '' }, 'whatsapp', 'setup', '--show-secrets');
    expect(shown.said).toContain(`Verify token:  ${verifyToken}`);
    expect(shown.said).not.toContain(appSecret);
  });

  test('jawort whatsapp template prints the same as jawort template', async () => {
    here = await startReachable();
    const [one, other] = [await here.type('--json', 'template'), await here.type('--json', 'whatsapp', 'template')];
    expect(one.said).toBe(other.said);
    expect(JSON.parse(one.said)).toHaveLength(2);
  });
});

/** `jawort doctor`: all green on a good day, and for each thing that can go wrong a line of its own with a remedy. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { judgeCertificate } from '../../server/cli/doctor/address.ts';
import { bounded } from '../../server/cli/doctor/bounded.ts';
import { judgeClock } from '../../server/cli/doctor/clock.ts';
import { judgeBacklog } from '../../server/cli/doctor/database.ts';
import { judgeDisk, judgeNode } from '../../server/cli/doctor/machine.ts';
import { lookAtMail } from '../../server/cli/doctor/mail.ts';
import { linesAsText, ok } from '../../server/cli/line.ts';
import { loadConfig } from '../../server/config.ts';
import { createMailer } from '../../server/notify/mailer.ts';
import { holdSends, resumeSends } from '../../server/usecases/hold-sends.ts';
import { selfSigned } from '../support/certificate.ts';
import type { Ran } from '../support/command.ts';
import { makeDatabase, onPostgres } from '../support/database.ts';
import { appSecret, ownerKey, siteConfig, siteId, startJawort, verifyToken, whatsappToken } from '../support/jawort.ts';
import { startMailbox } from '../support/mailbox.ts';
import { lineOn, linesOf, type Reachable, startReachable } from '../support/reachable.ts';

const home = process.cwd();
const forward = { forward: { url: 'https://desk.example/whatsapp?key=geheim' } };
let here: Reachable;
let opened: Reachable | undefined;
const everything: Ran[] = [];

afterEach(async () => {
  process.chdir(home);
  for (const { said, noted } of everything.splice(0)) {
    for (const secret of [whatsappToken, appSecret, verifyToken, ownerKey, 'geheim', 'only the tests use'])
      expect(said + noted).not.toContain(secret);
  }
  await opened?.jawort.close();
  opened = undefined;
});

const doctorWith = async (env: Record<string, string>, ...more: string[]) => {
  const ran = await here.typeWith(env, '--json', 'doctor', ...more);
  everything.push(ran);
  return ran;
};
const doctor = (...more: string[]) => doctorWith({}, ...more);
const reds = (ran: Ran) => linesOf(ran).flatMap(({ check, state }) => (state === 'fail' ? [check] : []));

async function start(options: Parameters<typeof startReachable>[0] = {}): Promise<void> {
  here = await startReachable(options);
  opened = here;
}

/** Everything in order but the missing https of a test. */
async function healthy(options: Parameters<typeof startReachable>[0] = {}): Promise<void> {
  await start({ site: forward, ...options });
  expect((await here.type('whatsapp', 'setup')).code).toBe(0);
}

describe('On a good day', () => {
  test('nothing is red, nothing is sent, and what was tried leaves no trace', async () => {
    await healthy();
    const ran = await doctor();
    expect(reds(ran)).toEqual([]);
    expect(ran.code).toBe(0);
    expect(linesOf(ran).map(({ check }) => check)).toEqual(
      expect.arrayContaining([
        ...['configuration', 'node', 'secrets', 'disk', 'database', 'server', 'seal', 'backlog', 'troubles'],
        ...['address', 'reachable', 'webhook', 'clock', 'token', 'app secret', 'webhook address', 'webhook fields'],
        ...['number', 'display name', 'sending', 'quality', 'limit', 'account webhooks', 'template de', 'forwarding'],
      ]),
    );
    expect(here.jawort.whatsapp.sends).toEqual([]);
    for (const table of ['intake', 'parked', 'parcels', 'outbox', 'alerts'])
      await expect.poll(() => here.jawort.rows(`SELECT * FROM ${table}`), { message: table }).toEqual([]);
    expect(here.jawort.whatsapp.administration.changes).toHaveLength(4);
  });

  test('a warning is an exit code of its own only if that is asked for', async () => {
    await healthy();
    const ran = await doctor('--strict');
    expect(reds(ran)).toEqual([]);
    expect(lineOn(ran, 'address')).toContain('warn: http://localhost');
    expect(ran.code).toBe(1);
  });

  test('people read one line each, the state in a word and not in colour alone', async () => {
    await healthy();
    const { said } = await here.type('doctor');
    expect(said).toMatch(/^ok {4}token {2,}The WhatsApp token has both permissions/m);
    expect(said).toMatch(/^warn {2}address/m);
    expect(said).toMatch(/\d+ ok, 1 warn, 0 fail\.$/);
    expect(said).not.toContain('\x1b');
    expect(linesAsText([ok('token', 'good')], { hasColours: true })).toBe('\x1b[32mok  \x1b[0m  token  good');
  });
});

describe('On this machine', () => {
  test('a configuration with mistakes is told mistake by mistake', async () => {
    await healthy();
    writeFileSync(join(here.jawort.folder, 'faulty.json'), JSON.stringify({ publicUrl: 'nowhere', sites: [] }));
    const ran = await doctorWith({ JAWORT_CONFIG: join(here.jawort.folder, 'faulty.json') });
    expect(ran.code).toBe(1);
    expect(lineOn(ran, 'configuration').split('\n').length).toBeGreaterThan(1);
    expect(lineOn(ran, 'configuration')).toContain('fail: publicUrl');
  });

  test('texts that advertise where they must not are red, as for jawort check', async () => {
    const label = { de: 'Alles', en: 'everything' };
    await healthy({
      site: { ...forward, purposes: [{ id: 'offers', kind: 'marketing', label }], chatPurpose: 'offers' },
    });
    const check = await here.type('--json', 'check');
    const { errors, warnings } = JSON.parse(check.said) as { errors: string[]; warnings: string[] };
    expect(errors.length).toBeGreaterThan(0);
    for (const sentence of errors) expect(lineOn(await doctor(), 'configuration')).toContain(`fail: ${sentence}`);
    for (const sentence of warnings) expect(lineOn(await doctor(), 'configuration')).toContain(sentence);
  });

  test('pages that the configuration does not name are told with how they were guessed, here and by jawort check', async () => {
    await healthy();
    expect(lineOn(await doctor(), 'pages')).toMatch(/^ok: The form works on \S+\.$/);
    const { sites, ...file } = JSON.parse(readFileSync(join(here.jawort.folder, 'jawort.config.json'), 'utf8'));
    const unnamed = join(here.jawort.folder, 'unnamed.json');
    writeFileSync(unnamed, JSON.stringify({ ...file, sites: [{ ...sites[0], origins: undefined }] }));
    const env = { JAWORT_CONFIG: unnamed };
    const guessed = '"origins" is left out. Do visitors see another address';
    expect(lineOn(await doctorWith(env), 'pages')).toMatch(/^ok: The form works on https:/);
    expect(lineOn(await doctorWith(env), 'pages')).toContain(guessed);
    const check = await here.typeWith(env, 'check');
    expect(check).toMatchObject({ code: 0, said: expect.stringContaining('Nothing to remark.') });
    expect(check.said.replace(/\s+/g, ' ')).toContain(guessed);
    expect(JSON.parse((await here.typeWith(env, '--json', 'check')).said).sites).toMatchObject([
      { originsGuessed: true },
    ]);
  });

  test('secrets that others can read, or guess, are red', async () => {
    await healthy();
    process.chdir(here.jawort.folder);
    writeFileSync('jawort.env', '');
    chmodSync('jawort.env', 0o644);
    expect(lineOn(await doctor(), 'secrets')).toBe(
      'fail: Every user of this machine can read jawort.env. → chmod 600 jawort.env',
    );
    chmodSync('jawort.env', 0o640);
    expect(lineOn(await doctor(), 'secrets')).toContain('warn: A group of users can read jawort.env.');
    chmodSync('jawort.env', 0o600);
    expect(lineOn(await doctor(), 'secrets')).toContain('ok:');
    expect(lineOn(await doctorWith({ JAWORT_OWNER_KEY: 'short' }), 'secrets')).toContain(
      'fail: JAWORT_OWNER_KEY is shorter',
    );
    expect(lineOn(await doctorWith({ JAWORT_OWNER_KEY: '' }), 'secrets')).toContain(
      'warn: JAWORT_OWNER_KEY is not set',
    );
  });

  test('an old Node, a full disk, a wrong clock and a backlog are yellow or red by how bad it is', () => {
    const megabyte = 1024 * 1024;
    expect(judgeNode('22.20.0')).toMatchObject({ state: 'fail' });
    expect(judgeNode('24.21.0')).toMatchObject({ state: 'ok' });
    const size = 2000 * megabyte;
    expect([50, 300, 900].map((free) => judgeDisk('data/', { free: free * megabyte, size }).state)).toEqual([
      'fail',
      'warn',
      'ok',
    ]);
    expect([undefined, 5, -40, 40, 400].map((off) => judgeClock(off).state)).toEqual([
      'warn',
      'ok',
      'warn',
      'warn',
      'fail',
    ]);
    expect(judgeClock(-40).what).toContain('40 seconds slow');
    expect(
      [judgeBacklog(0, 0), judgeBacklog(3, 0.5), judgeBacklog(3, 2), judgeBacklog(3, 11)].map(({ state }) => state),
    ).toEqual(['ok', 'ok', 'warn', 'fail']);
  });

  test('a clock that runs ahead of the others is noticed', async () => {
    await healthy();
    here.jawort.clock.advance({ seconds: 90 });
    expect(lineOn(await doctor(), 'clock')).toMatch(/^warn: .*(?:8[5-9]|9[0-5]) seconds fast/);
    here.jawort.clock.advance({ seconds: 600 });
    expect(lineOn(await doctor(), 'clock')).toContain('fail:');
  });
});

describe('At the database', () => {
  test('one that is missing is not made, one with another secret is red, and the rest is looked at all the same', async () => {
    await healthy();
    const empty = join(here.jawort.folder, 'empty');
    mkdirSync(empty);
    const database = await makeDatabase(empty);
    onTestFinished(() => database.drop());
    // Those of the tests come with all tables.
    if (onPostgres) await database.run('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    const nothing = await doctorWith({ ...database.env });
    expect(lineOn(nothing, 'database')).toContain('warn: ');
    expect(lineOn(nothing, 'token')).toContain('ok:');
    expect(lineOn(await doctorWith({ ...database.env }), 'database')).toBe(lineOn(nothing, 'database'));

    const other = await doctorWith({ JAWORT_SECRET: 'another secret than that of the database 0123' });
    expect(lineOn(other, 'database')).toContain('fail:');
    expect(other.said).not.toContain('another secret than');
    expect(lineOn(other, 'webhook')).toContain('ok:');
  });

  test('what is held, parked, or not cleared is shown with what to do, and where', async () => {
    await healthy();
    await here.jawort.server.context.ledger.transact(async (books) => {
      await books.holds.place({ site: siteId, kind: 'number', about: '' }, { why: 'Meta cannot charge the account.' });
      await books.alerts.raise(
        { site: siteId, kind: 'account', about: '' },
        { severity: 'critical', sentence: 'Restricted.' },
      );
      await books.alerts.raise(
        { site: siteId, kind: 'number-quality', about: '' },
        { severity: 'warning', sentence: 'YELLOW.' },
      );
      await books.inbox.park({ text: { body: 'geheim' } }, 'TypeError');
    });
    const ran = await doctor();
    expect(lineOn(ran, 'held')).toMatch(
      /^fail: Since .* \(number\): Meta cannot charge the account\. → .*jawort outbox resume/,
    );
    expect(lineOn(ran, 'alert account')).toBe('fail: Restricted.');
    expect(lineOn(ran, 'alert number-quality')).toBe('warn: YELLOW.');
    expect(lineOn(ran, 'parked')).toContain('1 incoming item could not be worked on.');
    expect(lineOn(ran, 'troubles')).toBe('');
  });

  test('seals that cannot be made or filed are shown, though there is a line about seals already', async () => {
    await healthy();
    // A server at work would clear what it sees to be over.
    await here.jawort.restart({
      whileDown: async () => {
        for (const about of ['', 'job', 'file'])
          await here.jawort.run(`INSERT INTO alerts (id, site, kind, about, severity, sentence, since, seen_at, times)
            VALUES ('alr_${about}', '', 'seal', '${about}', 'warning', 'Trouble "${about}".', '2026-01-01', '2026-01-01', 1)`);
        const shown = lineOn(await doctor(), 'alert seal').split('\n');
        expect(shown.toSorted()).toEqual(['warn: Trouble "file".', 'warn: Trouble "job".']);
      },
    });
  });

  test('a template that is held is one line, and so is a number; a template that is only flagged is an alert', async () => {
    await healthy();
    const { context } = here.jawort.server;
    await context.ledger.transact(async (books) => {
      await holdSends(context, books, { site: siteId, kind: 'template', about: 'de' }, { why: 'Meta has paused it.' });
      await holdSends(context, books, { site: siteId, kind: 'number', about: '' }, { code: 131042, why: 'No money.' });
      await books.alerts.raise(
        { site: siteId, kind: 'template', about: 'en' },
        { severity: 'warning', sentence: 'Flagged.' },
      );
    });
    const ran = await doctor();
    expect(lineOn(ran, 'held').split('\n')).toHaveLength(2);
    expect(lineOn(ran, 'alert template')).toBe('warn: Flagged.');
    expect(lineOn(ran, 'alert queue-held')).toBe('');
  });

  test('a server with another token than the file, or with none, is red: what Meta says of the file’s is no help', async () => {
    await healthy();
    expect(lineOn(await doctor(), 'token')).not.toContain('running server');
    await here.jawort.restart({ env: { WHATSAPP_TOKEN: 'a-token-of-yesterday' } });
    const token = async () => lineOn(await doctorWith({ WHATSAPP_TOKEN: whatsappToken }), 'token');
    expect(await token()).toContain(
      'fail: The running server has another WHATSAPP_TOKEN than jawort.env. → Restart it (with Docker: docker compose up -d).',
    );
    await here.jawort.restart({ env: { WHATSAPP_TOKEN: '' } });
    expect(await token()).toContain('fail: The running server has no WHATSAPP_TOKEN');
    await here.jawort.restart({ env: { WHATSAPP_TOKEN: whatsappToken } });
    expect(await token()).toMatch(/^ok: [^\n]*$/);
  });

  test('what is held says what ends it: a new token, Meta itself, or a command', async () => {
    await healthy();
    const held = async (kind: 'number' | 'template', reason: { why: string; code?: number; tokenDigest?: string }) => {
      const { context } = here.jawort.server;
      const target = { site: siteId, kind, about: kind === 'template' ? 'de' : '' };
      await context.ledger.transact((books) => holdSends(context, books, target, reason));
      const line = lineOn(await doctor(), 'held');
      await context.ledger.transact((books) => resumeSends(context, books, target));
      return line;
    };
    expect(await held('number', { why: 'No.', code: 190, tokenDigest: 'x' })).toContain(
      '→ Write the new token into jawort.env and restart the server; what waits leaves by itself.',
    );
    expect(await held('template', { why: 'Paused.', code: 132015 })).toContain(
      '→ Nothing to do: when Meta takes it back',
    );
    expect(await held('template', { why: 'Disabled.', code: 132016 })).toContain('a start with another template');
    expect(await held('number', { why: 'No money.', code: 131042 })).toContain('jawort outbox resume');
  });

  test('records that nobody seals are yellow', async () => {
    await healthy({ file: { seals: { everyMinutes: 10 } } });
    await here.jawort.whatsapp.person('+491712345678').write('START');
    await here.jawort.whatsapp.nextSend();
    expect((await here.type('seal')).code).toBe(0);
    await here.jawort.restart({
      whileDown: async () => {
        await here.jawort.run('UPDATE subjects SET sealed_seq = 0');
        here.jawort.clock.advance({ hours: 1 });
        expect(lineOn(await doctor(), 'seal')).toContain('warn: The last seal is of');
      },
    });
  });
});

describe('From outside', () => {
  test('a server that is down is red: at work, at the public address, and for Meta', async () => {
    await healthy();
    await here.jawort.restart({
      whileDown: async () => {
        const ran = await doctor();
        expect(ran.code).toBe(1);
        expect(lineOn(ran, 'server')).toContain('fail: No server is at work');
        expect(lineOn(ran, 'reachable')).toContain('fail: No server answers');
        expect(lineOn(ran, 'webhook')).toContain('fail: Nobody answers');
      },
    });
  });

  test('a name that leads nowhere is named', async () => {
    await start({ file: { publicUrl: 'https://nowhere.invalid' } });
    const ran = await doctor();
    expect(lineOn(ran, 'address')).toContain('fail: The name nowhere.invalid leads nowhere (DNS).');
    expect(lineOn(ran, 'reachable')).toContain('fail:');
    expect(lineOn(ran, 'server')).toContain('ok:');
  });

  test('a certificate that browsers do not believe is red, and trustProxy 0 behind https yellow', async () => {
    const server = createServer(selfSigned, (_request, response) => response.end('hello'));
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    await start({ file: { publicUrl: `https://localhost:${port}` } });
    const ran = await doctor();
    expect(lineOn(ran, 'address')).toContain('fail: Browsers and Meta do not trust the certificate of localhost');
    expect(lineOn(ran, 'proxy')).toContain('warn: trustProxy is 0');
  });

  test('a certificate is yellow two weeks before its end, and red after it', () => {
    const now = new Date('2026-11-25T12:00:00Z');
    const until = (day: string) => judgeCertificate('optin.example', { validTo: new Date(day) }, now);
    expect(until('2027-02-01')).toMatchObject({ state: 'ok' });
    expect(until('2026-12-05')).toMatchObject({ state: 'warn', what: expect.stringContaining('9 days') });
    expect(until('2026-11-20')).toMatchObject({
      state: 'fail',
      what: expect.stringContaining('expired on 2026-11-20'),
    });
  });

  test('another Jawort at the public address is recognised', async () => {
    const other = await startJawort();
    onTestFinished(() => other.close());
    await start({ file: { publicUrl: other.url } });
    expect(lineOn(await doctor(), 'reachable')).toContain('fail: Another Jawort server, with another database');
  });

  test('something else at the public address is recognised', async () => {
    await healthy();
    const elsewhere = here.jawort.whatsapp.graphUrl;
    writeFileSync(
      join(here.jawort.folder, 'other.json'),
      JSON.stringify({ publicUrl: elsewhere, sites: [siteConfig(forward)] }),
    );
    const ran = await doctorWith({ JAWORT_CONFIG: join(here.jawort.folder, 'other.json') });
    expect(lineOn(ran, 'reachable')).toContain('is not Jawort (HTTP 404)');
    expect(lineOn(ran, 'webhook')).toContain('is answered with HTTP 404');
  });

  test('a server that runs with other secrets than the file has is red, and so are missing ones', async () => {
    await healthy();
    const signed = await doctorWith({ WHATSAPP_APP_SECRET: 'the-new-secret-after-a-change' });
    expect(lineOn(signed, 'webhook')).toContain('fail: A signed event at');
    expect(lineOn(signed, 'webhook')).toContain('Restart it (with Docker: docker compose up -d).');
    expect(lineOn(signed, 'app secret')).toContain('fail:');
    expect(lineOn(await doctorWith({ WHATSAPP_VERIFY_TOKEN: 'another-word' }), 'webhook')).toContain(
      'is answered with HTTP 403',
    );
    const without = await doctorWith({ WHATSAPP_APP_SECRET: '', WHATSAPP_VERIFY_TOKEN: '' });
    expect(lineOn(without, 'webhook')).toContain('WHATSAPP_APP_SECRET is not set');
    expect(lineOn(without, 'webhook')).toContain('WHATSAPP_VERIFY_TOKEN is not set');
  });

  test('something that believes everybody, signed or not, is red', async () => {
    const gullible = createHttpServer((request, response) => {
      response.end(new URL(request.url ?? '', 'http://localhost').searchParams.get('hub.challenge') ?? 'ok');
    });
    await new Promise<void>((resolve) => gullible.listen(0, 'localhost', resolve));
    onTestFinished(() => {
      gullible.closeAllConnections();
      gullible.close();
    });
    const { port } = gullible.address() as AddressInfo;
    await start({ file: { publicUrl: `http://localhost:${port}` } });
    expect(lineOn(await doctor(), 'webhook')).toContain(
      'fail: An event with a wrong signature is answered with HTTP 200',
    );
  });

  test('a mail server is green, and one that takes nothing is red, without its password', async () => {
    await healthy();
    const mailbox = await startMailbox();
    onTestFinished(() => mailbox.close());
    const good = await doctorWith({ SMTP_URL: mailbox.url, SMTP_FROM: 'a@shop.example' });
    expect(lineOn(good, 'mail')).toBe('ok: 127.0.0.1 takes mails.');
    expect(mailbox.mails).toEqual([]);
    const ran = await doctorWith({ SMTP_URL: 'smtp://shop:geheim@127.0.0.1:1', SMTP_FROM: 'a@shop.example' });
    expect(lineOn(ran, 'mail')).toContain('fail: 127.0.0.1 takes no mail from here');
  });
});

describe('A mail server without encryption', () => {
  /** A name that does not say that it leads to this machine. */
  const faraway = (url: string) => url.replace('127.0.0.1', '127.1');
  const mail = { id: 'alr_1', to: 'b@shop.example', subject: 'Trouble', text: 'Something is wrong.' };

  test('is red in production, because no mail is sent through it; elsewhere it is green, and mails are sent', async () => {
    await healthy();
    const mailbox = await startMailbox();
    onTestFinished(() => mailbox.close());
    const env = { ...here.jawort.env, SMTP_URL: faraway(mailbox.url), SMTP_FROM: 'a@shop.example' };
    const { signal } = new AbortController();

    const production = { ...loadConfig(env), production: true };
    expect(await lookAtMail(production)).toMatchObject([
      { check: 'mail', state: 'fail', what: expect.stringContaining('does not offer encryption (STARTTLS)') },
    ]);
    await expect(createMailer(production)?.send(mail, signal)).rejects.toThrow('STARTTLS');
    expect(mailbox.mails).toEqual([]);

    const trial = { ...loadConfig(env), production: false };
    expect(await lookAtMail(trial)).toMatchObject([{ check: 'mail', state: 'ok' }]);
    await createMailer(trial)?.send(mail, signal);
    expect(mailbox.mails).toHaveLength(1);
  });
});

describe('At Meta', () => {
  test('without a token there is one red line for WhatsApp, and the rest is looked at', async () => {
    await healthy();
    const ran = await doctorWith({ WHATSAPP_TOKEN: '' });
    expect(reds(ran)).toEqual(['token']);
    expect(lineOn(ran, 'database')).toContain('ok:');
  });

  test('a Meta that is down is one red line, and the rest is looked at', async () => {
    await healthy();
    const ran = await doctorWith({ WHATSAPP_GRAPH_URL: 'http://127.0.0.1:1' });
    expect(reds(ran)).toEqual(['token']);
    expect(lineOn(ran, 'webhook')).toContain('ok:');
  });

  test('quality, limits, health and templates are what Meta says of them', async () => {
    await healthy();
    const { number, templates, token } = here.jawort.whatsapp.administration;
    const [german, english] = templates;
    Object.assign(number, { quality_rating: 'YELLOW', whatsapp_business_manager_messaging_limit: 'TIER_250' });
    if (german) german.status = 'PAUSED';
    if (english) english.quality_score = { score: 'RED' };
    token.expiresAt = new Date(here.jawort.clock.now().getTime() + 14 * 86_400_000 - 1000);
    const ran = await doctor();
    expect(lineOn(ran, 'quality')).toContain('warn: Meta rates the quality of the number as medium');
    expect(lineOn(ran, 'limit')).toContain('ok: 250 people');
    expect(lineOn(ran, 'template de')).toContain('fail: jawort_confirm in "de" is PAUSED, category UTILITY.');
    expect(lineOn(ran, 'template en')).toContain(
      'warn: jawort_confirm in "en" is APPROVED, category UTILITY. Its quality is RED.',
    );
    expect(lineOn(ran, 'token')).toContain('warn: The WhatsApp token expires on');

    if (german) Object.assign(german, { status: 'APPROVED', category: 'MARKETING' });
    templates.pop();
    const error = { error_code: 141006, error_description: 'There is an error with the payment method.' };
    Object.assign(number, {
      quality_rating: 'RED',
      health_status: {
        can_send_message: 'BLOCKED',
        entities: [{ entity_type: 'WABA', can_send_message: 'BLOCKED', errors: [error] }],
      },
    });
    const worse = await doctor();
    expect(lineOn(worse, 'quality')).toContain('fail:');
    expect(lineOn(worse, 'sending')).toContain(
      'fail: Meta lets this number send nothing. There is an error with the payment method. (141006)',
    );
    expect(lineOn(worse, 'template de')).toContain('fail: jawort_confirm in "de" is APPROVED, category MARKETING.');
    expect(lineOn(worse, 'template en')).toContain('fail: The template does not exist at Meta');
  });

  test('before anything is set up, webhooks and templates are red and setup is the remedy', async () => {
    await start();
    const ran = await doctor();
    expect(reds(ran)).toEqual(['webhook address', 'account webhooks', 'template de', 'template en']);
    for (const check of reds(ran)) expect(lineOn(ran, check)).toContain('jawort whatsapp setup does it');
    expect(lineOn(ran, 'forwarding')).toContain('warn:');
  });
});

describe('A check', () => {
  test('that breaks, or does not come to an end, is a red line and hides no other', async () => {
    const broken = await bounded('disk', async () => {
      throw new Error('no such folder');
    });
    expect(broken).toEqual([{ check: 'disk', state: 'fail', what: 'This could not be found out: no such folder' }]);
    vi.useFakeTimers();
    const slow = bounded('mail', () => new Promise<never>(() => {}));
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    expect(await slow).toMatchObject([{ check: 'mail', state: 'fail', what: expect.stringContaining('10 seconds') }]);
  });
});

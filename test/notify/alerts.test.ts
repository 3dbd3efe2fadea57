/** The owner hears of trouble once when it begins and once when it is over: in the log, by webhook, by mail, and by command. */
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AlertAbout, clearAlert, raiseAlert } from '../../server/usecases/alert.ts';
import { run } from '../support/command.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { type Mailbox, startMailbox } from '../support/mailbox.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';

let jawort: Jawort;
let status: Receiver;
let mailbox: Mailbox;
beforeEach(async () => {
  status = await startReceiver();
  mailbox = await startMailbox();
});
afterEach(async () => {
  await jawort.close();
  await status.close();
  await mailbox.close();
});

const start = async (alerts: object, file: object = {}) => {
  jawort = await startJawort({
    file: { alerts, ...file },
    env: { SMTP_URL: mailbox.url, SMTP_FROM: 'jawort@optin.example.com' },
  });
};
const everywhere = () => start({ url: status.url, email: 'inhaberin@blumen-mueller.example' });
/** One that nothing else raises or clears. */
const trouble: AlertAbout = { site: '', kind: 'meta', about: '' };
const about = (about: string): AlertAbout => ({ site: 'blumen-mueller', kind: 'template', about });
const raise = (
  key: AlertAbout,
  severity: 'warning' | 'critical' = 'warning',
  sentence = 'Something is wrong. Do this.',
) =>
  jawort.server.context.ledger.transact((books) =>
    raiseAlert(jawort.server.context, books, key, { severity, sentence }),
  );
const clear = (key: AlertAbout) =>
  jawort.server.context.ledger.transact((books) => clearAlert(jawort.server.context, books, key));
const bring = () => jawort.server.emptyParcels();
const told = () => status.told.map(({ body }) => JSON.parse(body) as { type: string; data: Record<string, unknown> });
const type = (...args: string[]) => run(jawort.env, args, { clock: jawort.clock });
const data = async <T>(...args: string[]) => JSON.parse((await type('--json', ...args)).said) as T;

describe('A trouble', () => {
  test('seen a hundred times is told once: one line, one call, one mail', async () => {
    await everywhere();
    for (let turn = 0; turn < 100; turn += 1) await raise(trouble);
    await bring();
    expect(told().map(({ type }) => type)).toEqual(['alert.raised']);
    expect(told()[0]?.data).toEqual({
      site: '',
      kind: 'meta',
      about: '',
      severity: 'warning',
      sentence: 'Something is wrong. Do this.',
      since: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(mailbox.mails).toHaveLength(1);
    expect(mailbox.mails[0]?.to).toEqual(['inhaberin@blumen-mueller.example']);
    expect(mailbox.mails[0]?.subject).toBe('[Jawort] Something is wrong.');
    expect(mailbox.mails[0]?.text).toContain('Something is wrong. Do this.');
    expect(jawort.logged().match(/Something is wrong/g)).toHaveLength(1);
    expect(await jawort.rows('SELECT id FROM parcels')).toEqual([]);
  });

  test('with a long sentence has a subject that a mailbox can show', async () => {
    await everywhere();
    await raise(
      { site: 'blumen-mueller', kind: 'meta', about: '' },
      'critical',
      'The template "jawort_confirm" in "de" is going to be MARKETING at Meta, and is not sent from then on. Ask.',
    );
    await bring();
    const [mail] = mailbox.mails;
    expect(mail?.subject).toBe('[Jawort] The template "jawort_confirm" in "de" is going to be MARKETING at …');
    expect(mail?.text).toContain('Site: blumen-mueller\nSeverity: critical\n');
  });

  test('that is over is told to be over, once, and can come again', async () => {
    await everywhere();
    // One at a time: what is brought in one go may arrive in any order.
    for (const happens of [raise, clear, clear, raise]) {
      await happens(trouble);
      await bring();
    }
    expect(told().map(({ type }) => type)).toEqual(['alert.raised', 'alert.cleared', 'alert.raised']);
    expect(mailbox.mails.map(({ subject }) => subject)).toEqual([
      '[Jawort] Something is wrong.',
      '[Jawort] Over: Something is wrong.',
      '[Jawort] Something is wrong.',
    ]);
  });

  test('that gets worse is told once more; that it gets a little better is not', async () => {
    await everywhere();
    for (const severity of ['warning', 'critical', 'warning', 'critical'] as const) {
      await raise(trouble, severity, `It is ${severity}.`);
      await bring();
    }
    expect(told().map(({ data }) => data.sentence)).toEqual(['It is warning.', 'It is critical.']);
    expect((await type('alerts')).said).toContain('critical');
  });

  test('is signed so that the library of the standard accepts it, with a secret that a command prints', async () => {
    await everywhere();
    const { secrets } = await data<{ secrets: string[] }>('webhooks', 'secret', 'alerts');
    await raise(trouble);
    await bring();
    const [first] = status.told;
    const headers = first?.headers as Record<string, string>;
    expect(secrets).toHaveLength(1);
    expect(new Webhook(secrets[0] ?? '').verify(first?.body ?? '', headers)).toMatchObject({ type: 'alert.raised' });
    expect(() => new Webhook(secrets[0] ?? '').verify(`${first?.body} `, headers)).toThrow();
    const { secret } = await data<{ secret: string }>('webhooks', 'rotate', '--yes', 'alerts');
    await clear(trouble);
    await bring();
    for (const one of [secret, secrets[0] ?? ''])
      new Webhook(one).verify(status.told[1]?.body ?? '', status.told[1]?.headers as Record<string, string>);
  });

  test('has no secret where no webhook is configured, and the command says what to write', async () => {
    await start({});
    const { code, noted } = await type('webhooks', 'secret', 'alerts');
    expect(code).toBe(1);
    expect(noted).toContain('"alerts"');
  });
});

describe('Very many troubles at once', () => {
  test('are not very many mails: after twenty in an hour one says that there are more, and the command lists all', async () => {
    await everywhere();
    for (let turn = 0; turn < 60; turn += 1) await raise(about(`language ${turn}`));
    await bring();
    expect(mailbox.mails).toHaveLength(21);
    expect(mailbox.mails.filter(({ subject }) => subject === '[Jawort] more alerts than can be mailed')).toHaveLength(
      1,
    );
    expect(status.told).toHaveLength(60);
    expect(await data<object[]>('alerts')).toHaveLength(60);
    jawort.clock.advance({ hours: 2 });
    await raise(trouble);
    await bring();
    expect(mailbox.mails).toHaveLength(22);
  });
});

describe('A way to the owner that does not work', () => {
  const afterAWhile = async () => {
    for (const seconds of [0, 6, 331, 1981]) {
      jawort.clock.advance({ seconds });
      await bring();
    }
  };
  const open = () => jawort.rows('SELECT kind, about, times FROM alerts WHERE cleared_at IS NULL ORDER BY id');

  test('the mail server: is told by the webhook, not by one more mail that fails', async () => {
    await everywhere();
    mailbox.refuse(554);
    await raise(trouble);
    await afterAWhile();
    expect(await open()).toMatchObject([{ kind: 'meta' }, { kind: 'alerting', about: 'email' }]);
    expect(told().map(({ data }) => data.kind)).toEqual(['meta', 'alerting']);
    expect(await jawort.rows('SELECT kind FROM parcels')).toEqual([{ kind: 'alert-mail' }]);
    mailbox.refuse(undefined);
    jawort.clock.advance({ hours: 3 });
    await bring();
    expect(await open()).toMatchObject([{ kind: 'meta' }]);
    expect(told().at(-1)).toMatchObject({ type: 'alert.cleared', data: { kind: 'alerting', about: 'email' } });
    expect(mailbox.mails.map(({ subject }) => subject)).toEqual(['[Jawort] Something is wrong.']);
  });

  test('the webhook: is told by mail', async () => {
    await everywhere();
    status.answer(500);
    await raise(trouble);
    await afterAWhile();
    expect(mailbox.mails.map(({ subject }) => subject)).toEqual([
      '[Jawort] Something is wrong.',
      expect.stringMatching(/^\[Jawort\] [A-Z].{20,70}$/),
    ]);
  });

  test('both of them: the troubles stand in the log and in the list, and nothing goes round in circles', async () => {
    await everywhere();
    status.answer(500);
    mailbox.refuse(554);
    await raise(trouble);
    await afterAWhile();
    await afterAWhile();
    expect((await open()).map(({ about }) => about).toSorted()).toEqual(['', 'email', 'url']);
    expect(Number((await jawort.rows('SELECT COUNT(*) AS count FROM parcels'))[0]?.count)).toBeLessThanOrEqual(4);
  });
});

describe('jawort alerts', () => {
  test('lists what is wrong now, on demand also what is over, and is no failure', async () => {
    await start({});
    expect(await type('alerts')).toMatchObject({ code: 0, said: 'Nothing needs you now.' });
    await raise(trouble, 'critical', 'WhatsApp refuses the access token. Make a new one.');
    await raise(about('de'), 'warning', 'The template is paused.');
    await clear(about('de'));
    const { code, said } = await type('alerts');
    expect(code).toBe(0);
    expect(said).toContain('Make a new one.');
    expect(said).not.toContain('paused');
    expect((await type('alerts', '--all')).said).toContain('paused');
    expect(await data<object[]>('alerts', '--all')).toMatchObject([
      { kind: 'meta', severity: 'critical', clearedAt: null },
      { kind: 'template', about: 'de', clearedAt: expect.any(String) },
    ]);
  });

  test('forgets what has been over for thirty days', async () => {
    await start({});
    await raise(trouble);
    await clear(trouble);
    await raise(about('de'));
    jawort.clock.advance({ days: 31 });
    const left = () => jawort.rows("SELECT kind FROM alerts WHERE kind IN ('meta', 'template')");
    await expect.poll(left).toEqual([{ kind: 'template' }]);
  });
});

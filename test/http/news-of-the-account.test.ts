/** What Meta tells of templates, quality, limits and the account: one alert, a narrow hold, and an end to both. */
import { afterEach, describe, expect, test } from 'vitest';
import {
  accountAlert,
  accountUpdate,
  capability,
  numberQuality,
  securityEvent,
  templateCategory,
  templateQuality,
  templateStatus,
} from '../../demo/whatsapp/account-updates.ts';
import type { Update } from '../../demo/whatsapp/updates.ts';
import { holdSends } from '../../server/usecases/hold-sends.ts';
import { restOldNews } from '../../server/usecases/rest-old-news.ts';
import { type Jawort, siteConfig, siteId, startJawort } from '../support/jawort.ts';
import { isQuestion, isTemplate } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const number = '+493012345678';
const german = { name: 'jawort_confirm', language: 'de' };
const english = { name: 'jawort_confirm', language: 'en' };

const tell = async (...updates: Update[]) => {
  expect((await jawort.whatsapp.deliver(updates)).status).toBe(200);
  await jawort.worked();
};
const alerts = async () =>
  (
    await jawort.rows(
      "SELECT kind, about, severity, times FROM alerts WHERE cleared_at IS NULL AND kind <> 'queue-held' ORDER BY id",
    )
  ).map(({ kind, about, severity, times }) => `${kind} ${about} ${severity} ${times}`.replace('  ', ' '));
const holds = async () =>
  (await jawort.rows('SELECT kind, about FROM holds ORDER BY kind, about')).map(
    ({ kind, about }) => `${kind} ${about}`,
  );
const holdNumber = (code: number) =>
  jawort.server.context.ledger.transact((books) =>
    holdSends(
      jawort.server.context,
      books,
      { site: siteId, kind: 'number', about: '' },
      { code, why: 'Meta says no.' },
    ),
  );

/** Somebody fills in the form and does not write: only a template can ask. */
async function silentVisitor(phone: string, lang = 'de'): Promise<void> {
  await jawort.optIn(await jawort.form(lang), { phone });
  jawort.clock.advance({ seconds: 121 });
  await jawort.allSent();
}
const templates = () => jawort.whatsapp.sends.filter(isTemplate).length;

describe('The confirmation template', () => {
  test.each(['PAUSED', 'REJECTED', 'DISABLED', 'PENDING_DELETION', 'LIMIT_EXCEEDED', 'IN_APPEAL', 'PENDING'])(
    'is not sent any more once it is %s, and goes on when it is approved again',
    async (status) => {
      jawort = await startJawort();
      await tell(templateStatus(german, status, { reason: 'NONE' }));
      expect(await holds()).toEqual(['template de']);
      expect(await alerts()).toEqual(['template de critical 1']);
      await silentVisitor('+491712345678');
      expect(templates()).toBe(0);
      await tell(templateStatus(german, 'APPROVED'));
      await jawort.allSent();
      expect(templates()).toBe(1);
      expect(await alerts()).toEqual([]);
      expect(await holds()).toEqual([]);
    },
  );

  test('is held in the one language alone, and whoever writes is asked in that one too', async () => {
    jawort = await startJawort();
    await tell(templateStatus(german, 'PAUSED'));
    await silentVisitor('+491712345671', 'en');
    expect(templates()).toBe(1);
    await jawort.whatsapp.person('+491712345672').write('START');
    await jawort.whatsapp.nextSend(isQuestion);
  });

  test('is held when Meta makes it marketing, and goes on when it is utility again', async () => {
    jawort = await startJawort();
    await tell(templateCategory(english, { previous: 'UTILITY', next: 'MARKETING' }));
    expect(await holds()).toEqual(['template en']);
    expect(await alerts()).toEqual(['template en critical 1']);
    await tell(templateCategory(english, { previous: 'MARKETING', next: 'UTILITY' }));
    expect(await holds()).toEqual([]);
    expect(await alerts()).toEqual([]);
  });

  test('that is approved as marketing is not sent, and its approval alone mends nothing', async () => {
    jawort = await startJawort();
    await tell(templateStatus(german, 'APPROVED', { category: 'MARKETING' }));
    expect(await holds()).toEqual(['template de']);
    await tell(templateStatus(german, 'APPROVED'));
    expect(await holds()).toEqual(['template de']);
    expect(await alerts()).toEqual(['template de critical 2']);
    await tell(templateStatus(german, 'APPROVED', { category: 'UTILITY' }));
    expect(await holds()).toEqual([]);
    expect(await alerts()).toEqual([]);
  });

  test('that is both paused and marketing waits until both are over', async () => {
    jawort = await startJawort();
    await tell(templateStatus(german, 'PAUSED'), templateCategory(german, { next: 'MARKETING' }));
    await tell(templateCategory(german, { next: 'UTILITY' }));
    expect(await holds()).toEqual(['template de']);
    expect(await alerts()).toEqual(['template de critical 3']);
    await tell(templateStatus(german, 'APPROVED'));
    expect(await holds()).toEqual([]);
    expect(await alerts()).toEqual([]);
  });

  test('that is going to be marketing is announced, and still sent until then', async () => {
    jawort = await startJawort();
    await tell(templateCategory(german, { next: 'UTILITY', announced: 'MARKETING' }));
    expect(await alerts()).toEqual(['template de warning 1']);
    expect(await holds()).toEqual([]);
    await silentVisitor('+491712345678');
    expect(templates()).toBe(1);
  });

  test('that is only flagged is still sent; the owner hears of it', async () => {
    jawort = await startJawort();
    await tell(templateStatus(german, 'FLAGGED'));
    expect(await holds()).toEqual([]);
    expect(await alerts()).toEqual(['template de warning 1']);
    await tell(templateStatus(german, 'APPROVED'));
    expect(await alerts()).toEqual([]);
  });

  test('is let go after a refused send as soon as Meta approves it, but not because of its category', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'error', code: 132015 });
    await silentVisitor('+491712345678');
    expect(await holds()).toEqual(['template de']);
    expect(await alerts()).toEqual(['template de critical 1']);
    await tell(templateCategory(german, { next: 'UTILITY' }));
    expect(await holds()).toEqual(['template de']);
    // What is not over is not told as over.
    expect(await alerts()).toEqual(['template de critical 1']);
    await tell(templateStatus(german, 'APPROVED'));
    await jawort.allSent();
    expect(await holds()).toEqual([]);
    expect(await alerts()).toEqual([]);
    expect(templates()).toBe(1);
  });

  test('of poor quality is an alert until it is green again', async () => {
    jawort = await startJawort();
    await tell(templateQuality(german, 'GREEN', 'YELLOW'));
    expect(await alerts()).toEqual(['template-quality de warning 1']);
    await tell(templateQuality(german, 'YELLOW', 'RED'));
    expect(await alerts()).toEqual(['template-quality de critical 2']);
    await tell(templateQuality(german, 'RED', 'GREEN'));
    expect(await alerts()).toEqual([]);
  });

  test('is known by Meta’s codes: pt-PT is our Portuguese, and English is English, not American', async () => {
    jawort = await startJawort({ site: { ...siteConfig(), languages: ['de', 'pt'], purposes: onePurpose } });
    await tell(templateStatus({ name: 'jawort_confirm', language: 'pt-PT' }, 'PAUSED'));
    expect(await holds()).toEqual(['template pt']);
    await tell(templateStatus({ name: 'jawort_confirm', language: 'en-US' }, 'PAUSED'));
    expect(await holds()).toEqual(['template pt']);
  });

  test('is not meant by news of another template, another language or another account', async () => {
    jawort = await startJawort();
    await tell(
      templateStatus({ name: 'summer_sale', language: 'de' }, 'PAUSED'),
      templateStatus({ name: 'jawort_confirm', language: 'fr' }, 'PAUSED'),
      templateCategory({ name: 'summer_sale', language: 'de' }, { next: 'MARKETING' }),
      templateQuality({ name: 'summer_sale', language: 'de' }, 'GREEN', 'RED'),
    );
    const { field, value } = templateStatus(german, 'PAUSED');
    const foreign = { object: 'whatsapp_business_account', entry: [{ id: '999', changes: [{ field, value }] }] };
    await jawort.whatsapp.deliver(JSON.stringify(foreign));
    expect(await holds()).toEqual([]);
    expect(await alerts()).toEqual([]);
  });
});

describe('Another confirmation template', () => {
  const another = { site: { confirmation: { template: 'jawort_confirm_2' } } };
  const anotherGerman = { name: 'jawort_confirm_2', language: 'de' };
  /** The simulated WhatsApp refuses a template that it does not know, and what waited leaves with the start. */
  const knowAnother = () => {
    const known = jawort.whatsapp.administration.templates;
    known.push(...known.map((template) => ({ ...template, name: 'jawort_confirm_2' })));
  };

  test('is sent from the start, also to those who waited: what Meta made of the old one is not its fault', async () => {
    jawort = await startJawort();
    await tell(templateStatus(german, 'APPROVED', { category: 'MARKETING' }));
    await silentVisitor('+491712345678');
    expect(templates()).toBe(0);
    knowAnother();
    await jawort.restart(another);
    expect(await holds()).toEqual([]);
    expect(await alerts()).toEqual([]);
    await jawort.allSent();
    expect(templates()).toBe(1);
  });

  test('is not held because its approval does not tell the category, which was marketing for the old one', async () => {
    jawort = await startJawort();
    await tell(templateStatus(german, 'APPROVED', { category: 'MARKETING' }));
    await jawort.restart(another);
    await tell(templateStatus(anotherGerman, 'APPROVED'));
    expect(await holds()).toEqual([]);
    expect(await alerts()).toEqual([]);
    // Late news of the old one concern nobody any more.
    await tell(templateStatus(german, 'DISABLED'), templateQuality(german, 'YELLOW', 'RED'));
    expect(await holds()).toEqual([]);
    expect(await alerts()).toEqual([]);
    await tell(templateStatus(anotherGerman, 'PAUSED'));
    expect(await holds()).toEqual(['template de']);
  });

  test('is let go after a send of the old one was refused, and has neither its flag nor its quality', async () => {
    jawort = await startJawort();
    await tell(templateStatus(english, 'FLAGGED'), templateQuality(english, 'GREEN', 'RED'));
    jawort.whatsapp.script({ kind: 'error', code: 132015 });
    await silentVisitor('+491712345678');
    const told = ['template en warning 1', 'template-quality en critical 1', 'template de critical 1'];
    expect((await alerts()).toSorted()).toEqual(told.toSorted());
    knowAnother();
    await jawort.restart(another);
    expect(await holds()).toEqual([]);
    expect(await alerts()).toEqual([]);
  });

  test('it is not, as long as the name is the same: a start alone mends nothing', async () => {
    jawort = await startJawort();
    await tell(templateStatus(german, 'PAUSED'), templateStatus(english, 'FLAGGED'));
    await tell(templateQuality(english, 'GREEN', 'RED'));
    const before = await alerts();
    expect(before).toHaveLength(3);
    await jawort.restart();
    expect(await holds()).toEqual(['template de']);
    expect(await alerts()).toEqual(before);
  });
});

const onePurpose = [
  {
    id: 'offers',
    kind: 'marketing',
    label: {
      de: 'Angebote und Neuheiten zu Blumen und Geschenken, höchstens 4-mal im Monat',
      pt: 'ofertas e novidades sobre flores e presentes, no máximo 4 vezes por mês',
    },
  },
];

describe('News', () => {
  test('that come twice are one alert', async () => {
    jawort = await startJawort();
    const at = new Date();
    const paused = templateStatus(german, 'PAUSED', { at });
    await tell(paused, paused);
    await tell(paused);
    const rows = await jawort.rows("SELECT id FROM alerts WHERE kind = 'template'");
    expect(rows).toHaveLength(1);
    expect(jawort.logged().match(/is PAUSED at Meta/g)?.length).toBeLessThanOrEqual(2);
  });

  test('that come late do not undo newer ones, whichever they are', async () => {
    jawort = await startJawort();
    const now = jawort.clock.now().getTime();
    const [early, late] = [new Date(now - 60_000), new Date(now)];
    await tell(templateStatus(german, 'APPROVED', { at: late }));
    await tell(templateStatus(german, 'PAUSED', { at: early }));
    expect(await holds()).toEqual([]);
    await tell(templateStatus(english, 'PAUSED', { at: late }));
    await tell(templateStatus(english, 'APPROVED', { at: early }));
    expect(await holds()).toEqual(['template en']);
  });

  test('in one batch count in the order of their times as well', async () => {
    jawort = await startJawort();
    const now = jawort.clock.now().getTime();
    await tell(
      templateStatus(german, 'APPROVED', { at: new Date(now) }),
      templateStatus(german, 'PAUSED', { at: new Date(now - 5000) }),
    );
    expect(await holds()).toEqual([]);
  });

  test('survive a restart: what was heard before it is still the newest', async () => {
    jawort = await startJawort();
    const now = jawort.clock.now().getTime();
    await tell(templateStatus(german, 'APPROVED', { at: new Date(now) }));
    await jawort.restart();
    await tell(templateStatus(german, 'PAUSED', { at: new Date(now - 5000) }));
    expect(await holds()).toEqual([]);
  });
});

describe('The number', () => {
  test('flagged is an alert; unflagged ends it and lets go what waited for that alone', async () => {
    jawort = await startJawort();
    await tell(numberQuality(number, 'FLAGGED'));
    expect(await alerts()).toEqual(['number-quality warning 1']);
    await holdNumber(131048);
    await tell(numberQuality(number, 'UNFLAGGED'));
    expect(await alerts()).toEqual([]);
    expect(await holds()).toEqual([]);
    await holdNumber(190);
    await tell(numberQuality(number, 'UNFLAGGED'));
    expect(await holds()).toEqual(['number ']);
  });

  test('that may write to fewer people is an alert until it may write to more', async () => {
    jawort = await startJawort();
    await tell(numberQuality(number, 'DOWNGRADE'));
    expect(await alerts()).toEqual(['number-limit warning 1']);
    await tell(numberQuality(number, 'UPGRADE'));
    await tell(capability(2000));
    expect(await alerts()).toEqual([]);
    await tell(capability(250));
    expect(await alerts()).toEqual(['number-limit warning 1']);
    await tell(capability(-1));
    expect(await alerts()).toEqual([]);
  });

  test('whose PIN somebody changed is an alert for a week: nobody tells when that is over', async () => {
    jawort = await startJawort();
    await tell(securityEvent(number, 'PIN_CHANGED'));
    expect(await alerts()).toEqual(['meta security warning 1']);
    jawort.clock.advance({ days: 6 });
    await restOldNews(jawort.server.context);
    expect(await alerts()).toEqual(['meta security warning 1']);
    jawort.clock.advance({ days: 2 });
    await restOldNews(jawort.server.context);
    expect(await alerts()).toEqual([]);
  });

  test('of another site of the same account is left alone; what concerns the account concerns both', async () => {
    const second = {
      ...siteConfig(),
      id: 'second',
      whatsapp: { number: '+493012345679', phoneNumberId: '2', businessAccountId: '102290129340398' },
    };
    jawort = await startJawort({ file: { sites: [siteConfig(), second] } });
    await tell(numberQuality('+493012345679', 'FLAGGED'));
    await tell(accountUpdate('ACCOUNT_VIOLATION', { violation_info: { violation_type: 'SCAM' } }));
    const told = await jawort.rows('SELECT site, kind FROM alerts ORDER BY site, kind');
    expect(told).toEqual([
      { site: siteId, kind: 'account' },
      { site: 'second', kind: 'account' },
      { site: 'second', kind: 'number-quality' },
    ]);
  });
});

describe('The account', () => {
  const bans = (state: string) => accountUpdate('DISABLED_UPDATE', { ban_info: { waba_ban_state: state } });

  test.each([
    ['that is going to be disabled', () => bans('SCHEDULE_FOR_DISABLE')],
    ['that is disabled', () => bans('DISABLE')],
    [
      'that is restricted',
      () =>
        accountUpdate('ACCOUNT_RESTRICTION', {
          restriction_info: [{ restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING', expiration: 1_790_000_000 }],
        }),
    ],
    ['that was deleted', () => accountUpdate('ACCOUNT_DELETED')],
    ['that was disconnected', () => accountUpdate('ACCOUNT_OFFBOARDED')],
  ])('%s is an alert until it is reinstated', async (_what, update) => {
    jawort = await startJawort();
    await tell(update());
    expect(await alerts()).toEqual(['account critical 1']);
    await tell(bans('REINSTATE'));
    expect(await alerts()).toEqual([]);
  });

  test('that proves which business it is stays restricted, and sends nothing', async () => {
    jawort = await startJawort();
    await tell(accountUpdate('ACCOUNT_RESTRICTION', { restriction_info: [] }));
    await holdNumber(368);
    await tell(accountUpdate('VERIFIED_ACCOUNT'));
    expect(await alerts()).toEqual(['account critical 1']);
    expect(await holds()).toEqual(['number ']);
  });

  test.each([368, 131031])('reinstated lets go what waited because of %i', async (code) => {
    jawort = await startJawort();
    await holdNumber(code);
    await tell(bans('REINSTATE'));
    expect(await holds()).toEqual([]);
  });

  test.each([190, 131042, 131048])('reinstated does not let go what waits because of %i', async (code) => {
    jawort = await startJawort();
    await holdNumber(code);
    await tell(bans('REINSTATE'));
    expect(await holds()).toEqual(['number ']);
  });

  test('with news that need nobody: partners, prices, countries', async () => {
    jawort = await startJawort();
    await tell(
      accountUpdate('PARTNER_ADDED', { waba_info: { waba_id: '1' } }),
      accountUpdate('VOLUME_BASED_PRICING_TIER_UPDATE', { volume_tier_info: {} }),
      accountUpdate('BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE', { country: 'DE' }),
      accountAlert('OBA_APPROVED', 'INFORMATIONAL', 'NONE'),
    );
    expect(await alerts()).toEqual([]);
  });

  test('with an alert of Meta’s own: passed on until Meta takes it back', async () => {
    jawort = await startJawort();
    await tell(accountAlert('PROFILE_PICTURE_LOST', 'CRITICAL', 'ACTIVE'));
    expect(await alerts()).toEqual(['meta PROFILE_PICTURE_LOST critical 1']);
    await tell(accountAlert('PROFILE_PICTURE_LOST', 'CRITICAL', 'NONE'));
    expect(await alerts()).toEqual([]);
  });
});

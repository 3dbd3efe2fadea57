/** What other tools of this kind got wrong, and users paid for. Each is a promise here; some are told at length elsewhere. */
import { afterEach, describe, expect, test } from 'vitest';
import { type Jawort, siteConfig, siteId, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';
import { isTemplate } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';
const subjectOf = async () => String((await jawort.rows('SELECT subject_id FROM consents'))[0]?.subject_id);
const evidence = async () => {
  const response = await jawort.asOwner(`/v1/subjects/${await subjectOf()}/proof?reveal=identities`);
  const { events } = (await response.json()) as {
    events: { type: string; at: string; evidence: { name: string; value: Record<string, unknown> }[] }[];
  };
  return events.flatMap(({ type, at, evidence: kept }) => kept.map(({ name, value }) => ({ type, at, name, value })));
};

describe('Confirming', () => {
  test('deletes nothing of the first act: its time, page, address and text stand beside those of the JA', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    const kept = await evidence();
    expect(kept.find(({ name }) => name === 'opt-in')?.value).toMatchObject({
      ip: '127.0.0.1',
      page: 'https://blumen-mueller.example/rosen',
      purposes: ['offers'],
    });
    expect(kept.map(({ name }) => name)).toEqual(expect.arrayContaining(['opt-in', 'message', 'question', 'answer']));
    const acts = kept.filter(({ name }) => name === 'opt-in' || name === 'answer');
    expect(acts.map(({ at }) => at)).toEqual(acts.map(() => expect.stringMatching(/T\d\d:\d\d:\d\d\.\d{3}Z$/)));
  });
});

describe('The address in the evidence', () => {
  const forged = { 'x-forwarded-for': '198.51.100.7, 203.0.113.9', 'x-real-ip': '198.51.100.8' };
  const address = async () => (await evidence()).find(({ name }) => name === 'opt-in')?.value.ip;

  test('is not what a visitor writes into a header', async () => {
    jawort = await startJawort();
    await jawort.optIn(await jawort.form(), { phone }, forged);
    expect(await address()).toBe('127.0.0.1');
  });

  test('behind one proxy is what that proxy saw, whatever stood in the header before', async () => {
    jawort = await startJawort({ file: { trustProxy: 1 } });
    await jawort.optIn(await jawort.form(), { phone }, forged);
    expect(await address()).toBe('203.0.113.9');
  });

  test('is as short as the site wants it', async () => {
    jawort = await startJawort({ site: { evidence: { ip: 'truncated' } } });
    await jawort.optIn(await jawort.form(), { phone });
    expect(await address()).toBe('127.0.0.0');
  });

  test('cannot be forged to get around the caps, nor can the caps be passed by another door', async () => {
    const file = { limits: { requestsPerMinutePerIp: 'off', templatesPerIpPerDay: 1, templatesPerSitePerDay: 'off' } };
    jawort = await startJawort({ file });
    const record = async (number: string, ip: string, headers: Record<string, string> = {}) =>
      jawort.optIn(await jawort.form(), { phone: number }, { 'x-forwarded-for': ip, ...headers });
    await record('+491711111111', '198.51.100.1');
    await record('+491711111112', '198.51.100.2');
    await record('+491711111113', '198.51.100.3', { 'content-type': 'application/json' });
    jawort.clock.advance({ seconds: 121 });
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isTemplate)).toHaveLength(1);
  });
});

describe('STOP', () => {
  test.each([
    ' stop. ',
    'Stopp!!',
    'ＳＴＯＰ',
    's t o p',
    'Bitte stop 🙏',
    'Unsubscribe',
    'Nehmt mich raus',
    'STOOOPPP',
  ])('is understood as people type it: "%s"', async (typed) => {
    jawort = await startJawort();
    const person = await subscribe(jawort, phone);
    await person.write(typed);
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'withdrawn' });
  });

  test('cannot be taken away by the shop’s own words, and those count as well', async () => {
    jawort = await startJawort({ site: { optOutWords: ['INFOSTOP'] } });
    await (await subscribe(jawort, phone)).write('infostop');
    expect((await jawort.check({ phone })).reason).toBe('withdrawn');
    await (await subscribe(jawort, '+491712345679')).write('stop all');
    expect((await jawort.check({ phone: '+491712345679' })).reason).toBe('withdrawn');
  });
});

describe('An erased person', () => {
  test('stays blocked: a form with the number brings no message, and no permission', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    await jawort.asOwner('/v1/subjects/erase', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ site: siteId, phone }),
    });
    await jawort.allSent();
    const before = jawort.whatsapp.sends.length;
    for (const purposes of [['offers'], ['offers', 'orders']]) {
      expect((await jawort.optIn(await jawort.form(), { phone, purposes })).status).toBe(202);
    }
    jawort.clock.advance({ seconds: 121 });
    await jawort.allSent();
    expect(jawort.whatsapp.sends).toHaveLength(before);
    expect((await jawort.check({ phone })).allowed).toBe(false);
  });
});

describe('A changed text', () => {
  test('is a new wording: the old proof shows what was agreed to on that day, the new one what is asked today', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    const earlier = await jawort.form();
    const label = { de: 'Angebote zu Topfpflanzen, höchstens 1-mal im Monat', en: 'pot plants, at most once a month' };
    await jawort.restart({ site: { purposes: [{ id: 'offers', kind: 'marketing', label }] } });
    const later = await jawort.form();
    expect(later.wording.id).not.toBe(earlier.wording.id);
    const page = async (subject: string) =>
      (await jawort.asOwner(`/v1/subjects/${subject}/proof?lang=de`, { headers: { accept: 'text/html' } })).text();
    const old = await page(await subjectOf());
    expect(old).toContain('Blumen und Geschenken, höchstens 4-mal im Monat');
    expect(old).not.toContain('Topfpflanzen');

    await subscribe(jawort, '+491712345679');
    const [newest] = await jawort.rows('SELECT subject_id FROM consents ORDER BY requested_at DESC LIMIT 1');
    expect(await page(String(newest?.subject_id))).toContain('Topfpflanzen, höchstens 1-mal im Monat');
  });

  test('back to an earlier one is that wording again, with the same id', async () => {
    jawort = await startJawort();
    const { wording: first } = await jawort.form();
    await jawort.restart({ site: { formality: 'formal' } });
    expect((await jawort.form()).wording.id).not.toBe(first.id);
    await jawort.restart({ site: siteConfig() });
    expect((await jawort.form()).wording.id).toBe(first.id);
  });
});

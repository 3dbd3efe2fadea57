import { afterEach, describe, expect, test } from 'vitest';
import { holdPerson } from '../../server/usecases/legal-hold.ts';
import { byPhoneAlone, byUserIdAlone, preferenceByUserIdAlone } from '../support/identities.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { isPauseQuestion, isQuestion, isTemplate, isWelcome } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';
const userId = 'DE.13491208655302741918';

/** Nothing is learnt from delivery reports: only the person's own messages tell which number belongs to which user id. */
async function knownToNobody() {
  jawort = await startJawort({ whatsapp: { statuses: 'silent' } });
  const visitor = jawort.whatsapp.person(phone, { userId });
  const asNumber = (text: string) => jawort.whatsapp.deliver([byPhoneAlone(visitor.updates.write(text))]);
  const asUserId = (text: string) => jawort.whatsapp.deliver([byUserIdAlone(visitor.updates.write(text))]);
  return { visitor, asNumber, asUserId };
}

/** Writes START and JA, shown in one way only. */
async function subscribe(say: (text: string) => Promise<unknown>): Promise<void> {
  await say('START');
  await jawort.whatsapp.nextSend(isQuestion);
  await jawort.allSent();
  await say('Ja');
  await jawort.allSent();
}

describe('Somebody who hides the number', () => {
  test('and was written to at the typed number is not asked a second time', async () => {
    jawort = await startJawort();
    const visitor = jawort.whatsapp.person(phone, { hidesPhone: true, userId });
    const form = await jawort.form();
    await jawort.optIn(form, { phone });
    jawort.clock.advance({ seconds: 121 });
    const template = await jawort.whatsapp.nextSend(isTemplate);
    await jawort.allSent();

    await visitor.write(form.whatsapp.text);
    await jawort.allSent();
    expect(jawort.whatsapp.sends).toEqual([template]);
    await visitor.tap(template, 0);
    expect(await jawort.check({ userId })).toMatchObject({ allowed: true, reason: 'given' });
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
  });

  test('can leave by the button of a question that was asked at the number', async () => {
    const { visitor, asNumber } = await knownToNobody();
    await subscribe(asNumber);
    await asNumber('das nervt langsam');
    const question = await jawort.whatsapp.nextSend(isPauseQuestion);
    await jawort.allSent();
    await jawort.whatsapp.deliver([byUserIdAlone(visitor.updates.tap(question, 'Abmelden'))]);
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'withdrawn' });
  });

  test('and says NEIN is not written to first at the number either', async () => {
    jawort = await startJawort();
    const visitor = jawort.whatsapp.person(phone, { userId });
    await visitor.write('START');
    const question = await jawort.whatsapp.nextSend(isQuestion);
    await jawort.allSent();
    await jawort.whatsapp.deliver([byUserIdAlone(visitor.updates.tap(question, 'NEIN'))]);
    expect(await jawort.check({ phone })).toMatchObject({ reason: 'refused' });

    await jawort.optIn(await jawort.form(), { phone });
    jawort.clock.advance({ seconds: 121 });
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isTemplate)).toHaveLength(0);
  });
});

describe('Two identities turn out to be one person', () => {
  test('and a pause of either is a pause of both', async () => {
    const { visitor, asNumber, asUserId } = await knownToNobody();
    await asNumber('START');
    await subscribe(asUserId);
    await asUserId('das nervt langsam');
    expect(await jawort.check({ userId })).toMatchObject({ allowed: false, reason: 'paused' });

    await visitor.write('Habt ihr Tulpen?');
    expect(await jawort.check({ userId })).toMatchObject({ allowed: false, reason: 'paused' });
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'paused' });
  });

  test('and STOP said as one of them ends what was given as the other before', async () => {
    const { visitor, asNumber, asUserId } = await knownToNobody();
    await asNumber('START');
    await subscribe(asUserId);
    await asNumber('STOP');
    expect(await jawort.check({ userId })).toMatchObject({ allowed: true });

    await visitor.write('Habt ihr Tulpen?');
    expect(await jawort.check({ userId })).toMatchObject({ allowed: false, reason: 'withdrawn' });
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false });
  });

  test('and a JA that was said after the STOP of the other stands', async () => {
    const { visitor, asNumber, asUserId } = await knownToNobody();
    await asNumber('START');
    await asNumber('STOP');
    await subscribe(asUserId);
    await visitor.write('Habt ihr Tulpen?');
    expect(await jawort.check({ userId })).toMatchObject({ allowed: true, reason: 'given' });
  });
});

describe('Meta’s marketing switch', () => {
  test('ends no other purpose, also when a further identity of the person becomes known', async () => {
    const { visitor, asNumber } = await knownToNobody();
    await subscribe(asNumber);
    const form = await jawort.form();
    await jawort.optIn(form, { phone, purposes: ['orders'] });
    await asNumber(form.whatsapp.text);
    await jawort.whatsapp.nextSend(isQuestion);
    await jawort.allSent();
    await asNumber('Ja');
    await visitor.marketing('stop');
    expect(await jawort.check({ phone }, 'offers')).toMatchObject({ reason: 'withdrawn' });
    await visitor.write('Wann kommt meine Bestellung?');
    expect(await jawort.check({ phone }, 'orders')).toMatchObject({ allowed: true });
    expect(await jawort.check({ userId }, 'orders')).toMatchObject({ allowed: true });
  });
});

describe('A number that has changed hands', () => {
  const formerOwner = 'DE.111';
  const newOwner = 'DE.222';

  async function subscribedBefore() {
    jawort = await startJawort();
    const before = jawort.whatsapp.person(phone, { userId: formerOwner });
    await before.write('START');
    await before.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    await jawort.allSent();
    return jawort.whatsapp.person(phone, { userId: newOwner });
  }

  test('may not be written to because of what its former owner agreed to', async () => {
    const now = await subscribedBefore();
    await now.write('Habt ihr am Samstag offen?');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'never' });
    expect(await jawort.check({ userId: newOwner })).toMatchObject({ allowed: false, reason: 'never' });
    expect(await jawort.check({ userId: formerOwner })).toMatchObject({ allowed: true, reason: 'given' });
  });

  test('belongs to its new owner, whose JA and STOP are their own', async () => {
    const now = await subscribedBefore();
    await now.write('START');
    await now.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
    const { items } = await (await jawort.asOwner('/v1/consents')).json();
    expect(new Set(items.map(({ subjectId }: { subjectId: string }) => subjectId)).size).toBe(2);

    await now.write('STOP');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'withdrawn' });
    expect(await jawort.check({ userId: formerOwner })).toMatchObject({ allowed: true, reason: 'given' });
  });
});

describe('STOP said as one identity, and only later known to be the same person', () => {
  test('STOP said as one that had asked for nothing ends what was given as the other before', async () => {
    const { visitor, asNumber, asUserId } = await knownToNobody();
    await subscribe(asUserId);
    await asNumber('STOP');
    await jawort.allSent();
    expect(await jawort.check({ phone })).toMatchObject({ reason: 'suppressed' });

    await visitor.write('Habt ihr Tulpen?');
    expect(await jawort.check({ userId })).toMatchObject({ allowed: false });
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false });
  });

  test('STOP said under a user id outlasts a delivery report that names it beside a subscribed number', async () => {
    const { visitor, asNumber, asUserId } = await knownToNobody();
    await subscribe(asNumber);
    await asUserId('STOP');
    await jawort.allSent();
    expect(await jawort.check({ userId })).toMatchObject({ allowed: false, reason: 'suppressed' });

    const welcome = await jawort.whatsapp.nextSend(isWelcome);
    await jawort.whatsapp.deliver([visitor.updates.status(welcome, 'read')]);
    expect(await jawort.check({ userId })).toMatchObject({ allowed: false });
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false });
  });

  test('STOP said under a user id that had asked too ends, by a delivery report, what the number was given', async () => {
    const { visitor, asNumber, asUserId } = await knownToNobody();
    await subscribe(asNumber);
    await asUserId('START');
    await jawort.allSent();
    await asUserId('STOP');
    await jawort.allSent();
    expect(await jawort.check({ userId })).toMatchObject({ allowed: false, reason: 'refused' });

    const welcome = await jawort.whatsapp.nextSend(isWelcome);
    await jawort.whatsapp.deliver([visitor.updates.status(welcome, 'read')]);
    expect(await jawort.check({ userId })).toMatchObject({ allowed: false });
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false });
  });
});

describe('A no that was said as one identity is not lost when the two turn out to be one', () => {
  const asOwner = (path: string, body: object) =>
    jawort.asOwner(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ site: siteId, ...body }),
    });
  const nobodyMayWrite = async () => {
    expect(await jawort.check({ userId })).toMatchObject({ allowed: false });
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false });
  };

  test('the second STOP, after a JA in between', async () => {
    const { visitor, asNumber, asUserId } = await knownToNobody();
    await asUserId('STOP');
    await subscribe(asNumber);
    await asUserId('STOP');
    await visitor.write('Habt ihr Tulpen?');
    await nobodyMayWrite();
  });

  test.each(['/v1/withdrawals', '/v1/subjects/erase'])('what the owner recorded a second time: %s', async (path) => {
    const { visitor, asUserId } = await knownToNobody();
    await asOwner('/v1/withdrawals', { phone, channel: 'phone' });
    await subscribe(asUserId);
    await asOwner(path, { phone, ...(path === '/v1/withdrawals' && { channel: 'phone' }) });
    await visitor.write('Habt ihr Tulpen?');
    await nobodyMayWrite();
  });

  test('Meta’s switch against advertising', async () => {
    const { visitor, asNumber } = await knownToNobody();
    await subscribe(asNumber);
    await jawort.whatsapp.deliver([preferenceByUserIdAlone(visitor.updates.marketing('stop'))]);
    await visitor.write('Habt ihr Tulpen?');
    await nobodyMayWrite();
  });

  test('NEIN to the question that was asked later', async () => {
    const { visitor, asNumber, asUserId } = await knownToNobody();
    await subscribe(asNumber);
    await asUserId('START');
    await jawort.allSent();
    await asUserId('Nein');
    await visitor.write('Habt ihr Tulpen?');
    await nobodyMayWrite();
  });

  test('the end of a single purpose', async () => {
    const { visitor, asNumber, asUserId } = await knownToNobody();
    await subscribe(asNumber);
    await subscribe(asUserId);
    await asOwner('/v1/withdrawals', { userId, purposes: ['offers'], channel: 'phone' });
    await visitor.write('Habt ihr Tulpen?');
    await nobodyMayWrite();
  });

  test('a restriction', async () => {
    const { visitor, asNumber, asUserId } = await knownToNobody();
    await asNumber('START');
    await subscribe(asUserId);
    await asOwner('/v1/subjects/restrict', { userId, restricted: true });
    await visitor.write('Habt ihr Tulpen?');
    await nobodyMayWrite();
    expect(await jawort.check({ phone })).toMatchObject({ reason: 'restricted' });
  });

  test('a legal hold: what it keeps is kept, whoever asks for the erasure', async () => {
    const { visitor, asNumber, asUserId } = await knownToNobody();
    await asNumber('START');
    await subscribe(asUserId);
    await holdPerson(jawort.server.context, { site: siteId, userId, held: true });
    await visitor.write('Habt ihr Tulpen?');
    const { held } = await (await asOwner('/v1/subjects/erase', { phone })).json();
    expect(held).toHaveLength(1);
    expect(await jawort.rows("SELECT name FROM vault WHERE kind = 'evidence'")).not.toEqual([]);
  });
});

describe('Whoever said no, known by number and user id, is not written to first at the number', () => {
  /** Both identities are known to belong together. */
  async function subscribed() {
    jawort = await startJawort({ whatsapp: { statuses: 'silent' } });
    const visitor = jawort.whatsapp.person(phone, { userId });
    await subscribe((text) => visitor.write(text));
    return visitor;
  }
  const nobodyIsWrittenTo = async () => {
    await jawort.optIn(await jawort.form(), { phone });
    jawort.clock.advance({ seconds: 121 });
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isTemplate)).toEqual([]);
    expect(await jawort.rows("SELECT detail FROM outbox WHERE kind = 'template'")).toEqual([{ detail: 'objected' }]);
  };

  test('by Meta’s switch against advertising, which named the user id alone', async () => {
    const visitor = await subscribed();
    await jawort.whatsapp.deliver([preferenceByUserIdAlone(visitor.updates.marketing('stop'))]);
    await nobodyIsWrittenTo();
  });

  test('by opting out at Meta, which told it of a message to the user id', async () => {
    const visitor = await subscribed();
    jawort.whatsapp.script({ kind: 'error', code: 131050 });
    await jawort.whatsapp.deliver([byUserIdAlone(visitor.updates.write('EINSTELLUNGEN'))]);
    await jawort.allSent();
    expect(await jawort.check({ userId })).toMatchObject({ allowed: false });
    await nobodyIsWrittenTo();
  });
});

describe('What is sealed about somebody is found when it is asked for', () => {
  const found = async (path: string) => {
    const response = await jawort.asOwner(`/v1/subjects/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ site: siteId, phone }),
    });
    return { status: response.status, body: await response.json() };
  };

  test('by a number whose contact data had gone when it turned out to be somebody’s we know', async () => {
    const { visitor, asNumber, asUserId } = await knownToNobody();
    await asUserId('START');
    await jawort.allSent();
    await asUserId('Nein');
    await subscribe(asNumber);
    await asNumber('STOP');
    await jawort.allSent();
    await visitor.write('Habt ihr Tulpen?');
    expect((await found('export')).status).toBe(200);
    expect((await found('erase')).body.subjects).not.toEqual([]);
    expect(await jawort.rows('SELECT wrapped FROM data_keys WHERE wrapped IS NOT NULL')).toEqual([]);
  });

  test('also of a STOP by somebody who had asked for nothing', async () => {
    jawort = await startJawort();
    await jawort.whatsapp.person(phone).write('STOP');
    await jawort.allSent();
    const told = await found('export');
    expect(told.status).toBe(200);
    expect(JSON.stringify(told.body.declarations)).toContain('STOP');
    await found('erase');
    expect(await jawort.rows('SELECT id FROM vault')).toEqual([]);
    expect(await jawort.check({ phone })).toMatchObject({ reason: 'suppressed' });
  });
});

describe('A number in a form of its own', () => {
  test.each([
    ['Mexico', '+5215512345678', '+525512345678', 'MX'],
    ['Brazil', '+551187654321', '+5511987654321', 'BR'],
    ['Argentina', '+5491123456789', '+5491123456789', 'AR'],
  ])('is suppressed and found in every spelling: %s', async (_country, written, typed, country) => {
    jawort = await startJawort({ site: { phone: { field: 'required', country, countries: [country] } } });
    await jawort.whatsapp.person(written).write('STOP');
    await jawort.allSent();
    const before = jawort.whatsapp.sends.length;
    expect((await jawort.optIn(await jawort.form(), { phone: typed })).status).toBe(202);
    jawort.clock.advance({ seconds: 121 });
    await jawort.allSent();
    expect(jawort.whatsapp.sends).toHaveLength(before);
    for (const phone of [written, typed]) expect(await jawort.check({ phone })).toMatchObject({ allowed: false });
  });
});

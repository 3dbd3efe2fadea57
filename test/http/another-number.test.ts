/** WhatsApp tells that a person has another number now: an objection follows the person, a consent does not. */
import { afterEach, describe, expect, test } from 'vitest';
import { numberChanged, userIdChanged, userIdUpdate } from '../../demo/whatsapp/identity-updates.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';
import { isQuestion, isTemplate } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const before = '+491712345678';
const after = '+491712345679';
const newId = 'DE.98765432109876543210';

const business = () => jawort.whatsapp.options;
const tell = (update: ReturnType<typeof numberChanged>) => jawort.whatsapp.deliver([update]);
const oldIdOf = (phone: string) => jawort.whatsapp.person(phone).userId;

async function formFor(phone: string): Promise<void> {
  await jawort.optIn(await jawort.form(), { phone });
  jawort.clock.advance({ seconds: 121 });
  await jawort.allSent();
}

/** The three ways in which WhatsApp tells it. */
const ways: Readonly<Record<string, () => ReturnType<typeof numberChanged>>> = {
  'a new number': () => numberChanged(business(), { phone: before }, { phone: after }),
  'a new number and both user ids': () =>
    numberChanged(business(), { phone: before, userId: oldIdOf(before) }, { phone: after, userId: newId }),
  'a new user id alone': () => userIdChanged(business(), oldIdOf(before), newId),
  'a new user id, under a field of its own': () => userIdUpdate(business(), oldIdOf(before), newId, { phone: after }),
};

describe('Somebody who is subscribed changes the number', () => {
  test.each(Object.keys(ways))('told as %s: neither the old nor the new one may be written to', async (way) => {
    jawort = await startJawort();
    await subscribe(jawort, before);
    expect(await jawort.check({ phone: before })).toMatchObject({ allowed: true });
    const update = ways[way]?.();
    if (!update) throw new Error(way);
    expect((await tell(update)).status).toBe(200);
    expect(await jawort.check({ phone: before })).toMatchObject({ allowed: false, reason: 'never' });
    expect(await jawort.check({ phone: after })).toMatchObject({ allowed: false, reason: 'never' });
    expect(await jawort.check({ userId: oldIdOf(before) })).toMatchObject({ allowed: false, reason: 'never' });
    expect(await jawort.check({ userId: newId })).toMatchObject({ allowed: false, reason: 'never' });
  });

  test('and the consent stays provable: it was given, and ended because the number changed', async () => {
    jawort = await startJawort();
    await subscribe(jawort, before);
    await tell(numberChanged(business(), { phone: before }, { phone: after }));
    const { items } = await (await jawort.asOwner('/v1/consents')).json();
    expect(items).toMatchObject([{ purpose: 'offers', state: 'withdrawn' }]);
    const { events } = await (await jawort.asOwner(`/v1/consents/${items[0].id}`)).json();
    expect(events.map(({ type }: { type: string }) => type)).toContain('consent.given');
    const ended = events.find(({ type }: { type: string }) => type === 'consent.withdrawn');
    expect(ended).toMatchObject({ data: { channel: 'number-change' } });
    const proof = await jawort.asOwner(`/v1/subjects/${items[0].subjectId}/proof`, {
      headers: { accept: 'text/html' },
    });
    const sheet = await proof.text();
    expect(sheet).toContain('Nummer in WhatsApp gewechselt');
    expect(sheet).not.toContain(after.slice(5));
  });

  test('and may subscribe again with the new one, by asking like anybody else', async () => {
    jawort = await startJawort();
    await subscribe(jawort, before);
    await tell(numberChanged(business(), { phone: before }, { phone: after }));
    await subscribe(jawort, after);
    expect(await jawort.check({ phone: after })).toMatchObject({ allowed: true, reason: 'given' });
    expect(await jawort.check({ phone: before })).toMatchObject({ allowed: false });
  });

  test('and is faster than the news: what was given with the new number stands', async () => {
    jawort = await startJawort();
    await subscribe(jawort, before);
    const at = jawort.clock.now();
    jawort.clock.advance({ hours: 1 });
    await subscribe(jawort, after);
    await tell(numberChanged(business(), { phone: before }, { phone: after }, { at }));
    expect(await jawort.check({ phone: after })).toMatchObject({ allowed: true });
    expect(await jawort.check({ phone: before })).toMatchObject({ allowed: false });
  });

  test('told twice, it has the effect of one', async () => {
    jawort = await startJawort();
    await subscribe(jawort, before);
    const update = numberChanged(business(), { phone: before }, { phone: after });
    await tell(update);
    await subscribe(jawort, before);
    await tell(update);
    expect(await jawort.check({ phone: before })).toMatchObject({ allowed: true });
  });

  test('to one that somebody else had: what that person gave allows no message to this one', async () => {
    jawort = await startJawort();
    await subscribe(jawort, after);
    await subscribe(jawort, before);
    jawort.clock.advance({ hours: 1 });
    await tell(numberChanged(business(), { phone: before }, { phone: after }, { at: jawort.clock.now() }));
    expect(await jawort.check({ phone: after })).toMatchObject({ allowed: false, reason: 'never' });
  });

  test('and the name that people give themselves cannot lie about it', async () => {
    jawort = await startJawort();
    await subscribe(jawort, before);
    const bystander = '+491712345670';
    await subscribe(jawort, bystander);
    const name = `x changed from ${bystander.slice(1)} to 491700000000`;
    await tell(numberChanged(business(), { phone: before }, { phone: after }, { name }));
    expect(await jawort.check({ phone: bystander })).toMatchObject({ allowed: true });
    expect(await jawort.check({ phone: before })).toMatchObject({ allowed: false });
  });

  test('while being asked: the question ends, and its button leads to nothing', async () => {
    jawort = await startJawort();
    const visitor = jawort.whatsapp.person(before);
    await visitor.write('START');
    const question = await jawort.whatsapp.nextSend(isQuestion);
    await jawort.allSent();
    await tell(numberChanged(business(), { phone: before, userId: visitor.userId }, { phone: after, userId: newId }));
    const moved = jawort.whatsapp.person(after, { userId: newId });
    await moved.tap(question, 'JA');
    await visitor.tap(question, 'JA');
    for (const phone of [before, after]) expect(await jawort.check({ phone })).toMatchObject({ allowed: false });
  });
});

describe('Somebody who has objected changes the number', () => {
  test.each(Object.keys(ways))('told as %s: the objection holds for the new one', async (way) => {
    jawort = await startJawort();
    const visitor = await subscribe(jawort, before);
    await visitor.write('STOP');
    await jawort.allSent();
    const update = ways[way]?.();
    if (!update) throw new Error(way);
    await tell(update);
    const known = way.includes('user id alone') ? { userId: newId } : { phone: after };
    expect(await jawort.check(known)).toMatchObject({ allowed: false, reason: 'suppressed' });
    if ('userId' in known) return;
    await formFor(after);
    expect(jawort.whatsapp.sends.filter(isTemplate)).toHaveLength(0);
  });

  test('also if nothing else was ever known of the person', async () => {
    jawort = await startJawort();
    await jawort.whatsapp.person(before).write('STOP');
    await tell(numberChanged(business(), { phone: before }, { phone: after }));
    expect(await jawort.check({ phone: after })).toMatchObject({ allowed: false, reason: 'suppressed' });
  });

  test('by Meta’s switch alone: it stays an objection to advertising, and the other purposes may be asked for', async () => {
    jawort = await startJawort();
    const visitor = await subscribe(jawort, before);
    await visitor.marketing('stop');
    await tell(numberChanged(business(), { phone: before }, { phone: after }));
    expect(await jawort.check({ phone: after })).toMatchObject({ reason: 'suppressed' });
    const scopes = await jawort.rows("SELECT DISTINCT scope FROM suppressions WHERE scope = 'all'");
    expect(scopes).toEqual([]);
  });

  test('the objection is lifted only by a JA of the new number itself', async () => {
    jawort = await startJawort();
    await jawort.whatsapp.person(before).write('STOP');
    await tell(numberChanged(business(), { phone: before }, { phone: after }));
    await subscribe(jawort, after);
    expect(await jawort.check({ phone: after })).toMatchObject({ allowed: true });
    expect(await jawort.check({ phone: before })).toMatchObject({ allowed: false, reason: 'suppressed' });
  });
});

test('Somebody who said NEIN, or was silent, is not written to first at the new number either', async () => {
  jawort = await startJawort();
  await formFor(before);
  expect(jawort.whatsapp.sends.filter(isTemplate)).toHaveLength(1);
  await tell(numberChanged(business(), { phone: before }, { phone: after }));
  await formFor(after);
  expect(jawort.whatsapp.sends.filter(isTemplate)).toHaveLength(1);
});

test('New keys or a new telephone are no new number: nothing ends', async () => {
  jawort = await startJawort();
  await subscribe(jawort, before);
  const system = { body: 'User identity changed', type: 'customer_identity_changed' };
  const { field, value } = numberChanged(business(), { phone: before }, { phone: after });
  const [notice] = value.messages as Record<string, unknown>[];
  await jawort.whatsapp.deliver([{ field, value: { ...value, messages: [{ ...notice, system }] } }]);
  expect(await jawort.check({ phone: before })).toMatchObject({ allowed: true });
});

test('The company’s other systems are told that the consent for the old number has ended', async () => {
  jawort = await startJawort({ site: { webhooks: [{ id: 'crm', url: 'http://127.0.0.1:9/', includeNumber: true }] } });
  await subscribe(jawort, before);
  await tell(numberChanged(business(), { phone: before }, { phone: after }));
  const types = (await jawort.rows('SELECT type FROM notices ORDER BY id')).map(({ type }) => type);
  expect(types.at(-1)).toBe('consent.withdrawn');
});

test('No number of it stands in the log', async () => {
  jawort = await startJawort();
  await subscribe(jawort, before);
  await tell(numberChanged(business(), { phone: before }, { phone: after }));
  await jawort.worked();
  for (const phone of [before, after]) expect(jawort.logged()).not.toContain(phone.slice(3));
});

test('A change that is addressed to another business number ends nothing here', async () => {
  jawort = await startJawort();
  await subscribe(jawort, before);
  await tell(numberChanged({ ...business(), phoneNumberId: '999' }, { phone: before }, { phone: after }));
  expect(await jawort.check({ phone: before })).toMatchObject({ allowed: true });
});

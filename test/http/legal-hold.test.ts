/** A dispute keeps evidence. What the person asks for meanwhile is not forgotten, and what they give meanwhile is not lost. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Person } from '../../demo/whatsapp/contract.ts';
import type { ProofRecord } from '../../server/http/wire.ts';
import { holdPerson } from '../../server/usecases/legal-hold.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';
import { isQuestion } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';
const hold = () => holdPerson(jawort.server.context, { site: siteId, phone, held: true, reason: 'Abmahnung' });
const release = (erasing = true) =>
  holdPerson(jawort.server.context, { site: siteId, phone, held: false, erasing, reason: 'Vergleich' });
const askForErasure = () =>
  jawort.asOwner('/v1/subjects/erase', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ site: siteId, phone }),
  });
const reason = async (purpose = 'offers') => (await jawort.check({ phone }, purpose)).reason;
const evidence = () => jawort.rows("SELECT name FROM vault WHERE kind = 'evidence'");
async function proof(): Promise<ProofRecord> {
  const [row] = await jawort.rows('SELECT subject_id FROM consents ORDER BY id DESC');
  return (await jawort.asOwner(`/v1/subjects/${row?.subject_id}/proof?reveal=identities`)).json();
}

/** What the proof of this consent can still show of it. */
function shownOf({ pii_processing, events }: ProofRecord, state: string): string[] {
  const [consent] = pii_processing.flatMap(({ purposes }) => purposes).filter((one) => one.state === state);
  if (!consent) throw new Error(`There is no consent that is ${state}.`);
  const own = events.filter(({ data }) => JSON.stringify(data).includes(consent.consent_id));
  return own.flatMap(({ evidence }) => evidence.flatMap(({ name, value }) => (value === undefined ? [] : name)));
}

async function comeBack(visitor: Person): Promise<void> {
  await visitor.write('START');
  await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
  await jawort.allSent();
}

/** Held, erasure asked for, and back again with START and JA. */
async function heldErasedAndBack(): Promise<Person> {
  jawort = await startJawort();
  const visitor = await subscribe(jawort, phone);
  await hold();
  await askForErasure();
  expect(await reason()).toBe('withdrawn');
  await comeBack(visitor);
  expect(await reason()).toBe('given');
  return visitor;
}

describe('Erasure that was asked for under a legal hold', () => {
  test('takes what was stored until then when the hold ends; the consent that was given afterwards stays, and provable', async () => {
    await heldErasedAndBack();
    expect(shownOf(await proof(), 'withdrawn')).not.toEqual([]);
    const { erased } = await release();
    expect(erased).toHaveLength(1);
    expect(await reason()).toBe('given');
    const left = await proof();
    expect(shownOf(left, 'withdrawn')).toEqual([]);
    expect(shownOf(left, 'given')).toEqual(expect.arrayContaining(['message', 'answer']));
    const questions = left.events.filter(({ type }) => type === 'question.asked');
    expect(questions.map(({ evidence: [text] }) => text?.value !== undefined)).toEqual([false, true]);
    expect(JSON.stringify(left)).not.toContain('Abmahnung');
    expect(left.chains.every(({ intact }) => intact)).toBe(true);
    // The person is still found by the number, and can still leave.
    await jawort.whatsapp.person(phone).write('STOP');
    expect(await reason()).toBe('withdrawn');
  });

  test('is not done by a release of which nobody said that it may erase', async () => {
    await heldErasedAndBack();
    const before = await evidence();
    await expect(release(false)).rejects.toThrow('asked for erasure');
    expect(await evidence()).toEqual(before);
    expect((await proof()).events.map(({ type }) => type)).not.toContain('subject.released');
  });

  test('takes everything if nothing came after it', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    await hold();
    await askForErasure();
    expect(await evidence()).not.toEqual([]);
    await release();
    expect(await jawort.rows('SELECT id FROM vault')).toEqual([]);
    expect(await jawort.rows('SELECT id FROM identities')).toEqual([]);
    expect(await reason()).toBe('suppressed');
  });

  test('is remembered also if STOP had left no number to erase', async () => {
    jawort = await startJawort();
    await (await subscribe(jawort, phone)).write('STOP');
    await jawort.allSent();
    await hold();
    await askForErasure();
    await release();
    expect(await jawort.rows('SELECT id FROM vault')).toEqual([]);
  });

  test('is done once: a second hold and its end take nothing that came since', async () => {
    await heldErasedAndBack();
    await release();
    await hold();
    expect(await release(false)).toMatchObject({ erased: [] });
    expect(shownOf(await proof(), 'given')).toEqual(expect.arrayContaining(['message', 'answer']));
  });

  test('asked for again after coming back takes that as well', async () => {
    await heldErasedAndBack();
    await askForErasure();
    await release();
    expect(await jawort.rows('SELECT id FROM vault')).toEqual([]);
  });

  test.each(['while the number is known', 'after STOP'])(
    'is told to the owner’s systems when it is asked for (%s), and not again when the hold ends: by then the person may be back',
    async (when) => {
      jawort = await startJawort({ site: { webhooks: [{ id: 'crm', url: 'http://127.0.0.1:9/events' }] } });
      const visitor = await subscribe(jawort, phone);
      if (when === 'after STOP') await visitor.write('STOP');
      await jawort.allSent();
      const told = () => jawort.rows("SELECT id FROM notices WHERE type = 'subject.erased'");
      await hold();
      await askForErasure();
      expect(await told()).toHaveLength(1);
      await comeBack(visitor);
      await release();
      expect(await told()).toHaveLength(1);
    },
  );

  test('leaves no keyed hash for years if the person came back, but never said JA', async () => {
    jawort = await startJawort();
    const visitor = await subscribe(jawort, phone);
    await hold();
    await askForErasure();
    await visitor.write('START');
    await jawort.whatsapp.nextSend(isQuestion);
    await jawort.allSent();
    await release();
    jawort.clock.advance({ days: 7, seconds: 1 });
    await jawort.tidy();
    jawort.clock.advance({ days: 1, seconds: 1 });
    await jawort.tidy();
    expect(await jawort.rows('SELECT id FROM vault')).toEqual([]);
    expect(await jawort.rows('SELECT id FROM identities')).toEqual([]);
    expect(await reason()).toBe('suppressed');
  });
});

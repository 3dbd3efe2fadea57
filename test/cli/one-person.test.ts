/** Commands about one person, typed beside a server that is at work on the same database. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { run } from '../support/command.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';
const other = '+4915112345678';
const type = (args: string, typed?: readonly string[]) =>
  run(jawort.env, args.split(' '), { clock: jawort.clock, ...(typed && { typed }) });
const reason = async (number = phone) => (await jawort.check({ phone: number })).reason;
const subjectOf = async () => String((await jawort.rows('SELECT subject_id FROM consents'))[0]?.subject_id);

describe('jawort proof', () => {
  test('writes the page of one person, readable by its user only, with the number masked unless asked for', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    const page = join(jawort.folder, 'proof.html');
    const { code, said } = await type(`proof --phone ${phone} --out ${page}`);
    expect(code).toBe(0);
    expect(said).toContain(page);
    expect(readFileSync(page, 'utf8')).toContain('Blumen Müller GmbH');
    expect(readFileSync(page, 'utf8')).not.toContain(phone);
    expect(statSync(page).mode & 0o777).toBe(0o600);
    expect((await type(`proof ${await subjectOf()} --reveal --lang en --out -`)).said).toContain(phone);
  });

  test('prints the record for machines, and asks for the number if none was given', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    const { said, noted } = await type('--json proof', [phone]);
    expect(noted).toContain('Telephone number:');
    expect(JSON.parse(said)).toMatchObject({ pii_principal_id: await subjectOf(), identities_masked: true });
  });

  test('says so if nobody is known by this number, or the number is none', async () => {
    jawort = await startJawort();
    expect(await type(`proof --phone ${other}`)).toMatchObject({
      code: 1,
      said: '',
      noted: 'Nothing is stored about this person on this site.',
    });
    expect((await type('proof --phone twelve')).noted).toContain('no telephone number');
    expect((await type(`proof --phone ${other} --user-id US.1`)).noted).toContain('not by both');
    expect((await type(`proof --site florist --phone ${other}`)).noted).toContain(siteId);
  });
});

describe('jawort erase', () => {
  test('asks back, and without a yes nothing happens', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    expect(await type(`erase --phone ${phone}`)).toMatchObject({ code: 1, noted: expect.stringContaining('--yes') });
    expect((await type(`erase --phone ${phone}`, ['well'])).noted).toContain('Nothing was changed.');
    expect(await reason()).toBe('given');
    expect((await type(`erase --phone ${phone}`, ['yes'])).code).toBe(0);
    expect(await reason()).toBe('suppressed');
    expect(await jawort.rows('SELECT id FROM vault')).toEqual([]);
  });

  test('also keeps a number out that is unknown until today', async () => {
    jawort = await startJawort();
    const { said } = await type(`erase --yes --json --phone ${other}`);
    expect(JSON.parse(said)).toEqual({ subjects: [], held: [], suppressed: true });
    expect(await reason(other)).toBe('suppressed');
  });

  test('waits for the end of a legal hold, which is remembered and listed', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    expect((await type(`hold --phone ${phone} --reason dispute`)).said).toBe('Held.');
    expect((await type('hold --list')).said).toContain(await subjectOf());
    expect((await type(`erase --yes --phone ${phone}`)).said).toContain('legal hold');
    expect(await jawort.rows("SELECT id FROM vault WHERE kind = 'evidence'")).not.toEqual([]);
    expect((await type(`hold --release --phone ${phone}`)).said).toBe('Released.');
    expect(await jawort.rows('SELECT id FROM vault')).toEqual([]);
    expect((await type('hold --list')).said).toBe('Nobody is held.');
  });
});

describe('Requests of the person that the owner answers by command', () => {
  test('export: everything, as data, and the handing over stands in the chain', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    const file = join(jawort.folder, 'everything.json');
    expect((await type(`export --phone ${phone} --out ${file}`)).code).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ consents: [{ purpose: 'offers', state: 'given' }] });
    expect(await jawort.rows("SELECT type FROM events WHERE type = 'data.exported'")).toHaveLength(1);
  });

  test('withdraw: counts like STOP, for all or for one purpose', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone, ['offers', 'orders']);
    expect((await type(`withdraw --phone ${phone} --purpose offers --channel email`)).said).toBe('Ended: offers.');
    expect((await jawort.check({ phone }, 'orders')).reason).toBe('given');
    expect((await type(`withdraw --phone ${phone} --channel phone --note said-so`)).said).toContain('Ended: orders.');
    expect((await jawort.check({ phone }, 'orders')).reason).toBe('withdrawn');
    expect((await type(`withdraw --phone ${phone} --purpose flowers`)).noted).toContain('no such purpose');
    expect((await type(`withdraw --phone ${phone} --channel dream`)).code).toBe(2);
  });

  test('correct: the new number is asked by the running server, the old one has ended', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    const { said } = await type(`correct --phone ${phone} --new-phone ${other}`);
    expect(said).toContain('https://wa.me/');
    expect(await reason()).toBe('withdrawn');
    await jawort.allSent();
    const question = jawort.whatsapp.sends.findLast(({ to }) => to === other.slice(1) || to === other);
    if (!question) throw new Error('The new number was not asked.');
    await jawort.whatsapp.person(other).tap(question, 'JA');
    expect(await reason(other)).toBe('given');
  });

  test('restrict: nothing is used until it is lifted', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    expect((await type(`restrict --phone ${phone}`)).said).toContain('Restricted since');
    expect(await reason()).toBe('restricted');
    expect((await type(`restrict --lift --phone ${phone}`)).said).toBe('Not restricted.');
    expect(await reason()).toBe('given');
  });
});

describe('jawort retention', () => {
  test('lists what would go and why, touches nothing, and goes through with it only when told', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    await type(`withdraw --phone ${phone}`);
    expect((await type('retention --dry-run')).said).toBe('Nothing is due.');
    jawort.clock.advance({ days: 4 * 366 });
    const { said } = await type('retention --dry-run');
    expect(said).toContain(await subjectOf());
    expect(said).toContain('kept until');
    expect(await jawort.rows("SELECT id FROM vault WHERE kind = 'evidence'")).not.toEqual([]);
    expect((await type('retention')).noted).toContain('--yes');
    expect((await type('retention --yes')).said).toBe('Erased: 1 records.');
    expect(await jawort.rows('SELECT id FROM vault')).toEqual([]);
  });
});

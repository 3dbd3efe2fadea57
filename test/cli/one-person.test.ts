/** Commands about one person, typed beside a server that is at work on the same database. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../support/command.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';
import { isQuestion } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';
const other = '+4915112345678';
const type = (args: string, typed?: readonly string[]) =>
  run(jawort.env, args.split(' '), { clock: jawort.clock, ...(typed && { typed }) });
const reason = async (number = phone) => (await jawort.check({ phone: number })).reason;
/** The running server erases within a second what is due. */
const whileNoServerDoesIt = (work: () => Promise<void>) => jawort.restart({ whileDown: work });
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

  test('a second sheet of the same person lies beside the first one', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    const home = process.cwd();
    process.chdir(jawort.folder);
    onTestFinished(() => process.chdir(home));
    const ran = [await type(`proof --phone ${phone}`)];
    jawort.clock.advance({ seconds: 1 });
    ran.push(await type(`proof --phone ${phone}`));
    expect(ran.map(({ code, noted }) => ({ code, noted }))).toEqual([
      { code: 0, noted: '' },
      { code: 0, noted: '' },
    ]);
    const sheets = readdirSync(jawort.folder).filter((name) => name.startsWith('proof-'));
    expect(sheets).toHaveLength(2);
    for (const name of sheets) expect(name).toMatch(/^proof-\w+-\d{4}-\d\d-\d\d-\d{6}\.html$/);
    expect(readFileSync(join(jawort.folder, sheets[0] ?? ''), 'utf8')).toContain('jawort proof --json --reveal');
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
    expect((await type(`hold --release --yes --phone ${phone}`)).said).toContain('Released.');
    expect(await jawort.rows('SELECT id FROM vault')).toEqual([]);
    expect((await type('hold --list')).said).toBe('Nobody is held.');
  });
});

describe('jawort hold --release', () => {
  test('asks nothing if nothing is lost by it', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    await type(`hold --phone ${phone} --reason dispute`);
    expect(await type(`hold --release --phone ${phone}`)).toMatchObject({ code: 0, said: 'Released.', noted: '' });
    expect(await reason()).toBe('given');
  });

  test('tells before what an erasure that waited for it will destroy, and what stays, and without a yes nothing happens', async () => {
    jawort = await startJawort();
    const visitor = await subscribe(jawort, phone, ['offers', 'orders']);
    await type(`hold --phone ${phone} --reason dispute`);
    await type(`erase --yes --phone ${phone}`);
    await visitor.write('START');
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    await jawort.allSent();
    const evidence = () => jawort.rows("SELECT name FROM vault WHERE kind = 'evidence' ORDER BY id");
    const before = await evidence();
    const { code, noted } = await type(`hold --release --phone ${phone}`);
    expect(code).toBe(1);
    for (const told of ['Erasure was asked for on', 'destroys all evidence', '(offers) stays', '--yes'])
      expect(noted).toContain(told);
    expect((await type(`hold --release --phone ${phone}`, ['no'])).noted).toContain('Nothing was changed.');
    expect(await evidence()).toEqual(before);
    expect((await type('hold --list')).said).toContain(await subjectOf());

    expect((await type(`hold --release --phone ${phone}`, ['yes'])).said).toContain('that had waited for it is done');
    expect((await evidence()).length).toBeLessThan(before.length);
    expect(await reason()).toBe('given');
    expect((await type('verify')).code).toBe(0);
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
    expect((await type(`withdraw --yes --phone ${phone} --purpose offers --channel email`)).said).toBe(
      'Ended: offers.',
    );
    expect((await jawort.check({ phone }, 'orders')).reason).toBe('given');
    expect((await type(`withdraw --yes --phone ${phone} --channel phone --note said-so`)).said).toContain(
      'Ended: orders.',
    );
    expect((await jawort.check({ phone }, 'orders')).reason).toBe('withdrawn');
    expect((await type(`withdraw --yes --phone ${phone} --purpose flowers`)).noted).toContain('no such purpose');
    expect((await type(`withdraw --yes --phone ${phone} --channel dream`)).code).toBe(2);
  });

  test('correct: the new number is asked by the running server, the old one has ended', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    const { said } = await type(`correct --yes --phone ${phone} --new-phone ${other}`);
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
    await type(`withdraw --yes --phone ${phone}`);
    expect((await type('retention --dry-run')).said).toBe('Nothing is due.');
    await whileNoServerDoesIt(async () => {
      jawort.clock.advance({ days: 4 * 366 });
      const { said } = await type('retention --dry-run');
      expect(said).toContain(await subjectOf());
      expect(said).toContain('kept until');
      expect(await jawort.rows("SELECT id FROM vault WHERE kind = 'evidence'")).not.toEqual([]);
      expect((await type('retention')).noted).toContain('--yes');
      expect((await type('retention --yes')).said).toContain('Erased: 1 records.');
      expect(await jawort.rows('SELECT id FROM vault')).toEqual([]);
    });
  });

  test('also lists and does what silence and a NEIN leave: the dry run is all that goes, no more and no less', async () => {
    jawort = await startJawort();
    const asksIn = async (number: string) => {
      const form = await jawort.form();
      await jawort.optIn(form, { phone: number });
      const visitor = jawort.whatsapp.person(number);
      await visitor.write(form.whatsapp.text);
      return { visitor, question: await jawort.whatsapp.nextSend((sent) => sent.to === number && isQuestion(sent)) };
    };
    await asksIn('+491712345671');
    const { visitor, question } = await asksIn('+491712345672');
    await visitor.tap(question, 'NEIN');
    await (await subscribe(jawort, '+491712345673')).write('STOP');
    // Two numbers that a template goes to; from one of them, another number answers.
    await jawort.optIn(await jawort.form(), { phone: '+491712345674' });
    const mistyped = await jawort.form();
    await jawort.optIn(mistyped, { phone: '+491712345675' });
    jawort.clock.advance({ seconds: 121 });
    await jawort.allSent();
    await jawort.whatsapp.person('+491712345676').write(mistyped.whatsapp.text);
    await jawort.allSent();

    const goes: string[][] = [];
    const passes = async (days: number) => {
      jawort.clock.advance({ days, seconds: 1 });
      const listed = JSON.parse((await type('--json retention --dry-run')).said) as { kind: string }[];
      const done = JSON.parse((await type('--json --yes retention')).said) as { kinds: Record<string, number> };
      const went = Object.entries(done.kinds).flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
      expect(went.toSorted()).toEqual(listed.map(({ kind }) => kind).toSorted());
      expect((await type('retention --dry-run')).said).toBe('Nothing is due.');
      goes.push(went.toSorted());
    };
    await whileNoServerDoesIt(async () => {
      for (const days of [1, 7, 1, 82, 8, 4 * 366]) await passes(days);
    });
    expect(goes).toEqual([
      [],
      ['refusal', 'unconfirmed', 'unconfirmed-number', 'unconfirmed-number'],
      ['expired-marker'],
      ['asked-by-mistake'],
      ['complaint-record', 'complaint-record'],
      ['evidence'],
    ]);
    expect(await jawort.rows('SELECT id FROM vault')).toEqual([]);
  });

  test('names each thing that goes and its reason', async () => {
    jawort = await startJawort();
    await jawort.optIn(await jawort.form(), { phone });
    await whileNoServerDoesIt(async () => {
      jawort.clock.advance({ days: 8 });
      const { said } = await type('retention --dry-run');
      expect(said).toContain(await subjectOf());
      expect(said).toContain('nobody confirmed');
      expect(said).toMatch(/offers asked for \d{4}-\d{2}-\d{2}, no answer; kept until \d{4}-\d{2}-\d{2}/);
      expect((await type('retention --yes')).said).toContain('1 × the record of an opt-in that nobody confirmed');
    });
  });

  test('waits for a server that is at it: never twice at the same time', async () => {
    jawort = await startJawort();
    await (await subscribe(jawort, phone)).write('STOP');
    await jawort.allSent();
    await whileNoServerDoesIt(async () => {
      jawort.clock.advance({ days: 4 * 366 });
      // One that was killed in the middle of it a moment ago.
      const until = new Date(jawort.clock.now().getTime() + 30_000).toISOString();
      await jawort.run(`INSERT INTO leases (name, holder, until) VALUES ('retention', 'prc_other', '${until}')`);
      expect((await type('retention --yes')).noted).toContain('A server is doing it at this moment');
      expect(await jawort.rows("SELECT id FROM vault WHERE kind = 'evidence'")).not.toEqual([]);
      jawort.clock.advance({ seconds: 31 });
      expect((await type('retention --yes')).said).toContain('Erased: 1 records.');
    });
  });
});

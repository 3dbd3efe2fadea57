/** A copy is taken while the server works; restored later, it forgets nobody's no. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { ProofRecord } from '../../server/http/wire.ts';
import { run } from '../support/command.ts';
import { onPostgres } from '../support/database.ts';
import { siteId, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';
import { isQuestion } from '../support/texts.ts';
import { jawortToRestore, type Restorable } from './jawort-to-restore.ts';

const anna = '+491712345678';
const ben = '+4915112345678';
const cem = '+436641234567';
const dora = '+41791234567';

let { jawort, copy, target, env } = {} as Restorable;
beforeEach(async () => {
  ({ jawort, copy, target, env } = await jawortToRestore());
});

const type = (args: string, withEnv = env) => run(withEnv, args.split(' '), { clock: jawort.clock });
const backup = () => type(`backup ${copy}`, jawort.env);
const reason = async (phone: string) => (await jawort.check({ phone })).reason;
const owner = (path: string, body: object) =>
  jawort.asOwner(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ site: siteId, ...body }),
  });

/** Between stopping and starting; on PostgreSQL the server then finds the new database. */
async function restoreWhileDown(work: () => Promise<void>): Promise<void> {
  await jawort.restart({ whileDown: work, env });
}

describe('A backup', () => {
  test('is one file that only its user can read, taken while people go on signing up', async () => {
    const form = await jawort.form();
    const [{ code, said }] = await Promise.all([backup(), jawort.optIn(form), jawort.optIn(await jawort.form())]);
    expect(code).toBe(0);
    expect(said).toContain('JAWORT_SECRET');
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    const beside = () => readdirSync(jawort.folder).filter((name) => name.includes('copy'));
    expect(beside()).toEqual(['copy.sqlite']);
    expect((await type(`restore --yes ${copy}`, jawort.env)).noted).toContain('A server works');
    expect(beside()).toEqual(['copy.sqlite']);
  });

  test('does not take the place of another file unasked', async () => {
    await backup();
    expect((await backup()).noted).toContain('--yes');
    expect((await type(`backup --yes ${copy}`, jawort.env)).code).toBe(0);
  });
});

describe('A restored backup', () => {
  test('knows who was there, and applies every STOP, erasure and restriction that came after it', async () => {
    for (const phone of [anna, ben, cem, dora]) await subscribe(jawort, phone);
    await backup();
    await jawort.whatsapp.person(anna).write('STOP');
    await owner('/v1/subjects/erase', { phone: ben });
    await owner('/v1/subjects/restrict', { phone: cem, restricted: true });
    await jawort.allSent();
    await restoreWhileDown(async () => {
      const { code, said, noted } = await type(`restore --yes ${copy}`);
      expect({ code, noted }).toEqual({ code: 0, noted: '' });
      expect(said).toMatch(
        /^Applied again from the journal: 2 withdrawals, 2 suppressions, 1 erasure of contact data, 1 erasure, 1 restriction set or lifted\.$/m,
      );
    });
    expect(await reason(anna)).toBe('withdrawn');
    expect(await reason(ben)).toBe('suppressed');
    expect(await reason(cem)).toBe('restricted');
    expect(await reason(dora)).toBe('given');
    expect((await type('verify')).code).toBe(0);
    // Whoever imports the erased person again does not get past the suppression.
    const form = await jawort.form();
    await jawort.optIn(form, { phone: ben });
    jawort.clock.advance({ seconds: 180 });
    const sent = jawort.whatsapp.sends.length;
    await jawort.allSent();
    expect(jawort.whatsapp.sends.length).toBe(sent);
  });

  test('counts what it applied by its kind, and tells the time of a STOP, not that of the restore', async () => {
    await subscribe(jawort, anna);
    await backup();
    jawort.clock.advance({ hours: 1 });
    await jawort.whatsapp.person(anna).write('STOP');
    await jawort.allSent();
    const told = await jawort.check({ phone: anna });
    expect(told).toMatchObject({ reason: 'withdrawn', since: expect.any(String) });
    jawort.clock.advance({ days: 3 });
    await restoreWhileDown(async () => {
      const { said } = await type(`restore --yes ${copy}`);
      expect(said).toContain('Applied again from the journal: 1 withdrawal, 1 suppression, 1 erasure of contact data.');
    });
    // The journal notes it a moment after the event.
    const moment = (since: unknown) => Math.abs(Date.parse(String(since)) - Date.parse(String(told.since)));
    const again = await jawort.check({ phone: anna });
    expect(again.reason).toBe('withdrawn');
    expect(moment(again.since)).toBeLessThan(60_000);
    const [row] = await jawort.rows('SELECT subject_id FROM consents');
    const path = `/v1/subjects/${row?.subject_id}/proof`;
    const { events } = (await (await jawort.asOwner(path)).json()) as ProofRecord;
    const ended = events.find(({ type }) => type === 'consent.withdrawn');
    expect(ended?.data).toMatchObject({ channel: 'journal', originally: expect.any(String) });
    expect(moment(ended?.data.originally)).toBeLessThan(60_000);
    expect(moment(ended?.at)).toBeGreaterThan(2 * 86_400_000);
    const sheet = await (await jawort.asOwner(`${path}?lang=de`, { headers: { accept: 'text/html' } })).text();
    expect(sheet).toContain('Ursprünglich am');
    expect((await type('verify')).code).toBe(0);
  });

  test('of which the journal knows nothing newer says so', async () => {
    await subscribe(jawort, anna);
    await backup();
    await restoreWhileDown(async () => {
      const { said } = await type(`restore --yes ${copy}`);
      expect(said).toContain('The journal knows of nothing that came after the backup.');
    });
  });

  test('knows of a legal hold that was set after it, and of one that was lifted; the journal does not tell why', async () => {
    for (const phone of [anna, ben]) await subscribe(jawort, phone);
    const held = async (withEnv = env) =>
      (JSON.parse((await type('--json hold --list', withEnv)).said) as { subjectId: string }[]).map(
        ({ subjectId }) => subjectId,
      );
    await type(`hold --phone ${ben} --reason Anwaltsbrief`, jawort.env);
    const [bens] = await held(jawort.env);
    await backup();
    await type(`hold --phone ${anna} --reason Klageschrift`, jawort.env);
    await type(`hold --release --phone ${ben}`, jawort.env);
    const now = await held(jawort.env);
    expect(now).toHaveLength(1);
    await restoreWhileDown(async () => {
      await type(`restore --yes ${copy}`);
    });
    expect(await held()).toEqual(now);
    expect(await held()).not.toContain(bens);
    // What is known already is not applied once more.
    const story = async () => {
      const { events } = (await (await jawort.asOwner(`/v1/subjects/${now[0]}/proof`)).json()) as ProofRecord;
      return events.map(({ type }) => type).filter((name) => name === 'subject.held');
    };
    await jawort.restart();
    expect(await story()).toEqual(['subject.held']);
    const journal = readFileSync(join(jawort.folder, 'journal.jsonl'), 'utf8');
    expect(journal).toContain('"kind":"held"');
    for (const secret of ['Klageschrift', 'Anwaltsbrief', anna.slice(3), ben.slice(3)])
      expect(journal).not.toContain(secret);
    // And the hold does what it is there for.
    await jawort.whatsapp.person(anna).write('STOP');
    await jawort.allSent();
    await jawort.restart({
      whileDown: async () => {
        jawort.clock.advance({ days: 5 * 366 });
        expect(JSON.parse((await type('--json retention --dry-run')).said)).toEqual([]);
      },
    });
  });

  test('knows of an erasure that waits for the end of a legal hold, and of one that had its turn', async () => {
    for (const phone of [anna, ben]) {
      await subscribe(jawort, phone);
      await type(`hold --phone ${phone} --reason dispute`, jawort.env);
    }
    await backup();
    for (const phone of [anna, ben]) await owner('/v1/subjects/erase', { phone });
    await type(`hold --release --yes --phone ${ben}`, jawort.env);
    await restoreWhileDown(async () => {
      await type(`restore --yes ${copy}`);
    });
    expect((await type(`hold --release --phone ${ben}`)).noted).toContain('Nothing is stored');
    expect((await type(`hold --release --phone ${anna}`)).noted).toContain('Erasure was asked for');
    expect((await type(`hold --release --yes --phone ${anna}`)).said).toContain('is done');
    expect((await type(`export --phone ${anna}`)).noted).toContain('Nothing is stored');
    expect((await type('verify')).code).toBe(0);
  });

  test('knows of a question whether STOP was meant, and of one that has been answered since', async () => {
    for (const phone of [anna, ben]) await subscribe(jawort, phone);
    const unclear = 'das nervt langsam';
    await jawort.whatsapp.person(ben).write(unclear);
    await jawort.allSent();
    await backup();
    await jawort.whatsapp.person(anna).write(unclear);
    await jawort.whatsapp.person(ben).write('Weiter erhalten');
    await jawort.allSent();
    expect([await reason(anna), await reason(ben)]).toEqual(['paused', 'given']);
    await restoreWhileDown(async () => {
      expect((await type(`restore --yes ${copy}`)).code).toBe(0);
    });
    expect([await reason(anna), await reason(ben)]).toEqual(['paused', 'given']);
    expect((await type('verify')).code).toBe(0);
    // The buttons of that question are not known any more; words are.
    await jawort.whatsapp.person(anna).write('START');
    expect(await reason(anna)).toBe('given');
  });

  test('knows of a number that has changed hands: nobody writes to its new owner because of what the old one said', async () => {
    const before = jawort.whatsapp.person(anna, { userId: 'DE.111' });
    await before.write('START');
    await before.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    await jawort.allSent();
    expect(await reason(anna)).toBe('given');
    await backup();
    await jawort.whatsapp.person(anna, { userId: 'DE.222' }).write('Habt ihr am Samstag offen?');
    expect(await reason(anna)).toBe('never');
    await restoreWhileDown(async () => {
      expect((await type(`restore --yes ${copy}`)).code).toBe(0);
    });
    expect(await reason(anna)).toBe('never');
    expect(await jawort.check({ userId: 'DE.111' })).toMatchObject({ reason: 'given' });
    expect((await type('verify')).code).toBe(0);
    const journal = readFileSync(join(jawort.folder, 'journal.jsonl'), 'utf8');
    expect(journal).toContain('"kind":"detached"');
    for (const personal of [anna.slice(3), 'DE.111', 'DE.222']) expect(journal).not.toContain(personal);
  });

  test('knows of a key that was revoked: it opens nothing again', async () => {
    const create = async (name: string) =>
      JSON.parse((await type(`--json keys create ${name}`, jawort.env)).said) as { id: string; key: string };
    const [lost, other] = [await create('lost'), await create('other')];
    await backup();
    await type(`keys revoke --yes ${lost.id}`, jawort.env);
    await restoreWhileDown(async () => {
      expect((await type(`restore --yes ${copy}`)).code).toBe(0);
    });
    const opens = async (key: string) => (await jawort.get('/v1/consents', { authorization: `Bearer ${key}` })).status;
    expect([await opens(lost.key), await opens(other.key)]).toEqual([401, 200]);
    expect(readFileSync(join(jawort.folder, 'journal.jsonl'), 'utf8')).not.toContain(lost.key);
  });

  test('lets somebody be asked again who said START after the STOP', async () => {
    await subscribe(jawort, anna);
    await backup();
    await jawort.whatsapp.person(anna).write('STOP');
    await jawort.allSent();
    await restoreWhileDown(async () => {
      await type(`restore --yes ${copy}`);
    });
    await jawort.whatsapp.person(anna).write('START');
    await jawort.allSent();
    const question = jawort.whatsapp.sends.at(-1);
    if (!question) throw new Error('Nobody was asked.');
    await jawort.whatsapp.person(anna).tap(question, 'JA');
    expect(await reason(anna)).toBe('given');
  });

  test('does not send once more what was waiting in it', async () => {
    const form = await jawort.form();
    await jawort.optIn(form, { phone: anna });
    await backup();
    jawort.clock.advance({ seconds: 180 });
    await jawort.allSent();
    expect(jawort.whatsapp.sends).toHaveLength(1);
    await restoreWhileDown(async () => {
      expect(JSON.parse((await type(`--json restore --yes ${copy}`)).said)).toMatchObject({ unsent: 1 });
    });
    await jawort.allSent();
    expect(jawort.whatsapp.sends).toHaveLength(1);
  });

  test('says loudly if the journal is missing: nobody knows then who said STOP', async () => {
    await subscribe(jawort, anna);
    await jawort.whatsapp.person(anna).write('STOP');
    await jawort.allSent();
    await jawort.restart();
    await backup();
    await restoreWhileDown(async () => {
      rmSync(join(jawort.folder, 'journal.jsonl'));
      const { code, said } = await type(`restore --yes ${copy}`);
      expect(code).toBe(1);
      expect(said).toContain('IS MISSING');
    });
  });
});

describe('Restoring is refused, and nothing changes,', () => {
  test('if the journal belongs to another ledger, be it one with the same secret', async () => {
    const other = await startJawort();
    onTestFinished(() => other.close());
    await subscribe(other, ben);
    await run(other.env, ['backup', copy], { clock: other.clock });
    await subscribe(jawort, anna);
    await jawort.whatsapp.person(anna).write('STOP');
    await jawort.allSent();
    await jawort.restart({
      whileDown: async () => {
        const { code, noted } = await type(`restore --yes ${copy}`);
        expect(code).toBe(1);
        expect(noted).toContain('belongs to another database');
        expect(noted).toContain('Nothing was changed.');
        if (onPostgres) expect(await target.rows('SELECT 1 FROM subjects')).toEqual([]);
      },
    });
    expect([await reason(anna), await reason(ben)]).toEqual(['withdrawn', 'never']);
    expect(readdirSync(jawort.folder).filter((name) => name.includes('replaced'))).toEqual([]);
  });

  test('while a server works on the database', async () => {
    await subscribe(jawort, anna);
    await backup();
    await expect.poll(() => jawort.rows('SELECT id FROM processes')).toHaveLength(1);
    expect((await type(`restore --yes ${copy}`, jawort.env)).noted).toContain('Stop it first');
    expect(await reason(anna)).toBe('given');
  });

  test('without a yes, with another secret, or from a file that is no backup', async () => {
    await subscribe(jawort, anna);
    await backup();
    const junk = join(jawort.folder, 'junk.sqlite');
    writeFileSync(junk, 'not a database at all, but long enough to be looked at');
    await jawort.restart({
      whileDown: async () => {
        expect((await type(`restore ${copy}`)).noted).toContain('--yes');
        const stranger = { ...env, JAWORT_SECRET: 'a secret of somebody else, long enough 012' };
        expect((await type(`restore --yes ${copy}`, stranger)).noted).toContain('JAWORT_SECRET');
        expect((await type(`restore --yes ${junk}`)).noted).toContain('no copy of a Jawort database');
        expect((await type(`restore --yes ${copy}.gone`)).noted).toContain('There is no file');
      },
    });
    expect(await reason(anna)).toBe('given');
  });
});

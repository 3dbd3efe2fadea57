/** Keys: those of the owner's routes, and the master key under which all data keys lie. */
import { afterEach, describe, expect, test } from 'vitest';
import { run } from '../support/command.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';
const type = (...args: string[]) => run(jawort.env, args, { clock: jawort.clock });
const openedBy = async (key: string) =>
  (await jawort.get('/v1/consents', { authorization: `Bearer ${key}` })).status === 200;

describe('A key of the owner', () => {
  test('opens the routes at once, is listed by name without its value, and stops when it is revoked', async () => {
    jawort = await startJawort();
    const { id, key } = JSON.parse((await type('--json', 'keys', 'create', 'Newsletter tool')).said) as {
      id: string;
      key: string;
    };
    expect(await openedBy(key)).toBe(true);
    expect(await openedBy(`${key}x`)).toBe(false);
    const listed = (await type('keys', 'list')).said;
    expect(listed).toContain('Newsletter tool');
    expect(listed).not.toContain(key);
    expect((await type('keys', 'revoke', '--yes', id)).said).toBe('Revoked.');
    expect(await openedBy(key)).toBe(false);
    expect(await openedBy(jawort.env.JAWORT_OWNER_KEY ?? '')).toBe(true);
    expect((await type('keys', 'revoke', '--yes', id)).code).toBe(1);
    expect((await type('keys', 'list')).said).toContain('revoked');
  });

  test('is not stored: the database knows its digest only', async () => {
    jawort = await startJawort();
    const { key } = JSON.parse((await type('--json', 'keys', 'create', 'crm')).said) as { key: string };
    const stored = JSON.stringify(await jawort.rows('SELECT * FROM owner_keys'));
    expect(stored).not.toContain(key.slice(4));
    expect((await type('keys', 'create', ' ')).noted).toContain('name');
  });
});

describe('A new master key', () => {
  test('takes all data keys over while the server goes on recording and reading', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    const before = await masters();
    expect(before).toHaveLength(1);
    const { said } = await type('--json', 'keys', 'rotate');
    expect(JSON.parse(said)).toMatchObject({ moved: 2 });
    expect(await masters()).not.toEqual(before);
    // The server that runs has never been told, and reads what the new key wraps all the same.
    const proof = await jawort.asOwner(`/v1/subjects/${await subjectId()}/proof?reveal=identities`);
    expect(JSON.stringify(await proof.json())).toContain(phone);
    await subscribe(jawort, '+4915112345678');
    await jawort.restart();
    const check = await jawort.check({ phone: '+4915112345678' });
    expect(check).toMatchObject({ allowed: true });
    expect((await type('verify')).code).toBe(0);
  });

  test('leaves nobody behind who signed up in the very moment: the server moves them as soon as it has heard of it', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    const others = ['+4915112345678', '+4915112345679', '+4915112345670'];
    const signUp = async (number: string) => jawort.optIn(await jawort.form(), { phone: number });
    await Promise.all([type('keys', 'rotate'), ...others.map(signUp)]);
    await signUp('+4915112345671');
    const [newest] = await jawort.rows(
      "SELECT id FROM keyring WHERE purpose = 'master' ORDER BY created_at DESC LIMIT 1",
    );
    jawort.clock.advance({ seconds: 61 });
    await expect.poll(masters).toEqual([newest?.id]);
  });

  test('an erased person stays erased: there is no key left to be moved', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    await jawort.asOwner('/v1/subjects/erase', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ site: siteId, phone }),
    });
    expect(JSON.parse((await type('--json', 'keys', 'rotate')).said)).toMatchObject({ moved: 0 });
  });
});

const masters = async () =>
  (await jawort.rows('SELECT DISTINCT master_id FROM data_keys WHERE wrapped IS NOT NULL')).map((row) => row.master_id);
const subjectId = async () => String((await jawort.rows('SELECT subject_id FROM consents'))[0]?.subject_id);

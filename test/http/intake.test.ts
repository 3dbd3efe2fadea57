/** Between Meta's "200" and the work: nothing is lost there, nothing is out of turn, and nobody is told or sent anything too early. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadConfig } from '../../server/config.ts';
import { createIds } from '../../server/ids.ts';
import { createIntake } from '../../server/intake/intake.ts';
import { LedgerUnavailable } from '../../server/ledger/ledger-unavailable.ts';
import { openConfiguredLedger } from '../../server/open-ledger.ts';
import { claimDue } from '../../server/outbox/claim.ts';
import { run } from '../support/command.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { leaveBehind, webhookSaying } from '../support/left-behind.ts';
import { subscribe } from '../support/subscribe.ts';
import { isQuestion, isTemplate } from '../support/texts.ts';

const phone = '+491712345678';
let jawort: Jawort;
afterEach(() => jawort?.close());

/** Much to do: so many people who only ask something, and whatever else. */
const crowd = (size: number) =>
  Array.from({ length: size }, (_, turn) =>
    jawort.whatsapp.person(`+49172${1_000_000 + turn}`).updates.write('Habt ihr heute offen?'),
  );
const waiting = () => jawort.server.context.ledger.read((books) => books.intake.count());
const type = (...args: string[]) => run(jawort.env, args, { clock: jawort.clock });
const listed = async () => JSON.parse((await type('--json', 'inbox')).said) as Record<string, string>[];
const alerts = () => jawort.rows("SELECT kind FROM alerts WHERE cleared_at IS NULL AND kind = 'parked'");

describe('After the 200', () => {
  test('the work of a large webhook still waits, and a STOP at its end counts already', async () => {
    jawort = await startJawort();
    const visitor = await subscribe(jawort, phone);
    const batch = [...crowd(80), visitor.updates.write('STOP')];
    expect((await jawort.whatsapp.deliver(batch)).status).toBe(200);
    expect(await waiting()).toBe(1);
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'withdrawn' });
  });

  test('to a STOP nothing leaves any more for this number, though the STOP still waits', async () => {
    jawort = await startJawort();
    await jawort.optIn(await jawort.form(), { phone });
    jawort.clock.advance({ seconds: 115 });
    const stop = jawort.whatsapp.person(phone).updates.write('STOP');
    await jawort.whatsapp.deliver([...crowd(80), stop]);
    // From now on the question by template is due.
    jawort.clock.advance({ seconds: 60 });
    expect(await waiting()).toBe(1);
    const { claimed } = await claimDue(jawort.server.context, 20);
    expect(claimed.filter(({ row }) => row.kind === 'template')).toEqual([]);
    await jawort.allSent();
    expect((await jawort.check({ phone })).reason).toBe('refused');
    expect(jawort.whatsapp.sends.filter(isTemplate)).toEqual([]);
  });

  test('everything is worked on in the order in which it came', async () => {
    jawort = await startJawort();
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write('START');
    const question = await jawort.whatsapp.nextSend(isQuestion);
    await jawort.whatsapp.deliver(crowd(80));
    for (const update of [visitor.updates.tap(question, 'JA'), visitor.updates.write('STOP')])
      await jawort.whatsapp.deliver([update]);
    expect((await jawort.check({ phone })).reason).toBe('withdrawn');
    const told = await jawort.rows("SELECT type FROM events WHERE type LIKE 'consent.%' ORDER BY seq");
    expect(told.map(({ type: fact }) => fact)).toEqual(['consent.given', 'consent.withdrawn']);
  });

  test.each([
    ['/v1/consent-checks', { site: siteId, phone, purpose: 'offers' }],
    ['/v1/withdrawals', { site: siteId, phone, channel: 'email' }],
    ['/v1/uses', { site: siteId, phone, purpose: 'offers' }],
    ['/v1/subjects/export', { site: siteId, phone }],
    ['/v1/subjects/erase', { site: siteId, phone }],
    ['/v1/consents', undefined],
    ['/v1/subjects/sub_1/proof', undefined],
    ['/p/token', undefined],
    [`/v1/sites/${siteId}/opt-ins/7KQ2M9XAVD`, undefined],
  ])('%s answers 503 rather than what may be out of date, if the work takes too long', async (path, body) => {
    jawort = await startJawort();
    vi.spyOn(jawort.server.context.backlog, 'caughtUp').mockRejectedValue(new LedgerUnavailable('busy'));
    const headers = { 'content-type': 'application/json' };
    const response = await jawort.asOwner(path, body ? { method: 'POST', headers, body: JSON.stringify(body) } : {});
    expect(response.status).toBe(503);
    if (path === '/v1/consent-checks') expect(await response.json()).toEqual({ allowed: false, reason: 'unavailable' });
    vi.restoreAllMocks();
  });

  test('whoever asks waits only so long', async () => {
    jawort = await startJawort();
    await jawort.whatsapp.deliver(crowd(80));
    const hasty = createIntake(jawort.server.context, 1);
    await expect(hasty.caughtUp()).rejects.toThrow(LedgerUnavailable);
    await jawort.worked();
  });
});

describe('A webhook that cannot be taken in', () => {
  test('is not acknowledged, so that Meta sends it again', async () => {
    jawort = await startJawort();
    const update = jawort.whatsapp.person(phone).updates.write('START');
    await jawort.run('ALTER TABLE intake RENAME TO intake_gone');
    expect((await jawort.whatsapp.deliver([update])).status).toBeGreaterThanOrEqual(500);
    await jawort.run('ALTER TABLE intake_gone RENAME TO intake');
    expect((await jawort.whatsapp.deliver([update])).status).toBe(200);
    expect((await jawort.check({ phone })).reason).toBe('requested');
  });
});

describe('What cannot be worked on', () => {
  test('is parked, told to the owner, and worked on by command when what was broken is mended', async () => {
    jawort = await startJawort();
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write('START');
    const question = await jawort.whatsapp.nextSend(isQuestion);
    await jawort.allSent();
    await jawort.run('CREATE TABLE mended AS SELECT * FROM data_keys');
    await jawort.run('UPDATE data_keys SET wrapped = (SELECT wrapped FROM keyring ORDER BY id LIMIT 1)');
    await visitor.tap(question, 'JA');
    const [parked] = await listed();
    expect(parked).toMatchObject({ kind: 'message', reason: expect.any(String), since: expect.any(String) });
    expect(JSON.stringify(parked)).not.toContain(phone.slice(1));
    expect(await alerts()).toHaveLength(1);
    expect((await type('inbox', 'show', parked?.id ?? '')).said).toContain(phone.slice(1));

    const inVain = await type('inbox', 'retry');
    expect(inVain).toMatchObject({ code: 1, said: expect.stringContaining('stays') });
    expect(await listed()).toHaveLength(1);
    await jawort.run(
      'UPDATE data_keys SET wrapped = (SELECT wrapped FROM mended WHERE mended.subject_id = data_keys.subject_id AND mended.kind = data_keys.kind)',
    );
    expect(await type('inbox', 'retry')).toMatchObject({ code: 0, said: expect.stringContaining('done') });
    expect((await jawort.check({ phone })).reason).toBe('given');
    expect([await listed(), await alerts()]).toEqual([[], []]);
  });

  test('is kept so that a later version could read it, with whatever stood around it', async () => {
    jawort = await startJawort();
    const strange = { id: 'wamid.strange', type: 'text', text: 'no object' };
    const body = JSON.parse(webhookSaying(phone, 'START', 'wamid.good')) as {
      entry: { changes: { value: { messages: unknown[] } }[] }[];
    };
    body.entry[0]?.changes[0]?.value.messages.push(strange);
    expect((await jawort.whatsapp.deliver(JSON.stringify(body))).status).toBe(200);
    expect((await jawort.check({ phone })).reason).toBe('requested');
    const [parked] = await listed();
    expect(parked?.kind).toBe('part');
    const { what } = JSON.parse((await type('--json', 'inbox', 'show', parked?.id ?? '')).said) as {
      what: { webhook: object };
    };
    const [entry] = body.entry;
    const value = { ...entry?.changes[0]?.value, messages: [strange] };
    expect(what.webhook).toEqual({ ...body, entry: [{ ...entry, changes: [{ field: 'messages', value }] }] });
    expect((await type('inbox', 'retry', parked?.id ?? '')).code).toBe(1);
    expect((await type('inbox', 'drop', parked?.id ?? '', '--yes')).code).toBe(0);
    expect([await listed(), await alerts()]).toEqual([[], []]);
  });

  test('even as JSON, but bears Meta’s signature, is ours to look at: Meta is not asked to repeat it for a week', async () => {
    jawort = await startJawort();
    expect((await jawort.whatsapp.deliver('{"object":')).status).toBe(200);
    expect(await listed()).toMatchObject([{ kind: 'body' }]);
    expect((await type('inbox', 'retry')).code).toBe(1);
    expect(await listed()).toMatchObject([{ kind: 'body', reason: expect.stringContaining('JSON') }]);
  });

  test('because it ends the server again and again is parked after three times, and those behind it get their turn', async () => {
    jawort = await startJawort();
    const [deadly, behind] = ['+491712345601', '+491712345602'];
    await jawort.restart({ whileDown: () => leaveBehind(jawort, [webhookSaying(phone, 'START', 'wamid.twice')], 2) });
    expect((await jawort.check({ phone })).reason).toBe('requested');

    const bodies = [
      webhookSaying(deadly ?? '', 'START', 'wamid.deadly'),
      webhookSaying(behind ?? '', 'START', 'wamid.behind'),
    ];
    await jawort.restart({ whileDown: () => leaveBehind(jawort, bodies, 3) });
    expect((await jawort.check({ phone: behind ?? '' })).reason).toBe('requested');
    expect((await jawort.check({ phone: deadly ?? '' })).reason).toBe('never');
    expect(await listed()).toMatchObject([{ kind: 'body', reason: expect.stringContaining('ended') }]);
    expect((await type('inbox', 'retry')).code).toBe(0);
    expect((await jawort.check({ phone: deadly ?? '' })).reason).toBe('requested');
    expect(await listed()).toEqual([]);
  });

  test('only because the database was away is not parked, however often that was', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    await jawort.restart({
      async whileDown() {
        await leaveBehind(jawort, [webhookSaying(phone, 'STOP', 'wamid.stop')]);
        const ledger = await openConfiguredLedger(loadConfig(jawort.env), jawort.clock, createIds(jawort.clock));
        // It can be begun on, and not be finished.
        const transact: typeof ledger.transact = (work) =>
          ledger.transact(async (books) => {
            const done = await work(books);
            if ((await books.intake.count()) === 0) throw new LedgerUnavailable('The disk is full.');
            return done;
          });
        const intake = createIntake({ ...jawort.server.context, ledger: { ...ledger, transact } });
        for (let time = 0; time < 6; time += 1) await expect(intake.caughtUp()).rejects.toThrow(LedgerUnavailable);
        await ledger.close();
      },
    });
    expect((await jawort.check({ phone })).reason).toBe('withdrawn');
    expect(await listed()).toEqual([]);
  });

  test('a command beside no server works on what its server had no time for', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    await jawort.allSent();
    await jawort.restart({
      async whileDown() {
        await leaveBehind(jawort, [webhookSaying(phone, 'STOP', 'wamid.stop')]);
        const { said } = await type('--json', 'export', '--phone', phone);
        expect(JSON.parse(said)).toMatchObject({ consents: [{ state: 'withdrawn' }] });
      },
    });
  });
});

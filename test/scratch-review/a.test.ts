import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { resolveUnknownSends } from '../../server/outbox/unknown.ts';
import { expireSilentOptIns } from '../../server/usecases/expire.ts';
import { type Jawort, phoneNumberId, siteId, startJawort } from '../support/jawort.ts';
import { isQuestion, isTemplate, isWelcome, isReminder, isPauseQuestion, isStopAnswer, to } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());
const phone = '+491712345678';
const rows = (sql: string): any[] => {
  const d = new DatabaseSync(join(jawort.folder, 'jawort.sqlite'), { readOnly: true });
  const f = d.prepare(sql).all(); d.close(); return f;
};
const tidy = async () => { while ((await expireSilentOptIns(jawort.server.context)) > 0); };
const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
const deliver = (messages: unknown[], extra: object = {}) => jawort.whatsapp.deliver(JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', metadata: { phone_number_id: phoneNumberId }, messages, ...extra } }] }] }));
let n = 0;
const msg = (who: object, body: string) => ({ ...who, id: `wamid.x${n++}`, timestamp: '1790000000', type: 'text', text: { body } });
async function claimed() {
  const form = await jawort.form(); await jawort.optIn(form, { phone });
  const v = jawort.whatsapp.person(phone); await v.write(form.whatsapp.text); return { v, form };
}

describe('bugs', () => {
  test('01 final failure of interactive: typed ja must not give', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'error', code: 131026 });
    const { v } = await claimed();
    await expect.poll(() => rows("SELECT state FROM outbox WHERE kind='interactive'")[0]?.state).toBe('failed');
    await v.write('ja');
    console.log('01 sends', jawort.whatsapp.sends.length);
    expect((await jawort.check({ phone })).allowed).toBe(false);
  });
  test('01b status failed of interactive: typed ja must not give', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'failed', code: 131049 });
    const { v } = await claimed();
    await jawort.whatsapp.nextSend(isQuestion); await jawort.whatsapp.settled();
    await v.write('ja');
    expect((await jawort.check({ phone })).allowed).toBe(false);
  });
  test('01c in flight / unknown: typed ja', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'reset' });
    const { v } = await claimed();
    await expect.poll(() => rows("SELECT state FROM outbox WHERE kind='interactive'")[0]?.state).toBe('unknown');
    await v.write('ja');
    console.log('01c sends', jawort.whatsapp.sends.map((s) => JSON.stringify(s.body).slice(0, 80)));
    expect((await jawort.check({ phone })).allowed).toBe(false);
  });
  test('01d failed question, START, reminder with JA', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'error', code: 131049 });
    const { v } = await claimed();
    await expect.poll(() => rows("SELECT state FROM outbox WHERE kind='interactive'")[0]?.state).toBe('failed');
    await v.write('START');
    const r = await jawort.whatsapp.nextSend();
    expect(isQuestion(r)).toBe(true);
  });
  test('02 remind retried kills question', async () => {
    jawort = await startJawort();
    const { v } = await claimed();
    const q = await jawort.whatsapp.nextSend(isQuestion); await jawort.whatsapp.settled();
    jawort.whatsapp.script({ kind: 'error', code: 131056 });
    await v.write('Ja, aber erst ab März');
    await expect.poll(() => jawort.logged()).toMatch(/will be tried again/);
    await wait(50);
    console.log('02', rows('SELECT state, asked_lookup FROM questions'));
    await v.tap(q, 'JA');
    expect((await jawort.check({ phone })).allowed).toBe(true);
  });
  test('03 template retried after a rate limit still leaves', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'error', code: 130429 });
    await jawort.optIn(await jawort.form(), { phone });
    jawort.clock.advance({ seconds: 121 });
    await expect.poll(() => jawort.logged(), { timeout: 4000 }).toMatch(/will be tried again/);
    jawort.clock.advance({ seconds: 60 });
    await wait(2500);
    console.log('03', rows("SELECT kind,state,detail FROM outbox"), rows('select closed from first_contacts'));
    expect(jawort.whatsapp.sends.filter(isTemplate)).toHaveLength(1);
  });
  test('04 pause question leaves after STOP', async () => {
    jawort = await startJawort();
    const { v } = await claimed();
    await v.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA'); await jawort.whatsapp.nextSend(isWelcome); await jawort.whatsapp.settled();
    jawort.whatsapp.script({ kind: 'reset' });
    await v.write('das nervt langsam');
    await expect.poll(() => rows("SELECT state FROM outbox WHERE kind='pause'")[0]?.state).toBe('unknown');
    await v.write('STOP'); await jawort.whatsapp.nextSend(isStopAnswer); await jawort.whatsapp.settled();
    jawort.clock.advance({ seconds: 200 });
    await resolveUnknownSends(jawort.server.context); await wait(1500);
    expect(jawort.whatsapp.sends.filter(isPauseQuestion)).toHaveLength(0);
  });
  test('05 contact data comes back after STOP by an ordinary message', async () => {
    jawort = await startJawort();
    const { v } = await claimed();
    await v.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA'); await jawort.whatsapp.nextSend(isWelcome);
    await v.write('STOP'); await jawort.whatsapp.nextSend(isStopAnswer); await jawort.whatsapp.settled();
    await expect.poll(() => rows("SELECT * FROM vault WHERE kind='contact'").length).toBe(0);
    await v.write('Habt ihr am Samstag offen?'); await wait(1500); await tidy();
    expect(rows("SELECT name FROM vault WHERE kind='contact'")).toHaveLength(0);
  });
  test('05b repeated STOP', async () => {
    jawort = await startJawort();
    const v = jawort.whatsapp.person(phone);
    await v.write('STOP'); await jawort.whatsapp.nextSend(isStopAnswer); await jawort.whatsapp.settled();
    await expect.poll(() => rows("SELECT * FROM vault WHERE kind='contact'").length).toBe(0);
    await v.write('STOP'); await wait(1500); await tidy();
    expect(rows("SELECT name FROM vault WHERE kind='contact'")).toHaveLength(0);
  });
  test('06 caps forget templates of detached questions', async () => {
    jawort = await startJawort({ file: { limits: { requestsPerMinutePerIp: 'off', templatesPerIpPerDay: 1, templatesPerSitePerDay: 1 } } });
    const f = await jawort.form(); await jawort.optIn(f, { phone: '+491712345670' });
    jawort.clock.advance({ seconds: 121 }); await jawort.whatsapp.nextSend(isTemplate);
    const attacker = jawort.whatsapp.person('+491609999999');
    await attacker.write(f.whatsapp.text); await jawort.whatsapp.nextSend(isQuestion);
    await jawort.optIn(await jawort.form(), { phone: '+491712345671' });
    jawort.clock.advance({ seconds: 121 }); await wait(1500);
    expect(jawort.whatsapp.sends.filter(isTemplate)).toHaveLength(1);
  });
  test('07 downtime: unknown send resent at once after start', async () => {
    jawort = await startJawort({ whatsapp: { statuses: 'silent' } });
    jawort.whatsapp.script({ kind: 'lost-answer' });
    await claimed();
    const q = await jawort.whatsapp.nextSend(isQuestion);
    await expect.poll(() => rows("SELECT state FROM outbox WHERE kind='interactive'")[0]?.state).toBe('unknown');
    await jawort.server.close();
    jawort.clock.advance({ seconds: 600 });
    await jawort.restart().catch(async () => {});
    await wait(2500);
    // Meta's repeated webhook comes only now
    await jawort.whatsapp.deliver([jawort.whatsapp.person(phone).updates.status(q, 'delivered')]);
    expect(jawort.whatsapp.sends.filter(isQuestion)).toHaveLength(1);
  });
  test('08 unknown, then certain retry: tap on the first one is lost', async () => {
    jawort = await startJawort({ whatsapp: { statuses: 'silent' } });
    jawort.whatsapp.script({ kind: 'lost-answer' }); jawort.whatsapp.script({ kind: 'error', code: 130429 });
    const { v } = await claimed();
    const q = await jawort.whatsapp.nextSend(isQuestion);
    await expect.poll(() => rows("SELECT state FROM outbox WHERE kind='interactive'")[0]?.state).toBe('unknown');
    jawort.clock.advance({ seconds: 200 });
    await expect.poll(() => jawort.logged(), { timeout: 4000 }).toMatch(/will be tried again/);
    await wait(50);
    await v.tap(q, 'JA');
    const ok = (await jawort.check({ phone })).allowed;
    await jawort.whatsapp.deliver([v.updates.status(q, 'delivered')]);
    jawort.clock.advance({ seconds: 30 }); await wait(2500);
    console.log('08 tap counted', ok, 'questions', jawort.whatsapp.sends.filter(isQuestion).length);
    expect([ok, jawort.whatsapp.sends.filter(isQuestion).length]).toEqual([true, 1]);
  });
  test('09 poison: one row that cannot be composed stops everybody', async () => {
    jawort = await startJawort();
    const form = await jawort.form();
    // config gains a purpose (a restart in life) while a form is open
    (jawort.server.context.sites[0]!.purposes as any).push({ id: 'extra', kind: 'marketing', label: { de: 'x', en: 'x' } });
    const r = await jawort.optIn(form, { phone, purposes: ['extra'] });
    console.log('09 status', r.status);
    await jawort.whatsapp.person(phone).write(form.whatsapp.text);
    await wait(1500);
    await jawort.whatsapp.person('+491609999999').write('START');
    await expect(jawort.whatsapp.nextSend(to('+491609999999'), 4000)).resolves.toBeTruthy();
  });
  test('10 duplicate preference stop after a new JA', async () => {
    jawort = await startJawort();
    const { v } = await claimed();
    await v.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA'); await jawort.whatsapp.nextSend(isWelcome);
    const stop = v.updates.marketing('stop');
    await jawort.whatsapp.deliver([stop]);
    await v.write('START'); await v.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    expect((await jawort.check({ phone })).allowed).toBe(true);
    await jawort.whatsapp.deliver([stop]);
    expect((await jawort.check({ phone })).allowed).toBe(true);
  });
  test('11 preference stop drops the question about orders', async () => {
    jawort = await startJawort();
    const v = jawort.whatsapp.person(phone);
    const f = await jawort.form(); await jawort.optIn(f, { phone, purposes: ['orders'] });
    jawort.whatsapp.script({ kind: 'error', code: 130429 });
    await v.write(f.whatsapp.text);
    await expect.poll(() => jawort.logged()).toMatch(/will be tried again/);
    await v.marketing('stop'); jawort.clock.advance({ seconds: 30 }); await wait(2000);
    expect(jawort.whatsapp.sends.filter(isQuestion)).toHaveLength(1);
  });
  test('12 gives up answers after 24 hours', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'error', code: 190 }, 40);
    await jawort.whatsapp.person(phone).write('STOP');
    for (let i = 0; i < 6; i += 1) { await wait(1300); jawort.clock.advance({ hours: 12 }); }
    await wait(1300);
    console.log('12', rows('select state, attempts, created_at, due_at from outbox'));
    expect(rows('select state from outbox')[0].state).toBe('failed');
  });
  test('13 number survives 7 days after template silence', async () => {
    jawort = await startJawort();
    await jawort.optIn(await jawort.form(), { phone });
    jawort.clock.advance({ seconds: 121 }); await jawort.whatsapp.nextSend(isTemplate); await jawort.whatsapp.settled();
    const s = rows('select id from subjects')[0].id;
    jawort.clock.advance({ days: 7, seconds: 1 }); await tidy();
    const p = await (await jawort.asOwner(`/v1/subjects/${s}/proof?reveal=identities`)).text();
    expect(p).not.toContain(phone.slice(3));
  });
  test('14 keyed hashes after erasure', async () => {
    jawort = await startJawort();
    await jawort.optIn(await jawort.form(), { phone });
    jawort.clock.advance({ seconds: 121 }); await jawort.whatsapp.nextSend(isTemplate); await jawort.whatsapp.settled();
    jawort.clock.advance({ days: 7, seconds: 1 }); await tidy(); jawort.clock.advance({ days: 91 }); await tidy();
    console.log('14', rows('select asked_lookup from questions'), rows('select fingerprint, ip_lookup, reference from opt_ins'), rows('select message_lookup from outbox'));
    expect(rows('select asked_lookup from questions where asked_lookup is not null')).toHaveLength(0);
  });
  test('15 stranger number in the message id of another person', async () => {
    jawort = await startJawort();
    const f = await jawort.form(); await jawort.optIn(f, { phone });
    jawort.clock.advance({ seconds: 121 }); const t = await jawort.whatsapp.nextSend(isTemplate); await jawort.whatsapp.settled();
    const other = '+491609876543';
    const v = jawort.whatsapp.person(other); await v.write(f.whatsapp.text);
    await v.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    const p = await (await jawort.asOwner(`/v1/subjects/${rows('select id from subjects')[0].id}/proof?reveal=identities`)).text();
    console.log('15 wamid', t.messageId, Buffer.from(t.messageId.replace('wamid.', ''), 'base64').toString('latin1'));
    jawort.clock.advance({ days: 100 }); await tidy();
    const p2 = await (await jawort.asOwner(`/v1/subjects/${rows('select id from subjects')[0].id}/proof?reveal=identities`)).text();
    console.log('15 100 days later', p2.includes(t.messageId));
    expect(p.includes(t.messageId)).toBe(false);
  });
  test('15b complaint record of a template to a stranger is gone after 7 days', async () => {
    jawort = await startJawort();
    const f = await jawort.form(); await jawort.optIn(f, { phone });
    jawort.clock.advance({ seconds: 121 }); await jawort.whatsapp.nextSend(isTemplate); await jawort.whatsapp.settled();
    const v = jawort.whatsapp.person('+491609876543'); await v.write(f.whatsapp.text); await jawort.whatsapp.nextSend(isQuestion);
    jawort.clock.advance({ days: 9 }); await tidy(); await tidy();
    const p = await (await jawort.asOwner(`/v1/subjects/${rows('select id from subjects')[0].id}/proof`)).text();
    expect(p).toContain('127.0.0.1');
  });
  test('16 hidden number, template delivered, reference written: one question', async () => {
    jawort = await startJawort();
    const v = jawort.whatsapp.person(phone, { hidesPhone: true, userId: 'DE.777' });
    const f = await jawort.form(); await jawort.optIn(f, { phone });
    jawort.clock.advance({ seconds: 121 }); const t = await jawort.whatsapp.nextSend(isTemplate); await jawort.whatsapp.settled();
    await v.write(f.whatsapp.text); await wait(1000);
    await v.tap(t, 0);
    console.log('16', jawort.whatsapp.sends.length, await jawort.check({ phone }), await jawort.check({ userId: 'DE.777' }));
    expect(jawort.whatsapp.sends.filter((s) => isTemplate(s) || isQuestion(s))).toHaveLength(1);
  });
  test('17 late recording: asked twice', async () => {
    jawort = await startJawort();
    const v = jawort.whatsapp.person(phone);
    const f = await jawort.form();
    await v.write(f.whatsapp.text);
    await jawort.optIn(f, { phone });
    await v.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA'); await jawort.whatsapp.nextSend(isWelcome); await jawort.whatsapp.settled();
    jawort.clock.advance({ seconds: 121 }); await wait(1500);
    expect(jawort.whatsapp.sends.filter(isTemplate)).toHaveLength(0);
  });
  test('18 unsubscribe button by user id alone', async () => {
    jawort = await startJawort({ whatsapp: { statuses: 'silent' } });
    const P = { from: phone.slice(1) };
    await deliver([msg(P, 'START')]); const q = await jawort.whatsapp.nextSend(isQuestion);
    await jawort.whatsapp.settled(); await wait(50);
    await deliver([msg(P, 'Ja')]); await jawort.whatsapp.nextSend(isWelcome);
    await deliver([msg(P, 'das nervt langsam')]); const pq = await jawort.whatsapp.nextSend(isPauseQuestion); await wait(50);
    const id = (pq.body as any).interactive.action.buttons[0].reply.id;
    await deliver([{ from_user_id: 'DE.9', id: 'wamid.tap', timestamp: '1790000000', type: 'interactive', interactive: { type: 'button_reply', button_reply: { id, title: 'Abmelden' } } }]);
    console.log('18', await jawort.check({ phone }));
    expect((await jawort.check({ phone })).reason).toBe('withdrawn');
  });
  test('19 pause lost by merge', async () => {
    jawort = await startJawort({ whatsapp: { statuses: 'silent' } });
    const P = { from: phone.slice(1) }; const U = { from_user_id: 'DE.9' };
    await deliver([msg(P, 'START')]); await jawort.whatsapp.nextSend(isQuestion); await wait(50);
    await deliver([msg(U, 'START')]); await jawort.whatsapp.nextSend(isQuestion); await wait(50);
    await deliver([msg(U, 'Ja')]); await jawort.whatsapp.nextSend(isWelcome);
    await deliver([msg(U, 'das nervt langsam')]); await jawort.whatsapp.nextSend(isPauseQuestion); await wait(50);
    expect(await jawort.check({ userId: 'DE.9' })).toMatchObject({ reason: 'paused' });
    await deliver([msg({ ...P, ...U }, 'Habt ihr Tulpen?')]);
    expect(await jawort.check({ userId: 'DE.9' })).toMatchObject({ allowed: false });
  });
  test('20 template failed after claim, known person', async () => {
    jawort = await startJawort({ whatsapp: { statuses: 'silent' } });
    const v = jawort.whatsapp.person(phone);
    await v.write('START'); await v.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA'); await jawort.whatsapp.nextSend(isWelcome);
    const f = await jawort.form(); await jawort.optIn(f, { phone, purposes: ['orders'] });
    jawort.clock.advance({ seconds: 121 }); const t = await jawort.whatsapp.nextSend(isTemplate); await wait(100);
    await v.write(f.whatsapp.text);
    await jawort.whatsapp.deliver([v.updates.status(t, 'failed', 131026)]);
    await wait(1500);
    console.log('20', rows("select kind,state,detail from outbox"));
    expect(jawort.whatsapp.sends.filter(isQuestion)).toHaveLength(2);
  });
  test('21 second process on the same data does not disturb the first', async () => {
    jawort = await startJawort({ whatsapp: { statuses: 'silent' } });
    const { promise: until, resolve } = Promise.withResolvers<void>();
    jawort.whatsapp.script({ kind: 'late-answer', until });
    await claimed(); await jawort.whatsapp.nextSend(isQuestion);
    const { recoverCutOffSends } = await import('../../server/outbox/unknown.ts');
    await recoverCutOffSends(jawort.server.context); resolve(); await wait(500);
    expect(rows("select state from outbox where kind='interactive'")[0].state).toBe('sent');
  });
  test('22 NEIN by user id closes the path of the known phone', async () => {
    jawort = await startJawort();
    const { v } = await claimed(); const q = await jawort.whatsapp.nextSend(isQuestion); await jawort.whatsapp.settled();
    const id = (q.body as any).interactive.action.buttons[1].reply.id;
    await deliver([{ from_user_id: v.userId, id: 'wamid.n', timestamp: '1790000000', type: 'interactive', interactive: { type: 'button_reply', button_reply: { id, title: 'NEIN' } } }]);
    expect((await jawort.check({ phone })).reason).toBe('refused');
    await jawort.optIn(await jawort.form(), { phone }); jawort.clock.advance({ seconds: 121 }); await wait(1500);
    expect(jawort.whatsapp.sends.filter(isTemplate)).toHaveLength(0);
  });
  test('23 answer after close', async () => {
    jawort = await startJawort({ whatsapp: { statuses: 'silent' } });
    let bad: unknown; const h = (e: unknown) => { bad = e; }; process.prependListener('unhandledRejection', h);
    const { promise: until, resolve } = Promise.withResolvers<void>();
    jawort.whatsapp.script({ kind: 'late-answer', until });
    await claimed(); await jawort.whatsapp.nextSend(isQuestion);
    await jawort.server.close(); resolve(); await wait(800);
    process.off('unhandledRejection', h);
    console.log('23', bad);
    expect(bad).toBeUndefined();
  }, 20000);
});

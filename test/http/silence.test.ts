import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { isQuestion, isTemplate } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';
const onlySubject = async () => (await (await jawort.asOwner('/v1/consents')).json()).items[0].subjectId as string;

describe('Silence', () => {
  test('after a question in the chat: the opt-in expires and what was recorded is deleted', async () => {
    jawort = await startJawort();
    const form = await jawort.form();
    await jawort.optIn(form, { phone });
    await jawort.whatsapp.person(phone).write(form.whatsapp.text);
    await jawort.whatsapp.nextSend(isQuestion);
    await jawort.allSent();
    const subject = await onlySubject();
    jawort.clock.advance({ days: 7, seconds: 1 });
    await jawort.tidy();
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'expired' });
    expect(await jawort.rows('SELECT * FROM vault')).toHaveLength(0);
    jawort.clock.advance({ days: 1, seconds: 1 });
    await jawort.tidy();
    expect(await jawort.check({ phone })).toMatchObject({ allowed: false, reason: 'never' });
    expect(await jawort.rows('SELECT * FROM identities')).toHaveLength(0);
    const proof = await (await jawort.asOwner(`/v1/subjects/${subject}/proof`)).json();
    expect(proof.chains[0].intact).toBe(true);
    expect(JSON.stringify(proof)).not.toContain('127.0.0.1');
  });

  test('after a template: the number is gone, the record stays sealed for 90 days', async () => {
    jawort = await startJawort();
    await jawort.optIn(await jawort.form(), { phone });
    jawort.clock.advance({ seconds: 121 });
    await jawort.whatsapp.nextSend(isTemplate);
    await jawort.allSent();
    const subject = await onlySubject();
    const proof = async () => (await jawort.asOwner(`/v1/subjects/${subject}/proof`)).json();
    jawort.clock.advance({ days: 7, seconds: 1 });
    await jawort.tidy();
    expect((await proof()).identities).toEqual([]);
    expect(JSON.stringify((await proof()).events[0].evidence)).toContain('127.0.0.1');
    jawort.clock.advance({ days: 89 });
    await jawort.tidy();
    expect(await jawort.check({ phone })).toMatchObject({ reason: 'expired' });
    jawort.clock.advance({ days: 1, seconds: 1 });
    await jawort.tidy();
    expect(await jawort.check({ phone })).toMatchObject({ reason: 'never' });
    expect(JSON.stringify(await proof())).not.toContain('127.0.0.1');
  });

  test('closes the path of being written to first', async () => {
    jawort = await startJawort();
    await jawort.optIn(await jawort.form(), { phone });
    jawort.clock.advance({ seconds: 121 });
    await jawort.whatsapp.nextSend(isTemplate);
    jawort.clock.advance({ days: 8 });
    await jawort.tidy();
    await jawort.optIn(await jawort.form(), { phone });
    jawort.clock.advance({ seconds: 121 });
    await jawort.optIn(await jawort.form(), { phone: '+491609876543' });
    jawort.clock.advance({ seconds: 121 });
    await jawort.whatsapp.nextSend((sent) => sent.to === '+491609876543');
    expect(jawort.whatsapp.sends.filter((sent) => sent.to === phone)).toHaveLength(1);
  });

  test('does not touch what the person gave before', async () => {
    jawort = await startJawort();
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write('START');
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    const form = await jawort.form();
    await jawort.optIn(form, { phone, purposes: ['orders'] });
    await visitor.write(form.whatsapp.text);
    await jawort.whatsapp.nextSend(isQuestion);
    jawort.clock.advance({ days: 9 });
    await jawort.tidy();
    jawort.clock.advance({ days: 2 });
    await jawort.tidy();
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true, reason: 'given' });
    expect(await jawort.check({ phone }, 'orders')).toMatchObject({ allowed: false, reason: 'expired' });
    const proof = await (await jawort.asOwner(`/v1/subjects/${await onlySubject()}/proof`)).json();
    expect(JSON.stringify(proof.events)).toContain('Bist du sicher?');
  });

  test.each(['NEIN', 'STOP'])(
    'and what follows from it after a %s is no end: the person may start anew, and stop',
    async (words) => {
      jawort = await startJawort();
      const form = await jawort.form();
      await jawort.optIn(form, { phone });
      const visitor = jawort.whatsapp.person(phone);
      await visitor.write(form.whatsapp.text);
      await jawort.whatsapp.nextSend(isQuestion);
      await jawort.allSent();
      await visitor.write(words);
      await jawort.allSent();
      jawort.clock.advance({ days: 8 });
      await jawort.tidy();
      expect(await jawort.check({ phone })).toMatchObject({ reason: 'refused' });
      await visitor.write('START');
      await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
      expect(await jawort.check({ phone })).toMatchObject({ allowed: true });
      await visitor.write('STOP');
      expect(await jawort.check({ phone })).toMatchObject({ reason: 'withdrawn' });
      expect(jawort.logged()).not.toContain('an inbound item was parked');
    },
  );

  test('leaves no wrapped key in any file', async () => {
    jawort = await startJawort();
    await jawort.optIn(await jawort.form(), { phone });
    const [row] = await jawort.rows("SELECT wrapped FROM data_keys WHERE kind = 'evidence'");
    const key = Buffer.from(row?.wrapped as Uint8Array).toString('latin1');
    jawort.clock.advance({ days: 7, seconds: 1 });
    await jawort.tidy();
    jawort.clock.advance({ days: 1, seconds: 1 });
    await jawort.tidy();
    await jawort.server.context.ledger.forgetDeletedPages();
    for (const name of readdirSync(jawort.folder)) {
      expect(readFileSync(join(jawort.folder, name)).toString('latin1')).not.toContain(key);
    }
  });
});

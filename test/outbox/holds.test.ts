/** What only the owner can mend stops as much as it must, is visible, and goes on when it is mended. */
import { afterEach, describe, expect, test } from 'vitest';
import { approvedTemplates } from '../../demo/whatsapp/approved-templates.ts';
import { giveUpHeldAnswers } from '../../server/usecases/held-sends.ts';
import { holdSends, resumeSends } from '../../server/usecases/hold-sends.ts';
import { type Ran, run } from '../support/command.ts';
import { type Jawort, siteId, startJawort, whatsappToken } from '../support/jawort.ts';
import { isQuestion, isStopAnswer, isTemplate, isWelcome, to } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';
const neighbour = '+491609876543';
const austrian = '+436641234567';

const typeIn = (...args: string[]): Promise<Ran> => run(jawort.env, args, { clock: jawort.clock });
const outbox = async () => JSON.parse((await typeIn('--json', 'outbox')).said);
const openAlerts = () =>
  jawort.rows("SELECT kind, about, times FROM alerts WHERE cleared_at IS NULL AND kind IN ('queue-held', 'template')");
const states = (kind: string) => jawort.rows(`SELECT state FROM outbox WHERE kind = '${kind}'`);

async function typeTheNumber(number: string, lang = 'de') {
  const form = await jawort.form(lang);
  await jawort.optIn(form, { phone: number });
  return form;
}

async function templatesAreDue() {
  jawort.clock.advance({ seconds: 121 });
  await jawort.allSent();
}

describe('A refused token', () => {
  test('holds everything of the number, tells the owner once, and does not ask WhatsApp again and again', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'error', code: 190 });
    await jawort.whatsapp.person(phone).write('START');
    await jawort.allSent();
    await jawort.whatsapp.person(neighbour).write('START');
    await jawort.allSent();
    jawort.clock.advance({ hours: 2 });
    await jawort.allSent();
    // The second one would have been accepted: nobody tried.
    expect(jawort.whatsapp.sends).toHaveLength(0);
    expect(await openAlerts()).toEqual([{ kind: 'queue-held', about: 'number', times: 1 }]);
    expect(await outbox()).toMatchObject({ waiting: [], holds: [{ kind: 'number', code: 190, waiting: 2 }] });
  });

  test('is made good by "jawort outbox resume": all that waited leaves, and the alert is over', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'error', code: 190 });
    await jawort.whatsapp.person(phone).write('START');
    await jawort.allSent();
    expect((await typeIn('outbox')).said).toMatch(
      /held since .*, 1 waiting\n.*Meta does not accept the WhatsApp token.*Write the new token into jawort\.env/,
    );
    expect((await typeIn('outbox', 'resume')).said).toContain('number: 1 is tried again.');
    await jawort.whatsapp.nextSend(isQuestion);
    await jawort.allSent();
    expect(await openAlerts()).toEqual([]);
    expect((await typeIn('outbox')).said).toBe('Nothing waits.');
    expect((await typeIn('outbox', 'resume')).said).toBe('Nothing is held.');
  });

  test('is forgotten at a start with another token, and with that only', async () => {
    jawort = await startJawort({ env: { WHATSAPP_TOKEN: 'a-token-that-meta-does-not-know-any-more' } });
    await jawort.whatsapp.person(phone).write('START');
    await jawort.allSent();
    await jawort.restart();
    await jawort.allSent();
    expect(await outbox()).toMatchObject({ holds: [{ kind: 'number', waiting: 1 }] });
    await jawort.restart({ env: { WHATSAPP_TOKEN: whatsappToken } });
    await jawort.whatsapp.nextSend(isQuestion);
    await jawort.allSent();
    expect(await outbox()).toMatchObject({ holds: [] });
    expect(await openAlerts()).toEqual([]);
  });

  test('that is tried again in vain is not told to be over and to begin anew: the owner hears of it once', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'error', code: 190 }, 3);
    await jawort.whatsapp.person(phone).write('START');
    await jawort.allSent();
    const told = () => jawort.rows("SELECT times, cleared_at FROM alerts WHERE kind = 'queue-held'");
    for (const times of [2, 3]) {
      await typeIn('outbox', 'resume');
      await jawort.allSent();
      expect(await told()).toEqual([{ times, cleared_at: null }]);
    }
    await typeIn('outbox', 'resume');
    await jawort.whatsapp.nextSend(isQuestion);
    await jawort.allSent();
    expect(await told()).toEqual([{ times: 3, cleared_at: expect.any(String) }]);
  });

  test('is over once something left: not before, and not for what was refused in another country', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'error', code: 130497 });
    await jawort.whatsapp.person(austrian).write('START');
    await jawort.allSent();
    jawort.whatsapp.script({ kind: 'error', code: 130497 });
    await typeIn('outbox', 'resume');
    await jawort.allSent();
    await jawort.whatsapp.person(phone).write('START');
    await jawort.whatsapp.nextSend(isQuestion);
    await jawort.allSent();
    expect(await openAlerts()).toMatchObject([{ kind: 'queue-held', about: 'country AT' }]);
    await typeIn('outbox', 'resume');
    await jawort.allSent();
    expect(await openAlerts()).toEqual([]);
  });

  test('is not the reason for a hold of another kind: a missing payment waits for the owner’s word', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'error', code: 131042 });
    await jawort.whatsapp.person(phone).write('START');
    await jawort.allSent();
    await jawort.restart({ env: { WHATSAPP_TOKEN: 'another-token-of-the-same-account-entirely' } });
    await jawort.allSent();
    expect(await outbox()).toMatchObject({ holds: [{ kind: 'number', code: 131042, waiting: 1 }] });
  });
});

describe('What waits under a hold', () => {
  async function heldQuestion() {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'error', code: 131031 });
    await jawort.whatsapp.person(phone).write('START');
    await jawort.allSent();
  }

  test('is dropped by a STOP, and the STOP is answered when it goes on', async () => {
    await heldQuestion();
    await jawort.whatsapp.person(phone).write('STOP');
    await jawort.allSent();
    expect(await states('interactive')).toEqual([{ state: 'dropped' }]);
    await typeIn('outbox', 'resume');
    await jawort.whatsapp.nextSend(isStopAnswer);
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isQuestion)).toHaveLength(0);
  });

  test('is dropped when the opt-in expires', async () => {
    await heldQuestion();
    jawort.clock.advance({ days: 8 });
    await jawort.tidy();
    expect(await states('interactive')).toEqual([{ state: 'dropped' }]);
    await typeIn('outbox', 'resume');
    await jawort.allSent();
    expect(jawort.whatsapp.sends).toHaveLength(0);
  });

  test('is not sent a day late, if it is an answer; and the data of whoever was to get it goes', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'error', code: 131031 });
    await jawort.whatsapp.person(phone).write('STOP');
    await jawort.allSent();
    jawort.clock.advance({ hours: 23 });
    await giveUpHeldAnswers(jawort.server.context);
    expect(await states('stopped')).toEqual([{ state: 'queued' }]);
    jawort.clock.advance({ hours: 2 });
    await giveUpHeldAnswers(jawort.server.context);
    expect(await states('stopped')).toEqual([{ state: 'dropped' }]);
    expect(await jawort.rows('SELECT id FROM identities WHERE vault_id IS NOT NULL')).toEqual([]);
    await typeIn('outbox', 'resume');
    await jawort.allSent();
    expect(jawort.whatsapp.sends).toHaveLength(0);
  });

  test('is not sent a day late, if it was released late', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'error', code: 131031 });
    await jawort.whatsapp.person(phone).write('STOP');
    await jawort.allSent();
    jawort.clock.advance({ hours: 25 });
    await typeIn('outbox', 'resume');
    await jawort.allSent();
    expect(jawort.whatsapp.sends).toHaveLength(0);
    expect(await jawort.rows("SELECT state, detail FROM outbox WHERE kind = 'stopped'")).toEqual([
      { state: 'dropped', detail: 'too-late' },
    ]);
  });

  test('survives a restart', async () => {
    await heldQuestion();
    await jawort.restart();
    await jawort.allSent();
    expect(jawort.whatsapp.sends).toHaveLength(0);
    await typeIn('outbox', 'resume');
    await jawort.whatsapp.nextSend(isQuestion);
  });

  test('can be released one hold at a time, by its id', async () => {
    await heldQuestion();
    const { holds } = await outbox();
    expect((await typeIn('outbox', 'resume', 'hld_nothing')).code).toBe(1);
    expect(jawort.whatsapp.sends).toHaveLength(0);
    expect((await typeIn('outbox', 'resume', holds[0].id)).code).toBe(0);
    await jawort.whatsapp.nextSend(isQuestion);
  });
});

describe('A country that Meta does not let the business write to', () => {
  test('holds what goes there, and nothing else', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'error', code: 130497 });
    await jawort.whatsapp.person(austrian).write('START');
    await jawort.allSent();
    await jawort.whatsapp.person('+436649876543').write('START');
    await jawort.whatsapp.person(null, { userId: 'AT.1349120865530274' }).write('START');
    await jawort.whatsapp.person(phone).write('START');
    await jawort.whatsapp.person(null, { userId: 'DE.1349120865530274' }).write('START');
    await jawort.allSent();
    const reached = jawort.whatsapp.sends.filter(isQuestion).map((sent) => sent.to ?? sent.recipient);
    expect(reached.toSorted()).toEqual([phone, 'DE.1349120865530274']);
    expect(await outbox()).toMatchObject({ holds: [{ kind: 'country', about: 'AT', waiting: 3 }] });
  });
});

describe('A template that Meta does not send', () => {
  test.each([132001, 132015, 132016])('(code %i) is held in its own language only', async (code) => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'error', code });
    await typeTheNumber(phone);
    await templatesAreDue();
    await typeTheNumber(neighbour, 'en');
    await typeTheNumber('+491711111111');
    await templatesAreDue();
    expect(jawort.whatsapp.sends.map((sent) => sent.to)).toEqual([neighbour]);
    expect(await outbox()).toMatchObject({ holds: [{ kind: 'template', about: 'de', code, waiting: 2 }] });
    expect(await openAlerts()).toEqual([{ kind: 'template', about: 'de', times: 1 }]);
  });

  test('loses nobody: whoever writes is asked at once, and the template that waited is dropped', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'error', code: 132015 });
    const form = await typeTheNumber(phone);
    await templatesAreDue();
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write(form.whatsapp.text);
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true });
    expect(await states('template')).toEqual([{ state: 'dropped' }]);
    await typeIn('outbox', 'resume');
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isTemplate)).toHaveLength(0);
  });

  test('leaves for everybody who waited once a webhook says so', async () => {
    jawort = await startJawort();
    const { context } = jawort.server;
    const target = { site: siteId, kind: 'template', about: 'de' } as const;
    await context.ledger.transact((books) => holdSends(context, books, target, { why: 'Meta has paused it.' }));
    await typeTheNumber(phone);
    await templatesAreDue();
    expect(jawort.whatsapp.sends).toHaveLength(0);
    expect(await context.ledger.transact((books) => resumeSends(context, books, target))).toBe(1);
    await jawort.whatsapp.nextSend(isTemplate);
  });

  test('and that Meta had taken, waits and is sent again, to the same person', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'failed', code: 132015 });
    await typeTheNumber(phone);
    await templatesAreDue();
    expect(jawort.whatsapp.sends.filter(isTemplate)).toHaveLength(1);
    expect(await outbox()).toMatchObject({ holds: [{ kind: 'template', about: 'de', waiting: 1 }] });
    await typeIn('outbox', 'resume');
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isTemplate).filter(to(phone))).toHaveLength(2);
    const [, second] = jawort.whatsapp.sends;
    if (!second) throw new Error('not sent again');
    await jawort.whatsapp.person(phone).tap(second, 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true });
  });

  test('as utility any more, is noticed by what it is charged as, if no webhook told it before', async () => {
    const templates = approvedTemplates.map((template) => ({ ...template, category: 'MARKETING' as const }));
    jawort = await startJawort({ whatsapp: { templates } });
    await typeTheNumber(phone);
    await templatesAreDue();
    await typeTheNumber(neighbour);
    await templatesAreDue();
    await typeTheNumber('+491711111111', 'en');
    await templatesAreDue();
    expect(jawort.whatsapp.sends.map((sent) => sent.to)).toEqual([phone, '+491711111111']);
    expect((await outbox()).holds).toMatchObject([
      { kind: 'template', about: 'de', why: expect.stringContaining('as marketing') },
      { kind: 'template', about: 'en' },
    ]);
  });

  test('and is kept back to see how others like it, counts as sent', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'kept-back', messageStatus: 'held_for_quality_assessment' });
    await typeTheNumber(phone);
    await templatesAreDue();
    expect(await outbox()).toEqual({ waiting: [], holds: [], unknown: [] });
    expect(await states('template')).toEqual([{ state: 'sent' }]);
  });

  test('and is paused in the answer already, holds the next ones', async () => {
    jawort = await startJawort({ whatsapp: { statuses: 'silent' } });
    jawort.whatsapp.script({ kind: 'kept-back', messageStatus: 'paused' });
    await typeTheNumber(phone);
    await templatesAreDue();
    await typeTheNumber(neighbour);
    await templatesAreDue();
    expect(jawort.whatsapp.sends).toHaveLength(1);
    expect(await outbox()).toMatchObject({ holds: [{ kind: 'template', about: 'de', code: 132015, waiting: 1 }] });
    const [kept] = jawort.whatsapp.sends;
    if (!kept) throw new Error('nothing was sent');
    await jawort.whatsapp.deliver([jawort.whatsapp.person(phone).updates.status(kept, 'failed', 132015)]);
    await jawort.allSent();
    expect(await outbox()).toMatchObject({ holds: [{ waiting: 2 }] });
  });
});

describe('A restriction that a status tells', () => {
  test('holds the number, and the answer that was lost by it waits', async () => {
    jawort = await startJawort();
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write('START');
    const question = await jawort.whatsapp.nextSend(isQuestion);
    jawort.whatsapp.script({ kind: 'failed', code: 131031 });
    await visitor.tap(question, 'JA');
    await jawort.allSent();
    expect(await outbox()).toMatchObject({ holds: [{ kind: 'number', code: 131031, waiting: 1 }] });
    await typeIn('outbox', 'resume');
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isWelcome)).toHaveLength(2);
  });

  test('does not keep the data of somebody who has left, for an answer that was lost by it', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'failed', code: 131031 });
    await jawort.whatsapp.person(phone).write('STOP');
    await jawort.allSent();
    expect(await outbox()).toMatchObject({ holds: [{ kind: 'number', waiting: 0 }] });
    expect(await jawort.rows('SELECT id FROM identities WHERE vault_id IS NOT NULL')).toEqual([]);
  });

  test('puts a question under the hold, which is asked once when it is lifted', async () => {
    jawort = await startJawort();
    jawort.whatsapp.script({ kind: 'failed', code: 131048 });
    await jawort.whatsapp.person(phone).write('START');
    await jawort.allSent();
    await jawort.whatsapp.person(neighbour).write('START');
    await jawort.allSent();
    expect(jawort.whatsapp.sends).toHaveLength(1);
    await typeIn('outbox', 'resume');
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(to(phone))).toHaveLength(2);
    expect(jawort.whatsapp.sends.filter(to(neighbour))).toHaveLength(1);
    const again = jawort.whatsapp.sends.findLast((sent) => sent.to === phone);
    if (!again) throw new Error('not sent again');
    await jawort.whatsapp.person(phone).tap(again, 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true });
  });
});

/** The person wrote and was not asked within 24 hours: the question takes its other path, where the owner allows it. */
import { afterEach, describe, expect, test } from 'vitest';
import { holdSends, resumeSends } from '../../server/usecases/hold-sends.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { isQuestion, isStopAnswer, isTemplate } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';

describe.each(['answer', 'status'] as const)('A question after the 24 hours (told by the %s)', (closedWindow) => {
  /** What Meta says when the person wrote longer ago: by the answer, or later by a status. */
  const refuse = () =>
    jawort.whatsapp.script(
      closedWindow === 'answer' ? { kind: 'error', code: 131047 } : { kind: 'failed', code: 131047 },
    );

  test('leaves as the template, to whoever wrote, and its JA counts', async () => {
    jawort = await startJawort();
    refuse();
    await jawort.whatsapp.person(phone).write('START');
    const template = await jawort.whatsapp.nextSend(isTemplate);
    expect(template.to).toBe(phone);
    await jawort.allSent();
    await jawort.whatsapp.person(phone).tap(template, 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true });
  });

  test('leaves as the template to somebody who hides the number, too', async () => {
    jawort = await startJawort();
    refuse();
    const hidden = jawort.whatsapp.person(null, { userId: 'DE.1349120865530274' });
    await hidden.write('START');
    const template = await jawort.whatsapp.nextSend(isTemplate);
    expect(template.recipient).toBe('DE.1349120865530274');
    await hidden.tap(template, 'JA');
    expect(await jawort.check({ userId: 'DE.1349120865530274' })).toMatchObject({ allowed: true });
  });

  test.each([
    ['a country that the form does not offer', '+33612345678'],
    ['somebody who hides the number, of such a country', undefined],
  ])('does not leave as the template to %s', async (_who, number) => {
    jawort = await startJawort();
    refuse();
    await jawort.whatsapp.person(number ?? null, number ? {} : { userId: 'FR.1349120865530274' }).write('START');
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isTemplate)).toHaveLength(0);
  });

  test('waits for the next message where the owner wants no templates', async () => {
    jawort = await startJawort({ site: { confirmation: { templateAfterSeconds: 'never' } } });
    refuse();
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write('START');
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isTemplate)).toHaveLength(0);
    const before = jawort.whatsapp.sends.length;
    await visitor.write('START');
    await jawort.allSent();
    const question = jawort.whatsapp.sends[before];
    if (!question) throw new Error('not asked again');
    expect(isQuestion(question)).toBe(true);
    await visitor.tap(question, 'JA');
    expect(await jawort.check({ phone })).toMatchObject({ allowed: true });
  });

  test('leaves as the template once: a second refusal does not start it all over', async () => {
    jawort = await startJawort();
    refuse();
    jawort.whatsapp.script({ kind: 'error', code: 131049 });
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write('START');
    await jawort.allSent();
    const rows = () => jawort.rows('SELECT kind FROM outbox ORDER BY id');
    expect((await rows()).map(({ kind }) => kind)).toEqual(['interactive', 'template']);
    await visitor.write('START');
    await jawort.whatsapp.nextSend(isQuestion);
  });

  test('does not go to and fro between chat and template while Meta asks to wait with the template', async () => {
    jawort = await startJawort();
    refuse();
    jawort.whatsapp.script({ kind: 'error', code: 130429, retryAfter: 60 });
    refuse();
    await jawort.whatsapp.person(phone).write('START');
    await jawort.allSent();
    const rows = () => jawort.rows('SELECT kind, attempts FROM outbox ORDER BY id');
    expect((await rows()).map(({ kind }) => kind)).toEqual(['interactive', 'template']);
    expect((await rows())[1]?.attempts).toBe(1);
  });

  test('is asked in the chat when the person writes again while templates are held', async () => {
    jawort = await startJawort();
    const { context } = jawort.server;
    const target = { site: siteId, kind: 'writing-first', about: '' } as const;
    await context.ledger.transact((books) => holdSends(context, books, target, { why: 'Too many.' }));
    refuse();
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write('START');
    await jawort.allSent();
    expect(await jawort.rows("SELECT state FROM outbox WHERE kind = 'template'")).toEqual([{ state: 'queued' }]);
    const before = jawort.whatsapp.sends.length;
    await visitor.write('START');
    await jawort.allSent();
    const [again] = jawort.whatsapp.sends.slice(before);
    expect(again && isQuestion(again)).toBe(true);
    // And not a second time when templates may leave again.
    await context.ledger.transact((books) => resumeSends(context, books, target));
    await jawort.allSent();
    expect(jawort.whatsapp.sends.filter(isTemplate)).toEqual([]);
  });
});

test('Any other answer after the 24 hours is given up', async () => {
  jawort = await startJawort();
  jawort.whatsapp.script({ kind: 'failed', code: 131047 });
  await jawort.whatsapp.person(phone).write('STOP');
  await jawort.allSent();
  expect(jawort.whatsapp.sends.filter(isStopAnswer)).toHaveLength(1);
  expect(jawort.whatsapp.sends).toHaveLength(1);
});

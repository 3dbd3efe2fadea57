import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person, SentMessage } from '../../demo/whatsapp/contract.ts';
import { verifyLedger } from '../../server/ledger/verify/verify.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { isQuestion, isTemplate } from '../support/texts.ts';

/**
 * Two people, one of whom hides the number, do whatever they like in whatever order: forms, messages, taps on any question
 * that was ever sent, twice, edited, by the wrong person, with restarts between. A model that knows only the law watches.
 */

let jawort: Jawort;
beforeAll(async () => {
  jawort = await startJawort();
});
afterAll(() => jawort.close());

type Act =
  | { readonly kind: 'form'; readonly who: 0 | 1 }
  | { readonly kind: 'reference'; readonly who: 0 | 1; readonly form: number }
  | {
      readonly kind: 'tap';
      readonly who: 0 | 1;
      readonly question: number;
      readonly button: 0 | 1;
      readonly times: number;
    }
  | { readonly kind: 'write'; readonly who: 0 | 1; readonly text: string }
  | { readonly kind: 'edit'; readonly who: 0 | 1; readonly text: string }
  | { readonly kind: 'wait' }
  | { readonly kind: 'restart' };

const who = fc.constantFrom(0 as const, 1 as const);
const words = fc.constantFrom(
  'START',
  'STOP',
  'ja',
  'nein',
  'ok',
  'Wann habt ihr offen?',
  'Ja, aber nicht so oft',
  'keine Werbung mehr',
);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('form' as const), who }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('reference' as const), who, form: fc.nat(1) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('tap' as const),
      who,
      question: fc.nat(2),
      button: fc.constantFrom(0 as const, 1 as const),
      times: fc.integer({ min: 1, max: 2 }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('write' as const), who, text: words }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('edit' as const), who, text: words }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'wait' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
);

/** Half of the runs start with somebody who is subscribed, or nearly: random acts alone rarely get that far. */
const beginning: fc.Arbitrary<Act[]> = fc.constantFrom<Act[]>(
  [],
  [
    { kind: 'form', who: 0 },
    { kind: 'reference', who: 0, form: 0 },
  ],
  [
    { kind: 'form', who: 0 },
    { kind: 'reference', who: 0, form: 0 },
    { kind: 'tap', who: 0, question: 0, button: 0, times: 2 },
  ],
  [
    { kind: 'write', who: 1, text: 'START' },
    { kind: 'tap', who: 1, question: 0, button: 0, times: 1 },
  ],
);

let people = 0;
/** A property that never meets a subscriber would show nothing. */
let subscribers = 0;

describe('Whatever order things come in', () => {
  test('nobody is subscribed without a first step, an open question and the own JA; and STOP always wins', async () => {
    await fc.assert(
      fc.asyncProperty(beginning, fc.array(act, { minLength: 2, maxLength: 14 }), async (first, then) => {
        const acts = [...first, ...then];
        people += 1;
        const suffix = String(people).padStart(4, '0');
        const phones = [`+491711${suffix}11`, `+491722${suffix}22`] as const;
        const userId = `DE.${suffix}`;
        const persons: [Person, Person] = [jawort.whatsapp.person(phones[0]), jawort.whatsapp.person(null, { userId })];
        const forms: string[] = [];
        const mine = (sent: SentMessage) => sent.to === phones[0] || sent.recipient === userId;
        const questions = () =>
          jawort.whatsapp.sends.filter((sent) => mine(sent) && (isQuestion(sent) || isTemplate(sent)));
        const isAllowed = async (one: 0 | 1) => {
          const answer = await jawort.check(one === 0 ? { phone: phones[0] } : { userId });
          return answer.allowed === true;
        };
        const said: { yes: boolean; stoppedSince: boolean }[] = [
          { yes: false, stoppedSince: false },
          { yes: false, stoppedSince: false },
        ];

        for (const step of acts) {
          if (step.kind === 'form') {
            const form = await jawort.form();
            await jawort.optIn(form, { phone: phones[step.who] });
            forms.push(form.whatsapp.text);
          } else if (step.kind === 'reference') {
            const text = forms[step.form];
            if (text !== undefined) await persons[step.who].write(text);
          } else if (step.kind === 'tap') {
            const sent = questions()[step.question];
            if (sent === undefined) continue;
            const isOwn = sent.to === phones[step.who] || (step.who === 1 && sent.recipient === userId);
            const before = await isAllowed(step.who);
            for (let turn = 0; turn < step.times; turn += 1) await persons[step.who].tap(sent, step.button);
            if (isOwn && step.button === 0) said[step.who] = { yes: true, stoppedSince: false };
            // The button of a question asked of somebody else gives nothing.
            if (!isOwn && !before) expect(await isAllowed(step.who)).toBe(false);
          } else if (step.kind === 'write') {
            const person = said[step.who];
            await persons[step.who].write(step.text);
            if (step.text === 'ja' && person) person.yes = true;
            if (step.text === 'STOP' || step.text === 'keine Werbung mehr') {
              expect(await isAllowed(step.who)).toBe(false);
              said[step.who] = { yes: false, stoppedSince: true };
            }
          } else if (step.kind === 'edit') {
            await persons[step.who].message('edit', {
              edit: { original_message_id: 'wamid.before', message: { type: 'text', text: { body: step.text } } },
            });
            if (step.text === 'STOP' || step.text === 'keine Werbung mehr')
              said[step.who] = { yes: false, stoppedSince: true };
          } else if (step.kind === 'wait') {
            jawort.clock.advance({ seconds: 130 });
          } else {
            await jawort.restart();
          }
          await jawort.server.emptyOutbox();
          await jawort.whatsapp.settled();
          for (const one of [0, 1] as const) {
            // Without an own JA since the last STOP nobody may be written to.
            const allowed = await isAllowed(one);
            if (allowed) subscribers += 1;
            if (!said[one]?.yes) expect(allowed).toBe(false);
          }
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
    expect(subscribers).toBeGreaterThan(10);
    // Whatever was done, and in whatever order: chains, tables and evidence agree.
    const { ledger } = jawort.server.context;
    expect((await verifyLedger(await ledger.read(async (books) => books.whole.items('')))).problems).toEqual([]);
    for await (const problems of await ledger.read(async (books) => books.whole.tableProblems()))
      expect(problems).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AskedQuestion, decide, type Saying, type Situation } from '../../server/consent/conversation.ts';
import type { Meaning } from '../../server/consent/reply.ts';

const question = (changes: Partial<AskedQuestion> = {}): AskedQuestion => ({
  id: 'q1',
  kind: 'confirm',
  language: 'de',
  state: 'open',
  remindedOnce: false,
  ...changes,
});
const situation = (changes: Partial<Situation> = {}): Situation => ({
  questions: [],
  subscribed: false,
  subscribedByChat: false,
  paused: false,
  ...changes,
});
const says = (kind: Meaning['kind'], more: object = {}): Saying => ({
  kind: 'text',
  meaning: { kind } as Meaning,
  ...more,
});

describe('What a message leads to', () => {
  test('JA to the open question confirms it', () => {
    const asked = question();
    expect(decide(situation({ questions: [asked] }), says('yes'))).toEqual({ do: 'confirm', question: 'q1' });
    expect(decide(situation(), { kind: 'tap', question: asked, answer: 'yes' })).toEqual({
      do: 'confirm',
      question: 'q1',
    });
  });

  test('a typed JA with two open questions confirms neither and asks once more', () => {
    const questions = [question(), question({ id: 'q2' })];
    expect(decide(situation({ questions }), says('yes'))).toEqual({ do: 'remind', question: 'q2' });
  });

  test('a typed JA while the question is in WhatsApp’s hands is answered with "please tap", once', () => {
    const leaving = question({ state: 'leaving' });
    expect(decide(situation({ questions: [leaving] }), says('yes'))).toEqual({ do: 'remind', question: 'q1' });
    const reminded = question({ state: 'leaving', remindedOnce: true });
    expect(decide(situation({ questions: [reminded] }), says('yes'))).toEqual({ do: 'nothing' });
  });

  test('the button of a closed question is not consent', () => {
    const closed = question({ state: 'closed' });
    expect(decide(situation({ questions: [closed] }), { kind: 'tap', question: closed, answer: 'yes' })).toEqual({
      do: 'nothing',
    });
    expect(decide(situation({ questions: [closed] }), says('yes'))).toEqual({ do: 'pass-on' });
  });

  test('NEIN ends all that is open, and by button also what was answered before', () => {
    const questions = [question(), question({ id: 'q2' })];
    expect(decide(situation({ questions }), says('no'))).toEqual({ do: 'refuse', questions: ['q1', 'q2'] });
    const closed = question({ state: 'closed' });
    expect(decide(situation(), { kind: 'tap', question: closed, answer: 'no' })).toEqual({
      do: 'refuse',
      questions: ['q1'],
    });
  });

  test('STOP beats a reference and an open question', () => {
    const saying = says('stop', { optIn: { state: 'waiting', id: 'o1' } });
    expect(decide(situation({ questions: [question()] }), saying)).toEqual({ do: 'withdraw' });
  });

  test('a question of which nobody knows whether it arrived is asked again when the person writes again', () => {
    for (const state of ['stranded', 'doubtful'] as const) {
      const questions = [question({ state })];
      for (const saying of [says('yes'), says('start'), says('other', { optIn: { state: 'running', id: 'o1' } })]) {
        expect(decide(situation({ questions }), saying)).toEqual({ do: 'ask-again', question: 'q1' });
      }
    }
    const lost = question({ state: 'doubtful' });
    expect(decide(situation(), { kind: 'tap', question: lost, answer: 'yes' })).toEqual({
      do: 'confirm',
      question: 'q1',
    });
  });

  test('a reference that comes after the JA only ties the form to the chat', () => {
    expect(decide(situation(), says('other', { optIn: { state: 'given', id: 'o1' } }))).toEqual({
      do: 'tie',
      optIn: 'o1',
    });
  });

  test('a spent reference is worth no more than START', () => {
    const saying = says('other', { optIn: { state: 'spent' }, prefilled: 'en' });
    expect(decide(situation(), saying)).toEqual({ do: 'begin', language: 'en' });
    expect(decide(situation(), says('other', { optIn: { state: 'spent' } }))).toEqual({ do: 'pass-on' });
  });

  test('the same reference twice asks once', () => {
    expect(decide(situation(), says('other', { optIn: { state: 'running', id: 'o1' } }))).toEqual({ do: 'nothing' });
  });

  test('START twice is one opt-in', () => {
    expect(decide(situation({ questions: [question({ state: 'pending' })] }), says('start'))).toEqual({
      do: 'nothing',
    });
    expect(decide(situation({ questions: [question()] }), says('start'))).toEqual({ do: 'remind', question: 'q1' });
  });

  test('an unclear answer is asked about once, then there is silence', () => {
    expect(decide(situation({ questions: [question()] }), says('other'))).toEqual({ do: 'remind', question: 'q1' });
    const reminded = [question({ remindedOnce: true })];
    expect(decide(situation({ questions: reminded }), says('other'))).toEqual({ do: 'pass-on' });
  });

  test('a hint of an objection pauses, once', () => {
    expect(decide(situation({ subscribed: true }), says('hint'))).toEqual({ do: 'pause' });
    expect(decide(situation({ subscribed: true, paused: true }), says('hint'))).toEqual({ do: 'nothing' });
    expect(decide(situation(), says('hint'))).toEqual({ do: 'pass-on' });
  });

  test('a plain question to the company is the company’s business', () => {
    expect(decide(situation({ subscribed: true }), says('other'))).toEqual({ do: 'pass-on' });
    expect(decide(situation(), says('other'))).toEqual({ do: 'pass-on' });
  });

  test('an edited text can end a consent, never begin one', () => {
    for (const kind of ['yes', 'start', 'other'] as const) {
      const saying: Saying = { kind: 'can-only-end', meaning: { kind } };
      expect(decide(situation({ questions: [question()] }), saying)).toEqual({ do: 'pass-on' });
    }
    expect(decide(situation(), { kind: 'can-only-end', meaning: { kind: 'stop' } })).toEqual({ do: 'withdraw' });
  });
});

const anyQuestion: fc.Arbitrary<AskedQuestion> = fc.record({
  id: fc.constantFrom('q1', 'q2', 'q3'),
  kind: fc.constantFrom('confirm', 'pause'),
  language: fc.constantFrom('de', 'en'),
  state: fc.constantFrom('pending', 'stranded', 'leaving', 'doubtful', 'open', 'closed'),
  remindedOnce: fc.boolean(),
});
const anySituation: fc.Arbitrary<Situation> = fc.record({
  questions: fc.array(anyQuestion, { maxLength: 4 }),
  subscribed: fc.boolean(),
  subscribedByChat: fc.boolean(),
  paused: fc.boolean(),
});
const anyMeaning: fc.Arbitrary<Meaning> = fc
  .constantFrom('stop', 'hint', 'yes', 'no', 'start', 'other')
  .map((kind) => ({ kind }) as Meaning);
const anySaying: fc.Arbitrary<Saying> = fc.oneof(
  fc.record({
    kind: fc.constant('tap' as const),
    question: anyQuestion,
    answer: fc.constantFrom('yes', 'no', 'unsubscribe', 'keep'),
  }),
  fc.record(
    {
      kind: fc.constant('text' as const),
      meaning: anyMeaning,
      optIn: fc.constantFrom(
        { state: 'waiting' as const, id: 'o1' },
        { state: 'running' as const, id: 'o1' },
        { state: 'spent' as const },
      ),
      prefilled: fc.constantFrom('de' as const, 'en' as const),
    },
    { requiredKeys: ['kind', 'meaning'] },
  ),
  fc.record({ kind: fc.constant('can-only-end' as const), meaning: anyMeaning }),
  fc.constant({ kind: 'none' as const }),
);

describe('Whatever the situation', () => {
  test('only a JA to an open confirmation ever confirms', () => {
    fc.assert(
      fc.property(anySituation, anySaying, (now, saying) => {
        const decision = decide(now, saying);
        if (decision.do !== 'confirm') return;
        const asked = saying.kind === 'tap' ? [saying.question] : now.questions;
        const confirmed = asked.find(
          ({ id, state, kind }) =>
            id === decision.question &&
            kind === 'confirm' &&
            (state === 'open' || (saying.kind === 'tap' && (state === 'leaving' || state === 'doubtful'))),
        );
        expect(confirmed).toBeDefined();
        const isYes =
          saying.kind === 'tap' ? saying.answer === 'yes' : saying.kind === 'text' && saying.meaning.kind === 'yes';
        expect(isYes).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('STOP in the person’s own words always withdraws', () => {
    fc.assert(
      fc.property(anySituation, anySaying, (now, saying) => {
        if (saying.kind !== 'text' && saying.kind !== 'can-only-end') return;
        if (saying.meaning.kind !== 'stop') return;
        expect(decide(now, saying)).toEqual({ do: 'withdraw' });
      }),
      { numRuns: 3000 },
    );
  });
});

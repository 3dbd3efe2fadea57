/** The judge of the crash runs, with made-up stories: a judge that never finds anything would prove nothing. */
import { describe, expect, test } from 'vitest';
import type { SentMessage } from '../../demo/whatsapp/contract.ts';
import type { Act, ActKind, Life } from './harness/book.ts';
import { chanceFrom } from './harness/chance.ts';
import type { Evidence, OutboxEvidence } from './harness/evidence.ts';
import { judge, wrongAtTheGate } from './harness/judge.ts';

const phone = '+4915120000001';
const began = Date.now() - 10_000;
/** Seconds after the beginning. */
const at = (seconds: number) => began + seconds * 1000;
const act = (kind: ActKind, seconds: number, isHeard = true): Act => ({
  kind,
  begunAt: at(seconds),
  ...(isHeard && { heardAt: at(seconds) + 50 }),
});
const row = (id: string, more: Partial<OutboxEvidence> = {}): OutboxEvidence => ({
  id,
  kind: 'interactive',
  state: 'sent',
  subjectId: 'sub_1',
  questionId: 'question',
  doubts: 0,
  dueAt: at(0),
  claimedAt: at(1),
  heldBy: null,
  detail: null,
  ...more,
});
const seen = (id: string, seconds: number): SentMessage => ({
  messageId: `wamid.${id}.${seconds}`,
  to: phone,
  callbackData: id,
  body: {},
  at: new Date(at(seconds)).toISOString(),
});
const evidence = (rows: readonly OutboxEvidence[], arrived: readonly SentMessage[], more = {}): Evidence => ({
  outbox: new Map(rows.map((one) => [one.id, one])),
  optInOf: new Map([['question', 'opt-in']]),
  optIns: new Map([['REFERENCE1', { isClaimed: true }]]),
  parked: 0,
  notWorkedOn: 0,
  arrived,
  ...more,
});
const life = (...acts: Act[]): Life => ({ phone, acts, reference: 'REFERENCE1' });
const subscriber = life(act('opt-in', 0), act('sentence', 1), act('yes', 3));

describe('The judge', () => {
  test('finds nothing where nothing is wrong', () => {
    const left = life(...subscriber.acts, act('stop', 5));
    const fine = evidence([row('q'), row('s', { kind: 'stopped', questionId: null })], [seen('q', 2), seen('s', 6)]);
    expect(judge([left], fine)).toEqual([]);
    expect(wrongAtTheGate(left, { allowed: false, reason: 'withdrawn' })).toEqual([]);
  });

  test('misses an acknowledged form, and an acknowledged message', () => {
    expect(judge([subscriber], evidence([], [], { optIns: new Map() }))).toEqual([
      'an acknowledged opt-in is not there',
    ]);
    const unclaimed = { optIns: new Map([['REFERENCE1', { isClaimed: false }]]) };
    expect(judge([subscriber], evidence([], [], unclaimed))).toEqual([
      'an acknowledged message with a reference is lost',
    ]);
  });

  test('holds the gate to what was acknowledged, and to nothing else', () => {
    expect(wrongAtTheGate(subscriber, { allowed: false, reason: 'requested' })).toHaveLength(1);
    const stopped = life(...subscriber.acts, act('stop', 5));
    expect(wrongAtTheGate(stopped, { allowed: true, reason: 'given' })).toHaveLength(1);
    const unheard = life(...subscriber.acts, act('stop', 5, false));
    expect(wrongAtTheGate(unheard, { allowed: true, reason: 'given' })).toEqual([]);
    expect(wrongAtTheGate(unheard, { allowed: false, reason: 'withdrawn' })).toEqual([]);
    expect(wrongAtTheGate(life(act('opt-in', 0)), { allowed: false, reason: 'never' })).toHaveLength(1);
    expect(wrongAtTheGate(subscriber, undefined)).toHaveLength(1);
  });

  test('sees what is sent after a withdrawal, but not what was on its way', () => {
    const left = life(...subscriber.acts, act('owner-withdrawal', 5));
    const welcome = (claimedAt: number) => [row('q'), row('w', { kind: 'welcome', questionId: null, claimedAt })];
    const arrived = [seen('q', 2), seen('w', 6)];
    expect(judge([left], evidence(welcome(at(4.9)), arrived))).toEqual([]);
    expect(judge([left], evidence(welcome(at(5.8)), arrived))).toEqual([
      expect.stringContaining('"welcome" was sent 950 ms after a withdrawal'),
    ]);
  });

  test('counts questions: a second one only with a doubt, whichever way it went', () => {
    expect(judge([], evidence([row('q')], [seen('q', 2), seen('q', 3)]))).not.toEqual([]);
    expect(judge([], evidence([row('q', { doubts: 1 })], [seen('q', 2), seen('q', 3)]))).toEqual([]);
    const both = [row('t', { kind: 'template' }), row('q')];
    expect(judge([], evidence(both, [seen('t', 2), seen('q', 3)]))).toEqual([
      expect.stringContaining('one opt-in was asked 2 times'),
    ]);
  });

  test('sees what was sent without being written down, what hangs, and what nobody worked on', () => {
    expect(judge([], evidence([], [seen('q', 2)]))).toHaveLength(1);
    expect(judge([], evidence([row('q', { state: 'failed' })], [seen('q', 2)]))).toHaveLength(1);
    const late = Date.now() - 60_000;
    expect(judge([], evidence([row('q', { state: 'queued', dueAt: late })], []))).toHaveLength(1);
    expect(judge([], evidence([row('q', { state: 'unknown', dueAt: late })], []))).toHaveLength(1);
    expect(judge([], evidence([row('q', { state: 'sending', claimedAt: late * 0.9 })], []))).toHaveLength(1);
    expect(judge([], evidence([row('q', { state: 'queued', dueAt: late, heldBy: 'hold' })], []))).toEqual([]);
    expect(judge([], evidence([], [], { parked: 1, notWorkedOn: 2 }))).toHaveLength(2);
  });
});

test('The same seed throws the same dice', () => {
  const dice = (seed: number) => Array.from({ length: 5 }, () => chanceFrom(seed).of('+49').next());
  expect(dice(7)).toEqual(dice(7));
  expect(dice(7)).not.toEqual(dice(8));
  expect(new Set(Array.from({ length: 100 }, chanceFrom(1).next)).size).toBe(100);
});

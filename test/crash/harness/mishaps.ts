/** What may happen to a send besides a plain answer. Nothing that holds the whole queue: that has tests of its own. */
import type { Fault } from '../../../demo/whatsapp/contract.ts';
import type { Chance } from './chance.ts';

const mishaps: readonly Fault[] = [
  { kind: 'error', code: 130429 },
  { kind: 'error', code: 131000 },
  { kind: 'error', code: 131016, retryAfter: 1 },
  { kind: 'error', code: 131026 },
  { kind: 'gateway', status: 502 },
  { kind: 'hang' },
  { kind: 'reset' },
  { kind: 'reset' },
  { kind: 'lost-answer' },
  { kind: 'lost-answer' },
  { kind: 'late-answer' },
  { kind: 'late-answer' },
  { kind: 'failed', code: 131000 },
];

export function anyMishap(chance: Chance): Fault {
  return chance.pick(mishaps);
}

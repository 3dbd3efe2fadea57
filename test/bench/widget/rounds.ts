/** Everybody in turns within one run, so that a busy minute of the machine falls on all of them. */
import type { BrowserContext } from 'playwright-core';
import type { Served } from './serve.ts';
import type { Subject } from './subject.ts';
import { type Visit, visit } from './visit.ts';

/** By subject, one visit for each round. */
export type Visits = ReadonlyMap<Subject, readonly Visit[]>;

/**
 * `rounds`: odd, so that one of them is the middle. None begins that would end later than `until`, by the one before it;
 * at least one is made.
 */
export async function inRounds(
  context: BrowserContext,
  served: Served,
  subjects: readonly Subject[],
  { slowdown, rounds, until }: { readonly slowdown: number; readonly rounds: number; readonly until: number },
): Promise<Visits> {
  const told = new Map(subjects.map((subject) => [subject, [] as Visit[]]));
  for (let round = 0; round < rounds; round++) {
    const begin = Date.now();
    // Everybody is first once: what runs right after somebody else has it easier or harder.
    const order = subjects.map((_, turn) => subjects[(turn + round) % subjects.length] as Subject);
    for (const subject of order) told.get(subject)?.push(await visit(context, served, subject, slowdown));
    if (Date.now() + (Date.now() - begin) > until) break;
  }
  for (const each of told.values()) if (each.length % 2 === 0) each.pop();
  return told;
}

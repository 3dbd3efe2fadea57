/** What every written row needs: an id and the time. */
import { type Clock, iso } from '../clock.ts';
import type { Ids } from '../ids.ts';

export interface Stamp {
  id(prefix: string): string;
  /** ISO 8601 */
  now(): string;
}

export function createStamp(clock: Clock, ids: Ids): Stamp {
  return { id: (prefix) => ids.next(prefix), now: () => iso(clock.now()) };
}

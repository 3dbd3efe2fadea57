/** Whether evidence that is not there any more has gone rightly: every deletion leaves a fact. Pure. */
import type { LedgerEvent } from './events.ts';

const explaining: ReadonlySet<LedgerEvent['type']> = new Set([
  'data.erased',
  'consent.expired',
  'consent.refused',
  'number.forgotten',
]);

/** @param events of a person's whole family of chains. */
export function saysThatItWent(events: readonly LedgerEvent[]): boolean {
  return events.some(({ type }) => explaining.has(type));
}

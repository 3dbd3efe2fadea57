/** What happens in this process and is worth counting. Every name is one of ours: none comes from outside, none is a person. */
import type { SendResult } from '../whatsapp/port.ts';

/** Complete, so that whoever counts can begin each of them at zero: a name that is missing or wrong does not compile. */
export const outcomes = {
  send: ['accepted', 'retry', 'hold', 'final', 'unknown'],
  item: ['ours', 'passed-on', 'nobody', 'parked'],
  parcel: ['delivered', 'failed', 'given-up'],
} as const satisfies { readonly send: readonly SendResult['outcome'][]; readonly [what: string]: readonly string[] };

export type Counted =
  /** What became of an attempt to send. */
  | { readonly send: (typeof outcomes.send)[number] }
  /** Signed webhooks that were acknowledged. */
  | { readonly webhook: 'taken' }
  /** What became of an item of a webhook: ours, passed on to the company, addressed to nobody here, parked. */
  | { readonly item: (typeof outcomes.item)[number] }
  /** Items that are ignored on purpose, by kind; whoever counts makes one of all kinds it does not know. */
  | { readonly ignored: string; readonly times: number }
  /** What became of an attempt to bring a parcel to the owner. */
  | { readonly parcel: (typeof outcomes.parcel)[number] };

export type Count = (what: Counted) => void;

export const countNothing: Count = () => {};

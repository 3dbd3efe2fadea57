/**
 * What could not be worked on: kept sealed with its error, until somebody has it worked on again or gives it up. Nobody else
 * has it any more: Meta was told "200".
 */
import type { Site } from '../consent/site.ts';
import { type About, aboutNobody, type Parked } from '../ledger/inbox.ts';
import type { Books } from '../ledger/ledger.ts';
import type { InboundItem } from '../whatsapp/port.ts';
import { type AlertAbout, clearAlert, raiseAlert } from './alert.ts';
import type { Context } from './context.ts';
import type { ForwardedBody } from './forward.ts';
import { Refusal } from './refusal.ts';

/** Enough to be worked on again, perhaps by a later version that can. `receivedAt`: when Meta handed it over. */
export type WhatIsParked =
  /** Read, and then something broke. */
  | { readonly kind: 'item'; readonly item: InboundItem; readonly receivedAt?: string }
  /** Not understood: a webhook of its own, with nothing but this in it. */
  | { readonly kind: 'part'; readonly webhook: unknown; readonly receivedAt?: string }
  /** A whole webhook, its bytes as base64. */
  | { readonly kind: 'body'; readonly body: WrittenBody }
  /** Worked on, but the company could not be told of it. */
  | {
      readonly kind: 'forwarding';
      readonly site: Site['id'];
      readonly body: WrittenBody;
      readonly items: readonly InboundItem[];
    };

export interface WrittenBody extends Omit<ForwardedBody, 'bytes'> {
  readonly base64: string;
}

const alert: AlertAbout = { site: '', kind: 'parked', about: '' };

/** @param about whom, so that an erasure reaches it, and a check knows that somebody may not have been heard. */
export async function park(
  context: Context,
  books: Books,
  what: WhatIsParked,
  why: unknown,
  about: About = aboutNobody,
): Promise<string> {
  const id = await books.inbox.park(what, reasonFor(why), about);
  await raiseAlert(context, books, alert, {
    severity: 'critical',
    sentence:
      'Something that came in from WhatsApp could not be worked on and is parked, a STOP perhaps: jawort inbox lists it, jawort inbox retry works on it again.',
  });
  return id;
}

/** What an error says may repeat what somebody wrote: its kind must do. */
export function reasonFor(why: unknown): string {
  if (typeof why === 'string') return why;
  return why instanceof Error ? why.name : 'unknown';
}

export async function clearIfNothingIsParked(context: Context, books: Books): Promise<void> {
  if (!(await books.inbox.isAnythingParked())) await clearAlert(context, books, alert);
}

export interface ParkedEntry {
  readonly id: string;
  readonly since: string;
  readonly reason: string;
  readonly kind: string;
}

/** Nothing of what people wrote. */
export async function listParked({ ledger }: Context): Promise<ParkedEntry[]> {
  const parked = await ledger.read((books) => books.inbox.parked());
  return parked.map(({ id, since, reason, what }) => ({ id, since, reason, kind: kindOf(what) }));
}

/** With what somebody wrote. @throws Refusal if it is not there. */
export async function showParked({ ledger }: Context, id: string): Promise<ParkedEntry & { readonly what: unknown }> {
  const { since, reason, what } = await ledger.read((books) => mustBeParked(books, id));
  return { id, since, reason, kind: kindOf(what), what: readable(what) };
}

/** Gives it up for good. @throws Refusal if it is not there. */
export async function dropParked(context: Context, id: string): Promise<void> {
  await context.ledger.transact(async (books) => {
    if (!(await books.inbox.unpark(id))) throw notParked(id);
    await clearIfNothingIsParked(context, books);
  });
  // It holds what somebody wrote: not a trace of it stays in the database's files.
  context.erased();
}

export async function mustBeParked(books: Books, id: string): Promise<Parked> {
  const [found] = await books.inbox.parked([id]);
  if (!found) throw notParked(id);
  return found;
}

/** Sealed by us, so it is what we wrote, if it opens at all. */
export function asParked(what: unknown): WhatIsParked | undefined {
  return what === undefined ? undefined : (what as WhatIsParked);
}

function kindOf(what: unknown): string {
  const parked = asParked(what);
  if (!parked) return 'damaged';
  return parked.kind === 'item' ? parked.item.kind : parked.kind;
}

function readable(what: unknown): unknown {
  const parked = asParked(what);
  if (parked?.kind !== 'body' && parked?.kind !== 'forwarding') return parked ?? null;
  const { base64, ...rest } = parked.body;
  return { ...parked, body: { ...rest, text: Buffer.from(base64, 'base64').toString('utf8') } };
}

function notParked(id: string): Refusal {
  return new Refusal('not-found', 'not-parked', `Nothing with the id ${id} is parked. jawort inbox lists what is.`);
}

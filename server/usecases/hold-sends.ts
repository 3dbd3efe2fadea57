/** Stops what would only be refused again, and lets it go on: no more of it than the trouble asks for, and the owner is told. */
import { iso } from '../clock.ts';
import type { Hold, HoldTarget } from '../ledger/holds.ts';
import type { Books } from '../ledger/ledger.ts';
import type { AlertAbout } from './alert.ts';
import { clearAlert, raiseAlert } from './alert.ts';
import { type Context, siteById } from './context.ts';

/** Meta's code for a template that it has paused for some hours. */
const paused = 132015;

export interface HoldReason {
  /** Meta's. */
  readonly code?: number | undefined;
  /** A sentence for the owner: what is wrong and what to do. */
  readonly why: string;
  /** Keyed hash of the token that was refused: a start with another one lifts the hold. */
  readonly tokenDigest?: string | undefined;
}

/** The first reason stands; the owner is told once. @returns the hold that rows wait for. */
export async function holdSends(context: Context, books: Books, target: HoldTarget, reason: HoldReason): Promise<Hold> {
  // Another template is not to blame: see forget-old-template.ts.
  const template = target.kind === 'template' ? siteById(context, target.site)?.confirmation.template : undefined;
  const hold = await books.holds.place(target, { ...reason, template });
  const code = hold.code === null ? '' : ` (Meta's code ${hold.code})`;
  await raiseAlert(context, books, alertOfHold(target), {
    severity: 'critical',
    sentence: `${scopeInWords(target)} ${hold.why}${code} ${remedyOf(hold)}`,
  });
  return hold;
}

/** It is known to be over. @returns how many messages may leave again. */
export async function resumeSends(context: Context, books: Books, target: HoldTarget): Promise<number> {
  const released = await release(context, books, target);
  await clearAlert(context, books, alertOfHold(target));
  return released;
}

/**
 * It may be over: the first send that Meta accepts will show it, and ends the alert (see sends-again.ts). Until then the owner
 * hears nothing new, however often it is tried. Where nothing waits, nothing would show it. @returns how many are tried.
 */
export async function trySendsAgain(context: Context, books: Books, target: HoldTarget): Promise<number> {
  const released = await release(context, books, target);
  if (released === 0 || target.kind === 'writing-first') await clearAlert(context, books, alertOfHold(target));
  return released;
}

async function release(context: Context, books: Books, target: HoldTarget): Promise<number> {
  const hold = await books.holds.on(target);
  let released = 0;
  if (hold) {
    released = await books.outbox.release(hold.id, iso(context.clock.now()));
    await books.holds.lift(hold.id);
    if (target.kind === 'writing-first') await books.gates.trust(target.site, iso(context.clock.now()));
  }
  context.wakeOutbox();
  return released;
}

/** Of a template there is one trouble, whether Meta's news or a refused send told it first. */
export function alertOfHold({ site, kind, about }: HoldTarget): AlertAbout {
  if (kind === 'template') return { site, kind, about };
  return { site, kind: 'queue-held', about: about === '' ? kind : `${kind} ${about}` };
}

/** What waits, and what goes on all the same. */
export function scopeInWords({ kind, about }: HoldTarget): string {
  switch (kind) {
    case 'number':
      return 'Nothing is sent from this number; it waits.';
    case 'country':
      return `Nothing is sent to ${about}; it waits, all else is sent.`;
    case 'template':
      return `The confirmation template in "${about}" is not sent; it waits. Visitors who write themselves are asked as usual.`;
    case 'writing-first':
      return 'Nobody is written to first; it waits. Visitors who write themselves are asked as usual.';
  }
}

/** What ends it: the owner's deed, a start, or nobody but Meta. */
export function remedyOf({ kind, why, code, tokenDigest }: Hold): string {
  if (kind === 'writing-first')
    return 'This does not end by itself: look at where the opt-ins come from, then type "jawort outbox resume".';
  if (tokenDigest !== null)
    return 'Write the new token into jawort.env and restart the server; what waits leaves by itself.';
  if (kind !== 'template') return 'When it is mended: "jawort outbox resume".';
  return code === paused || /\bpaused\b/i.test(why)
    ? 'Nothing to do: when Meta takes it back, what waits leaves by itself.'
    : 'When Meta approves it, or after a start with another template, what waits leaves by itself.';
}

/**
 * Trouble that the owner has to hear of: told once when it begins, once more if it gets worse, and once when it is over, however
 * often it is seen. It stands in the log and in the database (for `jawort alerts`, `doctor` and /metrics), and goes to the
 * owner's webhook and mailbox in the same transaction.
 *
 * A database that cannot be written cannot keep an alert either. Then the line in the log is the alert: whoever catches such an
 * error must write it there.
 */
import type { Alert, AlertKey } from '../ledger/alerts.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Context } from './context.ts';
import { tellOwner } from './tell-owner.ts';

/** `about`, where it says more: in brackets. */
export type AlertKind =
  /** Nothing leaves, or not everything (the hold's kind and about); of a template: see there. */
  | 'queue-held'
  /** Held, flagged or about to change its category (language). */
  | 'template'
  | 'template-quality'
  | 'number-quality'
  | 'number-limit'
  | 'account'
  | 'token'
  /** Messages are tried again and again: Meta has a fault, or is out of reach. */
  | 'sending'
  /** A send may or may not have happened, twice. */
  | 'unknown-send'
  /** The free service messages of the month are nearly used up. */
  | 'free-messages'
  /** A webhook could not be worked on and is parked. */
  | 'parked'
  /** Customers' messages could not be forwarded (`url` or `email`). */
  | 'forwarding'
  /** Alerts themselves could not be brought to the owner (`url` or `email`). */
  | 'alerting'
  | 'seal'
  | 'retention'
  | 'disk'
  /** A regular job of the server fails again and again (its name). */
  | 'housekeeping'
  /** Another field of Meta's that asks for attention. */
  | 'meta';

export interface AlertAbout extends AlertKey {
  readonly kind: AlertKind;
}

/** Troubles that are over are kept so long, to be looked at once more. */
export const clearedDays = 30;

export async function raiseAlert(
  context: Context,
  books: Books,
  key: AlertAbout,
  what: Pick<Alert, 'severity' | 'sentence'>,
): Promise<void> {
  const { alert, isNew, isWorse } = await books.alerts.raise(key, what);
  if (!isNew && !isWorse) return;
  const about = { alert: key.kind, site: key.site || undefined, about: key.about || undefined };
  if (alert.severity === 'critical') context.log.error(about, alert.sentence);
  else context.log.warn(about, alert.sentence);
  await tellOwner(context, books, 'alert.raised', alert);
}

export async function clearAlert(context: Context, books: Books, key: AlertAbout): Promise<void> {
  await endAlert(context, books, key);
}

/** @returns whether there was one. */
export async function endAlert(context: Context, books: Books, key: AlertAbout): Promise<boolean> {
  const over = await books.alerts.clear(key);
  if (!over) return false;
  context.log.info({ alert: key.kind, site: key.site || undefined }, `over: ${over.sentence}`);
  await tellOwner(context, books, 'alert.cleared', over);
  return true;
}

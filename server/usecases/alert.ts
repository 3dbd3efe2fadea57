/** Trouble that the owner has to hear of: told once when it begins and once when it is over, however often it is seen. */
import type { Alert, AlertKey } from '../ledger/alerts.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Context } from './context.ts';

/** `about`, where it says more: in brackets. */
export type AlertKind =
  /** Nothing leaves, or not everything (the hold's kind and about). */
  | 'queue-held'
  /** Not approved, or not utility any more (language). */
  | 'template'
  | 'template-quality'
  | 'number-quality'
  | 'number-limit'
  | 'account'
  | 'token'
  /** A send may or may not have happened, twice. */
  | 'unknown-send'
  /** The free service messages of the month are nearly used up. */
  | 'free-messages'
  /** A webhook could not be worked on and is parked. */
  | 'parked'
  /** Customers' messages could not be forwarded (`url` or `email`). */
  | 'forwarding'
  | 'seal'
  | 'retention'
  | 'disk'
  /** Another field of Meta's that asks for attention. */
  | 'meta';

export interface AlertAbout extends AlertKey {
  readonly kind: AlertKind;
}

export async function raiseAlert(
  context: Context,
  books: Books,
  key: AlertAbout,
  what: Pick<Alert, 'severity' | 'sentence'>,
): Promise<void> {
  const { isNew } = await books.alerts.raise(key, what);
  if (!isNew) return;
  const about = { alert: key.kind, site: key.site || undefined, about: key.about || undefined };
  if (what.severity === 'critical') context.log.error(about, what.sentence);
  else context.log.warn(about, what.sentence);
}

export async function clearAlert(context: Context, books: Books, key: AlertAbout): Promise<void> {
  const over = await books.alerts.clear(key);
  if (over) context.log.info({ alert: key.kind, site: key.site || undefined }, `over: ${over.sentence}`);
}

/** What became of a parcel to the owner: gone once it was delivered or given up, and an alert while a target takes nothing. */
import { after, iso } from '../clock.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Parcel, ParcelKind } from '../ledger/parcels.ts';
import { type AlertAbout, clearAlert, endAlert, raiseAlert } from './alert.ts';
import type { Context } from './context.ts';

export type ParcelOutcome =
  | { readonly kind: 'delivered' }
  /** @param again seconds until the next attempt; absent: it was the last. */
  | { readonly kind: 'failed'; readonly detail: string; readonly again?: number }
  /** The target is not in the configuration any more. */
  | { readonly kind: 'nobody-there' };

/** A help desk that is restarted, or a mail server that is busy, is no trouble yet. */
const patienceSeconds = 15 * 60;

/** @param worksOtherwise it took something else a moment ago: then this one parcel is the trouble, not the target. */
export async function settleParcel(
  context: Context,
  books: Books,
  parcel: Parcel,
  outcome: ParcelOutcome,
  worksOtherwise: boolean,
): Promise<void> {
  const now = context.clock.now();
  const about = aboutOf(parcel);
  if (outcome.kind === 'failed' && outcome.again !== undefined) {
    const { again, detail } = outcome;
    await books.parcels.again(parcel.id, iso(after(now, { seconds: again })), detail);
    const since = await books.parcels.failingSince(parcel);
    const isLong = since !== undefined && since <= iso(after(now, { seconds: -patienceSeconds }));
    if (isLong && !worksOtherwise)
      await raiseAlert(context, books, about, { severity: 'warning', sentence: failing(parcel.kind, detail) });
    return;
  }
  await books.parcels.done(parcel.id);
  // It was a customer's message, under a key that lives on: its traces go as well.
  if (parcel.kind === 'forward' || parcel.kind === 'forward-mail') context.erased();
  switch (outcome.kind) {
    case 'delivered':
      if (await endAlert(context, books, about)) await books.parcels.hurry(parcel, iso(now));
      return;
    case 'failed':
      return raiseAlert(context, books, about, {
        severity: 'critical',
        sentence: givenUp(parcel.kind, outcome.detail),
      });
    case 'nobody-there': {
      const { site, kind } = parcel;
      context.log.warn(
        { site, kind },
        'something waited for a target that is not configured any more, and was deleted',
      );
      await clearAlert(context, books, about);
    }
  }
}

function aboutOf({ kind, site }: Parcel): AlertAbout {
  const about = kind === 'forward' || kind === 'alert' ? 'url' : 'email';
  return { site, about, kind: kind === 'forward' || kind === 'forward-mail' ? 'forwarding' : 'alerting' };
}

const setting: Readonly<Record<ParcelKind, string>> = {
  forward: 'forward.url',
  'forward-mail': 'forward.email',
  alert: 'alerts.url',
  'alert-mail': 'alerts.email',
};
const what: Readonly<Record<ParcelKind, string>> = {
  forward: "Customers' messages",
  'forward-mail': "Customers' messages",
  alert: 'Alerts',
  'alert-mail': 'Alerts',
};

function failing(kind: ParcelKind, detail: string): string {
  return `${what[kind]} do not reach ${setting[kind]}: ${detail} They wait and are tried again for three days; after that they are deleted. Look after the receiver, or change ${setting[kind]}.`;
}

function givenUp(kind: ParcelKind, detail: string): string {
  return `${what[kind]} did not reach ${setting[kind]} and were deleted: ${detail} Look after the receiver, or change ${setting[kind]}.`;
}

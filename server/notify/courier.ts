/**
 * The loop that brings the owner what is the owner's: customers' messages, and alerts. By itself, as the notifier is: whatever
 * hangs here delays no person, and one target that hangs delays no other.
 */
import { after, iso } from '../clock.ts';
import type { Parcel, ParcelTarget } from '../ledger/parcels.ts';
import type { Context } from '../usecases/context.ts';
import { type ParcelOutcome, settleParcel } from '../usecases/settle-parcel.ts';
import { bring } from './bring.ts';
import type { Mailer } from './mailer.ts';
import { claimSeconds, createRounds, type Rounds } from './rounds.ts';

export type Courier = Rounds;

/** A target that took something in this time works. */
const worksForMilliseconds = 15 * 60_000;

export function createCourier(context: Context, mailer: Mailer | undefined): Courier {
  const tookAt = new Map<string, number>();

  const claim = async (target: ParcelTarget, free: number): Promise<Parcel[]> => {
    const now = context.clock.now();
    if (free <= 0) return [];
    const until = iso(after(now, { seconds: claimSeconds }));
    return context.ledger.transact(async (books) => {
      const claimed: Parcel[] = [];
      // Oldest first.
      for (const one of await books.parcels.due(target, iso(now), free))
        claimed.push(await books.parcels.claim(one, until));
      return claimed;
    });
  };

  const bringAndSettle = async (parcel: Parcel, stopping: AbortSignal) => {
    const outcome = await bring(context, mailer, parcel, stopping);
    // Stopped in the middle: whoever looks next finds it again once its time is up.
    if (stopping.aborted && outcome.kind === 'failed') return;
    const now = context.clock.now().getTime();
    if (outcome.kind === 'delivered') tookAt.set(nameOf(parcel), now);
    const worksOtherwise = now - (tookAt.get(nameOf(parcel)) ?? Number.NEGATIVE_INFINITY) < worksForMilliseconds;
    await context.ledger.transact((books) => settleParcel(context, books, parcel, outcome, worksOtherwise));
    context.count({ parcel: countedAs(outcome) });
  };

  return createRounds(
    async ({ free, carry, stopping }) => {
      let claimed = 0;
      const now = iso(context.clock.now());
      for (const target of await context.ledger.read((books) => books.parcels.dueTargets(now))) {
        for (const parcel of await claim(target, free(nameOf(target)))) {
          claimed += 1;
          context.left();
          const bringing = bringAndSettle(parcel, stopping).catch((error: unknown) =>
            context.log.error({ err: error, parcel: parcel.id }, 'what became of a parcel could not be written down'),
          );
          carry(nameOf(target), bringing);
        }
      }
      return claimed;
    },
    (error) => context.log.error({ err: error }, 'parcels could not be brought to the owner; it is tried again'),
  );
}

function nameOf({ kind, site }: ParcelTarget): string {
  return `${kind} ${site}`;
}

function countedAs(outcome: ParcelOutcome): 'delivered' | 'failed' | 'given-up' {
  if (outcome.kind === 'delivered') return 'delivered';
  return outcome.kind === 'failed' && outcome.again !== undefined ? 'failed' : 'given-up';
}

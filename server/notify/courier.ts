/**
 * The loop that brings the owner what is the owner's: customers' messages, and alerts. By itself, as the notifier is: whatever
 * hangs here delays no person, and one target that hangs delays no other.
 */
import { after, iso } from '../clock.ts';
import type { Parcel, ParcelTarget } from '../ledger/parcels.ts';
import type { Context } from '../usecases/context.ts';
import { type ParcelOutcome, settleParcel } from '../usecases/settle-parcel.ts';
import { bring } from './bring.ts';
import { longestAttemptMilliseconds } from './deliver.ts';
import type { Mailer } from './mailer.ts';

export interface Courier {
  /** Tries everything that is due now. */
  empty(): Promise<void>;
  start(): void;
  /** What is on its way is cut off, and found again after the next start. */
  stop(): Promise<void>;
}

const pollMilliseconds = 1000;
/** Of one target, at once; oldest first. */
const mostAtOnce = 4;
/** Longer than an attempt may take: whoever does not come back was killed. */
const claimSeconds = (longestAttemptMilliseconds / 1000) * 2;
/** A target that took something in this time works. */
const worksForMilliseconds = 15 * 60_000;

export function createCourier(context: Context, mailer: Mailer | undefined): Courier {
  const onTheWay = new Map<Promise<void>, string>();
  const tookAt = new Map<string, number>();
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<unknown> = Promise.resolve();

  const claim = async (target: ParcelTarget): Promise<Parcel[]> => {
    const busy = [...onTheWay.values()].filter((name) => name === nameOf(target)).length;
    const free = mostAtOnce - busy;
    const now = context.clock.now();
    if (free <= 0 || stopping.signal.aborted) return [];
    const until = iso(after(now, { seconds: claimSeconds }));
    return context.ledger.transact(async (books) => {
      const claimed: Parcel[] = [];
      for (const one of await books.parcels.due(target, iso(now), free))
        claimed.push(await books.parcels.claim(one, until));
      return claimed;
    });
  };

  const claimAndBring = async (): Promise<number> => {
    let claimed = 0;
    const now = iso(context.clock.now());
    for (const target of await context.ledger.read((books) => books.parcels.dueTargets(now))) {
      for (const parcel of await claim(target)) {
        claimed += 1;
        context.left();
        const bringing: Promise<void> = bringAndSettle(parcel)
          .catch((error: unknown) =>
            context.log.error({ err: error, parcel: parcel.id }, 'what became of a parcel could not be written down'),
          )
          .finally(() => onTheWay.delete(bringing));
        onTheWay.set(bringing, nameOf(target));
      }
    }
    return claimed;
  };

  const bringAndSettle = async (parcel: Parcel) => {
    const outcome = await bring(context, mailer, parcel, stopping.signal);
    // Stopped in the middle: whoever looks next finds it again once its time is up.
    if (stopping.signal.aborted && outcome.kind === 'failed') return;
    const now = context.clock.now().getTime();
    if (outcome.kind === 'delivered') tookAt.set(nameOf(parcel), now);
    const worksOtherwise = now - (tookAt.get(nameOf(parcel)) ?? Number.NEGATIVE_INFINITY) < worksForMilliseconds;
    await context.ledger.transact((books) => settleParcel(context, books, parcel, outcome, worksOtherwise));
    context.count({ parcel: countedAs(outcome) });
  };

  const look = async () => {
    try {
      await claimAndBring();
    } catch (error) {
      context.log.error({ err: error }, 'parcels could not be brought to the owner; it is tried again');
    }
    if (!stopping.signal.aborted) schedule();
  };
  const schedule = () => {
    timer = setTimeout(() => {
      round = look();
    }, pollMilliseconds);
  };

  return {
    async empty() {
      while ((await claimAndBring()) > 0 || onTheWay.size > 0) await Promise.all(onTheWay.keys());
    },
    start: schedule,
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await round;
      await Promise.all(onTheWay.keys());
    },
  };
}

function nameOf({ kind, site }: ParcelTarget): string {
  return `${kind} ${site}`;
}

function countedAs(outcome: ParcelOutcome): 'delivered' | 'failed' | 'given-up' {
  if (outcome.kind === 'delivered') return 'delivered';
  return outcome.kind === 'failed' && outcome.again !== undefined ? 'failed' : 'given-up';
}

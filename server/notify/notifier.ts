/** The loop that tells the owner's systems. By itself: whatever hangs here delays no person and no other receiver. */
import { after, iso } from '../clock.ts';
import type { Delivery } from '../ledger/deliveries.ts';
import type { Context } from '../usecases/context.ts';
import { deliver, longestAttemptMilliseconds } from './deliver.ts';

export interface Notifier {
  /** Tries everything that is due now. */
  empty(): Promise<void>;
  start(): void;
  /** What is on its way is cut off, and found again after the next start. */
  stop(): Promise<void>;
}

const pollMilliseconds = 1000;
/**
 * One that hangs has these many connections open, and no more. There is no bound for all together: those that hang would fill
 * it, and a healthy one would have to wait for them. How many there can be, the configuration says.
 */
const mostAtOnce = 4;
/** Longer than an attempt may take: whoever does not come back was killed. */
const claimSeconds = (longestAttemptMilliseconds / 1000) * 2;

export function createNotifier(context: Context): Notifier {
  const endpoints = context.sites.flatMap(({ id: site, webhooks }) => webhooks.map(({ id }) => ({ site, id })));
  const onTheWay = new Map<Promise<void>, string>();
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<unknown> = Promise.resolve();

  const claim = async (site: string, id: string): Promise<Delivery[]> => {
    const busy = [...onTheWay.values()].filter((endpoint) => endpoint === `${site}/${id}`).length;
    const free = mostAtOnce - busy;
    const now = context.clock.now();
    if (free <= 0 || stopping.signal.aborted) return [];
    const due = await context.ledger.read((books) => books.deliveries.due(site, id, iso(now), free));
    if (due.length === 0) return [];
    const until = iso(after(now, { seconds: claimSeconds }));
    return context.ledger.transact(async (books) => {
      const claimed: Delivery[] = [];
      // Once more, now that nobody else writes: another server may have been faster.
      for (const one of await books.deliveries.due(site, id, iso(now), free))
        claimed.push(await books.deliveries.claim(one, until));
      return claimed;
    });
  };

  const claimAndDeliver = async (): Promise<number> => {
    let claimed = 0;
    for (const { site, id } of endpoints) {
      for (const one of await claim(site, id)) {
        claimed += 1;
        context.left();
        const sending: Promise<void> = deliver(context, one, stopping.signal)
          .catch((error: unknown) =>
            context.log.error({ err: error, delivery: one.id }, 'a webhook could not be written down'),
          )
          .finally(() => onTheWay.delete(sending));
        onTheWay.set(sending, `${site}/${id}`);
      }
    }
    return claimed;
  };

  const look = async () => {
    try {
      await claimAndDeliver();
    } catch (error) {
      context.log.error({ err: error }, 'webhooks could not be sent; it is tried again');
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
      while ((await claimAndDeliver()) > 0 || onTheWay.size > 0) await Promise.all(onTheWay.keys());
    },
    start() {
      if (endpoints.length > 0) schedule();
    },
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await round;
      await Promise.all(onTheWay.keys());
    },
  };
}

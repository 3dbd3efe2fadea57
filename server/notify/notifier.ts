/** The loop that tells the owner's systems. By itself: whatever hangs here delays no person and no other receiver. */
import { after, iso } from '../clock.ts';
import type { Delivery } from '../ledger/deliveries.ts';
import type { Context } from '../usecases/context.ts';
import { deliver } from './deliver.ts';
import { claimSeconds, createRounds, type Rounds } from './rounds.ts';

export type Notifier = Rounds;

export function createNotifier(context: Context): Notifier {
  const endpoints = context.sites.flatMap(({ id: site, webhooks }) => webhooks.map(({ id }) => ({ site, id })));

  const claim = async (site: string, id: string, free: number): Promise<Delivery[]> => {
    const now = context.clock.now();
    if (free <= 0) return [];
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

  const rounds = createRounds(
    async ({ free, carry, stopping }) => {
      let claimed = 0;
      for (const { site, id } of endpoints) {
        const endpoint = `${site}/${id}`;
        for (const one of await claim(site, id, free(endpoint))) {
          claimed += 1;
          context.left();
          const sending = deliver(context, one, stopping).catch((error: unknown) =>
            context.log.error({ err: error, delivery: one.id }, 'a webhook could not be written down'),
          );
          carry(endpoint, sending);
        }
      }
      return claimed;
    },
    (error) => context.log.error({ err: error }, 'webhooks could not be sent; it is tried again'),
  );

  return {
    ...rounds,
    start() {
      if (endpoints.length > 0) rounds.start();
    },
  };
}

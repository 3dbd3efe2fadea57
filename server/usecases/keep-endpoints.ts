/** At start: every endpoint of the configuration gets its secret, and nothing waits any more for those that have left it. */
import { iso } from '../clock.ts';
import type { Context } from './context.ts';
import { forgetWhoIfTold } from './settle-delivery.ts';

export async function keepEndpoints(context: Context): Promise<void> {
  const configured = context.sites.flatMap(({ id: site, webhooks }) => webhooks.map(({ id }) => ({ site, id })));
  const isConfigured = (site: string, id: string) => configured.some((one) => one.site === site && one.id === id);
  await context.ledger.transact(async (books) => {
    for (const { site, id } of configured) {
      const { disabledAt, disabledWhy } = await books.endpoints.keep(site, id);
      if (disabledAt === null) continue;
      context.log.warn({ site, endpoint: id, since: disabledAt }, `a webhook endpoint is disabled: ${disabledWhy}`);
    }
    for (const { site, endpointId } of await books.deliveries.waitingEndpoints()) {
      if (isConfigured(site, endpointId)) continue;
      const why = 'The endpoint is not in the configuration any more.';
      const notices = await books.deliveries.failQueued(site, endpointId, iso(context.clock.now()), why);
      for (const id of notices) await forgetWhoIfTold(context, books, id);
    }
  });
}

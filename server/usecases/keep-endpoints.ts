/** At start: every endpoint of the configuration gets its secret, and whoever is disabled is told of in the log. */
import type { Context } from './context.ts';
import { alertsEndpoint } from './tell-owner.ts';

export async function keepEndpoints({ ledger, sites, owner, log }: Context): Promise<void> {
  await ledger.transact(async (books) => {
    if (owner.alerts.url !== undefined) await books.endpoints.keep(alertsEndpoint.site, alertsEndpoint.id);
    for (const { id: site, webhooks } of sites) {
      for (const { id } of webhooks) {
        const { disabledAt, disabledWhy } = await books.endpoints.keep(site, id);
        if (disabledAt === null) continue;
        log.warn({ site, endpoint: id, since: disabledAt }, `a webhook endpoint is disabled: ${disabledWhy}`);
      }
    }
  });
}

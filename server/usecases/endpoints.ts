/** What an owner does about the systems that are told: look at them, copy or rotate a secret, enable one again. */
import { after, iso } from '../clock.ts';
import type { WebhookEvent } from '../consent/site.ts';
import type { Books } from '../ledger/ledger.ts';
import { type Context, siteById } from './context.ts';
import { Refusal } from './refusal.ts';
import { alertsEndpoint } from './tell-owner.ts';

export type WebhookContext = Pick<Context, 'sites' | 'owner' | 'ledger' | 'clock'>;

export interface EndpointStatus {
  readonly site: string;
  readonly id: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly includeNumber: boolean;
  readonly disabledAt: string | null;
  readonly disabledWhy: string | null;
  /** While a secret is being rotated: until when the old one is valid too. */
  readonly oldSecretUntil: string | null;
  readonly waiting: number;
  /** Of the last 30 days; they can be replayed. */
  readonly failed: number;
  readonly lastDeliveredAt: string | null;
}

/** Time enough to put the new secret into the receiver. */
const rotationHours = 24;

export async function listEndpoints({ sites, ledger, clock }: WebhookContext): Promise<EndpointStatus[]> {
  const now = iso(clock.now());
  return ledger.read(async (books) => {
    const all: EndpointStatus[] = [];
    for (const { id: site, webhooks } of sites) {
      for (const webhook of webhooks) {
        const known = await books.endpoints.get(site, webhook.id);
        const until = known?.previousUntil ?? null;
        all.push({
          site,
          ...webhook,
          disabledAt: known?.disabledAt ?? null,
          disabledWhy: known?.disabledWhy ?? null,
          oldSecretUntil: until !== null && until > now ? until : null,
          ...(await books.deliveryLog.summary(site, webhook.id)),
        });
      }
    }
    return all;
  });
}

/** @returns the valid ones, newest first: two while one is being rotated. @throws Refusal if there is no such endpoint. */
export async function showSecret(context: WebhookContext, site: string, endpoint: string): Promise<string[]> {
  mustBeConfigured(context, site, endpoint);
  return context.ledger.transact(async (books) => {
    await books.endpoints.keep(site, endpoint);
    return books.endpoints.secrets(site, endpoint, iso(context.clock.now()));
  });
}

/**
 * The old secret stays valid for a day, and until then everything is signed with both. Rotating twice ends a secret that
 * has leaked at once.
 * @throws Refusal if there is no such endpoint.
 */
export async function rotateSecret(
  context: WebhookContext,
  site: string,
  endpoint: string,
): Promise<{ readonly secret: string; readonly oldValidUntil: string }> {
  mustBeConfigured(context, site, endpoint);
  const oldValidUntil = iso(after(context.clock.now(), { hours: rotationHours }));
  return context.ledger.transact(async (books) => {
    await books.endpoints.keep(site, endpoint);
    return { secret: await books.endpoints.rotate(site, endpoint, oldValidUntil), oldValidUntil };
  });
}

/** @returns how many deliveries failed meanwhile and can be replayed. @throws Refusal if there is no such endpoint. */
export async function enableEndpoint(
  context: WebhookContext,
  site: string,
  endpoint: string,
): Promise<{ readonly failed: number }> {
  mustBeConfigured(context, site, endpoint);
  return context.ledger.transact(async (books) => {
    await books.endpoints.enable(site, endpoint);
    return { failed: (await books.deliveryLog.summary(site, endpoint)).failed };
  });
}

export function mustBeConfigured(context: Pick<Context, 'sites' | 'owner'>, site: string, endpoint: string): void {
  if (site === alertsEndpoint.site && endpoint === alertsEndpoint.id) {
    if (context.owner.alerts.url !== undefined) return;
    const write = 'Alerts go to no webhook: add "alerts": { "url": "https://…" } to the configuration.';
    throw new Refusal('not-found', 'unknown-endpoint', write);
  }
  const found = siteById(context, site);
  if (!found) throw new Refusal('not-found', 'unknown-site', 'There is no such site on this server.');
  if (found.webhooks.some(({ id }) => id === endpoint)) return;
  const known = found.webhooks.map(({ id }) => id).join(', ');
  const there = known === '' ? 'It has none: add one to "webhooks" in the configuration.' : `It has: ${known}.`;
  throw new Refusal('not-found', 'unknown-endpoint', `The site ${site} has no such webhook endpoint. ${there}`);
}

/** @throws Refusal: what is replayed to a disabled endpoint would only fail once more. */
export async function mustBeEnabled(books: Books, site: string, endpoint: string): Promise<void> {
  const known = await books.endpoints.get(site, endpoint);
  if ((known?.disabledAt ?? null) === null) return;
  const detail = `The endpoint ${endpoint} is disabled (${known?.disabledWhy}). Enable it first.`;
  throw new Refusal('conflict', 'endpoint-disabled', detail);
}

/**
 * For Prometheus. To whoever asks on this very machine, as an agent does, or with the owner's key. A proxy on this machine asks
 * from here too, but for somebody else: it says so in a header, or at least passes on the name that was asked for. Then the
 * key is needed.
 */
import { isIP } from 'node:net';
import { type Request, Router } from 'express';
import { Registry } from 'prom-client';
import { hasPassed } from '../../clock.ts';
import { isLoopback } from '../../notify/public-address.ts';
import type { Context } from '../../usecases/context.ts';
import { gauges, ledgerState } from '../metrics/ledger-state.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { OwnerDoor } from '../owner-key.ts';

interface MetricsDependencies {
  readonly context: Context;
  readonly door: OwnerDoor;
  readonly metrics: Metrics;
  /** Where the data lies. */
  readonly diskFolder: string;
}

/** Counting a million consents takes a while, and scrapes come every few seconds. */
const consentsAreGoodForMilliseconds = 300_000;

export function metricsRoutes({ context, door, metrics, diskFolder }: MetricsDependencies): Router {
  const routes = Router();
  let consents: { readonly at: number; readonly text: string } | undefined;

  const consentsByState = async () => {
    const now = context.clock.now().getTime();
    if (!consents || hasPassed(consentsAreGoodForMilliseconds, consents.at, now)) {
      const registry = new Registry();
      const gauge = gauges(registry)('jawort_consents', 'Consents by site and state.', 'site', 'state');
      for (const { site, state, count } of await context.ledger.read((books) => books.consents.countByState()))
        gauge.set({ site, state }, count);
      consents = { at: now, text: await registry.metrics() };
    }
    return consents.text;
  };

  routes.get('/metrics', async (request, response) => {
    const isNeighbour = isAskedFromHere(request);
    const isOwner = isNeighbour ? await door.isOwner(request).catch(() => false) : await door.isOwner(request);
    if (!isNeighbour && !isOwner) door.refuse();
    const state = await ledgerState(context, diskFolder);
    const parts = [await metrics.text(), await state.metrics()];
    if (isOwner) parts.push(await consentsByState());
    response
      .set('Cache-Control', 'no-store')
      .set('Content-Type', metrics.contentType)
      .send(
        parts
          .map((part) => part.trimEnd())
          .join('\n\n')
          .concat('\n'),
      );
  });
  return routes;
}

const saysForSomebodyElse = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * The connection itself counts, never what a header claims, whatever `trustProxy` says. A header can only take away: a name
 * out in the world is not how somebody on this machine calls it.
 */
function isAskedFromHere({ socket, headers }: Request): boolean {
  const address = socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  return (
    isLoopback(address) &&
    isNameOfThisMachine(headers.host ?? '') &&
    !saysForSomebodyElse.some((name) => headers[name] !== undefined)
  );
}

function isNameOfThisMachine(host: string): boolean {
  const name = URL.parse(`http://${host}`)?.hostname.replace(/^\[|\]$/g, '') ?? '';
  return name === 'localhost' || (isIP(name) !== 0 && isLoopback(name));
}

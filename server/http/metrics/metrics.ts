/**
 * What /metrics shows of this process: requests, and what was counted since it started. A registry of its own for each server,
 * so that two in one process do not share their numbers. Labels have few values, all of them ours: a name that came from
 * outside could be anything, and there could be any number of them.
 */
import type { RequestHandler } from 'express';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { type Count, outcomes } from '../../usecases/counted.ts';
import { ignoredKinds } from '../../whatsapp/ignored.ts';

export interface Metrics {
  readonly count: Count;
  readonly timeRequests: RequestHandler;
  readonly contentType: string;
  text(): Promise<string>;
}

/** From a static file to a question that waits for a disk. */
const requestSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
/** Anybody may send any word that HTTP knows. */
const usualMethods = new Set(['GET', 'POST', 'HEAD', 'OPTIONS']);

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'jawort_http_request_duration_seconds',
    help: 'Time until the answer had left, by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    buckets: requestSeconds,
    registers,
  });
  const counter = <Name extends string>(name: string, help: string, label: Name) =>
    new Counter({ name, help, labelNames: [label], registers });
  const sends = counter('jawort_sends_total', 'Attempts to send a WhatsApp message, by outcome.', 'outcome');
  const webhooks = new Counter({
    name: 'jawort_webhooks_total',
    help: 'Signed webhooks that were acknowledged.',
    registers,
  });
  const items = counter('jawort_webhook_items_total', 'Items of webhooks, by what became of them.', 'outcome');
  const ignored = counter('jawort_webhook_ignored_total', 'Items of webhooks ignored on purpose, by kind.', 'kind');
  const parcels = counter('jawort_parcels_total', 'Attempts to bring something to the owner, by outcome.', 'outcome');

  // From zero: who watches for a change must see the first one too.
  for (const outcome of outcomes.send) sends.inc({ outcome }, 0);
  for (const outcome of outcomes.item) items.inc({ outcome }, 0);
  for (const outcome of outcomes.parcel) parcels.inc({ outcome }, 0);

  return {
    count(what) {
      if ('send' in what) sends.inc({ outcome: what.send });
      else if ('webhook' in what) webhooks.inc();
      else if ('item' in what) items.inc({ outcome: what.item });
      else if ('ignored' in what) ignored.inc({ kind: labelOf(what.ignored) }, what.times);
      else parcels.inc({ outcome: what.parcel });
    },
    timeRequests(request, response, next) {
      const stop = requests.startTimer();
      response.on('finish', () => {
        // The route's pattern: addresses can hold anything.
        const route: unknown = request.route?.path;
        stop({
          route: typeof route === 'string' ? route : '-',
          method: usualMethods.has(request.method) ? request.method : 'other',
          status: response.statusCode,
        });
      });
      next();
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

/** Whatever else Meta may think of is counted together. */
function labelOf(ignored: string): string {
  return ignoredKinds.has(ignored) ? ignored : 'other';
}

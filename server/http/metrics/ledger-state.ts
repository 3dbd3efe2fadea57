/**
 * What /metrics shows of the database, read for each scrape into a registry that lives as long as the scrape: two at the same
 * time cannot see each other's half-filled numbers. Nothing in it is about a person.
 */
import { Gauge, Registry } from 'prom-client';
import { iso } from '../../clock.ts';
import { diskSpaceOf } from '../../disk-space.ts';
import type { Books } from '../../ledger/ledger.ts';
import type { Context } from '../../usecases/context.ts';

/** Without those that only an owner's key opens. */
export async function ledgerState(context: Context, diskFolder: string): Promise<Registry> {
  const registry = new Registry();
  const gauge = gauges(registry);
  const up = gauge('jawort_ledger_up', 'Whether the database could be read.');
  await showDisk(gauge, diskFolder);
  try {
    await context.ledger.read((books) => show(context, books, gauge));
    up.set(1);
  } catch (error) {
    if (!context.ledger.isUnavailable(error)) throw error;
    up.set(0);
  }
  return registry;
}

type MakeGauge = ReturnType<typeof gauges>;

export function gauges(registry: Registry) {
  return <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge<Label>({ name, help, labelNames, registers: [registry] });
}

async function show({ clock, sites }: Context, books: Books, gauge: MakeGauge): Promise<void> {
  const now = clock.now();
  gauge('jawort_intake_waiting', 'Webhook bodies that were acknowledged and wait to be worked on.').set(
    await books.intake.count(),
  );

  const outbox = gauge('jawort_outbox', 'Messages that have not left or are not settled, by state.', 'state', 'held');
  for (const state of ['queued', 'sending', 'unknown'] as const) outbox.set({ state, held: 'no' }, 0);
  for (const { state, held, count } of await books.outbox.countUnsettled())
    outbox.set({ state, held: held ? 'yes' : 'no' }, count);

  const holds = gauge('jawort_holds', 'What must not leave for now.', 'site', 'kind');
  for (const { site, kind } of await books.holds.all()) holds.inc({ site, kind });

  const alerts = gauge('jawort_alerts_open', 'Troubles that need the owner now.', 'site', 'kind', 'severity');
  for (const { site, kind, severity } of await books.alerts.open()) alerts.inc({ site, kind, severity });

  const parcels = gauge('jawort_parcels_waiting', 'What waits to be brought to the owner.', 'kind');
  for (const kind of ['forward', 'forward-mail', 'alert', 'alert-mail'] as const) parcels.set({ kind }, 0);
  for (const { kind, count } of await books.parcels.countByKind()) parcels.set({ kind }, count);

  const month = iso(now).slice(0, 7);
  const priced = gauge(
    'jawort_messages_priced_this_month',
    'Messages that Meta priced in this calendar month (UTC).',
    'site',
    'category',
    'type',
  );
  for (const { id } of sites)
    for (const { site, category, type, count } of await books.costs.between(id, `${month}-01`, `${month}-31`))
      priced.inc({ site, category: pricedAs(category, categories), type: pricedAs(type, types) }, count);

  const seal = await books.seals.latest();
  if (seal)
    gauge('jawort_seal_age_seconds', 'Time since the last seal.').set(
      (now.getTime() - new Date(seal.at).getTime()) / 1000,
    );
}

/** As Meta names them today; what comes new is counted together. */
const categories = new Set(['service', 'utility', 'marketing', 'authentication', 'authentication_international']);
const types = new Set(['regular', 'free_customer_service', 'free_entry_point']);

function pricedAs(name: string, known: ReadonlySet<string>): string {
  return known.has(name) ? name : 'other';
}

async function showDisk(gauge: MakeGauge, folder: string): Promise<void> {
  // A folder that cannot be looked at has no number; the alert about it, if it is one, is another's business.
  const found = await diskSpaceOf(folder).catch(() => undefined);
  if (!found) return;
  gauge('jawort_disk_free_bytes', 'Free space where the data lies.').set(found.free);
  gauge('jawort_disk_size_bytes', 'Size of the file system where the data lies.').set(found.size);
}

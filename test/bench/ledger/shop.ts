/** The shop that is measured: one configuration, one secret, the same in every process of the benchmark. */
import { systemClock } from '../../../server/clock.ts';
import { type Config, loadConfig } from '../../../server/config.ts';
import { createIds } from '../../../server/ids.ts';
import { type Ledger, openLedger } from '../../../server/ledger/ledger.ts';
import { createOutbox, type Outbox } from '../../../server/outbox/outbox.ts';
import type { Context, Log } from '../../../server/usecases/context.ts';
import { countNothing } from '../../../server/usecases/counted.ts';
import { keepWordings } from '../../../server/usecases/keep-wordings.ts';
import { noOpenings } from '../../../server/usecases/openings.ts';
import type { WhatsApp } from '../../../server/whatsapp/port.ts';
import { siteConfig } from '../../support/jawort.ts';

export const ownerKey = 'owner-key-of-the-benchmark';
export const secret = 'a secret for the benchmark only 0123456789';
export const appSecret = 'app-secret-of-the-benchmark';

/** A mobile number of its own for everybody who was ever measured. */
export function phoneOf(person: number): string {
  return `+49171${String(10_000_000 + person)}`;
}

export function shopConfig(folder: string): Config {
  const limits = { requestsPerMinutePerIp: 'off', templatesPerIpPerDay: 'off', templatesPerSitePerDay: 'off' };
  // No template falls due while something is measured: it would be work that the compared servers do not have.
  const site = siteConfig({ confirmation: { templateAfterSeconds: 3600 } });
  const file = { publicUrl: 'https://optin.example.com', limits, sites: [site] };
  const env = {
    JAWORT_DATA: folder,
    JAWORT_SECRET: secret,
    JAWORT_OWNER_KEY: ownerKey,
    WHATSAPP_APP_SECRET: appSecret,
  };
  return loadConfig(env, () => JSON.stringify(file));
}

export function openShopLedger(folder: string): Promise<Ledger> {
  return openLedger({ folder, secret, clock: systemClock, ids: createIds(systemClock) });
}

export async function shopContext({ sites, publicUrl, limits }: Config, ledger: Ledger, log: Log): Promise<Context> {
  const ids = createIds(systemClock);
  return {
    sites,
    publicUrl,
    limits,
    ledger,
    tokenDigest: '',
    processId: ids.next('prc'),
    clock: systemClock,
    ids,
    log,
    wordingOf: await keepWordings(ledger, sites),
    owner: { alerts: {}, canMail: false },
    count: countNothing,
    openings: noOpenings,
    // Nothing comes in by webhook while something is measured.
    backlog: { wake: () => {}, caughtUp: async () => {}, workOff: async () => true },
    wakeOutbox: () => {},
    left: () => {},
    erased: () => {},
  };
}

/** How many messages a second Meta takes is not what is measured. */
export function hurriedOutbox(context: Context, whatsapp: WhatsApp): Outbox {
  const sites = context.sites.map((site) => ({
    ...site,
    whatsapp: { ...site.whatsapp, messagesPerSecond: Number.POSITIVE_INFINITY },
  }));
  return createOutbox({ ...context, sites }, whatsapp);
}

export const quiet: Log = { info: () => {}, warn: () => {}, error: console.error };

/** Puts the house together and opens the door; hands back the key to close it again. */

import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApp } from './app.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Config, diskFolderOf, ownersEar } from './config.ts';
import { diskSpaceOf } from './disk-space.ts';
import { createHousekeeping } from './housekeeping.ts';
import { createMetrics } from './http/metrics/metrics.ts';
import { loadWidgetFiles, type WidgetFiles } from './http/widget-files.ts';
import { createIds } from './ids.ts';
import { createIntake } from './intake/intake.ts';
import { type JournalFile, journalFile } from './journal-file.ts';
import { createCourier } from './notify/courier.ts';
import { createMailer } from './notify/mailer.ts';
import { createNotifier } from './notify/notifier.ts';
import { longestWaitSeconds } from './notify/retry-schedule.ts';
import { openConfiguredLedger } from './open-ledger.ts';
import { createOutbox } from './outbox/outbox.ts';
import { recoverCutOffSends } from './outbox/unknown.ts';
import { createTokenWatch } from './token-watch.ts';
import { applyJournal } from './usecases/apply-journal.ts';
import type { Context, Log } from './usecases/context.ts';
import { forgetOldTemplates } from './usecases/forget-old-template.ts';
import { giveUpNotices } from './usecases/give-up-notices.ts';
import { digestOfToken, resumeAfterNewToken } from './usecases/held-sends.ts';
import { damageInWords } from './usecases/journal-damage.ts';
import { keepEndpoints } from './usecases/keep-endpoints.ts';
import { keepWordings } from './usecases/keep-wordings.ts';
import { createOpenings } from './usecases/openings.ts';
import { createCloudApi } from './whatsapp/cloud-api.ts';
import { notConnected } from './whatsapp/not-connected.ts';
import type { WhatsApp } from './whatsapp/port.ts';

/** Beside this room in a checkout, beside the compiled one in the package. */
const widgetFolder =
  ['../dist/widget', '../../widget']
    .map((place) => join(import.meta.dirname, place))
    .find((place) => existsSync(place)) ?? 'dist/widget';

/** Somebody who sends a body byte by byte must not keep the door open when we leave. */
const longestRequestMilliseconds = 5000;

export interface RunningServer {
  readonly url: string;
  readonly context: Context;
  /** Sends what is due now, without waiting for the loop to come round. */
  emptyOutbox(): Promise<void>;
  /** Tells the owner's systems what is due now. */
  emptyNotices(): Promise<void>;
  /** Brings the owner what is due now: forwarded messages, alerts. */
  emptyParcels(): Promise<void>;
  /** Answers what is under way, sends what is on its way, and closes the database. */
  close(): Promise<void>;
}

/** @throws if the port is taken, the database cannot be opened, or the secret is not the database's. */
export async function startServer(config: Config, log: Log, clock: Clock = systemClock): Promise<RunningServer> {
  const ids = createIds(clock);
  const ledger = await openConfiguredLedger(config, clock, ids);
  const metrics = createMetrics();
  const context: Context = {
    sites: config.sites,
    publicUrl: config.publicUrl,
    wordingOf: await keepWordings(ledger, config.sites),
    limits: config.limits,
    ledger,
    tokenDigest: digestOfToken(ledger.keyring, config.secrets.whatsappToken),
    processId: ids.next('prc'),
    clock,
    ids,
    log,
    owner: ownersEar(config),
    count: metrics.count,
    openings: createOpenings({ ledger, clock }),
    backlog: {
      wake: () => intake.wake(),
      caughtUp: (patience) => intake.caughtUp(patience),
      workOff: (books) => intake.workOff(books),
    },
    wakeOutbox: () => outbox.wake(),
    left: () => housekeeping.markSoon(),
    erased: () => housekeeping.sweepSoon(),
  };
  const journal = journalFile(config.journalPath, ledger.keyring);
  const intake = createIntake(context);
  const outbox = createOutbox(context, connect(config));
  const notifier = createNotifier(context);
  const courier = createCourier(context, createMailer(config));
  const tokenWatch = createTokenWatch(context, config);
  const housekeeping = createHousekeeping(context, {
    seals: config.seals,
    journal,
    lookAtToken: tokenWatch.look,
    diskSpace: () => diskSpaceOf(diskFolderOf(config)),
  });
  await takeUpJournal(context, journal);
  await keepEndpoints(context);

  let draining = false;
  let files: WidgetFiles | undefined;
  const widget = () => {
    files ??= loadWidgetFiles(widgetFolder, context);
    return files;
  };
  const app = createApp({ config, context, widget, metrics, isDraining: () => draining });
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const taken = 'code' in error && error.code === 'EADDRINUSE';
      reject(taken ? new Error(`Port ${config.port} is taken. Set PORT to a free one, or stop what uses it.`) : error);
    });
    server.listen(config.port, config.host, resolve);
  });
  // Only now: a second server on the same port has not got this far, and would have disturbed the first one's sends.
  await recoverCutOffSends(context);
  await resumeAfterNewToken(context);
  await forgetOldTemplates(context);
  await giveUpNotices(context, longestWaitSeconds);
  intake.start();
  outbox.start();
  notifier.start();
  courier.start();
  housekeeping.start();

  const { port } = server.address() as AddressInfo;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return {
    url: `http://${host}:${port}`,
    context,
    async emptyOutbox() {
      await intake.caughtUp();
      await outbox.empty();
    },
    async emptyNotices() {
      await intake.caughtUp();
      await notifier.empty();
    },
    async emptyParcels() {
      await intake.caughtUp();
      await courier.empty();
    },
    async close() {
      draining = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A connection that is busy now is kept alive by the browser afterwards, and would hold the door open for seconds.
      const sweeping = setInterval(() => server.closeIdleConnections(), 50);
      const impatience = setTimeout(() => server.closeAllConnections(), longestRequestMilliseconds);
      await closed;
      clearInterval(sweeping);
      clearTimeout(impatience);
      await Promise.all([notifier.stop(), courier.stop()]);
      await outbox.stop();
      await intake.stop();
      // Last, because it writes down what the others have done.
      await housekeeping.stop();
      await tokenWatch.stop();
      await ledger.close();
    },
  };
}

/** Before anybody is served: what happened after the copy that was restored, if one was. */
async function takeUpJournal(context: Context, journal: JournalFile): Promise<void> {
  try {
    const { lines, isSetBack, missing, lacking, damage, webhooks } = await applyJournal(context, journal);
    if (isSetBack)
      context.log.warn(
        { lines, webhooks },
        'the database is older than its journal; what it had missed was applied again, and what had waited in it was dropped',
      );
    const damaged = damageInWords(damage, isSetBack);
    if (damaged !== undefined)
      context.log.warn(
        { journal: journal.path, damaged },
        'the journal is damaged; all that could be read was applied. If lines are missing, withdrawals and erasures may be too: go through the STOPs in your WhatsApp history',
      );
    if (missing)
      context.log.warn(
        { journal: journal.path },
        'the journal of this database is missing; a new one is begun with what the database remembers',
      );
    else if (lacking > 0) {
      context.log.error(
        { journal: journal.path, lacking },
        'the journal lacks lines that this database has written: it was cut off, or another server writes to a file of its own. All servers on one database need the same file in JAWORT_JOURNAL. What is lacking is written once more',
      );
    }
  } catch (error) {
    await context.ledger.close();
    throw error;
  }
}

function connect(config: Config): WhatsApp {
  const { whatsappToken } = config.secrets;
  if (whatsappToken === undefined) return notConnected;
  return createCloudApi({ graphUrl: config.graph.url, version: config.graph.version, token: whatsappToken });
}

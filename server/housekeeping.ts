/** What time does: opt-ins expire, sends of unknown outcome are looked at, evidence and traces of destroyed keys go. */
import { after, iso } from './clock.ts';
import type { JournalFile } from './journal-file.ts';
import { resolveUnknownSends } from './outbox/unknown.ts';
import { appendSeals, withPublicKey } from './seal-file.ts';
import type { Context } from './usecases/context.ts';
import { forgetOldDeliveries } from './usecases/delivery-log.ts';
import { expireSilentOptIns } from './usecases/expire.ts';
import { writeJournal } from './usecases/keep-journal.ts';
import { applyRetention } from './usecases/retention.ts';
import { sealWhatGrew } from './usecases/seal.ts';

const everyMilliseconds = 1000;
const forgetEveryMilliseconds = 3_600_000;
const showEveryMilliseconds = 4000;
const longestLook = 60_000;
/** The daily caps look a day back. */
const networkHours = 25;
/** Meta repeats a webhook for a week. */
const seenDays = 14;

export interface Housekeeping {
  start(): void;
  stop(): Promise<void>;
  /** A key was destroyed: sweep its traces soon. */
  sweepSoon(): void;
}

export interface HousekeepingOptions {
  readonly journal: JournalFile;
  readonly seals: { readonly everyMinutes: number; readonly appendTo?: string | undefined };
}

export function createHousekeeping(context: Context, { seals, journal }: HousekeepingOptions): Housekeeping {
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  let stopped = false;
  // Also at the start: whoever was killed may have destroyed a key without having swept.
  let mustSweep = true;
  let forgottenAt = Number.NEGATIVE_INFINITY;
  let seenAt = Number.NEGATIVE_INFINITY;
  let retainedOn = '';
  let keysReadAt = context.clock.now().getTime();
  let sealLookedAt = Number.NEGATIVE_INFINITY;

  const tidy = async () => {
    try {
      await showAlive();
      await keepJournal();
      await resolveUnknownSends(context);
      while (!stopped && (await expireSilentOptIns(context)) > 0);
      await forgetWhatIsOld();
      await retain();
      await seal();
      await refreshKeys();
      await sweep();
    } catch (error) {
      context.log.error({ err: error }, 'housekeeping could not work; it tries again');
    }
    if (!stopped) schedule();
  };
  const showAlive = async () => {
    const now = context.clock.now();
    if (now.getTime() - seenAt < showEveryMilliseconds) return;
    await context.ledger.transact((books) => books.processes.beat(context.processId, iso(now)));
    seenAt = now.getTime();
  };
  /** Once a day, by one process. */
  const retain = async () => {
    const now = context.clock.now();
    const today = iso(now).slice(0, 10);
    if (retainedOn === today) return;
    const until = iso(after(now, { days: 2 }));
    const mine = await context.ledger.transact((books) =>
      books.processes.takeOnce('retention', today, context.processId, iso(now), until),
    );
    retainedOn = today;
    if (mine) context.log.info({ erased: await applyRetention(context) }, 'retention');
  };
  /** Nothing waits for it: a file that cannot be written is told, and tried again. */
  const keepJournal = async () => {
    try {
      while ((await writeJournal(context, journal)) > 0);
    } catch (error) {
      context.log.error({ err: error, journal: journal.path }, 'the journal could not be written; it is tried again');
    }
  };
  const refreshKeys = async () => {
    const now = context.clock.now().getTime();
    if (now - keysReadAt < longestLook) return;
    await context.ledger.refreshKeys();
    keysReadAt = now;
  };
  const seal = async () => {
    const now = context.clock.now();
    if (now.getTime() - sealLookedAt < longestLook && now.getTime() - sealLookedAt < seals.everyMinutes * 60_000)
      return;
    sealLookedAt = now.getTime();
    const last = await context.ledger.read((books) => books.seals.latest());
    // Whoever is first makes it; the database tells the others.
    if (last && now.getTime() - new Date(last.at).getTime() < seals.everyMinutes * 60_000) return;
    const made = await sealWhatGrew(context);
    if (made.length === 0 || seals.appendTo === undefined) return;
    try {
      appendSeals(
        seals.appendTo,
        made.map((one) => withPublicKey(one, context.ledger.keyring)),
      );
    } catch (error) {
      context.log.error({ err: error }, 'a seal was made, but could not be appended to the file of seals');
    }
  };
  const sweep = async () => {
    if (!mustSweep) return;
    mustSweep = false;
    try {
      mustSweep ||= !(await context.ledger.forgetDeletedPages());
    } catch (error) {
      mustSweep = true;
      throw error;
    }
  };
  const forgetWhatIsOld = async () => {
    const now = context.clock.now();
    if (now.getTime() - forgottenAt < forgetEveryMilliseconds) return;
    await context.ledger.transact(async (books) => {
      await books.outbox.forgetNetworks(iso(after(now, { hours: -networkHours })));
      await books.inbox.forgetSeen(iso(after(now, { days: -seenDays })));
      await books.endpoints.forgetOldSecrets(iso(now));
    });
    while ((await forgetOldDeliveries(context)) > 0);
    forgottenAt = now.getTime();
  };
  const schedule = () => {
    timer = setTimeout(() => {
      round = tidy();
    }, everyMilliseconds);
  };

  return {
    start: schedule,
    sweepSoon() {
      mustSweep = true;
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
      await keepJournal();
      // The others need not wait until they notice.
      await context.ledger.transact((books) => books.processes.leave(context.processId)).catch(() => {});
    },
  };
}
